"""Pages of words in a compact notation, so that a sample reads like the page that it stands for.

A page is a list of strings from top to bottom:

- ``# Title``, ``## Heading``: a line in bold of 18 or 13 points; all else is 10 points;
- ``*words*``: a run in bold; ``left | right``: runs 170 points apart on one baseline;
- an empty string: room of ten points; ``? words``: words that a reader of the page cannot see;
- ``^ words``, ``_ words``: the line at the head or foot of the page;
- ``@230,100``: what follows stands there, as the next column does;
- ``= 60 100 550 100``: a stroke between two points.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from curriculum_audit.extraction.chapters import chapters
from curriculum_audit.extraction.describing import Source, course_of
from curriculum_audit.extraction.hyphens import words_of
from curriculum_audit.extraction.layout import Line, Page, PageLines, Rule, Span
from curriculum_audit.extraction.marks import Marks, marked
from curriculum_audit.extraction.namesakes import with_namesakes
from curriculum_audit.extraction.order import in_reading_order
from curriculum_audit.extraction.rows import row_courses
from curriculum_audit.extraction.running import without_running_heads
from curriculum_audit.extraction.text import page_lines
from curriculum_audit.records.guides import Course, Word

WIDTH, HEIGHT = 595.0, 842.0
LEFT, TOP, COLUMN = 60.0, 90.0, 170.0
_HEAD, _FOOT = 30.0, 810.0
_LETTER = 0.5
"""Width of a letter and twice that of a blank, in parts of the font size."""
_SIZES = {"# ": 18.0, "## ": 13.0}
_SAMPLES = Path(__file__).parent / "words"


@dataclass(frozen=True, slots=True)
class Sample:
    """One file of `words`: pages, and the courses that stand in them."""

    proves: str
    pages: tuple[Page, ...]
    courses: Sequence[dict[str, Any]]


@dataclass
class _Pen:
    """Where the next line is written, and what has been."""

    left: float = LEFT
    top: float = TOP
    words: list[Word] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    hyphens: list[int] = field(default_factory=list)

    def write(self, text: str) -> None:
        """Follow one string of the notation."""
        if text.startswith("@"):
            self.left, self.top = (float(number) for number in text[1:].split(","))
        elif text.startswith("= "):
            self.rules.append(Rule(*(float(number) for number in text[2:].split())))
        elif text.startswith(("^ ", "_ ")):
            self._line(text[2:], 10.0, _HEAD if text[0] == "^" else _FOOT)
        elif not text:
            self.top += 10.0
        else:
            mark, size = next(((mark, size) for mark, size in _SIZES.items() if text.startswith(mark)), ("", 10.0))
            self._line(text.removeprefix(mark), size, self.top)
            self.top += 1.3 * size

    def _line(self, text: str, size: float, top: float) -> None:
        """Write the runs of one line."""
        hidden = text.startswith("? ")
        bold = size > 10.0
        for column, run in enumerate(text.removeprefix("? ").split(" | ")):
            x = self.left + column * COLUMN
            for written in run.split():
                bold = bold or written.startswith("*")
                word = written.removeprefix("*")
                ends = word.endswith("*") and len(word) > 1
                word = word[:-1] if ends else word
                width = _LETTER * size * len(word)
                self.words.append(Word(word, x, top, x + width, top + size, size, bold, hidden))
                bold = bold and not ends
                x += width + _LETTER * size / 2
        if text.endswith("-"):
            self.hyphens.append(len(self.words) - 1)


def written(*texts: str, number: int = 1) -> Page:
    """Return a page of words from the notation."""
    pen = _Pen()
    for text in texts:
        pen.write(text)
    return Page(number, WIDTH, HEIGHT, tuple(pen.words), tuple(pen.rules), frozenset(pen.hyphens))


def guide_of(*texts: Sequence[str]) -> tuple[Page, ...]:
    """Return the pages of a guide from the notation, a list a page."""
    return tuple(written(*page, number=number) for number, page in enumerate(texts, start=1))


def written_lines(*texts: str) -> tuple[Line, ...]:
    """Return the lines of a page from the notation."""
    return page_lines(written(*texts)).lines


def plain(text: str, **changes: Any) -> Line:
    """Return one line of 10 points at the left margin, changed as told."""
    found = Line(text, 1, LEFT, TOP, LEFT + 5 * len(text), TOP + 10, 10.0, bold=False, italic=False)
    return found._replace(**changes)


def emphasised(text: str, start: int, end: int) -> Line:
    """Return a line with bold words in it."""
    return plain(text, emphasis=(Span(start, end),))


def laid_out(found: Sequence[Page]) -> tuple[PageLines, ...]:
    """Return pages as lines in reading order, without running heads."""
    return without_running_heads([in_reading_order(page_lines(page)) for page in found])


def marks_of(*texts: Sequence[str]) -> Marks:
    """Return the marked lines of a guide from the notation, a list a page."""
    return marked(laid_out(guide_of(*texts)))


def _source(marks: Marks) -> Source:
    return Source("gids.pdf", words_of(line.text for line in marks.lines))


def courses_of(found: Sequence[Page]) -> tuple[Course, ...]:
    """Return the courses that stand one after the other in these pages."""
    marks, parts = with_namesakes(marked(laid_out(found)))
    stated = chapters(marks, [part.head for part in parts])
    return tuple(course_of(marks, part, stated[part.head], _source(marks)) for part in parts)


def courses_in_rows(found: Sequence[Page]) -> tuple[Course, ...]:
    """Return the courses that stand in the rows of tables in these pages."""
    laid = laid_out(found)
    marks = marked(laid)
    return row_courses(laid, marks, _source(marks))


def sample(name: str) -> Sample:
    """Read a file of `words`."""
    data = json.loads((_SAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    return Sample(data["proves"], guide_of(*data["pages"]), data["courses"])


def sample_names() -> Iterator[str]:
    """Yield the names of all files of `words`."""
    return (path.stem for path in sorted(_SAMPLES.glob("*.json")))
