"""What each line may be."""

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
