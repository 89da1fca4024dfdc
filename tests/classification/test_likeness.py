"""Scores by how alike sentences are, with scores for courses left out."""

from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import sparse

from curriculum_audit.classification import likeness
from curriculum_audit.classification.likeness import PENALTY, fit_likeness
from curriculum_audit.classification.ridge import WEIGHT_OF_COURSES
from curriculum_audit.classification.scoring import Floats, Likeness

OTHERS = 30
COURSES = np.array([0, 0, 0, 1, 2, 2, 5, 5, 5, 5])
"""The numbers need not follow on each other, and a course may have one sentence."""


@cache
def problem() -> tuple[sparse.csr_matrix, Floats]:
    random = np.random.default_rng(7)
    total = OTHERS + len(COURSES)
    rows = random.random((total, 12), dtype=np.float32) * (random.random((total, 12)) < 0.6)
    return sparse.csr_matrix(rows.astype(np.float32)), (random.random((total, 3)) < 0.4).astype(np.float32)


@cache
def fitted() -> tuple[Likeness, Floats]:
    return fit_likeness(*problem(), COURSES)


def plain(waves: Floats, targets: Floats, weights: NDArray[np.float64]) -> NDArray[np.floating]:
    """Return the weights of a ridge regression on waves, as the textbook has them."""
    wide: NDArray[np.float64] = waves.astype(np.float64)
    heavy = wide * weights[:, None]
    solved: NDArray[np.floating] = np.linalg.solve(heavy.T @ wide + PENALTY * np.eye(wide.shape[1]), heavy.T @ targets)
    return solved


def weights() -> NDArray[np.float64]:
    return np.repeat([1.0, WEIGHT_OF_COURSES], [OTHERS, len(COURSES)])


def test_products_of_waves_are_those_of_the_kernel() -> None:
    alike, _ = fitted()
    rows, _ = problem()
    waves = alike.waves(rows)
    place = rows[:, alike.columns] @ alike.topics
    place /= np.linalg.norm(place, axis=1, keepdims=True)
    distance = np.linalg.norm(place[:, None] - place[None], axis=2)

    assert waves @ waves.T == pytest.approx(np.exp(-0.5 * distance**2), abs=0.08)


def test_the_fit_is_that_of_a_plain_regression_in_which_courses_weigh_more() -> None:
    alike, _ = fitted()
    rows, targets = problem()

    assert alike.weights == pytest.approx(plain(alike.waves(rows), targets, weights()), abs=1e-3)


@pytest.mark.parametrize("course", np.unique(COURSES).tolist())
def test_scores_of_a_course_are_those_of_a_fit_without_it(course: int) -> None:
    alike, held_out = fitted()
    rows, targets = problem()
    waves = alike.waves(rows)
    own = np.flatnonzero(course == COURSES)
    left = np.delete(np.arange(len(waves)), own + OTHERS)

    refitted = plain(waves[left], targets[left], weights()[left])

    assert held_out[own] == pytest.approx(waves[own + OTHERS] @ refitted, abs=1e-3)


def test_what_stands_near_an_example_scores_like_it_and_a_sum_of_words_would_not() -> None:
    # Either word alone shows it, both or neither do not: no weights of the two words say so.
    either = np.array([[1, 0, 1], [0, 1, 1], [1, 1, 1], [0, 0, 1]], dtype=np.float32)
    rows = sparse.csr_matrix(np.repeat(either, 10, axis=0))
    targets = np.repeat(np.array([[1.0], [1.0], [0.0], [0.0]], dtype=np.float32), 10, axis=0)
    alike, _ = fit_likeness(rows, targets, np.arange(2))

    assert (alike.scores(sparse.csr_matrix(either))[:, 0] > 0.5).tolist() == [True, True, False, False]


def test_topics_are_made_of_the_most_common_features(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(likeness, "FEATURES", 5)
    rows, targets = problem()
    alike, _ = fit_likeness(rows, targets, COURSES)
    often = np.diff(rows.tocsc().indptr)

    assert len(alike.columns) == 5
    assert often[alike.columns].min() >= np.delete(often, alike.columns).max()


def test_a_sentence_without_any_topic_has_a_finite_score() -> None:
    alike, _ = fitted()
    rows, _ = problem()

    assert np.isfinite(alike.scores(sparse.csr_matrix((1, rows.shape[1]), dtype=np.float32))).all()
