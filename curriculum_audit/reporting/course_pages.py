"""Guides with pictures of their pages in, a page that shows what was read where out."""

import base64
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from curriculum_audit.records.guides import Box, Course, PagePicture, Section, StudyGuide, UnreadGuide
from curriculum_audit.reporting.as_html import render_page

Reading = tuple[StudyGuide, Sequence[PagePicture]] | UnreadGuide
"""What came of one guide."""


@dataclass(frozen=True, slots=True)
class PassageMark:
    """A passage drawn over its page."""

    kind: str
    """Value of its section kind."""
    text: str
    box: Box
    hidden: bool
    opens_section: bool
    """Whether it is the first passage of its section on the page."""


@dataclass(frozen=True, slots=True)
class PageView:
    """One page with what was read on it."""

    picture: PagePicture
    source: str
    """The picture as a data URI."""
    begin: tuple[tuple[int, Course], ...]
    """The courses that begin on it, with their number in the guide, counted from 1."""
    go_on: tuple[tuple[int, Course], ...]
    """The courses that began on an earlier page."""
    marks: tuple[PassageMark, ...]


@dataclass(frozen=True, slots=True)
class GuideView:
    """A guide with all of its pages."""

    guide: StudyGuide
    pages: tuple[PageView, ...]


def render_guides(readings: Sequence[Reading], language: str) -> str:
    """Render what `courses --as html` prints: each page with courses and passages drawn over it.

    Parameters
    ----------
    language
        "nl" or "en": shown first; passages stay as they are.
    """
    return render_page(
        "courses.html.j2",
        language,
        guides=tuple(_guide_view(*reading) for reading in readings if not isinstance(reading, UnreadGuide)),
        unread=tuple(reading for reading in readings if isinstance(reading, UnreadGuide)),
    )


def _guide_view(guide: StudyGuide, pictures: Sequence[PagePicture]) -> GuideView:
    marks = _marks_by_page(guide.courses)
    numbered = tuple(enumerate(guide.courses, start=1))
    return GuideView(guide, tuple(_page_view(picture, numbered, marks) for picture in pictures))


def _page_view(
    picture: PagePicture, courses: Sequence[tuple[int, Course]], marks: Mapping[int, Sequence[PassageMark]]
) -> PageView:
    page = picture.number
    return PageView(
        picture=picture,
        source=f"data:image/jpeg;base64,{base64.b64encode(picture.jpeg).decode()}",
        begin=tuple((number, course) for number, course in courses if course.first_page == page),
        go_on=tuple((n, c) for n, c in courses if (c.first_page or 0) < page <= (c.last_page or 0)),
        marks=tuple(marks.get(page, ())),
    )


def _marks_by_page(courses: Sequence[Course]) -> dict[int, list[PassageMark]]:
    found: dict[int, list[PassageMark]] = {}
    for course in courses:
        for section in course.sections:
            for page, mark in _section_marks(section):
                found.setdefault(page, []).append(mark)
    return found


def _section_marks(section: Section) -> Iterator[tuple[int, PassageMark]]:
    pages: set[int] = set()
    for passage in section.passages:
        if passage.page is not None and passage.box is not None:
            opens = passage.page not in pages
            pages.add(passage.page)
            yield passage.page, PassageMark(section.kind.value, passage.text, passage.box, passage.hidden, opens)
