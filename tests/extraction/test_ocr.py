"""Pictures of pages into words."""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from curriculum_audit.extraction import ocr
from curriculum_audit.extraction.layout import Page

pytestmark = pytest.mark.skipif("eng" not in ocr.installed_languages(), reason="Tesseract is not installed")

_WIDTH, _HEIGHT = 1654, 2339
"""A4 at 200 dots per inch."""
_TEXT = (
    "The student weaves a cloth of wool and silk.",
    "The warp and the weft are made in the workshop.",
    "A garden of plants gives the colours for it.",
)


def picture(*, turned: int = 0, slant: float = 0.0) -> Image.Image:
    """Draw a page of text, turned and slanting."""
    image = Image.new("L", (_WIDTH, _HEIGHT), 255)
    font = ImageFont.load_default(size=38)
    for at, text in enumerate(_TEXT * 4):
        ImageDraw.Draw(image).text((200, 300 + 90 * at), text, fill=0, font=font)
    return image.rotate(slant, fillcolor=255).rotate(turned, expand=True, fillcolor=255)


def read(image: Image.Image) -> Page:
    """Read a picture of a page as displayed."""
    page = Page(1, image.width * 72 / 200, image.height * 72 / 200, ())
    return ocr.read_picture(page, lambda _dpi: image)


@pytest.mark.parametrize("slant", [0.0, 2.0])
def test_a_slanting_page_is_read(slant: float) -> None:
    text = " ".join(word.text for word in read(picture(slant=slant)).words)

    assert _TEXT[0] in text


def test_a_page_on_its_side_is_read_and_placed_on_the_page_as_displayed() -> None:
    page = read(picture(turned=90))

    assert sum(word.text == "student" for word in page.words) == 4
    assert all(0 <= word.x0 <= page.width and 0 <= word.top <= page.height for word in page.words)


def test_the_page_says_that_and_how_surely_it_was_read() -> None:
    page = read(picture())

    assert page.by_ocr
    assert page.confidence > 0.8


def table(values: Sequence[str]) -> Image.Image:
    """Draw a ruled table of labels and lone values, as it comes from a copier."""
    image = Image.new("L", (_WIDTH, _HEIGHT), 255)
    pen, font = ImageDraw.Draw(image), ImageFont.load_default(size=30)
    for at, value in enumerate(values):
        top = 300 + 56 * at
        for left, right, text in ((180, 700, f"Study points of part {at + 1}"), (700, 1470, value)):
            pen.rectangle((left, top, right, top + 56), outline=60, width=2)
            pen.text((left + 16, top + 10), text, fill=20, font=font)
    return image.filter(ImageFilter.GaussianBlur(0.8)).rotate(0.7, Image.Resampling.BICUBIC, fillcolor=255)


def test_lone_figures_in_a_ruled_table_are_read() -> None:
    values = ["7,5", "1", "4", "12", "1,5", "3", "2", "10"]

    found = [word.text for word in read(table(values)).words if word.x0 > 250]

    assert found == values


def test_without_languages_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "installed_languages", tuple)

    with pytest.raises(ocr.OcrMissingError):
        read(Image.new("L", (100, 100), 255))


def test_the_module_needs_no_file(tmp_path: Path) -> None:
    assert read(Image.new("L", (_WIDTH, _HEIGHT), 255)).words == ()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("error", [MemoryError(), RuntimeError("PDFium"), OSError("no space left")], ids=repr)
def test_a_page_that_cannot_be_drawn_is_unread(error: Exception) -> None:
    def draw(_dpi: int) -> Image.Image:
        raise error

    with pytest.raises(ocr.PictureUnreadError):
        ocr.read_picture(Page(1, 595, 842, ()), draw)


def test_a_picture_that_tesseract_refuses_is_unread() -> None:
    with pytest.raises(ocr.PictureUnreadError):
        read(Image.new("L", (40_000, 60), 255))


@pytest.mark.skipif(os.name == "nt", reason="the program that hangs is a script of a shell")
def test_a_tesseract_that_hangs_is_ended_with_all_that_it_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pytesseract

    program, started, scratch = tmp_path / "tesseract", tmp_path / "started", tmp_path / "scratch"
    program.write_text(f"#!/bin/sh\necho $$ > {started}\nexec sleep 600\n", encoding="utf-8")
    program.chmod(0o700)
    scratch.mkdir()
    monkeypatch.setattr(pytesseract.pytesseract, "tesseract_cmd", str(program))
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    monkeypatch.setattr(ocr, "MOST_SECONDS", 0.5)

    with pytest.raises(ocr.PictureUnreadError, match="timeout"):
        read(picture())

    with pytest.raises(ProcessLookupError):
        os.kill(int(started.read_text(encoding="utf-8")), 0)
    assert list(scratch.iterdir()) == []


def test_the_time_of_a_page_is_that_of_all_calls_together(monkeypatch: pytest.MonkeyPatch) -> None:
    import pytesseract

    limits: list[float] = []
    clock = iter([0.0, 10.0, 30.0, 60.0])

    def words(_picture: Image.Image, *, timeout: float, **_: object) -> dict[str, list[str]]:
        limits.append(timeout)
        return {"text": []}

    monkeypatch.setattr(ocr, "monotonic", lambda: next(clock))
    monkeypatch.setattr(pytesseract, "image_to_osd", lambda _image, **_: {"rotate": 0, "orientation_conf": 9.0})
    monkeypatch.setattr(pytesseract, "image_to_data", words)

    read(picture())

    assert limits == [ocr.MOST_SECONDS - 10, ocr.MOST_SECONDS - 30]
