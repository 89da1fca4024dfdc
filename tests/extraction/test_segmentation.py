"""A guide into its courses, by what it repeats."""

import itertools

import pytest

from curriculum_audit.extraction.layout import Line
from curriculum_audit.extraction.segmentation import segments
from tests.extraction.notation import courses_in_rows, courses_of, marks_of, sample, sample_names
from tests.extraction.samples import PROSE, course, line, marks

TITLES = ("Weven", "Vilten", "Kant", "Zijde", "Verfplanten", "Mode")


def names(*lines: Line) -> list[str]:
    """Return the heading of each course found."""
    found = marks(*lines)
    return [found.lines[segment.head].text for segment in segments(found)]


def sheets(per_page: int) -> list[Line]:
    """Return the lines of six courses, so many on a page."""
    return [
        one
        for at, title in enumerate(TITLES)
        for one in course(f"TXA10{at}", title, 80 + 120 * (at % per_page), 1 + at // per_page)
    ]


WANTED = [f"TXA10{at} {title}" for at, title in enumerate(TITLES)]


def test_several_courses_on_a_page_are_parted() -> None:
    assert names(*sheets(3)) == WANTED


def test_a_course_to_a_page() -> None:
    assert names(*sheets(1)) == WANTED


def test_a_list_of_courses_before_them_is_none() -> None:
    entries = [line(f"{name} … {n + 2}", 100 + 14 * n) for n, name in enumerate(WANTED)]
    moved = [one._replace(page=one.page + 1) for one in sheets(3)]

    assert names(*entries, *moved) == WANTED


def test_codes_of_courses_to_have_passed_begin_none() -> None:
    lines = sheets(3)
    lines.insert(3, line("TXA099 Spinnen afgerond", 500))

    assert names(*lines) == WANTED


def test_a_course_goes_on_over_pages_that_name_nothing() -> None:
    more = [line(PROSE, 100 + 14 * n, page=2) for n in range(5)]
    rest = [one._replace(page=one.page + 1) for one in sheets(1)[7:]]
    found = marks(*sheets(1)[:7], *more, *rest)

    assert found.lines[segments(found)[0].end - 1].page == 2


def test_a_heading_of_a_part_ends_the_course_before_it() -> None:
    part = line("Deel 2: de verftuin", 60, page=2, size=18, bold=True)
    lines = sheets(3)
    found = marks(*lines[:21], part, *lines[21:])

    assert found.lines[segments(found)[2].end - 1].page == 1


def test_the_same_heading_on_the_next_page_is_the_same_course() -> None:
    again = [one._replace(page=2) for one in course("TXA100", "Weven", 80)]
    rest = [one._replace(page=one.page + 2) for one in sheets(1)[7:]]

    assert names(*sheets(1)[:7], *again, *rest) == WANTED


def test_a_document_without_courses_has_none() -> None:
    articles = [(f"Artikel {n}", PROSE) for n in range(12)]
    lines = [line(t, 80 + 14 * (2 * n + m), bold=not m) for n, pair in enumerate(articles) for m, t in enumerate(pair)]

    assert names(*lines) == []


def test_a_syllabus_is_one_course() -> None:
    texts = ("Weven voor beginners", "Leerdoelen", PROSE, "Vereiste voorkennis", "Geen.", "Toetsing", "Werkstuk.")
    lines = [line(t, 80 + 20 * n, bold=len(t) < 30, size=18 if not n else 10) for n, t in enumerate(texts)]

    assert names(*lines) == ["Weven voor beginners"]


ROWS = "courses_as_table_rows"


@pytest.mark.parametrize("name", [name for name in sample_names() if name != ROWS])
def test_a_sample_gives_the_courses_that_its_file_names(name: str) -> None:
    given = sample(name)

    found = courses_of(given.pages)

    assert len(found) == len(given.courses), given.proves
    for one, want in zip(found, given.courses, strict=True):
        assert {key: getattr(one, key) for key in want} == want, given.proves


@pytest.mark.parametrize("name", [name for name in sample_names() if name != ROWS])
def test_courses_one_after_the_other_are_no_rows(name: str) -> None:
    assert courses_in_rows(sample(name).pages) == ()


def test_every_line_lies_in_one_course_at_most() -> None:
    sheet = ["*Leerdoelen*", "Luisteren leren.", "*Inhoud*", "Praten.", "*Toetsing*", "Een toets."]
    found = segments(marks_of(*([f"# Vak {name}", *sheet] for name in "ABCDE")))

    assert len(found) == 5
    assert all(part.start <= part.head < part.end for part in found)
    assert all(part.end <= later.start for part, later in itertools.pairwise(found))


@pytest.mark.parametrize("place", [{"top": 40.0}, {"top": 80.0, "x0": 300.0}], ids=["above", "beside"])
def test_a_course_that_is_only_named_above_another_stands_on_its_own_page(place: dict[str, float]) -> None:
    lines = sheets(1)
    lines.insert(21, line("TXA200 Spinnen", page=4, bold=True, **place))
    found = marks(*lines)

    pages = [(found.lines[part.head].page, found.lines[part.end - 1].page) for part in segments(found)]

    assert pages == [(1, 1), (2, 2), (3, 3), (4, 4), (4, 4), (5, 5), (6, 6)]


def test_what_stands_under_the_name_of_a_course_is_no_part_of_the_next() -> None:
    lines = sheets(1)
    lines[21:21] = [line("TXA200 Spinnen", 40, page=4, bold=True), line("5 EC", 54, page=4)]
    found = marks(*lines)

    texts = [found.lines[index].text for part in segments(found)[3:4] for index in range(part.start, part.end)]

    assert texts == ["TXA200 Spinnen", "5 EC"]


def test_a_guide_without_lines_has_no_courses() -> None:
    assert segments(marks_of([])) == ()


def test_an_index_at_the_end_of_a_guide_is_no_part_of_its_last_course() -> None:
    sheet = ["*Leerdoelen*", "Luisteren leren.", "*Inhoud*", "Praten.", "*Toetsing*", "Een toets."]
    index = [f"Vak {name} ........ {number}" for number, name in enumerate("ABCDE", 1)]
    found = marks_of(*([f"# Vak {name}", *sheet] for name in "ABCDE"), index)

    last = segments(found)[-1]

    assert found.lines[last.head].text == "Vak E"
    assert found.lines[last.end - 1].page == 5


def titles(*above: Line, code_line: str) -> list[str]:
    """Return the lines that six courses are named on, each found by a line with its code."""
    lines: list[Line] = []
    for n in range(1, 7):
        lines += [one._replace(page=n, text=f"{one.text} {'abcdef'[n - 1]}uur") for one in above]
        lines.append(line(f"TXA10{n} {code_line}", 120, page=n, bold=True))
        lines += course("", "x", 160, n)[1:]
    found = marks(*lines)
    return [found.lines[part.head].text for part in segments(found)]


def test_the_title_above_a_line_of_code_and_credits_names_the_course() -> None:
    found = titles(line("Weven", 104, size=14), code_line="· 5 EC · voorjaar")

    assert found == [f"Weven {letter}uur" for letter in "abcdef"]


def test_the_title_left_of_a_line_of_code_and_credits_names_the_course() -> None:
    left = line("Weven", 120, x0=20, bold=True)._replace(x1=60.0)

    assert titles(left, code_line="| 5 EC") == [f"Weven {letter}uur" for letter in "abcdef"]
