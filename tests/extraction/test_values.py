"""What a label announces: behind it, beside it or under it."""

import pytest

from curriculum_audit.extraction.layout import Line
from curriculum_audit.extraction.values import value_of
from tests.extraction.notation import marks_of
from tests.extraction.samples import PROSE, line, marks


def value(*lines: Line) -> str:
    """Return the value of the label on the first line."""
    found = marks(*lines, *(line(PROSE, 400 + 14 * n) for n in range(4)))
    return value_of(found, 0, found.labels[0][0])


def test_behind_a_colon() -> None:
    assert value(line("Studiepunten: 5", 100)) == "5"


def test_beside_a_label() -> None:
    assert value(line("Studiepunten", 100), line("5", 100, x0=200)) == "5"


def test_under_a_label() -> None:
    assert value(line("Studiepunten", 100), line("5", 113)) == "5"


def test_under_a_label_with_another_label_beside_it() -> None:
    row = [line("Studiepunten", 100), line("Voertaal", 100, x0=200)]

    assert value(*row, line("5", 113), line("Nederlands", 113, x0=200)) == "5"


def test_a_value_over_two_lines() -> None:
    first, second = line("Weven voor wie al", 100, x0=200), line("kan spinnen", 112, x0=200)

    assert value(line("Vaktitel", 100), first, second) == "Weven voor wie al kan spinnen"


def test_a_value_that_could_be_a_label_itself() -> None:
    assert value(line("Status", 100), line("Verplicht", 100, x0=200)) == "Verplicht"


def test_a_label_without_a_value() -> None:
    assert value(line("Studiepunten", 100)) == ""


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("*Studiepunten* | 5",), "5"),
        (("*Studiepunten*", "5"), "5"),
        (("*Studiepunten:*", "", "", "", "5"), ""),
        (("*Studiepunten*", "*Periode*", "blok 2"), ""),
        (("*Studiepunten* | *Periode*", "5 | blok 2"), "5"),
        (("*Code:* ZVG101 *Studiepunten:* 5",), "ZVG101"),
    ],
    ids=["beside", "under", "too far under", "a label under", "labels over values", "a label further on"],
)
def test_the_value_of_the_first_label(texts: tuple[str, ...], expected: str) -> None:
    found = marks_of([*texts, "", "", "", "Een gewone regel tekst die veel langer is dan de rest van de bladzijde."])
    index = min(found.labels)

    assert value_of(found, index, found.labels[index][0]) == expected


def test_credits_with_a_point_under_their_label_are_no_numbered_label() -> None:
    assert value(line("Credits", 100, bold=True), line("7.5 ECTS", 113)) == "7.5 ECTS"


def test_a_code_does_not_go_on_in_the_next_line() -> None:
    assert value(line("Cursuscode: TXA101", 100), line("6 EC", 113)) == "TXA101"


def test_a_label_beside_a_code_that_another_label_announces_has_its_own_value() -> None:
    row = [line("Cursuscode", 100), line("TXA101", 100, x0=160), line("Studiepunten", 100, x0=300)]
    found = marks(*row, line("5", 100, x0=420), *(line(PROSE, 400 + 14 * n) for n in range(4)))

    assert value_of(found, 2, found.labels[2][0]) == "5"


@pytest.mark.parametrize("text", ["*Naam module* | Literatuur", "*Naam module*\nLiteratuur"], ids=["beside", "under"])
def test_a_title_with_the_words_of_a_label_under_or_beside_a_label_that_stands_out(text: str) -> None:
    found = marks_of([*text.split("\n"), "", "", *[PROSE] * 4])

    assert value_of(found, 0, found.labels[0][0]) == "Literatuur"


@pytest.mark.parametrize(
    "below", ["Literatuur | Een handboek.", "*Literatuur*", "Literatuur: een handboek"], ids=["field", "label", "colon"]
)
def test_a_label_under_a_label_of_titles_is_no_title(below: str) -> None:
    found = marks_of(["*Naam module*", below, "", "", *[PROSE] * 4])

    assert value_of(found, 0, found.labels[0][0]) == ""
