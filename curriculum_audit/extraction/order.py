"""The order in which a page is read.

Nearly all programs write a page in reading order: rows of tables cell by cell, columns one after the other. Report
generators write label by label instead; such a page jumps back up again and again, and is put in order by place.
"""

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from curriculum_audit.extraction.layout import Glyph, Line, PageLines

_MOST_JUMPS = 3
"""A running head written last, a picture with its caption: fewer jumps than this prove nothing."""
_JUMPY = 0.05
"""Share of the lines of a page that jump up and not to the right."""
_LEVEL = 3.5
"""Lines whose tops differ by less than this, in points, stand beside each other."""

_FEWEST_ROWS = 5
_SHARE = 0.2
"""So large a share of the lines of a page must begin at the left edge of a second column."""
_PAIRED = 0.6
"""So large a share of them must have a line beside them in the column before."""
_CELL = 20
"""Letters; lines of columns are longer than most cells and labels."""
_SAME_EDGE = 4.0


def in_reading_order(page: PageLines) -> PageLines:
    """Return the page with its lines in the order of reading."""
    columns = _columns(page)
    if columns:
        return _reordered(page, _by_column(page.lines, columns))
    jumps = sum(_jumps(before, line) for before, line in itertools.pairwise(page.lines))
    if jumps < _MOST_JUMPS or jumps < _JUMPY * len(page.lines):
        return page
    return _reordered(page, [index for block in _ordered(_blocks(page.lines)) for index in block])


def _reordered(page: PageLines, order: Sequence[int]) -> PageLines:
    """Return the page with its lines in this order."""
    place = {index: at for at, index in enumerate(order)}
    glyphs = sorted((glyph._replace(word=place[glyph.word]) for glyph in page.glyphs), key=_line_number)
    return replace(page, lines=tuple(page.lines[index] for index in order), glyphs=tuple(glyphs))


def _columns(page: PageLines) -> tuple[float, ...]:
    """Return the left edges of the columns after the first of a page that was written row by row across columns.

    Rows of a table look like that too; but its cells are short, or strokes part them, or most rows lack a cell.
    """
    pairs = [(left, right) for left, right in itertools.pairwise(page.lines) if _are_level(left, right)]
    if len(pairs) < _FEWEST_ROWS or any(rule.is_vertical for rule in page.rules):
        return ()
    edges = Counter(round(right.x0 / _SAME_EDGE) for _, right in pairs)
    common = sorted(edge * _SAME_EDGE for edge, times in edges.items() if times > _SHARE * len(page.lines))
    for edge in common:
        column = [line for line in page.lines if abs(line.x0 - edge) <= _SAME_EDGE]
        beside = [left for left, right in pairs if abs(right.x0 - edge) <= _SAME_EDGE]
        texts = [len(line.text) for line in (*column, *beside)]
        if len(beside) < _PAIRED * len(column) or median(texts) < _CELL or any(line.x1 > edge for line in beside):
            return ()
    return tuple(common)


def _are_level(left: Line, right: Line) -> bool:
    """Whether a line follows to the right of another at the same height."""
    return abs(left.bottom - right.bottom) < _LEVEL and right.x0 > left.x1


def _by_column(lines: Sequence[Line], edges: Sequence[float]) -> list[int]:
    """Return the lines column by column; a line across the columns parts what stands above it from what is below."""
    order: list[int] = []
    columns: list[list[int]] = [[] for _ in range(len(edges) + 1)]
    for index, line in enumerate(lines):
        if any(line.x0 < edge - _SAME_EDGE and line.x1 > edge + _SAME_EDGE for edge in edges):
            order.extend(itertools.chain(*columns, [index]))
            columns = [[] for _ in columns]
        else:
            columns[sum(line.x0 > edge - _SAME_EDGE for edge in edges)].append(index)
    return [*order, *itertools.chain(*columns)]


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
