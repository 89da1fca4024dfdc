"""Courses judged by what is shipped."""

from curriculum_audit.judging import evaluate, judge, read_norms
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
