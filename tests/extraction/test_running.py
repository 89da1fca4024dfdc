"""Running heads and feet go; the first lines of forms stay."""

from curriculum_audit.extraction.layout import Line, PageLines, Rule
from curriculum_audit.extraction.running import without_running_heads
from tests.extraction.notation import guide_of, laid_out
from tests.extraction.samples import line, page


def left(*pages: PageLines) -> list[list[str]]:
    """Return the texts that are left on each page."""
    return [[one.text for one in cleaned.lines] for cleaned in without_running_heads(pages)]


def body(number: int) -> Line:
    """Return a line in the middle of a page."""
    return line(f"tekst van bladzijde {number}", 400, page=number)


def test_a_head_and_page_number_on_each_page_are_dropped() -> None:
    pages = [page([line("Studiegids", 30), body(n), line(f"pagina {n}", 800)], n) for n in range(1, 6)]

    assert left(*pages) == [[body(n).text] for n in range(1, 6)]


def test_a_head_that_names_the_course_is_dropped() -> None:
    heads = ("Weven", "Weven", "Vilten", "Vilten", "Kant", "Kant")
    pages = [page([line(head, 30, size=8), body(n)], n) for n, head in enumerate(heads, start=1)]

    assert left(*pages) == [[body(n).text] for n in range(1, 7)]


def test_codes_at_the_top_of_pages_are_no_page_numbers() -> None:
    pages = [page([line(f"TXA10{n}", 60), body(n)], n) for n in range(1, 6)]

    assert [texts[0] for texts in left(*pages)] == [f"TXA10{n}" for n in range(1, 6)]


def test_the_first_label_of_a_form_stays_under_its_title() -> None:
    titles = ("Weven", "Vilten", "Kant", "Zijde", "Wol")
    pages = [page([line(t, 40), line("Vak", 62), body(n)], n) for n, t in enumerate(titles, start=1)]

    assert all(texts[1] == "Vak" for texts in left(*pages))


def test_a_row_of_a_table_at_the_edge_stays() -> None:
    stroke = Rule(60, 20, 60, 120)
    pages = [PageLines(n, 595, 842, (line("5 EC", 40), body(n)), (stroke,)) for n in range(1, 6)]

    assert all(texts[0] == "5 EC" for texts in left(*pages))


def test_chapters_in_large_type_stay() -> None:
    pages = [page([line(f"Jaar {n}", 50, size=16), body(n)], n) for n in range(1, 6)]

    assert [texts[0] for texts in left(*pages)] == [f"Jaar {n}" for n in range(1, 6)]


_TITLES = ("Opgroeien", "Luisteren", "Ouders", "Wijkwerk", "Recht", "Stage")


def _left(*texts: list[str]) -> list[list[str]]:
    """Return what is left of each page."""
    return [[found.text for found in sheet.lines] for sheet in laid_out(guide_of(*texts))]


def test_a_line_on_two_pages_only_stays() -> None:
    assert _left(*(["^ Studiegids zorg", title] for title in _TITLES[:2]))[0] == ["Studiegids zorg", "Opgroeien"]


def test_the_head_of_a_chapter_on_three_neighbours_is_dropped() -> None:
    texts = [["^ Jaar twee", "Lees dit"] if 4 <= n <= 6 else [f"Tekst {_TITLES[n % 6]}"] for n in range(20)]

    assert _left(*texts)[4] == ["Lees dit"]


def test_a_line_that_comes_back_in_the_middle_of_pages_stays() -> None:
    assert _left(*(["@60,400", "Zie rooster", title] for title in _TITLES))[0] == ["Zie rooster", "Opgroeien"]


def test_a_known_label_at_the_top_of_each_page_stays() -> None:
    assert _left(*(["@60,50", "Leerdoelen", title] for title in _TITLES))[0] == ["Leerdoelen", "Opgroeien"]


def test_a_guide_without_pages_stays_empty() -> None:
    nothing: tuple[PageLines, ...] = ()

    assert without_running_heads(nothing) == ()


def test_the_head_of_every_second_page_of_a_chapter_is_dropped() -> None:
    texts = [["^ Jaar twee", "Lees dit"] if n in (4, 6, 8) else [f"Tekst {_TITLES[n % 6]}"] for n in range(20)]

    assert _left(*texts)[6] == ["Lees dit"]
