"""Layout 2: a word-processor document, headings, "label: value" lines and bullets."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Frame, Paragraph

from .document import Printed, print_guide
from .labels import Labels
from .pieces import CourseStart, Paper, PartHeading, contents_line, labels_of, parts, safe, status_of, style
from .texts import CourseText, Guide

_INK = "#2f5496"
_TEXT = style("Lato", 10, 13.5, spaceAfter=6)
_FACT = style("Lato", 10, 13.5)
_BULLET = style("Lato", 10, 13.5, leftIndent=18, bulletIndent=6)
_PART = style("Lato", 17, spaceBefore=18, spaceAfter=8, textColor=HexColor(_INK), keepWithNext=1)
_TITLE = style("Lato-Bold", 13, spaceBefore=16, spaceAfter=4, textColor=HexColor(_INK), keepWithNext=1)
_SECTION = style("Lato-Bold", 10.5, spaceBefore=7, spaceAfter=2, keepWithNext=1)


def print_word(guide: Guide) -> Printed:
    """Print the guide as its coordinator typed it."""
    return print_guide(guide, _paper(guide), _body(guide))


def _paper(guide: Guide) -> Paper:
    def furniture(canvas: Canvas, page: int) -> None:
        canvas.setFont("Lato", 8)
        canvas.setFillGray(0.4)
        canvas.drawString(25 * mm, 283 * mm, f"{guide.title} {guide.academic_year}")
        canvas.drawCentredString(105 * mm, 12 * mm, str(page))

    frame = Frame(23 * mm, 22 * mm, 164 * mm, A4[1] - 44 * mm)
    return Paper("Lato", (frame,), furniture, unnumbered=1, ink=_INK)


def _body(guide: Guide) -> Iterator[Flowable]:
    labels = labels_of(guide)
    for heading, courses in parts(guide):
        yield PartHeading(heading, _PART)
        for course in courses:
            yield _heading(course)
            yield from _facts(course, labels)
            yield from _texts(course, labels)


def _heading(course: CourseText) -> CourseStart:
    code = f" ({course.code})" if course.code else ""
    start = CourseStart(safe(course.title + code), _TITLE)
    start.contents_line = contents_line(course)
    return start


def _facts(course: CourseText, labels: Labels) -> Iterator[Paragraph]:
    facts = (
        (labels.credits, course.credits_as),
        (labels.year, str(course.year or "")),
        (labels.period, course.period),
        (labels.status, status_of(course, labels)),
        (labels.language, course.language),
        (labels.entry, course.entry),
        (labels.contact, course.contact),
    )
    for label, value in facts:
        if value:
            yield Paragraph(f"<b>{label}:</b> {safe(value)}", _FACT)


def _texts(course: CourseText, labels: Labels) -> Iterator[Paragraph]:
    yield from _section(labels.content, [Paragraph(safe(text), _TEXT) for text in course.content])
    yield from _section(labels.outcomes, [_bullet(outcome) for outcome in course.outcomes])
    yield from _section(labels.teaching, _paragraphs(course.teaching))
    yield from _section(labels.assessment, _paragraphs(course.assessment))
    yield from _section(labels.literature, [_bullet(book) for book in course.literature])


def _section(label: str, text: list[Paragraph]) -> Iterator[Paragraph]:
    if text:
        yield Paragraph(label, _SECTION)
        yield from text


def _paragraphs(text: str) -> list[Paragraph]:
    return [Paragraph(safe(text), _TEXT)] if text else []


def _bullet(text: str) -> Paragraph:
    return Paragraph(safe(text), _BULLET, bulletText="•")
