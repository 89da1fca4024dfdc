"""The ways in which courses may begin."""

from curriculum_audit.extraction.beginnings import CODE, LABEL, STYLE, proposals, pulled_up
from curriculum_audit.extraction.layout import level
from tests.extraction.notation import marks_of, written_lines

PROSE = ["De student leert luisteren naar ouders en kinderen.", "Er zijn zes lessen met opdrachten."]


def starts(kind: str, *texts: list[str]) -> list[list[str]]:
    """Return the lines at which courses begin, for each proposal of a kind."""
    marks = marks_of(*texts)
    return [[marks.lines[at].text for at in found] for look, found in proposals(marks).items() if look[0] == kind]


def test_headings_of_one_style_are_a_proposal() -> None:
    assert ["Opgroeien", "Luisteren"] in starts(STYLE, ["# Opgroeien", *PROSE, "# Luisteren", *PROSE])


def test_lines_with_a_code_are_a_proposal() -> None:
    found = starts(CODE, ["ZVG101 Opgroeien", *PROSE, "ZVG102 Luisteren", *PROSE])

    assert found == [["ZVG101 Opgroeien", "ZVG102 Luisteren"]]


def test_a_label_proposes_the_heading_above_it() -> None:
    page = ["# Opgroeien", "*Leerdoelen*", *PROSE, "# Luisteren", "*Leerdoelen*", *PROSE]

    assert ["Opgroeien", "Luisteren"] in starts(LABEL, page)


def test_the_second_line_of_a_heading_begins_nothing() -> None:
    assert starts(STYLE, ["# Opgroeien in de stad", "# en op het land", *PROSE]) == [["Opgroeien in de stad"]]


def test_a_contents_page_proposes_nothing() -> None:
    listed = ["# Inhoudsopgave", *(f"ZVG10{n} Vak ........ {n}" for n in range(1, 6))]

    assert starts(CODE, listed, PROSE) == []


def test_a_description_begins_with_the_heading_above_its_first_label_at_the_top_of_a_page() -> None:
    marks = marks_of([*PROSE, *PROSE], ["# Opgroeien", "*Leerdoelen*", *PROSE])

    assert marks.lines[pulled_up(marks, 5)].text == "Opgroeien"


def test_prose_above_stays_with_the_course_before() -> None:
    marks = marks_of([*PROSE, "# Opgroeien", *PROSE])

    assert pulled_up(marks, 2) == 2


def test_lines_are_level_at_one_height_of_one_page() -> None:
    left, right, below = written_lines("Code | ZVG101", "Titel")

    assert (level(left, right), level(left, below), level(left, right._replace(page=2))) == (True, False, False)
