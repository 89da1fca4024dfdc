"""How well a classifier does on annotated courses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import pi, sqrt


@dataclass(frozen=True, slots=True)
class Hits:
    """Verdicts held against annotations; the sum of two is that of their parts."""

    right: int = 0
    wrong: int = 0
    """Given and not annotated."""
    missed: int = 0
    """Annotated and not given."""

    def __add__(self, other: "Hits") -> "Hits":
        return Hits(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Share of the verdicts that are right, 0..1; 0 where there are none."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of the annotations that were found, 0..1; 0 where there are none."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0..1."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


@dataclass(frozen=True, slots=True)
class Bin:
    """Verdicts of about the same confidence."""

    count: int
    confidence: float
    """Mean confidence, 0..1."""
    right: float
    """Share that is right, 0..1."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two annotators agree over all pairs of course and competency."""

    f1: float
    kappa: float
    """Cohen's kappa: agreement beyond chance, at most 1."""


@dataclass(frozen=True, slots=True)
class Parity:
    """How far the same statement gets the same verdict in Dutch and in English."""

    pairs: int
    same: int
    """Pairs with the same competencies in both languages."""

    @property
    def share(self) -> float:
        """Share of the pairs with the same verdict, 0..1; 0 where there are none."""
        return self.same / max(1, self.pairs)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything measured on one set of annotated courses."""

    courses: int
    by_course: Hits
    """Whether a course deals with the subject at all."""
    by_competency: Mapping[str, Hits] = field(hash=False)
    """By notation; only those that were given or annotated."""
    by_domain: Mapping[str, Hits] = field(hash=False)
    by_language: Mapping[str, Hits] = field(hash=False)
    sure: Hits
    """Only the annotations that no careful colleague would dispute; `wrong` is 0."""
    kind_right: float
    """Share of the right verdicts that also have the kind of evidence right."""
    miller_right: float
    """Share of the right verdicts that also have the Miller level right."""
    bins: tuple[Bin, ...]
    """By rising confidence."""
    agreement: Agreement | None = None
    """None where there is one annotator."""
    parity: Parity | None = None
    """None where it was not measured."""
    learned: int = 0
    """How many of the courses the method had learned from, so that its verdicts on them prove little."""

    @property
    def micro(self) -> Hits:
        """All competencies together."""
        return sum(self.by_competency.values(), Hits())

    @property
    def macro_f1(self) -> float:
        """Mean F1 of the competencies, each counting the same."""
        return sum(hits.f1 for hits in self.by_competency.values()) / max(1, len(self.by_competency))

    @property
    def calibration_error(self) -> float:
        """Expected calibration error: mean distance between confidence and share right, by number of verdicts."""
        total = sum(part.count for part in self.bins)
        return sum(part.count * abs(part.confidence - part.right) for part in self.bins) / max(1, total)

    @property
    def calibration_error_by_chance(self) -> float:
        """What to expect of that error if every confidence were exact.

        Each verdict comes out right or wrong, and few of them are seldom right as often as they should be: the share
        of a bin strays by the mean absolute deviation of a normal distribution, sqrt(2 / pi) of its standard deviation.
        """
        total = sum(part.count for part in self.bins)
        strays = (sqrt(2 / pi * part.count * part.confidence * (1 - part.confidence)) for part in self.bins)
        return sum(strays) / max(1, total)
