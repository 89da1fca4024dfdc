"""Words that must stand near each other, as subject experts write them down."""

from collections.abc import Mapping
from dataclasses import dataclass

WordGroups = Mapping[str, tuple[str, ...]]
"""Words that stand for one another, per name of the group."""


@dataclass(frozen=True, slots=True)
class WordPattern:
    """Several elements of which each must be in a sentence, near the others and in any order."""

    text: str
    """As it was written."""
    needed: tuple[tuple[str, ...], ...]
    """The elements; each holds its alternatives: words, beginnings (`letsel*`), endings, parts or phrases."""
    barred: tuple[tuple[str, ...], ...] = ()
    """Elements of which none may be in the sentence."""


def parse_pattern(text: str, groups: WordGroups) -> WordPattern:
    """Read a pattern: elements parted by +, alternatives by |, a group of words in <>, ! before what is barred.

    Raises
    ------
    ValueError
        The pattern is not sound; the message says what is wrong.
    """
    elements = [element.strip() for element in text.split("+")]
    needed = tuple(_alternatives(element, groups) for element in elements if not element.startswith("!"))
    if not needed:
        raise ValueError("it needs one element at least that is not barred")
    barred = tuple(_alternatives(element[1:], groups) for element in elements if element.startswith("!"))
    return WordPattern(text, needed, barred)


def _alternatives(element: str, groups: WordGroups) -> tuple[str, ...]:
    found: list[str] = []
    for alternative in (part.strip() for part in element.split("|")):
        if not _has_word(alternative):
            raise ValueError("an element is empty; write a word there, or leave out the sign before it")
        if alternative.startswith("<") and alternative.endswith(">"):
            found += _group(alternative[1:-1], groups)
        else:
            found.append(alternative)
    return tuple(found)


def _group(name: str, groups: WordGroups) -> tuple[str, ...]:
    if name not in groups:
        raise ValueError(f"there is no group of words '{name}'; mend its name, or add the group")
    if not groups[name] or not all(map(_has_word, groups[name])):
        raise ValueError(f"the group of words '{name}' has nothing in it, or something that is no word; mend the group")
    return groups[name]


def _has_word(text: str) -> bool:
    return any(letter.isalnum() for letter in text)
