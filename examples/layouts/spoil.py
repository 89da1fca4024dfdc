"""Making a good PDF into what also arrives: a scan, half a download."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pypdfium2 as pdfium
from PIL import Image, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

_DPI = 150
_SLANTS = (0.6, -0.4, 0.9, -0.7)
"""Degrees each page lies askew on the glass, by turns."""


def as_scan(data: bytes) -> bytes:
    """Turn pages into grey pictures without any text, a little skewed and blurred."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1)
    for picture in _pictures(data):
        canvas.drawImage(ImageReader(picture), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def as_truncated(data: bytes) -> bytes:
    """Keep the first sixty percent, as a download that broke off does."""
    return data[: len(data) * 6 // 10]


def _pictures(data: bytes) -> Iterator[BytesIO]:
    with pdfium.PdfDocument(data) as document:
        for number, page in enumerate(document):
            image = page.render(scale=_DPI / 72, grayscale=True).to_pil()
            yield _photocopy(image, _SLANTS[number % len(_SLANTS)])


def _photocopy(image: Image.Image, slant: float) -> BytesIO:
    skewed = image.rotate(slant, resample=Image.Resampling.BICUBIC, fillcolor=255)
    blurred = skewed.filter(ImageFilter.GaussianBlur(0.6))
    faded = blurred.point(lambda level: 25 + level * 215 // 255)
    target = BytesIO()
    faded.save(target, "JPEG", quality=45)
    target.seek(0)
    return target
