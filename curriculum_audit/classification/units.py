"""Which sentences of courses, and which parts of them, a trained classifier judges."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from curriculum_audit.classification.features import Unit
from curriculum_audit.classification.guards import SECTIONS_OF_MENTION
from curriculum_audit.classification.joining import items_with_subject
from curriculum_audit.classification.labels import IN_TITLE, Candidate, candidates_in
from curriculum_audit.classification.readings import Context, Reader, Reading, Sentence, is_near
from curriculum_audit.classification.scoring import ANY_LANGUAGE
from curriculum_audit.classification.vocabulary import Role, Vocabulary
from curriculum_audit.languages.teaching import Sign
from curriculum_audit.records.guides import Course, Passage

_FEWEST_WORDS = 4
"""Of a sentence without a word of the taxonomy or of harm."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The sentences of several courses that could touch the subject, with their parts; one row each."""

    units: tuple[Unit, ...]
    course: NDArray[np.intp]
    """Number of the course that each stands in, rising."""
    language: tuple[str, ...]
    """Of that course; empty where it cannot be told."""
    whole: NDArray[np.intp]
    """Row of the sentence that a part belongs to; for a sentence its own."""
    found: tuple[tuple[Candidate, ...], ...]
    """What the terms of the taxonomy point to, after the rules on anchors, negation and other victims."""

    @property
    def is_whole(self) -> NDArray[np.bool_]:
        """Whether each is a sentence and no part of one."""
        is_whole: NDArray[np.bool_] = self.whole == np.arange(len(self.units))
        return is_whole


def select(courses: Sequence[Course], reader: Reader, vocabulary: Vocabulary) -> Selection:
    """Read courses and return what is worth a look, each sentence before its parts."""
    units: list[Unit] = []
    numbers: list[int] = []
    wholes: list[int] = []
    for number, course in enumerate(courses):
        for unit in units_of(reader.read(course)):
            own = [unit, *parts_of(unit, reader)]
            wholes += [len(units)] * len(own)
            numbers += [number] * len(own)
            units += own
    return Selection(
        units=tuple(units),
        course=np.array(numbers, dtype=np.intp),
        language=tuple(courses[number].language or ANY_LANGUAGE for number in numbers),
        whole=np.array(wholes, dtype=np.intp),
        found=tuple(tuple(candidates_in(unit.sentence, unit.context, vocabulary)) for unit in units),
    )


def units_of(reading: Reading) -> Iterator[Unit]:
    """Return the sentences that could touch the subject, then the title."""
    for sentence, context in zip(reading.sentences, reading.contexts, strict=True):
        if sentence.found or (_may_tell(sentence) and _may_touch(sentence, context)):
            yield Unit(sentence, context, reading.title)
    if reading.title.found or reading.title.has_anchor:
        yield Unit(reading.title, IN_TITLE, reading.title)


def _may_tell(sentence: Sentence) -> bool:
    """Whether it can say something without a word of the taxonomy: no field of a table ("7,5", "Lecture")."""
    is_told = len(sentence.tokens) >= _FEWEST_WORDS or sentence.shows(Sign.HARM)
    return is_told and sentence.section not in SECTIONS_OF_MENTION


def _may_touch(sentence: Sentence, context: Context) -> bool:
    return is_near(sentence, context) or sentence.names_family


def parts_of(unit: Unit, reader: Reader) -> Iterator[Unit]:
    """Return the parts of a sentence that are judged by themselves too: the topics of a list."""
    context = replace(unit.context, in_list=unit.context.in_list or unit.sentence.has_anchor)
    for part in unit.sentence.parts():
        if any(match.meaning.role is not Role.ANCHOR for match in part.found):
            yield Unit(part, context, unit.title)
    for text in items_with_subject(unit.sentence):
        item = reader.whole(Passage(text), unit.sentence.section)
        # The subject stands there for what is said of it; by itself it is no topic.
        found = tuple(match for match in item.found if match.meaning.role is not Role.UMBRELLA)
        yield Unit(replace(item, passage=unit.sentence.passage, found=found), context, unit.title)
