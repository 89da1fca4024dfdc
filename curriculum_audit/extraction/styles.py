"""Size, weight, slant and visibility of the text of a page, asked of PDFium once for each text object."""

import ctypes
import math
import re
from collections.abc import Mapping
from enum import Enum
from typing import Any, NamedTuple

from curriculum_audit.extraction.pdfium import Rows, api

_TINY = 2.0
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


class Doubt(Enum):
    """Why a word may be hidden."""

    PALE = "in the colour of paper: hidden unless something dark lies under it"
    UNPAINTED = "painted in no colour: hidden unless it lies over a picture, as the text of a scan does"


class Style(NamedTuple):
    """What all characters of one text object share."""

    size: float
    bold: bool
    tiny: bool
    italic: bool
    doubt: Doubt | None
    font: str


class _Font(NamedTuple):
    name: str
    bold: bool
    italic: bool


class _Look(NamedTuple):
    """What PDFium says of a text object; many objects of a guide have the same look."""

    size: float
    font: int | None
    mode: int
    c: float
    d: float
    painted: int
    red: int
    green: int
    blue: int
    alpha: int


class StyleReader:
    """Reads the styles of one document; keeps its fonts, which live as long as the document is open."""

    def __init__(self) -> None:
        self._fonts: dict[int | None, _Font] = {}
        self._styles: dict[tuple[Any, ...], Style] = {}
        self._scales = Rows(ctypes.c_float, 6, wanted=(2, 3))
        self._colours = Rows(ctypes.c_uint, 4, places=4)
        self._flags = ctypes.c_int()
        self._name = ctypes.create_string_buffer(256)

    def read(self, text_page: Any, objects: Mapping[int | None, int]) -> dict[int | None, Style]:
        """Return the style of each text object; `objects` names a character of each."""
        characters = list(objects.values())
        pages = [text_page] * len(characters)
        looks = zip(
            map(api().Text_GetFontSize, pages, characters),
            map(api().TextObj_GetFont, objects),
            map(api().TextObj_GetTextRenderMode, objects),
            *self._scales.filled(api().Text_GetMatrix, pages, characters)[1:],
            *self._colours.filled(api().Text_GetFillColor, pages, characters),
            strict=True,
        )
        known = self._styles
        return {
            owner: known.get(look) or self._style(text_page, character, _Look(*look))
            for owner, character, look in zip(objects, characters, looks, strict=True)
        }

    def _style(self, text_page: Any, character: int, look: _Look) -> Style:
        """Work out the style of what looks so, and keep it."""
        font = self._fonts.get(look.font)
        if font is None:
            font = self._fonts[look.font] = self._font(text_page, character)
        # The size of the font operator alone is wrong for more than half of the words of real guides.
        size = round(look.size * math.hypot(look.c, look.d), 2)
        pale = look.painted and (look.alpha == 0 or min(look.red, look.green, look.blue) >= _PAPER)
        doubt = Doubt.UNPAINTED if look.mode == _INVISIBLE else Doubt.PALE if pale else None
        style = Style(size, font.bold or look.mode == _STROKED, size < _TINY, font.italic, doubt, font.name)
        self._styles[look] = style
        return style

    def _font(self, text_page: Any, character: int) -> _Font:
        """Read name, bold and italic of a font; PDFium's own weight is too often wrong."""
        length = api().Text_GetFontInfo(
            text_page, character, ctypes.addressof(self._name), 256, ctypes.addressof(self._flags)
        )
        name = self._name.raw[: max(0, min(length, 256) - 1)].decode("utf-8", "replace").split("+")[-1]
        flags = self._flags.value
        bold = bool(_BOLD_NAME.search(name)) or bool(flags & _FORCE_BOLD)
        return _Font(name, bold, bool(_ITALIC_NAME.search(name)) or bool(flags & _ITALIC))
