"""One segment into a course."""

import pytest

from curriculum_audit.extraction.chapters import Chapter
from curriculum_audit.extraction.describing import Source, course_of
from curriculum_audit.extraction.segmentation import Segment
from curriculum_audit.records.guides import Course
from tests.extraction.notation import marks_of

NOTHING = Chapter()
SECTIONS = (
    "*Leerdoelen*",
    "De student kan luisteren naar ouders en kinderen in de wijk.",
    "*Inhoud*",
    "We lezen over zorg.",
)


def course(*texts: str, chapter: Chapter = NOTHING) -> Course:
    marks = marks_of([*texts, *SECTIONS])
    return course_of(marks, Segment(0, 0, len(marks.lines)), chapter, Source("gids.pdf", frozenset()))


def test_the_fields_are_read_from_their_labels() -> None:
    found = course(
        "# ZVG101 Opgroeien in de stad",
        "*Studiepunten:* 7,5",
        "*Studiejaar:* 2",
        "*Periode:* blok 3",
        "*Verplicht:* nee",
        "*Niveau:* bachelor",
    )

    assert (found.code, found.title, found.credits, found.study_year) == ("ZVG101", "Opgroeien in de stad", 7.5, 2)
    assert (found.period, found.compulsory, found.level) == ("blok 3", False, "bachelor")
    assert (found.language, found.guide) == ("nl", "gids.pdf")


def test_what_is_not_stated_is_not_guessed() -> None:
    found = course("# Opgroeien in de stad")

    assert (found.code, found.credits, found.study_year) == (None, None, None)
    assert (found.period, found.compulsory, found.level) == (None, None, None)


def test_the_title_may_stand_behind_its_label() -> None:
    assert course("*Titel:* Opgroeien in de stad", "*Code:* ZVG101").title == "Opgroeien in de stad"


def test_the_facts_behind_the_title_are_read() -> None:
    found = course("# Opgroeien in de stad (5 EC, jaar 3, keuze)")

    assert (found.title, found.credits, found.study_year, found.compulsory) == ("Opgroeien in de stad", 5.0, 3, False)


def test_a_label_goes_before_the_facts_behind_the_title() -> None:
    assert course("# Opgroeien in de stad (5 EC, jaar 3)", "*Studiepunten:* 10").credits == 10.0


@pytest.mark.parametrize(
    ("text", "credits"),
    [("Dit vak telt 5 EC.", 5.0), ("Dit vak telt 140 uren.", None), ("Deel A telt 2 EC, deel B 3 EC.", None)],
)
def test_credits_in_a_sentence_are_read_where_there_is_one_answer(text: str, credits: float | None) -> None:
    assert course("# Opgroeien in de stad", text).credits == credits


def test_the_load_of_study_may_state_the_credits() -> None:
    assert course("# Opgroeien in de stad", "*Studielast:* 10 (2 x 5 EC)").credits == 10.0


def test_year_and_duty_may_come_from_the_chapter() -> None:
    found = course("# Opgroeien in de stad", chapter=Chapter(2, False))

    assert (found.study_year, found.compulsory) == (2, False)


def test_what_a_course_states_itself_goes_before_its_chapter() -> None:
    found = course("# Opgroeien in de stad", "*Studiejaar:* 3", "*Verplicht:* ja", chapter=Chapter(2, False))

    assert (found.study_year, found.compulsory) == (3, True)


def test_an_address_in_the_title_is_dropped() -> None:
    assert course("# Opgroeien naam@school.nl").title == "Opgroeien"
