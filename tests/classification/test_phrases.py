"""Phrases in a text."""

import time

import pytest

from curriculum_audit.classification.phrases import Match, Pattern, PhraseIndex, longest
from curriculum_audit.classification.tokens import tokenise


def find(text: str, *patterns: Pattern[str]) -> list[str]:
    return [match.meaning for match in PhraseIndex(patterns).find(tokenise(text))]


def test_a_hyphen_equals_a_space() -> None:
    assert find("een top-teen onderzoek", Pattern("top teen onderzoek", "C3")) == ["C3"]


@pytest.mark.parametrize(("ending", "is_found"), [("", True), ("en", True), ("ende", True), ("endere", False)])
def test_up_to_four_letters_of_inflection_may_follow(ending: str, is_found: bool) -> None:
    assert bool(find(f"de meldcode{ending}", Pattern("meldcode", "E1", inflected=True))) is is_found


def test_short_words_take_no_ending() -> None:
    assert find("een vogel", Pattern("vog", "B12", inflected=True)) == []


def test_a_latin_singular_stands_for_its_plural() -> None:
    assert find("taken van de hulpcentra", Pattern("hulpcentrum", "G3", inflected=True)) == ["G3"]
    assert find(
        "taken van centra voor veiligheid thuis", Pattern("centrum voor veilig* thuis", "G3", inflected=True)
    ) == ["G3"]


def test_a_star_stands_for_any_ending_inside_a_phrase_too() -> None:
    assert find("gesprekken met kinderen", Pattern("gesprek* met kinderen", "D1")) == ["D1"]


def test_a_phrase_as_written_minds_upper_and_lower_case() -> None:
    assert find("an ace or ACE", Pattern("ACE", "A4", as_written=True)) == ["A4"]


def test_no_phrase_runs_over_a_comma() -> None:
    assert find("getuige, van geweld", Pattern("getuige van geweld", "B8")) == []


def test_a_phrase_is_no_regular_expression() -> None:
    assert find("aaaa", Pattern("(a+)+$", "X")) == []


def test_the_longest_phrase_wins() -> None:
    tokens = tokenise("prenatale ondertoezichtstelling")
    patterns = [Pattern("ondertoezichtstelling", "G4"), Pattern("prenatale ondertoezichtstelling", "B11")]
    matches = PhraseIndex(patterns).find(tokens)
    assert [match.meaning for match in longest(matches, matches)] == ["B11"]


def test_a_phrase_of_a_thousand_like_words_does_not_slow_a_long_text() -> None:
    index = PhraseIndex([Pattern("a " * 1000, "X"), Pattern("a* " * 1000, "Y", inflected=True)])
    tokens = tokenise("a " * 5_000 + "b" * 200_000)
    start = time.perf_counter()
    index.find(tokens)
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize(
    ("other", "crosses"),
    [((2, 4), True), ((0, 2), True), ((1, 3), False), ((0, 3), False), ((2, 3), False), ((3, 5), False)],
)
def test_two_phrases_cross_where_neither_holds_the_other(other: tuple[int, int], *, crosses: bool) -> None:
    one, another = Match(1, 3, "A1"), Match(*other, "B4")

    assert one.crosses(another) is crosses
    assert another.crosses(one) is crosses
