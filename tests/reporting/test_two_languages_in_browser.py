"""The switch between languages, as people meet it."""

from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from curriculum_audit.reporting.as_html import render_gap_report
from curriculum_audit.reporting.phrases import LANGUAGES, load_phrases
from tests.reporting import samples
from tests.reporting.test_as_html_in_browser import CHROMIUM, browser, pages, switched, visit

__all__ = ["browser", "pages"]

EVERYTHING = """() => [...document.querySelectorAll("body *")].flatMap((element) => [
    ...["alt", "aria-label", "title", "data-one", "data-other"].map((name) => element.getAttribute(name)),
    element.children.length === 0 || element.matches("option, text") ? element.textContent : null,
]).filter((text) => text !== null && text.trim() !== "")"""
SWAPPED = ("short", "index")

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"needs {CHROMIUM} (apt-get install chromium)")


def read(page: Page) -> tuple[str, str, str]:
    """Return what a reader meets of a page: its language, its title and its text, but for what is masked in quotes."""
    language, title, text = page.evaluate("[document.documentElement.lang, document.title, document.body.innerText]")
    for phrases in map(load_phrases, LANGUAGES):
        text = text.replace(phrases("redacted.mail"), "[…]").replace(phrases("redacted.phone"), "[…]")
    return language, title, text


def words(page: Page) -> str:
    """Return all text of a page, in attributes too, whichever elements it stands in."""
    return " ".join(" ".join(page.evaluate(EVERYTHING)).split())


@pytest.mark.parametrize("name", SWAPPED)
def test_the_switch_gives_the_page_that_is_rendered_in_that_language(
    browser: Browser, pages: dict[str, Path], name: str
) -> None:
    dutch, english = visit(browser, pages[f"{name}-nl"]).page, visit(browser, pages[f"{name}-en"]).page
    there, back = [read(page) for page in (english, dutch)], [read(page) for page in (dutch, english)]
    for page, language in ((dutch, "en"), (english, "nl")):
        page.locator(f"[data-language={language}]").click()

    assert [read(dutch), read(english)] == there
    assert words(dutch) != words(english)
    for page, language in ((dutch, "nl"), (english, "en")):
        page.locator(f"[data-language={language}]").click()
    assert [read(dutch), read(english)] == back


@pytest.mark.parametrize("name", SWAPPED)
def test_labels_that_are_only_heard_are_switched_too(browser: Browser, pages: dict[str, Path], name: str) -> None:
    dutch, english = visit(browser, pages[f"{name}-nl"]), visit(browser, pages[f"{name}-en"]).page

    assert words(switched(dutch, "en").page) == words(english)


def test_the_switch_works_by_keyboard_and_says_which_language_is_shown(
    browser: Browser, pages: dict[str, Path]
) -> None:
    page = visit(browser, pages["short-nl"]).page
    button = page.locator("[data-language=en]")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert button.evaluate("button => button === document.activeElement")
    assert page.locator("[data-language]").evaluate_all("all => all.map(b => b.getAttribute('aria-pressed'))") == [
        "false",
        "true",
    ]


def test_the_quotes_keep_their_words_and_their_language(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["short-nl"]).page
    quotes = "all => all.map(quote => [quote.lang, quote.textContent])"
    before = page.locator("blockquote").evaluate_all(quotes)
    page.locator("[data-language=en]").click()

    assert before
    assert page.locator("blockquote").evaluate_all(quotes) == before


def test_the_address_remembers_the_language_and_links_take_it_along(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["index-nl"]).page
    page.locator("[data-language=en]").click()
    href = page.locator("th a").first.evaluate("link => link.href")
    page.reload()

    assert page.evaluate("document.documentElement.lang") == "en"
    assert href.endswith(".html?language=en")


def test_a_language_that_is_not_there_changes_nothing(browser: Browser, pages: dict[str, Path]) -> None:
    seen = visit(browser, pages["index-nl"])
    seen.page.goto(pages["index-nl"].as_uri() + "?language=fr")

    assert seen.page.evaluate("document.documentElement.lang") == "nl"
    assert seen.said == []


def test_the_count_of_the_filter_follows_the_language(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["short-nl"]).page
    page.locator("[data-filter]").select_option("covered")
    page.locator("[data-language=en]").click()

    assert page.locator("[role=status]").text_content() == "1 competency shown"


def test_without_script_there_is_no_switch_and_one_language(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["short-en"], script=False).page

    assert not page.locator("[data-language=nl]").is_visible()
    assert page.locator(".skip").text_content() == load_phrases("en")("navigation.skip")


def test_paper_holds_the_shown_language_without_the_switch(browser: Browser, pages: dict[str, Path]) -> None:
    page = switched(visit(browser, pages["short-nl"]), "en").page
    page.emulate_media(media="print")

    assert not page.locator("[data-language=nl]").is_visible()
    assert page.locator("h1 ~ p, .kicker").first.inner_text() == load_phrases("en")("report.kind")


@pytest.mark.parametrize("number", range(15))
def test_switching_a_page_with_hostile_text_does_nothing_else(
    browser: Browser, pages: dict[str, Path], number: int
) -> None:
    seen = switched(visit(browser, pages[f"hostile-{number}"]), "en")
    elements = seen.page.evaluate("document.querySelectorAll('script, img, iframe, object, [onerror]').length")

    assert seen.page.evaluate("document.documentElement.lang") == "en"
    assert (seen.said, seen.asked, elements) == ([], [pages[f"hostile-{number}"].as_uri()], 1)


def test_a_long_report_is_printed_as_a_whole(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "long.html"
    file.write_text(render_gap_report(samples.large_audit(400, 400), "nl"), encoding="utf-8")
    page = switched(visit(browser, file), "en").page
    page.pdf(path=tmp_path / "long.pdf", prefer_css_page_size=True)
    with pypdfium2.PdfDocument(tmp_path / "long.pdf") as paper:
        text = " ".join(" ".join(sheet.get_textpage().get_text_bounded() for sheet in paper).split())

    last = samples.shipped_taxonomy().competencies[-1]
    assert text.count(f"{last.notation} {last.labels['en']}") == 2
    assert f"{last.definition['en'][:40]}" in text
    assert text.count("high confidence") > 300
