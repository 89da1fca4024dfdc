"""The order in which a page is read."""

from hypothesis import given
from hypothesis import strategies as st

from curriculum_audit.extraction.order import in_reading_order
from tests.extraction.samples import line, page


def texts(*lines: object) -> list[str]:
    """Return the text of the lines in reading order."""
    return [one.text for one in in_reading_order(page(lines)).lines]  # type: ignore[arg-type]


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
