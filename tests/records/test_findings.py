"""What evidence adds up to."""

from dataclasses import replace

import pytest

from curriculum_audit.records.findings import Coverage, Evidence, Kind, Review, Status, covers
from curriculum_audit.taxonomies import read_taxonomy
from tests.samples import course, evidence

C1 = read_taxonomy().competency("C1")
MENTION = evidence(kind=Kind.MENTION, miller=0)


def test_kinds_rise_from_mention_to_assessment() -> None:
    assert sorted(Kind) == [Kind.MENTION, Kind.CONTENT, Kind.OBJECTIVE, Kind.PRACTICE, Kind.ASSESSMENT]


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        ((), "no"),
        ((MENTION,), "mention"),
        ((evidence(unsure=True),), "no"),
        ((replace(MENTION, unsure=True),), "no"),
        ((MENTION, evidence()), "yes"),
        ((replace(evidence(), review=Review.REJECTED),), "no"),
    ],
)
def test_a_course_deals_with_the_subject_by_its_strongest_evidence(found: tuple[Evidence, ...], verdict: str) -> None:
    assert covers(found) == verdict


def test_rejected_evidence_covers_nothing_and_leaves_no_mention() -> None:
    coverage = Coverage(C1, 3, (replace(evidence(miller=3), review=Review.REJECTED),))

    assert (coverage.status, coverage.level, coverage.flags) == (Status.MISSING, 0, ())


def test_the_level_is_the_highest_that_counts() -> None:
    coverage = Coverage(C1, 3, (evidence(miller=1), evidence(miller=3), evidence(miller=4, unsure=True)))

    assert coverage.level == 3


def test_study_years_are_those_of_what_counts() -> None:
    coverage = Coverage(C1, 3, (evidence(of=course(year=3)), evidence(of=course(year=1)), MENTION))

    assert coverage.study_years == (1, 3)
