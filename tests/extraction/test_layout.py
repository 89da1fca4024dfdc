"""The shapes that pass between the steps."""

import pytest

from curriculum_audit.extraction.layout import Place, Rule
from curriculum_audit.records.guides import Box
from tests.extraction.notation import plain

AREA = (10.0, 20.0, 410.0, 620.0)
"""A visible area of 400 by 600 points."""


@pytest.mark.parametrize(
    ("rotation", "box"),
    [
        (0, (20.0, 550.0, 70.0, 570.0)),
        (90, (30.0, 20.0, 50.0, 70.0)),
        (180, (330.0, 30.0, 380.0, 50.0)),
        (270, (550.0, 330.0, 570.0, 380.0)),
    ],
)
def test_a_box_of_the_file_is_placed_on_the_page_as_displayed(rotation: int, box: Box) -> None:
    assert Place(rotation, *AREA).box(30, 70, 80, 50) == box


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_visible_area_is_the_whole_page(rotation: int) -> None:
    left, bottom, right, top = AREA
    width, height = (600.0, 400.0) if rotation in (90, 270) else (400.0, 600.0)

    assert Place(rotation, *AREA).box(left, top, right, bottom) == (0.0, 0.0, width, height)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_box_of_a_word_is_around_its_first_and_last_letters_as_displayed(rotation: int) -> None:
    begins, ends = ([30.0], [69.0], [36.0], [50.0]), ([74.0], [70.0], [80.0], [52.0])
    place = Place(rotation, *AREA)

    assert list(zip(*place.around(begins, ends), strict=True)) == [place.box(30, 70, 80, 50)]


def test_a_stroke_is_vertical_when_it_is_higher_than_wide() -> None:
    assert Rule(50, 100, 50, 200).is_vertical
    assert not Rule(50, 100, 150, 100).is_vertical


def test_sizes_of_one_style_differ_by_less_than_half_a_point() -> None:
    assert plain("Kop", size=12.02).style == plain("Hoofdstuk", size=11.9).style
    assert plain("Kop", size=12.5).style != plain("Kop", size=12.0).style
