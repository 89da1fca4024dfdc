"""Descriptions as plain text, read into sections and passages."""

import pytest

from curriculum_audit.course_texts import course_of_text
from curriculum_audit.records.guides import SectionKind


def test_plain_text_becomes_sentences_under_the_headings_that_stand_in_it() -> None:
    read = course_of_text(
        "Zorg", "Een inleiding. Daarna verdieping.\nLeerdoelen:\n- De student luistert\n- De student weegt"
    )

    assert [(s.kind, [p.text for p in s.passages]) for s in read.sections] == [
        (SectionKind.OTHER, ["Een inleiding.", "Daarna verdieping."]),
        (SectionKind.OUTCOMES, ["De student luistert", "De student weegt"]),
    ]


def test_a_line_wrapped_inside_a_sentence_is_joined_and_a_list_is_not() -> None:
    text = "Deze cursus gaat over de manier waarop kinderen opgroeien in een\ngezin met zorgen\nspel\nhechting"
    read = course_of_text("Zorg", text)

    assert [p.text for p in read.passages] == [
        "Deze cursus gaat over de manier waarop kinderen opgroeien in een gezin met zorgen",
        "spel",
        "hechting",
    ]


@pytest.mark.parametrize("bullet", ["-", "•", "\uf0b7", "➢", "✓", "o", "*", "2.1", "3)"])
def test_a_bullet_of_whatever_kind_is_no_part_of_its_item(bullet: str) -> None:
    course = course_of_text("Zorg", f"{bullet} Groei en voeding\n{bullet} Veilig slapen")

    assert [passage.text for passage in course.passages] == ["Groei en voeding", "Veilig slapen"]


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        ("- literatuur", False),
        ("• Literatuur", False),
        ("Literatuur", True),
        ("4. Literatuur", True),
        ("# Literatuur", True),
    ],
)
def test_a_topic_of_a_list_that_reads_like_a_heading_opens_no_section(line: str, is_heading: bool) -> None:
    course = course_of_text("Zorg", f"- groei\n{line}\n- slaap")

    assert len(course.sections) == (2 if is_heading else 1)


@pytest.mark.parametrize(
    "line",
    [
        "( zie ook week 3 )",
        "€ 25 eigen bijdrage",
        "§ 3 van de wet",
        "7.5 ECTS in periode 2",
        "1.5 uur per week",
        "10.30 Gesprek met ouders",
        "09.00 Inloop",
    ],
)
def test_a_bracket_an_amount_and_a_time_before_a_line_belong_to_it(line: str) -> None:
    assert [passage.text for passage in course_of_text("Zorg", line).passages] == [line]


def test_sections_are_taken_instead_of_the_text() -> None:
    read = course_of_text("Zorg", "alles bij elkaar", {"Toetsing": "Schriftelijk tentamen."})

    assert [(s.kind, s.heading) for s in read.sections] == [(SectionKind.ASSESSMENT, "Toetsing")]


def test_a_heading_before_its_text_ends_at_an_empty_line() -> None:
    read = course_of_text("Zorg", "Voorkennis: geen.\n\nDe student oefent een gesprek.")

    assert [section.kind for section in read.sections] == [SectionKind.ENTRY, SectionKind.OTHER]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Prerequisite: Law 1. Deals with the family and its rights.", "Law 1."),
        ("Voorkennis: Recht 1\nDit vak gaat over het gezin en zijn rechten.", "Recht 1"),
        (f"Voorkennis: {'alle vakken van het eerste jaar, ' * 2}of een\nvrijstelling ervoor.", "vrijstelling ervoor."),
        ("Voorkennis: Recht 1\n- Recht 2", "Recht 2"),
        ("Voorkennis\nRecht 1\nRecht 2", "Recht 2"),
        ("Prerequisite\nLaw 1, or the consent of the school.\nDeals with the family and its rights.", "school."),
    ],
)
def test_an_entry_requirement_is_one_sentence_or_a_list(text: str, entry: str) -> None:
    required, *others = course_of_text("Zorg", text).sections

    assert required.passages[-1].text.endswith(entry)
    assert all(section.kind is SectionKind.OTHER for section in others)
    assert len(others) == ("gaat over" in text or "Deals" in text)


