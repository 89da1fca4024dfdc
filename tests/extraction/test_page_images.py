"""Passages cut from their pages, with the words that matter marked."""

import io
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from curriculum_audit.errors import UnreadableGuideError
from curriculum_audit.extraction.page_images import DPI, marked_words, passage_pictures
from curriculum_audit.records.guides import PassagePicture, PassagePlace, Word

PLACE = PassagePlace(2, (50.0, 90.0, 350.0, 104.0), ("meldcode",))


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """Return a guide of two pages with a line on the second."""
    path = tmp_path / "gids.pdf"
    canvas = Canvas(str(path), pagesize=(400, 600))
    canvas.drawString(50, 500, "Voorblad")
    canvas.showPage()
    canvas.setFont("Helvetica", 12)
    canvas.drawString(50, 500, "De student past de meldcode toe.")
    canvas.drawString(50, 480, "Een andere regel.")
    canvas.showPage()
    canvas.save()
    return path


def opened(picture: PassagePicture) -> Image.Image:
    return Image.open(io.BytesIO(picture.webp)).convert("RGB")


def coloured(image: Image.Image) -> list[int]:
    """Return the columns in which something is yellow."""
    middle = image.height // 2
    row = image.crop((0, middle, image.width, middle + 1)).tobytes()
    return [x for x in range(image.width) if row[3 * x] - row[3 * x + 2] > 60]


def word(text: str, x0: float, top: float = 10.0) -> Word:
    return Word(text, x0, top, x0 + 40.0, top + 10.0, 10.0, False, False)


def test_a_picture_is_as_large_as_its_passage(guide: Path) -> None:
    picture = passage_pictures({guide: [PLACE]}, guide)[PLACE]

    assert opened(picture).size == (picture.width, picture.height)
    assert picture.width == pytest.approx(312 * DPI / 72, abs=1)
    assert picture.height == pytest.approx(16 * DPI / 72, abs=1)


def test_only_the_words_that_matter_are_coloured(guide: Path) -> None:
    unmarked = PLACE._replace(words=())
    pictures = passage_pictures({guide: [PLACE, unmarked]}, guide)

    columns = coloured(opened(pictures[PLACE]))
    assert 0 < len(columns) < opened(pictures[PLACE]).width / 2
    assert coloured(opened(pictures[unmarked])) == []


@pytest.mark.parametrize("details", ["vragen aan j.jansen@school.example.", "bel 030 - 123 45 67.", "06-12345678"])
def test_a_passage_with_contact_details_among_its_lines_has_no_picture(tmp_path: Path, details: str) -> None:
    path = tmp_path / "gids.pdf"
    canvas = Canvas(str(path), pagesize=(400, 600))
    for at, text in ((500, "De student past de meldcode toe;"), (486, details), (440, "Een andere regel.")):
        canvas.drawString(50, at, text)
    canvas.save()
    apart, beside = (PassagePlace(1, (50.0, top, 350.0, top + 30), ("meldcode",)) for top in (140.0, 90.0))

    assert set(passage_pictures({path: [apart, beside]}, path)) == {apart}


def test_a_passage_of_which_the_words_are_not_known_has_no_picture(tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    canvas = Canvas(str(scan), pagesize=(400, 600))
    canvas.drawInlineImage(Image.new("RGB", (300, 40), "grey"), 50, 480)
    canvas.save()
    place = PLACE._replace(page=1)

    assert passage_pictures({scan: [place]}, scan) == {}


def test_a_long_passage_gives_its_beginning(guide: Path) -> None:
    whole = PLACE._replace(box=(0.0, 0.0, 400.0, 600.0))

    assert passage_pictures({guide: [whole]}, guide)[whole].height < 260 * DPI / 72


def test_a_page_that_is_not_there_has_no_picture(guide: Path) -> None:
    assert passage_pictures({guide: [PLACE._replace(page=9)]}, guide) == {}


def test_a_guide_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    (tmp_path / "leeg.pdf").touch()

    with pytest.raises(UnreadableGuideError):
        passage_pictures({tmp_path / "leeg.pdf": [PLACE]}, tmp_path / "leeg.pdf")


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        (("kindermishandeling",), ["kinder-", "mishandeling."]),
        (("de meldcode",), ["De", "meldcode"]),
        (("meldcode kinder",), ["meldcode", "kinder-"]),
        (("code",), []),
        (("",), []),
    ],
)
def test_words_are_found_as_they_are_written(words: tuple[str, ...], marked: list[str]) -> None:
    line = [word("De", 0), word("meldcode", 50), word("kinder-", 100), word("mishandeling.", 0, 22.0)]
    outside = word("meldcode", 0, 200.0)

    found = marked_words([*line, outside], PassagePlace(1, (0.0, 0.0, 150.0, 40.0), words))

    assert [item.text for item in found] == marked
