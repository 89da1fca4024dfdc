"""Sentences made of values."""

import pytest

from curriculum_audit.gaps import Share
from curriculum_audit.records.guides import GuideWarning, WarningKind
from curriculum_audit.reporting.phrases import load_phrases
from curriculum_audit.reporting.wording import language_name, share_words, signed, warning_sentence

DUTCH = load_phrases("nl")


def test_a_warning_names_the_pages_concerned() -> None:
    warning = GuideWarning(WarningKind.PAGES_UNREAD, (3, 4, 5, 9))

    assert warning_sentence(DUTCH, warning) == "Bladzijden 3–5, 9: niet gelezen."


def test_a_warning_about_a_whole_guide_names_no_pages() -> None:
    assert warning_sentence(DUTCH, GuideWarning(WarningKind.DAMAGED)).startswith("Het bestand is beschadigd")


@pytest.mark.parametrize(
    ("code", "name"), [("nl", "Nederlands"), (None, "niet vastgesteld"), ("xx", "niet vastgesteld")]
)
def test_a_language_that_is_not_known_is_called_so(code: str | None, name: str) -> None:
    assert language_name(DUTCH, code) == name


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (Share(judged=49, covered=16, best=17), "33 tot 35%"),
        (Share(judged=49, covered=16, best=16), "33%"),
        (Share(judged=400, covered=399, best=400), "99 tot 100%"),
        (Share(judged=0, covered=0, best=0), "–"),
    ],
)
def test_a_share_is_a_percentage_or_a_range(share: Share, words: str) -> None:
    assert share_words(DUTCH, share) == words


@pytest.mark.parametrize(("number", "words"), [(4, "+4"), (0, "0"), (-1, "−1"), (-1234, "−1.234")])
def test_a_difference_has_its_sign(number: int, words: str) -> None:
    assert signed(DUTCH, number) == words
