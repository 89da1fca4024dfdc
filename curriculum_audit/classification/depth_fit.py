"""Annotated courses in, what tells kinds of evidence and Miller levels apart out."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import Ridge

from curriculum_audit.classification.depth_learned import KINDS, LEVELS, Cell, Depth, Depths, facts_of, features
from curriculum_audit.classification.features import Unit
from curriculum_audit.classification.units import Selection
from curriculum_audit.errors import ModelError
from curriculum_audit.records.annotations import AnnotatedCourse
from curriculum_audit.records.findings import Kind

_PENALTY = 3.0
"""Chosen by cross-validation."""
_PRECISION = 1e-4


@dataclass(frozen=True, slots=True)
class Shown:
    """A competency that annotators found in a sentence, with its depth."""

    course: int
    """Number of the course."""
    cell: Cell
    depth: Depth


def shown_in(
    courses: Sequence[AnnotatedCourse],
    selection: Selection,
    shown: NDArray[np.bool_],
    notations: Sequence[str],
) -> list[Shown]:
    """Return what annotators found that courses teach, each in the first sentence that holds their quote.

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
        Shown(number, (rows[number, note.competency], note.competency), Depth(note.kind, note.miller))
        for number, course in enumerate(courses)
        for note in course.annotations
        if note.kind is not Kind.MENTION and (number, note.competency) in rows
    ]


def fit_depths(units: Sequence[Unit], shown: Sequence[Shown], words: TfidfVectorizer) -> Depths:
    """Learn how sentences tell what students do with what they show.

    Parameters
    ----------
    units
        The sentences that cells number.

    Raises
    ------
    ModelError
        No course teaches anything.
    """
    if not shown:
        raise ModelError("no annotated course teaches a competency; see the README of the taxonomy")
    numbers = sorted({one.cell[0] for one in shown})
    place = {number: at for at, number in enumerate(numbers)}
    own = [units[number] for number in numbers]
    cells = [(place[number], notation) for number, notation in (one.cell for one in shown)]
    facts = DictVectorizer(dtype=np.float32).fit(facts_of(own, cells))
    given = [
        [*(one.depth.kind is kind for kind in KINDS), *(one.depth.miller == level for level in LEVELS)] for one in shown
    ]
    fitted = Ridge(alpha=_PENALTY, solver="sparse_cg", tol=_PRECISION).fit(
        features(own, cells, words, facts), np.array(given, dtype=np.float32)
    )
    return Depths(
        facts=facts,
        weights=fitted.coef_.T.astype(np.float16).astype(np.float32),
        offsets=fitted.intercept_.astype(np.float32),
    )
