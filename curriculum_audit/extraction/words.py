"""Words with box, size, weight and visibility from a page of PDFium.

One call gives the text of the page, with the spaces and line ends that PDFium has put in; a word then costs three
more: the box of its first and of its last character, and the object that its first character belongs to. Font and
colour are looked up once for each object and once for each font. Measured at 0.5 to 0.6 of PDFium's raw speed.
"""

import ctypes
import math
import re
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, NamedTuple

from curriculum_audit.extraction.layout import Glyph, Place
from curriculum_audit.extraction.pdfium import Numbers, api, handle
from curriculum_audit.records.guides import Word

TINY = 2.0
"""Text smaller than this, in points, is not meant to be read."""
_PAPER = 250
"""Colour channels from here up are taken for the white of the paper."""
_INVISIBLE = 3
"""Text render mode that paints nothing; scanning programs use it for the text they lay over the picture."""
_STROKED = 2
"""Text render mode that fills and strokes; word processors use it for bold that the font lacks."""
_FORCE_BOLD = 1 << 18
_ITALIC = 1 << 6
_BOLD_NAME = re.compile(
    r"bold|black|heavy|semib|demi(?!t)|(?:^|[-,])bd\b|(?:cm|sf|ec|tc|lm)[a-z]{0,3}(?:bx|sx)\d|cmbx|blk|-medi$|-b\d*$",
    re.IGNORECASE,
)
_ITALIC_NAME = re.compile(r"ital|obliq|kursiv|(?:cm|sf|ec|lm)(?:ti|sl)\d|-it$", re.IGNORECASE)
UNMAPPED = "\ufffd"
"""A glyph that the file gives no letter for."""
_WORD = re.compile("[^\\s\ufffe\xad\u200b\x00-\x20]+[\ufffe\xad]?")


