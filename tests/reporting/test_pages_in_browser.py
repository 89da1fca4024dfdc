"""Comparison and progress as people meet them: on any screen, in the dark, on paper, by axe-core's rules."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, sync_playwright

from curriculum_audit.records.findings import Audit
from curriculum_audit.reporting.files import write_reports
from curriculum_audit.reporting.pages import render_anonymous_comparisons, render_reports
from curriculum_audit.reporting.phrases import LANGUAGES
from tests.programmes import audited, programme, shortened
from tests.reporting.test_as_html_in_browser import A4, ARGUMENTS, CHROMIUM, barriers, switched, visit

AUDITS = [
    audited(
        programme(f"Hogeschool {name}", year, region=name[0], degree="bachelor"),
        covered,
        shallow="C1",
        unsure="E5",
        unread=name == "Zuid",
    )
    for name, covered in (("Noord", "A1 A2 B1"), ("Oost", "A1"), ("Zuid", "E1 H1"), ("West", ""), ("Midden", "A2 E2"))
    for year in ("2024-2025", "2025-2026")
    if year == "2025-2026" or name in ("Noord", "Zuid")
]
NORTH = "hogeschool-noord-hbo-v-voltijd-2025-2026"
PAGES = ("nl/comparison-nursing", "en/comparison-nursing", "nl/progress", "en/progress", "anonymous/comparison-nursing",
         f"nl/{NORTH}")  # fmt: skip
KINDS = [name for name in PAGES if not name.startswith("en/")]

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"needs {CHROMIUM} (apt-get install chromium)")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Return one browser for all tests."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the reports in both languages and the anonymous comparison, on disk."""
    return written(AUDITS, tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="module")
def short(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the same over a few competencies."""
    return written([shortened(audit) for audit in AUDITS], tmp_path_factory.mktemp("short"))


def file(folder: Path, name: str) -> Path:
    return folder / f"{name}.html"


def written(audits: list[Audit], place: Path) -> Path:
    for language in ("nl", "en"):
        write_reports(place / language, render_reports(audits, language))
    write_reports(place / "anonymous", dict(render_anonymous_comparisons(audits, "nl")))
    return place


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", KINDS)
def test_axe_finds_no_violation_in_either_language(
    browser: Browser, short: Path, name: str, language: str, width: int, scheme: str
) -> None:
    page = switched(visit(browser, file(short, name), width, scheme), language).page
    found = barriers(page)
    page.context.close()

    assert found == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_nothing_on_the_console_and_asks_for_nothing(browser: Browser, folder: Path, name: str) -> None:
    seen = visit(browser, file(folder, name))

    assert seen.said == []
    assert seen.asked == [file(folder, name).as_uri()]


@pytest.mark.parametrize("width", [320, 768])
@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways(browser: Browser, folder: Path, name: str, width: int) -> None:
    page = visit(browser, file(folder, name), width).page

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", PAGES)
def test_every_page_prints_on_a4_with_its_tables_whole(
    browser: Browser, folder: Path, name: str, tmp_path: Path
) -> None:
    page = visit(browser, file(folder, name)).page
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 673, "height": 900})
    too_wide = page.evaluate("[...document.querySelectorAll('table')].filter(t => t.scrollWidth > 673).length")
    page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)

    assert too_wide == 0
    with pypdfium2.PdfDocument(tmp_path / "page.pdf") as printed:
        assert tuple(round(edge) for edge in printed[0].get_size()) == A4


@pytest.mark.parametrize("name", ["nl/comparison-nursing", "nl/progress"])
def test_a_picture_has_words_for_who_does_not_see_it(browser: Browser, folder: Path, name: str) -> None:
    page = visit(browser, file(folder, name)).page

    for picture in page.locator("svg[role=img]").all():
        assert "%" in str(picture.locator("desc").text_content())
    assert page.locator("svg:not([role=img]):not([aria-hidden=true])").count() == 0
