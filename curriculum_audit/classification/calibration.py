"""From scores to chances, fitted on whole annotated courses.

Among sentences written to be learned from, those about the subject are many and clear; in a course they are few, and
most of the others touch it from afar. So scores are learned from sentences, and what they are worth from courses.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from curriculum_audit.classification.features import Unit
from curriculum_audit.classification.labels import candidates_in
from curriculum_audit.classification.model import known_of
from curriculum_audit.classification.readings import Reader
from curriculum_audit.classification.scoring import Calibrators, Evidences, Floats, Logistic, traits
from curriculum_audit.classification.tokens import tokenise
from curriculum_audit.classification.units import parts_of, units_of
from curriculum_audit.classification.vocabulary import Vocabulary
from curriculum_audit.records.annotations import AnnotatedCourse
from curriculum_audit.records.competencies import Taxonomy

FAR = 5.0
"""How often a wrong verdict counts in a sentence far from the subject. In a guide nearly every sentence is one; at
even weight fourteen of the 110 courses that deal with other things were called covered, at this weight two."""
_SAME_WORDS = 0.8
"""Share of the words of the shorter of two texts from which on both say the same."""


@dataclass(frozen=True, slots=True)
class Examples:
    """Sentences of annotated courses, one row each."""

    course: NDArray[np.intp]
    """Number of the course that it stands in."""
    traits: Floats
    """Per sentence and competency, what the chance depends on."""
    known: Evidences
    shown: NDArray[np.bool_]
    """Whether it shows the competency (columns)."""
    used: NDArray[np.bool_]
    """Whether the cell teaches anything: not where rules decide, nor where its course shows the competency in another
    sentence, as this one might too."""


def gather(
    courses: Sequence[AnnotatedCourse], taxonomy: Taxonomy, score: Callable[[Sequence[Unit]], Floats]
) -> Examples:
    """Read annotated courses as the classifier does.

    Parameters
    ----------
    score
        Gives the scores of sentences, by a regression that has not learned from these courses.
    """
    vocabulary = Vocabulary(taxonomy)
    reader = Reader(vocabulary)
    notations = [competency.notation for competency in taxonomy.competencies]
    looked = [(number, unit) for number, course in enumerate(courses) for unit in _units(course, reader)]
    units = [unit for _, unit in looked]
    found = [tuple(candidates_in(unit.sentence, unit.context, vocabulary)) for unit in units]
    known = known_of(units, found, notations)
    shown = np.array([_shown(courses[number], unit, notations) for number, unit in looked], dtype=bool)
    elsewhere = np.array([_annotated(courses[number], notations) for number, _ in looked], dtype=bool) & ~shown
    ruled_out = np.array([unit.is_ruled_out for unit in units], dtype=bool)
    return Examples(
        course=np.array([number for number, _ in looked], dtype=np.intp),
        traits=traits(score(units), known),
        known=known,
        shown=shown,
        used=~elsewhere & ~ruled_out[:, None],
    )


def calibrate(examples: Examples, courses: NDArray[np.intp]) -> Calibrators:
    """Return how chances follow from scores, by the courses of those numbers."""
    cells = examples.used & np.isin(examples.course, courses)[:, None]
    named, near = examples.known.own > 0, examples.known.near[:, None]
    return Calibrators(
        named=_fit(examples, cells & named, 1.0),
        near=_fit(examples, cells & ~named & near, 1.0),
        far=_fit(examples, cells & ~named & ~near, FAR),
    )


def _fit(examples: Examples, cells: NDArray[np.bool_], wrong: float) -> Logistic:
    shown = examples.shown[cells]
    weights = np.where(shown, 1.0, wrong)
    fitted = LogisticRegression(max_iter=2_000).fit(examples.traits[cells], shown, sample_weight=weights)
    return Logistic(fitted.coef_.astype(np.float32), fitted.intercept_.astype(np.float32))


def _units(course: AnnotatedCourse, reader: Reader) -> Iterator[Unit]:
    for unit in units_of(reader.read(course.course)):
        yield unit
        yield from parts_of(unit, reader)


def _annotated(course: AnnotatedCourse, notations: Sequence[str]) -> list[bool]:
    given = {note.competency for note in course.annotations}
    return [notation in given for notation in notations]


def _shown(course: AnnotatedCourse, unit: Unit, notations: Sequence[str]) -> list[bool]:
    given = {note.competency for note in course.annotations if says_the_same(note.quote, unit.sentence.text)}
    return [notation in given for notation in notations]


def says_the_same(quote: str, text: str) -> bool:
    """Whether a quote and a sentence are the same passage: one holds (nearly) all words of the other."""
    one, other = (Counter(token.word for token in tokenise(part)) for part in (quote, text))
    return (one & other).total() >= _SAME_WORDS * max(1, min(one.total(), other.total()))
