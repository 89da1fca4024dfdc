"""What was measured, on one page."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from curriculum_audit.records.evaluations import Bin, Hits, Parity
from curriculum_audit.reporting.evaluation_page import Measurement, render_evaluation
from curriculum_audit.reporting.phrases import LANGUAGES
from tests.reporting import samples
from tests.reporting.test_as_html_in_browser import CHROMIUM, assert_open_to_all, browser
from tests.reporting.test_evaluations import MEASURED
from tests.reporting.tree import tree_of

__all__ = ["browser"]

BOTH = replace(
    MEASURED,
    by_language={"nl": Hits(30, 10, 20), "": Hits(1, 0, 0), "en": Hits(9, 3, 12)},
    by_competency={"C1": Hits(29, 11, 20), "E1": Hits(11, 2, 12), "Z9": Hits(1, 0, 0)},
    bins=(Bin(10, 0.5, 0.4), Bin(40, 0.94, 0.9)),
)


def page(evaluation: object = BOTH, language: str = "nl", data: str = "goud.jsonl") -> str:
    assert isinstance(evaluation, type(BOTH))
    taxonomy = samples.shipped_taxonomy()
    return render_evaluation(Measurement(evaluation, taxonomy, "labels 0.1.0", data, "2025-11-21"), language)


def test_a_share_stands_with_what_it_is_a_share_of_and_a_percentage_only_where_it_says_enough() -> None:
    text = tree_of(page()).text

    assert "C1 Signalen herkennen Terecht: 72% 29 van 40 Gevonden: 59% 29 van 49 F1: 0,65 Onterecht: 11" in text
    assert "Z9 Terecht: 1 van 1 Gevonden: 1 van 1 F1: 1,00" in text


def test_numbers_follow_the_language() -> None:
    assert "F1: 0.65" in tree_of(page(language="en")).text


def test_the_languages_are_named_and_held_against_each_other() -> None:
    text = tree_of(page()).text

    assert text.index("Engels Terecht") < text.index("Nederlands Terecht") < text.index("niet vastgesteld Terecht")
    assert "De talen liggen in F1 0,12 uit elkaar." in text
    assert "uit elkaar" not in tree_of(page(MEASURED)).text


def test_how_far_the_languages_are_judged_alike_is_there_where_it_was_measured() -> None:
    said = "Van 200 eigen uitspraken, in het Nederlands en in het Engels, krijgt 71% in beide talen"

    assert said in tree_of(page(replace(BOTH, parity=Parity(200, 142)))).text
    assert "in beide talen" not in tree_of(page()).text


@pytest.mark.parametrize(
    ("language", "notice"),
    [
        (
            "nl",
            "Van 3 van deze cursussen heeft de methode geleerd. Op andere teksten doet zij het waarschijnlijk minder",
        ),
        ("en", "The method has learned from 3 of these courses. On other texts it probably does less well"),
    ],
)
def test_a_notice_says_that_the_method_has_learned_from_courses(language: str, notice: str) -> None:
    assert notice in tree_of(page(replace(BOTH, learned=3), language)).text
    assert notice not in tree_of(page(BOTH, language)).text


def test_kappa_is_there_where_two_people_annotated() -> None:
    assert "kappa van 0,85" in page()
    assert "kappa" not in page(replace(BOTH, agreement=None)).lower()


def test_the_picture_of_reliability_says_the_numbers_of_its_table() -> None:
    html = page()
    described = tree_of(re.findall(r"<desc .*?</desc>", html)[0]).text

    assert described == "gegeven 50%, terecht 40%; gegeven 94%, terecht 90%"
    assert all(row in tree_of(html).text for row in ("50%40% 4 van 10", "94%90% 36 van 40"))


def test_without_verdicts_there_is_no_picture() -> None:
    html = page(replace(BOTH, bins=()))

    assert 'role="img"' not in html
    assert "#reliability" not in html


@pytest.mark.parametrize("text", samples.HOSTILE)
def test_the_name_of_a_hostile_file_stays_text(text: str) -> None:
    tree = tree_of(page(data=text))

    assert [tag for tag, _ in tree.elements].count("script") == 1
    assert not any(name.startswith("on") for _, attributes in tree.elements for name in attributes)


@pytest.mark.skipif(not CHROMIUM.exists(), reason=f"needs {CHROMIUM} (apt-get install chromium)")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_and_nothing_scrolls_sideways(
    browser: Browser, tmp_path: Path, width: int, scheme: str, language: str
) -> None:
    file = tmp_path / "measured.html"
    file.write_text(page(), encoding="utf-8")

    assert_open_to_all(browser, file, width, scheme, language)
