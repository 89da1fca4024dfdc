"""Courses judged by what is shipped."""

from curriculum_audit.judging import judge, read_norms
from tests.samples import course


def test_the_norms_hold_a_profile_per_discipline() -> None:
    assert set(read_norms().profiles) >= {"medicine", "pedagogy", "social_work"}


def test_a_course_that_names_signs_of_abuse_shows_their_recognition() -> None:
    (verdict,) = judge([course()])

    assert "C1" in {item.competency for item in verdict if item.counts}


def test_everything_includes_what_lies_below_the_thresholds() -> None:
    decided = judge([course()])[0]
    everything = judge([course()], everything=True)[0]

    assert len(everything) >= len(decided) > 0
