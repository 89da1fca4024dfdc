"""Judging by a model that has learned from annotated sentences and courses; the rules of the taxonomy stay in force."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from curriculum_audit.classification.classifier import Thresholds
from curriculum_audit.classification.depth_learned import Depth, Depths
from curriculum_audit.classification.features import Unit
from curriculum_audit.classification.guards import denies, stands_clear
from curriculum_audit.classification.labels import Candidate, best_first
from curriculum_audit.classification.model import Model, mark_of
from curriculum_audit.classification.quotes import quote_of, words_of
from curriculum_audit.classification.readings import Reader
from curriculum_audit.classification.scoring import Floats
from curriculum_audit.classification.standing import Standings
from curriculum_audit.classification.units import Selection, select
from curriculum_audit.classification.vocabulary import Vocabulary
from curriculum_audit.records.annotations import Standing
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.records.findings import Accuracy, Evidence, Kind
from curriculum_audit.records.guides import Course

_COURSES_AT_ONCE = 200
"""Bounds the memory whatever the number of courses."""
FAINTEST = 0.05
"""Chance below which a verdict is not even a candidate."""
_NAMED = Depth(Kind.MENTION, 0)
NEARLY_AS_LIKELY = 0.7
"""Share of the highest chance in a course from which on another passage may stand for a competency."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence that could touch the subject, with all that was found about it."""

    course: Course
    unit: Unit
    candidates: tuple[Candidate, ...]
    """What the terms of the taxonomy point to."""
    chances: Floats
    """One per competency, in the order of the model."""
    standing: Standing
    """How what it names stands in it."""
    depths: Mapping[int, Depth]
    """How strongly it would show each competency that may be in it, by their number in the order of the model."""


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
            chances = self._model.chances(selection)
            standings = standings_of(selection, chances, self._model.standings)
            depths = depths_of(selection, chances, self._model.depths, self._model.features.words, self.notations)
            yield from judged_by(some, selection, chances, standings, depths)


def standings_of(selection: Selection, chances: Floats, standings: Standings) -> dict[int, Standing]:
    """Return, by its row, how the subject stands in each sentence that may show something; a title teaches.

    Parameters
    ----------
    chances
        One row per sentence or part, one column per competency.
    """
    wholes = np.flatnonzero(selection.is_whole & (chances >= FAINTEST).any(axis=1))
    rows = [row for row in wholes.tolist() if selection.units[row].sentence is not selection.units[row].title]
    return dict(zip(rows, standings.of([selection.units[row].sentence for row in rows]), strict=True))


def depths_of(
    selection: Selection, chances: Floats, depths: Depths, words: TfidfVectorizer, notations: Sequence[str]
) -> dict[int, dict[int, Depth]]:
    """Return, by row and column, how strongly each sentence shows what it may show.

    Parameters
    ----------
    chances
        One row per sentence or part, one column per competency.
    words
        What depths were learned with.
    """
    cells = np.argwhere((chances >= FAINTEST) & selection.is_whole[:, None]).tolist()
    found = depths.of(selection.units, [(row, notations[column]) for row, column in cells], words)
    told: dict[int, dict[int, Depth]] = defaultdict(dict)
    for (row, column), depth in zip(cells, found, strict=True):
        told[row][column] = depth
    return told


def judged_by(
    courses: Sequence[Course],
    selection: Selection,
    chances: Floats,
    standings: Mapping[int, Standing],
    depths: Mapping[int, Mapping[int, Depth]],
) -> list[list[Judged]]:
    """Return per course its sentences with all that is known of them.

    Parameters
    ----------
    chances
        One row per sentence or part, one column per competency.
    standings, depths
        By the row of their sentence.
    """
    per_course: list[list[Judged]] = [[] for _ in courses]
    for row in np.flatnonzero(selection.is_whole).tolist():
        course = courses[selection.course[row]]
        standing = standings.get(row, Standing.TAUGHT)
        told = depths.get(row, {})
        judged = Judged(course, selection.units[row], selection.found[row], chances[row], standing, told)
        per_course[selection.course[row]].append(judged)
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
    found = [evidence for item in judged for evidence in _evidence(item, notations, anchored)]
    return best_first(_led_by_the_deepest(found))


def _led_by_the_deepest(found: Sequence[Evidence]) -> Iterator[Evidence]:
    """Let the deepest passage stand for a competency where it shows it about as likely as the likeliest does.

    The highest chance is that of the course (`calibration`), and it goes to the passage that a reader would quote: the
    one in which students do most.
    """
    per_competency: dict[str, list[Evidence]] = defaultdict(list)
    for item in found:
        per_competency[item.competency].append(item)
    for own in per_competency.values():
        highest = max(item.confidence for item in own)
        likely = (item for item in own if item.confidence >= NEARLY_AS_LIKELY * highest)
        deepest = max(likely, key=lambda item: (item.kind, item.miller, item.confidence))
        yield from (replace(item, confidence=highest) if item is deepest else item for item in own)


def is_withheld(judged: Judged, notation: str, anchored: Set[str]) -> bool:
    """Whether something keeps a sentence from showing a competency, however likely it is.

    The sentence leaves it out, or says nothing of the subject that the competency needs named nearby.
    """
    return is_left_out(judged, notation) or (notation in anchored and judged.unit.is_general)


def is_left_out(judged: Judged, notation: str) -> bool:
    """Whether a sentence says that the course does not deal with what the competency is about."""
    sentence = judged.unit.sentence
    return denies(sentence, notation) or (judged.standing is Standing.OUT and not stands_clear(sentence, notation))


def _evidence(judged: Judged, notations: Sequence[str], anchored: Set[str]) -> Iterator[Evidence]:
    if judged.unit.is_ruled_out:
        return
    sentence = judged.unit.sentence
    is_named = judged.standing is Standing.MENTION
    for column in np.flatnonzero(judged.chances >= FAINTEST).tolist():
        notation = notations[column]
        if is_withheld(judged, notation, anchored):
            continue
        depth = _NAMED if is_named else judged.depths[column]
        matches = tuple(m for c in judged.candidates if c.notation == notation for m in c.matches)
        yield Evidence(
            competency=notation,
            course=judged.course,
            passage=sentence.passage,
            quote=quote_of(sentence, matches),
            kind=depth.kind,
            miller=depth.miller,
            confidence=float(judged.chances[column]),
            words=words_of(sentence, matches),
        )
