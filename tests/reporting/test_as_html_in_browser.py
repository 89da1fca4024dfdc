"""Pages as people meet them: in a browser, with the keyboard, on a small screen, in the dark and on paper."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from curriculum_audit.reporting.as_html import render_gap_report, render_index
from curriculum_audit.reporting.house_style import HouseStyle
from curriculum_audit.reporting.phrases import LANGUAGES
from tests.reporting import samples
from tests.reporting.test_page_images import pictured

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
AXE = files("axe_playwright_python") / "axe.min.js"
"""The rules of axe-core, as a package of the Python index carries them."""
LOGO = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><script>alert(1)</script>"
    "<image href='https://voorbeeld.nl/logo.png' width='9' height='9'/><rect width='40' height='20'/></svg>"
)
HOUSE = HouseStyle(
    "Vereniging Merwede", f"data:image/svg+xml;base64,{base64.b64encode(LOGO.encode()).decode()}", "#767676"
)
"""An accent that can only just be read, and a logo that would like to run."""
A4 = (595, 842)

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"needs {CHROMIUM} (apt-get install chromium)")


@dataclass
class Visit:
    """A page that was opened, with all that it said and asked."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Return one browser for all tests."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return every kind of page in every language, on disk."""
    folder = tmp_path_factory.mktemp("pages")
    short, full = samples.short_audit(), samples.audit()
    rendered = {
        "short-nl": render_gap_report(short, "nl", house_style=HOUSE, pictures=pictured(short)),
        "short-en": render_gap_report(short, "en", house_style=HOUSE, pictures=pictured(short)),
        "full-nl": render_gap_report(full, "nl"),
        "index-nl": render_index([full, samples.small_audit()], (), "nl"),
        "index-en": render_index([full, samples.small_audit()], (), "en"),
        **{f"hostile-{n}": render_gap_report(samples.hostile_audit(t), "nl") for n, t in enumerate(samples.HOSTILE)},
    }
    for name, text in rendered.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in rendered}


def visit(browser: Browser, file: Path, width: int = 1280, scheme: str = "light", *, script: bool = True) -> Visit:
    """Open a file in a window of its own."""
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=script,
        reduced_motion="reduce",
    )
    seen = Visit(context.new_page())
    seen.page.on("console", lambda message: seen.said.append(message.text))
    seen.page.on("pageerror", lambda error: seen.said.append(str(error)))
    seen.page.on("dialog", lambda dialog: seen.said.append(dialog.message))
    seen.page.on("request", lambda request: seen.asked.append(request.url))
    seen.page.goto(file.as_uri())
    return seen


def switched(seen: Visit, language: str) -> Visit:
    """Switch a page to a language, as a reader does."""
    seen.page.locator(f"[data-language={language}]").click()
    return seen


def barriers(page: Page) -> list[tuple[str, str]]:
    """Return what axe-core finds wrong on a page: the rule, and the first element that breaks it."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("rules => axe.run({runOnly: {type: 'tag', values: rules}})", list(RULES))
    assert found["passes"]
    return [(rule["id"], rule["nodes"][0]["html"][:200]) for rule in found["violations"]]


def assert_open_to_all(browser: Browser, file: Path, width: int, scheme: str, language: str) -> None:
    """Fail where axe-core finds a barrier, the page is wider than the window, says something or asks for more."""
    seen = switched(visit(browser, file, width, scheme), language)
    found, widest = barriers(seen.page), seen.page.evaluate("document.documentElement.scrollWidth")
    seen.page.context.close()

    assert found == []
    assert (widest, seen.said, seen.asked) == (width, [], [file.as_uri()])


def heading_in_focus(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["short-nl", "index-nl"])
def test_axe_finds_no_barrier_in_either_language(
    browser: Browser, pages: dict[str, Path], name: str, language: str, width: int, scheme: str
) -> None:
    seen = switched(visit(browser, pages[name], width, scheme), language)
    found = barriers(seen.page)
    seen.page.context.close()

    assert found == []


