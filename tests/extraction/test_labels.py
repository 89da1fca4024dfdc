"""Labels on lines."""

from curriculum_audit.extraction.labels import body_style, label_at_start, labels_within
from curriculum_audit.extraction.layout import Span
from curriculum_audit.languages.headings import Topic
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
