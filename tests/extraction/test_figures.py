"""Numbers cut into figures; what reads the figures is written down here."""

from collections.abc import Sequence

import pytest
from PIL import Image, ImageDraw

from curriculum_audit.extraction.figures import Reading, numbers

_BOX = (60, 60, 160, 100)
_SURE: Reading = ("7", 96.0)
Blot = tuple[int, int, int, int]
_TALL, _NEXT = (65, 62, 75, 90), (100, 62, 110, 90)
_COMMA = (85, 86, 88, 95)


def cell(*blots: Blot) -> Image.Image:
    """Draw blots of ink where figures would stand."""
    image = Image.new("L", (220, 160), 240)
    for blot in blots:
        ImageDraw.Draw(image).rectangle(blot, fill=30)
    return image


def read(image: Image.Image, *answers: Sequence[Reading]) -> Reading | None:
    """Read the number in the box; for each figure what is answered in its sizes."""
    flat = [reading for sizes in answers for reading in sizes]

    def reader(pictures: Sequence[Image.Image]) -> Sequence[Reading]:
        assert len(pictures) == len(flat)
        return flat

    return numbers(image, [_BOX], reader)[0]


def test_a_figure_read_surely_in_one_size_is_taken() -> None:
    assert read(cell(_TALL), [("", 0.0), ("1", 95.0), ("1", 70.0)]) == ("1", 95.0)


def test_a_low_sign_between_two_figures_is_a_comma() -> None:
    assert read(cell(_TALL, _COMMA, _NEXT), [_SURE] * 3, [("5", 92.0)] * 3) == ("7,5", 92.0)


def test_a_point_behind_a_figure_is_no_part_of_it() -> None:
    assert read(cell(_TALL, _COMMA), [_SURE] * 3) == ("7", 96.0)


@pytest.mark.parametrize(
    "answers",
    [
        [("4", 60.0), ("4", 89.0), ("", 0.0)],
        [("1", 95.0), ("4", 85.0), ("1", 91.0)],
        [("", 0.0)] * 3,
    ],
    ids=["never surely", "two likely answers", "nothing"],
)
def test_what_is_not_read_surely_is_no_number(answers: Sequence[Reading]) -> None:
    assert read(cell(_TALL), answers) is None


def test_one_doubtful_figure_spoils_the_number() -> None:
    assert read(cell(_TALL, _NEXT), [_SURE] * 3, [("5", 40.0)] * 3) is None


@pytest.mark.parametrize(
    "blots",
    [(), ((65, 62, 75, 90), (85, 62, 88, 68)), tuple((64 + 12 * at, 62, 70 + 12 * at, 90) for at in range(6))],
    ids=["nothing", "a sign set high", "too many"],
)
def test_what_cannot_be_a_number_is_not_read(blots: tuple[Blot, ...]) -> None:
    assert read(cell(*blots)) is None


def test_dust_is_no_sign() -> None:
    assert read(cell(_TALL, (120, 80, 121, 81)), [_SURE] * 3) == ("7", 96.0)
