"""The functions of PDFium that reading needs, by ctypes on the library that pypdfium2 ships.

pypdfium2's generated bindings cost about twice as much a call; with three calls a word that decides whether a
guide of 400 pages takes one second or two. `PyDLL` keeps the interpreter lock, which PDFium demands anyway: it is
not safe in threads (pypdfium2 issues 303 and 309), so guides are read in processes of their own.
"""

import ctypes
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
    "FPDFText_GetLooseCharBox": (c_int, c_void_p, c_int, c_void_p),
    "FPDFText_GetFontSize": (c_double, c_void_p, c_int),
    "FPDFText_GetFontInfo": (c_ulong, c_void_p, c_int, c_void_p, c_ulong, c_void_p),
    "FPDFText_GetMatrix": (c_int, c_void_p, c_int, c_void_p),
    "FPDFText_GetTextObject": (c_void_p, c_void_p, c_int),
    "FPDFText_GetCharIndexFromTextIndex": (c_int, c_void_p, c_int),
    "FPDFText_IsHyphen": (c_int, c_void_p, c_int),
    "FPDFTextObj_GetFont": (c_void_p, c_void_p),
    "FPDFTextObj_GetTextRenderMode": (c_int, c_void_p),
    "FPDFPage_CountObjects": (c_int, c_void_p),
    "FPDFPage_GetObject": (c_void_p, c_void_p, c_int),
    "FPDFPageObj_GetType": (c_int, c_void_p),
    "FPDFPageObj_GetBounds": (c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p),
    "FPDFPageObj_GetMatrix": (c_int, c_void_p, c_void_p),
    "FPDFPageObj_GetFillColor": (c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p),
    "FPDFFormObj_CountObjects": (c_int, c_void_p),
    "FPDFFormObj_GetObject": (c_void_p, c_void_p, c_ulong),
    "FPDFPath_CountSegments": (c_int, c_void_p),
    "FPDFPath_GetPathSegment": (c_void_p, c_void_p, c_int),
    "FPDFPathSegment_GetPoint": (c_int, c_void_p, c_void_p, c_void_p),
    "FPDFPathSegment_GetType": (c_int, c_void_p),
    "FPDFPathSegment_GetClose": (c_int, c_void_p),
}


class Api:
    """The functions of `_FUNCTIONS` as attributes, without their prefix: `api.Text_CountChars(page)`."""

    def __init__(self) -> None:
        library = ctypes.PyDLL(str(_library_path()))
        for name, (result, *arguments) in _FUNCTIONS.items():
            function = getattr(library, name)
            function.restype = result
            function.argtypes = arguments
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
