"""PDF files in, pages of words out; the only module that opens one.

PDFium reads first. A file that it refuses is written anew by pikepdf, which mends broken cross-references, and read
again; what then still fails is left to pdfplumber, which is slow and has another parser.
"""

import io
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic

import pdfplumber
import pikepdf
import pypdfium2
from pdfplumber.utils.exceptions import PdfminerException
from pypdfium2.raw import FPDF_ERR_PASSWORD

from curriculum_audit.errors import UnreadableGuideError
from curriculum_audit.extraction.layout import Document, Page, Place, Rule, T
from curriculum_audit.extraction.strokes import MOST_RULES, Drawing, StrokeReader
from curriculum_audit.extraction.styles import Doubt
from curriculum_audit.extraction.words import PageWords, WordReader
from curriculum_audit.records.guides import Box, GuideStatus, PagePicture, Word

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_FILE = 200 * 1024 * 1024
"""Bytes; a study guide of 400 pages with pictures has some 20 MB."""
MOST_PAGES = 3_000
MOST_PIXELS = 80_000_000
"""A0 at 200 dots per inch has 62 million; Pillow takes 89 million for an attack."""
_HEAD = 1024
"""The mark of a PDF may stand anywhere in this many bytes (ISO 32000-1, note 13 of annex H)."""


class Reading(Generic[T]):
    """How a document is read.

    Parameters
    ----------
    condense
        Makes of each page what is to be kept: the words of a guide of 800 pages take some 200 MB.
    picture
        Given a page and a way to draw it in grey at so many dots per inch, returns the page with the words in its
        picture, or as it was.
    password
        For files that cannot be opened without.
    """

    def __init__(
        self,
        condense: Callable[[Page], T],
        picture: Callable[[Page, Callable[[int], "Image"]], Page] | None = None,
        password: str | None = None,
    ) -> None:
        self.condense = condense
        self.picture = picture
        self.password = password


def read_document(path: Path, reading: Reading[T]) -> Document[T]:
    """Read words, strokes and outline of all pages, one page at a time.

    Raises
    ------
    UnreadableGuideError
        With the status that says why: empty, not a PDF, too large, encrypted, damaged, without pages.
    """
    data = _bytes(path)
    try:
        return _by_pdfium(data, reading)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == FPDF_ERR_PASSWORD:
            raise UnreadableGuideError(GuideStatus.ENCRYPTED, str(error)) from error
        return _after_repair(data, reading, str(error))


def page_pictures(path: Path, password: str | None = None, dpi: int = 80) -> tuple[PagePicture, ...]:
    """Draw every page that PDFium draws; none of a guide that it refuses.

    Parameters
    ----------
    dpi
        Dots per inch.
    """
    try:
        with pypdfium2.PdfDocument(_bytes(path), password=password) as pdf:
            return tuple(picture for index in range(len(pdf)) for picture in _pictures(pdf, index, dpi))
    except pypdfium2.PdfiumError:
        return ()


def _pictures(pdf: Any, index: int, dpi: int) -> Iterator[PagePicture]:
    """Yield the picture of one page, if it can be drawn."""
    with suppress(pypdfium2.PdfiumError):
        yield _picture(pdf, index, dpi)


def _picture(pdf: Any, index: int, dpi: int) -> PagePicture:
    """Draw one page and let go of it."""
    page = pdf[index]
    try:
        _, width, height = _display(page)
        file = io.BytesIO()
        _drawing(page, dpi).save(file, "JPEG", quality=60)
        return PagePicture(index + 1, width, height, file.getvalue())
    finally:
        page.close()


