"""The arithmetic of the trained classifier."""

import numpy as np
import pytest
from scipy import sparse

from curriculum_audit.classification.scoring import ANY_LANGUAGE, Calibration, Forest, Line, Scorer, log_odds


def stump(limit: float, start: float = 0.0) -> Forest:
    """Return a forest of two trees: one asks whether the first trait is above a limit, one is a single leaf."""
    return Forest(
        trait=np.array([[0, -1, -1], [-1, -1, -1]], dtype=np.int32),
        limit=np.array([[limit, 0, 0], [0, 0, 0]], dtype=np.float32),
        left=np.array([[1, -1, -1], [-1, 0, 0]], dtype=np.int32),
        right=np.array([[2, -1, -1], [-1, 0, 0]], dtype=np.int32),
        value=np.array([[9, -1, 2], [0.5, 9, 9]], dtype=np.float32),
        start=start,
    )


def test_scores_add_up_what_words_say() -> None:
    scorer = Scorer(np.array([[1.0], [2.0]], dtype=np.float32))
    features = sparse.csr_matrix(np.array([[3.0, 0.5]], dtype=np.float32))
    assert scorer.scores(features).tolist() == [[4.0]]


def test_a_forest_adds_up_its_leaves_and_a_value_at_the_limit_goes_left() -> None:
    chances = stump(0.25, start=0.5).chance(np.array([[0.25], [0.26]], dtype=np.float32))
    assert log_odds(chances) == pytest.approx([0.5 - 1 + 0.5, 0.5 + 2 + 0.5], abs=1e-4)


def test_a_forest_gives_no_chances_to_no_rows() -> None:
    assert stump(0.5).chance(np.zeros((0, 1), dtype=np.float32)).tolist() == []


def test_log_odds_are_even_in_the_middle_and_never_without_end() -> None:
    odds = log_odds(np.array([0.0, 0.25, 0.5, 1.0], dtype=np.float32))
    assert odds[1:3] == pytest.approx([-np.log(3), 0.0], abs=1e-5)
    assert np.isfinite(odds).all()
    assert odds[0] == pytest.approx(-odds[3], rel=1e-4)


def calibrated(line: Line, *chances: float) -> list[float]:
    """Return what chances of one course of an unknown language are worth."""
    row = np.array([chances], dtype=np.float32)
    return [float(chance) for chance in Calibration({ANY_LANGUAGE: line}).of(row, [ANY_LANGUAGE])[0]]


def test_a_line_of_slope_one_leaves_chances_as_they_are() -> None:
    assert calibrated(Line(1.0, 0.0), 0.1, 0.5, 0.9) == pytest.approx([0.1, 0.5, 0.9], abs=1e-5)


def test_calibration_moves_chances_and_keeps_their_order() -> None:
    worth = calibrated(Line(0.5, -1.0), 0.2, 0.5, 0.8)
    assert worth[1] == pytest.approx(1 / (1 + np.e), abs=1e-5)
    assert worth[0] < worth[1] < worth[2]


def test_what_has_no_chance_is_worth_nothing_after_calibration_too() -> None:
    assert calibrated(Line(0.01, 3.0), 0, 0) == [0.0, 0.0]


def test_each_language_has_its_own_line_and_the_others_share_one() -> None:
    lines = {ANY_LANGUAGE: Line(1.0, 0.0), "en": Line(1.0, -1.0)}
    even = np.full((3, 1), 0.5, dtype=np.float32)

    worth = Calibration(lines).of(even, ["en", "de", ANY_LANGUAGE])

    assert worth[:, 0] == pytest.approx([1 / (1 + np.e), 0.5, 0.5], abs=1e-5)


def test_no_chances_stay_no_chances() -> None:
    assert Calibration({ANY_LANGUAGE: Line(1.0, 0.0)}).of(np.zeros((0, 4), dtype=np.float32), []).shape == (0, 4)
