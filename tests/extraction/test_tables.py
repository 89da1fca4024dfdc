"""Ruled tables by pdfplumber's geometry; its functions are not documented, so this holds them."""

from curriculum_audit.extraction.layout import Rule
from curriculum_audit.extraction.tables import grids


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
