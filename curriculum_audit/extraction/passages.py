"""Lines to passages: sentences and bullets that can be quoted, each with the page and box where it begins."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from curriculum_audit.contacts import without_contacts
from curriculum_audit.extraction.hyphens import join_over
from curriculum_audit.extraction.layout import Line
from curriculum_audit.languages.sentences import split_sentences
from curriculum_audit.records.guides import Box, Passage

_BULLET = re.compile(
    r"^(?:(?:[•▪●◦○■□‣⁃∙·*➢➤►✓–—-]|[\ue000-\uf8ff])\s*|(?:o|\(?(?:\d{1,2}|[a-z])[.)])\s+)(?=\S)",
)
_BULLET_ALONE = re.compile(r"^(?:[•▪●◦○■□‣⁃∙·*➢➤►✓–—-]|[\ue000-\uf8ff]|o)$")
_LOOSE = 0.75
"""Lines farther apart than this, in parts of the font size, belong to different paragraphs."""
_SHORT = 0.82
"""A line that fills less of its column than this ends its paragraph."""


class Piece(NamedTuple):
    """Text of one line that belongs to a section."""

    text: str
    line: Line


def passages_of(pieces: Sequence[Piece], known: frozenset[str]) -> tuple[Passage, ...]:
    """Cut the text of a section into sentences and bullets.

    Parameters
    ----------
    pieces
        The lines of the section, or the parts of them, in reading order.
    known
        Words of the guide in lower case, to tell whether a hyphen at a line end belongs to the word.
    """
    return tuple(passage for paragraph in _paragraphs(pieces) for passage in _sentences(paragraph, known))


def _paragraphs(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Gather lines into paragraphs and bullets."""
    paragraph: list[Piece] = []
    right = 0.0
    for piece in pieces:
        if paragraph and _begins(paragraph, piece, right):
            yield paragraph
            paragraph = []
        if not paragraph or abs(piece.line.x0 - paragraph[-1].line.x0) > 40:
            right = piece.line.x1
        paragraph.append(piece)
        right = max(right, piece.line.x1)
    if paragraph:
        yield paragraph


def _begins(paragraph: Sequence[Piece], piece: Piece, right: float) -> bool:
    """Whether a line begins a paragraph of its own."""
    last, line = paragraph[-1].line, piece.line
    if _BULLET_ALONE.match(paragraph[-1].text):
        return False
    if _BULLET.match(piece.text) or _BULLET_ALONE.match(piece.text):
        return True
    ends = paragraph[-1].text.endswith((".", "!", "?", ":", ";"))
    opens = piece.text[:1].isupper() or piece.text[:1].isdigit()
    if last.page != line.page or line.top < last.top - line.size:
        return ends and opens
    if line.top - last.bottom > _LOOSE * line.size or line.style != last.style:
        return ends or opens
    full = last.x1 - last.x0 > _SHORT * (right - last.x0)
    return opens and (ends or not full) and not (full and not ends) and line.top > last.top + 2


def _sentences(paragraph: Sequence[Piece], known: frozenset[str]) -> Iterator[Passage]:
    """Yield the sentences of a paragraph, each where it begins."""
    text, starts = _joined(paragraph, known)
    at = 0
    for sentence in split_sentences(text):
        begin = text.index(sentence, at)
        at = begin + len(sentence)
        bare = without_contacts(_BULLET.sub("", sentence).strip())
        if any(map(str.isalnum, bare)):
            inside = [piece.line for piece, start, end in zip(paragraph, starts, [*starts[1:], len(text)], strict=True)
                      if end > begin and start < at]  # fmt: skip
            yield Passage(bare, inside[0].page, _box(inside), inside[0].hidden)


def _joined(paragraph: Sequence[Piece], known: frozenset[str]) -> tuple[str, list[int]]:
    """Return the text of a paragraph with the place where each line begins in it."""
    text, starts = "", []
    for piece in paragraph:
        text = join_over(text, piece.text, known) if text else piece.text
        starts.append(len(text) - len(piece.text))
    return text, starts


def _box(lines: Sequence[Line]) -> Box:
    """Return the box around the lines that stand on the page of the first."""
    here = [line for line in lines if line.page == lines[0].page]
    return (
        round(min(line.x0 for line in here), 1),
        round(min(line.top for line in here), 1),
        round(max(line.x1 for line in here), 1),
        round(max(line.bottom for line in here), 1),
    )
