"""A trained model: everything that judging needs beside the taxonomy."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from curriculum_audit.classification.classifier import Thresholds
from curriculum_audit.classification.features import Features, Unit
from curriculum_audit.classification.labels import Candidate
from curriculum_audit.classification.scoring import Calibrators, Evidences, Floats, Scorer
from curriculum_audit.classification.vocabulary import Role
from curriculum_audit.records.competencies import Taxonomy

STRENGTH: Mapping[Role, float] = {
    Role.CUE: 0.5,
    Role.UMBRELLA: 0.75,
    Role.ABBREVIATION: 1.0,
    Role.WEAK: 1.0,
    Role.TERM: 1.0,
}
"""How far a phrase of the taxonomy stands for its competency, once the rules on anchors are met."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a reader of a model should know of it."""

    taxonomy: str
    """Version of the taxonomy it was trained for."""
    fingerprint: str
    """SHA-256 of the notations and definitions of that taxonomy."""
    data: str
    """SHA-256 of the annotated sentences."""
    sentences: int
    """How many annotated sentences it learned from."""
    libraries: Mapping[str, str] = field(hash=False)
    """Versions of the libraries that the numbers depend on."""
    scores: Mapping[str, float] = field(hash=False)
    """Out-of-sample figures."""
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
    calibrators: Calibrators

    def chances(self, units: Sequence[Unit], known: Evidences) -> Floats:
        """Return the chance 0..1 of each competency (columns) in each sentence (rows)."""
        if not units:
            return np.zeros((0, len(self.notations)), dtype=np.float32)
        scores = self.scorer.scores(self.features.of_subject(units))
        return self.calibrators.chances(scores, known)


def known_of(units: Sequence[Unit], found: Sequence[Sequence[Candidate]], notations: Sequence[str]) -> Evidences:
    """Return what the rules know: which candidates the terms of the taxonomy give for each sentence."""
    column = {notation: number for number, notation in enumerate(notations)}
    own = np.zeros((len(units), len(notations)), dtype=np.float32)
    for row, candidates in enumerate(found):
        for candidate in candidates:
            own[row, column[candidate.notation]] = STRENGTH[candidate.strength]
    return Evidences(near=np.array([unit.is_near for unit in units], dtype=bool), own=own)


def fingerprint(taxonomy: Taxonomy) -> str:
    """Return the SHA-256 of what a model has learned to tell apart: notations and what they stand for.

    Terms are left out: they are looked up at the time of judging, and an expert may add to them without training.
    """
    return hash_of([(c.notation, c.id, sorted(c.definition.items())) for c in taxonomy.competencies])


def hash_of(values: Sequence[object]) -> str:
    """Return the SHA-256 of values by what they print."""
    return hashlib.sha256("\n".join(map(repr, values)).encode()).hexdigest()
