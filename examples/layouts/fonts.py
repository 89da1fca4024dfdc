"""Fonts that come with pip packages, so every machine prints the same letters."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
from reportlab.pdfbase.ttfonts import TTFont

_PACKAGES = {
    "Vera": ("reportlab", "fonts", ("Vera", "VeraBd", "VeraIt")),
    "Lato": ("font_lato", "files", ("Lato-Regular", "Lato-Bold", "Lato-Italic")),
    "Caladea": ("font_caladea", "files", ("Caladea-Regular", "Caladea-Bold", "Caladea-Italic")),
}
"""Family: the pip package, its folder, and the files for regular, bold and italic."""


def register_fonts() -> None:
    """Make "Vera", "Vera-Bold", "Vera-Italic" and so on known, and <b> and <i> within them."""
    for family, (package, folder, faces) in _PACKAGES.items():
        home = Path(str(files(package))) / folder
        names = (family, f"{family}-Bold", f"{family}-Italic")
        for name, face in zip(names, faces, strict=True):
            registerFont(TTFont(name, str(home / f"{face}.ttf")))
        registerFontFamily(family, *names, boldItalic=names[1])
