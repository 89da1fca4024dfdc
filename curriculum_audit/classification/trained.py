"""Judging by a model that has learned from annotated sentences; the rules of the taxonomy stay in force over it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from curriculum_audit.classification.classifier import Thresholds
from curriculum_audit.classification.depth import kind_of, miller_of
from curriculum_audit.classification.features import Unit
from curriculum_audit.classification.labels import Candidate, best_first, candidates_in, only_names
from curriculum_audit.classification.model import Model, known_of
from curriculum_audit.classification.quotes import quote_of, words_of
from curriculum_audit.classification.readings import Reader
from curriculum_audit.classification.scoring import Floats
from curriculum_audit.classification.units import parts_of, units_of
from curriculum_audit.classification.vocabulary import Role, Vocabulary
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.records.findings import Evidence, Kind
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
    kind: Kind
    miller: int
    is_title: bool

    @property
    def names_only_the_subject(self) -> bool:
        """Whether the taxonomy finds the name of the subject in it and nothing more specific."""
        return all(candidate.strength is Role.UMBRELLA for candidate in self.candidates)


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

    @property
    def name(self) -> str:
        """Name and version, as reports print it."""
        return f"trained {self._model.card.data[:8]}, taxonomy {self._model.card.taxonomy}"

    @property
    def thresholds(self) -> Thresholds:
        """The thresholds on the card of the model."""
        return self._model.card.thresholds

    def classify(self, courses: Sequence[Course]) -> list[tuple[Evidence, ...]]:
        """Return all candidate evidence per course with its confidence, in the order of the courses."""
        return [self._evidence(judged) for judged in self.judge(courses)]

    def judge(self, courses: Sequence[Course]) -> Iterator[list[Judged]]:
        """Return per course every sentence that could touch the subject, the title last."""
        for at in range(0, len(courses), _COURSES_AT_ONCE):
            yield from self._judge_some(courses[at : at + _COURSES_AT_ONCE])

    def _judge_some(self, courses: Sequence[Course]) -> Iterator[list[Judged]]:
        readings = [self._reader.read(course) for course in courses]
        units = [(number, unit) for number, reading in enumerate(readings) for unit in units_of(reading)]
        judged = self._judge_units([unit for _, unit in units], [readings[number].course for number, _ in units])
        per_course: list[list[Judged]] = [[] for _ in courses]
        for (number, _), item in zip(units, judged, strict=True):
            per_course[number].append(item)
        yield from per_course

    def _judge_units(self, units: Sequence[Unit], courses: Sequence[Course]) -> list[Judged]:
        parts = [(number, part) for number, unit in enumerate(units) for part in parts_of(unit, self._reader)]
        looked_at = [*units, *(part for _, part in parts)]
        found = [tuple(candidates_in(unit.sentence, unit.context, self._vocabulary)) for unit in looked_at]
        chances = self._model.chances(looked_at, known_of(looked_at, found, self.notations))
        for row, (number, _) in enumerate(parts, start=len(units)):
            chances[number] = np.maximum(chances[number], chances[row])
        return [
            Judged(course, unit, found[number], chances[number], *_depth(unit), unit.sentence is unit.title)
            for number, (course, unit) in enumerate(zip(courses, units, strict=True))
        ]

    def _evidence(self, judged: Sequence[Judged]) -> tuple[Evidence, ...]:
        """Return the evidence of one course; its title proves only what no sentence proves better."""
        found = [(item, e) for item in judged if not item.is_title for e in self._of(item)]
        says_more = any(self._is_specific(e) for _, e in found)
        in_text = [e for item, e in found if not (says_more and self._only_names(item, e))]
        proved = {item.competency for item in in_text if item.confidence >= self.thresholds.unsure}
        titles = [item for item in judged if item.is_title and not (proved and item.names_only_the_subject)]
        in_title = [e for item in titles for e in self._of(item) if e.competency not in proved]
        return best_first([*in_text, *in_title])

    def _is_specific(self, evidence: Evidence) -> bool:
        counts = evidence.kind is not Kind.MENTION and evidence.confidence >= self.thresholds.decided
        return counts and evidence.competency != self._vocabulary.subject

    def _only_names(self, judged: Judged, evidence: Evidence) -> bool:
        """Whether the evidence is the bare subject in passing, which yields to what is more specific elsewhere."""
        own = [c for c in judged.candidates if c.notation == evidence.competency == self._vocabulary.subject]
        return any(only_names(candidate) for candidate in own)

    def _of(self, judged: Judged) -> Iterator[Evidence]:
        if judged.unit.is_ruled_out:
            return
        sentence = judged.unit.sentence
        for column in np.flatnonzero(self._specific(judged) >= FAINTEST):
            notation = self.notations[column]
            matches = tuple(m for c in judged.candidates if c.notation == notation for m in c.matches)
            yield Evidence(
                competency=notation,
                course=judged.course,
                passage=sentence.passage,
                quote=quote_of(sentence, matches),
                kind=judged.kind,
                miller=judged.miller,
                confidence=float(judged.chances[column]),
                words=words_of(sentence, matches),
            )

    def _specific(self, judged: Judged) -> Floats:
        """Return the chances without those of the bare subject where the sentence says something more specific."""
        named = {c.notation for c in judged.candidates if c.strength is not Role.UMBRELLA}
        bare = {m.meaning.notation for m in judged.unit.sentence.found if m.meaning.role is Role.UMBRELLA}
        listed = {c.notation for c in judged.candidates if c.strength is Role.UMBRELLA} if named else set()
        is_bare = np.array([notation in bare - named - listed for notation in self.notations])
        if judged.chances[~is_bare].max(initial=0.0) < self.thresholds.decided:
            return judged.chances
        return np.where(is_bare, np.float32(0), judged.chances)


def _depth(unit: Unit) -> tuple[Kind, int]:
    kind = kind_of(unit.sentence)
    return kind, miller_of(unit.sentence, kind)
