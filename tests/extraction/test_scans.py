"""Pictures of pages made easier to read."""

import pytest
from PIL import Image, ImageDraw

from curriculum_audit.extraction.scans import paper_of, straightened, without_rules

_PAPER = 235


def sheet() -> Image.Image:
    """Return an empty page of a scan."""
    return Image.new("L", (800, 600), _PAPER)


def darkest(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """Return the darkest shade in part of a picture."""
    return min(image.crop(box).tobytes())


def test_the_paper_has_the_shade_of_most_of_the_page() -> None:
    image = sheet()
    ImageDraw.Draw(image).rectangle((0, 0, 300, 300), fill=20)

    assert paper_of(image) == _PAPER


@pytest.mark.parametrize("line", [(100, 200, 700, 200), (300, 100, 300, 500)], ids=["level", "upright"])
def test_rules_are_painted_over(line: tuple[int, int, int, int]) -> None:
    image = sheet()
    ImageDraw.Draw(image).line(line, fill=40, width=3)

    assert darkest(without_rules(image), (0, 0, *image.size)) == _PAPER


def test_strokes_of_letters_stay() -> None:
    image = sheet()
    ImageDraw.Draw(image).line((100, 200, 130, 200), fill=40, width=3)

    assert without_rules(image).tobytes() == image.tobytes()


def test_a_figure_beside_a_rule_stays() -> None:
    image = sheet()
    pen = ImageDraw.Draw(image)
    pen.line((300, 100, 300, 500), fill=40, width=3)
    pen.rectangle((312, 290, 316, 310), fill=30)

    assert darkest(without_rules(image), (310, 280, 320, 320)) == 30


def test_a_dark_cell_stays_with_the_light_text_in_it() -> None:
    image = sheet()
    pen = ImageDraw.Draw(image)
    pen.rectangle((100, 100, 500, 140), fill=60)
    pen.rectangle((200, 115, 204, 130), fill=250)

    clean = without_rules(image)

    assert clean.getpixel((150, 120)) == 60
    assert clean.getpixel((202, 120)) == 250


@pytest.mark.parametrize("slant", [-2.0, 1.5])
def test_a_slanting_page_is_turned_level(slant: float) -> None:
    image = sheet()
    for top in range(50, 550, 25):
        ImageDraw.Draw(image).rectangle((50, top, 750, top + 8), fill=20)

    level = straightened(image.rotate(slant, Image.Resampling.BICUBIC, fillcolor=_PAPER))

    assert darkest(level.crop((100, 240, 700, 360)).resize((1, 120), Image.Resampling.BOX), (0, 0, 1, 120)) < 60
