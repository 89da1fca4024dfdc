"""Letters that a font has drawn and the file has lost."""

from curriculum_audit.extraction.layout import Glyph, Line, PageLines, Span
from curriculum_audit.extraction.ligatures import Repair, repaired
from tests.extraction.samples import line

LOST = "\ufffd"
WORDS = frozenset({"praktijk", "inzetten", "zitten", "actief", "notitie"})


def page(lines: list[Line], widths: list[float]) -> PageLines:
    """Return a page whose lost glyphs, in order, have these widths."""
    places = [index for index, one in enumerate(lines) for letter in one.text if letter == LOST]
    glyphs = tuple(Glyph(index, "Schrift", width) for index, width in zip(places, widths, strict=True))
    return PageLines(1, 595, 842, tuple(lines), glyphs=glyphs)


def repair(lines: list[str], widths: list[float]) -> Repair:
    """Repair lines under each other with the words above."""
    drawn = [line(text, 100 + 12 * at) for at, text in enumerate(lines)]
    return repaired([page(drawn, widths)], lambda: WORDS.__contains__)


def texts(found: Repair) -> list[str]:
    """Return the text of the lines of the one page."""
    return [one.text for one in found.pages[0].lines]


def test_glyphs_of_one_width_are_one_ligature() -> None:
    found = repair([f"Wat in de no{LOST}tie staat", f"is ac{LOST}ef in", f"te zi{LOST}en"], [0.56, 0.56, 0.63])

    assert texts(found) == ["Wat in de notitie staat", "is actief in", "te zitten"]
    assert (found.repaired, found.unreliable) == ((1,), ())


def test_two_in_a_word_are_each_filled() -> None:
    found = repair(
        [f"no{LOST}tie", f"zi{LOST}en", f"inze{LOST}en", f"ac{LOST}vi{LOST}en"], [0.56, 0.63, 0.63, 0.56, 0.63]
    )

    assert texts(found)[3] == "activitten"


def test_a_glyph_that_stands_alone_is_a_bullet() -> None:
    assert texts(repair([f"{LOST} wol", f"{LOST} zijde"], [0.3, 0.3])) == ["• wol", "• zijde"]


def test_what_no_word_tells_is_left_and_named() -> None:
    found = repair([f"Xq{LOST}zw"], [0.9])

    assert texts(found) == [f"Xq{LOST}zw"]
    assert (found.repaired, found.unreliable) == ((), (1,))


def test_without_word_lists_the_page_is_named() -> None:
    damaged = page([line(f"no{LOST}tie", 100)], [0.56])

    assert repaired([damaged], lambda: None).unreliable == (1,)


def test_word_lists_are_opened_only_for_damage() -> None:
    def never() -> None:
        raise AssertionError

    assert repaired([PageLines(1, 595, 842, (line("notitie", 100),))], never).pages[0].lines[0].text == "notitie"


def test_emphasis_moves_with_the_letters() -> None:
    bold = line(f"No{LOST}tie. Zi{LOST}en is goed.", 100)._replace(emphasis=(Span(8, 13),))
    found = repaired([page([bold], [0.56, 0.63])], lambda: WORDS.__contains__)

    (mended,) = found.pages[0].lines
    assert mended.text[slice(*mended.emphasis[0])] == "Zitten"
