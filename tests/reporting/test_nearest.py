"""What came nearest to a gap, and why it does not count."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from curriculum_audit.records.findings import Lack
from curriculum_audit.records.guides import Passage
from curriculum_audit.reporting.as_html import render_gap_report
from curriculum_audit.reporting.as_json import render_audits
from curriculum_audit.reporting.phrases import LANGUAGES, load_phrases
from curriculum_audit.resources import data_folder
from tests.reporting import samples
from tests.reporting.test_as_html import article
from tests.reporting.tree import tree_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_gap_shows_each_passage_with_why_it_does_not_count(language: str) -> None:
    text = article(render_gap_report(samples.explained_audit(), language), "F1").text
    phrases = load_phrases(language)
    label = phrases.pick(samples.shipped_taxonomy().competency("A3").labels)

    for miss in samples.near_misses():
        assert miss.quote in text
        assert phrases(f"lack.{miss.lack.value}", instead=f"A3 {label}") in text


def test_a_passage_names_its_course_and_leads_to_its_page() -> None:
    miss = samples.near_misses()[0]
    tree = article(render_gap_report(samples.explained_audit(), "nl"), "F1")

    assert miss.course.title in tree.text
    assert any(href.endswith(f"{miss.course.guide}#page={miss.passage.page}") for href in tree.values("href"))


def test_what_is_covered_shows_no_passages_that_do_not_count() -> None:
    html = render_gap_report(samples.explained_audit({"A1": samples.near_misses()}), "nl")

    assert load_phrases("nl")("nearest.heading") not in tree_of(html).text


def test_a_method_that_does_not_tell_leaves_the_block_out() -> None:
    assert load_phrases("nl")("nearest.heading") not in render_gap_report(samples.audit(), "nl")


def test_a_competency_that_the_taxonomy_does_not_know_is_named_by_its_notation() -> None:
    miss = replace(samples.near_misses()[0], lack=Lack.OTHER_COMPETENCY, instead="Z9")

    assert "Deze passage past beter bij Z9." in render_gap_report(samples.explained_audit({"F1": (miss,)}), "nl")


def test_contact_details_are_masked_here_too() -> None:
    miss = replace(samples.near_misses()[0], quote="Mail j.dewit@voorbeeld.nl over opvoeding.")

    assert "j.dewit" not in render_gap_report(samples.explained_audit({"F1": (miss,)}), "nl")


@pytest.mark.parametrize("text", samples.HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    course = replace(samples.courses()["GNK301"], title=text, code=text, guide=text)
    miss = replace(samples.near_misses()[0], course=course, passage=Passage(text, 3), quote=text, instead=text)
    tree = tree_of(render_gap_report(samples.explained_audit({"F1": (miss,)}), "nl"))

    assert [name for _, attributes in tree.elements for name in attributes if name.startswith("on")] == []
    assert [tag for tag, _ in tree.elements].count("script") == 1


def test_the_data_hold_them_by_the_schema() -> None:
    made = json.loads(render_audits([samples.explained_audit()]))
    schema = json.loads((data_folder("reports") / "schema" / "audit.schema.json").read_text(encoding="utf-8"))
    found = {item["notation"]: item["nearest"] for item in made["audits"][0]["competencies"]}

    Draft202012Validator(schema).validate(made)
    assert [miss["lack"] for miss in found["F1"]] == [lack.value for lack in Lack]
    assert found["A1"] == []
