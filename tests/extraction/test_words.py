"""Words with size, weight and doubt, from pages printed in the test."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from curriculum_audit.extraction.layout import Place
from curriculum_audit.extraction.words import UNMAPPED, Doubt, PageWords, WordReader

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


@pytest.mark.parametrize(
    ("font", "bold", "italic"),
    [
        ("Helvetica", False, False),
        ("Helvetica-Bold", True, False),
        ("Times-Italic", False, True),
        ("Times-BoldItalic", True, True),
        ("Courier-Oblique", False, True),
    ],
)
def test_weight_and_slant_are_those_of_the_font(tmp_path: Path, font: str, bold: bool, italic: bool) -> None:
    (word,) = words(tmp_path, in_font(font)).words

    assert (word.bold, word.italic) == (bold, italic)


@pytest.mark.parametrize(
    ("name", "bold"),
    [
        ("ABCDEF+Lato-Semibold", True),
        ("CMBX10", True),
        ("NimbusSanL-Medi", True),
        ("Roboto-Regular", False),
        ("DemitasseSerif", False),
        ("CMR10", False),
    ],
)
def test_the_name_of_a_font_tells_its_weight(tmp_path: Path, name: str, bold: bool) -> None:
    words(tmp_path, in_font("Helvetica"))
    with pikepdf.open(tmp_path / "gids.pdf", allow_overwriting_input=True) as pdf:
        for font in pdf.pages[0].Resources.Font.values():
            font.BaseFont = pikepdf.Name(f"/{name}")
        pdf.save(tmp_path / "gids.pdf")

    assert read(tmp_path / "gids.pdf").words[0].bold is bold


def test_the_size_is_that_on_the_page_and_not_that_of_the_operator(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.scale(12, 12)
        canvas.setFont("Helvetica", 1)
        canvas.drawString(4, 40, "Opgroeien")

    (word,) = words(tmp_path, draw).words

    assert word.size == 12
    assert not word.hidden


def test_bold_made_by_strokes_is_bold(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(50, 500)
        text.setTextRenderMode(2)
        text.textOut("Opgroeien")
        canvas.drawText(text)

    assert words(tmp_path, draw).words[0].bold


def test_type_under_two_points_is_hidden(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for size, at in ((1.9, 500), (2.0, 400)):
            canvas.setFont("Helvetica", size)
            canvas.drawString(50, at, "Opgroeien")

    assert [word.hidden for word in words(tmp_path, draw).words] == [True, False]


@pytest.mark.parametrize(("grey", "doubts"), [(1.0, {0: Doubt.PALE}), (0.99, {0: Doubt.PALE}), (0.9, {})])
def test_the_colour_of_paper_raises_a_doubt(tmp_path: Path, grey: float, doubts: dict[int, Doubt]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(grey)
        canvas.drawString(50, 500, "Opgroeien")

    assert words(tmp_path, draw).doubtful == doubts


def test_text_painted_in_no_colour_raises_a_doubt(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(50, 500)
        text.setTextRenderMode(3)
        text.textOut("Opgroeien")
        canvas.drawText(text)

    assert words(tmp_path, draw).doubtful == {0: Doubt.UNPAINTED}


def test_a_hyphen_at_the_line_end_is_kept_and_noted(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(50, 500, "Er is goed onder-")
        canvas.drawString(50, 488, "wijs in de wijk.")

    found = words(tmp_path, draw)

    assert [found.words[index].text for index in found.hyphens] == ["onder-"]
    assert found.words[4].text == "wijs"


def test_a_glyph_without_a_letter_is_marked_with_its_font_and_width(tmp_path: Path) -> None:
    words(tmp_path, in_font("Helvetica"))
    with pikepdf.open(tmp_path / "gids.pdf", allow_overwriting_input=True) as pdf:
        for font in pdf.pages[0].Resources.Font.values():
            font.ToUnicode = pdf.make_stream(
                b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
                b"1 begincodespacerange <00> <FF> endcodespacerange\n"
                b"1 beginbfchar <67> <0000> endbfchar\nendcmap end end"
            )
        pdf.save(tmp_path / "gids.pdf")

    found = read(tmp_path / "gids.pdf")

    assert found.words[0].text == f"Op{UNMAPPED}roeien"
    assert [(glyph.word, glyph.font) for glyph in found.glyphs] == [(0, "Helvetica")]
    assert 0.4 < found.glyphs[0].width < 0.7


def test_a_page_without_text_has_no_words(tmp_path: Path) -> None:
    file = io.BytesIO()
    Image.new("L", (20, 20), 128).save(file, "PNG")

    assert words(tmp_path, lambda canvas: canvas.drawImage(ImageReader(file), 50, 400, 200, 100)).words == []
