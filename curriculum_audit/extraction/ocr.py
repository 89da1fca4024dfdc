"""Pages that are pictures into words, by Tesseract; with `pdf` the only module that knows how a page is drawn.

Tesseract is a program beside Python, and pytesseract the way to it; both are optional, and a guide whose pages
need them where they are not is read without those pages and says so.
"""

import os
import statistics
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from curriculum_audit.extraction.layout import Page
from curriculum_audit.records.guides import Word

if TYPE_CHECKING:
    from PIL.Image import Image

RESOLUTION = 200
"""Dots per inch; 300 reads no better and takes longer (measured on Dutch pages)."""
_LANGUAGES = ("nld", "eng", "deu")
_LEAST_CONFIDENCE = 30.0
"""Words below this, of 100, are specks and rules of tables."""
_STEEPEST = 5.0
_STEP = 0.5
_SMALL = (500, 700)
"""Size in pixels to which a page is brought down to measure its slant."""
_SAME_SIZE = 0.2
"""Heights that differ by less than this share from the usual one are type of one size."""


class OcrMissingError(Exception):
    """Tesseract, pytesseract or every language of ours is not installed."""


def read_picture(page: Page, render: Callable[[int], "Image"]) -> Page:
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
    upright, turned = _upright(render(RESOLUTION))
    straight = _straightened(upright)
    words, confidence = _words(straight, languages)
    placed = tuple(_turned_back(word, turned, page) for word in words)
    return replace(page, words=placed, breaks=frozenset(), hyphens=frozenset(), by_ocr=True, confidence=confidence)


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


def _upright(image: "Image") -> tuple["Image", int]:
    """Turn a picture that lies on its side or head; return it with the degrees, clockwise."""
    import pytesseract

    try:
        found = pytesseract.image_to_osd(image, output_type=pytesseract.Output.DICT)
    except pytesseract.TesseractError:
        return image, 0  # too few letters to tell
    degrees = int(found["rotate"]) if float(found["orientation_conf"]) > 2 else 0
    return (image.rotate(-degrees, expand=True, fillcolor=255) if degrees else image), degrees


def _straightened(image: "Image") -> "Image":
    """Turn a slanting picture so that its lines are level: then the sums of its rows differ most."""
    small = image.copy()
    small.thumbnail(_SMALL)
    steps = int(_STEEPEST / _STEP)
    angles = sorted((step * _STEP for step in range(-steps, steps + 1)), key=abs)
    best = max(angles, key=lambda angle: _evenness(small.rotate(angle, fillcolor=255)))
    return image.rotate(best, fillcolor=255) if best else image


def _evenness(image: "Image") -> float:
    """Return how much the rows of a picture differ in darkness."""
    rows = list(image.resize((1, image.height)).getdata())
    return statistics.pvariance(rows)


def _words(image: "Image", languages: str) -> tuple[list[Word], float]:
    """Read the words of a level picture, in points; and how sure they are on the whole, 0..1."""
    import pytesseract

    data = pytesseract.image_to_data(image, lang=languages, output_type=pytesseract.Output.DICT)
    scale = 72 / RESOLUTION
    kept = [index for index, text in enumerate(data["text"]) if text.strip() and _sure(data, index)]
    heights = _line_heights(data, kept)
    usual = statistics.median(heights.values()) if heights else 10.0
    words = []
    for index in kept:
        x0, top = data["left"][index] * scale, data["top"][index] * scale
        x1, bottom = x0 + data["width"][index] * scale, top + data["height"][index] * scale
        size = _size(heights[_line_of(data, index)], usual) * scale
        words.append(Word(data["text"][index].strip(), x0, top, x1, bottom, size, bold=False, hidden=False))
    sure = [float(data["conf"][index]) for index in kept]
    return words, (statistics.fmean(sure) / 100 if sure else 0.0)


def _sure(data: dict[str, Any], index: int) -> bool:
    """Whether Tesseract is sure enough that there is a word."""
    return float(data["conf"][index]) >= _LEAST_CONFIDENCE


def _line_of(data: dict[str, Any], index: int) -> tuple[int, int, int]:
    """Return what tells the line of a word from others."""
    return data["block_num"][index], data["par_num"][index], data["line_num"][index]


def _line_heights(data: dict[str, Any], kept: Sequence[int]) -> dict[tuple[int, int, int], float]:
    """Return the height of the tallest word of each line, in pixels."""
    heights: dict[tuple[int, int, int], float] = {}
    for index in kept:
        line = _line_of(data, index)
        heights[line] = max(heights.get(line, 0.0), float(data["height"][index]))
    return heights


def _size(height: float, usual: float) -> float:
    """Return the size of type by the height of its line: the usual one, or clearly another."""
    if abs(height - usual) < _SAME_SIZE * usual:
        return usual
    return round(height / usual * 4) / 4 * usual


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
