"""Courses judged by what is shipped."""

from pathlib import Path

import pytest

from curriculum_audit.errors import AuditError
from curriculum_audit.judging import evaluate, judge, read_norms, train
from curriculum_audit.records.annotations import AnnotatedCourse
from tests.samples import course


def test_the_norms_hold_a_profile_per_discipline() -> None:
    assert set(read_norms().profiles) >= {"medicine", "pedagogy", "social_work"}


def test_a_course_that_names_signs_of_abuse_shows_their_recognition() -> None:
    (verdict,) = judge([course()])

    assert "C1" in {item.competency for item in verdict if item.counts}


def test_an_evaluation_tells_how_many_statements_are_judged_alike_in_both_languages() -> None:
    parity = evaluate([AnnotatedCourse("1", course(), "no", ())], read_norms("labels")).parity

    assert parity
    assert parity.pairs >= 300
    assert 0 < parity.same < parity.pairs


def test_everything_includes_what_lies_below_the_thresholds() -> None:
    decided = judge([course()])[0]
    everything = judge([course()], everything=True)[0]

    assert len(everything) >= len(decided) > 0


def test_a_place_where_no_model_can_be_written_is_refused_before_the_training(tmp_path: Path) -> None:
    (tmp_path / "model").write_text("taken", encoding="utf-8")

    with pytest.raises(AuditError, match="is no folder that a model can be written to"):
        train(tmp_path, tmp_path / "model")


def test_a_folder_without_sentences_is_refused_before_the_training(tmp_path: Path) -> None:
    with pytest.raises(AuditError, match="no annotated sentences"):
        train(tmp_path, tmp_path / "model")
