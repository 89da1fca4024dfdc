"""How well a method did, in every report."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from curriculum_audit.records.evaluations import Hits
from curriculum_audit.records.findings import Audit
from curriculum_audit.reporting.accuracy import accuracy_row, by_domain, by_language, common_accuracy
from curriculum_audit.reporting.as_html import render_gap_report
from curriculum_audit.reporting.as_json import render_audits
from curriculum_audit.reporting.pages import render_anonymous_comparisons, render_reports
from curriculum_audit.reporting.phrases import LANGUAGES, load_phrases
from curriculum_audit.resources import data_folder
from tests.programmes import audited, programme
from tests.reporting import samples
from tests.reporting.tree import tree_of

MEASURED = replace(samples.audit(), accuracy=samples.ACCURACY)
SEVERAL = [
    replace(audited(programme(name, year), "A1"), accuracy=samples.ACCURACY)
    for name in ("Noord", "Oost", "Zuid", "West", "Midden")
    for year in ("2024-2025", "2025-2026")
]


def meaning(audit: Audit, language: str = "nl") -> str:
    return tree_of(render_gap_report(audit, language).partition('id="meaning"')[2]).text


def test_a_director_reads_how_often_a_verdict_is_right() -> None:
    text = meaning(MEASURED)

    assert (
        "Van elke honderd keer dat een cursus volgens dit programma een competentie behandelt, is dat ongeveer 93"
        in text
    )
    assert "vindt dit programma er ongeveer 85" in text
    assert "beschreven cursussen 1.0, op 20 november 2025: 200 cursussen" in text


def test_an_english_report_says_it_in_english() -> None:
    assert "it is right about 93 times" in meaning(MEASURED, "en")


def test_domains_and_languages_have_a_row_each() -> None:
    text = meaning(MEASURED)

    assert "A Grondslagen Terecht: 95% 40 van 42 Gevonden: 89% 40 van 45" in " ".join(text.split())
    assert "Engels Terecht: 93% 50 van 54" in " ".join(text.split())


def test_what_was_hardly_measured_gets_no_figure() -> None:
    assert "H Specifieke groepen Terecht: te weinig gemeten" in " ".join(meaning(MEASURED).split())


def test_a_method_without_figures_says_so() -> None:
    assert "Voor deze methode (labels 0.1.0) zijn geen gemeten cijfers beschikbaar." in meaning(samples.audit())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_a_run_says_it(language: str) -> None:
    pages = {**render_reports(SEVERAL, language), **render_anonymous_comparisons(SEVERAL, language)}
    heading = load_phrases(language)("accuracy.caption")

    html = {name: str(page) for name, page in pages.items() if name.endswith(".html")}
    assert [name for name, page in html.items() if heading not in page] == []


def test_pages_over_programmes_measured_otherwise_lead_to_the_reports() -> None:
    mixed = [*SEVERAL[:3], replace(SEVERAL[3], accuracy=None)]

    assert common_accuracy(mixed) is None
    assert load_phrases("nl")("accuracy.elsewhere") in str(render_reports(mixed, "nl")["index.html"])


def test_without_audits_there_is_no_accuracy() -> None:
    assert common_accuracy([]) is None


def test_rows_follow_the_taxonomy_and_the_unknown_language_comes_last() -> None:
    phrases = load_phrases("nl")
    accuracy = replace(
        samples.ACCURACY,
        by_domain=dict(sorted(samples.ACCURACY.by_domain.items(), reverse=True)),
        by_language={"": Hits(1, 1, 1), "nl": Hits(10, 1, 1)},
    )

    assert [row.name[0] for row in by_domain(accuracy, samples.shipped_taxonomy(), phrases)] == ["A", "C", "E", "H"]
    assert [row.name for row in by_language(accuracy, phrases)] == ["Nederlands", "niet vastgesteld"]


def test_precision_counts_verdicts_and_recall_annotations() -> None:
    row = accuracy_row("alles", Hits(right=9, wrong=1, missed=3))

    assert (row.right.part, row.right.whole, row.found.whole) == (9, 10, 12)


def test_the_data_hold_the_counts_by_the_schema() -> None:
    made = json.loads(render_audits([MEASURED, samples.audit()]))
    schema = json.loads((data_folder("reports") / "schema" / "audit.schema.json").read_text(encoding="utf-8"))

    Draft202012Validator(schema).validate(made)
    assert made["audits"][0]["accuracy"]["overall"] == {"right": 170, "wrong": 12, "missed": 30}
    assert made["audits"][1]["accuracy"] is None
