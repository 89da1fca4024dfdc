"""Passages: sentences and bullets with the place where they begin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum_audit.extraction.passages import Piece, passages_of
from curriculum_audit.records.guides import Passage
from tests.extraction.notation import plain, written_lines
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
    pieces = [Piece("Mail a.wever@school.example of bel 030-1234567 voor 5 EC.", line("Mail", 100))]
    assert [passage.text for passage in passages_of(pieces, frozenset())] == ["Mail of bel voor 5 EC."]


def test_signs_alone_are_no_passage() -> None:
    assert texts("---", "•") == []


def _quoted(*given: str) -> tuple[Passage, ...]:
    """Return the passages of a page in the notation."""
    return passages_of([Piece(found.text, found) for found in written_lines(*given)], frozenset())


def test_two_sentences_on_one_line_are_two_passages() -> None:
    found = _quoted("Eerst luisteren we samen. Daarna praten we verder.")

    assert [passage.text for passage in found] == ["Eerst luisteren we samen.", "Daarna praten we verder."]


@pytest.mark.parametrize("sign", ["•", "-", "–", "▪", "o", "1.", "a)", "(2)", "\uf0b7", "➢"])
def test_the_sign_of_a_list_is_no_part_of_its_text(sign: str) -> None:
    found = _quoted(f"{sign} signalen herkennen", f"{sign} zorgen bespreken")

    assert [passage.text for passage in found] == ["signalen herkennen", "zorgen bespreken"]


def test_an_empty_line_parts_paragraphs() -> None:
    found = _quoted("Luisteren naar ouders en kinderen", "", "", "Praten met collega's")

    assert [passage.text for passage in found] == ["Luisteren naar ouders en kinderen", "Praten met collega's"]


def test_what_cannot_be_seen_is_marked() -> None:
    assert _quoted("? De student herkent alles.")[0].hidden


def test_a_passage_of_nothing_but_an_address_is_none() -> None:
    assert _quoted("naam@school.example.org") == ()


@pytest.mark.parametrize(
    "text", ["7.5 credits are awarded.", "o.a. gesprekken komen aan bod.", "e.g. a talk with parents."]
)
def test_the_first_letters_of_a_sentence_are_no_sign_of_a_list(text: str) -> None:
    assert _quoted(text)[0].text == text


@given(st.lists(st.text("abcdefghij ABC,", min_size=3, max_size=40), max_size=6))
def test_no_letter_of_prose_is_lost(given: list[str]) -> None:
    pieces = [Piece(text, plain(text, top=90 + 13 * n, bottom=100 + 13 * n)) for n, text in enumerate(given)]

    found = "".join(passage.text for passage in passages_of(pieces, frozenset()))

    assert [letter for letter in found if letter.isalpha()] == [x for text in given for x in text if x.isalpha()]
