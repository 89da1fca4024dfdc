"""What can be set for an audit, with every default in one place."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from curriculum_audit.documents import nearest, why_unread
from curriculum_audit.errors import SettingsError

_LEAST = {"megabytes_of_memory": 256}
"""Less is not enough to begin with."""
_MOST = 1_000_000
_CHOICES: dict[str, tuple[str | bool, ...]] = {
    "language": ("nl", "en"),
    "ocr": ("auto", "never", "always"),
    "method": ("auto", "labels", "trained"),
    "quote_others": (True, False),
    "page_images": (True, False),
}
_TABLES = {"fail_under": "overall = 60", "house_style": 'name = "…"'}
"""Settings that are tables, each with a line as an example."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of an audit: the defaults, then the settings file, then the options of the command line.

    Raises
    ------
    SettingsError
        A value is not one of the known ones, or not above zero.
    """

    language: str = "nl"
    """Language of what people read, and the one that pages show first: nl or en."""
    ocr: str = "auto"
    """Whether pages without text are read by Tesseract: auto, never or always."""
    method: str = "auto"
    """How courses are judged: labels, trained, or auto for the best that fits the taxonomy."""
    years_asked: int = 2
    """In how many study years a competency that asks for repetition should come back."""
    seconds_per_guide: int = 120
    """Time to read one guide, before `seconds_per_megabyte` is added."""
    seconds_per_megabyte: int = 20
    """More time for each megabyte of the file, for scans."""
    megabytes_of_memory: int = 1536
    """Memory that reading one guide may take."""
    jobs: int = field(default_factory=lambda: os.cpu_count() or 1)
    """How many guides are read at the same time."""
    quote_others: bool = True
    """Whether a gap report quotes how other programmes of the same run cover a gap."""
    page_images: bool = False
    """Whether a gap report shows the strongest passage of each competency as it stands on its page."""
    fail_under: Mapping[str, Any] = field(default_factory=dict, hash=False)
    """Thresholds that a programme should reach, as `gates.read_thresholds` reads them."""
    house_style: Mapping[str, Any] = field(default_factory=dict, hash=False)
    """Name, logo and accent colour of the reports, as `reporting.house_style.read_house_style` reads them."""

    def __post_init__(self) -> None:
        for setting in fields(self):
            if setting.name not in _TABLES:
                _check(setting.name, getattr(self, setting.name))

    def as_values(self) -> dict[str, str | int | float]:
        """Return what decides the outcome of an audit, for its record; limits of the machine are left out."""
        return {"ocr": self.ocr, "method": self.method, "years_asked": self.years_asked}


def read_settings(file: Path | None) -> dict[str, Any]:
    """Read a settings file: TOML with the names of `Settings` as keys; nothing for None.

    Raises
    ------
    SettingsError
        The file cannot be read, or a key or value is not known; the message names it.
    """
    if file is None:
        return {}
    try:
        # Editors on Windows put a mark before UTF-8; TOML has none.
        values = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise SettingsError(f"{file}: cannot be read as TOML ({why_unread(error)}); check the file") from error
    known = [setting.name for setting in fields(Settings)]
    for key in values:
        if key not in known:
            raise SettingsError(f"{file}: unknown setting '{key}'; {nearest(key, known)}")
    for key, example in _TABLES.items():
        if not isinstance(values.get(key, {}), dict):
            raise SettingsError(f"{file}: {key} is a table; write [{key}] and below it {example}")
    try:
        Settings(**values)
    except SettingsError as error:
        raise SettingsError(f"{file}: {error}") from error
    return _seen_from(file.parent, values)


def _seen_from(folder: Path, values: dict[str, Any]) -> dict[str, Any]:
    """Take the path of the logo from the folder of the settings file."""
    style = values.get("house_style", {})
    logo = style.get("logo")
    if not isinstance(logo, str) or not logo:
        return values
    return {**values, "house_style": {**style, "logo": str(folder / logo)}}


def _check(key: str, value: str | int) -> None:
    choices = _CHOICES.get(key)
    if choices is None:
        least = _LEAST.get(key, 1)
        if type(value) is not int or not least <= value <= _MOST:
            raise SettingsError(f"setting '{key}': {value!r} is not a whole number from {least} to {_MOST}; correct it")
    # 1 equals True: the type has to fit as well.
    elif value not in choices or type(value) is not type(choices[0]):
        known = [str(choice).lower() if isinstance(choice, bool) else str(choice) for choice in choices]
        raise SettingsError(f"setting '{key}': {value!r} is not known; {nearest(str(value), known)}")
