"""The arithmetic of the trained classifier."""

import numpy as np
from scipy import sparse

from curriculum_audit.classification.scoring import Evidences, Logistic, Scorer, traits


def test_scores_add_up_what_words_say() -> None:
    scorer = Scorer(np.array([[1.0], [2.0]], dtype=np.float32))
    features = sparse.csr_matrix(np.array([[3.0, 0.5]], dtype=np.float32))
    assert scorer.scores(features).tolist() == [[4.0]]


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
