"""Text that comes out as other letters than were printed, as it does where the fonts of a file are lost.

A font of its own numbers its letters as it likes. Without what maps the numbers to letters again they are read as
letters themselves; in the order that most fonts share, "leerdoelen" becomes "OHHUGRHOHQ". It looks like text, and no
reader of a PDF says otherwise. But the vowels have become consonants, and small letters capitals.
"""

import re

from curriculum_audit.extraction.layout import PageLines

_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ]{7,}")
"""Shorter words of capitals without vowels are abbreviations and codes."""
_VOWELS = re.compile(r"[AEIOUYÀ-ÆÈ-ÏÒ-ÖØ-Ý]")
_FEWEST_VOWELS = 0.2
"""In Dutch, English and German two letters of five are vowels."""
_ENOUGH = 30
"""Letters; so many in different words are no longer chance: on none of 2,400 sound pages are there more than 11."""


def is_garbled(page: PageLines) -> bool:
    """Whether words on a page have so few vowels that they cannot be what was printed."""
    words = {word for line in page.lines for word in _CAPITALS.findall(line.text)}
    return sum(map(len, filter(_lacks_vowels, words))) >= _ENOUGH


def _lacks_vowels(word: str) -> bool:
    """Whether a word of capitals has too few vowels for a word."""
    return len(_VOWELS.findall(word)) < _FEWEST_VOWELS * len(word)
