"""Courses that people have annotated, to measure classifiers against."""

from dataclasses import dataclass
from enum import StrEnum

from curriculum_audit.records.findings import Kind
from curriculum_audit.records.guides import Course


class Standing(StrEnum):
    """How the subject stands in a sentence that names it."""

    TAUGHT = "taught"
    MENTION = "mention"
    """Named and no more: literature, entry requirement, content warning, career, staff, house rules."""
    OUT = "out"
    """Said not to be dealt with."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A competency that an annotator found in a course."""

    competency: str
    """Notation."""
    quote: str
    """The shortest passage that proves it."""
    kind: Kind
    miller: int
    """1 knows .. 4 does; 0 for a mention."""
    sure: bool = True
    """Whether no careful colleague would disagree."""


@dataclass(frozen=True, slots=True)
class AnnotatedCourse:
    """A course with everything that annotators found in it."""

    id: str
    course: Course
    covers: str
    """yes, mention or no."""
    annotations: tuple[Annotation, ...]
    second: tuple[Annotation, ...] | None = None
    """What a second annotator found independently; None where there was none."""
    series: str = ""
    """Courses written by one author to one brief share it; empty where that is not known."""
