"""What the running heads and feet of its pages say of a course: its title or its code, where they differ by course."""

from collections.abc import Iterator

from curriculum_audit.extraction.codes import code_at_start
from curriculum_audit.extraction.layout import Line
from curriculum_audit.extraction.marks import Marks
from curriculum_audit.extraction.running import DIGITS
from curriculum_audit.extraction.segmentation import Segment
from curriculum_audit.extraction.titles import bears_title


def running_title(marks: Marks, segment: Segment) -> str:
    """Return the largest running head that stands on the pages of this course only; empty where there is none."""
    own = [line for line in _heads(marks, segment) if bears_title(line.text)]
    folded = {_folded(line) for line in _elsewhere(marks, segment)}
    named = [line for line in own if _folded(line) not in folded]
    return max(named, key=lambda line: line.size).text if named else ""


def running_code(marks: Marks, segment: Segment) -> str | None:
    """Return the code that is a running head or foot on the pages of this course only."""
    found = {line.text: code for line in _heads(marks, segment) if (code := _whole_code(line.text))}
    if not found:
        return None
    others = {line.text for line in _elsewhere(marks, segment)}
    return next((code for text, code in found.items() if text not in others), None)


def _heads(marks: Marks, segment: Segment) -> tuple[Line, ...]:
    """Return the running lines of the page where a course begins, if it is the first on that page."""
    page = marks.lines[segment.start].page
    shared = segment.start > 0 and marks.lines[segment.start - 1].page == page
    return () if shared else marks.heads.get(page, ())


def _elsewhere(marks: Marks, segment: Segment) -> Iterator[Line]:
    """Yield the running lines of the pages that the course is not on."""
    first, last = marks.lines[segment.start].page, marks.lines[segment.end - 1].page
    for page, lines in marks.heads.items():
        if not first <= page <= last:
            yield from lines


def _folded(line: Line) -> str:
    """Return a running line without the numbers that count pages."""
    return DIGITS.sub("#", line.text).casefold()


def _whole_code(text: str) -> str | None:
    """Return the code that a line consists of."""
    code = code_at_start(text)
    return code.code if code and code.end >= len(text) else None
