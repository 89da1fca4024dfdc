"""Words to lines."""

from curriculum_audit.extraction.layout import Page, Rule
from curriculum_audit.extraction.text import page_lines
from tests.extraction.samples import word, words


def lines_of(*found: object, rules: tuple[Rule, ...] = ()) -> list[str]:
    """Return the text of the lines of a page with these words."""
    page = Page(1, 595.0, 842.0, tuple(found), rules)  # type: ignore[arg-type]
    return [line.text for line in page_lines(page).lines]


def test_words_on_one_baseline_make_a_line() -> None:
    assert lines_of(*words("De student weeft een lap.")) == ["De student weeft een lap."]


def test_a_wide_gap_parts_label_and_value() -> None:
    assert lines_of(*words("Studiepunten"), *words("5 EC", x0=200)) == ["Studiepunten", "5 EC"]


def test_even_gaps_of_text_set_out_to_both_margins_part_nothing() -> None:
    spread = [word(text, 70 + 60 * at) for at, text in enumerate(("wevende", "meisjes", "zongen", "samen"))]

    assert lines_of(*spread) == ["wevende meisjes zongen samen"]


def test_a_stroke_parts_words_that_stand_close() -> None:
    stroke = Rule(96.5, 90, 96.5, 120)

    assert lines_of(word("EC", 70, width=25), word("5", 98), rules=(stroke,)) == ["EC", "5"]


def test_a_bullet_stays_with_its_text() -> None:
    assert lines_of(word("•", 70), *words("wol en zijde", x0=100)) == ["• wol en zijde"]


def test_dots_that_lead_to_a_page_number_are_one_sign() -> None:
    assert lines_of(*words("Weven ............ 12")) == ["Weven … 12"]


def test_bold_words_at_the_begin_are_marked_as_emphasis() -> None:
    page = Page(1, 595.0, 842.0, (word("Doel.", 70, bold=True), *words("De student weeft een lap.", x0=98)))

    (line,) = page_lines(page).lines

    assert not line.bold
    assert line.text[slice(*line.emphasis[0])] == "Doel."
