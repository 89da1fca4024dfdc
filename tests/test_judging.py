"""Courses judged by what is shipped."""

from pathlib import Path

import pytest

from curriculum_audit.errors import AuditError
from curriculum_audit.judging import check_annotated, evaluate, judge, read_norms, train
from curriculum_audit.records.annotations import AnnotatedCourse, Annotation
from curriculum_audit.records.findings import Kind
from curriculum_audit.taxonomies import read_taxonomy
from tests.samples import course

SOUND = "language,competencies,kind,miller,section,title,text\nnl,A2,content,1,content,,Zin.\n"
"""A file of one annotated sentence."""


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


def test_an_annotation_of_an_unknown_competency_is_refused_with_its_course() -> None:
    note = Annotation("Z9", "x", Kind.CONTENT, 1)

    with pytest.raises(AuditError, match="course 'k7': 'Z9' is no competency"):
        evaluate([AnnotatedCourse("k7", course(), "yes", (note,))], read_norms("labels"))


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("A1.csv", "language,competencies,kind,miller,section,title,text"),
        ("pairs-A.csv", "nl,competencies,kind,miller,section,title,en"),
    ],
)
def test_a_sentence_for_an_unknown_competency_is_refused_with_its_file(tmp_path: Path, name: str, header: str) -> None:
    (tmp_path / "sentences").mkdir()
    (tmp_path / "sentences" / "A2.csv").write_text(SOUND, encoding="utf-8")
    (tmp_path / "sentences" / name).write_text(f"{header}\nnl,Z9,content,1,content,,Zin.\n", encoding="utf-8")

    with pytest.raises(AuditError, match=rf"{name}, '(Zin\.|nl)': 'Z9' is no competency"):
        check_annotated(read_taxonomy(), tmp_path)


def test_a_taxonomy_may_have_no_annotated_sentences_and_courses(tmp_path: Path) -> None:
    assert check_annotated(read_taxonomy(), tmp_path) == (0, 0)


def test_a_place_where_no_model_can_be_written_is_refused_before_the_training(tmp_path: Path) -> None:
    (tmp_path / "model").write_text("taken", encoding="utf-8")

    with pytest.raises(AuditError, match="is no folder that a model can be written to"):
        train(tmp_path, tmp_path / "model")


def test_a_folder_without_sentences_is_refused_before_the_training(tmp_path: Path) -> None:
    with pytest.raises(AuditError, match="no annotated sentences"):
        train(tmp_path, tmp_path / "model")
