"""The lines of a course into sections."""

from curriculum_audit.extraction.layout import Line
from curriculum_audit.extraction.sections import sections_of
from curriculum_audit.records.guides import Section, SectionKind
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
