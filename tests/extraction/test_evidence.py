"""What speaks for a description of a course."""

import pytest

from curriculum_audit.extraction.evidence import (
    OPENING,
    Mention,
    Part,
    describes_course,
    mentions,
    parts,
    run_in_worth,
    within,
    worth,
)
from curriculum_audit.languages.headings import Topic
from tests.extraction.notation import marks_of

PROSE = ["De student leert luisteren naar ouders en kinderen.", "Er zijn zes lessen met opdrachten."]
SHEET = ["*Leerdoelen*", *PROSE, "*Inhoud van het vak*", *PROSE, "*Toetsing*", *PROSE]


def labels(*topics: Topic, tells: bool = True) -> list[Mention]:
    return [Mention(at, topic, topic.value, tells) for at, topic in enumerate(topics)]


@pytest.mark.parametrize(
    ("inside", "course"),
    [
        (labels(Topic.OUTCOMES, Topic.CONTENT, Topic.ASSESSMENT), True),
        (labels(Topic.CODE, Topic.CREDITS, Topic.OUTCOMES), True),
        (labels(Topic.OUTCOMES, Topic.CONTENT), False),
        (labels(Topic.CODE, Topic.CREDITS, Topic.YEAR), False),
        (labels(Topic.OUTCOMES, Topic.CONTENT, Topic.ASSESSMENT, tells=False), False),
        ([], False),
    ],
    ids=["three sections", "fields and a section", "too few", "fields alone", "everyday words", "nothing"],
)
def test_a_course_has_enough_labels_some_of_sections_some_that_tell(inside: list[Mention], course: bool) -> None:
    assert describes_course(inside) is course


def test_a_part_has_the_labels_in_it_and_no_others() -> None:
    found = labels(Topic.CODE, Topic.TITLE, Topic.CREDITS, Topic.OUTCOMES)

    assert [mention.line for mention in within(Part(1, 3), found)] == [1, 2]


def test_a_guide_is_cut_from_start_to_start() -> None:
    assert parts([2, 5], 9) == [Part(2, 5), Part(5, 9)]


def test_a_heading_mentions_its_code_and_credits_without_a_label() -> None:
    found = mentions(marks_of(["# ZVG101 Opgroeien (5 EC)", *PROSE]))

    assert [(mention.topic, mention.key) for mention in found] == [(Topic.CODE, OPENING), (Topic.CREDITS, OPENING)]


def test_a_contents_page_mentions_nothing() -> None:
    listed = ["# Inhoudsopgave", "*Leerdoelen*", *(f"Vak {n} ........ {n}" for n in range(1, 6))]

    assert {marks_of(listed, SHEET).lines[m.line].page for m in mentions(marks_of(listed, SHEET))} == {2}


def test_the_way_of_cutting_that_has_each_label_once_is_worth_most() -> None:
    marks = marks_of(*([f"# {name}", *SHEET] for name in ("Opgroeien", "Luisteren", "Ouders", "Recht")))
    found, count = mentions(marks), len(marks.lines)
    right = worth(marks, parts(range(0, count, count // 4), count), found)

    assert right > worth(marks, parts([0, count // 2], count), found)
    assert right > worth(marks, parts(range(0, count, count // 8), count), found)


def test_a_catalogue_names_each_code_once() -> None:
    told = [
        f"ZVG1{n:02} Opgroeien en luisteren in de wijk en op het land met ouders en kinderen samen leren"
        for n in range(14)
    ]
    once, again = marks_of(told), marks_of([text.replace("ZVG10", "ZVG11") for text in told])

    assert run_in_worth(once, parts(range(14), 14)) == 14
    assert run_in_worth(again, parts(range(14), 14)) == 0


def test_part_of_a_phrase_alone_makes_no_description() -> None:
    fields = labels(Topic.CODE, Topic.CREDITS)
    section = Mention(3, Topic.OUTCOMES, "academic skills", tells=True)

    assert describes_course([*fields, section])
    assert not describes_course([*fields, section._replace(loose=True)])
