"""Judging by a model that has learned from annotated sentences; the rules of the taxonomy stay in force over it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from curriculum_audit.classification.classifier import Thresholds
from curriculum_audit.classification.features import Unit
from curriculum_audit.classification.guards import is_about_others, is_denied, stands_apart
from curriculum_audit.classification.joining import items_with_subject
from curriculum_audit.classification.labels import IN_TITLE, Candidate, best_first, candidates_in
from curriculum_audit.classification.model import Model, encode, known_of
from curriculum_audit.classification.quotes import quote_of, words_of
from curriculum_audit.classification.readings import Reader, Reading
from curriculum_audit.classification.scoring import Floats
from curriculum_audit.classification.vectors import SentenceVectors
from curriculum_audit.classification.vocabulary import Role, Vocabulary
from curriculum_audit.languages.teaching import Sign
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.records.findings import Evidence, Kind
from curriculum_audit.records.guides import Course, Passage

_COURSES_AT_ONCE = 200
"""Bounds the memory whatever the number of courses."""
_BARE = frozenset({Role.ANCHOR, Role.UMBRELLA})
"""Phrases that only name the subject: whether that is all, the whole sentence tells."""
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

    @property
    def is_ruled_out(self) -> bool:
        """Whether the course denies that it deals with the subject, or speaks of other victims."""
        return is_denied(self.unit.sentence) or is_about_others(self.unit.sentence, self.unit.context)


class TrainedClassifier:
    """Judges courses by a trained model.

    Parameters
    ----------
    taxonomy
        The taxonomy that the model was trained for.
    vectors
        The sentence vectors that the model was trained with; None for a model of words alone.
    """

    def __init__(self, model: Model, taxonomy: Taxonomy, vectors: SentenceVectors | None) -> None:
        self._model = model
        self._vectors = vectors
        self._vocabulary = Vocabulary(taxonomy)
        self._reader = Reader(self._vocabulary)
        self.notations = model.notations

    @property
    def name(self) -> str:
        """Name and version, as reports print it."""
        kind = "words and sentence vectors" if self._vectors else "words"
        return f"trained {self._model.card.data[:8]} ({kind}), taxonomy {self._model.card.taxonomy}"

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
        units = [(number, unit) for number, reading in enumerate(readings) for unit in _units(reading)]
        judged = self._judge_units([unit for _, unit in units], [readings[number].course for number, _ in units])
        per_course: list[list[Judged]] = [[] for _ in courses]
        for (number, _), item in zip(units, judged, strict=True):
            per_course[number].append(item)
        yield from per_course

    def _judge_units(self, units: Sequence[Unit], courses: Sequence[Course]) -> list[Judged]:
        parts = [(number, part) for number, unit in enumerate(units) for part in self._parts(unit)]
        looked_at = [*units, *(part for _, part in parts)]
        vectors = encode(self._vectors, looked_at)
        found = [tuple(candidates_in(unit.sentence, unit.context, self._vocabulary)) for unit in looked_at]
        chances = self._model.chances(looked_at, vectors, known_of(looked_at, found, self.notations))
        for row, (number, _) in enumerate(parts, start=len(units)):
            chances[number] = np.maximum(chances[number], chances[row])
        depths = self._model.depths(units, vectors[: len(units)])
        return [
            Judged(course, unit, found[number], chances[number], *depths[number], unit.sentence is unit.title)
            for number, (course, unit) in enumerate(zip(courses, units, strict=True))
        ]

    def _parts(self, unit: Unit) -> Iterator[Unit]:
        """Return the parts of a sentence that are judged by themselves too: the topics of a list."""
        context = replace(unit.context, in_list=unit.context.in_list or unit.sentence.has_anchor)
        for part in unit.sentence.parts():
            if any(match.meaning.role not in _BARE for match in part.found):
                yield Unit(part, context, unit.title)
        for text in items_with_subject(unit.sentence):
            item = self._reader.whole(Passage(text), unit.sentence.section)
            yield Unit(replace(item, passage=unit.sentence.passage), context, unit.title)

    def _evidence(self, judged: Sequence[Judged]) -> tuple[Evidence, ...]:
        """Return the evidence of one course; its title proves only what no sentence proves better."""
        in_text = [e for item in judged if not item.is_title for e in self._of(item)]
        proved = {item.competency for item in in_text if item.confidence >= self.thresholds.unsure}
        titles = [item for item in judged if item.is_title and not (proved and item.names_only_the_subject)]
        in_title = [e for item in titles for e in self._of(item) if e.competency not in proved]
        return best_first([*in_text, *in_title])

    def _of(self, judged: Judged) -> Iterator[Evidence]:
        if judged.is_ruled_out:
            return
        sentence = judged.unit.sentence
        apart = stands_apart(sentence)
        kind, miller = (Kind.MENTION, 0) if apart else (judged.kind, judged.miller)
        for column in np.flatnonzero(self._specific(judged) >= FAINTEST):
            notation = self.notations[column]
            matches = tuple(m for c in judged.candidates if c.notation == notation for m in c.matches)
            yield Evidence(
                competency=notation,
                course=judged.course,
                passage=sentence.passage,
                quote=quote_of(sentence, matches),
                kind=kind,
                miller=miller,
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


def _units(reading: Reading) -> Iterator[Unit]:
    """Return the sentences that could touch the subject, then the title."""
    for sentence, context in zip(reading.sentences, reading.contexts, strict=True):
        near = sentence.found or context.in_list or context.in_title
        if near or sentence.shows(Sign.CHILD):
            yield Unit(sentence, context, reading.title)
    if reading.title.found:
        yield Unit(reading.title, IN_TITLE, reading.title)
