"""Words with their hyphens and lost letters, from pages printed in the test."""

import io
from pathlib import Path

import pikepdf
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from curriculum_audit.extraction.words import UNMAPPED
from tests.extraction.pages import in_font, read, words


def test_type_under_two_points_is_hidden(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for size, at in ((1.9, 500), (2.0, 400)):
            canvas.setFont("Helvetica", size)
            canvas.drawString(50, at, "Opgroeien")

    assert [word.hidden for word in words(tmp_path, draw).words] == [True, False]


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

    assert words(tmp_path, lambda canvas: canvas.drawImage(ImageReader(file), 50, 400, 200, 100)).words == ()
