"""Words as Tesseract gives them."""

import pytest

from curriculum_audit.extraction.layout import Page
from curriculum_audit.extraction.ocr_words import Item, is_alone, is_kept, may_be_number, place, sizes, turned_back
from tests.extraction.samples import word


def item(text: str, left: int = 100, top: int = 100, *, height: int = 30, sure: float = 95.0, line: int = 1) -> Item:
    """Return a word as wide as its letters are high."""
    return Item(text, left, top, height * len(text) // 2, height, sure, (line,))


def test_a_word_stands_in_points_where_its_pixels_are() -> None:
    found = item("Weven", 200, 400).word(30, 200)

    assert (found.text, *found[1:6]) == ("Weven", *map(pytest.approx, (72, 144, 99, 154.8, 10.8)))


@pytest.mark.parametrize(
    ("left", "top", "at"), [(300, 100, 1), (50, 60, 0), (100, 400, 2)], ids=["beside", "above", "below"]
)
def test_a_word_read_later_is_placed_among_the_others(left: int, top: int, at: int) -> None:
    others = [item("Weven"), item("Vilten", top=200)]

    assert place(item("5", left, top), others) == at


@pytest.mark.parametrize(
    ("text", "sure", "kept"), [("Weven", 95, True), ("•", 95, True), ("|", 95, False), ("W", 9, False)]
)
def test_specks_and_rules_are_no_words(text: str, sure: float, kept: bool) -> None:
    assert is_kept(item(text, sure=sure)) == kept


@pytest.mark.parametrize(
    ("text", "sure", "may"), [("7,5", 95, True), ("ls", 60, True), ("en", 95, False), ("20252026", 95, False)]
)
def test_short_words_with_figures_or_read_with_doubt_may_be_numbers(text: str, sure: float, may: bool) -> None:
    assert may_be_number(item(text, sure=sure)) == may


@pytest.mark.parametrize(
    ("other", "alone"),
    [(item("EC", 140), False), (item("EC", 400), True), (item("EC", 140, 300), True)],
    ids=["beside", "far", "on another line"],
)
def test_a_word_is_alone_where_none_stands_near_on_its_line(other: Item, alone: bool) -> None:
    number = item("5")

    assert is_alone(number, [number, other]) == alone


def test_the_type_of_a_line_is_of_the_usual_size_or_clearly_larger() -> None:
    words = [item("Wevenvilten", line=number, height=30 + number) for number in range(3)]

    found = sizes([*words, item("Weven", line=3, height=60), item("W", line=4, height=60)])

    assert [found[number,] for number in range(5)] == [32, 32, 32, 64, 32]


def test_nothing_read_has_no_sizes() -> None:
    assert sizes([]) == {}


@pytest.mark.parametrize(("degrees", "left", "top"), [(0, 70, 100), (90, 100, 505), (180, 505, 732), (270, 485, 70)])
def test_a_word_of_a_turned_picture_stands_on_the_page_as_displayed(degrees: int, left: float, top: float) -> None:
    found = turned_back(word("Weven", 70, 100, width=20), degrees, Page(1, 595, 842 if degrees == 180 else 595, ()))

    assert (found.x0, found.top) == (left, top)
