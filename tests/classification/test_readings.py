"""Courses as sentences in context."""

from dataclasses import replace

import pytest

from curriculum_audit.classification.readings import is_near
from curriculum_audit.records.guides import Course, Passage, Section, SectionKind
from tests.classification.samples import course, reader, sentence


def test_a_passage_of_two_sentences_is_read_as_two() -> None:
    reading = reader().read(course("Kindermishandeling komt vaak voor. Je leert over groei."))
    assert [s.has_anchor for s in reading.sentences] == [True, False]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Geweld tussen partners, tegen ouderen en tegen jonge kinderen", True),
        ("Safeguarding, consent and the teenage patient", True),
        ("Children living with disability, displacement or exploitation", True),
        ("Geweld en agressie op de werkvloer", False),
        ("Substance abuse among teenagers", False),
        ("Parents and the harms of gambling", False),
        ("Kinderen en media", False),
    ],
)
def test_a_child_and_harm_apart_from_each_other_name_the_subject(text: str, names: bool) -> None:
    assert sentence(text).has_anchor is names


@pytest.mark.parametrize(
    ("title", "text", "near"),
    [
        ("Counselling Children", "Grief, abuse and bullying", True),
        ("Counselling Adults", "Grief, abuse and bullying", False),
        ("Counselling Children", "Grief, play and bullying", False),
        ("Werken met gezinnen", "Geweld en verslaving", False),
    ],
)
def test_harm_below_a_title_that_names_a_child_is_near_the_subject(title: str, text: str, near: bool) -> None:
    reading = reader().read(course(text, title=title))

    assert is_near(reading.sentences[0], reading.contexts[0]) is near


def test_items_of_a_list_share_their_anchor_and_a_sentence_ends_the_list() -> None:
    reading = reader().read(course("Kindermishandeling", "cijfers", "Daarna volgt groei."))
    assert [context.in_list for context in reading.contexts] == [True, True, False]


def test_a_line_that_announces_what_follows_begins_a_list_of_its_own() -> None:
    reading = reader().read(course("Kindermishandeling", "Groei en voeding", "Praktijk:", "Samenwerken"))

    assert [context.in_list for context in reading.contexts] == [True, True, False, False]


@pytest.mark.parametrize(
    ("title", "heading", "others"),
    [
        ("Safeguarding adults at risk", "", True),
        ("Safeguarding adults at risk", "Families with young children", False),
        ("Safeguarding adults and children", "", False),
        ("Safeguarding", "", False),
    ],
)
def test_a_title_that_names_others_and_no_child_is_about_them(title: str, heading: str, others: bool) -> None:
    section = Section(SectionKind.CONTENT, heading, (Passage("Signs of abuse and neglect"),))
    (context,) = reader().read(replace(course(title=title), sections=(section,))).contexts

    assert context.others_in_title is others


def test_a_heading_that_names_the_subject_serves_like_a_title() -> None:
    section = Section(SectionKind.CONTENT, "Kindermishandeling", (Passage("cijfers"),))
    assert reader().read(Course("Vak 1", sections=(section,))).contexts[0].in_title


def test_parts_of_a_sentence_keep_only_what_holds_a_phrase() -> None:
    parts = sentence("Groei, de meldcode kindermishandeling, slaap").parts()
    assert [part.text for part in parts] == ["de meldcode kindermishandeling"]


def test_a_list_below_words_that_announce_outcomes_holds_outcomes_up_to_its_full_stop() -> None:
    items = ("Na afloop kun je:", "- het gesprek openen;", "- een melding opstellen.", "Groei en voeding")
    reading = reader().read(course(*items, kind=SectionKind.OTHER))
    assert [s.section for s in reading.sentences] == [
        SectionKind.OTHER,
        SectionKind.OUTCOMES,
        SectionKind.OUTCOMES,
        SectionKind.OTHER,
    ]


def test_a_list_of_topics_and_a_list_below_a_heading_of_its_own_stay_what_they_are() -> None:
    topics = reader().read(course("Studenten:", "- groei", "Na afloop kun je:", "- meten", "Thema's:", "- voeding"))
    tests = reader().read(course("Studenten kunnen kiezen uit:", "- een essay", kind=SectionKind.ASSESSMENT))
    assert [s.text for s in topics.sentences if s.section is SectionKind.OUTCOMES] == ["- meten", "Thema's:"]
    assert {s.section for s in tests.sentences} == {SectionKind.ASSESSMENT}
