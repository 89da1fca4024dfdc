"""A trained model: everything that judging needs beside the taxonomy."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from curriculum_audit.classification.classifier import Thresholds
from curriculum_audit.classification.depth import kind_of, miller_of
from curriculum_audit.classification.features import PLAIN, Features, Unit
from curriculum_audit.classification.guards import is_mention
from curriculum_audit.classification.labels import Candidate
from curriculum_audit.classification.scoring import Calibrators, Evidences, Floats, Logistic, Scorer
from curriculum_audit.classification.vectors import SentenceVectors
from curriculum_audit.classification.vocabulary import Role
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.records.findings import Kind

CAUTION = 3.0
"""Log odds that speak against a mention where no turn of phrase tells of one: among the annotated sentences one in
eight is a mention, in the running text of a course far fewer are."""
FLOOR = 0.5
"""Least chance of a competency that a term of its own or the bare subject stands for, once the rules on anchors,
negation and other victims are met: as a reader of the taxonomy would expect."""
STRENGTH: Mapping[Role, float] = {
    Role.CUE: 0.5,
    Role.UMBRELLA: 0.75,
    Role.ABBREVIATION: 1.0,
    Role.WEAK: 1.0,
    Role.TERM: 1.0,
}
"""How far a phrase of the taxonomy stands for its competency, once the rules on anchors are met."""
_PROVES = 0.75


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
    vectors: str
    """Name and version of the sentence vectors; empty where it learned without."""
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
    kinds: Logistic
    """Classes are the values of `Kind`."""
    levels: Logistic
    """Classes are the Miller levels 0..4."""

    def chances(self, units: Sequence[Unit], vectors: Floats, known: Evidences) -> Floats:
        """Return the chance 0..1 of each competency (columns) in each sentence (rows)."""
        if not units:
            return np.zeros((0, len(self.notations)), dtype=np.float32)
        scores = self.scorer.scores(self.features.of_subject(units), vectors)
        chances = self.calibrators.chances(scores, known)
        floored: Floats = np.maximum(chances, np.float32(FLOOR) * (known.own >= _PROVES))
        return floored

    def depths(self, units: Sequence[Unit], vectors: Floats) -> list[tuple[Kind, int]]:
        """Return kind of evidence and Miller level per sentence.

        In running text under no telling heading the rules of `depth` decide: most of it names topics, while among
        the annotated sentences all kinds are about as common.
        """
        if not units:
            return []
        rows = depth_rows(self.features, units, vectors)
        raw = self.kinds.raw(rows)
        raw[:, Kind.MENTION] -= [0.0 if is_mention(unit.sentence) else CAUTION for unit in units]
        levels = np.argmax(self.levels.raw(rows)[:, 1:], axis=1) + 1
        learned = zip(np.argmax(raw, axis=1), levels, strict=True)
        return [
            _by_rules(unit) if unit.sentence.section in PLAIN else (Kind(int(n)), _level(Kind(int(n)), int(level)))
            for unit, (n, level) in zip(units, learned, strict=True)
        ]


def _by_rules(unit: Unit) -> tuple[Kind, int]:
    kind = kind_of(unit.sentence)
    return kind, miller_of(unit.sentence, kind)


def _level(kind: Kind, level: int) -> int:
    """Return the level that agrees with the kind: a mention has none, and a topic without a verb or test is known."""
    return {Kind.MENTION: 0, Kind.CONTENT: 1}.get(kind, level)


def depth_rows(features: Features, units: Sequence[Unit], vectors: Floats) -> Floats:
    """Return what kind and level depend on, one row per sentence."""
    return np.hstack([features.of_depth(units), vectors]).astype(np.float32)


def encode(vectors: SentenceVectors | None, units: Sequence[Unit]) -> Floats:
    """Return the vectors of sentences; without columns where there are no sentence vectors."""
    if vectors is None:
        return np.zeros((len(units), 0), dtype=np.float32)
    return vectors.encode([unit.text for unit in units])


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
