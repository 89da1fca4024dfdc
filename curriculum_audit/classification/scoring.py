"""The arithmetic of the trained classifier (pure): rows of numbers in, chances out."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Floats = NDArray[np.float32]

_RIVALS = 4
"""How many of the highest scores the share of a score is taken of."""
_LEAST = 0.2
"""Sum of scores below which a sentence is about nothing in particular."""


@dataclass(frozen=True, slots=True)
class Scorer:
    """A fitted ridge regression: one score per competency and one for the subject as a whole."""

    weights: Floats
    """One row per feature, one column per score."""

    def scores(self, features: sparse.csr_matrix) -> Floats:
        """Return one row of scores per sentence; about 1 where it is like the examples of a competency."""
        return np.asarray(features @ self.weights, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Evidences:
    """What the rules know of sentences, beside their scores; one row per sentence."""

    near: NDArray[np.bool_]
    """Whether the subject is named where border rule R5 asks for it."""
    own: Floats
    """One column per competency: strength 0..1 of the phrases of the taxonomy that stand for it."""


def traits(scores: Floats, known: Evidences) -> Floats:
    """Return what the chance of a verdict depends on, per sentence and competency (three dimensions)."""
    each, subject = np.clip(scores[:, :-1], 0.0, 1.0), np.clip(scores[:, -1:], 0.0, 1.0)
    ordered = np.sort(each, axis=1)
    is_first = each == ordered[:, -1:]
    rival = np.where(is_first, ordered[:, -2:-1], ordered[:, -1:])
    near = np.broadcast_to(known.near[:, None], each.shape)
    subjects = np.broadcast_to(subject, each.shape)
    share = each / np.maximum(ordered[:, -_RIVALS:].sum(axis=1, keepdims=True), _LEAST)
    own = known.own
    columns = [
        each,
        each - rival,
        share,
        is_first,
        subjects,
        is_first * subjects,
        near,
        near * is_first,
        own,
        own * each,
    ]
    return np.stack(columns, axis=2).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Logistic:
    """A fitted logistic regression."""

    weights: Floats
    """One row per class (one row alone for two classes), one column per feature."""
    offsets: Floats

    def chance(self, rows: Floats) -> Floats:
        """Return the chance 0..1 of the second of two classes; the last dimension holds the features."""
        raw = rows @ self.weights[0] + self.offsets[0]
        chances: Floats = (1.0 / (1.0 + np.exp(-raw))).astype(np.float32)
        return chances

    def raw(self, rows: Floats) -> Floats:
        """Return the log odds of each class (columns) per row, up to a constant of the row."""
        odds: Floats = (rows @ self.weights.T + self.offsets).astype(np.float32)
        return odds


@dataclass(frozen=True, slots=True)
class Calibrators:
    """How chances follow from scores, for three kinds of verdict."""

    named: Logistic
    """For competencies that phrases of the taxonomy stand for in the sentence."""
    near: Logistic
    """For others, in sentences near to the subject."""
    far: Logistic
    """For others, in sentences far from it: their words alone must convince."""

    def chances(self, scores: Floats, known: Evidences) -> Floats:
        """Return the chance of each competency (columns) in each sentence (rows)."""
        rows = traits(scores, known)
        unnamed = np.where(known.near[:, None], self.near.chance(rows), self.far.chance(rows))
        chances: Floats = np.where(known.own > 0, self.named.chance(rows), unnamed)
        return chances
