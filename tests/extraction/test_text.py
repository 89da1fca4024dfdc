"""Words to lines."""

from curriculum_audit.extraction.layout import Glyph, Page, Rule, Span
from curriculum_audit.extraction.text import page_lines
from curriculum_audit.records.guides import Word
from tests.extraction.notation import HEIGHT, WIDTH, written, written_lines
from tests.extraction.samples import word, words


def lines_of(*found: Word, rules: tuple[Rule, ...] = ()) -> list[str]:
    """Return the text of the lines of a page with these words."""
    page = Page(1, 595.0, 842.0, tuple(found), rules)
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


def test_words_under_each_other_are_lines() -> None:
    assert [line.text for line in written_lines("Zorg", "ouders")] == ["Zorg", "ouders"]


def test_a_raised_figure_belongs_to_its_line() -> None:
    raised = Word("2", 81, 98, 84, 104, 6, bold=False, hidden=False)
    plain = [Word(text, x, 100, x + 20, 110, 10, bold=False, hidden=False) for text, x in (("kind", 60), ("en", 88))]

    assert [line.text for line in page_lines(Page(1, WIDTH, HEIGHT, (plain[0], raised, plain[1]))).lines] == [
        "kind 2 en"
    ]


def test_what_cannot_be_seen_shares_no_line_with_what_can() -> None:
    seen, hidden = written("Zorg geheim").words
    found = page_lines(Page(1, WIDTH, HEIGHT, (seen, hidden._replace(hidden=True)))).lines

    assert [(line.text, line.hidden) for line in found] == [("Zorg", False), ("geheim", True)]


def test_a_line_is_bold_when_nearly_all_of_its_letters_are() -> None:
    whole, part = written_lines("*Leerdoelen van het vak:* ja", "*Doel:* de student leert luisteren naar ouders")

    assert (whole.bold, part.bold) == (True, False)
    assert part.emphasis == (Span(0, 5),)


def test_the_size_of_a_line_is_that_of_most_letters() -> None:
    first, *rest = written("A opvoeding").words

    (found,) = page_lines(Page(1, WIDTH, HEIGHT, (first._replace(size=14.0), *rest))).lines

    assert found.size == 10


def test_a_hyphen_at_the_line_end_is_noted() -> None:
    assert [line.hyphen for line in written_lines("een onder-", "wijsvorm")] == [True, False]


def test_a_line_spans_its_words() -> None:
    assert written_lines("Zorg voor")[0].box == (60, 90, 102.5, 100)


def test_a_glyph_without_a_letter_is_found_by_its_line() -> None:
    words = written("Zorg voor", "ouders").words

    assert page_lines(Page(1, WIDTH, HEIGHT, words, glyphs=(Glyph(2, "F", 0.5),))).glyphs == (Glyph(1, "F", 0.5),)


def test_an_empty_page_has_no_lines() -> None:
    assert page_lines(Page(1, WIDTH, HEIGHT, ())).lines == ()


def test_a_gap_that_the_rest_of_the_line_does_not_have_parts_columns() -> None:
    words = [*written("Een kolom en").words, *written("@140,90", "nog een").words]

    found = page_lines(Page(1, WIDTH, HEIGHT, tuple(words))).lines

    assert [line.text for line in found] == ["Een kolom en", "nog een"]


def test_what_cannot_be_seen_shares_no_line_with_what_stands_slightly_higher() -> None:
    seen, hidden = written("Zorg geheim").words
    lower = hidden._replace(hidden=True, top=hidden.top + 0.5, bottom=hidden.bottom + 0.5)

    assert len(page_lines(Page(1, WIDTH, HEIGHT, (seen, lower))).lines) == 2
