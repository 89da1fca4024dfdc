"""The heading of a course."""

import pytest

from curriculum_audit.extraction.layout import Line, Span
from curriculum_audit.extraction.naming import Heading, heading_of
from curriculum_audit.extraction.segmentation import Segment
from tests.extraction.notation import marks_of
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


_TEXT = ["", "", "De student leert luisteren naar ouders en kinderen in de wijk.", "Er zijn zes lessen met opdrachten."]


def _named(*texts: str, head: int = 0) -> Heading:
    """Return the heading of a course that these lines begin."""
    found = marks_of([*texts, *_TEXT])
    return heading_of(found, Segment(0, head, len(found.lines)))


def test_the_next_course_does_not_belong_to_the_title() -> None:
    assert _named("# ZVG101 Opgroeien", "# ZVG102 Luisteren").title == "Opgroeien"


def test_a_bracket_that_states_nothing_stays_in_the_title() -> None:
    assert _named("# Opgroeien (deel twee)").title == "Opgroeien (deel twee)"


def test_a_code_that_stands_left_of_the_title_is_its_code() -> None:
    assert _named("*ZVG101* | *Opgroeien*", head=1).code == "ZVG101"


def test_a_description_that_begins_at_a_label_has_no_title_there() -> None:
    assert _named("*Leerdoelen*", "Luisteren naar ouders.").title == ""


def test_the_text_behind_a_title_is_kept_whole() -> None:
    found = _named("*ZVG101 Opgroeien* De cursus gaat over straten en pleinen.")

    assert found.opening[0].text == "De cursus gaat over straten en pleinen."


def test_the_stop_behind_a_title_that_runs_in_is_no_part_of_it() -> None:
    assert _named("*ZVG101 Opgroeien.* De cursus gaat over straten en pleinen.").title == "Opgroeien"


def test_the_word_for_a_course_before_its_code_is_no_part_of_the_title() -> None:
    found = _named("# Module ZVG101 Opgroeien")

    assert (found.code, found.title) == ("ZVG101", "Opgroeien")


def test_code_and_credits_at_the_right_of_a_title_are_no_part_of_it() -> None:
    found = heading(line("Weven", 100, bold=True), line("TXA101 | 5 EC", 100, x0=400, bold=True))

    assert (found.title, found.code, found.facts) == ("Weven", "TXA101", "TXA101 | 5 EC")


def test_a_code_among_the_facts_under_a_title_is_that_of_the_course() -> None:
    found = heading(line("Weven", 100, size=14), line("TXA101 · 5 EC · voorjaar", 118))

    assert (found.title, found.code, found.last) == ("Weven", "TXA101", 1)


def test_a_code_behind_the_word_for_a_course_stands_left_of_the_title() -> None:
    found = marks(line("Modul M-1.1", 100, bold=True), line("Weben", 100, x0=200, size=12, bold=True), line(PROSE, 300))

    assert heading_of(found, Segment(0, 1, 3))[:3] == ("Weben", "Weben", "M-1.1")


def catalogue(bracket: str) -> list[Line]:
    """Return six titles with a bracket behind each."""
    return [line(f"TXA 10{n} Weaving. ({bracket})", 100 + 60 * n, bold=True) for n in range(6)]


def test_a_bare_number_behind_all_titles_is_that_of_credits() -> None:
    below = [line(PROSE, 700 + 14 * n) for n in range(4)]
    found = heading_of(marks(*catalogue("3"), *below), Segment(0, 0, 1))

    assert (found.title, found.facts) == ("Weaving", "(3)")


def test_a_bare_number_behind_one_title_belongs_to_it() -> None:
    assert heading(line("TXA101 Weven (2)", 100, bold=True)).title == "Weven (2)"
