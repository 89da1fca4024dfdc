"""What every way of judging courses has in common."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from curriculum_audit.records.findings import Accuracy, Evidence
from curriculum_audit.records.guides import Course


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which confidence on (0..1) evidence is shown to a person, and from which it counts by itself."""

    unsure: float
    decided: float

    def decide(self, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
        """Leave out what lies below both thresholds and mark what lies between them as unsure."""
        return tuple(
            replace(item, unsure=item.confidence < self.decided) for item in evidence if item.confidence >= self.unsure
        )


class Classifier(Protocol):
    """Judges which competencies courses deal with."""

    @property
    def name(self) -> str:
        """Name and version, as reports print it."""

    @property
    def thresholds(self) -> Thresholds:
        """The thresholds chosen for this classifier."""

    @property
    def accuracy(self) -> Accuracy | None:
        """How well it did on annotated courses; None where it was not measured."""

    def has_learned(self, course: Course) -> bool:
        """Whether it has learned from a course with the very same words, so that its verdict on it proves little."""

    def classify(self, courses: Sequence[Course]) -> list[tuple[Evidence, ...]]:
        """Return all candidate evidence per course with its confidence, in the order of the courses.

        `thresholds.decide` turns candidates into verdicts.
        """