def _bytes(path: Path) -> bytes:
    """Return the content of the file once it looks like a PDF."""
    try:
        size = path.stat().st_size
        if size == 0:
            raise UnreadableGuideError(GuideStatus.EMPTY_FILE)
        if size > LARGEST_FILE:
            raise UnreadableGuideError(GuideStatus.LIMIT_SIZE, f"{size} bytes")
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableGuideError(GuideStatus.UNREADABLE, str(error)) from error
    if b"%PDF-" not in data[:_HEAD]:
        raise UnreadableGuideError(GuideStatus.NOT_PDF, repr(data[:8]))
    return data


def _after_repair(data: bytes, reading: Reading[T], reason: str) -> Document[T]:
    """Read a file that PDFium refuses once pikepdf has written it anew; else by pdfplumber."""
    try:
        with pikepdf.open(io.BytesIO(data), password=reading.password or "") as pdf:
            mended = io.BytesIO()
            pdf.save(mended)
        return replace(_by_pdfium(mended.getvalue(), reading), repaired=True)
    except pikepdf.PasswordError as error:
        raise UnreadableGuideError(GuideStatus.ENCRYPTED, str(error)) from error
    except (pikepdf.PdfError, pypdfium2.PdfiumError, RuntimeError) as error:
        return _by_pdfplumber(data, reading, f"{reason}; {error}")


def _by_pdfium(data: bytes, reading: Reading[T]) -> Document[T]:
    """Read the file with PDFium; a page that fails is left out and named."""
    with pypdfium2.PdfDocument(data, password=reading.password) as pdf:
        count = len(pdf)
        _check_pages(count)
        readers = WordReader(), StrokeReader()
        pages, unread = [], []
        for index in range(count):
            try:
                pages.append(reading.condense(_page(pdf, index, readers, reading)))
            except pypdfium2.PdfiumError:
                unread.append(index + 1)
        return Document(tuple(pages), tuple(unread))


def _by_pdfplumber(data: bytes, reading: Reading[T], reason: str) -> Document[T]:
    """Read the file with pdfplumber, closing each page: it keeps 3 MB of each otherwise."""
    try:
        with pdfplumber.open(io.BytesIO(data), password=reading.password) as pdf:
            _check_pages(len(pdf.pages))
            pages = []
            for page in pdf.pages:
                pages.append(reading.condense(_plumbed(page)))
                page.close()
            return Document(tuple(pages), repaired=True)
    except PdfminerException as error:
        raise UnreadableGuideError(GuideStatus.DAMAGED, f"{reason}; {error}") from error


def _plumbed(page: Any) -> Page:
    """Turn a page of pdfplumber into ours; its default of 3 points between words glues small type."""
    found = page.extract_words(x_tolerance_ratio=0.15, use_text_flow=True, extra_attrs=["fontname", "size"])
    words = (
        Word(w["text"], w["x0"], w["top"], w["x1"], w["bottom"], w["size"], "bold" in w["fontname"].lower(), False)
        for w in found
    )
    return Page(page.page_number, float(page.width), float(page.height), tuple(words))


def _check_pages(count: int) -> None:
    """Refuse a file with no pages or with more than any guide has."""
    if count == 0:
        raise UnreadableGuideError(GuideStatus.NO_PAGES)
    if count > MOST_PAGES:
        raise UnreadableGuideError(GuideStatus.LIMIT_SIZE, f"{count} pages")


def _page(pdf: Any, index: int, readers: tuple[WordReader, StrokeReader], reading: Reading[T]) -> Page:
    """Read one page and let go of it."""
    page = pdf[index]
    try:
        place, width, height = _display(page)
        read = readers[0].read(page, place)
        drawing = readers[1].read(page, place, shades=bool(read.doubtful))
        found = _assembled(index + 1, (width, height), read, drawing)
        return reading.picture(found, lambda dpi: _drawing(page, dpi)) if reading.picture else found
    finally:
        page.close()


