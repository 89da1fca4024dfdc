"""Words as Tesseract gives them: which are words, which may be numbers, and how large their type is."""

import math
import statistics
from collections.abc import Sequence
from typing import NamedTuple

from curriculum_audit.extraction.layout import Page
from curriculum_audit.records.guides import Word

_LEAST_CONFIDENCE = 30.0
"""Words below this, of 100, are specks and rules of tables."""
_LONGEST_NUMBER, DOUBTFUL, _ALONE = 4, 88.0, 1.5
"""Words of no more letters, read with less confidence, and farther from others than this times their height, may be
numbers read badly."""
_FEWEST_LETTERS = 5
_SAME_SIZE = 0.18
"""Type that differs by less than this share from the usual one is of its size."""


class Item(NamedTuple):
    """A word as Tesseract gives it, in pixels."""

    text: str
    left: int
    top: int
    width: int
    height: int
    confidence: float
    line: tuple[int, ...]
    """What tells its line from others."""

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom."""
        return self.left, self.top, self.left + self.width, self.top + self.height

    def word(self, size: float, dpi: int) -> Word:
        """Return the word in points, with its size in pixels turned into points too."""
        scale = 72 / dpi
        x0, top, x1, bottom = (edge * scale for edge in self.box)
        return Word(self.text, x0, top, x1, bottom, size=size * scale, bold=False, hidden=False)


def place(item: Item, others: Sequence[Item]) -> int:
    """Return where a word belongs among others: behind the one to its left, else before the first one below it."""
    beside = [
        (other.left, at)
        for at, other in enumerate(others)
        if other.left < item.left and other.top < item.top + item.height / 2 < other.top + other.height
    ]
    if beside:
        return max(beside)[1] + 1
    return next((at for at, other in enumerate(others) if other.top > item.top + item.height), len(others))


def is_kept(item: Item) -> bool:
    """Whether a word was read well enough, and has a letter, figure or bullet; else it is a speck or a rule."""
    return item.confidence >= _LEAST_CONFIDENCE and any(map(_is_readable, item.text))


def _is_readable(letter: str) -> bool:
    """Whether a sign can be part of a word or a bullet, and is not a rule of a table or a speck."""
    return letter.isalnum() or letter in "•-–*()"


def may_be_number(item: Item) -> bool:
    """Whether a word is a number, or a short word read with doubt that may be one."""
    return len(item.text) <= _LONGEST_NUMBER and (item.confidence < DOUBTFUL or has_figures(item))


def has_figures(item: Item) -> bool:
    """Whether there are figures in a word."""
    return any(map(str.isdigit, item.text))


def is_alone(item: Item, others: Sequence[Item]) -> bool:
    """Whether no other word stands near on the same line."""
    middle, near = item.top + item.height / 2, _ALONE * item.height
    return not any(
        other is not item
        and other.top < middle < other.top + other.height
        and other.left - near < item.left + item.width
        and item.left < other.left + other.width + near
        for other in others
    )


def sizes(items: Sequence[Item]) -> dict[tuple[int, ...], float]:
    """Return the size of type of each line, in pixels: the usual one, or clearly another.

    The height of a line depends on the letters in it, and so does their width; their geometric mean hardly does.
    """
    lines: dict[tuple[int, ...], list[Item]] = {}
    for item in items:
        lines.setdefault(item.line, []).append(item)
    heights = {line: float(max(item.height for item in found)) for line, found in lines.items()}
    widths = {line: sum(i.width for i in found) / sum(len(i.text) for i in found) for line, found in lines.items()}
    if not lines:
        return {}
    height, width = statistics.median(heights.values()), statistics.median(widths.values())
    return {
        line: height * _rank(math.sqrt(heights[line] / height * widths[line] / width), found)
        for line, found in lines.items()
    }


def _rank(ratio: float, line: Sequence[Item]) -> float:
    """Return how large the type of a line is beside the usual, to a quarter; short lines cannot tell."""
    letters = sum(len(item.text) for item in line)
    return 1.0 if letters < _FEWEST_LETTERS or abs(ratio - 1) < _SAME_SIZE else round(ratio * 4) / 4


def turned_back(word: Word, degrees: int, page: Page) -> Word:
    """Return a word of a turned picture where it stands on the page as displayed."""
    x0, top, x1, bottom = word.x0, word.top, word.x1, word.bottom
    if degrees == 90:
        x0, top, x1, bottom = top, page.height - x1, bottom, page.height - x0
    elif degrees == 180:
        x0, top, x1, bottom = page.width - x1, page.height - bottom, page.width - x0, page.height - top
    elif degrees == 270:
        x0, top, x1, bottom = page.width - bottom, x0, page.width - top, x1
    return word._replace(x0=x0, top=top, x1=x1, bottom=bottom)
