"""Headings and field labels of course descriptions in Dutch (Netherlands and Flanders), English and German.

The phrases themselves are in `heading_phrases`.
"""

import re
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache

from curriculum_audit.languages.heading_phrases import EVERYDAY, PHRASES
from curriculum_audit.records.guides import SectionKind


class Topic(StrEnum):
    """What a heading or label announces: a section of the description, or a field with a value."""

    OUTCOMES = "outcomes"
    CONTENT = "content"
    TEACHING = "teaching"
    ASSESSMENT = "assessment"
    LITERATURE = "literature"
    ENTRY = "entry"
    ADMIN = "admin"
    OTHER = "other"
    CODE = "code"
    TITLE = "title"
    CREDITS = "credits"
    YEAR = "year"
    PERIOD = "period"
    STATUS = "status"
    """Compulsory or elective."""
    LANGUAGE = "language"
    LEVEL = "level"
    CONTACT = "contact"
    """People: what stands under it is not kept."""
    CONTENTS_PAGE = "contents_page"
    """A list of what follows, never a course."""


SECTIONS = {topic: SectionKind(topic.value) for topic in Topic if topic.value in set(SectionKind)}
"""The topics that are sections; the others are fields."""

BRIEF = frozenset({SectionKind.ENTRY, SectionKind.ADMIN})
"""What takes a sentence or a list, and no more ("Prerequisite: Law 1. Deals with …")."""
LONGEST_ITEM = 60
"""Characters from which on a text can be a wrapped line and is no item of a list."""

_PROGRAMME = frozenset({"programma", "programme", "program", "schedule", "timetable", "rooster"})
"""Labels over the name of a programme or a time, and over all that is taught, week by week."""
_LONGEST_NAME = 12
"""Words of a name or a time."""

_NUMBERING = re.compile(
    r"^(?:\(?(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.):]|[a-z][.)]|[ivxIVX]{1,4}[.)])\s+|[-•▪●◦*#\uf0b7\s]+)"
)
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]?\s*")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_PARTS = re.compile(r"\s*(?:[/|&,;+]| en | and | und | of | or | oder | - | – )\s*")
MOST_LETTERS = 90
_MOST_WORDS = 9


@cache
def _vocabulary() -> dict[str, Topic]:
    """Return every phrase with its topic."""
    found: dict[str, Topic] = {}
    for topic, phrases in PHRASES.items():
        for phrase in phrases.split(";"):
            found.setdefault(_fold(phrase), Topic(topic))
    return found


def _fold(text: str) -> str:
    """Lower the case and drop the blanks and signs around."""
    return _EDGES.sub("", " ".join(unicodedata.normalize("NFC", text).casefold().split()))


def section_kind(topic: Topic | None, heading: str, words: int) -> SectionKind:
    """Say what kind of section stands under a heading; the values of fields are administration.

    Parameters
    ----------
    words
        How many stand under it.

    >>> section_kind(Topic.ADMIN, "Programma", 4), section_kind(Topic.ADMIN, "Programma", 80)
    (<SectionKind.ADMIN: 'admin'>, <SectionKind.CONTENT: 'content'>)
    """
    if topic is None:
        return SectionKind.OTHER
    if words > _LONGEST_NAME and is_programme(heading):
        return SectionKind.CONTENT
    return SECTIONS.get(topic, SectionKind.ADMIN)


def is_programme(heading: str) -> bool:
    """Whether a heading stands over the name of a programme, or over all that it teaches."""
    return label_key(heading) in _PROGRAMME


def is_prose(text: str) -> bool:
    """Whether a text is a sentence or a line of one, and not an item of a list.

    >>> is_prose("Law 1"), is_prose("Deals with contracts.")
    (False, True)
    """
    return len(text) >= LONGEST_ITEM or text.rstrip().endswith((".", "!", "?"))


def label_key(text: str) -> str:
    """Return a label without numbering, brackets and signs, in lower case: what a guide repeats.

    >>> label_key("3. Studiepunten (EC):")
    'studiepunten'
    """
    short = _NUMBERING.sub("", text.strip())
    bare = _fold(_BRACKETS.sub(" ", short))
    return bare or _fold(short)


def topic_of(text: str) -> Topic | None:
    """Say what a heading or label announces; None where its phrase is not known.

    >>> topic_of("Leerdoelen:")
    <Topic.OUTCOMES: 'outcomes'>
    >>> topic_of("Zwemmen")
    """
    return _exactly(text) if len(text) <= MOST_LETTERS else None


def topic_of_part(text: str) -> Topic | None:
    """Say what a longer heading announces, by one of its parts or by the words at its begin or end.

    "Introduction to Law" is a title and "Introduction to the course" a label; only that a guide repeats it tells.

    >>> topic_of_part("Leerdoelen en werkwijze")
    <Topic.OUTCOMES: 'outcomes'>
    """
    key = label_key(text)
    if len(text) > MOST_LETTERS or len(key.split()) > _MOST_WORDS or any(map(str.isdigit, key)):
        return None
    return _by_part(key)


@cache
def _everyday() -> frozenset[str]:
    return frozenset(_fold(phrase) for phrase in EVERYDAY.split(";"))


def is_telling(key: str) -> bool:
    """Say whether a label, as `label_key` gives it, is one that hardly any other document than a study guide has.

    >>> is_telling("leerdoelen"), is_telling("inleiding")
    (True, False)
    """
    return key not in _everyday()


@lru_cache(maxsize=20_000)
def _exactly(text: str) -> Topic | None:
    """Look up a short text; guides repeat their labels, so the answers are kept."""
    return _vocabulary().get(label_key(text)) or _vocabulary().get(_fold(text))


@lru_cache(maxsize=20_000)
def _by_part(key: str) -> Topic | None:
    """Look for a known phrase as one of the joined parts, then at the begin, then at the end."""
    vocabulary = _vocabulary()
    for part in _PARTS.split(key):
        if part in vocabulary:
            return vocabulary[part]
    words = key.split()
    for count in range(len(words) - 1, 0, -1):
        for phrase in (" ".join(words[:count]), " ".join(words[-count:])):
            if phrase in vocabulary and len(phrase) > 4:
                return vocabulary[phrase]
    return None
