"""Colour is never alone: pages say the same to who sees other colours, or none."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from curriculum_audit.records.findings import Status
from curriculum_audit.records.guides import SectionKind
from curriculum_audit.reporting.as_html import render_gap_report, render_index
from curriculum_audit.reporting.house_style import contrast
from curriculum_audit.resources import data_folder
from tests.reporting import samples
from tests.reporting.test_as_html import schemes
from tests.reporting.test_as_html_in_browser import CHROMIUM, browser, visit
from tests.reporting.test_comparison_page import NAMED
from tests.reporting.test_course_pages import page_of as reading_page
from tests.reporting.test_progress_page import rendered as progress_page

__all__ = ["browser"]

Rows = tuple[tuple[float, float, float], ...]

SEEN_BY: dict[str, Rows] = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
}
"""What colours become, in linear light (Machado, Oliveira and Fernandes 2009, at full severity); grey by luminance."""

TEXT_ON = [
    *((text, "paper") for text in ("ink", "soft", "accent")),
    *((status.value, behind) for status in Status for behind in ("paper", f"{status.value}-wash")),
    ("ink", "mark"),
    ("heat-pale-ink", "heat-1"),
    ("heat-pale-ink", "heat-2"),
    ("heat-deep-ink", "heat-3"),
    ("heat-deep-ink", "heat-4"),
]


def seen(colour: str, rows: Rows) -> str:
    """Return a colour "#rrggbb" as someone sees it."""
    light = [_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5)]
    found = (sum(weight * part for weight, part in zip(row, light, strict=True)) for row in rows)
    return "#" + "".join(f"{round(255 * _encoded(min(1.0, max(0.0, part)))):02x}" for part in found)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _encoded(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else float(1.055 * part ** (1 / 2.4) - 0.055)


@pytest.mark.parametrize("rows", SEEN_BY.values(), ids=SEEN_BY)
@pytest.mark.parametrize("colours", schemes(), ids=["light", "dark", "print"])
def test_text_stands_out_for_who_sees_other_colours(colours: dict[str, str], rows: Rows) -> None:
    found = {(text, paper): contrast(seen(colours[text], rows), seen(colours[paper], rows)) for text, paper in TEXT_ON}

    assert {pair: value for pair, value in found.items() if value < 4.5} == {}


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return a page of every kind, on disk."""
    folder = tmp_path_factory.mktemp("kinds")
    rendered = {
        "gap report": render_gap_report(samples.audit(), "nl"),
        "index": render_index([samples.audit(), samples.small_audit()], (), "nl"),
        "comparison": NAMED["nl"],
        "progress": progress_page(),
        "reading": reading_page(),
    }
    for name, text in rendered.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in rendered}


COLOURED = """() => {
    const clear = "rgba(0, 0, 0, 0)";
    const paper = (element) => {
        for (let at = element; at; at = at.parentElement) {
            const colour = getComputedStyle(at).backgroundColor;
            if (colour !== clear) return colour;
        }
    };
    return [...document.querySelectorAll("body *:not(svg *)")].filter((element) =>
        element.checkVisibility() && !element.matches("input, select, button, mark, .on-page img") && (
            /(^| )(is|heat)-/.test(element.getAttribute("class") || "") ||
            paper(element) !== paper(element.parentElement)));
}"""
"""Elements that a colour sets apart: by a paper of their own, or by the colour of a verdict or level."""

WITH_VERDICTS = ("gap report", "index", "comparison", "progress")


@pytest.mark.skipif(not CHROMIUM.exists(), reason=f"needs {CHROMIUM} (apt-get install chromium)")
@pytest.mark.parametrize("kind", WITH_VERDICTS)
def test_whatever_has_a_colour_has_text_or_a_sign_as_well(browser: Browser, kinds: dict[str, Path], kind: str) -> None:
    page = visit(browser, kinds[kind]).page
    coloured, bare = page.evaluate(
        f"""() => {{
            const seen = (element) => {{
                const copy = element.cloneNode(true);
                for (const hidden of copy.querySelectorAll(".visually-hidden")) hidden.remove();
                return copy.textContent.trim() || copy.querySelector("use, img");
            }};
            const found = ({COLOURED})();
            return [found.length, found.filter((e) => !seen(e)).map((e) => e.outerHTML.slice(0, 120))];
        }}"""
    )
    page.context.close()

    assert coloured
    assert bare == []


@pytest.mark.skipif(not CHROMIUM.exists(), reason=f"needs {CHROMIUM} (apt-get install chromium)")
@pytest.mark.parametrize("kind", WITH_VERDICTS)
def test_every_verdict_has_a_sign_of_its_own(browser: Browser, kinds: dict[str, Path], kind: str) -> None:
    page = visit(browser, kinds[kind]).page
    pairs = page.evaluate(
        """[...document.querySelectorAll("[class*='is-'] > .icon > use")].map((use) => [
            use.closest("[class*='is-']").getAttribute("class").match(/is-([a-z_]+)/)[1],
            use.getAttribute("href").replace("#icon-", "")])"""
    )
    shapes = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('symbol')].map((s) => [s.id, s.innerHTML.trim()]))"
    )
    page.context.close()

    assert {verdict for verdict, _ in pairs} >= {status.value for status in Status}
    assert all(verdict == sign for verdict, sign in pairs)
    assert len(set(shapes.values())) == len(shapes)


@pytest.mark.skipif(not CHROMIUM.exists(), reason=f"needs {CHROMIUM} (apt-get install chromium)")
def test_every_kind_of_passage_has_a_line_of_its_own(browser: Browser, kinds: dict[str, Path]) -> None:
    page = visit(browser, kinds["reading"]).page
    lines = page.locator(".reading-key rect").evaluate_all(
        """all => all.map((rect) => [rect.getAttribute("class"), (({strokeDasharray, strokeWidth, fill}) =>
            `${strokeDasharray} ${strokeWidth} ${fill === "none"}`)(getComputedStyle(rect))])"""
    )
    page.context.close()

    # What is about the organisation and what is left over mean the same to a reader.
    apart = {line for kind, line in lines if kind != "kind-other"}
    assert len(lines) == len(SectionKind) + 1
    assert len(apart) == len(SectionKind)


def test_marked_words_are_underlined_too() -> None:
    style = (data_folder("reports") / "style.css").read_text(encoding="utf-8")

    assert "underline" in style.partition("\nmark {")[2].partition("}")[0]
