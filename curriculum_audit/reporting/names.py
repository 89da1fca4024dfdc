"""Programmes in, names of report files out."""

import re
import unicodedata
from collections.abc import Sequence

from curriculum_audit.records.findings import Programme

_RESERVED = frozenset({"index"})


def report_names(programmes: Sequence[Programme]) -> tuple[str, ...]:
    """Return a file name without suffix for each programme, made of `[a-z0-9-]{1,80}`; no two are the same.

    Where two programmes would have the same name, the later one in the sequence gets a number.
    """
    taken = set(_RESERVED)
    names = []
    for programme in programmes:
        name = _first_free(_programme_slug(programme), taken)
        taken.add(name)
        names.append(name)
    return tuple(names)


def slug(text: str, length: int = 80) -> str:
    """Reduce a text to `[a-z0-9-]`, at most `length` characters; empty where nothing is left.

    >>> slug("Ψ Pédagogische wetenschappen (deeltijd)")
    'pedagogische-wetenschappen-deeltijd'
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:length].rstrip("-")


def _programme_slug(programme: Programme) -> str:
    parts = (slug(programme.institution, 26), slug(programme.title, 34), slug(programme.academic_year, 12))
    return "-".join(part for part in parts if part) or "programme"


def _first_free(name: str, taken: set[str]) -> str:
    number = 2
    free = name
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free
