"""Judging by the terms of the taxonomy."""

import csv

import pytest

from curriculum_audit.classification.labels import LabelClassifier
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.records.findings import Kind
from curriculum_audit.records.guides import Course, Passage, Section, SectionKind
from curriculum_audit.resources import data_folder
from tests.classification.samples import course, found, judge, labels, with_patterns

with (data_folder("taxonomy") / "border-cases.csv").open(encoding="utf-8", newline="") as stream:
    BORDER_CASES = list(csv.DictReader(stream))


@pytest.mark.parametrize("case", BORDER_CASES, ids=lambda case: f"{case['rule']} {case['text'][:40]}")
def test_border_cases_of_the_taxonomy_hold(case: dict[str, str]) -> None:
    assert found(case["text"], title="") == set(case["competencies"].split())


def confidence(notation: str, *texts: str, title: str = "Vak 1", taxonomy: Taxonomy | None = None) -> float:
    """Return the highest confidence in a competency, whatever the thresholds; 0 where nothing points to it."""
    (evidence,) = (LabelClassifier(taxonomy) if taxonomy else labels()).classify([course(*texts, title=title)])
    return max((item.confidence for item in evidence if item.competency == notation), default=0.0)


def test_a_cue_needs_an_anchor_in_the_sentence() -> None:
    assert found("Prevalentie en incidentie") == set()
    assert found("Prevalentie en incidentie van kindermishandeling") == {"A2"}


def test_a_cue_with_an_anchor_but_no_other_phrase_is_a_candidate_that_is_not_shown() -> None:
    shown_from = labels().thresholds.unsure
    assert 0 < confidence("A2", "Kindermishandeling.", "prevalentie", title="Kindermishandeling") < shown_from
    assert "A2" not in found("prevalentie", title="Kindermishandeling")


@pytest.mark.parametrize(
    ("notation", "alone", "with_another"),
    [
        ("H1", "Een vechtscheiding.", "Een vechtscheiding of hoogconflictscheiding."),
        ("C1", "Vlekken en vragen.", "Vlekken en vragen. Kindermishandeling, vlekken en vragen herkennen."),
    ],
)
def test_a_second_phrase_for_the_same_competency_raises_confidence(
    notation: str, alone: str, with_another: str
) -> None:
    taxonomy = with_patterns(A1="", C1="vlek* + vrag*", H1="")
    assert 0 < confidence(notation, alone, taxonomy=taxonomy) < confidence(notation, with_another, taxonomy=taxonomy)


def test_two_phrases_on_the_same_words_do_not_bear_each_other_out() -> None:
    once, twice = with_patterns(A1="", H1=""), with_patterns(A1="", H1="vechtscheiding")
    assert confidence("H1", "Een vechtscheiding.", taxonomy=twice) == confidence(
        "H1", "Een vechtscheiding.", taxonomy=once
    )


def test_a_phrase_gives_more_confidence_than_words_near_each_other() -> None:
    taxonomy = with_patterns(A1="", H1="vlek* + vrag*")
    by_words = confidence("H1", "Vlekken en vragen.", taxonomy=taxonomy)
    assert 0.45 <= by_words < confidence("H1", "Een vechtscheiding.", taxonomy=taxonomy)


@pytest.mark.parametrize("text", ["Vlekken die vragen oproepen.", "Vragen bij vlekken."])
def test_words_near_each_other_are_quoted_from_the_first_to_the_last(text: str) -> None:
    ((item,),) = LabelClassifier(with_patterns(A1="", C1="vlek* + vrag*")).classify([course(text)])
    assert item.words == (text.removesuffix(" oproepen.").removesuffix("."),)


def test_a_pattern_of_the_subject_is_the_anchor_of_a_cue() -> None:
    taxonomy = with_patterns(A1="klein* + bang", A2="")
    assert confidence("A2", "De prevalentie.", taxonomy=taxonomy) == 0
    assert confidence("A2", "De prevalentie van bang en klein.", taxonomy=taxonomy) > 0


