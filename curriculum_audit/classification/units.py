"""Which sentences of a course, and which parts of them, a trained classifier judges."""

from collections.abc import Iterator
from dataclasses import replace

from curriculum_audit.classification.features import Unit
from curriculum_audit.classification.joining import items_with_subject
from curriculum_audit.classification.labels import IN_TITLE
from curriculum_audit.classification.readings import Reader, Reading
from curriculum_audit.classification.vocabulary import Role
from curriculum_audit.languages.teaching import Sign
from curriculum_audit.records.guides import Passage

_BARE = frozenset({Role.ANCHOR, Role.UMBRELLA})
"""Phrases that only name the subject: whether that is all, the whole sentence tells."""


def units_of(reading: Reading) -> Iterator[Unit]:
    """Return the sentences that could touch the subject, then the title."""
    for sentence, context in zip(reading.sentences, reading.contexts, strict=True):
        near = sentence.found or context.in_list or context.in_title
        if near or sentence.shows(Sign.CHILD):
            yield Unit(sentence, context, reading.title)
    if reading.title.found:
        yield Unit(reading.title, IN_TITLE, reading.title)


def parts_of(unit: Unit, reader: Reader) -> Iterator[Unit]:
    """Return the parts of a sentence that are judged by themselves too: the topics of a list."""
    context = replace(unit.context, in_list=unit.context.in_list or unit.sentence.has_anchor)
    for part in unit.sentence.parts():
        if any(match.meaning.role not in _BARE for match in part.found):
            yield Unit(part, context, unit.title)
    for text in items_with_subject(unit.sentence):
        item = reader.whole(Passage(text), unit.sentence.section)
        yield Unit(replace(item, passage=unit.sentence.passage), context, unit.title)
