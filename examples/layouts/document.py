"""The paper all layouts share: title page, contents, running heads, and which course is where."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)
from reportlab.platypus.tableofcontents import TableOfContents

from .labels import LABELS, Labels
from .texts import CourseText, Guide

Furniture = Callable[[Canvas, int], None]
"""Draws what stands on every page, given the page number as printed."""


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


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished PDF and, for each course in order, the first and last page it stands on."""

    data: bytes
    spans: tuple[tuple[int, int], ...]


class CourseStart(Paragraph):
    """The heading of a course; printing it opens the course."""

    contents_line: str = ""


class CourseRow(Table):
    """A course as one row of a table; printing it opens the course."""

    contents_line: str = ""


class PartHeading(Paragraph):
    """A heading between courses; printing it closes the course before it."""


class GuideDocument(BaseDocTemplate):
    """A document that notes on which pages each course was printed."""

    def __init__(self, target: BytesIO, guide: Guide, paper: Paper) -> None:
        # 128-bit RC4 and no AES: AES salts its keys at random, so no two runs would be equal.
        lock = StandardEncryption(guide.password, "beheer", strength=128)
        super().__init__(
            target,
            pagesize=paper.size,
            invariant=1,
            title=f"{guide.title} {guide.academic_year}",
            author=guide.institution,
            lang=guide.language,
            encrypt=lock if guide.password else None,
        )
        self.paper = paper
        self.spans: list[tuple[int, int]] = []
        self.open = False
        self.addPageTemplates([_cover_template(paper), _body_template(paper)])

    def beforeDocument(self) -> None:
        """Forget the pages of the pass before: contents pages need several passes."""
        self.spans = []
        self.open = False

    def afterFlowable(self, flowable: Flowable) -> None:
        """Follow which course is being printed, and tell the contents page."""
        if isinstance(flowable, CourseStart | CourseRow):
            self._open_course(flowable.contents_line)
        elif isinstance(flowable, PartHeading):
            self.open = False
            self._tell_contents(0, flowable.getPlainText())
        elif self.open and not isinstance(flowable, Spacer):
            self.spans[-1] = (self.spans[-1][0], self.page)

    def _open_course(self, contents_line: str) -> None:
        self.open = True
        self.spans.append((self.page, self.page))
        self._tell_contents(1, contents_line)

    def _tell_contents(self, level: int, line: str) -> None:
        self.notify("TOCEntry", (level, line, self.page - self.paper.unnumbered))


def print_guide(guide: Guide, paper: Paper, body: Iterable[Flowable]) -> Printed:
    """Print title page, contents, introduction and courses."""
    target = BytesIO()
    document = GuideDocument(target, guide, paper)
    document.multiBuild([*_front(guide, paper), *body])
    return Printed(target.getvalue(), tuple(document.spans))


def labels_of(guide: Guide) -> Labels:
    """The words this guide's layout uses in its language."""
    return LABELS[(guide.layout, guide.language)]


def style(font: str, size: float, leading: float | None = None, **other: Any) -> ParagraphStyle:
    """A paragraph style of one font; leading is 1.25 times the size if not given."""
    return ParagraphStyle("", fontName=font, fontSize=size, leading=leading or 1.25 * size, **other)


def safe(text: str) -> str:
    """Text for a Paragraph, which reads markup."""
    return escape(text)


def contents_line(course: CourseText) -> str:
    """How the contents page calls a course."""
    return safe(f"{course.code} {course.title}".strip())


def status_of(course: CourseText, labels: Labels) -> str:
    """Compulsory or elective in the guide's words; empty if it does not say."""
    words = {True: labels.compulsory, False: labels.elective, None: ""}
    return words[course.compulsory]


def parts(guide: Guide) -> list[tuple[str, list[CourseText]]]:
    """Courses under the headings they stand under, in the order of the texts."""
    labels = labels_of(guide)
    grouped: dict[str, list[CourseText]] = {}
    for course in guide.courses:
        elective = course.compulsory is False
        heading = labels.electives if elective else labels.part.format(course.year)
        grouped.setdefault(heading, []).append(course)
    return list(grouped.items())


def _cover_template(paper: Paper) -> PageTemplate:
    width, height = paper.size
    return PageTemplate("cover", [Frame(30 * mm, 30 * mm, width - 60 * mm, height - 90 * mm)])


def _body_template(paper: Paper) -> PageTemplate:
    def draw(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.saveState()
        paper.furniture(canvas, document.page - paper.unnumbered)
        canvas.restoreState()

    return PageTemplate("body", list(paper.frames), onPage=draw)


def _front(guide: Guide, paper: Paper) -> list[Flowable]:
    heading = style(paper.font, 17, textColor=HexColor(paper.ink), spaceAfter=10)
    text = style(paper.font, 9.5, 13.5, spaceAfter=7)
    return [
        *_cover(guide, paper),
        NextPageTemplate("body"),
        PageBreak(),
        Paragraph(labels_of(guide).contents, heading),
        _contents(paper),
        PageBreak(),
        *(Paragraph(safe(paragraph), text) for paragraph in guide.intro),
    ]


def _cover(guide: Guide, paper: Paper) -> list[Flowable]:
    ink = HexColor(paper.ink)
    big = style(paper.font, 28, 34, textColor=ink, spaceAfter=8)
    return [
        Paragraph(safe(guide.institution), style(paper.font, 14, spaceAfter=60)),
        Paragraph(f"<b>{safe(guide.title)}</b>", big),
        Paragraph(safe(guide.subtitle), style(paper.font, 15, 20, spaceAfter=20)),
        Paragraph(guide.academic_year, style(paper.font, 18, textColor=ink)),
    ]


def _contents(paper: Paper) -> TableOfContents:
    part = style(paper.font, 10, 14, spaceBefore=5)
    course = style(paper.font, 9, 12, leftIndent=12)
    return TableOfContents(levelStyles=[part, course], dotsMinLevel=0)
