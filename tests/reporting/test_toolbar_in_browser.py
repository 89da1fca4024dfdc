"""What a reader can do with the competencies of a gap report: filter, order, find, and jump from gap to gap."""

from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Locator, Page

from curriculum_audit.gaps import by_weight
from curriculum_audit.reporting.phrases import LANGUAGES
from tests.reporting import samples
from tests.reporting.test_as_html_in_browser import (
    CHROMIUM,
    barriers,
    browser,
    heading_in_focus,
    pages,
    switched,
    visit,
)

__all__ = ["browser", "pages"]

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"needs {CHROMIUM} (apt-get install chromium)")


def test_keys_go_from_gap_to_gap_and_back(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["short-nl"]).page
    seen = []
    for key in ("n", "n", "p"):
        page.keyboard.press(key)
        seen.append(heading_in_focus(page).split()[0])

    assert seen == ["B8", "B9", "B8"]


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_jumped_to_stands_below_the_toolbar(
    browser: Browser, pages: dict[str, Path], language: str, width: int
) -> None:
    page = switched(visit(browser, pages["full-nl"], width), language).page
    for _ in range(3):
        page.locator("[data-jump='1']").press("Enter")
        below, top = page.evaluate(
            """[getComputedStyle(document.querySelector("[data-toolbar]")).position === "sticky"
                ? document.querySelector("[data-toolbar]").getBoundingClientRect().bottom : 0,
              document.activeElement.getBoundingClientRect().top]"""
        )
        assert below <= top <= 300
    page.context.close()


def test_the_keys_can_be_switched_off(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["short-nl"]).page
    page.locator("[data-keys]").uncheck()
    page.keyboard.press("n")

    assert not heading_in_focus(page).startswith("B8")


def test_the_buttons_do_what_the_keys_do(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["short-nl"]).page
    page.locator("[data-jump='1']").press("Enter")

    assert heading_in_focus(page).startswith("B8")


def test_the_filter_shows_one_verdict_and_says_how_many(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["short-nl"]).page
    page.locator("[data-filter]").select_option("covered")

    assert page.locator("article.competency:visible").count() == 1
    assert page.locator("[role=status]").text_content() == "1 competentie getoond"


def test_a_link_to_what_the_filter_hides_shows_it_again(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["short-nl"]).page
    page.locator("[data-filter]").select_option("covered")
    page.locator("#gaps a").first.click()

    # The page answers to the link when the browser has told it of it.
    page.locator("#competency-E3").wait_for(state="visible")
    assert page.locator("[data-filter]").input_value() == "all"


def shown(page: Page) -> list[str]:
    """Return the notations of the competencies that are shown, in their order on the page."""
    headings: Locator = page.locator("article.competency:visible h4 .notation")
    return headings.all_text_contents()


def test_competencies_can_be_put_in_the_order_of_the_gaps_and_back(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["full-nl"]).page
    before = shown(page)
    page.locator("[data-order]").select_option("weight")
    sorted_, found = shown(page), barriers(page)
    page.locator("[data-order]").select_option("domain")

    gaps = [gap.competency.notation for gap in by_weight(samples.audit().analysis)]
    assert sorted_[: len(gaps)] == gaps
    assert sorted_[len(gaps) :] == [notation for notation in before if notation not in gaps]
    assert shown(page) == before
    assert found == []


def test_keys_follow_the_order_that_is_chosen(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["short-nl"]).page
    page.locator("[data-order]").select_option("weight")
    order = shown(page)
    page.locator("h1").click()
    page.keyboard.press("n")
    page.keyboard.press("n")

    assert heading_in_focus(page).split()[0] == order[1]
    assert order != sorted(order)


def test_words_are_found_in_names_quotes_and_courses_whatever_their_accents(
    browser: Browser, pages: dict[str, Path]
) -> None:
    page = visit(browser, pages["full-nl"]).page
    finder = page.locator("[data-find]")
    finder.fill("MELDCÓDE stappen")
    found = shown(page)
    finder.fill("geen enkele gids zegt dit")
    nothing = shown(page)
    finder.fill("")

    assert "E1" in found
    assert 0 < len(found) < 20
    assert nothing == []
    assert len(shown(page)) == 49


def test_typing_in_the_field_does_not_jump(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["short-nl"]).page
    page.locator("[data-find]").press("n")

    assert page.locator("[data-find]").input_value() == "n"
    assert page.evaluate("document.activeElement.matches('[data-find]')")


def test_what_is_found_follows_the_language(browser: Browser, pages: dict[str, Path]) -> None:
    seen = visit(browser, pages["full-nl"])
    seen.page.locator("[data-find]").fill("opleiding kan doen")

    assert shown(seen.page)
    assert shown(switched(seen, "en").page) == []


def test_paper_holds_all_competencies_in_the_chosen_order(
    browser: Browser, pages: dict[str, Path], tmp_path: Path
) -> None:
    page = visit(browser, pages["short-nl"]).page
    page.locator("[data-order]").select_option("weight")
    page.locator("[data-find]").fill("geen enkele gids zegt dit")
    page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    with pypdfium2.PdfDocument(tmp_path / "report.pdf") as paper:
        text = " ".join(" ".join(sheet.get_textpage().get_text_bounded() for sheet in paper).split())

    evidence = text[text.index("Elke competentie met haar bewijs") :]
    labels = [
        f"{gap.competency.notation} {gap.competency.labels['nl']}" for gap in by_weight(samples.short_audit().analysis)
    ]
    places = [evidence.index(label) for label in labels]
    assert places == sorted(places)
