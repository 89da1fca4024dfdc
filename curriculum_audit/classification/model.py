"""A trained model: everything that judging needs beside the taxonomy."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from curriculum_audit.classification.classifier import Thresholds
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
"""Least chance of a competency that a term of its own stands for, once the rules on anchors, negation and other
victims are met: as a reader of the taxonomy would expect."""
PLAIN_TEXT = 1.0
"""Log odds that speak for content in running text under no telling heading: among the annotated sentences all kinds
are about as common, in running text most sentences name topics."""
STRENGTH: Mapping[Role, float] = {
    Role.CUE: 0.5,
    Role.UMBRELLA: 0.5,
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
    """SHA-256 of the phrases and notations of that taxonomy."""
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
        floored: Floats = np.maximum(chances, np.float32(FLOOR) * (known.own == 1.0))
        return floored

    def depths(self, units: Sequence[Unit], vectors: Floats) -> list[tuple[Kind, int]]:
        """Return kind of evidence and Miller level per sentence."""
        if not units:
            return []
        rows = depth_rows(self.features, units, vectors)
        raw = self.kinds.raw(rows) + np.array([_expected(unit) for unit in units], dtype=np.float32)
        levels = np.argmax(self.levels.raw(rows)[:, 1:], axis=1) + 1
        numbers = np.argmax(raw, axis=1)
        return [(Kind(int(n)), _level(Kind(int(n)), int(level))) for n, level in zip(numbers, levels, strict=True)]


def _level(kind: Kind, level: int) -> int:
    """Return the level that agrees with the kind: a mention has none, and a topic without a verb or test is known."""
    return {Kind.MENTION: 0, Kind.CONTENT: 1}.get(kind, level)


def _expected(unit: Unit) -> list[float]:
    """Return log odds to add per kind where neither the section nor a turn of phrase tells it."""
    mention = 0.0 if _tells_of_mention(unit) else -CAUTION
    content = PLAIN_TEXT if unit.sentence.section in PLAIN else 0.0
    return [mention if kind is Kind.MENTION else content if kind is Kind.CONTENT else 0.0 for kind in Kind]


def _tells_of_mention(unit: Unit) -> bool:
    """Whether the section, or a turn of phrase where the sentence begins, tells that the subject is only named."""
    return is_mention(unit.sentence)


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
    """Return the SHA-256 of all in a taxonomy that a model depends on: notations, phrases and anchors."""
    told = [(c.notation, c.terms, c.cues, c.umbrella, c.abbreviations) for c in taxonomy.competencies]
    return hash_of([*told, taxonomy.anchors])


def hash_of(values: Sequence[object]) -> str:
    """Return the SHA-256 of values by what they print."""
    return hashlib.sha256("\n".join(map(repr, values)).encode()).hexdigest()
