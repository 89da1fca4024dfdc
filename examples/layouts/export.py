"""Layout 1: an export of a study information system, facts in a ruled two-column table."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import CondPageBreak, Flowable, Frame, Paragraph, Spacer, Table, TableStyle

from .document import Printed, print_guide
from .labels import Labels
from .pieces import CourseStart, Paper, PartHeading, contents_line, labels_of, parts, safe, status_of, style
from .texts import CourseText, Guide

_INK = "#7a1f2b"
_TEXT = style("Vera", 8, 10.8, spaceAfter=3)
_BULLET = style("Vera", 8, 10.8, leftIndent=10, bulletIndent=1)
_LABEL = style("Vera-Bold", 8, 10.8)
_PART = style("Vera-Bold", 14, spaceBefore=6, spaceAfter=8, textColor=HexColor(_INK), keepWithNext=1)
_TITLE = style("Vera-Bold", 11, spaceBefore=4, spaceAfter=4)
_SECTION = style("Vera-Bold", 9, spaceBefore=6, spaceAfter=2, keepWithNext=1)
_WIDTHS = (38 * mm, 132 * mm)
_GRID = TableStyle(
    [
        ("GRID", (0, 0), (-1, -1), 0.5, HexColor("#8c8c8c")),
        ("BACKGROUND", (0, 0), (0, -1), HexColor("#efe9e2")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]
)


def print_full_table(guide: Guide) -> Printed:
    """Print every field of a course, long texts too, as a row of its table."""
    labels = labels_of(guide)
    return print_guide(guide, _paper(guide), _body(guide, lambda course: _rows_only(course, labels)))


def print_sections(guide: Guide) -> Printed:
    """Print short facts in the table and long texts under headings."""
    labels = labels_of(guide)
    return print_guide(guide, _paper(guide), _body(guide, lambda course: _mixed(course, labels)))


def _paper(guide: Guide) -> Paper:
    def furniture(canvas: Canvas, page: int) -> None:
        canvas.setFont("Vera", 7)
        canvas.drawString(20 * mm, 285 * mm, f"{guide.institution} – {guide.title}")
        canvas.drawRightString(190 * mm, 285 * mm, guide.academic_year)
        canvas.line(20 * mm, 283.5 * mm, 190 * mm, 283.5 * mm)
        canvas.drawString(20 * mm, 10 * mm, "Afgedrukt uit het studie-informatiesysteem")
        canvas.drawRightString(190 * mm, 10 * mm, f"Pagina {page}")

    frame = Frame(18 * mm, 16 * mm, 174 * mm, A4[1] - 32 * mm)
    return Paper("Vera", (frame,), furniture, ink=_INK)


def _body(guide: Guide, details: Callable[[CourseText], Iterator[Flowable]]) -> Iterator[Flowable]:
    for heading, courses in parts(guide):
        yield PartHeading(heading, _PART)
        for course in courses:
            yield CondPageBreak(35 * mm)  # and not keepWithNext: tables do run on over the page
            yield _heading(course)
            yield from details(course)
            yield Spacer(1, 12)


def _heading(course: CourseText) -> CourseStart:
    start = CourseStart(safe(course.title), _TITLE)
    start.contents_line = contents_line(course)
    return start


def _rows_only(course: CourseText, labels: Labels) -> Iterator[Flowable]:
    yield _table([*_facts(course, labels), *_texts(course, labels)])


def _mixed(course: CourseText, labels: Labels) -> Iterator[Flowable]:
    yield _table(_facts(course, labels))
    for label, text in _texts(course, labels):
        yield Paragraph(label, _SECTION)
        yield from text


def _table(rows: list[tuple[str, list[Paragraph]]]) -> Table:
    cells = [[Paragraph(label, _LABEL), text] for label, text in rows]
    return Table(cells, colWidths=_WIDTHS, style=_GRID)


def _facts(course: CourseText, labels: Labels) -> list[tuple[str, list[Paragraph]]]:
    facts = (
        (labels.code, course.code),
        (labels.credits, course.credits_as),
        (labels.year, str(course.year or "")),
        (labels.period, course.period),
        (labels.status, status_of(course, labels)),
        (labels.language, course.language),
        (labels.teaching, course.teaching),
        (labels.entry, course.entry),
        (labels.contact, course.contact),
    )
    return [(label, [Paragraph(safe(value), _TEXT)]) for label, value in facts if value]


def _texts(course: CourseText, labels: Labels) -> list[tuple[str, list[Paragraph]]]:
    texts = (
        (labels.outcomes, [_bullet(outcome) for outcome in course.outcomes]),
        (labels.content, [Paragraph(safe(text), _TEXT) for text in course.content]),
        (labels.assessment, [Paragraph(safe(course.assessment), _TEXT)] * bool(course.assessment)),
        (labels.literature, [_bullet(book) for book in course.literature]),
    )
    return [(label, text) for label, text in texts if text]


def _bullet(text: str) -> Paragraph:
    return Paragraph(safe(text), _BULLET, bulletText="•")
