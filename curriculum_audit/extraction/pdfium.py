"""The functions of PDFium that reading needs, by ctypes on the library that pypdfium2 ships.

pypdfium2's generated bindings cost about twice as much a call; with three calls a word that decides whether a
guide of 400 pages takes one second or two. `PyDLL` keeps the interpreter lock, which PDFium demands anyway: it is
not safe in threads (pypdfium2 issues 303 and 309), so guides are read in processes of their own.
"""

import ctypes
from collections.abc import Collection, Sequence
from ctypes import c_double, c_float, c_int, c_uint, c_ulong, c_void_p
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2_raw

_FUNCTIONS: dict[str, tuple[Any, ...]] = {
    # name: result, arguments
    "FPDFText_LoadPage": (c_void_p, c_void_p),
    "FPDFText_ClosePage": (None, c_void_p),
    "FPDFText_CountChars": (c_int, c_void_p),
    "FPDFText_GetText": (c_int, c_void_p, c_int, c_int, c_void_p),
    "FPDFText_GetFontInfo": (c_ulong, c_void_p, c_int, c_void_p, c_ulong, c_void_p),
    "FPDFText_GetCharIndexFromTextIndex": (c_int, c_void_p, c_int),
    "FPDFText_IsHyphen": (c_int, c_void_p, c_int),
    "FPDFTextObj_GetFont": (c_void_p, c_void_p),
    "FPDFTextObj_GetTextRenderMode": (c_int, c_void_p),
    "FPDFPage_CountObjects": (c_int, c_void_p),
    "FPDFPageObj_GetType": (c_int, c_void_p),
    "FPDFPageObj_GetBounds": (c_int, c_void_p),  # and four of `Rows`, which need no conversion
    "FPDFPageObj_GetMatrix": (c_int, c_void_p, c_void_p),
    "FPDFPageObj_GetFillColor": (c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p),
    "FPDFFormObj_CountObjects": (c_int, c_void_p),
    "FPDFFormObj_GetObject": (c_void_p, c_void_p, c_ulong),
    "FPDFPath_CountSegments": (c_int, c_void_p),
    "FPDFPath_GetPathSegment": (c_void_p, c_void_p, c_int),
    "FPDFPathSegment_GetPoint": (c_int, c_void_p),  # and two
    "FPDFPathSegment_GetType": (c_int, c_void_p),
    "FPDFPathSegment_GetClose": (c_int, c_void_p),
}

_QUICK: dict[str, Any] = {
    # name: result; takes a page, a number, and perhaps where to write to: each address as a `reference`
    "FPDFText_GetLooseCharBox": c_int,
    "FPDFText_GetFontSize": c_double,
    "FPDFText_GetMatrix": c_int,
    "FPDFText_GetFillColor": c_int,
    "FPDFText_GetTextObject": c_void_p,
    "FPDFPage_GetObject": c_void_p,
}
"""Functions called for each word; declared arguments are converted at each call, which takes as long as the call."""


class Api:
    """The functions of `_FUNCTIONS` and `_QUICK` as attributes, without their prefix: `api.Text_CountChars(page)`."""

    def __init__(self) -> None:
        library = ctypes.PyDLL(str(_library_path()))
        for name, (result, *arguments) in _FUNCTIONS.items():
            function = getattr(library, name)
            function.restype = result
            function.argtypes = arguments
            setattr(self, name.removeprefix("FPDF"), function)
        for name, result in _QUICK.items():
            function = getattr(library, name)
            function.restype = result
            setattr(self, name.removeprefix("FPDF"), function)

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)


@cache
def api() -> Api:
    """Return the functions; the library is opened once."""
    return Api()


def handle(pdfium_object: Any) -> int:
    """Return the address that PDFium knows an object of pypdfium2 by."""
    return ctypes.cast(pdfium_object.raw, c_void_p).value or 0


def reference(address: int) -> Any:
    """Return an address as any function takes it, declared or not."""
    return c_void_p.from_param(address)


class Rows:
    """Rows of C numbers for the answers about many things, asked for without a Python call for each.

    Parameters
    ----------
    kind, width
        The type of the numbers, and how many a row has.
    places
        How many addresses the function takes to write a row to: that of the row, or of each number in it.
    wanted
        Which numbers of a row to return; all unless told.
    """

    def __init__(
        self, kind: type[c_float] | type[c_uint], width: int, places: int = 1, wanted: Sequence[int] = ()
    ) -> None:
        self._kind, self._width, self._places = kind, width, places
        self._wanted = wanted or range(width)
        self._make(512)

    def _make(self, count: int) -> None:
        """Make room for so many rows."""
        numbers = (self._kind * (self._width * count))()
        self._count = count
        self._numbers = memoryview(numbers).cast("B").cast(self._kind._type_)
        start, step = ctypes.addressof(numbers), ctypes.sizeof(self._kind)
        rows = range(start, start + step * self._width * count, step * self._width)
        self._addresses = [[reference(row + step * at) for row in rows] for at in range(self._places)]

    def filled(self, function: Any, *arguments: Collection[Any]) -> list[list[Any]]:
        """Call a function with each of its arguments; return its answers in columns, the first whether it answered."""
        count = len(arguments[0])
        if count > self._count:
            self._make(count)
        answered = list(map(function, *arguments, *self._addresses))
        end = self._width * count
        return [answered, *(self._numbers[at : end : self._width].tolist() for at in self._wanted)]


class Numbers:
    """A few C numbers that PDFium writes its answers into, with their addresses."""

    def __init__(self, kind: type[c_float] | type[c_uint], count: int) -> None:
        self.values: Any = (kind * count)()
        start, step = ctypes.addressof(self.values), ctypes.sizeof(kind)
        self.addresses = tuple(start + step * index for index in range(count))


def _library_path() -> Path:
    """Find the shared library beside pypdfium2's raw bindings."""
    folder = Path(next(iter(pypdfium2_raw.__path__)))
    return next(path for pattern in ("libpdfium*", "*pdfium*.dll") for path in folder.glob(pattern))
