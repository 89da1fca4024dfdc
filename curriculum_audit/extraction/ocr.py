"""Pages that are pictures into words, by Tesseract; with `pdf` the only module that knows how a page is drawn.

Tesseract is a program beside Python, and pytesseract the way to it; both are optional, and a guide whose pages
need them where they are not is read without those pages and says so.
"""

import math
import os
import statistics
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from PIL import Image

from curriculum_audit.extraction.layout import Page
from curriculum_audit.records.guides import Word

RESOLUTION = 200
"""Dots per inch; 300 reads no better and takes longer (measured on Dutch pages)."""
_LANGUAGES = ("nld", "eng")
_LEAST_CONFIDENCE = 30.0
"""Words below this, of 100, are specks and rules of tables."""
_CONFIDENT = 0.75
"""A page read with less confidence than this may lie on its side."""
_PARAGRAPHS, _SPARSE = 3, 11
_COLUMNS, _DARK, _FEWEST_DARK = 4, 150, 12
_FEWEST_LETTERS = 5
_STEEPEST = 5.0
_STEP = 0.5
_SMALL = (500, 700)
"""Size in pixels to which a page is brought down to measure its slant."""
_SAME_SIZE = 0.18
"""Type that differs by less than this share from the usual one is of its size."""


class OcrMissingError(Exception):
    """Tesseract, pytesseract or every language of ours is not installed."""


def read_picture(page: Page, render: Callable[[int], Image.Image]) -> Page:
    """Return the page with the words that Tesseract reads in its picture.

    Parameters
    ----------
    page
        The page as the file has it.
    render
        Draws the page as displayed in grey, at so many dots per inch.

    Raises
    ------
    OcrMissingError
        Nothing to read with is installed.
    """
    languages = "+".join(installed_languages())
    if not languages:
        raise OcrMissingError
    image = render(RESOLUTION)
    words, confidence = _words(_straightened(image), languages)
    if confidence < _CONFIDENT:
        upright, turned = _upright(image)
        again, better = _words(_straightened(upright), languages) if turned else ((), 0.0)
        if better > confidence:
            words, confidence = tuple(_turned_back(word, turned, page) for word in again), better
    return replace(page, words=tuple(words), hyphens=frozenset(), by_ocr=True, confidence=confidence)


@cache
def installed_languages() -> tuple[str, ...]:
    """Return those of our languages that Tesseract is installed with; none where it is missing itself."""
    try:
        import pytesseract

        found = pytesseract.get_languages()
    except (ImportError, OSError):
        return ()
    # Several processes read side by side; Tesseract's own threads then only wait for each other (issue 3109).
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    return tuple(language for language in _LANGUAGES if language in found)


def _upright(image: Image.Image) -> tuple[Image.Image, int]:
    """Turn a picture that lies on its side or head; return it with the degrees, clockwise."""
    import pytesseract

    try:
        found = pytesseract.image_to_osd(image, output_type=pytesseract.Output.DICT)
    except pytesseract.TesseractError:
        return image, 0  # too few letters to tell
    degrees = int(found["rotate"]) if float(found["orientation_conf"]) > 2 else 0
    return (image.rotate(-degrees, expand=True, fillcolor=255) if degrees else image), degrees


def _straightened(image: Image.Image) -> Image.Image:
    """Turn a slanting picture so that its lines are level: then the sums of its rows differ most."""
    small = image.copy()
    small.thumbnail(_SMALL)
    steps = int(_STEEPEST / _STEP)
    angles = sorted((step * _STEP for step in range(-steps, steps + 1)), key=abs)
    best = max(angles, key=lambda angle: _evenness(small.rotate(angle, fillcolor=255)))
    return image.rotate(best, fillcolor=255) if best else image


def _evenness(image: Image.Image) -> float:
    """Return how much the rows of a picture differ in darkness."""
    return float(statistics.pvariance(image.resize((1, image.height)).tobytes()))


def _words(image: Image.Image, languages: str) -> tuple[Sequence[Word], float]:
    """Read the words of a level picture, in points; and how sure they are on the whole, 0..1.

    Tesseract drops single figures in the cells of ruled tables when it looks for paragraphs; a second look, for words
    wherever they stand, finds them.
    """
    found = _read(image, languages, _PARAGRAPHS)
    if found and _is_ruled(image):
        for item in _read(image, languages, _SPARSE):
            if not _overlaps(item, found):
                found.insert(_place(item, found), item)
    sizes = _sizes(found)
    words = [item.word(sizes[item.line]) for item in found]
    return words, (statistics.fmean(item.confidence for item in found) / 100 if found else 0.0)


