"""Words with box, size, weight and visibility from a page of PDFium.

One call gives the text of the page, with the spaces and line ends that PDFium has put in; a word then costs three
more: the box of its first and of its last character, and the object that its first character belongs to. They are
made for a whole page at once, and their answers read at once: asked word by word they take twice as long.
"""

import ctypes
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, repeat
from typing import Any, NamedTuple

from curriculum_audit.extraction.layout import Edges, Glyph, Place
from curriculum_audit.extraction.pdfium import Rows, api, handle, reference
from curriculum_audit.extraction.styles import Doubt, Style, StyleReader
from curriculum_audit.records.guides import Box, Word

UNMAPPED = "\ufffd"
"""A glyph that the file gives no letter for."""
_JOINED = ("\ufffe", "\xad")
"""Hyphens at which PDFium has joined two lines."""
_WORD = re.compile("([^\\s\ufffe\xad\u200b\x00-\x20]+[\ufffe\xad]?)")


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of one page with what the text of the file says about them."""

    words: tuple[Word, ...] = ()
    hyphens: frozenset[int] = frozenset()
    glyphs: tuple[Glyph, ...] = ()
    doubtful: Mapping[int, Doubt] = field(default_factory=dict)
    """Words that may be hidden; what lies under them decides."""
    extent: Box = (0.0, 0.0, 0.0, 0.0)
    """A box around all words."""


class _Cuts(NamedTuple):
    """The words of a text, and the characters of the page that they begin and end with."""

    texts: Sequence[str]
    firsts: Sequence[int]
    lasts: Sequence[int]


class WordReader:
    """Reads the words of one document."""

    def __init__(self) -> None:
        self._styles = StyleReader()
        self._letters: Any = (ctypes.c_ushort * 16384)()
        self._boxes = Rows(ctypes.c_float, 4)

    def read(self, page: Any, place: Place) -> PageWords:
        """Return the words of a page of pypdfium2; `place` says how it is displayed."""
        text_page = reference(api().Text_LoadPage(handle(page)))
        try:
            count = api().Text_CountChars(text_page)
            return self._words(text_page, count, place) if count > 0 else PageWords()
        finally:
            api().Text_ClosePage(text_page)

    def _words(self, text_page: Any, count: int, place: Place) -> PageWords:
        """Cut the text of the page into words and look up each."""
        text = self._text(text_page, count)
        same = len(text) == count
        if "\ufffe" in text:
            text = _mark_unmapped(text_page, text, same)
        cuts = _cuts(text) if same else _on_page(text_page, _cuts(text))
        if not cuts.texts:
            return PageWords()
        owners = list(map(api().Text_GetTextObject, [text_page] * len(cuts.firsts), cuts.firsts))
        known = self._styles.read(text_page, dict(zip(owners, cuts.firsts, strict=True)))
        styles = [known[owner] for owner in owners]
        x0, top, x1, bottom = edges = self._edges(text_page, cuts, place)
        sizes, bold, hidden, italic, _, _ = zip(*styles, strict=True)
        hyphens = _hyphens(text, cuts.texts)
        texts = _mended(cuts.texts, hyphens)
        return PageWords(
            # What Word(...) does, without a Python call for each of 500 words a page.
            tuple(map(tuple.__new__, repeat(Word), zip(texts, *edges, sizes, bold, hidden, italic, strict=True))),
            hyphens,
            tuple(self._unmapped(text_page, cuts, styles)) if UNMAPPED in text else (),
            _doubtful(styles) if any(style.doubt for style in known.values()) else {},
            (min(x0), min(top), max(x1), max(bottom)),
        )

    def _text(self, text_page: Any, count: int) -> str:
        """Return the text of the page as PDFium orders it."""
        if count + 1 > len(self._letters):
            self._letters = (ctypes.c_ushort * (2 * count + 2))()
        written = api().Text_GetText(text_page, 0, count, ctypes.addressof(self._letters))
        if written <= 1:
            return ""
        return bytes(memoryview(self._letters).cast("B")[: 2 * (written - 1)]).decode("utf-16-le", "replace")

    def _edges(self, text_page: Any, cuts: _Cuts, place: Place) -> Edges:
        """Return the edges of the words: around those of their first and last characters."""
        get_box, pages = api().Text_GetLooseCharBox, [text_page] * len(cuts.texts)
        begins = self._boxes.filled(get_box, pages, cuts.firsts)[1:]
        ends = self._boxes.filled(get_box, pages, cuts.lasts)[1:]
        return place.around(begins, ends)

    def _unmapped(self, text_page: Any, cuts: _Cuts, styles: Sequence[Style]) -> Iterator[Glyph]:
        """Yield the glyphs without a letter, with the font and the width that tell them from others."""
        lost = [
            (at, first + offset)
            for at, (word, first) in enumerate(zip(cuts.texts, cuts.firsts, strict=True))
            for offset, letter in enumerate(word)
            if letter == UNMAPPED
        ]
        pages = [text_page] * len(lost)
        boxes = self._boxes.filled(api().Text_GetLooseCharBox, pages, [character for _, character in lost])
        for (at, _), (_, left, _, right, _) in zip(lost, zip(*boxes, strict=True), strict=True):
            width = round((right - left) / max(styles[at].size, 0.1), 2)
            yield Glyph(at, styles[at].font, width)


def _cuts(text: str) -> _Cuts:
    """Cut a text into words."""
    # Gap, word, gap, ..., word, gap: their lengths tell where each ends, which is quicker than to ask each match.
    parts = _WORD.split(text)
    ends = list(accumulate(map(len, parts)))
    return _Cuts(parts[1::2], ends[:-1:2], [end - 1 for end in ends[1::2]])


def _on_page(text_page: Any, cuts: _Cuts) -> _Cuts:
    """Return words by the characters of the page, where its text leaves some out; without words that are not on it."""
    to_character = api().Text_GetCharIndexFromTextIndex
    found = [
        (word, to_character(text_page, first), to_character(text_page, last))
        for word, first, last in zip(*cuts, strict=True)
    ]
    kept = [(word, first, max(first, last)) for word, first, last in found if first >= 0]
    return _Cuts(*zip(*kept, strict=True)) if kept else _Cuts((), (), ())


def _mark_unmapped(text_page: Any, text: str, same: bool) -> str:
    """Tell the two meanings of U+FFFE apart: a line-end hyphen, or a glyph for which the file has no letter."""
    letters = list(text)
    at = text.find("\ufffe")
    while at >= 0:
        index = at if same else api().Text_GetCharIndexFromTextIndex(text_page, at)
        if api().Text_IsHyphen(text_page, index) != 1:
            letters[at] = UNMAPPED
        at = text.find("\ufffe", at + 1)
    return "".join(letters)


def _hyphens(text: str, words: Sequence[str]) -> frozenset[int]:
    """Return the indices of the words that end in a hyphen set at a line end."""
    if not any(sign in text for sign in _JOINED):
        return frozenset()
    return frozenset(at for at, word in enumerate(words) if word.endswith(_JOINED))


def _mended(words: Sequence[str], hyphens: frozenset[int]) -> Sequence[str]:
    """Return the words with their hyphens at line ends as printed."""
    return [word[:-1] + "-" if at in hyphens else word for at, word in enumerate(words)] if hyphens else words


def _doubtful(styles: Sequence[Style]) -> dict[int, Doubt]:
    """Return the words that may be hidden."""
    return {at: style.doubt for at, style in enumerate(styles) if style.doubt}
