"""Text as words with their places (pure)."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from curriculum_audit.languages.teaching import PEOPLE

_UNSEEN = r"\u00ad\u200b-\u200f\u2060\ufeff"
"""Where a word may be cut at the end of a line, and other signs that are not seen."""
_WORD = re.compile(rf"(?:\([^\W\d_]{{1,6}}\)(?=[^\W\d_]))?[^\W_]+(?:[\u0300-\u036f{_UNSEEN}]+[^\W_]*)*(?:['’]s\b)?")
"""A letter and its accent may be two characters."""
_BRACKETS = str.maketrans("’", "'", "()")
"""A part of a word in brackets is read as part of the word: "(in)formele", "(v)echtscheiding"; a curly apostrophe is
a straight one."""
_JOINS = frozenset({" ", "  ", "\u00a0", "\t", "\n", "\r\n", "-", "- ", "‐", "‑", "/", " / ", "&", " & ", "'", "’"})
"""What may stand between the words of one phrase: hyphen, slash and space are equal."""
WORDS_REMEMBERED = 65_536
"""Different words of which an index keeps what it knows."""

_PEOPLE = frozenset(word for word in PEOPLE if not word.endswith("*"))
_PEOPLE_BEGIN = tuple(word.rstrip("*") for word in PEOPLE if word.endswith("*"))


class Token(NamedTuple):
    """One word of a text."""

    word: str
    """As `fold` returns it."""
    raw: str
    """As written."""
    start: int
    """Offset of the first character in the text."""
    end: int
    """Offset behind the last character."""
    joined: bool
    """Whether nothing but a space, hyphen or slash parts it from the word before it."""


def fold(text: str) -> str:
    """Return the text in lower case, without accents and signs that are not seen."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c) and unicodedata.category(c) != "Cf").lower()


def tokenise(text: str) -> list[Token]:
    """Return the words of a text in reading order; one pass, whatever the text."""
    tokens: list[Token] = []
    end = 0
    for found in _WORD.finditer(text):
        word = fold(found.group()).translate(_BRACKETS)
        # A mark that only alters the letter before it folds to nothing.
        if word:
            joined = bool(tokens) and text[end : found.start()] in _JOINS
            tokens.append(Token(word, found.group(), found.start(), found.end(), joined))
            end = found.end()
    return tokens


def parts_of(tokens: Sequence[Token]) -> list[int]:
    """Return for each word the number of its part of the sentence; a comma or the like begins a new one.

    Not between people: "child, spousal and elder abuse" is one thing.
    """
    people = [token.word in _PEOPLE or token.word.startswith(_PEOPLE_BEGIN) for token in tokens]
    begins = (int(not (token.joined or (at and people[at - 1] and people[at]))) for at, token in enumerate(tokens))
    return list(accumulate(begins))
