"""The order in which a page is read.

Nearly all programs write a page in reading order: rows of tables cell by cell, columns one after the other. Report
generators write label by label instead; such a page jumps back up again and again, and is put in order by place.
"""

from collections.abc import Sequence
from dataclasses import replace

from curriculum_audit.extraction.layout import Glyph, Line, PageLines

_MOST_JUMPS = 3
"""A running head written last, a picture with its caption: fewer jumps than this prove nothing."""
_JUMPY = 0.05
"""Share of the lines of a page that jump up and not to the right."""
_LEVEL = 3.5
"""Lines whose tops differ by less than this, in points, stand beside each other."""


def in_reading_order(page: PageLines) -> PageLines:
    """Return the page with its lines in the order of reading."""
    jumps = sum(_jumps(before, line) for before, line in zip(page.lines, page.lines[1:], strict=False))
    if jumps < _MOST_JUMPS or jumps < _JUMPY * len(page.lines):
        return page
    order = [index for block in _ordered(_blocks(page.lines)) for index in block]
    place = {index: at for at, index in enumerate(order)}
    glyphs = sorted((glyph._replace(word=place[glyph.word]) for glyph in page.glyphs), key=_line_number)
    return replace(page, lines=tuple(page.lines[index] for index in order), glyphs=tuple(glyphs))


def _line_number(glyph: Glyph) -> int:
    """Return the number of the line that a glyph stands in."""
    return glyph.word


def _jumps(before: Line, line: Line) -> bool:
    """Whether a line goes back up without going to the right, where the next column or cell would be."""
    return line.top < before.top - 1.5 * before.size and line.x0 < before.x1


def _blocks(lines: Sequence[Line]) -> list[list[tuple[int, Line]]]:
    """Gather lines under each other with one left edge and one size, as the lines of a label or paragraph are."""
    blocks: list[list[tuple[int, Line]]] = []
    open_at: dict[tuple[int, float], list[tuple[int, Line]]] = {}
    for index, line in sorted(enumerate(lines), key=lambda item: (item[1].top, item[1].x0)):
        key = (round(line.x0 / 4), line.size)
        block = open_at.get(key)
        if block and line.top - block[-1][1].bottom < 0.35 * line.size:
            block.append((index, line))
        else:
            open_at[key] = [(index, line)]
            blocks.append(open_at[key])
    return blocks


def _ordered(blocks: list[list[tuple[int, Line]]]) -> list[list[int]]:
    """Put blocks in order from top to bottom, those that begin level from left to right."""
    rows: list[list[list[tuple[int, Line]]]] = []
    for block in sorted(blocks, key=lambda block: block[0][1].top):
        if rows and block[0][1].top - rows[-1][0][0][1].top < _LEVEL:
            rows[-1].append(block)
        else:
            rows.append([block])
    return [[index for index, _ in block] for row in rows for block in sorted(row, key=lambda block: block[0][1].x0)]
