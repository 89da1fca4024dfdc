"""Course codes, and what only looks like one."""

import pytest

from curriculum_audit.extraction.codes import Code, code_at_start, code_of_value, shape_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("TXA101 Weven", "TXA101"),
        ("[TX9201] Weven", "TX9201"),
        ("B-TEX-Y0123: Weven", "B-TEX-Y0123"),
        ("TEX265/WOL Vilten", "TEX265/WOL"),
        ("WP 12 Vilten", "WP 12"),
        ("61811 Vilten", "61811"),
        ("5081TEXC6Y Vilten", "5081TEXC6Y"),
        ("CH1104 Kleurstoffen", "CH1104"),
    ],
)
def test_a_code_opens_a_line(text: str, code: str) -> None:
    found = code_at_start(text)

    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    "text", ["2023-2024 Gids", "Week 3", "WEEK 3", "§ 1 Doel", "10 punten", "1.2 Opzet", "12-04-2024 vrij", "Weven 1"]
)
def test_years_weeks_and_numbering_are_no_codes(text: str) -> None:
    assert code_at_start(text) is None


def test_codes_of_one_guide_share_a_shape() -> None:
    assert shape_of("TXA101") == shape_of("KLM9") != shape_of("WP 12")


def test_behind_a_label_a_short_word_in_capitals_is_a_code() -> None:
    assert code_of_value("TX-WOL") == "TX-WOL"


def test_behind_a_label_prose_holds_no_code() -> None:
    assert code_of_value("nader te bepalen door de opleiding") is None


@pytest.mark.parametrize(
    "code", ["ZVG101", "ZV-101", "B-ABC-Z0123", "1234ZVGY", "ZVG210/SOC", "WP 12", "SOCW 7301", "12345", "ZVG_12_A"]
)
def test_the_text_goes_on_behind_the_code(code: str) -> None:
    assert code_at_start(f"{code} Werken in de wijk") == Code(code, len(code) + 1)


@pytest.mark.parametrize(
    "text",
    [
        "COVID-19 in gezinnen",
        "DSM-5 in het kort",
        "5 EC voor dit vak",
        "12-03 Les",
        "140 uren per blok",
        "1850 kinderen",
        "ISBN 9789012345",
        "7,5 EC",
        "A4",
        "",
    ],
)
def test_what_only_looks_like_a_code_is_none(text: str) -> None:
    assert code_at_start(text) is None


def test_signs_between_code_and_title_belong_to_neither() -> None:
    text = "[ZVG101] – Opvoeding"
    found = code_at_start(text)

    assert found is not None
    assert text[found.end :] == "Opvoeding"


@pytest.mark.parametrize(
    ("value", "code"),
    [("(ZVG101)", "ZVG101"), ("zie ZVG101 of vraag het na", "ZVG101"), ("Opvoeding", None), ("", None)],
)
def test_a_code_behind_its_label_is_parted_from_what_is_around_it(value: str, code: str | None) -> None:
    assert code_of_value(value) == code


@pytest.mark.parametrize("text", ["TXA 1O2 Weven", "TXA 3l4: Weven"])
def test_a_letter_typed_for_a_digit_leaves_a_code_a_code(text: str) -> None:
    found = code_at_start(text)

    assert found is not None
    assert found.code == text[:7]


def test_the_value_of_a_code_label_ends_at_the_next_fact() -> None:
    assert code_of_value("TX1l2O | Niveau 4 | Studiepunten 20") == "TX1l2O"
