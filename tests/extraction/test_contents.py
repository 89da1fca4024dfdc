"""Contents pages are known, with and without page numbers."""

from curriculum_audit.extraction.contents import contents_pages
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
