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


_SMALL = st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=12)
_LINKS = ("en", "of", "und", "oder", "and", "or", "et", "ou", "bzw", "sowie", "tot", "to", "als", "noch", "dan")
_WHOLE = _SMALL.filter(lambda word: word not in _LINKS)
_ANY = st.text(max_size=30)


@given(_ANY, _ANY, st.frozensets(_SMALL))
def test_joining_neither_loses_nor_invents_a_letter(text: str, following: str, known: frozenset[str]) -> None:
    assert "".join(join_over(text, following, known).split()).replace("-", "") == "".join(
        (text + following).split()
    ).replace("-", "")


@given(_ANY, _ANY, st.frozensets(_SMALL))
def test_nothing_but_the_last_hyphen_can_go(text: str, following: str, known: frozenset[str]) -> None:
    joined = join_over(text, following, known)

    assert joined in (f"{text} {following}", text + following) or (
        text.endswith("-") and joined == text[:-1] + following
    )


@given(_ANY.filter(lambda text: not text.endswith("-")), _ANY)
def test_lines_without_a_hyphen_are_joined_by_a_blank(text: str, following: str) -> None:
    assert join_over(text, following, frozenset()) == f"{text} {following}"


@given(_SMALL, _WHOLE)
def test_a_compound_that_the_guide_writes_with_a_hyphen_keeps_it(left: str, right: str) -> None:
    assert join_over(f"een {left}-", right, frozenset([f"{left}-{right}"])) == f"een {left}-{right}"


@given(_SMALL, _WHOLE)
def test_a_word_broken_in_two_is_whole_again(left: str, right: str) -> None:
    assert join_over(f"een {left}-", right, frozenset()) == f"een {left}{right}"


@pytest.mark.parametrize("link", _LINKS)
def test_a_shortened_compound_is_not_joined_to_the_word_behind_it(link: str) -> None:
    assert join_over("jeugd-", f"{link} gezinszorg", frozenset()) == f"jeugd- {link} gezinszorg"


def test_a_dash_of_its_own_joins_no_words() -> None:
    assert join_over("zorg -", "steun en hulp", frozenset()) == "zorg - steun en hulp"


def test_a_word_before_a_sign_is_known_too() -> None:
    assert join_over("het kinder-", "rechten", words_of(["De Kinder-rechten, kort"])) == "het kinder-rechten"
