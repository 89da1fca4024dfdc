"""Judging by a model that has learned from annotated sentences and courses; the rules of the taxonomy stay in force."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

import numpy as np

from curriculum_audit.classification.classifier import Thresholds
from curriculum_audit.classification.depth import kind_of, miller_of
from curriculum_audit.classification.features import Unit
from curriculum_audit.classification.guards import denies
from curriculum_audit.classification.labels import Candidate, best_first
from curriculum_audit.classification.model import Model, mark_of
from curriculum_audit.classification.quotes import quote_of, words_of
from curriculum_audit.classification.readings import Reader
from curriculum_audit.classification.scoring import Floats
from curriculum_audit.classification.units import Selection, select
from curriculum_audit.classification.vocabulary import Vocabulary
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.records.findings import Accuracy, Evidence
from curriculum_audit.records.guides import Course

_COURSES_AT_ONCE = 200
"""Bounds the memory whatever the number of courses."""
FAINTEST = 0.05
"""Chance below which a verdict is not even a candidate."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence that could touch the subject, with all that was found about it."""

    course: Course
    unit: Unit
    candidates: tuple[Candidate, ...]
    """What the terms of the taxonomy point to."""
    chances: Floats
    """One per competency, in the order of the model."""


class TrainedClassifier:
    """Judges courses by a trained model.

    Parameters
    ----------
    taxonomy
        The taxonomy that the model was trained for.
    """

    def __init__(self, model: Model, taxonomy: Taxonomy) -> None:
        self._model = model
        self._vocabulary = Vocabulary(taxonomy)
        self._reader = Reader(self._vocabulary)
        self.notations = model.notations
        self.anchored = self._vocabulary.anchored

    @property
    def name(self) -> str:
        """Name and version, as reports print it."""
        return f"trained {self._model.card.data[:8]}, taxonomy {self._model.card.taxonomy}"

    @property
    def thresholds(self) -> Thresholds:
        """The thresholds on the card of the model."""
        return self._model.card.thresholds

    @property
    def accuracy(self) -> Accuracy:
        """How well the model did on annotated courses that it had not learned from."""
        return self._model.card.accuracy

    def has_learned(self, course: Course) -> bool:
        """Whether the model has learned from a course with the very same words."""
        return mark_of(course) in self._model.learned

    def classify(self, courses: Sequence[Course]) -> list[tuple[Evidence, ...]]:
        """Return all candidate evidence per course with its confidence, in the order of the courses."""
        return [evidence_of(judged, self.notations, self.anchored) for judged in self.judge(courses)]

    def judge(self, courses: Sequence[Course]) -> Iterator[list[Judged]]:
        """Return per course every sentence that could touch the subject, the title last."""
        for at in range(0, len(courses), _COURSES_AT_ONCE):
            some = courses[at : at + _COURSES_AT_ONCE]
            selection = select(some, self._reader, self._vocabulary)
            yield from judged_by(some, selection, self._model.chances(selection))


def judged_by(courses: Sequence[Course], selection: Selection, chances: Floats) -> list[list[Judged]]:
    """Return per course its sentences with their chances (one row per sentence or part)."""
    per_course: list[list[Judged]] = [[] for _ in courses]
    for row in np.flatnonzero(selection.whole == np.arange(len(selection.units))):
        number = selection.course[row]
        per_course[number].append(Judged(courses[number], selection.units[row], selection.found[row], chances[row]))
    return per_course


def evidence_of(judged: Sequence[Judged], notations: Sequence[str], anchored: Set[str]) -> tuple[Evidence, ...]:
    """Return the evidence in one course.

    Parameters
    ----------
    notations
        In the order of the chances.
    anchored
        Those that need the subject named nearby (border rule R5).
    """
    return best_first([evidence for item in judged for evidence in _evidence(item, notations, anchored)])


def is_withheld(unit: Unit, notation: str, anchored: Set[str]) -> bool:
    """Whether a rule keeps a sentence from showing a competency, however likely it is.

    The sentence leaves it out, or says nothing of the subject that the competency needs named nearby.
    """
    return denies(unit.sentence, notation) or (notation in anchored and unit.is_general)


def _evidence(judged: Judged, notations: Sequence[str], anchored: Set[str]) -> Iterator[Evidence]:
    if judged.unit.is_ruled_out:
        return
    sentence = judged.unit.sentence
    kind = kind_of(sentence, judged.unit.context)
    for column in np.flatnonzero(judged.chances >= FAINTEST).tolist():
        notation = notations[column]
        if is_withheld(judged.unit, notation, anchored):
            continue
        matches = tuple(m for c in judged.candidates if c.notation == notation for m in c.matches)
        yield Evidence(
            competency=notation,
            course=judged.course,
            passage=sentence.passage,
            quote=quote_of(sentence, matches),
            kind=kind,
            miller=miller_of(sentence, judged.unit.context, kind),
            confidence=float(judged.chances[column]),
            words=words_of(sentence, matches),
        )
