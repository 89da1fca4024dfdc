"""From which confidence on evidence counts."""

import pytest

from curriculum_audit.classification.classifier import Thresholds
from curriculum_audit.classification.thresholds import UNSURE, thresholds_for
from curriculum_audit.records.annotations import AnnotatedCourse, Annotation
from curriculum_audit.records.findings import Evidence, Kind
from tests.classification.samples import course, shipped


@pytest.mark.parametrize(
    ("right", "wrong", "decided"),
    [
        # All steps up to it find the same; the highest is taken, also where one of thousands would be lost.
        ((0.52,) * 10, (), 0.5),
        ((0.9,) * 999 + (0.3,), (), 0.55),
        # What only a low step finds is worth one wrong verdict, and not five.
        ((0.9,) * 10 + (0.3,) * 3, (0.38,), 0.3),
        ((0.9,) * 10 + (0.3,), (0.38,) * 5, 0.55),
    ],
)
def test_the_threshold_is_the_highest_with_about_the_best_f1(
    right: tuple[float, ...], wrong: tuple[float, ...], decided: float
) -> None:
    note = Annotation("C1", "groei", Kind.CONTENT, 1)
    courses = [AnnotatedCourse(str(number), course("groei"), "yes", (note,)) for number, _ in enumerate(right)]
    courses += [AnnotatedCourse(f"w{number}", course("groei"), "no", ()) for number, _ in enumerate(wrong)]
    passage = courses[0].course.passages[0]
    evidence = [
        (Evidence("C1", item.course, passage, "groei", Kind.CONTENT, 1, confidence),)
        for item, confidence in zip(courses, (*right, *wrong), strict=True)
    ]

    assert thresholds_for(courses, evidence, shipped()) == Thresholds(UNSURE, decided)
