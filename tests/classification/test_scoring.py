"""The arithmetic of the trained classifier."""

import numpy as np
from scipy import sparse

from curriculum_audit.classification.scoring import Evidences, Logistic, Scorer, likeness, traits


def test_a_vector_is_most_like_itself() -> None:
    vectors = np.eye(3, dtype=np.float32)
    assert likeness(vectors, vectors).argmax(axis=1).tolist() == [0, 1, 2]


def test_scores_add_what_words_and_vectors_say() -> None:
    scorer = Scorer(
        weights=np.array([[1.0]], dtype=np.float32),
        examples=np.array([[1.0, 0.0]], dtype=np.float32),
        influence=np.array([[2.0]], dtype=np.float32),
    )
    features = sparse.csr_matrix(np.array([[1.0]], dtype=np.float32))
    assert scorer.scores(features, np.array([[1.0, 0.0]], dtype=np.float32)).tolist() == [[4.0]]


def test_a_scorer_without_examples_looks_at_words_alone() -> None:
    nothing = np.zeros((0, 2), dtype=np.float32)
    scorer = Scorer(np.array([[1.0]], dtype=np.float32), nothing, np.zeros((0, 1), dtype=np.float32))
    features = sparse.csr_matrix(np.array([[3.0]], dtype=np.float32))
    assert scorer.scores(features, np.zeros((1, 2), dtype=np.float32)).tolist() == [[3.0]]


def test_traits_tell_the_first_from_its_rivals() -> None:
    scores = np.array([[0.6, 0.2, 0.9]], dtype=np.float32)
    known = Evidences(np.array([True]), np.zeros((1, 2), dtype=np.float32))
    each, margin, _, is_first, subject, *_ = np.moveaxis(traits(scores, known)[0], 1, 0)
    assert np.allclose(each, [0.6, 0.2])
    assert np.allclose(margin, [0.4, -0.4])
    assert is_first.tolist() == [1.0, 0.0]
    assert np.allclose(subject, 0.9)


def test_a_logistic_gives_even_chances_at_its_border() -> None:
    fitted = Logistic(np.array([[2.0]], dtype=np.float32), np.array([-1.0], dtype=np.float32))
    assert fitted.chance(np.array([[0.5]], dtype=np.float32)).tolist() == [0.5]
