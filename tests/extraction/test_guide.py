"""From a study guide on disk to its courses."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from curriculum_audit.errors import UnreadableGuideError
from curriculum_audit.extraction.guide import read_guide
from curriculum_audit.extraction.ocr import installed_languages
from curriculum_audit.records.guides import GuideStatus, WarningKind
from tests.extraction.layouts import LAYOUTS, SHEETS

EXAMPLES = Path(__file__).parents[2] / "examples"
EXPECTED = json.loads((EXAMPLES / "expected.json").read_text(encoding="utf-8"))
SOUND = [name for name, guide in EXPECTED.items() if not guide["spoil"] or guide["password"]]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_a_layout_never_seen_is_read(tmp_path: Path, layout: Callable[[Path], list[int]]) -> None:
    pages = layout(tmp_path / "gids.pdf")

    courses = sorted(read_guide(tmp_path / "gids.pdf").courses, key=lambda course: course.code or "")

    assert [(c.code, c.title, c.credits, c.first_page) for c in courses] == [
        (sheet.code, sheet.title, float(sheet.credits.replace(",", ".")), page)
        for sheet, page in zip(SHEETS, pages, strict=True)
    ]


@pytest.mark.parametrize("name", SOUND)
def test_the_example_guides_are_read_to_the_letter(name: str) -> None:
    guide = read_guide(EXAMPLES / "syllabi" / name, password=EXPECTED[name]["password"])

    fields = ("code", "title", "credits", "study_year", "compulsory", "first_page", "last_page")
    found = [{field: getattr(course, field) for field in fields} for course in guide.courses]
    assert found == [{field: course[field] for field in fields} for course in EXPECTED[name]["courses"]]


def test_passages_name_nobody_to_write_to() -> None:
    guide = read_guide(EXAMPLES / "syllabi" / SOUND[0])

    assert not any("@" in passage.text for course in guide.courses for passage in course.passages)


def test_a_document_without_courses_says_so(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "reglement.pdf"))
    canvas.drawString(70, 700, "Artikel 1. De werkplaats is open op werkdagen.")
    canvas.save()

    guide = read_guide(tmp_path / "reglement.pdf")

    assert guide.courses == ()
    assert WarningKind.NO_COURSES in {warning.kind for warning in guide.warnings}


def test_hidden_text_is_named_and_never_quoted(tmp_path: Path) -> None:
    layout = next(iter(LAYOUTS))
    layout(tmp_path / "gids.pdf")
    canvas = Canvas(str(tmp_path / "wit.pdf"))
    canvas.drawString(70, 700, "Zichtbaar")
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(70, 650, "meldcode")
    canvas.save()

    guide = read_guide(tmp_path / "wit.pdf")

    assert [w.pages for w in guide.warnings if w.kind is WarningKind.HIDDEN_TEXT] == [(1,)]


def test_a_blank_guide_has_no_text(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "leeg.pdf"))
    canvas.showPage()
    canvas.save()

    with pytest.raises(UnreadableGuideError) as caught:
        read_guide(tmp_path / "leeg.pdf")

    assert caught.value.status == GuideStatus.NO_TEXT


@pytest.mark.skipif("nld" not in installed_languages(), reason="Tesseract is not installed with Dutch")
def test_a_scanned_guide_is_read_from_its_pictures() -> None:
    name = next(name for name, guide in EXPECTED.items() if "scan" in name)

    guide = read_guide(EXAMPLES / "syllabi" / name)

    assert WarningKind.READ_BY_OCR in {warning.kind for warning in guide.warnings}
    assert len(guide.courses) == len(EXPECTED[name]["courses"])