class _Item(NamedTuple):
    """A word as Tesseract gives it, in pixels."""

    text: str
    left: int
    top: int
    width: int
    height: int
    confidence: float
    line: tuple[int, ...]
    """What tells its line from others."""

    def word(self, size: float) -> Word:
        """Return the word in points, with its size in pixels turned into points too."""
        scale = 72 / RESOLUTION
        x1, bottom = self.left + self.width, self.top + self.height
        box = (self.left * scale, self.top * scale, x1 * scale, bottom * scale)
        return Word(self.text, *box, size=size * scale, bold=False, hidden=False)


def _read(image: Image.Image, languages: str, mode: int) -> list[_Item]:
    """Read the words of a picture in one of Tesseract's modes of page segmentation."""
    import pytesseract

    data = pytesseract.image_to_data(image, lang=languages, config=f"--psm {mode}", output_type=pytesseract.Output.DICT)
    return [
        _Item(
            text=text.strip(),
            **{name: data[name][index] for name in ("left", "top", "width", "height")},
            confidence=float(data["conf"][index]),
            line=(mode, data["block_num"][index], data["par_num"][index], data["line_num"][index]),
        )
        for index, text in enumerate(data["text"])
        if any(map(_is_readable, text)) and float(data["conf"][index]) >= _LEAST_CONFIDENCE
    ]


def _is_readable(letter: str) -> bool:
    """Whether a sign can be part of a word or a bullet, and is not a rule of a table or a speck."""
    return letter.isalnum() or letter in "•-–*()"


def _overlaps(item: _Item, others: Sequence[_Item]) -> bool:
    """Whether a word stands where another has been read."""
    x, y = item.left + item.width / 2, item.top + item.height / 2
    return any(o.left <= x <= o.left + o.width and o.top <= y <= o.top + o.height for o in others)


def _place(item: _Item, others: Sequence[_Item]) -> int:
    """Return where a word belongs among others: behind the one to its left, else before the first one below it."""
    beside = [
        (other.left, at)
        for at, other in enumerate(others)
        if other.left < item.left and other.top < item.top + item.height / 2 < other.top + other.height
    ]
    if beside:
        return max(beside)[1] + 1
    return next((at for at, other in enumerate(others) if other.top > item.top + item.height), len(others))


def _is_ruled(image: Image.Image) -> bool:
    """Whether level rules run through a picture: narrow it to a few columns, and they alone stay dark."""
    columns = image.resize((_COLUMNS, image.height), Image.Resampling.BOX).tobytes()
    dark = sum(value < _DARK for value in columns)
    return dark >= _FEWEST_DARK


def _sizes(items: Sequence[_Item]) -> dict[tuple[int, ...], float]:
    """Return the size of type of each line, in pixels: the usual one, or clearly another.

    The height of a line depends on the letters in it, and so does their width; their geometric mean hardly does.
    """
    lines: dict[tuple[int, ...], list[_Item]] = {}
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


def _rank(ratio: float, line: Sequence[_Item]) -> float:
    """Return how large the type of a line is beside the usual, to a quarter; short lines cannot tell."""
    letters = sum(len(item.text) for item in line)
    return 1.0 if letters < _FEWEST_LETTERS or abs(ratio - 1) < _SAME_SIZE else round(ratio * 4) / 4


def _turned_back(word: Word, degrees: int, page: Page) -> Word:
    """Return a word of a turned picture where it stands on the page as displayed."""
    x0, top, x1, bottom = word.x0, word.top, word.x1, word.bottom
    if degrees == 90:
        x0, top, x1, bottom = top, page.height - x1, bottom, page.height - x0
    elif degrees == 180:
        x0, top, x1, bottom = page.width - x1, page.height - bottom, page.width - x0, page.height - top
    elif degrees == 270:
        x0, top, x1, bottom = page.width - bottom, x0, page.width - top, x1
    return word._replace(x0=x0, top=top, x1=x1, bottom=bottom)
