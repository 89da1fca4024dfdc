"""The lines of a course into sections."""

import pytest

from curriculum_audit.extraction.layout import Line
from curriculum_audit.extraction.passages import Piece
from curriculum_audit.extraction.sections import hidden_sections, sections_of, sections_under
from curriculum_audit.languages.headings import Topic
from curriculum_audit.records.guides import Section, SectionKind
from tests.extraction.notation import marks_of, plain
from tests.extraction.samples import PROSE, line, marks


def sections(*lines: Line) -> tuple[Section, ...]:
    """Return the sections of these lines."""
    return sections_of(marks(*lines), range(len(lines)), (), frozenset())


def test_text_stands_under_the_heading_before_it() -> None:
    found = sections(line("Leerdoelen", 100, bold=True), line("De student weeft.", 114), line(PROSE, 140))

    assert [(section.kind, section.heading) for section in found] == [(SectionKind.OUTCOMES, "Leerdoelen")]


def test_what_stands_under_people_is_left_out() -> None:
    found = sections(
        line("Inhoud", 100, bold=True), line(PROSE, 114), line("Docent", 140, bold=True), line("A. Wever", 154)
    )

    assert [section.kind for section in found] == [SectionKind.CONTENT]


def test_an_unknown_heading_ends_what_stands_under_people() -> None:
    found = sections(
        line("Docent", 100, bold=True),
        line("A. Wever", 114),
        line("Het atelier", 140, bold=True),
        line(PROSE, 154),
    )

    assert [(section.kind, section.heading) for section in found] == [(SectionKind.OTHER, "Het atelier")]


def test_a_value_that_reads_like_a_label_is_text() -> None:
    found = sections(line("Toetsvorm", 100, bold=True), line("Tentamen", 114), line(PROSE, 160))

    assert found[0].passages[0].text == "Tentamen"


def test_text_before_any_heading_is_kept() -> None:
    assert sections(line(PROSE, 100))[0].kind is SectionKind.OTHER


_TEXT = "De student leert luisteren naar ouders en kinderen in de wijk."


def _of(*texts: str, opening: tuple[Piece, ...] = ()) -> list[Section]:
    """Return the sections of a course with these lines."""
    found = marks_of(texts)
    return list(sections_of(found, range(len(found.lines)), opening, frozenset()))


def test_names_behind_the_label_for_people_are_left_out() -> None:
    found = _of("*Docent:* Een naam die niemand hoeft te weten", "*Inhoud*", _TEXT, "*Contactpersoon:* Nog een naam")

    assert [section.heading for section in found] == ["Inhoud"]


def test_labels_in_running_text_part_it() -> None:
    found = _of("*Leerdoelen:* Luisteren. *Inhoud:* Praten in de wijk.", _TEXT)

    assert [(section.kind, section.passages[0].text) for section in found] == [
        (SectionKind.OUTCOMES, "Luisteren."),
        (SectionKind.CONTENT, "Praten in de wijk."),
    ]


def test_a_label_over_two_lines_is_one_heading() -> None:
    found = _of("*Leerdoelen*", "*van dit vak*", _TEXT, "*Inhoud*", _TEXT, "*Toetsing*", _TEXT)

    assert found[0].heading == "Leerdoelen van dit vak"


def test_text_on_the_line_of_the_title_comes_first() -> None:
    found = _of(_TEXT, opening=(Piece("De eerste zin.", plain("De eerste zin.")),))

    assert [passage.text for passage in found[0].passages] == ["De eerste zin.", _TEXT]


def test_a_heading_without_text_is_no_part_of_the_next() -> None:
    (found,) = _of("*Leerdoelen*", "*Inhoud*", _TEXT)

    assert (found.kind, found.heading) == (SectionKind.CONTENT, "Inhoud")


def test_the_value_of_a_field_is_administration() -> None:
    assert _of("*Studiepunten:* vijf", "*Inhoud*", _TEXT)[0].kind is SectionKind.ADMIN


def test_the_cells_of_a_column_stand_under_its_name() -> None:
    (found,) = sections_under(marks_of([_TEXT]), [0], (Topic.OUTCOMES, "Doelen"), frozenset())

    assert (found.kind, found.heading, found.passages[0].text) == (SectionKind.OUTCOMES, "Doelen", _TEXT)


@pytest.mark.parametrize("opening", [("Voorkennis: Weven 1. Daarna volgt:",), ("Voorkennis:", "Weven 1.")])
def test_a_label_that_nothing_but_a_colon_marks_ends_before_prose(opening: tuple[str, ...]) -> None:
    found = _of(*opening, _TEXT)

    assert [(section.kind, section.passages[0].text) for section in found][:2] == [
        (SectionKind.ENTRY, "Weven 1."),
        (SectionKind.OTHER, _TEXT),
    ]


@pytest.mark.parametrize("label", ["*Voorkennis:* Weven 1.", "Inhoud: Weven 1."])
def test_a_label_that_stands_out_or_announces_much_keeps_its_prose(label: str) -> None:
    assert [passage.text for passage in _of(label, _TEXT)[0].passages] == ["Weven 1.", _TEXT]


def test_a_list_under_a_label_that_nothing_but_a_colon_marks_is_kept() -> None:
    found = _of("Voorkennis:", "- Weven 1", "- Klossen", "", "", _TEXT)

    assert [passage.text for passage in found[0].passages] == ["Weven 1", "Klossen"]


def test_what_nobody_can_see_is_a_section_of_its_own() -> None:
    found = marks_of(["*Leerdoelen*", "De student weeft.", "? De student herkent alles.", "*Inhoud*", PROSE])

    (section,) = hidden_sections(found, range(2), frozenset())

    assert (section.kind, section.heading) == (SectionKind.OTHER, "")
    assert [(passage.text, passage.hidden) for passage in section.passages] == [("De student herkent alles.", True)]
    assert hidden_sections(found, range(2, 4), frozenset()) == ()