def _assembled(number: int, size: tuple[float, float], read: PageWords, drawing: Drawing) -> Page:
    """Put together what was read of a page."""
    width, height = size
    dense = len(drawing.rules) > MOST_RULES
    return Page(
        number=number,
        width=width,
        height=height,
        words=_seen(read, drawing, (0.0, 0.0, width, height)),
        rules=() if dense else tuple(_drawn(drawing.rules, width, height)),
        hyphens=read.hyphens,
        glyphs=read.glyphs,
        image_share=_image_share(drawing.pictures, width * height),
        dense=dense,
    )


def _drawing(page: Any, dpi: int) -> "Image":
    """Draw a page as displayed, in grey; a picture larger than memory allows is an error of PDFium, as others are."""
    width, height = page.get_size()
    if width * height * (dpi / 72) ** 2 > MOST_PIXELS:
        raise pypdfium2.PdfiumError(f"{width:.0f} x {height:.0f} points are too large to draw")
    try:
        picture: Image = page.render(scale=dpi / 72, grayscale=True).to_pil()
    except MemoryError as error:
        raise pypdfium2.PdfiumError("not enough memory to draw the page") from error
    return picture


def _display(page: Any) -> tuple[Place, float, float]:
    """Return how boxes of the file stand on the page as displayed, with its width and height.

    PDFium applies neither the origin of the crop box nor the rotation; and real files have `/MediaBox [0 0 612 -792]`.
    """
    place = Place(page.get_rotation(), *_visible_area(page))
    width, height = place.right - place.left, place.top - place.bottom
    return (place, height, width) if place.rotation in (90, 270) else (place, width, height)


def _visible_area(page: Any) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of the crop box within the media box, each way round right."""
    media, crop = _upright(page.get_mediabox()), _upright(page.get_cropbox())
    left, bottom = max(media[0], crop[0]), max(media[1], crop[1])
    right, top = min(media[2], crop[2]), min(media[3], crop[3])
    return (left, bottom, right, top) if right - left >= 1 and top - bottom >= 1 else media


def _upright(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """Put the corners of a box in order."""
    x0, y0, x1, y1 = box
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _seen(read: PageWords, drawing: Drawing, page: Box) -> tuple[Word, ...]:
    """Mark the words that a reader of the page cannot see; on most pages there are none."""
    x0, top, x1, bottom = read.extent
    reaches_out = x0 < page[0] or top < page[1] or x1 > page[2] or bottom > page[3]
    if not (read.doubtful or reaches_out):
        return read.words
    words = list(read.words)
    under = {Doubt.PALE: [*drawing.dark, *drawing.pictures], Doubt.UNPAINTED: drawing.pictures}
    hidden = {index for index, doubt in read.doubtful.items() if not _covered(words[index], under[doubt])}
    if reaches_out:
        hidden.update(index for index, word in enumerate(words) if _is_off(word, page))
    for index in hidden:
        words[index] = words[index]._replace(hidden=True)
    return tuple(words)


def _is_off(word: Word, page: Box) -> bool:
    """Whether a word lies off the page."""
    return word.x1 < page[0] or word.x0 > page[2] or word.bottom < page[1] or word.top > page[3]


def _covered(word: Word, areas: list[Box]) -> bool:
    """Whether the middle of a word lies on one of the areas."""
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return any(x0 <= x <= x1 and top <= y <= bottom for x0, top, x1, bottom in areas)


def _drawn(rules: list[Rule], width: float, height: float) -> list[Rule]:
    """Leave out the strokes that frame the page or lie off it."""
    widest, highest = 0.97 * width, 0.97 * height
    return [
        rule
        for rule, (x0, top, x1, bottom) in zip(rules, rules, strict=True)
        if x1 > 0 and bottom > 0 and x0 < width and top < height and x1 - x0 < widest and bottom - top < highest
    ]


def _image_share(pictures: list[Box], area: float) -> float:
    """Return how much of the page the largest picture covers, 0..1."""
    return min(1.0, max(((x1 - x0) * (y1 - y0) for x0, y0, x1, y1 in pictures), default=0.0) / max(area, 1.0))
