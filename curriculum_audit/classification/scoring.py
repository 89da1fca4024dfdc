"""The arithmetic of the trained classifier (pure): rows of numbers in, scores and chances out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Floats = NDArray[np.float32]

_SURE = 1e-6
"""Chances are kept this far from 0 and 1, where log odds have no end."""
_NOWHERE = 1e-6
"""A sentence with less of all topics has no place among them."""
_STEPS = 127
"""On either side of zero: so many values are kept of numbers that a model on disk holds in one byte each."""
ANY_LANGUAGE = ""
"""Stands for the languages that have no line of their own, and for an unknown one."""


@dataclass(frozen=True, slots=True)
class Scorer:
    """A fitted ridge regression: one score per competency and one for the subject as a whole."""

    weights: Floats
    """One row per feature, one column per score."""

    def scores(self, features: sparse.csr_matrix) -> Floats:
        """Return one row of scores per sentence; about 1 where it is like the examples of a competency."""
        return np.asarray(features @ self.weights, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Likeness:
    """A fitted regression on how alike sentences are as a whole: the same scores, by what lies near."""

    columns: NDArray[np.int32]
    """The features that topics are made of."""
    topics: Floats
    """One row per such feature, one column per topic."""
    directions: Floats
    """One row per topic, one column per wave."""
    shifts: Floats
    """Of the waves, in radians."""
    weights: Floats
    """One row per wave, one column per score."""

    def waves(self, features: sparse.csr_matrix) -> Floats:
        """Return one row of waves per sentence; products of rows are about exp(-narrowness * distance ** 2)."""
        place = np.asarray(features[:, self.columns] @ self.topics, dtype=np.float32)
        place /= np.maximum(np.linalg.norm(place, axis=1, keepdims=True), _NOWHERE)
        waves: Floats = np.cos(place @ self.directions + self.shifts)
        return waves * np.float32(np.sqrt(2 / len(self.shifts)))

    def scores(self, features: sparse.csr_matrix) -> Floats:
        """Return one row of scores per sentence; about 1 where it lies near examples of a competency."""
        return self.waves(features) @ self.weights


def in_steps(values: Floats, axis: int) -> Floats:
    """Round values to `_STEPS` on either side of zero, so that they are the same when a model is read from disk.

    Parameters
    ----------
    axis
        Along which the highest value sets the step.
    """
    steps = steps_of(values, axis)
    return np.asarray(np.round(values / steps) * steps, dtype=np.float32)


def steps_of(values: Floats, axis: int) -> Floats:
    """Return how far the values along an axis lie apart that are kept of them; that axis has length 1."""
    highest = np.abs(values).max(axis=axis, keepdims=True)
    return np.asarray(np.where(highest > 0, highest, 1.0) / _STEPS, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Line:
    """A line through log odds."""

    slope: float
    offset: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """What a chance is worth once the highest of a course is taken: a line through log odds (Platt 1999)."""

    lines: Mapping[str, Line] = field(hash=False)
    """By language of the course; `ANY_LANGUAGE` is always among them."""

    def of(self, chances: Floats, languages: Sequence[str]) -> Floats:
        """Return the chances as they come out; 0 stays 0.

        Parameters
        ----------
        languages
            Of the course that each row of chances is about.
        """
        lines = [self.lines.get(language, self.lines[ANY_LANGUAGE]) for language in languages]
        slopes = np.array([[line.slope] for line in lines], dtype=np.float32).reshape(-1, 1)
        offsets = np.array([[line.offset] for line in lines], dtype=np.float32).reshape(-1, 1)
        worth = _chance_of(log_odds(chances) * slopes + offsets)
        return np.where(chances > 0, worth, np.float32(0))


@dataclass(frozen=True, slots=True)
class Forest:
    """Fitted gradient boosting: log odds as a sum over small decision trees of one depth."""

    trait: NDArray[np.int32]
    """Per tree (row) and node (column): the trait that is asked for; -1 at a leaf."""
    limit: Floats
    """Up to this value the way leads to the left."""
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    value: Floats
    """What a leaf adds to the log odds, the learning rate included."""
    start: float
    """Log odds before the first tree."""

    def chance(self, rows: Floats) -> Floats:
        """Return the chance 0..1 of each row of traits."""
        odds = np.full(len(rows), self.start, dtype=np.float64)
        numbers = np.arange(len(rows))
        for tree in range(len(self.trait)):
            node = np.zeros(len(rows), dtype=np.int32)
            while (at_fork := self.trait[tree, node] >= 0).any():
                goes_left = rows[numbers, self.trait[tree, node]] <= self.limit[tree, node]
                node = np.where(at_fork, np.where(goes_left, self.left[tree, node], self.right[tree, node]), node)
            odds += self.value[tree, node]
        return _chance_of(odds)


def log_odds(chances: Floats) -> Floats:
    """Return the log odds of chances 0..1."""
    bounded = np.clip(chances.astype(np.float64), _SURE, 1 - _SURE)
    odds: Floats = np.log(bounded / (1 - bounded)).astype(np.float32)
    return odds


def _chance_of(odds: NDArray[np.floating]) -> Floats:
    chances: Floats = (1.0 / (1.0 + np.exp(-odds))).astype(np.float32)
    return chances
