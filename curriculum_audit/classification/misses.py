"""Why a competency was not found: the nearest passages, and what each lacks (pure)."""

from collections.abc import Iterable, Sequence

from curriculum_audit.classification.classifier import Classifier
from curriculum_audit.classification.guards import is_about_others, names
from curriculum_audit.classification.trained import FAINTEST, Judged, TrainedClassifier, is_left_out, is_withheld
from curriculum_audit.records.annotations import Standing
from curriculum_audit.records.findings import Lack, NearMiss
from curriculum_audit.records.guides import Course

NEAREST = 3


def explain_gaps(
    classifier: Classifier, courses: Sequence[Course], notations: Iterable[str]
) -> dict[str, tuple[NearMiss, ...]]:
    """Return for each competency the passages of a programme that came nearest to showing it, the nearest first.

    Only a trained classifier can tell; for another the answer is empty.
    """
    if not isinstance(classifier, TrainedClassifier):
        return {}
    judged = [sentence for course in classifier.judge(courses) for sentence in course]
    return {notation: nearest_misses(classifier, judged, notation) for notation in notations}


def nearest_misses(
    classifier: TrainedClassifier, judged: Sequence[Judged], notation: str, number: int = NEAREST
) -> tuple[NearMiss, ...]:
    """Return the passages that came nearest to showing a competency for which there is no evidence; none that is far.

    Parameters
    ----------
    judged
        What `TrainedClassifier.judge` gave for the courses of a programme.
    number
        At most so many.
    """
    column = classifier.notations.index(notation)
    near = [item for item in judged if item.chances[column] >= FAINTEST]
    nearest = sorted(near, key=lambda item: -float(item.chances[column]))[:number]
    return tuple(_near_miss(classifier, item, column) for item in nearest)


def _near_miss(classifier: TrainedClassifier, judged: Judged, column: int) -> NearMiss:
    best = int(judged.chances.argmax())
    sentence = judged.unit.sentence
    is_likely = best != column and float(judged.chances[best]) >= classifier.thresholds.decided
    wins = is_likely and not is_withheld(judged, classifier.notations[best], classifier.anchored)
    return NearMiss(
        course=judged.course,
        passage=sentence.passage,
        quote=sentence.text,
        confidence=float(judged.chances[column]),
        lack=_lack(judged, classifier.notations[column], wins=wins),
        instead=classifier.notations[best] if wins else "",
    )


def _lack(judged: Judged, notation: str, *, wins: bool) -> Lack:
    sentence, context = judged.unit.sentence, judged.unit.context
    reasons = (
        (is_left_out(judged, notation) and (judged.standing is Standing.OUT or names(sentence, notation)), Lack.DENIED),
        (is_about_others(sentence, context), Lack.OTHER_VICTIM),
        (judged.standing is Standing.MENTION, Lack.MENTION),
        (wins, Lack.OTHER_COMPETENCY),
        (not judged.unit.is_near, Lack.NO_ANCHOR),
    )
    return next((lack for holds, lack in reasons if holds), Lack.BELOW_THRESHOLD)
