"""What the chapter says of the courses in it: "Year 2", "Electives"."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from curriculum_audit.extraction import fields
from curriculum_audit.extraction.marks import Marks

_LONGEST = 60
"""Letters; a longer heading says something about years and electives rather than naming them."""


class Chapter(NamedTuple):
    """What the headings above a course state."""

    study_year: int | None = None
    compulsory: bool | None = None


def chapters(marks: Marks, heads: Iterable[int]) -> Mapping[int, Chapter]:
    """Return for each of these lines what the headings of a higher rank above it state.

    A heading holds until the next that is as large; one must be larger than the line, and than the body.
    """
    wanted = sorted(heads)
    found: dict[int, Chapter] = {}
    above: list[int] = []
    start = 0
    for head in wanted:
        for index in range(start, head):
            if index in marks.headings and marks.lines[index].size > marks.body[0] + 0.5:
                above = [i for i in above if marks.lines[i].size > marks.lines[index].size]
                above.append(index)
        start = head
        size = marks.lines[head].size + 0.3
        texts = [
            marks.lines[i].text for i in above if marks.lines[i].size > size and len(marks.lines[i].text) < _LONGEST
        ]
        found[head] = _chapter(texts)
    return found


def _chapter(texts: list[str]) -> Chapter:
    """Read year and obligation from the headings, the nearest first."""
    years = (fields.study_year_in_text(text) for text in reversed(texts))
    duties = (fields.compulsory_of_value(text) for text in reversed(texts))
    return Chapter(
        next((year for year in years if year is not None), None),
        next((duty for duty in duties if duty is not None), None),
    )
