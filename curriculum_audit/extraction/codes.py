"""Course codes: what they look like, and what only looks like one."""

import re
from typing import NamedTuple

_SHAPES = (
    # One word of capitals, digits and joining signs with a digit in it: PSY4099, B-KUL-Y0123, 5081PSYC6Y, HUM265/SSC.
    r"(?=[A-Z0-9ÄÖÜ_./-]*\d)(?=[A-Z0-9_./-]*[A-ZÄÖÜ_])[A-Z0-9ÄÖÜ][A-Z0-9ÄÖÜ_.-]{1,15}[A-Za-z0-9]"
    r"(?:/\s?[A-Z0-9]{1,10}){0,9}"
    r"|[A-ZÄÖÜ]\d"
    # Capitals and a number apart: WP 12, SOCW 7308.
    r"|[A-ZÄÖÜ]{1,4} \d{1,4}[a-z]?(?![\d.,]?\d)"
    # The same with a letter typed or read for a digit: WP 1O2.
    r"|[A-ZÄÖÜ]{2,4} \d[\dOlI]{1,3}"
    # A number long enough not to be a year.
    r"|\d{5,9}"
)
_MAY_START = re.compile(r"[\[(]?\s*[A-ZÄÖÜ\d][^a-z]{0,14}\d|\d{5}|[A-Z]\d")
"""Cheap to try, and true of all that `_AT_START` matches: most lines end here."""
_AT_START = re.compile(rf"^[\[(]?\s*(?P<code>{_SHAPES})(?=$|[\s\]):,;|–-]|\.\s)[\])]?[\s:|.–-]*")
_INSIDE = re.compile(rf"(?<![\w./-])(?P<code>{_SHAPES})(?![\w/])")
_VALUE = re.compile(r"^[A-Za-z0-9][\w./ -]{0,23}$")
_FACTS_BEHIND = re.compile(r"\s+[|·•–]\s|,\s")
_NOT_CODES = re.compile(
    r"^(?:WEEK|DEEL|PART|BLOK|LES|JAAR|YEAR|ISBN|ISSN|COVID|DSM|ICD|MODUL|TABEL|TABLE)[\s-]?\d"
    r"|^(?:ART|NR|NO|FIG|TAB|DIN|ISO|EN|EC|ECTS|LP|CP|SP|SWS|HBO|MBO|BSC|MSC|WS|SS|SEM|TEL|FAX|BOX|AY|CH|Q|H|S|T)[\s-]\d"
    r"|^\d{1,2}[./-]\d|^\d{4}[/-]\d{2,4}$|^[A-Z]\d?$|^(?:19|20)\d\d"
)


class Code(NamedTuple):
    """A course code at the begin of a text."""

    code: str
    end: int
    """Where the text goes on behind it."""


def code_at_start(text: str) -> Code | None:
    """Return the code that a text begins with.

    >>> code_at_start("PSY4099 Forensische psychologie")
    Code(code='PSY4099', end=8)
    >>> code_at_start("2023-2024 Cohort") is None
    True
    """
    if not _MAY_START.match(text):
        return None
    match = _AT_START.match(text)
    if not match or _NOT_CODES.match(match["code"]):
        return None
    return Code(match["code"], match.end())


def without_codes(text: str) -> str:
    """Return a text without the codes in it.

    >>> without_codes("Weven TXA101")
    'Weven '
    """
    return _INSIDE.sub("", text)


def code_inside(text: str) -> str | None:
    """Return the first code in a text."""
    found = (match["code"] for match in _INSIDE.finditer(text))
    return next((code for code in found if not _NOT_CODES.match(code)), None)


def shape_of(code: str) -> str:
    """Return the pattern of a code: codes of one guide share it.

    >>> shape_of("PSY4099"), shape_of("WP 12")
    ('A9', 'A 9')
    """
    return re.sub(r"[A-ZÄÖÜa-z]+", "A", re.sub(r"\d+", "9", code.split("/")[0]))


def code_of_value(text: str) -> str | None:
    """Return the code that a label names; any short word is one there ("PS", "EM-SCBA")."""
    first = _FACTS_BEHIND.split(text.strip())[0]
    short = first.strip("[]():;,")
    if not short or len(short) > 24 or not _VALUE.match(short):
        return code_inside(text)
    return short if any(map(str.isdigit, short)) or (short.upper() == short and " " not in short) else None
