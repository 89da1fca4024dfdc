"""Contents pages are known, with and without page numbers."""

import pytest

from curriculum_audit.extraction.contents import contents_pages, is_contents_page
from tests.extraction.notation import written_lines
from tests.extraction.samples import PROSE, line, page


def test_entries_set_out_to_page_numbers_are_a_list() -> None:
    entries = [line(f"TXA10{n} Weven … {n + 3}", 100 + 14 * n) for n in range(6)]

    assert contents_pages([page(entries)]) == {1}


def test_a_heading_and_short_entries_are_a_list_without_numbers() -> None:
    entries = [line(f"Weven voor groep {chr(65 + n)}", 130 + 14 * n) for n in range(6)]

    assert contents_pages([page([line("Inhoudsopgave", 100, bold=True), *entries])]) == {1}


def test_prose_is_no_list() -> None:
    assert contents_pages([page([line(PROSE, 100 + 14 * n) for n in range(8)])]) == frozenset()


def test_the_short_last_page_of_a_list_belongs_to_it() -> None:
    entries = [line(f"TXA10{n} Weven … {n + 3}", 100 + 14 * n) for n in range(8)]
    rest = [line(f"TXB20{n} Vilten {n + 12}", 100 + 14 * n, page=2) for n in range(4)]
    rest += [line(f"Toelichting van de redactie, deel {n}.", 200 + 14 * n, page=2) for n in range(9)]

    assert contents_pages([page(entries), page(rest, 2)]) == {1, 2}


_ENTRIES = ["Opgroeien | 3", "Luisteren | 5", "Ouders | 8", "Wijkwerk | 9", "Recht | 12"]
_TEXT = ["De student leert luisteren.", "Er zijn zes lessen.", "Het vak sluit met een toets.", "Lees vooraf de reader."]


@pytest.mark.parametrize(
    ("texts", "listed"),
    [
        (_ENTRIES, True),
        (["# Opgroeien in de stad", *_TEXT, "Studiepunten 5"], False),
        (["Week 9", "Week 7", "Week 12", "Week 3", "Week 1", "Week 8"], False),
        (["# Inhoudsopgave", *_TEXT], False),
        ([], False),
    ],
    ids=["rising numbers", "one number", "falling numbers", "prose below", "nothing"],
)
def test_short_entries_and_rising_numbers_make_a_list(texts: list[str], listed: bool) -> None:
    assert is_contents_page(written_lines(*texts), 20, 0.4) is listed