class Doubt(Enum):
    """Why a word may be hidden."""

    PALE = "in the colour of paper: hidden unless something dark lies under it"
    UNPAINTED = "painted in no colour: hidden unless it lies over a picture, as the text of a scan does"


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of one page with what the text of the file says about them."""

    words: list[Word] = field(default_factory=list)
    hyphens: set[int] = field(default_factory=set)
    glyphs: list[Glyph] = field(default_factory=list)
    doubtful: dict[int, Doubt] = field(default_factory=dict)
    """Words that may be hidden; what lies under them decides."""


class _Style(NamedTuple):
    size: float
    bold: bool
    italic: bool
    doubtful: Doubt | None
    font: str


class WordReader:
    """Reads the words of one document; keeps its fonts, which live as long as the document is open."""

    def __init__(self) -> None:
        self._fonts: dict[int | None, tuple[str, bool, bool]] = {}
        self._buffer: Any = (ctypes.c_ushort * 16384)()
        self._rect = Numbers(ctypes.c_float, 4)
        self._matrix = Numbers(ctypes.c_float, 6)
        self._colour = Numbers(ctypes.c_uint, 4)
        self._flags = ctypes.c_int()
        self._name = ctypes.create_string_buffer(256)

    def read(self, page: Any, place: Place) -> PageWords:
        """Return the words of a page of pypdfium2; `place` says how it is displayed."""
        text_page = api().Text_LoadPage(handle(page))
        try:
            count = api().Text_CountChars(text_page)
            return self._words(text_page, count, place) if count > 0 else PageWords()
        finally:
            api().Text_ClosePage(text_page)

    def _words(self, text_page: int, count: int, place: Place) -> PageWords:
        """Cut the text of the page into words and look up each."""
        text = self._text(text_page, count)
        same = len(text) == count
        if "\ufffe" in text:
            text = self._mark_unmapped(text_page, text, same)
        out = PageWords()
        to_char = None if same else api().Text_GetCharIndexFromTextIndex
        loose, get_object = api().Text_GetLooseCharBox, api().Text_GetTextObject
        address, rect = self._rect.addresses[0], self._rect.values
        styles: dict[int | None, _Style] = {}
        words, new = out.words, tuple.__new__
        level, dx, dy = place.rotation == 0, place.left, place.top
        for match in _WORD.finditer(text):
            start, end = match.span()
            first, last = start, end - 1
            if to_char is not None:
                first, last = to_char(text_page, first), to_char(text_page, last)
                if first < 0:
                    continue
            loose(text_page, first, address)
            left, top, right, bottom = rect
            if last > first:
                loose(text_page, last, address)
                left2, top2, right2, bottom2 = rect
                left = left if left < left2 else left2
                right = right if right > right2 else right2
                top = top if top > top2 else top2
                bottom = bottom if bottom < bottom2 else bottom2
            owner = get_object(text_page, first)
            style = styles.get(owner)
            if style is None:
                style = styles[owner] = self._style(text_page, first, owner)
            size, bold, italic, doubtful, _ = style
            word = match.group()
            if word[-1] in "\ufffe\xad":
                word = word[:-1] + "-"
                out.hyphens.add(len(words))
            if UNMAPPED in word:
                self._note_glyphs(out, text_page, (first, word), style)
            if doubtful:
                out.doubtful[len(words)] = doubtful
            # What Word(...) does, without a Python call for each of 500 words a page.
            box = (left - dx, dy - top, right - dx, dy - bottom) if level else place.box(left, top, right, bottom)
            words.append(new(Word, (word, *box, size, bold, size < TINY, italic)))
        return out

    def _text(self, text_page: int, count: int) -> str:
        """Return the text of the page as PDFium orders it."""
        if count + 1 > len(self._buffer):
            self._buffer = (ctypes.c_ushort * (2 * count + 2))()
        written = api().Text_GetText(text_page, 0, count, ctypes.addressof(self._buffer))
        if written <= 1:
            return ""
        return bytes(memoryview(self._buffer).cast("B")[: 2 * (written - 1)]).decode("utf-16-le", "replace")

    @staticmethod
    def _mark_unmapped(text_page: int, text: str, same: bool) -> str:
        """Tell the two meanings of U+FFFE apart: a line-end hyphen, or a glyph for which the file has no letter."""
        letters = list(text)
        at = text.find("\ufffe")
        while at >= 0:
            index = at if same else api().Text_GetCharIndexFromTextIndex(text_page, at)
            if api().Text_IsHyphen(text_page, index) != 1:
                letters[at] = UNMAPPED
            at = text.find("\ufffe", at + 1)
        return "".join(letters)

    def _style(self, text_page: int, index: int, owner: int | None) -> _Style:
        """Look up what all characters of one text object share."""
        size = api().Text_GetFontSize(text_page, index)
        if api().Text_GetMatrix(text_page, index, self._matrix.addresses[0]):
            # The size of the font operator alone is wrong for more than half of the words of real guides.
            size *= math.hypot(self._matrix.values[2], self._matrix.values[3])
        name, bold, italic = self._font(text_page, index, owner)
        mode = api().TextObj_GetTextRenderMode(owner) if owner else 0
        doubt = Doubt.UNPAINTED if mode == _INVISIBLE else Doubt.PALE if self._is_pale(owner) else None
        return _Style(round(size, 2), bold or mode == _STROKED, italic, doubt, name)

    def _font(self, text_page: int, index: int, owner: int | None) -> tuple[str, bool, bool]:
        """Return name, bold and italic of the font of an object; PDFium's own weight is too often wrong."""
        font = api().TextObj_GetFont(owner) if owner else None
        known = self._fonts.get(font)
        if known is None:
            length = api().Text_GetFontInfo(
                text_page, index, ctypes.addressof(self._name), 256, ctypes.addressof(self._flags)
            )
            name = self._name.raw[: max(0, min(length, 256) - 1)].decode("utf-8", "replace").split("+")[-1]
            flags = self._flags.value
            bold = bool(_BOLD_NAME.search(name)) or bool(flags & _FORCE_BOLD)
            known = (name, bold, bool(_ITALIC_NAME.search(name)) or bool(flags & _ITALIC))
            self._fonts[font] = known
        return known

    def _is_pale(self, owner: int | None) -> bool:
        """Whether the fill colour is that of paper or wholly transparent."""
        if not owner or not api().PageObj_GetFillColor(owner, *self._colour.addresses):
            return False
        red, green, blue, alpha = self._colour.values
        return bool(alpha == 0 or min(red, green, blue) >= _PAPER)

    def _note_glyphs(self, out: PageWords, text_page: int, word: tuple[int, str], style: _Style) -> None:
        """Note font and width of each glyph without a letter."""
        first, letters = word
        for offset, letter in enumerate(letters):
            if letter == UNMAPPED:
                api().Text_GetLooseCharBox(text_page, first + offset, self._rect.addresses[0])
                left, _, right, _ = self._rect.values
                width = round((right - left) / max(style.size, 0.1), 2)
                out.glyphs.append(Glyph(len(out.words), style.font, width))
