"""Courses as the rows of a table."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from curriculum_audit.extraction.guide import read_guide
from curriculum_audit.records.guides import SectionKind
from tests.extraction.layouts import SHEETS
from tests.extraction.notation import courses_in_rows, guide_of, sample

_HEADER = ("Code", "Vak", "EC", "V/K", "Inhoud", "Toetsing")
_STYLE = getSampleStyleSheet()["BodyText"]


def table(path: Path, content: str) -> Path:
    """Draw a table with a course in each row."""
    rows = [
        (sheet.code, sheet.title, sheet.credits, "V", Paragraph(f"{sheet.content} {content}", _STYLE), sheet.test)
        for sheet in SHEETS
    ]
    grid = Table([_HEADER, *rows], colWidths=(60, 140, 40, 30, 360, 80), style=[("GRID", (0, 0), (-1, -1), 1, "black")])
    SimpleDocTemplate(str(path), pagesize=landscape(A4)).build([grid])
    return path


def test_each_row_that_describes_a_course_is_one(tmp_path: Path) -> None:
    guide = read_guide(
        table(tmp_path / "gids.pdf", "Aan bod komt het ambacht zoals het in de streek is gegroeid. " * 6)
    )

    assert [(c.code, c.title, c.credits, c.compulsory) for c in guide.courses] == [
        (sheet.code, sheet.title, float(sheet.credits.replace(",", ".")), True) for sheet in SHEETS
    ]
    assert guide.courses[0].sections[0].kind is SectionKind.CONTENT


def test_a_plan_of_studies_describes_none(tmp_path: Path) -> None:
    assert read_guide(table(tmp_path / "plan.pdf", "")).courses == ()


_NAMED = ("Code", "Vak", "Leerdoelen")
_TASKS = ("Signalen van nood herkennen", "en gesprekken voeren met ouders", "en zorgen delen met collega's")


def _table(*rows: Sequence[str | Sequence[str]], columns: int = 3) -> list[str]:
    """Return a ruled table in the notation of samples; a cell is a line or several."""
    edges = [55 + 170 * column for column in range(columns + 1)]
    texts, top = [], 80
    for row in rows:
        texts.append(f"= {edges[0]} {top} {edges[-1]} {top}")
        cells = [[cell] if isinstance(cell, str) else list(cell) for cell in row]
        for column, cell in enumerate(cells):
            texts += [f"@{edges[column] + 5},{top + 3}", *(text for text in cell if text)]
        top += 8 + 13 * max(map(len, cells))
    texts.append(f"= {edges[0]} {top} {edges[-1]} {top}")
    return [*texts, *(f"= {edge} 80 {edge} {top}" for edge in edges)]


_ROWS: tuple[tuple[str, str, Sequence[str]], ...] = (
    ("ZVG101", "Opgroeien", _TASKS),
    ("ZVG102", "Luisteren", _TASKS),
    ("ZVG103", "Ouders", _TASKS),
)


def test_the_sample_gives_the_courses_that_its_file_names() -> None:
    given = sample("courses_as_table_rows")

    found = courses_in_rows(given.pages)

    assert [{key: getattr(course, key) for key in given.courses[0]} for course in found] == [*given.courses], (
        given.proves
    )


def test_a_row_is_a_course_with_the_name_of_the_column_over_its_text() -> None:
    course = courses_in_rows(guide_of(_table(_NAMED, *_ROWS)))[0]

    assert (course.code, course.title) == ("ZVG101", "Opgroeien")
    assert [(section.kind, section.heading) for section in course.sections] == [(SectionKind.OUTCOMES, "Leerdoelen")]
    assert course.passages[0].text == " ".join(_TASKS)


def test_what_nobody_can_see_in_a_row_is_set_aside_in_its_course() -> None:
    rows = [*_ROWS[:1], ("ZVG102", "Luisteren", (*_TASKS, "? Alles herkennen")), *_ROWS[2:]]

    found = courses_in_rows(guide_of(_table(_NAMED, *rows)))

    assert [[passage.text for passage in course.passages if passage.hidden] for course in found] == [
        [], ["Alles herkennen"], []
    ]  # fmt: skip


def test_the_header_holds_on_the_next_page() -> None:
    found = courses_in_rows(guide_of(_table(_NAMED, *_ROWS[:2]), _table(*_ROWS[2:], ("ZVG104", "Recht", _TASKS))))

    assert [(course.code, course.first_page) for course in found] == [
        ("ZVG101", 1), ("ZVG102", 1), ("ZVG103", 2), ("ZVG104", 2)
    ]  # fmt: skip


def test_a_row_that_a_page_break_cuts_is_one_course() -> None:
    rest = ("", "", ("Ook zorgen melden",))
    found = courses_in_rows(guide_of(_table(_NAMED, *_ROWS), _table(rest, ("ZVG104", "Recht", _TASKS))))

    assert [course.code for course in found] == ["ZVG101", "ZVG102", "ZVG103", "ZVG104"]
    assert (found[2].first_page, found[2].last_page) == (1, 2)
    assert found[2].passages[-1].text.endswith("Ook zorgen melden")


def test_a_table_that_lists_courses_without_describing_them_gives_none() -> None:
    short = [(code, title, "Luisteren") for code, title, _ in _ROWS]

    assert courses_in_rows(guide_of(_table(_NAMED, *short))) == ()


def test_a_table_whose_columns_are_not_named_gives_none() -> None:
    assert courses_in_rows(guide_of(_table(*_ROWS, *_ROWS))) == ()


def test_a_table_without_strokes_gives_none_in_rows() -> None:
    texts = [text for text in _table(_NAMED, *_ROWS) if not text.startswith("= ")]

    assert courses_in_rows(guide_of(texts)) == ()


def test_a_long_table_with_its_header_on_each_page_and_years_across_gives_a_course_a_row(tmp_path: Path) -> None:
    text = "Aan bod komt het ambacht zoals het in de streek is gegroeid. " * 4
    rows: list[tuple[object, ...]] = [("Code", "Vak", "EC", "Inhoud", "Toetsing")]
    across: list[Any] = []
    for year in (1, 2):
        across.append(("SPAN", (0, len(rows)), (-1, len(rows))))
        rows.append((f"Jaar {year}", "", "", "", ""))
        for n in range(10):
            name = f"Weven voor {'abcdefghij'[n]}{year}"
            rows.append((f"TX{year}-H{n}", name, "5", Paragraph(text, _STYLE), "Werkstuk"))
    style: list[Any] = [("GRID", (0, 0), (-1, -1), 1, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP"), *across]
    grid = Table(rows, colWidths=(60, 140, 40, 400, 80), repeatRows=1, style=style)
    SimpleDocTemplate(str(tmp_path / "gids.pdf"), pagesize=landscape(A4)).build([grid])

    found = read_guide(tmp_path / "gids.pdf").courses

    assert [(c.code, c.study_year) for c in found] == [(f"TX{y}-H{n}", y) for y in (1, 2) for n in range(10)]
