"""Annotated sentences in, what tells taught from only named out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from curriculum_audit.classification.calibration import says_the_same
from curriculum_audit.classification.features import letters_vectorizer
from curriculum_audit.classification.readings import Reader, Sentence
from curriculum_audit.classification.sentences import AnnotatedSentence, AnnotatedStanding
from curriculum_audit.classification.standing import (
    Standings,
    features,
    turns_of,
    words_around,
    words_vectorizer,
)
from curriculum_audit.errors import ModelError
from curriculum_audit.records.annotations import AnnotatedCourse, Standing
from curriculum_audit.records.findings import Kind
from curriculum_audit.records.guides import Passage, SectionKind

_PENALTY = 5.0
"""Inverse of the strength of regularisation; chosen by cross-validation."""
_ITERATIONS = 2_000


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, and how the subject stands in it."""

    sentence: Sentence
    standing: Standing


def told_apart(standings: Sequence[AnnotatedStanding], reader: Reader) -> list[Told]:
    """Return the sentences that were written to tell taught from named."""
    return [Told(reader.whole(Passage(one.text), SectionKind.OTHER), one.standing) for one in standings]


def told_as_taught(sentences: Sequence[AnnotatedSentence], reader: Reader) -> list[Told]:
    """Return the sentences that show a competency."""
    return [
        Told(reader.whole(Passage(one.text), one.section), Standing.TAUGHT) for one in sentences if one.competencies
    ]


def told_in(course: AnnotatedCourse, reader: Reader) -> Iterator[Told]:
    """Yield the sentences of a course that annotators quoted; those that both teach and name are taken as taught."""
    for sentence in reader.read(course.course).sentences:
        kinds = {note.kind for note in course.annotations if says_the_same(note.quote, sentence.text)}
        if kinds:
            yield Told(sentence, Standing.MENTION if kinds == {Kind.MENTION} else Standing.TAUGHT)


def fit_standings(told: Sequence[Told]) -> Standings:
    """Learn how sentences say that a course teaches what they name.

    Raises
    ------
    ModelError
        There is no sentence for one of the standings.
    """
    missing = set(Standing) - {one.standing for one in told}
    if missing:
        raise ModelError(f"no annotated sentence is '{min(missing)}'; see the README of the annotated sentences")
    around = [words_around(one.sentence) for one in told]
    words = words_vectorizer().fit(around)
    letters = letters_vectorizer().fit([" ".join(own) for own in around])
    turns = DictVectorizer(dtype=np.float32).fit([turns_of(one.sentence) for one in told])
    order = list(Standing)
    fitted = LogisticRegression(C=_PENALTY, max_iter=_ITERATIONS, class_weight="balanced").fit(
        features([one.sentence for one in told], words, letters, turns),
        [order.index(one.standing) for one in told],
    )
    return Standings(
        words=words,
        letters=letters,
        turns=turns,
        weights=fitted.coef_.T.astype(np.float16).astype(np.float32),
        offsets=fitted.intercept_.astype(np.float32),
    )
