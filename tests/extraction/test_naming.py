"""The heading of a course."""

import pytest

from curriculum_audit.extraction.layout import Line, Span
from curriculum_audit.extraction.naming import Heading, heading_of
from curriculum_audit.extraction.segmentation import Segment
from tests.extraction.samples import PROSE, line, marks


def heading(*lines: Line) -> Heading:
    """Read the heading of a course that these lines are, with prose under it."""
    below = [line(PROSE, 300 + 14 * n) for n in range(3)]
    return heading_of(marks(*lines, *below), Segment(0, 0, len(lines) + len(below)))


@pytest.mark.parametrize(
    ("text", "code", "title"),
    [
        ("TXA101 Weven", "TXA101", "Weven"),
        ("Weven (TXA101)", "TXA101", "Weven"),
        ("TXA101: Weven | Weaving", "TXA101", "Weven | Weaving"),
        ("Weven en knopen", None, "Weven en knopen"),
    ],
)
def test_code_and_title_are_parted(text: str, code: str | None, title: str) -> None:
    found = heading(line(text, 100, bold=True))

    assert (found.code, found.title) == (code, title)


def test_a_title_goes_on_in_the_next_line() -> None:
    found = heading(line("TXA101 Weven voor wie al", 100, bold=True), line("kan spinnen", 112, bold=True))

    assert (found.title, found.last) == ("Weven voor wie al kan spinnen", 1)


def test_facts_in_brackets_are_no_part_of_the_title() -> None:
    found = heading(line("TXA101 Weven (5 EC, jaar 2, verplicht)", 100, bold=True))

    assert (found.title, found.facts) == ("Weven", "(5 EC, jaar 2, verplicht)")


def test_a_line_of_facts_under_the_title_belongs_to_the_heading() -> None:
    found = heading(line("Weven", 100, size=14), line("5 EC - jaar 2 - verplicht", 118))

    assert (found.facts, found.last) == ("5 EC - jaar 2 - verplicht", 1)


def test_a_description_that_runs_in_is_parted_from_the_title() -> None:
    text = "TXA101 - Weven - Weven leert de hand een patroon te lezen in schering en inslag van een doek."
    found = heading(line(text, 100)._replace(emphasis=(Span(0, 6),)))

    assert (found.code, found.title) == ("TXA101", "Weven")
    assert found.opening[0].text.startswith("Weven leert")
