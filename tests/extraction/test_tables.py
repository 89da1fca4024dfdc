"""Ruled tables by pdfplumber's geometry; its functions are not documented, so this holds them."""

from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pytest
from reportlab.pdfgen.canvas import Canvas

from curriculum_audit.extraction.layout import Rule
from curriculum_audit.extraction.pdf import Reading, read_document
from curriculum_audit.extraction.tables import Grid, grids


def ruled(columns: list[float], rows: list[float]) -> list[Rule]:
    """Return the strokes of a table."""
    across = [Rule(columns[0], y, columns[-1], y) for y in rows]
    return across + [Rule(x, rows[0], x, rows[-1]) for x in columns]


def test_strokes_make_cells() -> None:
    (grid,) = grids(ruled([50, 150, 300], [100, 120, 160, 200]))

    assert len(grid) == 3
    assert grid[1] == ((50, 120, 150, 160), (150, 120, 300, 160))


def test_two_tables_are_two() -> None:
    assert len(grids([*ruled([50, 150, 300], [100, 120, 160]), *ruled([50, 150, 300], [400, 420, 460])])) == 2


def test_a_frame_is_no_table() -> None:
    assert grids(ruled([50, 300], [100, 160])) == ()


def test_level_strokes_alone_are_no_table() -> None:
    assert grids([Rule(50, y, 300, y) for y in range(100, 200, 20)]) == ()


def _lines(canvas: Canvas) -> None:
    """Draw a table of three columns with single strokes."""
    canvas.grid([50, 120, 250, 350], [300, 340, 380, 450])


def _bars(canvas: Canvas) -> None:
    """Draw a table with thin filled boxes, as word processors do."""
    for y in (300, 340, 400):
        canvas.rect(50, y, 250, 0.8, fill=1, stroke=0)
    for x in (50, 150, 300):
        canvas.rect(x, 300, 0.8, 100, fill=1, stroke=0)


def _boxes(canvas: Canvas) -> None:
    """Draw each cell as a box of its own."""
    for row in range(4):
        for column in range(3):
            canvas.rect(50 + 90 * column, 300 + 30 * row, 90, 30)


def _merged(canvas: Canvas) -> None:
    """Draw a table whose first row is one cell."""
    canvas.grid([50, 150, 250], [300, 340, 380])
    canvas.rect(50, 380, 200, 40)


def _two(canvas: Canvas) -> None:
    """Draw two tables under each other."""
    canvas.grid([50, 150, 250], [300, 340, 380])
    canvas.grid([50, 100, 350], [450, 480, 520])


def _uneven(canvas: Canvas) -> None:
    """Draw a table whose strokes do not quite meet."""
    for y in (300, 340, 381):
        canvas.line(51.5, y, 248.5, y)
    for x in (50, 150, 250):
        canvas.line(x, 301.5, x, 379.5)


def _cells(found: Grid) -> list[list[tuple[int, ...] | None]]:
    """Return the cells of a table in whole points."""
    return [[None if cell is None else tuple(round(edge) for edge in cell) for cell in row] for row in found]


@pytest.mark.parametrize("draw", [_lines, _bars, _boxes, _merged, _two, _uneven])
def test_the_cells_are_those_that_pdfplumber_finds_by_itself(tmp_path: Path, draw: Callable[[Canvas], None]) -> None:
    path = tmp_path / "gids.pdf"
    canvas = Canvas(str(path), pagesize=(400, 600))
    canvas.setLineWidth(0.2)
    draw(canvas)
    canvas.drawString(60, 560, "Vakken")
    canvas.save()
    with pdfplumber.open(path) as pdf:
        theirs = [_cells(tuple(tuple(row.cells) for row in table.rows)) for table in pdf.pages[0].find_tables()]

    (page,) = read_document(path, Reading(lambda page: page)).pages

    assert theirs
    assert [_cells(grid) for grid in grids(page.rules)] == theirs


def test_a_page_without_strokes_has_no_tables() -> None:
    assert grids([]) == ()
