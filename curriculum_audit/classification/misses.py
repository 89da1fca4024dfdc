"""Why a competency was not found: the nearest passages, and what each lacks (pure)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from curriculum_audit.classification.guards import is_about_others, is_denied, stands_apart
from curriculum_audit.classification.trained import Judged, TrainedClassifier
from curriculum_audit.records.findings import Kind
from curriculum_audit.records.guides import Course, Passage

NEAREST = 3


class Lack(StrEnum):
    """What a passage lacks to be evidence."""

    DENIED = "denied"
    """The course says that it does not deal with it."""
    OTHER_VICTIM = "other_victim"
    """It is about others than children."""
    MENTION = "mention"
    """It names the subject and does not teach it."""
    OTHER_COMPETENCY = "other_competency"
    """It shows another competency better."""
    NO_ANCHOR = "no_anchor"
    """Nothing ties it to the subject."""
    BELOW_THRESHOLD = "below_threshold"
    """It is not clear enough."""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A passage that came near to showing a competency."""

    course: Course
    passage: Passage
    quote: str
    confidence: float
    """Chance 0..1 that it shows the competency."""
    lack: Lack
    instead: str = ""
    """Notation of what it shows better; empty where there is nothing."""


def nearest_misses(
    classifier: TrainedClassifier, judged: Sequence[Judged], notation: str, number: int = NEAREST
) -> tuple[NearMiss, ...]:
    """Return the passages that came nearest to showing a competency for which there is no evidence.

    Parameters
    ----------
    judged
        What `TrainedClassifier.judge` gave for the courses of a programme.
    number
        At most so many.
    """
    column = classifier.notations.index(notation)
    nearest = sorted(judged, key=lambda item: -float(item.chances[column]))[:number]
    return tuple(_near_miss(classifier, item, column) for item in nearest)


def _near_miss(classifier: TrainedClassifier, judged: Judged, column: int) -> NearMiss:
    best = int(judged.chances.argmax())
    wins = best != column and float(judged.chances[best]) >= classifier.thresholds.decided
    sentence = judged.unit.sentence
    return NearMiss(
        course=judged.course,
        passage=sentence.passage,
        quote=sentence.text,
        confidence=float(judged.chances[column]),
        lack=_lack(judged, wins=wins),
        instead=classifier.notations[best] if wins else "",
    )


def _lack(judged: Judged, *, wins: bool) -> Lack:
    sentence, context = judged.unit.sentence, judged.unit.context
    reasons = (
        (is_denied(sentence), Lack.DENIED),
        (is_about_others(sentence, context), Lack.OTHER_VICTIM),
        (stands_apart(sentence) or judged.kind is Kind.MENTION, Lack.MENTION),
        (wins, Lack.OTHER_COMPETENCY),
        (not judged.unit.is_near, Lack.NO_ANCHOR),
    )
    return next((lack for holds, lack in reasons if holds), Lack.BELOW_THRESHOLD)
