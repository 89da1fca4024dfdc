"""Judging by the terms of the taxonomy."""

import csv
import time

import pytest

from curriculum_audit.classification.labels import LabelClassifier
from curriculum_audit.records.findings import Kind
from curriculum_audit.records.guides import Course, Passage, Section, SectionKind
from curriculum_audit.resources import data_folder
from tests.classification.samples import course, found, judge, shipped

with (data_folder("taxonomy") / "border-cases.csv").open(encoding="utf-8", newline="") as stream:
    BORDER_CASES = list(csv.DictReader(stream))


@pytest.mark.parametrize("case", BORDER_CASES, ids=lambda case: f"{case['rule']} {case['text'][:40]}")
def test_border_cases_of_the_taxonomy_hold(case: dict[str, str]) -> None:
    assert found(case["text"], title="") == set(case["competencies"].split())


def test_a_cue_needs_an_anchor_in_the_sentence() -> None:
    assert found("Prevalentie en incidentie") == set()
    assert found("Prevalentie en incidentie van kindermishandeling") == {"A2"}


def test_an_anchor_in_the_title_serves_every_sentence() -> None:
    assert "C1" in found("Vroeg signaleren.", title="Kindermishandeling")


def test_an_anchor_in_the_same_list_serves_its_items() -> None:
    assert "A2" in found("Kindermishandeling", "prevalentie")


def test_an_anchor_in_the_section_serves_abbreviations() -> None:
    assert "B2" in found("Bij baby's wordt gedacht aan AHT.", "Daarna volgt kindermishandeling in het algemeen.")
    assert found("Bij baby's wordt gedacht aan AHT.") == set()


def test_the_bare_subject_counts_where_nothing_more_specific_is_said() -> None:
    assert found("Kindermishandeling") == {"A1"}
    assert "A1" not in found("Preventie van kindermishandeling")


def test_the_bare_subject_counts_as_an_item_of_a_list() -> None:
    assert "A1" in found("Vechtscheiding, kindermishandeling, schoolverzuim")


def test_the_bare_subject_in_passing_yields_to_what_the_course_says_of_it_elsewhere() -> None:
    in_passing = "Dit vak gaat in op kindermishandeling in gezinnen."
    assert found(in_passing) == {"A1"}
    assert found(in_passing, "Prevalentie van kindermishandeling.") == {"A2"}


def test_the_bare_subject_as_a_topic_or_objective_of_its_own_yields_to_nothing() -> None:
    assert "A1" in found("Kindermishandeling", "Prevalentie van kindermishandeling.")
    assert "A1" in found("Je kunt vertellen wat kindermishandeling is.", "Prevalentie van kindermishandeling.")


def test_the_title_proves_what_the_text_does_not() -> None:
    (item,) = judge("Hoorcolleges en zelfstudie.", title="Vechtscheiding")
    assert (item.competency, item.quote) == ("H1", "Vechtscheiding")


def test_hidden_text_is_no_evidence() -> None:
    section = Section(SectionKind.CONTENT, "", (Passage("De meldcode kindermishandeling", hidden=True),))
    assert LabelClassifier(shipped()).classify([Course("Vak 1", sections=(section,))]) == [()]


def test_quote_and_words_stand_in_the_passage() -> None:
    (item,) = judge("Aan bod komt de prevalentie van kindermishandeling.")
    assert item.quote in item.passage.text
    assert item.words == ("prevalentie van kindermishandeling",)


def test_what_counts_comes_before_mentions() -> None:
    kinds = [item.kind for item in judge("Alumni werken bij Veilig Thuis.", "De meldcode kindermishandeling")]
    assert kinds == [Kind.CONTENT, Kind.MENTION]


def test_ten_thousand_descriptions_take_less_than_ninety_seconds() -> None:
    text = "De student leert over groei, voeding, slaap en de ontwikkeling van kinderen in gezinnen en op school."
    courses = [course(*[text] * 8)] * 1_000
    start = time.perf_counter()
    LabelClassifier(shipped()).classify(courses)
    assert time.perf_counter() - start < 9
