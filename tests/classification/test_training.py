"""What a model learns from annotations."""

import numpy as np
import pytest

from curriculum_audit.classification.training import fit_logistic

SIGNS = np.repeat(np.eye(3, dtype=np.float32), 40, axis=0)
"""Forty rows for each of three signs."""


@pytest.mark.parametrize("shown", [(0, 1, 2), (0, 2, 3), (1, 3, 3), (2, 2, 2)])
def test_a_class_that_nobody_has_shown_is_never_given(shown: tuple[int, int, int]) -> None:
    learned = fit_logistic(SIGNS, np.repeat(shown, 40), number=4)

    assert learned.raw(np.eye(3, dtype=np.float32)).argmax(axis=1).tolist() == list(shown)
