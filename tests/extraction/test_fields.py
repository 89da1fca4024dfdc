"""Values of fields: read where they are stated, never guessed."""

import pytest

from curriculum_audit.extraction import fields


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        ("5", 5.0),
        ("7,5 EC", 7.5),
        ("10 (2 x 5 ECTS)", 10.0),
        ("LP: 6", 6.0),
        ("180 Stunden / 6 LP", 6.0),
        ("geen", None),
    ],
)
def test_credits_stand_behind_their_label(text: str, credits: float | None) -> None:
    assert fields.credits_of_value(text) == credits


def test_a_total_in_a_sentence_wins_over_its_parts() -> None:
    assert fields.credits_in_text("Deel A telt (3) EC, deel B (6) EC; insgesamt 9 ECTS-Punkte.") == 9.0


def test_different_credits_in_running_text_are_not_stated() -> None:
    assert fields.credits_in_text("Kies 5 EC of 10 EC.") is None


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2", 2),
        ("jaar 3", 3),
        ("tweede jaar", 2),
        ("3e studiejaar", 3),
        ("2024-2025", None),
        ("2024", None),
        ("", None),
    ],
)
def test_a_study_year_is_no_academic_year(text: str, year: int | None) -> None:
    assert fields.study_year_of_value(text) == year


@pytest.mark.parametrize(
    ("value", "key", "compulsory"),
    [
        ("ja", "verplicht", True),
        ("nee (keuze)", "verplicht", False),
        ("ja", "keuzevak", False),
        ("Wahlpflichtmodul", "status", False),
        ("Pflichtmodul", "status", True),
        ("K", "v/k", False),
        ("Hoorcollege", "type", None),
    ],
)
def test_yes_and_no_take_their_sense_from_the_label(value: str, key: str, compulsory: bool | None) -> None:
    assert fields.compulsory_of_value(value, key) is compulsory


@pytest.mark.parametrize(
    ("value", "credits"),
    [("7.5 EC", 7.5), ("LP: 6", 6.0), ("ECTS-Punkte: 12", 12.0), ("(5)", 5.0), ("0", 0.0), ("5-credit", 5.0)],
)
def test_credits_are_read_as_printed(value: str, credits: float) -> None:
    assert fields.credits_of_value(value) == credits


@pytest.mark.parametrize("value", ["", "zie rooster", "999", "n.v.t.", "150"])
def test_what_cannot_be_credits_is_not_stated(value: str) -> None:
    assert fields.credits_of_value(value) is None


@pytest.mark.parametrize("text", ["Acht weken van 20 uur.", "Artikel 5 van de wet.", "Tentamen op 5 mei.", ""])
def test_credits_that_a_text_does_not_state_are_not_guessed(text: str) -> None:
    assert fields.credits_in_text(text) is None
    assert not fields.names_credits(text)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Aangeboden in studiejaar 3, blok 2", 3),
        ("in year 1 of the programme", 1),
        ("drittes Studienjahr", 3),
        ("in jaar 1 en in jaar 2", None),
        ("studiejaar 2024-2025", None),
        ("over 3 jaren", None),
    ],
)
def test_text_names_one_study_year_with_the_word_for_it(text: str, year: int | None) -> None:
    assert fields.study_year_in_text(text) == year


def test_the_digits_of_a_code_are_no_credits() -> None:
    assert fields.credits_in_text("Cursuscode TXA25.2 Studiepunten -") is None
