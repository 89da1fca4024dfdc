"""Ridge regression with scores for courses left out."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import sparse

from curriculum_audit.classification import ridge
from curriculum_audit.classification.ridge import (
    MOST_OF_COURSES,
    MOST_SENTENCES,
    PENALTY,
    WEIGHT_OF_COURSES,
    fit_scorer,
)
from curriculum_audit.errors import ModelError

OTHERS = 30
COURSES = np.array([0, 0, 0, 1, 2, 2, 5, 5, 5, 5])
"""The numbers need not follow on each other, and a course may have one sentence."""
ALL = np.ones(len(COURSES), dtype=bool)
WHOLE = np.array([1, 0, 1, 1, 0, 0, 1, 1, 0, 1], dtype=bool)
"""A course may have nothing but parts."""


def problem() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    random = np.random.default_rng(7)
    total = OTHERS + len(COURSES)
    rows = random.random((total, 6), dtype=np.float32) * (random.random((total, 6)) < 0.6)
    return rows.astype(np.float32), (random.random((total, 3)) < 0.4).astype(np.float32)


def plain(rows: NDArray[np.float32], targets: NDArray[np.float32], weights: NDArray[Any]) -> NDArray[np.float64]:
    """Return the weights of a ridge regression, as the textbook has them."""
    wide = rows.astype(np.float64)
    solved: NDArray[np.float64] = np.linalg.solve(
        (wide * weights[:, None]).T @ wide + PENALTY * np.eye(wide.shape[1]), (wide * weights[:, None]).T @ targets
    )
    return solved


def weights() -> NDArray[np.float64]:
    return np.repeat([1.0, WEIGHT_OF_COURSES], [OTHERS, len(COURSES)])


def test_the_fit_is_that_of_a_plain_ridge_regression_in_which_courses_weigh_more() -> None:
    rows, targets = problem()
    scorer, _ = fit_scorer(sparse.csr_matrix(rows), targets, COURSES, ALL)

    assert scorer.weights == pytest.approx(plain(rows, targets, weights()), abs=1e-4)


@pytest.mark.parametrize("course", np.unique(COURSES).tolist())
def test_scores_of_a_course_are_those_of_a_fit_without_it(course: int) -> None:
    rows, targets = problem()
    _, held_out = fit_scorer(sparse.csr_matrix(rows), targets, COURSES, ALL)
    own = np.flatnonzero(course == COURSES)
    left = np.delete(np.arange(len(rows)), own + OTHERS)

    refitted = plain(rows[left], targets[left], weights()[left])

    assert held_out[own] == pytest.approx(rows[own + OTHERS] @ refitted, abs=1e-4)


@pytest.mark.parametrize("course", np.unique(COURSES).tolist())
def test_what_is_not_learned_from_is_scored_by_a_fit_without_its_course_too(course: int) -> None:
    rows, targets = problem()
    scorer, held_out = fit_scorer(sparse.csr_matrix(rows), targets, COURSES, WHOLE)
    own = np.flatnonzero(course == COURSES)
    kept = np.concatenate([np.arange(OTHERS), OTHERS + np.flatnonzero(WHOLE)])
    left = np.setdiff1d(kept, own + OTHERS)

    refitted = plain(rows[left], targets[left], weights()[left])

    assert scorer.weights == pytest.approx(plain(rows[kept], targets[kept], weights()[kept]), abs=1e-4)
    assert held_out[own] == pytest.approx(rows[own + OTHERS] @ refitted, abs=1e-4)


def test_a_large_problem_is_solved_by_its_parts_with_the_same_outcome(monkeypatch: pytest.MonkeyPatch) -> None:
    rows, targets = problem()
    scorer, held_out = fit_scorer(sparse.csr_matrix(rows), targets, COURSES, ALL)
    monkeypatch.setattr(ridge, "_BLOCK", 3)
    monkeypatch.setattr(ridge, "_AT_ONCE", 2)
    monkeypatch.setattr(ridge, "_COMMON", 2)

    by_parts, held_out_by_parts = fit_scorer(sparse.csr_matrix(rows), targets, COURSES, ALL)

    assert by_parts.weights == pytest.approx(scorer.weights, abs=1e-4)
    assert held_out_by_parts == pytest.approx(held_out, abs=1e-4)


@pytest.mark.parametrize(
    ("others", "of_courses", "what", "most"),
    [
        (MOST_SENTENCES + 1, 3, "sentences", MOST_SENTENCES),
        (3, MOST_OF_COURSES + 1, "sentences of courses", MOST_OF_COURSES),
    ],
)
def test_more_sentences_than_can_be_learned_from_are_refused_before_the_work_begins(
    others: int, of_courses: int, what: str, most: int
) -> None:
    rows = sparse.csr_matrix((others + of_courses, 6), dtype=np.float32)
    targets = np.zeros((others + of_courses, 3), dtype=np.float32)

    with pytest.raises(ModelError, match=f"{most + 1} {what} are more than a model can learn from"):
        fit_scorer(rows, targets, np.zeros(of_courses, dtype=np.intp), np.ones(of_courses, dtype=bool))
