"""Size, weight, slant and doubt of words, from pages printed in the test."""

from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from curriculum_audit.extraction.styles import Doubt
from tests.extraction.pages import in_font, read, words


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
