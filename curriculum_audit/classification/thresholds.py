"""From which confidence on evidence counts, chosen by a stated rule."""

from collections.abc import Sequence

from curriculum_audit.classification.classifier import Thresholds
from curriculum_audit.classification.evaluation import evaluate
from curriculum_audit.records.annotations import AnnotatedCourse
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.records.findings import Evidence

UNSURE = 0.15
"""Confidence from which on a person should look."""
STEPS = (0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55)
"""Confidence from which on evidence may count by itself."""
WORTH_OF_PRECISION = 0.001
"""How much of the F1 in cross-validation is given for fewer wrong verdicts."""
RULE = (
    f"Of the steps from {STEPS[0]} to {STEPS[-1]}, each 0.05 above the last, the highest that costs in "
    "cross-validation at most a tenth of a point of F1 against the best: evidence counts from there on. So a wrong "
    "'covered', which hides a gap, and a wrong 'gap', which sends somebody to look in vain, weigh about the same. "
    f"Between {UNSURE} and that step a person should look."
)


def thresholds_for(
    courses: Sequence[AnnotatedCourse], evidence: Sequence[Sequence[Evidence]], taxonomy: Taxonomy
) -> Thresholds:
    """Choose thresholds by `RULE`.

    Where confidence is right, F1 is highest for a threshold of half of that F1 (Lipton, Elkan and Naryanaswamy,
    "Optimal Thresholding of Classifiers to Maximize F1 Measure", 2014).

    Parameters
    ----------
    evidence
        All candidates per course, found by what has learned nothing from it.
    """

    def f1_of(step: Thresholds) -> float:
        return evaluate(courses, [step.decide(items) for items in evidence], taxonomy).micro.f1

    steps = [Thresholds(UNSURE, step) for step in STEPS]
    worth = [f1_of(step) for step in steps]
    return max(
        (step for step, f1 in zip(steps, worth, strict=True) if f1 >= max(worth) - WORTH_OF_PRECISION),
        key=lambda step: step.decided,
    )
