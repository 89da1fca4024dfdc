"""Pages and files drawn for a test, and the words read from them."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from curriculum_audit.extraction.layout import Place
from curriculum_audit.extraction.words import PageWords, WordReader

PLACE = Place(0, 0.0, 0.0, 400.0, 600.0)
Draw = Callable[[Canvas], object]


def read(path: Path) -> PageWords:
    """Read the words of the first page of a file."""
    with pypdfium2.PdfDocument(path) as pdf:
        return WordReader().read(pdf[0], PLACE)


def words(folder: Path, draw: Draw) -> PageWords:
    """Draw a page and read its words."""
    path = folder / "gids.pdf"
    canvas = Canvas(str(path), pagesize=(400, 600))
    draw(canvas)
    canvas.save()
    return read(path)


def in_font(font: str) -> Draw:
    """Return a drawing of one word in a font."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont(font, 11)
        canvas.drawString(50, 500, "Opgroeien")

    return draw


def blank_picture() -> ImageReader:
    """Return a picture without text."""
    file = io.BytesIO()
    Image.new("L", (60, 80), 255).save(file, "PNG")
    return ImageReader(file)


def drawn(path: Path, draw: Draw, pages: int = 1) -> Path:
    """Draw the same on each page of a new file."""
    canvas = Canvas(str(path), pagesize=(400, 600))
    for _ in range(pages):
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return path


def text(canvas: Canvas) -> None:
    """Write a line of regular and bold text."""
    canvas.setFont("Helvetica", 12)
    canvas.drawString(50, 500, "Weven en")
    canvas.setFont("Helvetica-Bold", 12)
    canvas.drawString(120, 500, "knopen")


def locked(path: Path, *, user: str) -> Path:
    """Lock a file; an empty user's password locks it against changes only."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="eigenaar", user=user))
    return path
