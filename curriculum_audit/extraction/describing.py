"""One segment of a guide into a course: title, code, fields and sections."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from curriculum_audit.extraction import fields
from curriculum_audit.extraction.codes import code_at_start, code_of_value
from curriculum_audit.extraction.labels import Label
from curriculum_audit.extraction.layout import Line
from curriculum_audit.extraction.marks import Marks
from curriculum_audit.extraction.passages import without_contacts
from curriculum_audit.extraction.sections import sections_of
from curriculum_audit.extraction.segmentation import Segment
from curriculum_audit.extraction.values import value_of
from curriculum_audit.languages.detection import language_of
from curriculum_audit.languages.headings import Topic
from curriculum_audit.records.guides import Course

_FACTS = re.compile(r"\s*[(\[]([^()\[\]]*(?:\([^()]*\))?[^()\[\]]*)[)\]]\s*$")
_FACT_WORDS = re.compile(
    r"\d\s*(?:ec|ects|lp|cp|sp|stp|ecp|credits?|studiepunt\w*)\b|verplicht|keuze|compulsory|elective|pflicht|studiejaar"
    r"|\bjaar\b|\byear\b|semester|periode|\bblok\b",
    re.IGNORECASE,
)
_MOST_TITLE_LINES = 4
_LEADING = re.compile(r"^[\s:|.–-]+|[\s:|–-]+$")


class _Head(NamedTuple):
    """What the heading of a course says."""

    title: str
    text: str
    """The title with the code before it."""
    code: str | None
    facts: str
    """Credits, year and the like in brackets behind the title."""
    last: int
    """The last line of the heading."""


def course_of(marks: Marks, segment: Segment, guide: str, known: frozenset[str]) -> Course:
    """Describe the course of a segment.

    Parameters
    ----------
    guide
        Name of the file.
    known
        Words of the guide in lower case.
    """
    head = _head(marks, segment)
    values = _Values(marks, segment)
    stated = _code(values)
    code = stated or head.code
    title = head.title if code == head.code else head.text
    title = title or values.first(Topic.TITLE) or marks.lines[segment.head].text
    text = " ".join(marks.lines[index].text for index in range(segment.start, min(segment.end, segment.start + 80)))
    body = [index for index in range(segment.start, segment.end) if not segment.head <= index <= head.last]
    sections = sections_of(marks, body, known)
    return Course(
        title=without_contacts(title)[:300],
        code=code,
        credits=_credits(values, head.facts, text),
        study_year=_study_year(values, head.facts),
        period=values.first(Topic.PERIOD) or None,
        compulsory=_compulsory(values, head.facts),
        level=values.first(Topic.LEVEL) or None,
        language=language_of(" ".join(p.text for s in sections for p in s.passages) or text),
        first_page=marks.lines[segment.head].page,
        last_page=marks.lines[segment.end - 1].page,
        sections=sections,
        guide=guide,
    )


class _Values:
    """The values that the labels of a segment announce."""

    def __init__(self, marks: Marks, segment: Segment) -> None:
        self._marks = marks
        self._labels: dict[Topic, list[tuple[int, Label]]] = {}
        for index in range(segment.start, segment.end):
            for label in marks.labels.get(index, ()):
                self._labels.setdefault(label.topic, []).append((index, label))

    def all(self, topic: Topic) -> Iterator[tuple[str, str]]:
        """Yield label and value of each field of a kind, in reading order, where there is a value."""
        for index, label in self._labels.get(topic, ()):
            value = value_of(self._marks, index, label)
            if value:
                yield label.key, value

    def first(self, topic: Topic) -> str:
        """Return the first value of a kind of field; empty where there is none."""
        return next((value for _, value in self.all(topic)), "")


def _head(marks: Marks, segment: Segment) -> _Head:
    """Read the heading: a code, a title that may go on over lines, facts in brackets."""
    if marks.topic(segment.head) not in (None, Topic.TITLE):
        return _Head("", "", None, "", segment.head - 1)
    first = marks.lines[segment.head]
    labels = marks.labels.get(segment.head, ())
    offset = labels[0].end if labels and labels[0].start == 0 else 0
    last = segment.head
    text, rest = _emphasised(first)
    text = text[offset:]
    while not rest and last + 1 < segment.end and last - segment.head < _MOST_TITLE_LINES and _goes_on(marks, last):
        last += 1
        more, rest = _emphasised(marks.lines[last])
        text = f"{text} {more}"
    if not rest and last + 1 < segment.end and _FACTS.fullmatch(marks.lines[last + 1].text):
        last += 1
        rest = marks.lines[last].text
    while rest.count("(") > rest.count(")") and last + 1 < segment.end:
        last += 1
        rest = f"{rest} {marks.lines[last].text}"
    facts = _FACTS.search(text)
    if facts and _FACT_WORDS.search(facts.group(1)):
        text, rest = text[: facts.start()], f"{facts.group(1)} {rest}"
    found = code_at_start(text)
    code = found.code if found else _code_beside(marks, segment.head)
    title = _LEADING.sub("", text[found.end :] if found else text)
    return _Head(title, _LEADING.sub("", text), code, rest, last)


def _emphasised(line: Line) -> tuple[str, str]:
    """Part a line that begins bold or italic from the plain text behind it."""
    if line.emphasis and line.emphasis[0].start == 0:
        end = line.emphasis[0].end
        return line.text[:end], line.text[end:].strip()
    return line.text, ""


def _goes_on(marks: Marks, index: int) -> bool:
    """Whether the heading goes on in the line after this one, beside or directly under it."""
    here, below = marks.lines[index], marks.lines[index + 1]
    if below.page != here.page or marks.topic(index + 1) or abs(below.size - here.size) > 0.6:
        return False
    if below.bold != here.bold and not (below.emphasis and below.emphasis[0].start == 0):
        return False
    level = min(here.bottom, below.bottom) - max(here.top, below.top) > 0.4 * here.size
    if level:
        return below.x0 >= here.x1 - 2
    close = below.top - here.bottom < 0.7 * here.size and marks.is_heading(index)
    return close and index + 1 not in marks.codes and below.italic == here.italic


def _code_beside(marks: Marks, index: int) -> str | None:
    """Return a code that stands alone to the left of a title."""
    line = marks.lines[index]
    for at in range(max(0, index - 2), index):
        other = marks.lines[at]
        level = min(line.bottom, other.bottom) - max(line.top, other.top) > 0.4 * line.size
        if level and other.page == line.page and at in marks.codes and other.x1 <= line.x0 + 2:
            return marks.codes[at].code
    return None


def _code(values: _Values) -> str | None:
    """Return the first value of a code label that is a code."""
    return next((code for _, value in values.all(Topic.CODE) if (code := code_of_value(value))), None)


def _credits(values: _Values, facts: str, text: str) -> float | None:
    """Return the credits: from the label, the heading, or a sentence near the begin."""
    for _, value in values.all(Topic.CREDITS):
        found = fields.credits_of_value(value)
        if found is not None:
            return found
    found = fields.credits_in_text(facts)
    return fields.credits_in_text(text) if found is None else found


def _study_year(values: _Values, facts: str) -> int | None:
    """Return the study year: from its label, the heading, or the period."""
    for _, value in values.all(Topic.YEAR):
        found = fields.study_year_of_value(value)
        if found is not None:
            return found
    return fields.study_year_in_text(facts) or fields.study_year_in_text(values.first(Topic.PERIOD))


def _compulsory(values: _Values, facts: str) -> bool | None:
    """Say whether the course is compulsory: from the label or the heading."""
    for key, value in values.all(Topic.STATUS):
        found = fields.compulsory_of_value(value, key)
        if found is not None:
            return found
    return fields.compulsory_of_value(facts) if facts else None
