"""What stands before and after the courses: title page, contents, overview, regulations."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, NextPageTemplate, PageBreak, Paragraph, Table, TableStyle
from reportlab.platypus.tableofcontents import TableOfContents

from .pieces import Paper, PartHeading, labels_of, parts, safe, status_of, style
from .texts import Guide

_WIDTHS = tuple(width * mm for width in (26, 90, 32, 22))
_RULES = TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor("#aaaaaa")), ("SPAN", (0, 0), (-1, 0))])


def front(guide: Guide, paper: Paper) -> list[Flowable]:
    """Set everything before the first course."""
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
        *(_overview(guide, paper) if guide.overview else ()),
    ]


def back(guide: Guide, paper: Paper) -> Iterator[Flowable]:
    """Set the chapters after the last course; they look like parts, and hold no course."""
    heading = style(paper.font, 14, spaceBefore=14, spaceAfter=6, textColor=HexColor(paper.ink), keepWithNext=1)
    for title, text in guide.closing:
        yield PartHeading(safe(title), heading)
        yield Paragraph(safe(text), style(paper.font, 9, 12))


def _overview(guide: Guide, paper: Paper) -> Iterator[Flowable]:
    # Codes, titles and credits of all courses once more, as guides do: not a course among them.
    text = style(paper.font, 8, 10)
    labels = labels_of(guide)
    for heading, courses in parts(guide):
        rows = [(course.code, course.title, course.credits_as, status_of(course, labels)) for course in courses]
        cells = [[Paragraph(safe(cell), text) for cell in row] for row in [(f"{heading}", "", "", ""), *rows]]
        yield Table(cells, colWidths=_WIDTHS, style=_RULES, hAlign="LEFT", spaceAfter=8)
    yield PageBreak()


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
