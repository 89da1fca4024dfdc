"""Chances fitted on whole courses."""

from collections.abc import Sequence
from functools import cache

import numpy as np
import pytest

from curriculum_audit.classification.calibration import Examples, calibrate, gather, says_the_same
from curriculum_audit.classification.features import Unit
from curriculum_audit.classification.scoring import Evidences, Floats
from curriculum_audit.records.annotations import AnnotatedCourse, Annotation
from curriculum_audit.records.findings import Kind
from tests.classification.samples import course, shipped


def no_scores(units: Sequence[Unit]) -> Floats:
    return np.zeros((len(units), len(shipped().competencies) + 1), dtype=np.float32)


@cache
def gathered() -> Examples:
    texts = (
        "Prevalentie van kindermishandeling.",
        "Kinderen leren lezen.",
        "De kindermishandeling wordt niet behandeld.",
    )
    note = Annotation("A2", texts[0], Kind.CONTENT, 1)
    return gather([AnnotatedCourse("1", course(*texts), "yes", (note,))], shipped(), no_scores)


def column(notation: str) -> int:
    return [competency.notation for competency in shipped().competencies].index(notation)


@pytest.mark.parametrize(
    ("quote", "text", "same"),
    [
        ("prevalentie", "Prevalentie van kindermishandeling", True),
        ("de prevalentie van kindermishandeling en meer", "Prevalentie van kindermishandeling", True),
        ("prevalentie van kindermishandeling", "Kinderen leren lezen", False),
    ],
)
def test_a_quote_belongs_to_the_sentence_that_shares_its_words(quote: str, text: str, same: bool) -> None:
    assert says_the_same(quote, text) is same


def test_only_the_quoted_sentence_and_its_parts_show_the_competency() -> None:
    assert gathered().shown[:, column("A2")].tolist() == [True, True, False, False]


def test_other_sentences_of_a_course_that_shows_it_teach_nothing_of_it() -> None:
    assert not gathered().used[2, column("A2")]
    assert gathered().used[2, column("A1")]


def test_what_rules_decide_teaches_nothing() -> None:
    assert not gathered().used[3].any()


def test_chances_follow_how_often_a_score_is_right() -> None:
    right = np.tile([True, True, True, False], 60)
    near, far = np.zeros(240, dtype=bool), np.zeros((240, 1), dtype=np.float32)
    near[::3] = True
    own = far.copy()
    own[1::3] = 1.0
    examples = Examples(
        course=np.arange(240),
        traits=np.zeros((240, 1, 10), dtype=np.float32),
        known=Evidences(near, own),
        shown=right[:, None],
        used=np.ones((240, 1), dtype=bool),
    )
    fitted = calibrate(examples, np.arange(240))
    nothing = np.zeros((1, 10), dtype=np.float32)
    assert fitted.named.chance(nothing) == pytest.approx(0.75, abs=0.02)
    assert fitted.near.chance(nothing) == pytest.approx(0.75, abs=0.02)
    assert fitted.far.chance(nothing) == pytest.approx(3 / (3 + 5), abs=0.02)
