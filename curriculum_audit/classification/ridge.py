"""Ridge regression from rows of features to scores, with scores for groups of rows that it has not learned from."""

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
"""Of sentences of either sort: a kernel has as many rows and columns, and beyond this the linear algebra library has
been seen to crash."""


def fit_scorer(rows: sparse.csr_matrix, targets: Floats, groups: NDArray[np.intp]) -> tuple[Scorer, Floats]:
    """Fit scores, and return with them the scores of the last rows as if their own group had been left out.

    Those follow from the one fit: what is left out of a kernel ridge regression changes it in a way that its inverse
    tells (Rifkin and Lippert, "Notes on Regularized Least Squares", MIT 2007, for one example; the same holds for a
    group of them). Only the block of the inverse that belongs to courses is needed, and that is the inverse of the
    Schur complement of the other sentences.

    Parameters
    ----------
    rows
        One row per sentence; those of courses are the last.
    targets
        What they show, 0 or 1; one column per score.
    groups
        Number of the group that each of the last rows belongs to: what has one author, or at least one course.

    Raises
    ------
    ModelError
        There are more than `MOST_ROWS` rows of courses, or of others.
    """
    others = rows.shape[0] - len(groups)
    for number, what in ((others, "sentences"), (len(groups), "sentences of courses")):
        if number > MOST_ROWS:
            raise ModelError(f"{number} {what} are more than a model can learn from ({MOST_ROWS}); leave some out")
    first, last = rows[:others], rows[others:]
    factor = linalg.cholesky(_kernel(first, 1.0), lower=True, overwrite_a=True, check_finite=False)
    beside = _solved(factor, (first @ last.T).toarray())
    told = _solved(factor, targets[:others])
    inverse = _inverse(_kernel(last, WEIGHT_OF_COURSES) - beside.T @ beside)
    of_courses = inverse @ (targets[others:] - beside.T @ told)
    of_others = linalg.solve_triangular(factor, told - beside @ of_courses, lower=True, trans="T", check_finite=False)
    held_out = np.empty((len(groups), targets.shape[1]), dtype=np.float32)
    for group in np.unique(groups):
        at = np.flatnonzero(groups == group)
        held_out[at] = targets[others + at] - np.linalg.solve(inverse[np.ix_(at, at)], of_courses[at])
    influence = np.vstack([of_others, of_courses])
    return Scorer(np.asarray(rows.T @ influence, dtype=np.float32)), held_out


def _kernel(rows: sparse.csr_matrix, weight: float) -> Floats:
    """Return how alike rows are, with the penalty of rows of that weight on the diagonal."""
    kernel = np.asarray((rows @ rows.T).toarray(), dtype=np.float32)
    kernel[np.diag_indices(len(kernel))] += PENALTY / weight
    return kernel


def _solved(factor: Floats, values: Floats) -> Floats:
    solved: Floats = linalg.solve_triangular(factor, values, lower=True, check_finite=False)
    return solved


def _inverse(matrix: Floats) -> Floats:
    """Return the inverse of a symmetric positive definite matrix."""
    factor = linalg.cholesky(matrix, lower=True, overwrite_a=True, check_finite=False)
    half = _solved(factor, np.eye(len(factor), dtype=np.float32))
    inverse: Floats = half.T @ half
    return inverse
