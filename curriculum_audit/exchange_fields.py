"""JSON lines in, objects out that know their line, so that each complaint names file, line and remedy."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import isfinite
from pathlib import Path
from typing import Any, TypeVar

from curriculum_audit.errors import ExchangeError

_T = TypeVar("_T")

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half of a character, as it is left where a program cut a text in two; no file can hold it."""
_LONGEST_SHOWN = 60
"""Characters of a key that a message repeats."""
_HALF = "holds half a character (\\ud800 to \\udfff); take it out or write the whole one"
_SEE = "see the README for the format"
_ONE_A_LINE = (
    "one course per line is expected, as a JSON object; to get there: "
    """jq -c '.. | objects | select(has("title"))' THIS_FILE > one-per-line.jsonl"""
)


@dataclass(frozen=True, slots=True)
class Fields:
    """A JSON object of which each value is taken out as what it has to be."""

    file: Path
    line: int
    """Number of its line, counted from 1."""
    values: Mapping[str, Any]
    place: str = ""
    """Where on the line it stands, as messages say it; empty for the object that is the line."""

    def error(self, problem: str) -> ExchangeError:
        """Return the error that names file and line of this object; raise it."""
        return ExchangeError(f"{self.file}:{self.line}: {problem}")

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text, or the default where there is one and the key is missing."""
        if default is not None and key not in self.values:
            return default
        value = self._value(key)
        if not isinstance(value, str):
            raise self._must_be(key, "text")
        if _LONE_SURROGATE.search(value):
            raise self.error(f"the key '{_shown(key)}'{self.place} {_HALF}")
        return value

    def name(self, key: str) -> str:
        """Return a text, or a number as text: other programs write codes and ids as either."""
        if isinstance(self._value(key), str):
            return self.text(key)
        if not _is_number(self.values[key]):
            raise self._must_be(key, "text or a number")
        return str(self.values[key])

    def choice(self, key: str, known: Sequence[str]) -> str:
        """Return one of the known words."""
        value: str = self._value(key)
        if value not in known:
            raise self._must_be(key, f"one of {', '.join(known)}")
        return value

    def number(self, key: str) -> float:
        """Return a number."""
        value: float = self._value(key)
        if not _is_number(value):
            raise self._must_be(key, "a number")
        return value

    def numbers(self, key: str, count: int) -> tuple[float, ...]:
        """Return a list of that many numbers."""
        value = self._value(key)
        if not isinstance(value, list) or len(value) != count or not all(_is_number(item) for item in value):
            raise self._must_be(key, f"a list of {count} numbers")
        return tuple(value)

    def whole(self, key: str, highest: int | None = None) -> int:
        """Return a whole number; with `highest` one from 0 up to and including it."""
        value = self._value(key)
        # Not `isinstance`: true and false are whole numbers to Python.
        if type(value) is not int or (highest is not None and not 0 <= value <= highest):
            raise self._must_be(key, "a whole number" if highest is None else f"a whole number from 0 to {highest}")
        return value

    def flag(self, key: str, default: bool | None = None) -> bool:
        """Return a truth value, or the default where there is one and the key is missing."""
        if default is not None and key not in self.values:
            return default
        value = self._value(key)
        if not isinstance(value, bool):
            raise self._must_be(key, "true or false")
        return value

    def objects(self, key: str) -> tuple["Fields", ...]:
        """Return a list of objects."""
        items = self._value(key)
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            raise self._must_be(key, "a list of objects")
        return tuple(
            Fields(self.file, self.line, item, f" in item {number} of '{key}'{self.place}")
            for number, item in enumerate(items, start=1)
        )

    def texts(self, key: str) -> dict[str, str]:
        """Return an object with free keys and a text under each."""
        value = self._value(key)
        if not isinstance(value, dict):
            raise self._must_be(key, "an object with a text under each key")
        if any(_LONE_SURROGATE.search(free) for free in value):
            raise self.error(f"a key in '{key}'{self.place} {_HALF}")
        inner = Fields(self.file, self.line, value, f" in '{key}'{self.place}")
        return {free: inner.text(free) for free in value}

    def if_given(self, read: Callable[[str], _T], key: str) -> _T | None:
        """Return what `read` makes of a key, or None where the key is missing or null."""
        return None if self.values.get(key) is None else read(key)

    def _value(self, key: str) -> Any:
        if key not in self.values:
            raise self.error(f"the key '{_shown(key)}' is missing{self.place}; {_SEE}")
        return self.values[key]

    def _must_be(self, key: str, expected: str) -> ExchangeError:
        return self.error(f"the key '{_shown(key)}'{self.place} must be {expected}; {_SEE}")


def read_objects(file: Path) -> list[Fields]:
    """Read a file of JSON objects, one a line; lines of white space are passed over.

    Raises
    ------
    ExchangeError
        The file cannot be read, or a line is no JSON object; the message names file and line.
    """
    # Not `splitlines`: JSON allows the line separators of Unicode inside a text.
    lines = _read(file).split("\n")
    return [_parsed(Fields(file, number, {}), line) for number, line in enumerate(lines, start=1) if line.strip()]


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ExchangeError(f"{file}: cannot be read ({error.strerror}); check the path") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ExchangeError(f"{file}:{line}: cannot be read as UTF-8 text; save the file as UTF-8") from error


def _parsed(row: Fields, line: str) -> Fields:
    # A list or a lone bracket: the file is one JSON document over many lines, or one of its lines.
    if line.lstrip().startswith("[") or line.strip() == "{":
        raise row.error(_ONE_A_LINE)
    try:
        value = json.loads(line, object_pairs_hook=partial(_object, row))
    except json.JSONDecodeError as error:
        raise row.error(f"this is no JSON from character {error.colno} on; mend it, one object on each line") from error
    except RecursionError as error:
        raise row.error(f"this is nested too deeply; {_SEE}") from error
    except ValueError as error:
        # Python reads no whole numbers of more than 4,300 digits.
        raise row.error(f"a number here has too many digits; {_SEE}") from error
    if not isinstance(value, dict) or ("courses" in value and "title" not in value):
        raise row.error(_ONE_A_LINE)
    return Fields(row.file, row.line, value)


def _object(row: Fields, pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; refuse it where a key stands twice, as one of the two values would be lost."""
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        doubled = next(key for key in found if keys.count(key) > 1)
        raise row.error(f"the key '{_shown(doubled)}' stands twice in one object; keep one")
    return found


def _is_number(value: object) -> bool:
    """Whether a value is a number; JSON as Python writes it also knows NaN and Infinity."""
    return type(value) is int or (isinstance(value, float) and isfinite(value))


def _shown(key: str) -> str:
    """Return a key as it fits into a message of one line."""
    return "".join(character if character.isprintable() else "�" for character in key[:_LONGEST_SHOWN])
