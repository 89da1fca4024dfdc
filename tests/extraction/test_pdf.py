"""PDF files in, pages of words out."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from curriculum_audit.errors import UnreadableGuideError
from curriculum_audit.extraction.layout import Page
from curriculum_audit.extraction.pdf import LARGEST_FILE, MOST_PAGES, Reading, read_document
from curriculum_audit.extraction.strokes import MOST_RULES
from curriculum_audit.records.guides import GuideStatus
from tests.extraction.pages import drawn, locked, text


def pages_of(path: Path, password: str | None = None) -> tuple[Page, ...]:
    """Read the pages of a file as they are."""
    return read_document(path, Reading(lambda page: page, password=password)).pages


def test_words_have_place_size_and_weight(tmp_path: Path) -> None:
    (page,) = pages_of(drawn(tmp_path / "gids.pdf", text))

    assert [(word.text, word.size, word.bold) for word in page.words] == [
        ("Weven", 12.0, False),
        ("en", 12.0, False),
        ("knopen", 12.0, True),
    ]
    assert page.words[0].x0 == pytest.approx(50, abs=1)
    assert page.words[0].top == pytest.approx(100 - 12, abs=4)


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_turned_page_is_read_as_displayed(tmp_path: Path, rotation: int) -> None:
    path = drawn(tmp_path / "gids.pdf", text)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Rotate = rotation
        pdf.save(path)

    (page,) = pages_of(path)

    assert (page.width, page.height) == ((400, 600) if rotation == 180 else (600, 400))
    assert all(0 <= word.x0 <= page.width and 0 <= word.top <= page.height for word in page.words)


def test_a_crop_box_moves_the_origin(tmp_path: Path) -> None:
    path = drawn(tmp_path / "gids.pdf", text)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].CropBox = [40, 40, 400, 600]
        pdf.save(path)

    assert pages_of(path)[0].words[0].x0 == pytest.approx(10, abs=1)


def test_a_media_box_upside_down_is_understood(tmp_path: Path) -> None:
    path = drawn(tmp_path / "gids.pdf", text)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].MediaBox = [0, 600, 400, 0]
        pdf.save(path)

    assert pages_of(path)[0].words[0].top == pytest.approx(88, abs=4)


def test_strokes_are_read(tmp_path: Path) -> None:
    (page,) = pages_of(drawn(tmp_path / "gids.pdf", lambda canvas: canvas.grid([50, 150, 250], [100, 200, 300])))

    assert sum(rule.is_vertical for rule in page.rules) == 3


def white(canvas: Canvas) -> None:
    """Write white text on the paper."""
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(50, 500, "verborgen")


def white_on_black(canvas: Canvas) -> None:
    """Write white text on a black bar."""
    canvas.rect(40, 490, 200, 30, fill=1, stroke=0)
    white(canvas)


def tiny(canvas: Canvas) -> None:
    """Write text that nobody can read."""
    canvas.setFont("Helvetica", 1)
    canvas.drawString(50, 500, "verborgen")


def off_the_page(canvas: Canvas) -> None:
    """Write beside the page."""
    canvas.drawString(900, 500, "verborgen")


def unpainted(canvas: Canvas) -> None:
    """Write text that paints nothing."""
    words = canvas.beginText(50, 500)
    words.setTextRenderMode(3)
    words.textOut("verborgen")
    canvas.drawText(words)


@pytest.mark.parametrize("draw", [white, tiny, off_the_page, unpainted])
def test_text_that_cannot_be_seen_is_hidden(tmp_path: Path, draw: Callable[[Canvas], None]) -> None:
    (page,) = pages_of(drawn(tmp_path / "gids.pdf", draw))

    assert all(word.hidden for word in page.words)


def test_white_text_on_a_bar_is_seen(tmp_path: Path) -> None:
    (page,) = pages_of(drawn(tmp_path / "gids.pdf", white_on_black))

    assert [word.hidden for word in page.words] == [False]


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"", GuideStatus.EMPTY_FILE),
        (b"PK\x03\x04 a word processor's file", GuideStatus.NOT_PDF),
        (b"%PDF-1.7 and nothing more", GuideStatus.DAMAGED),
    ],
)
def test_a_file_that_is_no_guide_says_why(tmp_path: Path, content: bytes, status: GuideStatus) -> None:
    path = tmp_path / "gids.pdf"
    path.write_bytes(content)

    with pytest.raises(UnreadableGuideError) as caught:
        pages_of(path)

    assert caught.value.status == status


def test_a_missing_file_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableGuideError) as caught:
        pages_of(tmp_path / "weg.pdf")

    assert caught.value.status == GuideStatus.UNREADABLE


def test_a_file_without_pages_says_so(tmp_path: Path) -> None:
    path = tmp_path / "gids.pdf"
    with pikepdf.new() as pdf:
        pdf.save(path)

    with pytest.raises(UnreadableGuideError) as caught:
        pages_of(path)

    assert caught.value.status in (GuideStatus.NO_PAGES, GuideStatus.DAMAGED)


def test_a_locked_file_needs_its_password(tmp_path: Path) -> None:
    path = locked(drawn(tmp_path / "gids.pdf", text), user="geheim")

    with pytest.raises(UnreadableGuideError) as caught:
        pages_of(path)

    assert caught.value.status == GuideStatus.ENCRYPTED
    assert pages_of(path, "geheim")[0].words[0].text == "Weven"


def test_a_file_locked_against_changes_is_read(tmp_path: Path) -> None:
    assert pages_of(locked(drawn(tmp_path / "gids.pdf", text), user=""))[0].words


def test_a_file_with_a_broken_table_of_objects_is_mended(tmp_path: Path) -> None:
    path = drawn(tmp_path / "gids.pdf", text, pages=3)
    path.write_bytes(path.read_bytes().replace(b"startxref", b"startxxxx"))

    assert len(pages_of(path)) == 3


def _status(path: Path, password: str | None = None) -> str:
    """Return why a file cannot be read."""
    with pytest.raises(UnreadableGuideError) as caught:
        pages_of(path, password)
    return caught.value.status


def _scanned(canvas: Canvas) -> None:
    """Draw a picture of a page with the text that a scanning program lays over it."""
    file = io.BytesIO()
    Image.new("L", (20, 30), 128).save(file, "PNG")
    canvas.drawImage(ImageReader(file), 20, 20, 360, 560)
    unpainted(canvas)


def _strokes(canvas: Canvas) -> None:
    """Write a line under countless strokes."""
    text(canvas)
    for step in range(MOST_RULES + 1):
        canvas.line(50, 0.3 * step, 250, 0.3 * step)


def test_text_outside_the_crop_box_is_hidden(tmp_path: Path) -> None:
    path = drawn(tmp_path / "gids.pdf", text)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].CropBox = [110, 0, 400, 600]
        pdf.save(path)

    assert {word.text: word.hidden for word in pages_of(path)[0].words} == {"Weven": True, "en": True, "knopen": False}


def test_the_text_of_a_scan_lies_over_its_picture_and_is_seen(tmp_path: Path) -> None:
    (page,) = pages_of(drawn(tmp_path / "gids.pdf", _scanned))

    assert [word.hidden for word in page.words] == [False]
    assert page.image_share == pytest.approx(360 * 560 / (400 * 600), abs=0.01)


def test_a_page_with_too_many_strokes_is_read_without_them(tmp_path: Path) -> None:
    (page,) = pages_of(drawn(tmp_path / "gids.pdf", _strokes))

    assert page.dense
    assert page.rules == ()
    assert page.words[0].text == "Weven"


def test_a_page_that_cannot_be_read_costs_itself_alone(tmp_path: Path) -> None:
    path = drawn(tmp_path / "gids.pdf", text, pages=3)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.Root.Pages.Kids[1] = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Font))
        pdf.save(path)

    found = read_document(path, Reading(lambda page: page))

    assert [page.number for page in found.pages] == [1, 3]
    assert found.unread == (2,)


@pytest.mark.parametrize("share", [0.5, 0.95])
def test_a_file_cut_short_is_mended_and_says_so(tmp_path: Path, share: float) -> None:
    path = drawn(tmp_path / "gids.pdf", text, pages=30)
    sound = read_document(path, Reading(lambda page: page))
    path.write_bytes(path.read_bytes()[: int(share * path.stat().st_size)])

    found = read_document(path, Reading(lambda page: page))

    assert (sound.repaired, found.repaired) == (False, True)
    assert found.pages[0].words == sound.pages[0].words


def test_a_wrong_password_opens_nothing(tmp_path: Path) -> None:
    assert _status(locked(drawn(tmp_path / "gids.pdf", text), user="geheim"), "ander") == GuideStatus.ENCRYPTED


def test_a_file_larger_than_any_guide_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "gids.pdf"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)

    assert _status(path) == GuideStatus.LIMIT_SIZE


def test_a_file_with_more_pages_than_any_guide_is_refused(tmp_path: Path) -> None:
    path = drawn(tmp_path / "gids.pdf", text)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.Root.Pages.Kids = pikepdf.Array([pdf.pages[0].obj] * (MOST_PAGES + 1))
        pdf.Root.Pages.Count = MOST_PAGES + 1
        pdf.save(path)

    assert _status(path) == GuideStatus.LIMIT_SIZE
