"""What each line may be."""

from collections.abc import Sequence

import pytest

from curriculum_audit.languages.headings import Topic
from tests.extraction.notation import marks_of
from tests.extraction.samples import PROSE, course, line, marks


def test_a_known_word_in_a_title_is_no_label_unless_the_guide_repeats_it() -> None:
    found = marks(line("Inleiding weven", 100, bold=True), line(PROSE, 120))

    assert found.topic(0) is None
    assert found.is_heading(0)


def test_a_title_beside_its_code_is_no_label() -> None:
    code, title = line("TXA101", 100, bold=True), line("Onderwijs", 100, x0=150, bold=True)

    assert marks(code, title, line(PROSE, 120)).topic(1) is None


def test_a_code_opens_its_line() -> None:
    assert marks(*course("TXA101", "Weven", 100)).codes[0].code == "TXA101"


def test_large_prose_is_no_heading() -> None:
    assert not marks(line(PROSE, 100, size=14), *(line(PROSE, 200 + 14 * n) for n in range(5))).is_heading(0)


def test_hidden_lines_are_left_out() -> None:
    hidden = line("kindermishandeling", 100)._replace(hidden=True)

    assert len(marks(hidden, line(PROSE, 120)).lines) == 1


@pytest.mark.parametrize(
    ("texts", "at"),
    [
        ([["Weven.", "? geheim", "Vilten."]], 0),
        ([["? geheim", "Weven.", "Vilten."]], 0),
        ([["Weven."], ["? geheim", "Vilten."]], 1),
        ([["Weven."], ["? geheim"], ["Vilten."]], 0),
        ([["? geheim"], ["Weven."]], -1),
    ],
    ids=["under a line", "at the top", "on the next page", "alone on its page", "before all"],
)
def test_hidden_lines_stand_with_a_line_of_their_page(texts: Sequence[Sequence[str]], at: int) -> None:
    hidden = marks_of(*texts).hidden

    assert {index: [line.text for line in lines] for index, lines in hidden.items()} == {at: ["geheim"]}


_TEXT = ["De student leert luisteren naar ouders en kinderen in de wijk.", "Er zijn zes lessen met opdrachten."]


def test_a_large_line_is_a_heading_and_prose_and_labels_are_not() -> None:
    found = marks_of(["# Opgroeien in de stad", "*Leerdoelen*", *_TEXT])

    assert found.topic(1) is Topic.OUTCOMES
    assert [found.is_heading(index) for index in range(4)] == [True, False, False, False]


def test_a_code_is_found_behind_the_label_of_a_title() -> None:
    assert marks_of(["*Titel:* ZVG101 Opgroeien in de stad", *_TEXT]).codes[0].code == "ZVG101"


def test_a_known_word_in_a_heading_that_the_guide_repeats_is_a_label() -> None:
    assert marks_of(*[["# Vak", "## Inleiding recht", *_TEXT]] * 3).topic(1) is Topic.CONTENT


def test_the_lines_of_a_contents_page_are_no_headings() -> None:
    listed = ["# Inhoudsopgave", *(f"*Vak {name}* ........ {n}" for n, name in enumerate("ABCDE", 2))]
    found = marks_of(listed, ["# Opgroeien in de stad", *_TEXT])

    assert found.listed == {1}
    assert {found.lines[index].page for index in found.headings} == {2}


def test_a_known_word_within_a_sentence_is_no_label_though_its_line_begins_with_it() -> None:
    above = "Na de lessen maken studenten in groepen een eigen"
    found = marks_of(["*Inhoud*", above, "programma: zij kiezen een wijk en spreken er met ouders.", *_TEXT])

    assert list(found.labels) == [0]


def test_a_label_in_small_letters_stays_one_under_a_sentence_that_has_ended() -> None:
    found = marks_of(["*inhoud*", *_TEXT, "toetsvorm: een verslag van het bezoek."])

    assert found.topic(3) is Topic.ASSESSMENT


def test_a_label_that_begins_at_the_end_of_a_line_is_one_on_the_next() -> None:
    found = marks_of(["*Werkwijze*", "De lessen worden door twee docenten gegeven. Specifieke", "inhoud: " + _TEXT[0]])

    assert found.topic(2) is Topic.CONTENT
