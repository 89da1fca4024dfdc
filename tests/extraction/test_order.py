"""The order in which a page is read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum_audit.extraction.layout import Glyph, Line, PageLines
from curriculum_audit.extraction.order import in_reading_order
from tests.extraction.notation import HEIGHT, WIDTH, plain
from tests.extraction.samples import line, page


def texts(*lines: Line) -> list[str]:
    """Return the text of the lines in reading order."""
    return [one.text for one in in_reading_order(page(lines)).lines]


LEFT = [line(f"linkerkolom met een hele regel {n}", 100 + 14 * n, 70) for n in range(8)]
RIGHT = [line(f"rechterkolom met een hele regel {n}", 100 + 14 * n, 320) for n in range(8)]


def test_columns_written_row_by_row_are_read_one_after_the_other() -> None:
    mixed = [one for pair in zip(LEFT, RIGHT, strict=True) for one in pair]

    assert texts(*mixed) == [one.text for one in (*LEFT, *RIGHT)]


def test_columns_written_in_order_stay_so() -> None:
    assert texts(*LEFT, *RIGHT) == [one.text for one in (*LEFT, *RIGHT)]


def test_a_line_across_the_columns_parts_what_is_above_and_below() -> None:
    across = line("een kop die over de hele breedte van de bladzijde loopt, van links naar rechts toe", 154, 70)
    mixed = [one for pair in zip(LEFT, RIGHT, strict=True) for one in pair]
    mixed.insert(8, across)

    assert texts(*mixed).index(across.text) == 8


def test_labels_and_values_stay_in_rows() -> None:
    rows = [part for n in range(8) for part in (line("Label", 100 + 14 * n), line(f"waarde {n}", 100 + 14 * n, 200))]

    assert texts(*rows) == [one.text for one in rows]


def test_a_page_written_label_by_label_is_put_in_order_by_place() -> None:
    labels = [line(f"Label {n}", 100 + 40 * n) for n in range(6)]
    values = [line(f"waarde {n}", 100 + 40 * n, 200) for n in range(6)]
    jumbled = [*labels[::-1], *values]

    assert texts(*jumbled) == [text for n in range(6) for text in (f"Label {n}", f"waarde {n}")]


@given(st.permutations(range(16)))
def test_no_line_is_lost_or_doubled(order: list[int]) -> None:
    lines = [*LEFT, *RIGHT]

    assert sorted(texts(*(lines[index] for index in order))) == sorted(one.text for one in lines)


def _at(text: str, x: float, top: float) -> Line:
    return plain(text, x0=x, x1=x + 5 * len(text), top=top, bottom=top + 10)


def _columns(count: int, rows: int) -> list[Line]:
    """Return columns of lines, one after the other."""
    return [_at(f"kolom {at} regel {row}", 60 + 170 * at, 100 + 13 * row) for at in range(count) for row in range(rows)]


def _labels_and_values(count: int) -> list[Line]:
    """Return labels with their values beside them, row by row."""
    places = [
        (f"{kind} {row}", x, 100 + 40 * row) for row in range(count) for kind, x in (("label", 60), ("waarde", 230))
    ]
    return [_at(*place) for place in places]


_JUMPS = tuple(_at("einde", 60, top) for top in (750, 700, 650, 600))
"""Lines from the foot of a page upwards: a file that has them is not in reading order."""


def _ordered(lines: list[Line]) -> list[Line]:
    """Put the lines of a page that is not in order in the order of reading."""
    found = in_reading_order(PageLines(1, WIDTH, HEIGHT, (*lines, *_JUMPS))).lines
    return [line for line in found if line not in _JUMPS]


@given(st.permutations(_columns(3, 5)))
def test_columns_written_in_any_order_come_back_one_after_the_other(shuffled: list[Line]) -> None:
    assert _ordered(shuffled) == _columns(3, 5)


@given(st.permutations(_labels_and_values(8)))
def test_labels_and_values_written_in_any_order_come_back_row_by_row(shuffled: list[Line]) -> None:
    assert _ordered(shuffled) == _labels_and_values(8)


@given(st.integers(1, 3), st.integers(1, 30))
def test_columns_written_one_after_the_other_stay_so(count: int, rows: int) -> None:
    found = PageLines(1, WIDTH, HEIGHT, tuple(_columns(count, rows)))

    assert in_reading_order(found) == found


@given(st.permutations([*_columns(2, 5), *_labels_and_values(3)]))
def test_nothing_is_lost_from_columns_over_a_form(shuffled: list[Line]) -> None:
    assert sorted(_ordered(shuffled)) == sorted(shuffled)


@pytest.mark.parametrize("rows", [4, 20])
def test_a_running_head_written_last_proves_nothing(rows: int) -> None:
    found = PageLines(1, WIDTH, HEIGHT, (*_columns(1, rows), _at("Studiegids", 60, 30)))

    assert in_reading_order(found) == found


def test_a_glyph_without_a_letter_moves_with_its_line() -> None:
    shuffled = tuple(_at(f"regel {row}", 60, 500 - 40 * row) for row in range(6))
    found = in_reading_order(replace(PageLines(1, WIDTH, HEIGHT, shuffled), glyphs=(Glyph(0, "F", 0.5),)))

    assert found.lines[found.glyphs[0].word] == shuffled[0]
    assert found.glyphs[0].word != 0
