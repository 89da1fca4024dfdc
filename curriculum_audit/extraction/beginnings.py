"""Where courses may begin: every kind of line that a guide repeats, as a proposal."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from curriculum_audit.extraction.layout import Line, level
from curriculum_audit.extraction.marks import Marks
from curriculum_audit.languages.headings import Topic

_REACH = 14
"""How many lines above its first label a description may begin."""
_PROSE = 60
"""A line of plain text longer than this is prose and belongs to the course before."""
_CRUMB = 12
"""A line shorter than this may stand above a heading at the top of a page: a code, the number of a row."""


STYLE, CODE, LABEL = "style", "code", "label"
Look = tuple[object, ...]
"""What lines have in common that may begin courses: STYLE, CODE or LABEL, and what it is like."""


def proposals(marks: Marks) -> Mapping[Look, Sequence[int]]:
    """Gather the ways in which courses may begin, each with the lines that do, in order.

    A style of heading; lines with a code in one style; or a label, with the heading above it.
    """
    found: dict[Look, list[int]] = defaultdict(list)
    for index, line in enumerate(marks.lines):
        if line.page in marks.listed:
            continue
        topic = marks.topic(index)
        if topic in (None, Topic.TITLE, Topic.CODE):
            for key in _looks(marks, index):
                if not _continues(marks, index, found[key]):
                    found[key].append(index)
        if topic:
            found[LABEL, marks.labels[index][0].key].append(_heading_above(marks, index))
    return {key: sorted(set(starts)) for key, starts in found.items()}


def _looks(marks: Marks, index: int) -> Iterator[Look]:
    """Yield the proposals that a line belongs to by its look."""
    line = marks.lines[index]
    if marks.is_heading(index):
        yield STYLE, line.style
    if index in marks.codes:
        prominent = opens(marks, index)
        yield CODE, round(line.size), prominent, -1 if prominent else round(line.x0 / 8)


def opens(marks: Marks, index: int) -> bool:
    """Whether a line stands out from its begin and is not a label."""
    emphasis = marks.lines[index].emphasis
    return marks.is_heading(index) or bool(emphasis and emphasis[0].start == 0 and index not in marks.labels)


def _continues(marks: Marks, index: int, starts: Sequence[int]) -> bool:
    """Whether a line is the next line of a heading that began before it."""
    if not starts or starts[-1] >= index or index in marks.codes:
        return False
    for at in range(starts[-1], index):
        here, below = marks.lines[at], marks.lines[at + 1]
        if here.page != below.page or here.style != below.style or below.top - here.bottom > 0.9 * here.size:
            return False
    return True


def _heading_above(marks: Marks, index: int) -> int:
    """Return the line where the description begins that has a label here: the heading above, past other labels."""
    best = index
    for at in range(index - 1, max(-1, index - 1 - _REACH), -1):
        if marks.lines[at].page != marks.lines[index].page:
            break
        if _is_title(marks, at, marks.lines[index]) and (best == index or _one_heading(marks, at, best)):
            best = at
        elif best != index or not _may_precede(marks, at):
            break
    return best


def _is_title(marks: Marks, at: int, label: Line) -> bool:
    """Whether a line above a label is a heading of another rank than labels are."""
    line = marks.lines[at]
    return marks.is_heading(at) and line.style != label.style and not line.text.rstrip().endswith(":")


def _one_heading(marks: Marks, at: int, below: int) -> bool:
    """Whether two lines of headings are lines of one heading."""
    return marks.lines[at].style == marks.lines[below].style


def _may_precede(marks: Marks, at: int) -> bool:
    """Whether a line can stand between a heading and one of its labels: another label, its value, a short line."""
    if marks.topic(at) or len(marks.lines[at].text) <= _PROSE:
        return True
    return any(marks.topic(left) and level(marks.lines[left], marks.lines[at]) for left in range(max(0, at - 3), at))


def pulled_up(marks: Marks, index: int, floor: int = 0) -> int:
    """Return where a description begins that is named on a line: with what stands beside and above it.

    Above it belong headings up to the top of the page, and above a label also labels of code and title; but nothing
    where that would reach above `floor`, as under the line that names another course.
    """
    start = index
    while start > floor and level(marks.lines[start - 1], marks.lines[index]):
        start -= 1
    top = start
    while top > 0 and marks.lines[top - 1].page == marks.lines[index].page:
        top -= 1
        if top < floor or start - top > _REACH or not _belongs_above(marks, top, index):
            return start
    return top


def _belongs_above(marks: Marks, at: int, head: int) -> bool:
    """Whether a line near the top of a page can belong to the course named below it."""
    below = marks.lines[at + 1]
    alone = not level(marks.lines[at], below)
    if marks.is_heading(at) or (marks.topic(at) and alone and (at + 1 == head or marks.is_heading(at + 1))):
        return True
    if len(marks.lines[at].text) < _CRUMB and not marks.topic(at - 1):
        return True
    names = (Topic.CODE, Topic.TITLE)
    value = at > 0 and marks.topic(at - 1) in names and level(marks.lines[at - 1], marks.lines[at])
    return bool(marks.topic(head)) and (marks.topic(at) in names or value)
