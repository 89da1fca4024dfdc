"""What the chance of a verdict depends on: scores, rules and the course around a sentence (pure arithmetic)."""

import numpy as np
from numpy.typing import NDArray

from curriculum_audit.classification.marks import PROOFS, Marks
from curriculum_audit.classification.scoring import Floats
from curriculum_audit.classification.vocabulary import Role

FAINTEST_SCORE = 0.06
"""Score below which, with no phrase of the taxonomy for it, a competency is not considered in a sentence."""
_RIVALS = 4
"""How many of the highest scores the share of a score is taken of."""
_LEAST = 0.2
"""Sum of scores below which a sentence is about nothing in particular."""
_ENOUGH = 6
"""More competencies, or sentences that name the subject, make no difference."""


def plausible(scores: Floats, marks: Marks) -> NDArray[np.bool_]:
    """Say for each sentence (row) which competencies (columns) are worth a verdict.

    A part that speaks of others ("abuse of the elderly" in a list of topics) says nothing for its sentence.
    """
    cells: NDArray[np.bool_] = (scores[:, :-1] > FAINTEST_SCORE) | (marks.seen > 0).any(axis=2)
    return cells & ~(marks.is_part & marks.is_ruled_out)[:, None]


def traits(scores: Floats, alike: Floats, marks: Marks, commonness: Floats) -> Floats:
    """Return the traits (third dimension) per sentence and competency.

    Parameters
    ----------
    scores
        By words: one row per sentence, one column per competency and one for the subject as a whole.
    alike
        The same by likeness.
    commonness
        How often courses teach each competency at all, as a logarithm.
    """
    one = [
        *_of_scores(scores),
        *_of_phrases(marks),
        *_of_course(scores, marks),
        *_of_likeness(alike, marks),
        commonness[None, :],
    ]
    shape = (len(scores), scores.shape[1] - 1)
    return np.stack([np.broadcast_to(column, shape) for column in one], axis=2).astype(np.float32)


def _of_scores(scores: Floats) -> list[Floats]:
    each, subject = _clipped(scores)
    ordered = _rising(each)
    is_first = (each == ordered[:, -1:]).astype(np.float32)
    share = each / np.maximum(ordered[:, -_RIVALS:].sum(axis=1, keepdims=True), _LEAST)
    return [each, _margin(each, ordered), share, is_first, subject, is_first * subject]


def _clipped(scores: Floats) -> tuple[Floats, Floats]:
    return np.clip(scores[:, :-1], 0.0, 1.0), np.clip(scores[:, -1:], 0.0, 1.0)


def _rising(each: Floats) -> Floats:
    # A column of nothing stands for the rival where a taxonomy has a single competency.
    return np.sort(np.pad(each, ((0, 0), (1, 0))), axis=1)


def _margin(each: Floats, ordered: Floats) -> Floats:
    """Return how far each score lies above the highest of the others."""
    rival = np.where(each == ordered[:, -1:], ordered[:, -2:-1], ordered[:, -1:])
    margin: Floats = each - rival
    return margin


def _of_phrases(marks: Marks) -> list[Floats]:
    anchored = marks.held * marks.has_anchor[:, None, None]
    held, seen = (list(np.moveaxis(values, 2, 0)) for values in (marks.held, marks.seen))
    beside = [anchored[:, :, PROOFS.index(role)] for role in (Role.CUE, Role.WEAK, Role.TERM)]
    flags = [column[:, None] for column in marks.flags.T]
    return [*held, *seen, *beside, marks.title, marks.has_anchor[:, None], *flags]


def _of_course(scores: Floats, marks: Marks) -> list[Floats]:
    """Return what the rest of the course says: how much it is about the subject, and about which competencies."""
    number, row = _numbered(marks.course)
    best = _highest(scores, row, number)
    named = _highest(marks.held[:, :, [PROOFS.index(Role.UMBRELLA), PROOFS.index(Role.TERM)]].max(axis=2), row, number)
    whole = ~marks.is_part
    anchors = np.bincount(row, weights=marks.has_anchor * whole, minlength=number).astype(np.float32)
    sentences = np.maximum(np.bincount(row, weights=whole, minlength=number), 1).astype(np.float32)
    specific = named.sum(axis=1)
    return [
        best[row, :-1],
        best[row, -1:],
        scores[:, :-1] - best[row, :-1],
        np.minimum(anchors, _ENOUGH)[row, None] / _ENOUGH,
        (anchors / sentences)[row, None],
        np.minimum(specific, _ENOUGH)[row, None] / _ENOUGH,
        np.minimum(specific[row, None] - named[row], _ENOUGH) / _ENOUGH,
        marks.is_part[:, None].astype(np.float32),
    ]


def _of_likeness(alike: Floats, marks: Marks) -> list[Floats]:
    """Return what the examples near the sentence say, and those near any sentence of its course."""
    each, subject = _clipped(alike)
    number, row = _numbered(marks.course)
    best = _highest(alike, row, number)
    return [each, _margin(each, _rising(each)), subject, best[row, :-1], best[row, -1:]]


def _numbered(course: NDArray[np.intp]) -> tuple[int, NDArray[np.intp]]:
    """Return how many courses there are, and the place of each sentence's course among them."""
    names, row = np.unique(course, return_inverse=True)
    return len(names), row.astype(np.intp)


def _highest(values: Floats, row: NDArray[np.intp], number: int) -> Floats:
    """Return the highest of the values of each course, per column."""
    highest = np.full((number, values.shape[1]), -1.0, dtype=np.float32)
    np.maximum.at(highest, row, values)
    return highest
