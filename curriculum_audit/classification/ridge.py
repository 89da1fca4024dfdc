"""Ridge regression from rows of features to scores, with scores for groups of rows that it has not learned from."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse

from curriculum_audit.classification.scoring import Floats, Scorer
from curriculum_audit.errors import ModelError

PENALTY = 0.5
"""Chosen by cross-validation."""
WEIGHT_OF_COURSES = 2.0
"""Of a sentence of a course against one written to be learned from; chosen by cross-validation."""
MOST_SENTENCES = 24_000
"""Beyond this the linear algebra library has been seen to crash."""
MOST_OF_COURSES = 40_000
"""Sentences that are learned from; the memory that fitting takes grows with the square of their number."""
_BLOCK = 8000
"""Rows of a product that is taken in one go."""
_AT_ONCE = 17_000
"""Rows of a matrix that is inverted in one go; a larger one is by its quarters."""
_COMMON = 500
"""So many features, the most frequent ones, make most of the work of multiplying sparse rows."""


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows of features in two parts, as frequent ones are multiplied faster as dense numbers."""

    common: Floats
    """The most frequent features."""
    rest: sparse.csr_matrix
    """All others."""

    @classmethod
    def of(cls, rows: sparse.csr_matrix) -> "_Rows":
        is_common = np.zeros(rows.shape[1], dtype=bool)
        is_common[np.argsort(-rows.getnnz(axis=0), kind="stable")[:_COMMON]] = True
        return cls(rows[:, is_common].toarray(), rows[:, ~is_common])

    def __len__(self) -> int:
        return len(self.common)

    def __getitem__(self, which: slice | NDArray[np.bool_] | NDArray[np.intp]) -> "_Rows":
        return _Rows(self.common[which], self.rest[which])

    def products(self, others: "_Rows") -> Floats:
        """Return how alike rows and others (columns) are."""
        alike = self.common @ others.common.T
        for start in range(0, len(self), _BLOCK):
            alike[start : start + _BLOCK] += (self.rest[start : start + _BLOCK] @ others.rest.T).toarray()
        return alike


def fit_scorer(
    rows: sparse.csr_matrix, targets: Floats, groups: NDArray[np.intp], learned: NDArray[np.bool_]
) -> tuple[Scorer, Floats]:
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
    learned
        Whether the fit learns from each of the last rows; time grows with the third power of their number.

    Raises
    ------
    ModelError
        There are more rows of courses to learn from than `MOST_OF_COURSES`, or of others than `MOST_SENTENCES`.
    """
    others = rows.shape[0] - len(groups)
    _check(others, MOST_SENTENCES, "sentences")
    _check(int(learned.sum()), MOST_OF_COURSES, "sentences of courses")
    parted = _Rows.of(rows)
    of_last = others + np.flatnonzero(learned)
    first, last, shown = parted[:others], parted[of_last], targets[of_last]
    factor = linalg.cholesky(_kernel(first, 1.0), lower=True, overwrite_a=True, check_finite=False)
    beside = _solved(factor, first.products(last))
    told = _solved(factor, targets[:others])
    inverse = _inverse(_less(_kernel(last, WEIGHT_OF_COURSES), beside.T, beside))
    of_courses = inverse @ (shown - beside.T @ told)
    of_others = _of_others(factor, told, beside, of_courses)
    scorer = Scorer(np.asarray(rows[:others].T @ of_others + rows[of_last].T @ of_courses, dtype=np.float32))
    held_out = scorer.scores(rows[others:])
    for group in np.unique(groups):
        at = np.flatnonzero(groups[learned] == group)
        missed = np.linalg.solve(inverse[np.ix_(at, at)], of_courses[at])
        own, apart = (np.flatnonzero((groups == group) & of_kind) for of_kind in (learned, ~learned))
        held_out[own] = shown[at] - missed
        change = inverse[:, at] @ missed
        change_of_others = _of_others(factor, np.zeros_like(told), beside, change)
        to_first, to_last = (parted[others + apart].products(side) for side in (first, last))
        held_out[apart] -= to_first @ change_of_others + to_last @ change
    return scorer, held_out


def _of_others(factor: Floats, told: Floats, beside: Floats, of_courses: Floats) -> Floats:
    """Return the influence of the other sentences, given that of the sentences of courses."""
    influence: Floats = linalg.solve_triangular(
        factor, told - beside @ of_courses, lower=True, trans="T", check_finite=False
    )
    return influence


def _kernel(rows: _Rows, weight: float) -> Floats:
    """Return how alike rows are, with the penalty of rows of that weight on the diagonal."""
    kernel = rows.products(rows)
    kernel[np.diag_indices(len(kernel))] += PENALTY / weight
    return kernel


def _solved(factor: Floats, values: Floats) -> Floats:
    solved: Floats = linalg.solve_triangular(factor, values, lower=True, check_finite=False)
    return solved


def _less(matrix: Floats, left: Floats, right: Floats) -> Floats:
    """Subtract from a symmetric matrix, in place, a product that is symmetric too, so that half of it tells the rest.

    Block by block, as all at once has been seen to crash.
    """
    for start in range(0, len(matrix), _BLOCK):
        end = start + _BLOCK
        product = left[start:] @ right[:, start:end]
        matrix[start:, start:end] -= product
        matrix[start:end, end:] -= product[_BLOCK:].T
    return matrix


def _check(number: int, most: int, what: str) -> None:
    if number > most:
        raise ModelError(f"{number} {what} are more than a model can learn from ({most}); leave some out")


def _inverse(matrix: Floats) -> Floats:
    """Return the inverse of a symmetric positive definite matrix."""
    if len(matrix) <= _AT_ONCE:
        factor = linalg.cholesky(matrix, lower=True, check_finite=False)
        (invert,) = linalg.get_lapack_funcs(("potri",), (factor,))
        half, _ = invert(factor, lower=True, overwrite_c=True)
        return np.ascontiguousarray(half + np.tril(half, -1).T)
    middle = len(matrix) // 2
    first = _inverse(matrix[:middle, :middle])
    across = first @ matrix[:middle, middle:]
    inverse = np.empty_like(matrix)
    inverse[middle:, middle:] = _inverse(_less(matrix[middle:, middle:].copy(), matrix[middle:, :middle], across))
    inverse[:middle, middle:] = -across @ inverse[middle:, middle:]
    inverse[middle:, :middle] = inverse[:middle, middle:].T
    inverse[:middle, :middle] = _less(first, inverse[:middle, middle:], across.T)
    return inverse
