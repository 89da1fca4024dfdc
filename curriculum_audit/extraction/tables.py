"""Ruled tables, by pdfplumber's own geometry on the strokes that PDFium read.

pdfplumber finds the same tables when it parses the page itself, at forty times the cost. The functions used here are
not part of its documented interface; the version is pinned and a test holds them.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from pdfplumber import table as plumber

from curriculum_audit.extraction.layout import Rule
from curriculum_audit.records.guides import Box

_SNAP = 3.0
_SHORTEST = 3.0
_NO_PAGE: Any = None
"""A table asks its page for text only, which is not asked here."""
Grid = tuple[tuple[Box | None, ...], ...]
"""The cells of a table, row by row; None where a cell spans more than one place."""


def grids(rules: Sequence[Rule]) -> tuple[Grid, ...]:
    """Return the ruled tables of a page with at least two columns; a page break may leave one row of it.

    Parameters
    ----------
    rules
        The strokes of the page, in points; some 1,500 at most, for the time grows with their square.
    """
    if not _may_hold_table(rules):
        return ()
    edges = plumber.merge_edges([_edge(rule) for rule in rules], _SNAP, _SNAP, _SNAP, _SNAP)
    long = [edge for edge in edges if max(edge["x1"] - edge["x0"], edge["bottom"] - edge["top"]) >= _SHORTEST]
    cells = plumber.intersections_to_cells(plumber.edges_to_intersections(long, _SNAP, _SNAP))
    found = (_grid(plumber.Table(_NO_PAGE, group)) for group in plumber.cells_to_tables(cells))
    return tuple(grid for grid in found if grid and max(map(len, grid)) > 1)


def _may_hold_table(rules: Iterable[Rule]) -> bool:
    """Whether there are strokes at two heights and at two places across: cheap, and misses no real table."""
    across = {round(rule.x0) for rule in rules if rule.is_vertical}
    heights = {round(rule.top) for rule in rules if not rule.is_vertical}
    return len(across) > 1 and len(heights) > 1


def _edge(rule: Rule) -> dict[str, Any]:
    """Return a stroke as pdfplumber writes it."""
    return {
        "x0": rule.x0,
        "x1": rule.x1,
        "top": rule.top,
        "bottom": rule.bottom,
        "width": rule.x1 - rule.x0,
        "height": rule.bottom - rule.top,
        "orientation": "v" if rule.is_vertical else "h",
    }


def _grid(table: Any) -> Grid:
    """Return the rows of a table of pdfplumber."""
    return tuple(tuple(row.cells) for row in table.rows)