def test_a_pattern_in_a_denied_clause_proves_nothing() -> None:
    taxonomy = with_patterns(A1="", C1="vlek* + vrag*")
    assert confidence("C1", "Vlekken en vragen worden niet behandeld.", taxonomy=taxonomy) == 0


def test_an_anchor_in_the_title_serves_every_sentence() -> None:
    assert confidence("C1", "Vroeg signaleren.", title="Kindermishandeling") > 0
    assert confidence("C1", "Vroeg signaleren.") == 0


def test_a_cue_counts_beside_harm_below_a_title_that_names_a_child() -> None:
    assert confidence("G1", "Ketensamenwerking, rouw en geweld.", title="Kinderen begeleiden") > 0
    assert confidence("G1", "Ketensamenwerking, rouw en geweld.", title="Begeleiden") == 0


def test_an_anchor_in_the_same_list_serves_its_items() -> None:
    assert confidence("A2", "Kindermishandeling", "prevalentie") > 0
    assert confidence("A2", "Groei", "prevalentie") == 0


def test_an_anchor_in_the_section_serves_abbreviations() -> None:
    assert "B2" in found("Aan bod komt AHT.", "Daarna volgt kindermishandeling in het algemeen.")
    assert found("Aan bod komt AHT.") == set()


def test_the_bare_subject_counts_where_nothing_more_specific_is_said() -> None:
    assert found("Kindermishandeling") == {"A1"}
    assert "A1" not in found("Preventie van kindermishandeling")


def test_the_bare_subject_counts_as_an_item_of_a_list() -> None:
    assert "A1" in found("Vechtscheiding, kindermishandeling, schoolverzuim")


def test_the_bare_subject_counts_beside_what_other_sentences_and_items_say_of_it() -> None:
    assert found("Dit vak gaat in op kindermishandeling.", "Prevalentie van kindermishandeling.") == {"A1", "A2"}
    assert "A1" in found("Schulden, de meldcode, armoede, kindermishandeling in gezinnen, schoolverzuim")


@pytest.mark.parametrize(
    "text",
    [
        "Scheiding, armoede, gevolgen van verlies, kindermishandeling in gezinnen, schoolverzuim",
        "Growth, play, consequences of bullying, the abuse of children, school absence",
    ],
)
def test_in_a_list_the_bare_subject_does_not_yield_to_other_items(text: str) -> None:
    assert "A1" in found(text)


def test_a_form_that_shares_words_with_the_bare_subject_stands_beside_it() -> None:
    assert found("Divorce, poverty, abuse and neglect of children, housing") >= {"A1", "B4"}


@pytest.mark.parametrize(
    ("text", "competencies"),
    [
        ("Causes of child abuse and neglect are studied.", {"A3"}),
        ("Gevolgen van mishandeling en verwaarlozing.", {"A4"}),
        ("Gevolgen van mishandeling en verwaarlozing van kinderen.", {"A4"}),
        ("Child abuse and neglect is the theme of week 4.", {"A1", "B4"}),
        ("Physical abuse and neglect of children.", {"A1", "B1", "B4"}),
    ],
)
def test_the_subject_and_the_form_in_it_yield_to_what_is_said_of_both(text: str, competencies: set[str]) -> None:
    assert found(text) == competencies


def test_the_title_proves_what_the_text_does_not() -> None:
    (item,) = judge("Hoorcolleges en zelfstudie.", title="Vechtscheiding")
    assert (item.competency, item.quote) == ("H1", "Vechtscheiding")


def test_hidden_text_is_no_evidence() -> None:
    section = Section(SectionKind.CONTENT, "", (Passage("De meldcode kindermishandeling", hidden=True),))
    assert labels().classify([Course("Vak 1", sections=(section,))]) == [()]


def test_quote_and_words_stand_in_the_passage() -> None:
    (item,) = judge("Aan bod komt de prevalentie van kindermishandeling.")
    assert item.quote in item.passage.text
    assert item.words == ("prevalentie van kindermishandeling",)


def test_what_counts_comes_before_mentions() -> None:
    kinds = [item.kind for item in judge("Alumni werken bij Veilig Thuis.", "De meldcode kindermishandeling")]
    assert kinds == [Kind.CONTENT, Kind.MENTION]