@pytest.mark.parametrize("name", ["full-nl", "short-en", "index-nl", "index-en"])
@pytest.mark.parametrize("width", [320, 768, 1280, 2560])
def test_a_page_says_nothing_asks_nothing_and_fits(
    browser: Browser, pages: dict[str, Path], name: str, width: int
) -> None:
    seen = visit(browser, pages[name], width)
    widest = seen.page.evaluate("document.documentElement.scrollWidth")
    seen.page.context.close()

    assert (seen.said, seen.asked, widest) == ([], [pages[name].as_uri()], width)


def test_a_logo_is_drawn_and_nothing_in_it_runs_or_asks(browser: Browser, pages: dict[str, Path]) -> None:
    seen = visit(browser, pages["short-nl"])
    width = seen.page.evaluate("document.querySelector('.house img').naturalWidth")
    accent = seen.page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()")
    seen.page.context.close()

    assert width > 0
    assert accent == HOUSE.accent
    assert seen.said == []
    assert [url for url in seen.asked if not url.startswith("data:")] == [pages["short-nl"].as_uri()]


@pytest.mark.parametrize("number", range(len(samples.HOSTILE)))
def test_a_page_with_hostile_text_does_nothing(browser: Browser, pages: dict[str, Path], number: int) -> None:
    file = pages[f"hostile-{number}"]
    seen = visit(browser, file)
    elements = seen.page.evaluate("document.querySelectorAll('script, img, iframe, object, [onerror]').length")
    seen.page.context.close()

    assert (seen.said, seen.asked, elements) == ([], [file.as_uri()], 1)


def test_all_of_the_page_can_be_read_without_script(browser: Browser, pages: dict[str, Path]) -> None:
    with_script, without = visit(browser, pages["short-nl"]), visit(browser, pages["short-nl"], script=False)
    shown = [page.page.locator("article.competency:visible").count() for page in (with_script, without)]

    assert shown == [6, 6]
    assert not without.page.locator("[data-toolbar]").is_visible()
    assert without.page.locator("blockquote").first.is_visible()


def test_the_first_stop_of_the_tab_key_skips_to_the_content(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["short-nl"]).page
    page.keyboard.press("Tab")
    assert page.locator(".skip").bounding_box()["x"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "content"


def test_every_stop_of_the_tab_key_is_seen(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["short-nl"]).page
    stops = page.locator("a:visible, button:visible, select:visible, input:visible, [tabindex='0']:visible").count()
    outlines = []
    for _ in range(stops):
        page.keyboard.press("Tab")
        outlines.append(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))

    assert stops > 30
    assert set(outlines) == {"solid"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_holds_all_competencies_on_a4(
    browser: Browser, pages: dict[str, Path], tmp_path: Path, scheme: str
) -> None:
    seen = visit(browser, pages["full-nl"], scheme=scheme)
    seen.page.locator("[data-filter]").select_option("covered")
    seen.page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True, print_background=True)
    with pypdfium2.PdfDocument(tmp_path / "report.pdf") as paper:
        sizes = {tuple(round(side) for side in sheet.get_size()) for sheet in paper}
        text = " ".join(sheet.get_textpage().get_text_bounded() for sheet in paper)
        corner = paper[0].render().to_pil().convert("RGB").getpixel((3, 3))

    assert sizes == {A4}
    assert corner == (255, 255, 255)
    flat = " ".join(text.split())
    for coverage in samples.audit().analysis.coverages:
        assert f"{coverage.competency.notation} {coverage.competency.labels['nl']}" in flat
    assert "Sneltoetsen" not in flat


def test_no_row_is_cut_by_the_edge_of_a_sheet(browser: Browser, pages: dict[str, Path], tmp_path: Path) -> None:
    seen = visit(browser, pages["full-nl"])
    names = seen.page.eval_on_selector_all("#gaps tbody th", "cells => cells.map(cell => cell.innerText.trim())")
    seen.page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    with pypdfium2.PdfDocument(tmp_path / "report.pdf") as paper:
        sheets = [" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in paper]

    for name in names:
        assert any(" ".join(name.split()) in sheet for sheet in sheets), name
