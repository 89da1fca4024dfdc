"""Annotated courses and sentences in, what tells kinds of evidence and Miller levels apart out."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import Ridge

from curriculum_audit.classification.depth_learned import KINDS, LEVELS, Depth, Depths, facts_of, features
from curriculum_audit.classification.features import Unit
from curriculum_audit.classification.sentences import AnnotatedSentence
from curriculum_audit.classification.units import Selection
from curriculum_audit.errors import ModelError
from curriculum_audit.records.annotations import AnnotatedCourse
from curriculum_audit.records.findings import Kind

_PENALTY = 3.0
"""Chosen by cross-validation."""
_TOLERANCE = 1e-4
"""At which fitting stops."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A competency that annotators found in a sentence, with its depth."""

    course: int | None
    """Number of the course; None for a sentence that was written to be learned from."""
    unit: Unit
    notation: str
    """Of the competency."""
    depth: Depth
    """As they give it."""


def shown_in(
    courses: Sequence[AnnotatedCourse],
    selection: Selection,
    shown: NDArray[np.bool_],
    notations: Sequence[str],
) -> list[Shown]:
    """Return what annotators found that courses teach, each in the first sentence that shows it.

    Parameters
    ----------
    selection
        The sentences of these courses.
    shown
        Per sentence (row) and competency (column), whether annotators found it there.
    """
    rows: dict[tuple[int, str], int] = {}
    for row, column in np.argwhere(shown & selection.is_whole[:, None]).tolist():
        rows.setdefault((int(selection.course[row]), notations[column]), row)
    return [
        Shown(number, selection.units[rows[number, note.competency]], note.competency, Depth(note.kind, note.miller))
        for number, course in enumerate(courses)
        for note in course.annotations
        if note.kind is not Kind.MENTION and note.miller and (number, note.competency) in rows
    ]


def shown_by_sentences(sentences: Sequence[AnnotatedSentence], units: Sequence[Unit]) -> list[Shown]:
    """Return the same for sentences that were written to be learned from.

    Parameters
    ----------
    units
        The sentences as they are read, in the same order.
    """
    return [
        Shown(None, unit, notation, Depth(sentence.kind, sentence.miller))
        for sentence, unit in zip(sentences, units, strict=True)
        if sentence.kind is not None and sentence.kind is not Kind.MENTION
        for notation in sentence.competencies
    ]


def fit_depths(shown: Sequence[Shown], words: TfidfVectorizer) -> Depths:
    """Learn how sentences tell what students do with what they show.

    Raises
    ------
    ModelError
        Nothing is shown.
    """
    if not shown:
        raise ModelError("no annotated course teaches a competency; see the README of the taxonomy")
    units = [one.unit for one in shown]
    cells = [(number, one.notation) for number, one in enumerate(shown)]
    facts = DictVectorizer(dtype=np.float32).fit(facts_of(units, cells))
    given = [
        [*(one.depth.kind is kind for kind in KINDS), *(one.depth.miller == level for level in LEVELS)] for one in shown
    ]
    fitted = Ridge(alpha=_PENALTY, solver="sparse_cg", tol=_TOLERANCE).fit(
        features(units, cells, words, facts), np.array(given, dtype=np.float32)
    )
    return Depths(
        facts=facts,
        weights=fitted.coef_.T.astype(np.float16).astype(np.float32),
        offsets=fitted.intercept_.astype(np.float32),
    )
