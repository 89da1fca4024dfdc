"""Passages: sentences and bullets with the place where they begin."""

from curriculum_audit.extraction.passages import Piece, passages_of, without_contacts
from tests.extraction.samples import line


def texts(*lines: str) -> list[str]:
    """Return the passages of lines under each other."""
    pieces = [Piece(text, line(text, 100 + 12 * at)) for at, text in enumerate(lines)]
    return [passage.text for passage in passages_of(pieces, frozenset())]


def test_a_sentence_over_two_lines_is_one_passage() -> None:
    assert texts("De student weeft een lap van", "wol. Daarna een van zijde.") == [
        "De student weeft een lap van wol.",
        "Daarna een van zijde.",
    ]


def test_each_bullet_is_a_passage_without_its_mark() -> None:
    assert texts("• weeft een lap", "• klost een rand") == ["weeft een lap", "klost een rand"]


def test_a_word_broken_over_lines_is_whole() -> None:
    assert texts("De student kent het weef-", "getouw.") == ["De student kent het weefgetouw."]


def test_a_passage_knows_page_and_box() -> None:
    (passage,) = passages_of([Piece("Wol.", line("Wol.", 100, page=3))], frozenset())

    assert (passage.page, passage.box) == (3, (70.0, 100.0, 90.0, 110.0))


def test_a_sentence_over_two_pages_stands_where_it_begins() -> None:
    pieces = [Piece("De student weeft", line("x", 800, page=1)), Piece("een lap.", line("x", 80, page=2))]

    assert [(p.text, p.page) for p in passages_of(pieces, frozenset())] == [("De student weeft een lap.", 1)]


def test_addresses_and_telephone_numbers_are_dropped() -> None:
    assert without_contacts("Mail a.wever@school.example of bel 030-1234567 voor 5 EC.") == "Mail of bel voor 5 EC."


def test_signs_alone_are_no_passage() -> None:
    assert texts("---", "•") == []
