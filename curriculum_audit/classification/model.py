"""A trained model: everything that judging needs beside the taxonomy."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from curriculum_audit.classification.classifier import Thresholds
from curriculum_audit.classification.depth_learned import Depths
from curriculum_audit.classification.features import Features
from curriculum_audit.classification.marks import marks_of
from curriculum_audit.classification.scoring import Calibration, Floats, Forest, Likeness, Scorer
from curriculum_audit.classification.standing import Standings
from curriculum_audit.classification.traits import plausible, traits
from curriculum_audit.classification.units import Selection
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.records.findings import Accuracy
from curriculum_audit.records.guides import Course


@dataclass(frozen=True, slots=True)
class Card:
    """What a reader of a model should know of it."""

    taxonomy: str
    """Version of the taxonomy it was trained for."""
    fingerprint: str
    """SHA-256 of the notations and definitions of that taxonomy."""
    data: str
    """SHA-256 of the annotated sentences and courses."""
    sentences: int
    """How many annotated sentences it learned from."""
    outlines: int
    """How many annotated outlines it learned from as well."""
    standings: int
    """How many sentences were written to tell taught from named."""
    courses: int
    """How many annotated courses it learned from and was measured on."""
    libraries: Mapping[str, str] = field(hash=False)
    """Versions of the libraries that the numbers depend on."""
    accuracy: Accuracy
    """Right, wrong and missed verdicts in cross-validation."""
    scores: Mapping[str, float] = field(hash=False)
    """Other figures of the same cross-validation."""
    thresholds: Thresholds
    rule: str
    """How the thresholds were chosen."""
    limits: str
    """What it should not be used for."""


@dataclass(frozen=True, slots=True)
class Model:
    """A fitted model with its card."""

    card: Card
    notations: tuple[str, ...]
    features: Features
    scorer: Scorer
    likeness: Likeness
    commonness: Floats
    """How often courses teach each competency at all, as a logarithm."""
    forest: Forest
    calibration: Calibration
    standings: Standings
    depths: Depths
    learned: frozenset[str]
    """What `mark_of` makes of the courses that it has learned from."""

    def chances(self, selection: Selection) -> Floats:
        """Return the chance 0..1 of each competency (columns) in each sentence (rows); 0 where it is out of question.

        A sentence is worth what the best of its parts is worth.
        """
        if not selection.units:
            return np.zeros((0, len(self.notations)), dtype=np.float32)
        features = self.features.of_subject(selection.units)
        scores = self.scorer.scores(features)
        marks = marks_of(selection, self.notations)
        rows = traits(scores, self.likeness.scores(features), marks, self.commonness)
        found = chances(rows, plausible(scores, marks), selection.whole, self.forest)
        return self.calibration.of(found, selection.language)


def chances(rows: Floats, considered: NDArray[np.bool_], whole: NDArray[np.intp], forest: Forest) -> Floats:
    """Return the chance of each competency (columns) in each sentence or part (rows), as a forest gives it.

    Parameters
    ----------
    rows
        The traits, per sentence and competency.
    considered
        Which of them get a chance at all.
    whole
        Row of the sentence that a part belongs to, which then has the best chance of its parts.
    """
    found = np.zeros(considered.shape, dtype=np.float32)
    found[considered] = forest.chance(rows[considered])
    np.maximum.at(found, whole, found.copy())
    return found


def fingerprint(taxonomy: Taxonomy) -> str:
    """Return the SHA-256 of what a model has learned to tell apart: notations and what they stand for.

    Terms are left out: they are looked up at the time of judging, and an expert may add to them without training.
    """
    return hash_of([(c.notation, c.id, sorted(c.definition.items())) for c in taxonomy.competencies])


def mark_of(course: Course) -> str:
    """Return what tells a course from others by its words alone, however they are parted: 16 digits of a SHA-256."""
    return hash_of(f"{course.title} {course.seen}".split())[:16]


def hash_of(values: Sequence[object]) -> str:
    """Return the SHA-256 of values by what they print."""
    return hashlib.sha256("\n".join(map(repr, values)).encode()).hexdigest()
