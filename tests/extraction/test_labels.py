"""Labels on lines."""

import pytest

from curriculum_audit.extraction.labels import body_style, label_at_start, labels_within, stands_out
from curriculum_audit.extraction.layout import Span
from curriculum_audit.languages.headings import Topic
from tests.extraction.notation import emphasised, plain
from tests.extraction.samples import PROSE, line

BODY = body_style([line(PROSE, 100)])


def test_a_line_of_its_own_is_a_label() -> None:
    found = label_at_start(line("Leerdoelen", 100), BODY)

    assert found is not None
    assert (found.topic, found.end) == (Topic.OUTCOMES, len("Leerdoelen"))


def test_words_before_a_colon_are_a_label_with_its_value_behind() -> None:
    text = "Studiepunten: 5 EC"
    found = label_at_start(line(text, 100), BODY)

    assert found is not None
    assert text[found.end :] == "5 EC"


def test_prose_that_begins_with_a_known_word_is_none() -> None:
    assert label_at_start(line("Inhoud en vorm vallen hier samen, zegt men.", 100), BODY) is None


def test_bold_words_in_running_text_are_a_label() -> None:
    text = "De lap is af. Toetsing. Werkstuk."
    run_in = line(text, 100)._replace(emphasis=(Span(14, 23),))

    assert [text[label.end :] for label in labels_within(run_in, BODY)] == ["Werkstuk."]


def test_a_bold_title_with_its_code_is_none() -> None:
    assert label_at_start(line("Stage (TXA301)", 100, bold=True), BODY) is None


_PLAIN = (10.0, False, False)


def test_words_around_a_known_phrase_make_a_loose_label_where_the_line_stands_out() -> None:
    bold = label_at_start(plain("Leerdoelen en werkwijze", bold=True), _PLAIN)

    assert bold is not None
    assert (bold.topic, bold.loose) == (Topic.OUTCOMES, True)
    assert label_at_start(plain("Leerdoelen en werkwijze"), _PLAIN) is None


def test_bold_words_at_the_begin_are_the_label_and_the_rest_its_value() -> None:
    found = emphasised("Studiepunten: 5", 0, 13)
    label = label_at_start(found, _PLAIN)

    assert label is not None
    assert (label.topic, label.text, found.text[label.end :]) == (Topic.CREDITS, "Studiepunten", "5")


@pytest.mark.parametrize("change", [{"size": 12.0}, {"bold": True}, {"italic": True}])
def test_a_line_stands_out_by_size_weight_or_slant(change: dict[str, float]) -> None:
    assert stands_out(plain("Opgroeien", **change), _PLAIN)
    assert not stands_out(plain("Opgroeien"), _PLAIN)


def test_nothing_stands_out_by_weight_in_a_guide_that_is_bold_throughout() -> None:
    assert not stands_out(plain("Opgroeien", bold=True), (10.0, True, False))


def test_the_body_is_the_style_of_most_letters() -> None:
    assert body_style([plain("Kop", size=18.0, bold=True), plain("Een lange regel tekst")]) == _PLAIN
    assert body_style([]) == _PLAIN
