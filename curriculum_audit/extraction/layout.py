"""The shapes that pass between the steps of extraction: pages of words, then lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from curriculum_audit.records.guides import Box, Word

T = TypeVar("T")

Edges = tuple[Sequence[float], Sequence[float], Sequence[float], Sequence[float]]
"""Boxes in columns: x0, top, x1 and bottom of each."""


class Place(NamedTuple):
    """The visible area of a page in the space of its file, where y grows upwards, and how it is turned for display."""

    rotation: int
    """Degrees clockwise: 0, 90, 180 or 270."""
    left: float
    bottom: float
    right: float
    top: float

    def box(self, x0: float, y1: float, x1: float, y0: float) -> Box:
        """Return left, top, right and bottom in the file as a box on the page as displayed."""
        if self.rotation == 90:
            return (y0 - self.bottom, x0 - self.left, y1 - self.bottom, x1 - self.left)
        if self.rotation == 180:
            return (self.right - x1, y0 - self.bottom, self.right - x0, y1 - self.bottom)
        if self.rotation == 270:
            return (self.top - y1, self.right - x1, self.top - y0, self.right - x0)
        return (x0 - self.left, self.top - y1, x1 - self.left, self.top - y0)

    def edges(self, x0: Sequence[float], y1: Sequence[float], x1: Sequence[float], y0: Sequence[float]) -> Edges:
        """Return many boxes, in columns; at least one."""
        if self.rotation:
            left, top, right, bottom = zip(*map(self.box, x0, y1, x1, y0), strict=True)
            return left, top, right, bottom
        dx, dy = self.left, self.top
        return [x - dx for x in x0], [dy - y for y in y1], [x - dx for x in x1], [dy - y for y in y0]

    def around(self, begins: Sequence[Sequence[float]], ends: Sequence[Sequence[float]]) -> Edges:
        """Return boxes around two parts of many things, each given as left, top, right and bottom in columns."""
        left, top, right, bottom = (zip(*pair, strict=True) for pair in zip(begins, ends, strict=True))
        # Conditions, because a call of min and max for each of a page's words takes three times as long.
        x0, x1 = [a if a < b else b for a, b in left], [a if a > b else b for a, b in right]
        if self.rotation:
            return self.edges(x0, [a if a > b else b for a, b in top], x1, [a if a < b else b for a, b in bottom])
        dx, dy = self.left, self.top
        return (
            [x - dx for x in x0] if dx else x0,
            [dy - (a if a > b else b) for a, b in top],
            [x - dx for x in x1] if dx else x1,
            [dy - (a if a < b else b) for a, b in bottom],
        )


class Rule(NamedTuple):
    """A straight stroke or the side of a box drawn on a page, in points from the top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def is_vertical(self) -> bool:
        """Whether it runs from top to bottom."""
        return self.bottom - self.top > self.x1 - self.x0


class Glyph(NamedTuple):
    """A glyph for which the file gives no letter: where it stands, and what tells it from others."""

    word: int
    """Index of the word on its page."""
    font: str
    width: float
    """Width in parts of the font size, to a hundredth."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page as a PDF library gives it: words in the order of the file, and the strokes around them."""

    number: int
    """Counted from 1."""
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...] = ()
    hyphens: frozenset[int] = frozenset()
    """Indices of words that end in a hyphen set at a line end."""
    glyphs: tuple[Glyph, ...] = ()
    image_share: float = 0.0
    """How much of the page its largest image covers, 0..1."""
    by_ocr: bool = False
    confidence: float = 1.0
    """How sure the reading of a picture is, 0..1."""
    unread: bool = False
    """Whether its text stands in a picture that could not be read."""
    dense: bool = False
    """Whether there were too many strokes on the page to look for tables."""


@dataclass(frozen=True, slots=True)
class Document(Generic[T]):
    """What a PDF library read of a whole file; each page as its reader condensed it."""

    pages: tuple[T, ...]
    unread: tuple[int, ...] = ()
    """Pages that could not be read, counted from 1."""
    repaired: bool = False
    """Whether the file was damaged and could be read only after repair."""


class Span(NamedTuple):
    """Part of the text of a line, by characters."""

    start: int
    end: int


class Line(NamedTuple):
    """Words on one baseline without a wide gap or a stroke between them."""

    text: str
    page: int
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    """Whether nearly all of it is bold."""
    italic: bool
    emphasis: tuple[Span, ...] = ()
    """Runs that are bold or italic in a line that is not so as a whole."""
    hyphen: bool = False
    """Whether it ends in a hyphen set at a line end."""
    hidden: bool = False

    @property
    def box(self) -> Box:
        """Where it stands on its page."""
        return (self.x0, self.top, self.x1, self.bottom)

    @property
    def style(self) -> tuple[float, bool, bool]:
        """Size to half a point, bold, italic: what a guide repeats for headings of one kind."""
        return (round(self.size * 2) / 2, self.bold, self.italic)


def level(left: Line, right: Line) -> bool:
    """Whether two lines stand at one height of one page."""
    return left.page == right.page and min(left.bottom, right.bottom) - max(left.top, right.top) > 0.4 * right.size


@dataclass(frozen=True, slots=True)
class PageLines:
    """One page as lines in reading order."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...] = ()
    image_share: float = 0.0
    dense: bool = False
    by_ocr: bool = False
    confidence: float = 1.0
    unread: bool = False
    glyphs: tuple[Glyph, ...] = ()
    """Glyphs without a letter; `word` counts lines here."""
    heads: tuple[Line, ...] = ()
    """Running heads and feet, once they are taken from the lines."""
