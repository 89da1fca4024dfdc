"""Headings: known by their phrase, in three languages."""

import pytest

from curriculum_audit.languages.headings import Topic, is_telling, label_key, topic_of, topic_of_part


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Leerdoelen", Topic.OUTCOMES),
        ("3. EINDCOMPETENTIES:", Topic.OUTCOMES),
        ("Learning outcomes", Topic.OUTCOMES),
        ("Qualifikationsziele", Topic.OUTCOMES),
        ("• Inhoud", Topic.CONTENT),
        ("Studiepunten (EC)", Topic.CREDITS),
        ("Begincompetenties", Topic.ENTRY),
        ("OLOD", Topic.TITLE),
        ("Contactpersoon", Topic.CONTACT),
        ("Inhoudsopgave", Topic.CONTENTS_PAGE),
    ],
)
def test_a_heading_is_known_whatever_stands_around_its_phrase(heading: str, topic: Topic) -> None:
    assert topic_of(heading) is topic


@pytest.mark.parametrize("text", ["Zwemmen", "Inhoud van een zwembad", "5 LP", "", "x" * 200])
def test_other_text_is_no_heading(text: str) -> None:
    assert topic_of(text) is None


def test_one_of_two_joined_phrases_is_enough_for_a_part() -> None:
    assert topic_of_part("Lernziele / Fertigkeiten") is Topic.OUTCOMES


def test_a_numbered_title_is_not_known_by_a_part() -> None:
    assert topic_of_part("Semester 1") is None


def test_brackets_do_not_leave_a_label_without_a_name() -> None:
    assert label_key("(toets)") == "toets"


def test_a_word_that_any_document_has_tells_nothing() -> None:
    assert not is_telling("inleiding")


@pytest.mark.parametrize(
    ("phrase", "topic"),
    [
        ("werkvormen", Topic.TEACHING),
        ("toetsing", Topic.ASSESSMENT),
        ("literatuur", Topic.LITERATURE),
        ("studielast", Topic.ADMIN),
        ("modulnummer", Topic.CODE),
        ("leistungspunkte", Topic.CREDITS),
        ("year of study", Topic.YEAR),
        ("semester", Topic.PERIOD),
        ("compulsory", Topic.STATUS),
        ("unterrichtssprache", Topic.LANGUAGE),
        ("niveau", Topic.LEVEL),
        ("inhaltsverzeichnis", Topic.CONTENTS_PAGE),
    ],
)
@pytest.mark.parametrize("printed", ["{}", "{}:", "2.1 {}", "• {}", "({})", "a) {}", "  {}  ", "{} (max. 5)"])
def test_numbering_and_signs_do_not_matter(phrase: str, topic: Topic, printed: str) -> None:
    assert topic_of(printed.format(phrase.upper())) is topic


def test_a_roman_number_does_not_matter() -> None:
    assert topic_of("iv. leerdoelen") is topic_of("IV. Leerdoelen") is Topic.OUTCOMES


def test_an_accent_set_apart_from_its_letter_does_not_matter() -> None:
    assert topic_of("Coo\u0308rdinator") is topic_of("Coördinator") is Topic.CONTACT


def test_the_key_of_a_label_is_its_own_key() -> None:
    assert label_key(label_key("3. Studiepunten (EC):")) == "studiepunten"


def test_a_part_of_a_long_sentence_is_no_label() -> None:
    assert topic_of_part("De leerdoelen van dit vak staan in de studiegids van het jaar") is None
