"""What the names of folders and titles tell of a programme: how it is called, its degree and its discipline."""

import re
from collections.abc import Sequence

from curriculum_audit.records.competencies import Profile

_DEGREES = ("bachelor", "master", "associate degree")
_SMALL_WORDS = frozenset("van de der den het of the and voor en".split())
"""Words that keep their small letter inside the name of an institution."""


def institution_of(name: str) -> str:
    """Return the name of an institution: as the folder has it, or with capitals where it has small letters alone.

    >>> institution_of("universiteit-van-amsterdam"), institution_of("Universiteit van Amsterdam")
    ('Universiteit van Amsterdam', 'Universiteit van Amsterdam')
    """
    if _is_written_out(name):
        return name
    words = enumerate(words_of(name).split())
    return " ".join(word if place and word in _SMALL_WORDS else _capital(word) for place, word in words) or name


def title_of(name: str, profiles: Sequence[Profile]) -> str:
    """Return the name of a programme; a hyphen stays where a norm is known by a name that has one (hbo-v)."""
    if _is_written_out(name):
        return name
    padded = f" {words_of(name)} "
    for alias in (alias for profile in profiles for alias in profile.aliases if "-" in alias):
        padded = padded.replace(f" {words_of(alias)} ", f" {alias} ")
    return _capital(padded.strip()) or name


def _is_written_out(name: str) -> bool:
    """Whether someone wrote the name as it should be read."""
    return any(letter.isupper() or letter.isspace() for letter in name)


def words_of(name: str) -> str:
    """Return the words of a folder's name, with blanks between them."""
    return " ".join(name.replace("-", " ").replace("_", " ").split())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def degree_in(name: str) -> str | None:
    """Return the degree that a name holds; None where it holds none."""
    return next((degree for degree in _DEGREES if degree in words_of(name).casefold()), None)


def discipline_in(title: str, profiles: Sequence[Profile]) -> str | None:
    """Return the discipline whose name stands in a title; the longest name wins; None where there is none."""
    disciplines = disciplines_by_name(profiles)
    found = [name for name in disciplines if f" {name} " in f" {bare(title)} "]
    return disciplines[max(found, key=len)] if found else None


def disciplines_by_name(profiles: Sequence[Profile]) -> dict[str, str]:
    """Return each discipline by its names."""
    return {bare(alias): p.discipline for p in profiles for alias in (*p.aliases, p.discipline)}


def bare(text: str) -> str:
    """Return the words of a text without what stands between them."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))
