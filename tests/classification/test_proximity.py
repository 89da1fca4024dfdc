"""Words near each other in a sentence."""

import sys

import pytest

from curriculum_audit.classification.proximity import WINDOW, ProximityIndex
from curriculum_audit.classification.tokens import tokenise
from curriculum_audit.records.patterns import parse_pattern


def spans(text: str, *patterns: str) -> list[tuple[str, str]]:
    """Return each pattern that is found, with the words from its first to its last."""
    tokens = tokenise(text)
    index = ProximityIndex([(parse_pattern(pattern, {}), pattern) for pattern in patterns])
    return [(m.meaning, text[tokens[m.first].start : tokens[m.last - 1].end]) for m in index.find(tokens)]


def finds(text: str, pattern: str) -> bool:
    return bool(spans(text, pattern))


def calls(text: str, *patterns: str) -> int:
    """Return how many calls a search takes, with no word remembered from an earlier one."""
    tokens = tokenise(text)
    index = ProximityIndex([(parse_pattern(pattern, {}), pattern) for pattern in patterns])
    number = 0

    def count(*_: object) -> None:
        nonlocal number
        number += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        index.find(tokens)
    finally:
        sys.setprofile(before)
    return number


@pytest.mark.parametrize("text", ["De wond past niet bij het verhaal.", "Een verhaal dat bij geen wond past."])
def test_words_may_stand_in_any_order(text: str) -> None:
    assert finds(text, "wond + verhaal + past")


def test_every_element_must_be_there() -> None:
    assert not finds("De wond past niet.", "wond + verhaal")


@pytest.mark.parametrize(("between", "is_found"), [(WINDOW - 2, True), (WINDOW - 1, False)])
def test_a_pattern_spans_twelve_words_at_most(between: int, is_found: bool) -> None:
    assert WINDOW == 12
    assert finds(f"wond {'en ' * between}verhaal", "wond + verhaal") is is_found


def test_the_shortest_run_of_words_counts() -> None:
    assert spans("wond aan de arm, verhaal over een wond", "wond + verhaal") == [
        ("wond + verhaal", "verhaal over een wond")
    ]


def test_of_two_patterns_with_one_meaning_the_shorter_run_counts() -> None:
    patterns = [(parse_pattern(text, {}), "C1") for text in ("arm + been", "been + voet")]
    (match,) = ProximityIndex(patterns).find(tokenise("arm en dan een been voet"))

    assert (match.first, match.last, match.meaning) == (4, 6, "C1")


@pytest.mark.parametrize("mark", [", ", "; ", ": ", " (", " • "])
def test_the_words_stand_in_one_part_of_the_sentence(mark: str) -> None:
    assert not finds(f"arm{mark}been", "arm + been")
    assert finds(f"arm{mark}en arm en been", "arm + been")


def test_a_barred_word_anywhere_in_the_sentence_forbids_the_pattern() -> None:
    assert finds("Geweld in het gezin", "geweld + gezin + !sport*")
    assert not finds(
        "Geweld in het gezin en nog van alles over dit en dat en over sportclubs", "geweld + gezin + !sport*"
    )


@pytest.mark.parametrize(
    ("alternative", "word", "is_found"),
    [
        ("letsel", "letsel", True),
        ("letsel", "letsels", False),
        ("letsel*", "letsels", True),
        ("letsel*", "hoofdletsel", False),
        ("*letsel", "hoofdletsel", True),
        ("*letsel", "letsels", False),
        ("*letsel*", "hoofdletsels", True),
        ("*letsel*", "letsel", True),
        ("*letsel*", "zetel", False),
    ],
)
def test_a_star_opens_a_word_at_its_beginning_end_or_both(alternative: str, word: str, is_found: bool) -> None:
    assert finds(f"een {word} bij het kind", f"{alternative} + kind") is is_found


def test_a_phrase_must_stand_whole_and_in_its_own_order() -> None:
    assert finds("a child with a black eye", "black eye + child")
    assert not finds("an eye, and a child in a black coat", "black eye + child")
    assert not finds("a child in black", "child + black eye")


def test_stars_work_inside_a_phrase_too() -> None:
    assert finds("blauwe plekken bij een kind", "blauw* plek* + kind")


def test_alternatives_of_one_element_serve_alike() -> None:
    assert all(finds(f"the {word} of a child", "bruise|burn mark + child") for word in ("bruise", "burn mark"))


@pytest.mark.parametrize("text", ["ÉÉN reünie", "een REUNIE"])
def test_case_and_accents_make_no_difference(text: str) -> None:
    assert finds(text, "één + reunie")
    assert finds(text, "een + reünie")


@pytest.mark.parametrize("text", ["non-mobile infant", "non mobile infant", "non\u2011mobile infant"])
@pytest.mark.parametrize("pattern", ["non-mobile + infant", "non mobile + infant", "non-mobil* + infant"])
def test_a_hyphen_equals_a_space(text: str, pattern: str) -> None:
    assert finds(text, pattern)


@pytest.mark.parametrize("text", ["the child's bruise", "the child’s bruise"])
@pytest.mark.parametrize("pattern", ["child's + bruise", "child’s + bruise"])
def test_a_curly_apostrophe_equals_a_straight_one(text: str, pattern: str) -> None:
    assert finds(text, pattern)


def test_a_pattern_of_one_element_needs_nothing_beside_it() -> None:
    assert spans("over pesten", "pest*") == [("pest*", "pesten")]


def test_a_pattern_is_no_regular_expression() -> None:
    assert not finds("aaaa", "a.|(a*b*)|^aa")


def test_nothing_is_found_in_no_words() -> None:
    assert spans("", "wond + verhaal") == []


def test_the_work_grows_no_faster_than_a_text_stuffed_with_the_words_of_a_pattern() -> None:
    patterns = ("wond* + verhaal", "verhaal + wond*|wonden + kind", "in de knel + kind")
    stuffed = "wonden verhaal kind in de " * 100

    assert calls(stuffed * 8, *patterns) < 9 * calls(stuffed, *patterns)


def test_the_work_does_not_grow_with_the_length_of_a_word() -> None:
    pattern = "*wond* + verhaal"

    assert calls(f"{'wond' * 500} verhaal", pattern) <= calls(f"{'wond' * 50} verhaal", pattern) < 1_000
