"""The pieces every layout is set from: paper, marked paragraphs, styles, and safe words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Frame, Paragraph, Table

from .labels import LABELS, Labels
from .texts import CourseText, Guide

Furniture = Callable[[Canvas, int], None]
"""Draws what stands on every page, given the page number as printed."""

_SCRAP = 24.0
"""Points of a row not worth a page of its own: hardly two lines."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a layout chooses: size, columns, fonts, numbering and what every page repeats."""

    font: str
    frames: tuple[Frame, ...]
    furniture: Furniture
    size: tuple[float, float] = A4
    unnumbered: int = 0
    """Pages at the front that do not count in the printed page numbers."""
    ink: str = "#1f3a5f"


class CourseStart(Paragraph):
    """The heading of a course; printing it opens the course."""

    contents_line: str = ""


class CourseRow(Table):
    """A course as one row of a table; printing it opens the course."""

    contents_line: str = ""

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803 (named by reportlab)
        """Split at the end of a page; only the first piece still opens the course."""
        height = self.wrap(availWidth, availHeight)[1]
        if availHeight < _SCRAP or height - availHeight < _SCRAP:
            return []
        pieces = super().split(availWidth, availHeight)
        for number, piece in enumerate(pieces):
            piece.hAlign = self.hAlign
            if isinstance(piece, CourseRow) and number == 0:
                piece.contents_line = self.contents_line
        return pieces


class PartHeading(Paragraph):
    """A heading between courses; printing it closes the course before it."""


def labels_of(guide: Guide) -> Labels:
    """Look up the words this guide's layout uses in its language."""
    return LABELS[(guide.layout, guide.language)]


def style(font: str, size: float, leading: float | None = None, **other: Any) -> ParagraphStyle:
    """Make a paragraph style of one font; leading is 1.25 times the size if not given."""
    return ParagraphStyle("", fontName=font, fontSize=size, leading=leading or 1.25 * size, **other)


def safe(text: str) -> str:
    """Escape text for a Paragraph, which reads markup."""
    return escape(text)


def contents_line(course: CourseText) -> str:
    """Name a course as the contents page does."""
    return safe(f"{course.code} {course.title}".strip())


def status_of(course: CourseText, labels: Labels) -> str:
    """Say compulsory or elective in the guide's words; nothing if it does not say."""
    words = {True: labels.compulsory, False: labels.elective, None: ""}
    return words[course.compulsory]


def parts(guide: Guide) -> list[tuple[str, list[CourseText]]]:
    """Group the courses under the headings they stand under, in the order of the texts."""
    labels = labels_of(guide)
    grouped: dict[str, list[CourseText]] = {}
    for course in guide.courses:
        elective = course.compulsory is False
        heading = labels.electives if elective else labels.part.format(course.year)
        grouped.setdefault(heading, []).append(course)
    return list(grouped.items())
