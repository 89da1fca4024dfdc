"""Ridge regression from rows of features to scores, with scores for courses that it has not learned from."""

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse

from curriculum_audit.classification.scoring import Floats, Scorer
from curriculum_audit.errors import ModelError

PENALTY = 0.5
"""Chosen by cross-validation."""
WEIGHT_OF_COURSES = 2.0
"""Of a sentence of a course against one written to be learned from; chosen by cross-validation."""

MOST_ROWS = 24_000
"""The kernel has as many rows and columns; beyond this the linear algebra library has been seen to crash."""


def fit_scorer(rows: sparse.csr_matrix, targets: Floats, courses: NDArray[np.intp]) -> tuple[Scorer, Floats]:
    """Fit scores, and return with them the scores of the last rows as if their own course had been left out.

    Those follow from the one fit: what is left out of a kernel ridge regression changes it in a way that its inverse
    tells (Rifkin and Lippert, "Notes on Regularized Least Squares", MIT 2007, for one example; the same holds for a
    group of them).

    Parameters
    ----------
    rows
        One row per sentence; those of courses are the last.
    targets
        What they show, 0 or 1; one column per score.
    courses
        Number of the course of each of the last rows.

    Raises
    ------
    ModelError
        There are more than `MOST_ROWS` rows.
    """
    total, own = rows.shape[0], len(courses)
    if total > MOST_ROWS:
        raise ModelError(f"{total} sentences are more than a model can learn from ({MOST_ROWS}); leave some out")
    weights = np.ones(total, dtype=np.float32)
    weights[total - own :] = WEIGHT_OF_COURSES
    kernel = np.asarray((rows @ rows.T).todense(), dtype=np.float32)
    kernel[np.diag_indices(total)] += PENALTY / weights
    factor = linalg.cho_factor(kernel, lower=True, overwrite_a=True, check_finite=False)
    influence = np.asarray(linalg.cho_solve(factor, targets, check_finite=False), dtype=np.float32)
    inverse = _last_of_inverse(factor, total, own)
    held_out = np.empty((own, targets.shape[1]), dtype=np.float32)
    for course in np.unique(courses):
        at = np.flatnonzero(courses == course)
        at_end = at + total - own
        held_out[at] = targets[at_end] - np.linalg.solve(inverse[np.ix_(at, at)], influence[at_end])
    return Scorer(np.asarray(rows.T @ influence, dtype=np.float32)), held_out


def _last_of_inverse(factor: tuple[Floats, bool], total: int, own: int) -> Floats:
    """Return the last rows and columns of the inverse of a factored matrix.

    The inverse of the lower triangle T has its last columns zero above their own rows, so only the last block of T is
    needed: the block of the inverse is the product of the inverse of that block with itself.
    """
    triangle = factor[0][total - own :, total - own :]
    inverse = linalg.solve_triangular(triangle, np.eye(own, dtype=np.float32), lower=True, check_finite=False)
    block: Floats = inverse.T @ inverse
    return block
