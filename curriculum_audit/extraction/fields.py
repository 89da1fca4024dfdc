"""The values of fields: credits, study year, compulsory or elective, from what labels announce. Never guessed."""

import re

_DIGIT = re.compile(r"\d")
"""Most text has none, and is quickly told from what may name a number."""
_NUMBER = r"\d{1,3}(?:[.,]\d{1,2})?"
_UNIT = (
    r"(?:ects|ec|ecs|ecp|lp|cp|cps|cu|cus|sp|stp|kp|credits?|credit\s?points?|studiepunten|studiepunt|leistungspunkte?n?|"
    r"kreditpunkte|cr|credit\s?hours?|units?|study\s?points)"
)
_WITH_UNIT = re.compile(rf"(?<![\w.,/])({_NUMBER})[\s-]*{_UNIT}\b", re.IGNORECASE)
_UNIT_FIRST = re.compile(
    rf"\b{_UNIT}(?:[\s-]*(?:points?|punkte?n?|credits?))?\s*[:=(]?\s*({_NUMBER})(?![\d/]|[.,]\d)", re.IGNORECASE
)
_BARE = re.compile(rf"(?<![\d.,])({_NUMBER})(?![\d])")
_TOTAL = re.compile(
    rf"(?:insgesamt|totaal|in total|total of|gesamt)\D{{0,40}}?({_NUMBER})[\s-]*{_UNIT}\b", re.IGNORECASE
)
_HOURS = re.compile(r"\s*(?:h\b|u\b|uren|uur|hours|stunden|std)", re.IGNORECASE)
MOST_CREDITS = 120.0

_YEAR_WORDS = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "propedeuse": 1, "first": 1,
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "erstes": 1, "zweites": 2, "drittes": 3,
    "viertes": 4, "one": 1, "two": 2, "three": 3, "four": 4, "een": 1, "twee": 2, "drie": 3, "vier": 4,
}  # fmt: skip
_YEAR_NUMBER = re.compile(
    r"^(?:jaar|year|b|m|ba|ma|bachelor|master|fase|phase|stage|leerjaar)?\s*([1-7])(?!\d)\b(?!\s*[.,]\d)", re.IGNORECASE
)
_YEAR_INSIDE = re.compile(
    r"\b(?:studiejaar|jaar|leerjaar|year of study|study year|year|studienjahr|opleidingsjaar)"
    r"\s*:?\s*([1-7])\b(?![-/.,]?\d)"
    r"|\b([1-7])(?:e|ste|de|st|nd|rd|th|\.)\s*(?:bachelor|master|ba|ma)?\s*-?"
    r"(?:studiejaar|jaar|leerjaar|year|studienjahr)\b",
    re.IGNORECASE,
)
_YEAR_WORD = re.compile(r"\b(\w+)\s+(?:studiejaar|jaar|leerjaar|year|studienjahr)\b", re.IGNORECASE)

_ELECTIVE = re.compile(
    r"\b(?:keuze\w*|elective\w*|optional|optioneel|facultatief|wahl\w*|niet verplicht|not compulsory|non-compulsory)",
    re.IGNORECASE,
)
_COMPULSORY = re.compile(
    r"\b(?:verplicht\w*|compulsory|mandatory|obligatory|required|core|pflicht\w*|obligatorisch|basisvak)", re.IGNORECASE
)
_NO = re.compile(r"^\W*(?:nee|neen|no|nein|n|k|e)\b", re.IGNORECASE)
_YES = re.compile(r"^\W*(?:ja|yes|j|y|v|p)\b", re.IGNORECASE)


def credits_of_value(text: str) -> float | None:
    """Return the credits in the value of a credits label; the first number where no unit stands by one.

    >>> credits_of_value("7,5"), credits_of_value("10 (2 x 5 ECTS)"), credits_of_value("180 h / 6 LP")
    (7.5, 10.0, 6.0)
    """
    text = text.lstrip("(: ")
    bare = _BARE.match(text)
    with_unit = _WITH_UNIT.search(text)
    first = bare if bare and not _HOURS.match(text, bare.end()) else None
    return _credits(first or with_unit or _UNIT_FIRST.search(text) or _BARE.search(text))


def credits_in_text(text: str) -> float | None:
    """Return the credits that running text states: a total, or the one number with a unit; None where they differ.

    >>> credits_in_text("Deel A (2 EC) en deel B (4 EC)") is None
    True
    """
    total = _TOTAL.search(text)
    if total:
        return _credits(total)
    found = {_credits(match) for pattern in (_WITH_UNIT, _UNIT_FIRST) for match in pattern.finditer(text)} - {None}
    return found.pop() if len(found) == 1 else None


def names_credits(text: str) -> bool:
    """Whether a text names a number of credits with their unit."""
    return bool(_DIGIT.search(text) and (_WITH_UNIT.search(text) or _UNIT_FIRST.search(text)))


def without_credits(text: str) -> str:
    """Return a text without the numbers of credits in it, and their units."""
    return _UNIT_FIRST.sub(" ", _WITH_UNIT.sub(" ", text))


def credits_at_start(text: str) -> bool:
    """Whether a text begins with a number of credits and their unit."""
    return bool(_WITH_UNIT.match(text) or _UNIT_FIRST.match(text))


def _credits(match: re.Match[str] | None) -> float | None:
    """Return the number of a match if credits can be that many."""
    if match is None:
        return None
    number = float(match.group(1).replace(",", "."))
    return number if 0 <= number <= MOST_CREDITS else None


def study_year_of_value(text: str) -> int | None:
    """Return the study year in the value of its label; an academic year ("2024-2025") is none.

    >>> study_year_of_value("3"), study_year_of_value("2024-2025"), study_year_of_value("tweede jaar")
    (3, None, 2)
    """
    match = _YEAR_NUMBER.match(text.strip())
    if match:
        return int(match.group(1))
    first = re.match(r"\w+", text.strip().lower())
    return study_year_in_text(text) or (_YEAR_WORDS.get(first.group()) if first else None)


def study_year_in_text(text: str) -> int | None:
    """Return the study year that running text names with the word for it; None where there are several."""
    found = {int(match.group(1) or match.group(2)) for match in _YEAR_INSIDE.finditer(text)}
    found |= {_YEAR_WORDS[word.lower()] for word in _YEAR_WORD.findall(text) if word.lower() in _YEAR_WORDS}
    return found.pop() if len(found) == 1 else None


def compulsory_of_value(text: str, key: str = "") -> bool | None:
    """Say whether a course is compulsory by the value of its label `key`; yes and no take their sense from the label.

    >>> compulsory_of_value("nee (keuze)"), compulsory_of_value("Pflichtmodul"), compulsory_of_value("Hoorcollege")
    (False, True, None)
    """
    asks_elective = bool(_ELECTIVE.search(key)) and not _COMPULSORY.search(key)
    if _NO.match(text):
        return asks_elective
    if _YES.match(text) and len(text) < 12:
        return not asks_elective
    if _ELECTIVE.search(text):
        return False
    return True if _COMPULSORY.search(text) else None
