"""Pages that are pictures into words, by Tesseract; with `pdf` the only module that knows how a page is drawn.

Tesseract is a program beside Python, and pytesseract the way to it; both are optional, and a guide whose pages
need them where they are not is read without those pages and says so.
"""

import os
import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

from PIL import Image

from curriculum_audit.extraction.figures import Reading, numbers
from curriculum_audit.extraction.layout import Page
from curriculum_audit.extraction.ocr_words import (
    DOUBTFUL,
    Item,
    has_figures,
    is_alone,
    is_kept,
    may_be_number,
    place,
    sizes,
    turned_back,
)
from curriculum_audit.extraction.scans import ink_in, straightened, without_boxes, without_rules
from curriculum_audit.records.guides import Word

RESOLUTION = 200
"""Dots per inch; 300 reads no better and takes longer (measured on Dutch pages)."""
MOST_SECONDS = 45.0
"""For all that Tesseract does on one page; a full one takes three."""
_LEAST_SECONDS = 0.01
_LANGUAGES = ("nld", "eng")
_FIGURES_ONLY = "--psm 7 -c tessedit_char_whitelist=0123456789"
_CONFIDENT = 0.75
"""A page read with less confidence than this may lie on its side."""
_PARAGRAPHS, _BLOCK = 3, 6
_LEAST_INK = 40
"""Dark pixels; a lone figure has more."""


class OcrMissingError(Exception):
    """Tesseract, pytesseract or every language of ours is not installed."""


class PictureUnreadError(Exception):
    """The picture of one page could not be drawn or read; others may well be."""


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
    PictureUnreadError
        The picture is too large, Tesseract fails on it, or takes longer than a page may.
    """
    languages = "+".join(installed_languages())
    if not languages:
        raise OcrMissingError
    try:
        words, confidence = _read_upright(page, render(RESOLUTION), _Tesseract(languages))
    # All that PDFium, Pillow and Tesseract raise; running out of time and PDFium's errors are a RuntimeError.
    except (RuntimeError, MemoryError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise PictureUnreadError(str(error)) from error
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


class _Tesseract:
    """Tesseract for one page: what still runs when the time for the page is over is ended and raises RuntimeError."""

    def __init__(self, languages: str) -> None:
        self.languages = languages
        self._end = monotonic() + MOST_SECONDS

    def words(self, picture: Image.Image | str, languages: str, config: str) -> dict[str, list[Any]]:
        """Read the words of a picture, or of those that a file lists, in columns."""
        import pytesseract

        wanted = pytesseract.Output.DICT
        found: dict[str, list[Any]] = pytesseract.image_to_data(
            picture, lang=languages, config=config, output_type=wanted, timeout=self._seconds()
        )
        return found

    def turned(self, image: Image.Image) -> int:
        """Return by how many degrees, clockwise, a picture must be turned to stand upright, where that is sure."""
        import pytesseract

        try:
            found = pytesseract.image_to_osd(image, output_type=pytesseract.Output.DICT, timeout=self._seconds())
        except pytesseract.TesseractError:
            return 0  # too few letters to tell
        return int(found["rotate"]) if float(found["orientation_conf"]) > 2 else 0

    def _seconds(self) -> float:
        """Return the time left; never 0, which pytesseract takes for no limit."""
        return max(self._end - monotonic(), _LEAST_SECONDS)


def _read_upright(page: Page, image: Image.Image, tesseract: _Tesseract) -> tuple[Sequence[Word], float]:
    """Read the words of a picture, turned upright where it lies on its side or head, and say how surely."""
    words, confidence = _words(image, tesseract)
    degrees = tesseract.turned(image) if confidence < _CONFIDENT else 0
    if degrees:
        again, better = _words(image.rotate(-degrees, expand=True, fillcolor=255), tesseract)
        if better > confidence:
            return tuple(turned_back(word, degrees, page) for word in again), better
    return words, confidence


def _words(image: Image.Image, tesseract: _Tesseract) -> tuple[Sequence[Word], float]:
    """Read the words of a picture, in points; and how sure they are on the whole, 0..1."""
    picture = without_rules(straightened(image))
    read = _read(picture, tesseract, _PARAGRAPHS)
    for item in _overlooked(picture, tesseract, read):
        read.insert(place(item, read), item)
    found = [item for item in _with_figures(picture, tesseract, read) if is_kept(item)]
    size = sizes(found)
    words = [item.word(size[item.line], RESOLUTION) for item in found]
    return words, (statistics.fmean(item.confidence for item in found) / 100 if found else 0.0)


def _read(image: Image.Image, tesseract: _Tesseract, mode: int) -> list[Item]:
    """Read the words of a picture in one of Tesseract's modes of page segmentation."""
    data = tesseract.words(image, tesseract.languages, f"--psm {mode}")
    return [
        Item(
            text=text.strip(),
            **{name: data[name][index] for name in ("left", "top", "width", "height")},
            confidence=float(data["conf"][index]),
            line=(mode, data["block_num"][index], data["par_num"][index], data["line_num"][index]),
        )
        for index, text in enumerate(data["text"])
        if text.strip()
    ]


def _overlooked(image: Image.Image, tesseract: _Tesseract, read: Sequence[Item]) -> list[Item]:
    """Return the words that stand in a picture beside those already read.

    Where it looks for paragraphs, Tesseract drops columns of mere figures. Drawings give noise here, read with doubt.
    """
    rest = without_boxes(image, [item.box for item in read])
    if ink_in(rest) < _LEAST_INK:
        return []
    return [item for item in _read(rest, tesseract, _BLOCK) if item.confidence >= DOUBTFUL]


def _with_figures(image: Image.Image, tesseract: _Tesseract, items: Sequence[Item]) -> Iterator[Item]:
    """Yield the words, with those that stand alone and may be numbers read once more, figure by figure.

    What then is a number replaces what was read. A number that was read with doubt, and cannot be read surely, is left
    out: none is better than a wrong one.
    """
    lone = [item for item in items if may_be_number(item) and is_alone(item, items)]
    found = dict(zip(lone, numbers(image, [item.box for item in lone], partial(_figures, tesseract)), strict=True))
    for item in items:
        number = found.get(item)
        if number:
            yield item._replace(text=number[0], confidence=number[1])
        elif item not in found or item.confidence >= DOUBTFUL or not has_figures(item):
            yield item


def _figures(tesseract: _Tesseract, pictures: Sequence[Image.Image]) -> list[Reading]:
    """Read pictures of one figure each, all by one call of Tesseract: it takes most of its time to begin."""
    if not pictures:
        return []
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.png" for number in range(len(pictures))]
        for path, picture in zip(paths, pictures, strict=True):
            picture.save(path)
        listed = Path(folder) / "pictures.txt"
        listed.write_text("\n".join(map(str, paths)), encoding="utf-8")
        data = tesseract.words(str(listed), installed_languages()[-1], _FIGURES_ONLY)
    answers = [("", 0.0)] * len(pictures)
    for number, text, confidence in zip(data["page_num"], data["text"], data["conf"], strict=True):
        if text.strip():
            answers[number - 1] = (text.strip(), float(confidence))
    return answers
