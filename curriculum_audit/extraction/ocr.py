"""Pages that are pictures into words, by Tesseract; with `pdf` the only module that knows how a page is drawn.

Tesseract is a program beside Python, and pytesseract the way to it; both are optional, and a guide whose pages
need them where they are not is read without those pages and says so.
"""

import math
import os
import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from PIL import Image

from curriculum_audit.extraction.figures import Reading, numbers
from curriculum_audit.extraction.layout import Page
from curriculum_audit.extraction.scans import ink_in, straightened, without_boxes, without_rules
from curriculum_audit.records.guides import Word

RESOLUTION = 200
"""Dots per inch; 300 reads no better and takes longer (measured on Dutch pages)."""
_LANGUAGES = ("nld", "eng")
_LEAST_CONFIDENCE = 30.0
"""Words below this, of 100, are specks and rules of tables."""
_LONGEST_NUMBER, _DOUBTFUL, _ALONE = 4, 88.0, 1.5
"""Words of no more letters, read with less confidence, and farther from others than this times their height, may be
numbers read badly."""
_FIGURES_ONLY = "--psm 7 -c tessedit_char_whitelist=0123456789"
_CONFIDENT = 0.75
"""A page read with less confidence than this may lie on its side."""
_PARAGRAPHS, _BLOCK = 3, 6
_LEAST_INK = 40
"""Dark pixels; a lone figure has more."""
_FEWEST_LETTERS = 5
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
    words, confidence = _words(image, languages)
    if confidence < _CONFIDENT:
        upright, turned = _upright(image)
        again, better = _words(upright, languages) if turned else ((), 0.0)
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


def _words(image: Image.Image, languages: str) -> tuple[Sequence[Word], float]:
    """Read the words of a picture, in points; and how sure they are on the whole, 0..1."""
    picture = without_rules(straightened(image))
    read = _read(picture, languages, _PARAGRAPHS)
    for item in _overlooked(picture, languages, read):
        read.insert(_place(item, read), item)
    found = [item for item in _with_figures(picture, read) if _is_kept(item)]
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

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom."""
        return self.left, self.top, self.left + self.width, self.top + self.height

    def word(self, size: float) -> Word:
        """Return the word in points, with its size in pixels turned into points too."""
        scale = 72 / RESOLUTION
        x0, top, x1, bottom = (edge * scale for edge in self.box)
        return Word(self.text, x0, top, x1, bottom, size=size * scale, bold=False, hidden=False)


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
        if text.strip()
    ]


def _overlooked(image: Image.Image, languages: str, read: Sequence[_Item]) -> list[_Item]:
    """Return the words that stand in a picture beside those already read.

    Where it looks for paragraphs, Tesseract drops columns of mere figures. Drawings give noise here, read with doubt.
    """
    rest = without_boxes(image, [item.box for item in read])
    if ink_in(rest) < _LEAST_INK:
        return []
    return [item for item in _read(rest, languages, _BLOCK) if item.confidence >= _DOUBTFUL]


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


def _is_kept(item: _Item) -> bool:
    """Whether a word was read well enough, and has a letter, figure or bullet; else it is a speck or a rule."""
    return item.confidence >= _LEAST_CONFIDENCE and any(map(_is_readable, item.text))


def _is_readable(letter: str) -> bool:
    """Whether a sign can be part of a word or a bullet, and is not a rule of a table or a speck."""
    return letter.isalnum() or letter in "•-–*()"


def _with_figures(image: Image.Image, items: Sequence[_Item]) -> Iterator[_Item]:
    """Yield the words, with those that stand alone and may be numbers read once more, figure by figure.

    What then is a number replaces what was read. A number that was read with doubt, and cannot be read surely, is left
    out: none is better than a wrong one.
    """
    lone = [item for item in items if _may_be_number(item) and _is_alone(item, items)]
    found = dict(zip(lone, numbers(image, [item.box for item in lone], _figures), strict=True))
    for item in items:
        number = found.get(item)
        if number:
            yield item._replace(text=number[0], confidence=number[1])
        elif item not in found or item.confidence >= _DOUBTFUL or not _has_figures(item):
            yield item


def _figures(pictures: Sequence[Image.Image]) -> list[Reading]:
    """Read pictures of one figure each, all by one call of Tesseract: it takes most of its time to begin."""
    import pytesseract

    if not pictures:
        return []
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.png" for number in range(len(pictures))]
        for path, picture in zip(paths, pictures, strict=True):
            picture.save(path)
        listed = Path(folder) / "pictures.txt"
        listed.write_text("\n".join(map(str, paths)), encoding="utf-8")
        data = pytesseract.image_to_data(
            str(listed), lang=installed_languages()[-1], config=_FIGURES_ONLY, output_type=pytesseract.Output.DICT
        )
    answers = [("", 0.0)] * len(pictures)
    for number, text, confidence in zip(data["page_num"], data["text"], data["conf"], strict=True):
        if text.strip():
            answers[number - 1] = (text.strip(), float(confidence))
    return answers


def _may_be_number(item: _Item) -> bool:
    """Whether a word is a number, or a short word read with doubt that may be one."""
    return len(item.text) <= _LONGEST_NUMBER and (item.confidence < _DOUBTFUL or _has_figures(item))


def _has_figures(item: _Item) -> bool:
    """Whether there are figures in a word."""
    return any(map(str.isdigit, item.text))


def _is_alone(item: _Item, others: Sequence[_Item]) -> bool:
    """Whether no other word stands near on the same line."""
    middle, near = item.top + item.height / 2, _ALONE * item.height
    return not any(
        other is not item
        and other.top < middle < other.top + other.height
        and other.left - near < item.left + item.width
        and item.left < other.left + other.width + near
        for other in others
    )


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
