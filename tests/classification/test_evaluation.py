"""Measuring verdicts against annotations."""

from dataclasses import replace

import numpy as np
import pytest

from curriculum_audit.classification.evaluation import evaluate, parity
from curriculum_audit.records.annotations import AnnotatedCourse, Annotation
from curriculum_audit.records.evaluations import Evaluation, Hits, Parity
from curriculum_audit.records.findings import Evidence, Kind
from curriculum_audit.records.guides import Course, Passage
from tests.classification.samples import shipped

COURSE = Course("Vak 1", language="nl")


def given(competency: str, confidence: float = 0.8, *, unsure: bool = False) -> Evidence:
    return Evidence(competency, COURSE, Passage("x"), "x", Kind.CONTENT, 1, confidence, unsure)


def note(competency: str, kind: Kind = Kind.CONTENT, miller: int = 1, *, sure: bool = True) -> Annotation:
    return Annotation(competency, "x", kind, miller, sure)


def annotated(*notes: Annotation, second: tuple[Annotation, ...] | None = None) -> AnnotatedCourse:
    return AnnotatedCourse("1", COURSE, "yes" if notes else "no", notes, second)


def measured(course: AnnotatedCourse, *evidence: Evidence) -> Evaluation:
    return evaluate([course], [evidence], shipped())


def test_right_wrong_and_missed_are_counted_per_competency_domain_and_language() -> None:
    result = measured(annotated(note("A1"), note("B5")), given("A1"), given("A2"))
    assert result.by_competency == {"A1": Hits(right=1), "A2": Hits(wrong=1), "B5": Hits(missed=1)}
    assert result.by_domain == {"A": Hits(right=1, wrong=1), "B": Hits(missed=1)}
    assert result.by_language == {"nl": Hits(1, 1, 1)}
    assert result.micro.f1 == 0.5


def test_competencies_are_counted_in_the_order_of_the_taxonomy_and_languages_by_name() -> None:
    courses = [
        AnnotatedCourse(language, Course("Vak 1", language=language), "yes", (note("H3"), note("B12"), note("B2")))
        for language in ("", "nl", "en")
    ]
    result = evaluate(courses, [(), (), ()], shipped())
    assert list(result.by_competency) == ["B2", "B12", "H3"]
    assert list(result.by_domain) == ["B", "H"]
    assert list(result.by_language) == ["en", "nl", ""]


def test_two_verdicts_on_one_competency_count_once() -> None:
    assert measured(annotated(note("A1")), given("A1"), given("A1", 0.6)).micro == Hits(right=1)


def test_what_is_unsure_counts_as_not_given() -> None:
    assert measured(annotated(note("A1")), given("A1", unsure=True)).micro == Hits(missed=1)


def test_a_course_without_annotations_that_is_flagged_is_wrong() -> None:
    assert measured(annotated(), given("A1")).by_course == Hits(wrong=1)


def test_a_course_counts_as_found_by_what_is_taught_in_it_whatever_that_is() -> None:
    mention = replace(given("A2"), kind=Kind.MENTION)
    assert measured(annotated(note("A1")), given("A2")).by_course == Hits(right=1)
    assert measured(annotated(note("A1"))).by_course == Hits(missed=1)
    assert measured(annotated(note("A1")), mention).by_course == Hits(missed=1)
    assert measured(annotated(note("A1")), given("A1", unsure=True)).by_course == Hits(missed=1)
    assert measured(annotated(), mention).by_course == Hits()


def test_recall_on_what_annotators_were_sure_of_is_apart() -> None:
    assert measured(annotated(note("A1"), note("A2", sure=False)), given("A1")).sure == Hits(right=1)


def test_kind_and_level_are_measured_on_what_was_found() -> None:
    result = measured(annotated(note("A1", Kind.OBJECTIVE, 1), note("B5")), given("A1"))
    assert (result.kind_right, result.miller_right) == (0.0, 1.0)


@pytest.mark.parametrize("order", [1, -1])
def test_of_several_verdicts_on_one_competency_the_most_confident_is_measured(order: int) -> None:
    verdicts = [given("A1", 0.6), replace(given("A1", 0.8), kind=Kind.PRACTICE, miller=3)][::order]
    result = measured(annotated(note("A1", Kind.PRACTICE, 3)), *verdicts)
    assert (result.kind_right, result.miller_right) == (1.0, 1.0)
    assert [part.confidence for part in result.bins] == [0.8]


def test_confidence_is_held_against_truth_per_tenth() -> None:
    verdicts = [given("A1", 0.72), given("A2", 0.78), given("B1", 0.81), given("B2", 1.0)]
    result = measured(annotated(note("A1"), note("B1"), note("B2")), *verdicts)
    assert [(part.count, part.right) for part in result.bins] == [(2, 0.5), (1, 1.0), (1, 1.0)]


def test_calibration_error_is_the_distance_of_confidence_from_truth() -> None:
    result = measured(annotated(note("A1")), given("A1", 0.8), given("A2", 0.8))
    assert result.calibration_error == pytest.approx(0.3)


def test_verdicts_that_are_right_as_often_as_they_say_stray_as_far_as_is_foretold() -> None:
    random = np.random.default_rng(5)
    measurements = []
    for _ in range(200):
        confidences = random.uniform(0.35, 1, 70)
        right = random.random(70) < confidences
        courses = [annotated(*[note("A1")] * int(is_right)) for is_right in right]
        measurements.append(evaluate(courses, [[given("A1", float(c))] for c in confidences], shipped()))

    strayed = np.mean([measurement.calibration_error for measurement in measurements])

    assert strayed == pytest.approx(np.mean([m.calibration_error_by_chance for m in measurements]), rel=0.06)
    assert measured(annotated()).calibration_error_by_chance == 0.0


def test_annotators_who_agree_have_kappa_one() -> None:
    result = measured(annotated(note("A1"), second=(note("A1"),)))
    assert result.agreement is not None
    assert (result.agreement.f1, result.agreement.kappa) == (1.0, 1.0)


def test_kappa_is_agreement_beyond_chance() -> None:
    result = measured(annotated(note("A1"), note("A2"), second=(note("A1"), note("A3"))))
    agreed, by_chance = 47 / 49, (2 * 2 + 47 * 47) / 49**2
    assert result.agreement is not None
    assert result.agreement.f1 == 0.5
    assert result.agreement.kappa == pytest.approx((agreed - by_chance) / (1 - by_chance))


def test_annotators_who_both_find_nothing_agree() -> None:
    result = measured(annotated(second=()))
    assert result.agreement is not None
    assert result.agreement.kappa == 1.0


def test_annotators_who_share_nothing_have_no_kappa_above_chance() -> None:
    result = measured(annotated(note("A1"), second=(note("A2"),)))
    assert result.agreement is not None
    assert result.agreement.kappa <= 0


def test_one_annotator_gives_no_agreement() -> None:
    assert measured(annotated(note("A1"))).agreement is None


def test_parity_asks_for_the_same_competencies_in_both_languages() -> None:
    same, other = ((given("A1"),), (given("A1", 0.6),)), ((given("A1"),), ())
    assert parity([same, same, other]) == Parity(pairs=3, same=2)
