"""From scores to chances, fitted on whole annotated courses.

Among sentences written to be learned from, those about the subject are many and clear; in a course they are few, and
most of the others touch it from afar. So what scores and phrases are worth is learned from courses.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from curriculum_audit.classification.marks import Marks
from curriculum_audit.classification.scoring import ANY_LANGUAGE, Calibration, Floats, Forest, Line, log_odds
from curriculum_audit.classification.tokens import tokenise
from curriculum_audit.classification.traits import plausible, traits
from curriculum_audit.classification.units import Selection
from curriculum_audit.records.annotations import AnnotatedCourse

TREES = 350
_DEPTH = 5
_RATE = 0.045
_SMALLEST_LEAF = 20
_SHARE = 0.3
"""Of the examples, drawn anew for each tree."""
_SHARE_OF_TRAITS = 0.3
"""Looked at for each fork of a tree."""
_SEED = 20_000
_AT_LEAST = 2
"""Courses by which no competency is rarer than seen."""
_CLEAR_SCORE = 0.3
"""Score from which on a sentence may show a competency though annotators quote another one for it."""
_SAME_WORDS = 0.8
"""Share of the words of the shorter of two texts from which on both say the same."""
FEWEST_OF_A_LANGUAGE = 100
"""Competencies found in courses of a language from which on it gets a line of its own."""


@dataclass(frozen=True, slots=True)
class Examples:
    """Sentences of annotated courses, one row each, and what annotators say of them."""

    course: NDArray[np.intp]
    traits: Floats
    """Per sentence and competency, what the chance depends on."""
    considered: NDArray[np.bool_]
    """Per sentence and competency, whether it gets a chance at all."""
    shown: NDArray[np.bool_]
    """Whether the sentence shows the competency."""
    used: NDArray[np.bool_]
    """Whether the cell teaches anything: not where its course shows the competency in another sentence, and this one
    might too."""


def gather(
    courses: Sequence[AnnotatedCourse],
    selection: Selection,
    scores: Floats,
    alike: Floats,
    marks: Marks,
    notations: Sequence[str],
    shown: NDArray[np.bool_],
) -> Examples:
    """Put together what chances are learned from.

    Parameters
    ----------
    selection
        The sentences of these courses.
    scores, alike
        One row per sentence, by words and by likeness; learned from nothing of the sentence's own course.
    shown
        Per sentence (row) and competency (column), whether annotators found it there.
    """
    given = given_in(courses, notations)
    considered = plausible(scores, marks)
    return Examples(
        course=selection.course,
        traits=traits(scores, alike, marks, commonness_of(given)),
        considered=considered,
        shown=shown,
        used=considered & (shown | ~given[selection.course] | _is_faint(scores, marks)),
    )


def _is_faint(scores: Floats, marks: Marks) -> NDArray[np.bool_]:
    """Say for each sentence (row) which competencies (columns) it hardly points to."""
    faint: NDArray[np.bool_] = (scores[:, :-1] < _CLEAR_SCORE) & ~(marks.held > 0).any(axis=2)
    return faint


def given_in(courses: Sequence[AnnotatedCourse], notations: Sequence[str]) -> NDArray[np.bool_]:
    """Say for each course (row) which competencies (columns) annotators found in it."""
    given = [{note.competency for note in course.annotations} for course in courses]
    return np.array([[notation in own for notation in notations] for own in given], dtype=bool)


def commonness_of(given: NDArray[np.bool_]) -> Floats:
    """Return the logarithm of the share of courses (rows) that teach each competency (columns)."""
    common: Floats = np.log((given.sum(axis=0) + _AT_LEAST) / len(given)).astype(np.float32)
    return common


def shown_by(courses: Sequence[AnnotatedCourse], selection: Selection, notations: Sequence[str]) -> NDArray[np.bool_]:
    """Say for each sentence (row) which competencies (columns) annotators found in it."""
    pairs = zip(selection.course, selection.units, strict=True)
    shown = [_shown(courses[number], unit.sentence.text, notations) for number, unit in pairs]
    return np.array(shown, dtype=bool).reshape(len(selection.units), len(notations))


def fit_forest(examples: Examples, courses: NDArray[np.intp]) -> Forest:
    """Learn how chances follow from traits, by the courses of those numbers."""
    cells = examples.used & np.isin(examples.course, courses)[:, None]
    boosting = GradientBoostingClassifier(
        n_estimators=TREES,
        max_depth=_DEPTH,
        learning_rate=_RATE,
        min_samples_leaf=_SMALLEST_LEAF,
        subsample=_SHARE,
        max_features=_SHARE_OF_TRAITS,
        random_state=_SEED,
    ).fit(examples.traits[cells], examples.shown[cells])
    return _forest(boosting)


def fit_calibration(highest: Floats, given: NDArray[np.bool_], languages: Sequence[str]) -> Calibration:
    """Learn what the highest chance of a competency in a course is worth, per language.

    Parameters
    ----------
    highest
        One row per course, one column per competency; chances that were fitted without the course.
    given
        Whether annotators found it there.
    languages
        One per course.
    """
    lines = {ANY_LANGUAGE: _line(highest, given)}
    for language in sorted(set(languages) - {ANY_LANGUAGE}):
        own = np.array([other == language for other in languages])
        if given[own].sum() >= FEWEST_OF_A_LANGUAGE:
            lines[language] = _line(highest[own], given[own])
    return Calibration(lines)


def _line(highest: Floats, given: NDArray[np.bool_]) -> Line:
    considered = highest > 0
    odds = log_odds(highest[considered])[:, None]
    fitted = LogisticRegression(C=np.inf).fit(odds, given[considered])
    return Line(float(fitted.coef_[0, 0]), float(fitted.intercept_[0]))


def _forest(boosting: GradientBoostingClassifier) -> Forest:
    trees = [estimator.tree_ for estimator in boosting.estimators_[:, 0]]
    widest = max(tree.node_count for tree in trees)

    def table(name: str, blank: float) -> NDArray[np.float64]:
        rows = [np.asarray(getattr(tree, name), dtype=np.float64).reshape(tree.node_count) for tree in trees]
        return np.array([np.pad(row, (0, widest - len(row)), constant_values=blank) for row in rows])

    return Forest(
        trait=np.maximum(table("feature", -1), -1).astype(np.int32),
        limit=_rounded_down(table("threshold", 0)),
        left=table("children_left", 0).astype(np.int32),
        right=table("children_right", 0).astype(np.int32),
        value=(table("value", 0) * boosting.learning_rate).astype(np.float32),
        start=float(log_odds(np.float32(boosting.init_.class_prior_[1]).reshape(1))[0]),
    )


def _rounded_down(limits: NDArray[np.float64]) -> Floats:
    """Return limits at half the precision that part the same values: a value just above one is not rounded into it."""
    nearest: Floats = limits.astype(np.float32)
    return np.where(nearest > limits, np.nextafter(nearest, np.float32(-np.inf)), nearest)


def _shown(course: AnnotatedCourse, text: str, notations: Sequence[str]) -> list[bool]:
    given = {note.competency for note in course.annotations if says_the_same(note.quote, text)}
    return [notation in given for notation in notations]


def says_the_same(quote: str, text: str) -> bool:
    """Whether a quote and a sentence are the same passage: one holds (nearly) all words of the other."""
    one, other = (Counter(token.word for token in tokenise(part)) for part in (quote, text))
    return (one & other).total() >= _SAME_WORDS * max(1, min(one.total(), other.total()))
