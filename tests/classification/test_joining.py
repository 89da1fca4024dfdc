"""Items of a list that share their subject."""

from dataclasses import replace

from curriculum_audit.classification.joining import items_with_subject
from curriculum_audit.classification.phrases import Match
from curriculum_audit.classification.vocabulary import Meaning, Role
from tests.classification.samples import sentence


def test_items_share_the_subject_of_the_last() -> None:
    assert set(items_with_subject(sentence("Oorzaken, gevolgen en aanpak van kindermishandeling"))) == {
        "Oorzaken van kindermishandeling",
        "gevolgen van kindermishandeling",
        "aanpak van kindermishandeling",
    }


def test_items_after_a_colon_share_the_subject_before_it() -> None:
    assert items_with_subject(sentence("Child abuse: causes, figures")) == [
        "Child abuse: causes",
        "Child abuse: figures",
    ]


def test_a_part_of_the_subject_is_no_item_of_what_is_said_of_it() -> None:
    assert items_with_subject(sentence("Child abuse and neglect: causes, figures")) == [
        "abuse and neglect: causes",
        "abuse and neglect: figures",
    ]


def test_a_subject_that_begins_with_a_conjunction_has_no_items() -> None:
    found = sentence("Oorzaken van gezin en geweld")
    at = next(number for number, token in enumerate(found.tokens) if token.word == "en")
    anchor = Match(at, at + 2, Meaning(Role.ANCHOR, ""))

    assert items_with_subject(replace(found, found=(anchor,))) == []


def test_a_page_without_a_full_stop_asks_for_no_more_than_a_long_sentence() -> None:
    def asked(words: int) -> int:
        items = ", ".join(f"w{n}" for n in range(words))
        texts = items_with_subject(sentence(f"{items}, x van {'w ' * words}kindermishandeling"))
        texts += items_with_subject(sentence(f"{items}, x van kindermishandeling"))
        return sum(map(len, texts))

    assert asked(800) == asked(400) > 0


def test_what_is_said_of_the_first_of_several_topics_is_said_of_the_subject_among_them() -> None:
    assert "Theories of child abuse" in items_with_subject(sentence("Theories of gambling, truancy and child abuse"))
    assert items_with_subject(sentence("Theories of law; gambling, child abuse")) == []


def test_each_name_of_the_subject_in_a_sentence_has_its_items() -> None:
    text = "Behandeling van kindermishandeling, en preventie en signaleren van kindermishandeling"

    assert {"Behandeling van kindermishandeling", "preventie van kindermishandeling"} <= set(
        items_with_subject(sentence(text))
    )


def test_unrelated_topics_share_nothing() -> None:
    assert items_with_subject(sentence("Groei, vaccinatie, kindermishandeling, overgewicht")) == []
