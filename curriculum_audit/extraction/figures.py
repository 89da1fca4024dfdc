"""Numbers that stand alone in a picture, cut into their figures.

Tesseract reads lines; a lone "1" or "7,5" in a cell of a table is too short for it, and comes out as "4" or "45".
Figure by figure, and enlarged to more than one size, it reads them; and a comma is known by its place.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PIL import Image, ImageOps

from curriculum_audit.extraction.scans import paper_of

Reading = tuple[str, float]
"""What was read, and how surely, 0..100."""

_MARGIN = 8
"""Pixels around a word, at 200 dots per inch, in which the rest of it may stand."""
_DARKER = 80
_SPECK = 4
"""So few dark pixels are dust."""
_LOW = 0.45
"""A sign less high than this share of the highest is a comma or a point."""
_MOST_FIGURES = 4
_SIZES = (1.5, 2.0, 3.0)
_SPACE = (40, 20)
"""Pixels of paper beside and above a figure."""
_SURE, _LIKELY = 90.0, 80.0


class _Sign(NamedTuple):
    picture: Image.Image
    is_comma: bool


class _Run(NamedTuple):
    """Columns next to each other with ink in them."""

    left: int
    right: int
    rows: tuple[int, ...]
    """Of each dark pixel."""

    @property
    def height(self) -> int:
        return max(self.rows) - min(self.rows) + 1


def numbers(
    image: Image.Image,
    boxes: Sequence[tuple[int, int, int, int]],
    read: Callable[[Sequence[Image.Image]], Sequence[Reading]],
) -> tuple[Reading | None, ...]:
    """Read the numbers in boxes of a picture; None for what is no number or cannot be read surely.

    Parameters
    ----------
    boxes
        Left, top, right and bottom of each in pixels.
    read
        Reads pictures of one figure each.
    """
    cut = [_signs(image, box) for box in boxes]
    figures = [size for signs in cut for sign in signs if not sign.is_comma for size in _enlarged(sign)]
    readings = iter(read(figures))
    return tuple(
        _number(signs, [[next(readings) for _ in _SIZES] for sign in signs if not sign.is_comma]) for signs in cut
    )


def _signs(image: Image.Image, box: tuple[int, int, int, int]) -> tuple[_Sign, ...]:
    """Cut a word into its figures and commas, from left to right; none where it cannot be a number."""
    left, top, right, bottom = box
    word = image.crop((left - _MARGIN, top - _MARGIN, right + _MARGIN, bottom + _MARGIN))
    runs = tuple(_runs(word))
    highest = max((run.height for run in runs), default=0)
    commas = [run.height < _LOW * highest for run in runs]
    above = any(comma and min(run.rows) < word.height / 2 for run, comma in zip(runs, commas, strict=True))
    if above or not 0 < commas.count(False) <= _MOST_FIGURES:
        return ()
    return tuple(
        _Sign(word.crop((run.left - 1, 0, run.right + 2, word.height)), comma)
        for run, comma in zip(runs, commas, strict=True)
    )


def _runs(word: Image.Image) -> Iterator[_Run]:
    """Yield the runs of columns with ink, dust aside."""
    ink = paper_of(word) - _DARKER
    start = 0
    rows: list[int] = []
    for column in range(word.width + 1):
        pixels = word.crop((column, 0, column + 1, word.height)).tobytes() if column < word.width else b""
        dark = [row for row, shade in enumerate(pixels) if shade < ink]
        if not dark and len(rows) > _SPECK:
            yield _Run(start, column - 1, tuple(rows))
        if not dark:
            start, rows = column + 1, []
        rows.extend(dark)


def _enlarged(sign: _Sign) -> tuple[Image.Image, ...]:
    """Return a figure in several sizes, with paper around it."""
    picture, paper = sign.picture, paper_of(sign.picture)
    sizes = [(round(picture.width * size), round(picture.height * size)) for size in _SIZES]
    return tuple(ImageOps.expand(picture.resize(size, Image.Resampling.BICUBIC), _SPACE, fill=paper) for size in sizes)


def _number(signs: Sequence[_Sign], readings: Sequence[Sequence[Reading]]) -> Reading | None:
    """Put together a number from the readings of its figures; None where one of them is not sure."""
    figures = [figure for figure in map(_figure, readings) if figure]
    if not figures or len(figures) < len(readings):
        return None
    rest = iter(figures)
    text = "".join("," if sign.is_comma else next(rest)[0] for sign in signs).strip(",")
    return (text, min(confidence for _, confidence in figures)) if text.count(",") < 2 else None


def _figure(readings: Sequence[Reading]) -> Reading | None:
    """Return the figure that was read most surely, if it was read surely and no other likely."""
    best = max(readings, key=lambda reading: reading[1])
    rivals = [text for text, confidence in readings if confidence >= _LIKELY and text != best[0]]
    return best if best[0].isdigit() and best[1] >= _SURE and not rivals else None
