"""What a guide on disk says of what was not read of it, or is not as printed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from curriculum_audit.extraction import ocr
from curriculum_audit.extraction.guide import read_guide
from curriculum_audit.records.guides import StudyGuide, WarningKind
from tests.extraction.layouts import LAYOUTS, SHEETS
from tests.extraction.pages import blank_picture


def pages(guide: StudyGuide, kind: WarningKind) -> tuple[int, ...]:
    """Return the pages that a guide warns of; none where it does not."""
    return next((warning.pages for warning in guide.warnings if warning.kind is kind), ())


def pictures(path: Path, count: int) -> Path:
    """Draw pages that are pictures."""
    canvas = Canvas(str(path))
    for _ in range(count):
        canvas.drawImage(blank_picture(), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return path


def guide_with_pictures(folder: Path, count: int) -> tuple[Path, int]:
    """Draw a guide that ends in pages that are pictures; return it with the number of its pages before them."""
    path = folder / "gids.pdf"
    last = next(iter(LAYOUTS))(path)[-1]
    with (
        pikepdf.open(path, allow_overwriting_input=True) as pdf,
        pikepdf.open(pictures(folder / "scan.pdf", count)) as scan,
    ):
        pdf.pages.extend(scan.pages)
        pdf.save(path)
    return path, last


def test_a_document_without_courses_says_so(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "reglement.pdf"))
    canvas.drawString(70, 700, "Artikel 1. De werkplaats is open op werkdagen.")
    canvas.save()

    guide = read_guide(tmp_path / "reglement.pdf")

    assert guide.courses == ()
    assert WarningKind.NO_COURSES in {warning.kind for warning in guide.warnings}


def test_a_page_with_text_that_nobody_can_see_is_named(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "wit.pdf"))
    canvas.drawString(70, 700, "Zichtbaar")
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(70, 650, "meldcode")
    canvas.save()

    guide = read_guide(tmp_path / "wit.pdf")

    assert pages(guide, WarningKind.HIDDEN_TEXT) == (1,)


def test_words_of_a_course_that_nobody_can_see_are_set_aside_in_it(tmp_path: Path) -> None:
    path = tmp_path / "gids.pdf"
    next(iter(LAYOUTS))(path)
    seen = read_guide(path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pikepdf.Page(pdf.pages[0])
        page.contents_add(b"BT 1 1 1 rg /F1 10 Tf 70 120 Td (De student herkent verborgen signalen.) Tj ET")
        page.contents_add(b"BT 3 Tr 0 g /F1 10 Tf 70 100 Td (De student meldt onzichtbaar.) Tj ET")
        page.contents_add(b"BT 0 Tr 0 g /F1 10 Tf 900 140 Td (De student praat naast het blad.) Tj ET")
        pdf.save(path)

    guide = read_guide(path)
    passages = [passage for course in guide.courses for passage in course.passages]

    assert pages(guide, WarningKind.HIDDEN_TEXT) == (1,)
    assert [(passage.text, passage.page) for passage in passages if passage.hidden] == [
        ("De student herkent verborgen signalen.", 1),
        ("De student meldt onzichtbaar.", 1),
        ("De student praat naast het blad.", 1),
    ]
    assert [passage for passage in passages if not passage.hidden] == [
        passage for course in seen.courses for passage in course.passages
    ]


def test_a_page_without_text_among_others_is_named(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "gids.pdf"))
    canvas.drawString(70, 700, "Artikel 1. De werkplaats is open op werkdagen, ook in de zomer.")
    canvas.showPage()
    canvas.drawImage(blank_picture(), 0, 0, 595, 842)
    canvas.save()

    guide = read_guide(tmp_path / "gids.pdf", ocr="never")

    assert pages(guide, WarningKind.NO_TEXT_PAGES) == (2,)


@pytest.mark.parametrize("cut", [0, 60], ids=["no page", "empty in a file cut off"])
def test_a_page_that_cannot_be_read_is_named_and_the_others_are_read(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "gids.pdf"
    last = next(iter(LAYOUTS))(path)[-1]
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        left = pikepdf.Dictionary(Type=pikepdf.Name.Page if cut else pikepdf.Name.Font, MediaBox=[0, 0, 595, 842])
        pdf.Root.Pages.Kids[last - 1] = pdf.make_indirect(left)
        pdf.save(path)
    path.write_bytes(path.read_bytes()[: -cut or None])

    guide = read_guide(path)

    assert pages(guide, WarningKind.PAGES_UNREAD) == (last,)
    assert guide.courses
    assert guide.pages == last


def failing_once(error: Exception) -> Callable[..., dict[str, list[Any]]]:
    """Return a Tesseract that fails on the first picture, and reads a word in each other."""
    errors = [error]

    def read(_picture: Image.Image, **_: object) -> dict[str, list[Any]]:
        if errors:
            raise errors.pop()
        box = {name: [100] for name in ("left", "top", "width", "height")}
        line = {name: [1] for name in ("block_num", "par_num", "line_num", "page_num")}
        return {"text": ["Gelezen"], "conf": [95.0], **box, **line}

    return read


@pytest.mark.parametrize(
    "error",
    [
        RuntimeError("Tesseract process timeout"),
        MemoryError(),
        OSError("no space left"),
        ValueError("a letter that is none"),
        Image.DecompressionBombError(),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_picture_that_cannot_be_read_costs_its_page_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    pytesseract = pytest.importorskip("pytesseract")
    monkeypatch.setattr(ocr, "installed_languages", lambda: ("eng",))
    monkeypatch.setattr(pytesseract, "image_to_data", failing_once(error))
    path, last = guide_with_pictures(tmp_path, 2)

    guide = read_guide(path)

    assert len(guide.courses) == len(SHEETS)
    assert pages(guide, WarningKind.PAGES_UNREAD) == (last + 1,)
    assert pages(guide, WarningKind.READ_BY_OCR) == (last + 2,)
    assert guide.pages == last + 2


def test_where_all_pages_are_read_from_pictures_the_text_of_one_that_fails_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ocr.PictureUnreadError

    monkeypatch.setattr("curriculum_audit.extraction.guide.read_picture", fail)
    path, last = guide_with_pictures(tmp_path, 1)

    guide = read_guide(path, ocr="always")

    assert len(guide.courses) == len(SHEETS)
    assert pages(guide, WarningKind.PAGES_UNREAD) == (last + 1,)


def test_a_picture_is_read_though_text_stands_beside_its_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytesseract = pytest.importorskip("pytesseract")
    monkeypatch.setattr(ocr, "installed_languages", lambda: ("eng",))
    monkeypatch.setattr(pytesseract, "image_to_data", failing_once(RuntimeError()))
    path, last = guide_with_pictures(tmp_path, 1)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        text = (
            b"BT 0 g /F1 10 Tf 900 140 Td (De naam van het bestand en de datum, naast het blad voor de drukker.) Tj ET"
        )
        pikepdf.Page(pdf.pages[last]).contents_add(text)
        pdf.pages[last].Resources.Font = pdf.pages[0].Resources.Font
        pdf.save(path)

    failed, read = read_guide(path), read_guide(path)

    assert pages(failed, WarningKind.NO_TEXT_PAGES) == pages(failed, WarningKind.PAGES_UNREAD) == (last + 1,)
    assert pages(read, WarningKind.READ_BY_OCR) == (last + 1,)
