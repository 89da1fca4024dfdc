"""The page that shows what was read where."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from curriculum_audit.records.guides import GuideStatus, PagePicture, Passage, StudyGuide, UnreadGuide
from curriculum_audit.reporting.course_pages import render_guides
from curriculum_audit.reporting.phrases import LANGUAGES
from tests.reporting.test_as_html_in_browser import CHROMIUM, assert_open_to_all, browser
from tests.samples import course

__all__ = ["browser"]


def jpeg() -> bytes:
    """Return an empty page as a picture."""
    file = io.BytesIO()
    Image.new("L", (119, 168), 255).save(file, "JPEG")
    return file.getvalue()


PICTURES = tuple(PagePicture(number, 595.0, 842.0, jpeg()) for number in (13, 14, 15))


def page_of(*passages: Passage, title: str = "Jeugd en gezin") -> str:
    sample = course(title)
    sections = (replace(sample.sections[0], passages=passages or sample.passages),)
    guide = StudyGuide("gids.pdf", "0" * 64, 3, "nl", (replace(sample, sections=sections),))
    return render_guides([(guide, PICTURES)], "nl")


def test_a_passage_is_framed_where_it_stands() -> None:
    page = page_of()

    assert 'class="kind-outcomes" x="72.0" y="310.2"' in page
    assert "leerdoelen: De student herkent signalen van kindermishandeling." in page


def test_each_page_says_which_courses_begin_and_go_on_there() -> None:
    page = page_of()

    before, first, after = page.split('class="reading-page"')[1:]
    assert "Geen cursus op deze bladzijde." in before
    assert "Hier begint cursus 1" in first
    assert "Gaat verder: cursus 1" in after


def test_hidden_text_is_framed_as_such() -> None:
    passage = Passage("Verborgen.", 14, (72.0, 100.0, 90.0, 110.0), hidden=True)

    assert '<rect class="kind-hidden"' in page_of(passage)


def test_text_of_a_guide_stays_text() -> None:
    page = page_of(Passage("<script>alert(1)</script>", 14, (1.0, 1.0, 2.0, 2.0)), title="<b>vet</b>")

    assert "<script>alert" not in page
    assert "<b>vet</b>" not in page


def test_a_guide_that_could_not_be_read_is_named() -> None:
    page = render_guides([UnreadGuide("op slot.pdf", GuideStatus.ENCRYPTED)], "nl")

    assert "op slot.pdf" in page
    assert "wachtwoord" in page


@pytest.mark.skipif(not CHROMIUM.exists(), reason=f"needs {CHROMIUM} (apt-get install chromium)")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_and_nothing_scrolls_sideways(
    browser: Browser, tmp_path: Path, width: int, scheme: str, language: str
) -> None:
    file = tmp_path / "read.html"
    file.write_text(page_of(), encoding="utf-8")

    assert_open_to_all(browser, file, width, scheme, language)
