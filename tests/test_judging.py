"""Courses judged by what is shipped."""

from dataclasses import replace
from pathlib import Path

import pytest

from curriculum_audit.errors import AuditError
from curriculum_audit.exchange import read_annotated_folder
from curriculum_audit.judging import check_annotated, evaluate, judge, read_norms, train
from curriculum_audit.records.annotations import AnnotatedCourse, Annotation
from curriculum_audit.records.findings import Kind
from curriculum_audit.resources import data_folder
from curriculum_audit.taxonomies import read_taxonomy
from tests.classification.samples import course as judged
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


def test_an_evaluation_tells_how_many_courses_the_method_has_learned_from() -> None:
    known = read_annotated_folder(data_folder("taxonomy") / "courses")[:3]
    courses = [*known, AnnotatedCourse("1", course(), "no", ())]

    assert evaluate(courses, read_norms("trained")).learned == 3
    assert evaluate(courses, read_norms("labels")).learned == 0


def test_everything_includes_what_lies_below_the_thresholds() -> None:
    decided = judge([course()])[0]
    everything = judge([course()], everything=True)[0]

    assert len(everything) >= len(decided) > 0


def test_the_bare_subject_in_passing_is_less_likely_where_the_course_says_more_of_it_elsewhere() -> None:
    in_passing = "Dit vak gaat in op kindermishandeling in gezinnen."
    alone, beside = judge(
        [judged(in_passing), judged(in_passing, "Prevalentie van kindermishandeling.")], "trained", everything=True
    )

    bare, yields = (
        max(item.confidence for item in found if item.competency == "A1" and item.passage.text == in_passing)
        for found in (alone, beside)
    )
    assert bare > yields


@pytest.mark.parametrize(
    ("notation", "kind", "level", "dutch", "english"),
    [
        (
            "E1",
            Kind.PRACTICE,
            4,
            "Tijdens de stage past de student de meldcode kindermishandeling toe.",
            "During the placement the student applies the reporting code for child abuse.",
        ),
        (
            "E1",
            Kind.PRACTICE,
            3,
            "In een rollenspel past de student de meldcode kindermishandeling toe.",
            "In a role play the student applies the reporting code for child abuse.",
        ),
        (
            "C1",
            Kind.PRACTICE,
            4,
            "Tijdens je stage herken je signalen van kindermishandeling.",
            "During your internship you recognise signs of child abuse.",
        ),
        (
            "A4",
            Kind.CONTENT,
            1,
            "Hoorcollege over gevolgen van kindermishandeling.",
            "Lecture on the consequences of child abuse.",
        ),
    ],
)
def test_what_a_sentence_plainly_says_decides_how_deep_it_goes_in_both_languages(
    notation: str, kind: Kind, level: int, dutch: str, english: str
) -> None:
    found = judge([judged(dutch), replace(judged(english), language="en")], "trained", everything=True)
    best = [next(item for item in verdict if item.competency == notation) for verdict in found]

    assert [(item.kind, item.miller) for item in best] == [(kind, level)] * 2


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
    assert check_annotated(read_taxonomy(), tmp_path) == (0, 0, 0)


def test_a_place_where_no_model_can_be_written_is_refused_before_the_training(tmp_path: Path) -> None:
    (tmp_path / "model").write_text("taken", encoding="utf-8")

    with pytest.raises(AuditError, match="is no folder that a model can be written to"):
        train(tmp_path, tmp_path / "model")


def test_a_folder_without_sentences_is_refused_before_the_training(tmp_path: Path) -> None:
    with pytest.raises(AuditError, match="no annotated sentences"):
        train(tmp_path, tmp_path / "model")
