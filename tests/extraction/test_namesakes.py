"""Titles that have the words of a label."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from curriculum_audit.extraction.guide import read_guide
from curriculum_audit.extraction.namesakes import with_namesakes
from curriculum_audit.extraction.segmentation import segments
from tests.extraction.layouts import SHEETS, Pen
from tests.extraction.notation import courses_of, guide_of, marks_of

OTHERS = ("Weven", "Vilten", "Kant", "Zijde", "Verfplanten", "Mode")
LABELS = ("Leerdoelen", "Inhoud", "Toetsing")


def description(title: str, labels: Sequence[str] = LABELS, mark: str = "*") -> list[str]:
    """Return a description with short sections, their labels set as told."""
    texts = [(f"{mark}{label}" + "*" * (mark == "*"), f"Van {title} is dit de tekst.") for label in labels]
    return [f"# {title}", *(text for pair in texts for text in pair), ""]


def names(*pages: Sequence[str]) -> list[str]:
    """Return the heading of each course found."""
    marks, found = with_namesakes(marks_of(*pages))
    return [marks.lines[segment.head].text for segment in found]


def names_before(*pages: Sequence[str]) -> list[str]:
    """Return the heading of each course found where every label is one."""
    marks = marks_of(*pages)
    return [marks.lines[segment.head].text for segment in segments(marks)]


@pytest.mark.parametrize("at", [0, 3, 6], ids=["first", "among others", "last"])
@pytest.mark.parametrize("title", ["Stage", "Literatuur", "Didactiek", "Stage (10 EC)", "Internship"])
def test_a_course_with_the_name_of_a_label_is_found_among_others(title: str, at: int) -> None:
    titles = [*OTHERS[:at], title, *OTHERS[at:]]

    assert names(*map(description, titles)) == titles


def test_its_sections_are_its_own_and_not_those_of_the_course_before() -> None:
    titles = [*OTHERS[:3], "Literatuur", *OTHERS[3:]]
    pages = [[text for title in titles[at : at + 4] for text in description(title)] for at in (0, 4)]

    found = courses_of(guide_of(*pages))

    assert [course.title for course in found] == titles
    for course in found:
        assert [section.heading for section in course.sections] == list(LABELS)
        assert {passage.text for passage in course.passages} == {f"Van {course.title} is dit de tekst."}


def test_several_such_courses_stand_one_after_the_other() -> None:
    titles = ["Weven", "Stage", "Literatuur", "Vilten", "Kant", "Stage"]

    assert names(*map(description, titles)) == titles


def test_such_a_title_may_go_on_in_the_next_line() -> None:
    pages = [description(title) for title in (*OTHERS, "Stage")]
    pages[-1].insert(1, "# in het buitenland")

    assert [course.title for course in courses_of(guide_of(*pages))] == [*OTHERS, "Stage in het buitenland"]


def test_a_course_may_lack_a_section_of_the_others() -> None:
    labels = (*LABELS, "Werkvormen")
    pages = [description(title, labels) for title in OTHERS]

    assert names(*pages, description("Stage", labels[:3])) == [*OTHERS, "Stage"]


def test_sections_that_look_like_titles_in_each_course_stay_sections() -> None:
    pages = [description(title, mark="# ") for title in OTHERS]

    assert names(*pages) == names_before(*pages) == list(OTHERS)


@pytest.mark.parametrize("at", [1, 3, 5, 7], ids=["first", "second", "third", "last"])
def test_a_section_of_one_course_that_looks_like_a_title_stays_a_section(at: int) -> None:
    pages = [description(title) for title in OTHERS]
    pages[2][at:at] = ["# Literatuur", "Een handboek."]

    found = courses_of(guide_of(*pages))

    assert [course.title for course in found] == list(OTHERS)
    assert sorted(section.heading for section in found[2].sections) == sorted((*LABELS, "Literatuur"))


def test_a_label_with_a_colon_that_looks_like_a_title_stays_a_label() -> None:
    pages = [description(title) for title in OTHERS]
    pages[2] += ["# Literatuur:", *description("Literatuur")[1:]]

    assert names(*pages) == list(OTHERS)


def test_a_chapter_on_all_courses_before_them_is_none() -> None:
    chapter = ["# Onderwijs", "De opleiding duurt vier jaar.", "*Leerdoelen*", "Iets.", "*Toetsing*", "Iets."]

    assert names(chapter, *map(description, OTHERS)) == list(OTHERS)


def test_where_sections_look_like_titles_a_chapter_on_all_courses_is_none() -> None:
    pages = [[*description(title), "# Literatuur", "Een handboek."] for title in OTHERS]
    chapter = description("Werkvormen")

    assert names(chapter, *pages) == names_before(chapter, *pages) == list(OTHERS)


def test_no_course_is_lost_for_a_title_that_leaves_too_little_to_the_one_above_it() -> None:
    labels = ("Werkvormen", "Inhoud", "Studiepunten", "Toetsing")
    pages = [description(title, labels) for title in ("Weven", "Vilten", "Stage")]
    pages[0] += ["# Leerdoelen", "Van Weven is dit de tekst."]
    pages[2] += ["*Leerdoelen*", "Van Stage is dit de tekst."]

    on_one_page = [text for page in pages for text in page]

    assert names(on_one_page) == names_before(on_one_page) == ["Weven", "Vilten"]


def test_in_a_guide_on_disk_a_course_with_the_name_of_a_label_is_read_like_others(tmp_path: Path) -> None:
    titles = [sheet.title for sheet in SHEETS]
    titles[3] = "Stage"
    pen = Pen(tmp_path / "gids.pdf")
    for sheet, title in zip(SHEETS, titles, strict=True):
        pen.y -= 20
        pen.write(title, size=15)
        for label, text in zip(LABELS, (sheet.goal, sheet.content, sheet.test), strict=True):
            pen.write(label, font="Helvetica-Bold")
            pen.prose(text)
    pen.save()

    found = read_guide(tmp_path / "gids.pdf").courses

    assert [course.title for course in found] == titles
    assert [course.passages[0].text for course in found] == [sheet.goal for sheet in SHEETS]
