"""Hyphens at line ends: some break a word, some belong to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum_audit.extraction.hyphens import join_over, words_of

_WORD = st.text(alphabet="abcdefgijkmnoprstuvwzéëü", min_size=2, max_size=12)


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("een weef-", "getouw", "een weefgetouw"),
        ("met WOL-", "ABC erbij", "met WOL-ABC erbij"),
        ("Wahl-", "und Pflichtmodule", "Wahl- und Pflichtmodule"),
        ("in 2-", "persoons", "in 2-persoons"),
        ("wol", "en zijde", "wol en zijde"),
    ],
)
def test_two_lines_become_one(first: str, second: str, whole: str) -> None:
    assert join_over(first, second, frozenset()) == whole


def test_a_hyphen_that_the_guide_writes_elsewhere_stays() -> None:
    known = words_of(["Een zij-ingang is er niet."])

    assert join_over("door de zij-", "ingang", known) == "door de zij-ingang"


def test_a_word_that_the_guide_writes_whole_elsewhere_loses_the_hyphen() -> None:
    known = words_of(["De Kantklossers komen."])

    assert join_over("alle kant-", "klossers", known) == "alle kantklossers"


@given(_WORD, _WORD)
def test_no_letter_is_lost(left: str, right: str) -> None:
    joined = join_over(f"{left}-", right, frozenset())

    assert joined.replace("-", "").replace(" ", "") == left + right
