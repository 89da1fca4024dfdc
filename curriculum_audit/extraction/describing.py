"""One segment of a guide into a course: title, code, fields and sections."""

from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from curriculum_audit.contacts import without_contacts
from curriculum_audit.extraction import fields
from curriculum_audit.extraction.chapters import Chapter
from curriculum_audit.extraction.codes import code_of_value
from curriculum_audit.extraction.labels import Label
from curriculum_audit.extraction.marks import BARE_CREDITS, Marks
from curriculum_audit.extraction.naming import heading_of
from curriculum_audit.extraction.running_names import running_code, running_title
from curriculum_audit.extraction.sections import hidden_sections, sections_of
from curriculum_audit.extraction.segmentation import Segment
from curriculum_audit.extraction.values import value_of
from curriculum_audit.languages.detection import language_of
from curriculum_audit.languages.headings import Topic
from curriculum_audit.records.guides import Course

T = TypeVar("T")


class Source(NamedTuple):
    """The guide that a course stands in."""

    name: str
    """Name of the file."""
    known: frozenset[str]
    """Its words in lower case."""


def course_of(marks: Marks, segment: Segment, chapter: Chapter, source: Source) -> Course:
    """Describe the course of a segment; what it does not state itself its chapter may."""
    head = heading_of(marks, segment)
    values = _Values(marks, segment)
    stated = _code(values)
    code = stated or head.code or running_code(marks, segment)
    title = head.title if code == head.code else head.text
    title = title or values.first(Topic.TITLE) or running_title(marks, segment)
    text = " ".join(marks.lines[index].text for index in range(segment.start, min(segment.end, segment.start + 80)))
    body = [index for index in range(segment.start, segment.end) if not segment.head <= index <= head.last]
    sections = sections_of(marks, body, head.opening, source.known)
    return Course(
        title=without_contacts(title or code or marks.lines[segment.head].text)[:300],
        code=code,
        credits=_credits(values, head.facts, text),
        study_year=_first(_study_year(values, head.facts), chapter.study_year),
        period=values.first(Topic.PERIOD) or None,
        compulsory=_first(_compulsory(values, head.facts), chapter.compulsory),
        level=values.first(Topic.LEVEL) or None,
        language=language_of(" ".join(p.text for s in sections for p in s.passages) or text),
        first_page=marks.lines[segment.head].page,
        last_page=marks.lines[segment.end - 1].page,
        sections=(*sections, *hidden_sections(marks, range(segment.start, segment.end), source.known)),
        guide=source.name,
    )


def _first(stated: T | None, otherwise: T | None) -> T | None:
    """Return what is stated, or else the other."""
    return otherwise if stated is None else stated


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


def _code(values: _Values) -> str | None:
    """Return the first value of a code label that is a code."""
    return next((code for _, value in values.all(Topic.CODE) if (code := code_of_value(value))), None)


def _credits(values: _Values, facts: str, text: str) -> float | None:
    """Return the credits: from the label, the heading, or a sentence near the begin."""
    for _, value in values.all(Topic.CREDITS):
        found = fields.credits_of_value(value)
        if found is not None:
            return found
    for _, value in values.all(Topic.ADMIN):
        if fields.names_credits(value):  # a study load in credits: "10 (2 x 5 EC)"
            return fields.credits_of_value(value)
    if fields.names_credits(facts) or BARE_CREDITS.fullmatch(facts.strip()):
        return fields.credits_of_value(facts)
    return fields.credits_in_text(text)


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
