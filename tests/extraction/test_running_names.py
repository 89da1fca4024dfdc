"""What running heads and feet say of a course."""

from curriculum_audit.extraction.layout import Line, PageLines
from curriculum_audit.extraction.marks import Marks, marked
from curriculum_audit.extraction.running import without_running_heads
from curriculum_audit.extraction.running_names import running_code, running_title
from curriculum_audit.extraction.segmentation import Segment
from tests.extraction.samples import line, page

_NAMES = ("Weven", "Vilten", "Kant")
_CODES = ("TXA-101", "TXA-102", "TXB-103")


def sheets() -> Marks:
    """Return three courses of two pages each, named in the running head and coded in the foot only."""
    pages: list[PageLines] = []
    for number in range(1, 7):
        name, code = _NAMES[(number - 1) // 2], _CODES[(number - 1) // 2]
        lines: list[Line] = [line(name, 30, page=number), line("Studiegids", 30, x0=400, page=number)]
        lines += [line(f"tekst van bladzijde {number}", 400, page=number), line(code, 800, page=number)]
        pages.append(page(lines, number))
    return marked(without_running_heads(pages))


def test_a_head_on_the_pages_of_one_course_is_its_title() -> None:
    assert [running_title(sheets(), Segment(n, n, n + 2)) for n in (0, 2, 4)] == list(_NAMES)


def test_a_foot_on_the_pages_of_one_course_is_its_code() -> None:
    assert [running_code(sheets(), Segment(n, n, n + 2)) for n in (0, 2, 4)] == list(_CODES)


def test_a_course_that_begins_further_down_a_page_is_not_named_by_its_head() -> None:
    found = marked([page([line("slot van Weven", 100), line("Leerdoelen", 200)])])

    assert (running_title(found, Segment(1, 1, 2)), running_code(found, Segment(1, 1, 2))) == ("", None)


def test_a_head_of_the_whole_guide_names_no_course() -> None:
    pages = [page([line("Studiegids", 30, page=n), line(f"blad {n}", 400, page=n)], n) for n in range(1, 5)]

    assert running_title(marked(without_running_heads(pages)), Segment(0, 0, 1)) == ""
