"""The table `[house_style]` of the settings in, what every page carries of it out: name, logo and accent colour."""

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from curriculum_audit.documents import nearest
from curriculum_audit.errors import SettingsError

LIGHT_PAPER: Final = "#ffffff"
DARK_PAPER: Final = "#14181c"
"""What pages stand on, as `--paper` in `reports/style.css`."""

LEAST_CONTRAST: Final = 4.5
"""Contrast of text by WCAG 2.2, success criterion 1.4.3."""

MOST_BYTES: Final = 200_000
"""Size of a logo file; every page carries the logo with it."""

_LONGEST_NAME = 100
_KEYS = ("name", "logo", "accent")
_TYPES = {".png": "image/png", ".svg": "image/svg+xml"}
_COLOUR = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How the body that hands out the reports is seen in them."""

    name: str = ""
    """Name of the body; empty for none."""
    logo: str = ""
    """Its logo as a data URI, for the source of an image and nothing else; empty for none."""
    accent: str = ""
    """Colour of links and lines, "#rrggbb"; empty for that of the style sheet."""

    @property
    def rules(self) -> str:
        """The rules that follow the style sheet; empty where no accent is set.

        No colour reads well on light and dark paper alike, so each paper keeps its own accent where this one does not.
        """
        papers = {
            LIGHT_PAPER: "(prefers-color-scheme: light), print",
            DARK_PAPER: "screen and (prefers-color-scheme: dark)",
        }
        return "".join(
            f"@media {medium} {{ :root {{ --accent: {self.accent}; }} }}\n"
            for paper, medium in papers.items()
            if self.accent and contrast(self.accent, paper) >= LEAST_CONTRAST
        )


PLAIN: Final = HouseStyle()
"""The look without a house style."""


def read_house_style(table: Mapping[str, Any]) -> HouseStyle:
    """Read a house style: name of the body, path of its logo (PNG or SVG) and accent colour, all optional.

    Raises
    ------
    SettingsError
        A key or value is not sound, the logo cannot be used, or the accent cannot be read on light nor on dark paper.
    """
    for key, value in table.items():
        if key not in _KEYS:
            raise SettingsError(f"house_style: unknown key '{key}'; {nearest(key, _KEYS)}")
        if not isinstance(value, str):
            raise SettingsError(f"house_style.{key}: {value!r} is not a text; put it between quotes")
    name = " ".join(table.get("name", "").split())
    if len(name) > _LONGEST_NAME:
        raise SettingsError(f"house_style.name: longer than {_LONGEST_NAME} characters; shorten it")
    if table.get("logo") and not name:
        raise SettingsError("house_style.logo: has no words for readers who do not see it; add house_style.name")
    return HouseStyle(name, _logo(table.get("logo", "")), _accent(table.get("accent", "")))


def _logo(path: str) -> str:
    if not path:
        return ""
    file = Path(path)
    if file.suffix.lower() not in _TYPES:
        raise SettingsError(f"house_style.logo: {path}: is neither PNG nor SVG; save it as one of them")
    try:
        content = file.read_bytes()
    except OSError as error:
        raise SettingsError(f"house_style.logo: {path}: cannot be read ({error.strerror}); check the path") from error
    if len(content) > MOST_BYTES:
        raise SettingsError(
            f"house_style.logo: {path}: is {len(content)} bytes and {MOST_BYTES} is the most; make the picture smaller"
        )
    is_sound = content.startswith(b"\x89PNG\r\n\x1a\n") if file.suffix.lower() == ".png" else b"<svg" in content
    if not is_sound:
        raise SettingsError(f"house_style.logo: {path}: does not hold what its name says; save it again as PNG or SVG")
    return f"data:{_TYPES[file.suffix.lower()]};base64,{base64.b64encode(content).decode()}"


def _accent(text: str) -> str:
    accent = text.strip().lower()
    if not accent:
        return ""
    if not _COLOUR.fullmatch(accent):
        raise SettingsError(f"house_style.accent: '{text}' is no colour; write it as \"#1c4f7f\"")
    found = max(contrast(accent, paper) for paper in (LIGHT_PAPER, DARK_PAPER))
    if found < LEAST_CONTRAST:
        raise SettingsError(
            f"house_style.accent: {accent} has a contrast of {found:.2f} and {LEAST_CONTRAST} is the least; "
            "take a darker or a lighter one"
        )
    return accent


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.2 of two colours "#rrggbb": 1 for the same, 21 for black on white.

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2, 0..1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
