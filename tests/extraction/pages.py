"""Pages drawn for a test, and the words read from them."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
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
