"""Evidence in, what a page shows of it out: the marked words, the degree of confidence, the link to the page (pure)."""

import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote

from curriculum_audit.records.findings import Evidence, Review

HIGH = 0.9
"""Confidence from which on nine verdicts in ten are right."""
FAIR = 0.6
"""Confidence from which on three verdicts in five are right; below it a verdict is not much better than a guess."""


class Piece(NamedTuple):
    """A part of a quote."""

    text: str
    marked: bool
    """Whether these words led to the verdict."""


def marked(text: str, words: Iterable[str]) -> tuple[Piece, ...]:
    """Cut a quote into pieces around the words that led to the verdict.

    >>> marked("De meldcode.", ("meldcode",))
    (Piece(text='De ', marked=False), Piece(text='meldcode', marked=True), Piece(text='.', marked=False))
    """
    wanted = sorted({word for word in words if word}, key=lambda word: (-len(word), word))
    if not wanted:
        return (Piece(text, False),)
    parts = re.split(f"({'|'.join(map(re.escape, wanted))})", text)
    return tuple(Piece(part, bool(index % 2)) for index, part in enumerate(parts) if part)


def confidence_band(evidence: Evidence) -> str:
    """Return the key of the phrase that says how sure this evidence is."""
    if evidence.review is Review.CONFIRMED:
        return "reviewed"
    if evidence.review is Review.REJECTED:
        return "rejected"
    if evidence.unsure:
        return "look"
    if evidence.confidence >= HIGH:
        return "high"
    return "medium" if evidence.confidence >= FAIR else "low"


def page_link(path: str, page: int | None) -> str:
    """Return a link to a page of a guide; empty where the path is not relative to the report.

    Parameters
    ----------
    path
        Path of the guide as seen from the report, with forward slashes and not yet encoded.
    page
        Page counted from 1; None for the guide as a whole.

    >>> page_link("../syllabi/gids 2025.pdf", 14)
    './../syllabi/gids%202025.pdf#page=14'
    """
    if not path or path.startswith("/"):
        return ""
    # The colon and the backslash are encoded too, so that no name can be read as a scheme or a host.
    place = quote(_file_name_bytes(path), safe="/")
    return f"./{place}" + ("" if page is None else f"#page={page}")


def _file_name_bytes(path: str) -> bytes:
    """Return the bytes of a path; a file name that is not UTF-8 stands in it as halves of surrogate pairs."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "replace")
