"""Pages of lines written down by hand, for the steps that know no PDF."""

from collections.abc import Sequence

from curriculum_audit.extraction.layout import Line, PageLines
from curriculum_audit.extraction.marks import Marks, marked
from curriculum_audit.records.guides import Word

BODY = 10.0


def word(text: str, x0: float, top: float = 100.0, *, width: float | None = None, bold: bool = False) -> Word:
    """Return a word of 10 points; as wide as its letters unless told otherwise."""
    return Word(text, x0, top, x0 + (5.0 * len(text) if width is None else width), top + BODY, BODY, bold, hidden=False)


def words(text: str, x0: float = 70.0, top: float = 100.0) -> list[Word]:
    """Return the words of a line of running text."""
    found = []
    for part in text.split():
        found.append(word(part, x0, top))
        x0 = found[-1].x1 + 3.0
    return found


def line(text: str, top: float, x0: float = 70.0, *, page: int = 1, size: float = BODY, bold: bool = False) -> Line:
    """Return a line of text."""
    return Line(text, page, x0, top, x0 + 5.0 * len(text), top + size, size, bold, italic=False)


def page(lines: Sequence[Line], number: int = 1) -> PageLines:
    """Return an A4 page with these lines."""
    return PageLines(number, 595.0, 842.0, tuple(lines))


def marks(*lines: Line) -> Marks:
    """Look at lines that stand on as many pages as they name."""
    numbers = sorted({one.page for one in lines})
    return marked([page([one for one in lines if one.page == number], number) for number in numbers])


PROSE = "In de werkplaats komt het ambacht aan bod zoals het in de streek is gegroeid, en wie wil blijft om te oefenen."


def course(code: str, title: str, top: float, page_number: int = 1) -> list[Line]:
    """Return a short course description: a bold line with code and title, then labels with text under them."""
    texts = (
        (f"{code} {title}", True),
        ("Leerdoelen", True),
        (f"De student beheerst {title.lower()}.", False),
        ("Inhoud", True),
        (PROSE, False),
        ("Toetsing", True),
        ("Schriftelijk werkstuk.", False),
    )
    return [line(text, top + 14 * at, page=page_number, bold=bold) for at, (text, bold) in enumerate(texts)]