def test_a_programme_is_what_is_taught_unless_it_is_a_name() -> None:
    week = "Week 1 hechting en spel\nWeek 2 taal en school\nWeek 3 vrienden en vrije tijd"
    texts = (f"Programma\n{week}", "Programma\nBachelor pedagogiek")

    assert [course_of_text("Zorg", text).sections[0].kind for text in texts] == [SectionKind.CONTENT, SectionKind.ADMIN]


def test_a_programme_is_not_cut_after_its_first_sentence() -> None:
    weeks = "Week 1 gaat over hechting en spel.\nWeek 2 gaat over taal en over de school van het kind."
    (section,) = course_of_text("Zorg", f"Programma\n{weeks}").sections

    assert (section.kind, len(section.passages)) == (SectionKind.CONTENT, 2)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Leerdoelen: De student luistert. Toetsing: Een essay.",
            [(SectionKind.OUTCOMES, ["De student luistert."]), (SectionKind.ASSESSMENT, ["Een essay."])],
        ),
        (
            "An introduction to care. Assessment: Essay (60%) Literature: Smith, 2012",
            [
                (SectionKind.OTHER, ["An introduction to care."]),
                (SectionKind.ASSESSMENT, ["Essay (60%)"]),
                (SectionKind.LITERATURE, ["Smith, 2012"]),
            ],
        ),
    ],
)
def test_a_heading_in_the_middle_of_a_line_opens_a_section(
    text: str, kinds: list[tuple[SectionKind, list[str]]]
) -> None:
    read = course_of_text("Zorg", text)

    assert [(section.kind, [p.text for p in section.passages]) for section in read.sections] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Een inleiding. Drie thema's: groei, spel en slaap",
        "Een inleiding met toetsing: essay",
        "Een inleiding, Toetsing: essay",
        "Een inleiding. Toetsing is een essay",
        "Zie blz. Toetsing:essay",
    ],
)
def test_a_colon_in_the_middle_of_a_line_opens_no_section_without_a_heading_behind_a_sentence(text: str) -> None:
    assert [section.kind for section in course_of_text("Zorg", text).sections] == [SectionKind.OTHER]


def test_a_section_that_opens_in_the_middle_of_a_line_ends_at_an_empty_line() -> None:
    read = course_of_text("Zorg", "Een inleiding. Toetsing: essay\n\nDaarna verdieping.")

    assert [section.kind for section in read.sections] == [
        SectionKind.OTHER,
        SectionKind.ASSESSMENT,
        SectionKind.OTHER,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Leerdoelen\n\nDe student luistert naar een kind.\n\nDe student weegt wat het kind zegt.",
        "Leerdoelen: De student luistert naar een kind. De student weegt wat het kind zegt.",
        "Leerdoelen\nDe student luistert naar een kind.\nDe student weegt wat het kind zegt.",
    ],
)
def test_what_is_not_brief_goes_on_behind_its_first_sentence_and_an_empty_line(text: str) -> None:
    (section,) = course_of_text("Zorg", text).sections

    assert (section.kind, len(section.passages)) == (SectionKind.OUTCOMES, 2)


@pytest.mark.parametrize("end", [".", "!", "?", ":", ";"])
def test_a_line_whose_sentence_has_ended_is_not_wrapped(end: str) -> None:
    text = f"Deze cursus gaat over de manier waarop kinderen opgroeien in een gezin{end}\nspel en hechting"

    assert [passage.text for passage in course_of_text("Zorg", text).passages][-1] == "spel en hechting"


@pytest.mark.parametrize("following", ["Spel en hechting", "- spel en hechting"])
def test_a_line_before_a_capital_or_a_bullet_is_not_wrapped(following: str) -> None:
    text = f"Deze cursus gaat over de manier waarop kinderen opgroeien in een gezin met\n{following}"

    assert len(course_of_text("Zorg", text).passages) == 2
