"""Text that comes out as other letters than were printed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from curriculum_audit.extraction.garbled import is_garbled
from curriculum_audit.extraction.guide import read_guide
from curriculum_audit.records.guides import WarningKind
from tests.extraction.samples import line, page

PRINTED = ("De student herkent signalen van verwaarlozing", "en bespreekt ze met de ouders van het kind.")


def by_number(text: str) -> str:
    """Return a text by the numbers that most fonts give to its letters: what is read where a font is lost."""
    return "".join(chr(ord(letter) - 29) for letter in text if letter != " ")


def test_text_by_the_numbers_of_its_letters_is_garbled() -> None:
    assert is_garbled(page([line(by_number(text), 100) for text in PRINTED]))


@pytest.mark.parametrize("shown", [str.lower, str.upper])
def test_words_are_not(shown: Callable[[str], str]) -> None:
    assert not is_garbled(page([line(shown(text), 100) for text in PRINTED]))


def test_codes_without_vowels_are_not_however_often_they_stand_on_a_page() -> None:
    assert not is_garbled(page([line("BWKSCHR VSTRPLN BWKSCHR VSTRPLN", 100 + 12 * at) for at in range(9)]))


def test_garbled_pages_of_a_guide_are_named_as_unreliable(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "gids.pdf"))
    for texts in (PRINTED, map(by_number, PRINTED)):
        for at, text in enumerate(texts):
            canvas.drawString(60, 700 - 14 * at, text)
        canvas.showPage()
    canvas.save()

    found = read_guide(tmp_path / "gids.pdf")

    assert [warning.pages for warning in found.warnings if warning.kind is WarningKind.TEXT_UNRELIABLE] == [(2,)]
