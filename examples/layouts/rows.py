"""Layout 4: landscape tables, one course a row."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Frame, PageBreak, Paragraph, Table, TableStyle

from .document import Printed, print_guide
from .labels import Labels
from .pieces import CourseRow, Paper, PartHeading, contents_line, labels_of, parts, safe, status_of, style
from .texts import CourseText, Guide

_INK = "#b3541e"
_TEXT = style("Lato", 8, 10.2, spaceAfter=2)
_HEAD = style("Lato-Bold", 8.5, textColor=HexColor("#ffffff"))
_PART = style("Lato-Bold", 14, spaceAfter=6, textColor=HexColor(_INK), keepWithNext=1)
_WIDTHS = tuple(width * mm for width in (19, 36, 21, 17, 9, 115, 38))
_RULES = TableStyle(
    [
        ("GRID", (0, 0), (-1, -1), 0.5, HexColor("#9a9a9a")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ]
)
_HEAD_RULES = TableStyle([("BACKGROUND", (0, 0), (-1, -1), HexColor(_INK))], parent=_RULES)


def print_rows(guide: Guide) -> Printed:
    """Print the guide as tables, a table for each study year."""
    return print_guide(guide, _paper(guide), _body(guide))


def _paper(guide: Guide) -> Paper:
    def furniture(canvas: Canvas, page: int) -> None:
        canvas.setFont("Lato", 8)
        canvas.drawString(20 * mm, 200 * mm, f"{guide.institution} | {guide.title}")
        canvas.drawRightString(277 * mm, 200 * mm, guide.academic_year)
        canvas.drawRightString(277 * mm, 8 * mm, f"pagina {page}")

    width, height = landscape(A4)
    frame = Frame(18 * mm, 13 * mm, width - 36 * mm, height - 25 * mm)
    return Paper("Lato", (frame,), furniture, size=landscape(A4), ink=_INK)


def _body(guide: Guide) -> Iterator[Flowable]:
    labels = labels_of(guide)
    for heading, courses in parts(guide):
        yield PageBreak()
        yield PartHeading(heading, _PART)
        yield _header(labels)
        yield from (_row(course, labels) for course in courses)


def _header(labels: Labels) -> Table:
    names = (labels.code, "Vak", labels.credits, labels.period, labels.status, labels.content)
    cells = [Paragraph(name, _HEAD) for name in (*names, labels.assessment)]
    return Table([cells], colWidths=_WIDTHS, style=_HEAD_RULES, hAlign="LEFT")


def _row(course: CourseText, labels: Labels) -> CourseRow:
    # A row is a table of its own, so that its page is known; side by side they look like one.
    row = CourseRow([_cells(course, labels)], colWidths=_WIDTHS, style=_RULES, hAlign="LEFT", splitInRow=1)
    row.contents_line = contents_line(course)
    return row


def _cells(course: CourseText, labels: Labels) -> list[list[Paragraph]]:
    short = (course.code, course.title, course.credits_as, course.period, status_of(course, labels))
    return [
        *([Paragraph(safe(text), _TEXT)] for text in short),
        [Paragraph(line, _TEXT) for line in _description(course, labels)],
        [Paragraph(safe(course.assessment), _TEXT)],
    ]


def _description(course: CourseText, labels: Labels) -> Iterator[str]:
    yield from (safe(paragraph) for paragraph in course.content)
    yield from (f"– {safe(outcome)}" for outcome in course.outcomes)
    further = (
        (labels.teaching, course.teaching),
        (labels.entry, course.entry),
        (labels.literature, "; ".join(course.literature)),
        (labels.contact, course.contact),
    )
    yield from (f"<i>{label}:</i> {safe(text)}" for label, text in further if text)
