"""A guide into its courses.

No layout is known beforehand. What a guide repeats for each course is its template: the same labels come back once
in each description, and each description begins in the same way. So every way to begin that comes back - a style of
heading, a line with a code, a label - is tried as the way in which courses begin, and the one that leaves most
descriptions with most different labels wins. A way that joins two courses has their labels twice and counts them
once; one that cuts a course in two counts the same labels and pays for one description more.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from curriculum_audit.extraction.fields import names_credits
from curriculum_audit.extraction.labels import stands_out
from curriculum_audit.extraction.layout import Line
from curriculum_audit.extraction.marks import Marks
from curriculum_audit.languages.headings import Topic

_PRICE = 1.5
"""What a description costs, in labels."""
_FEWEST_LABELS = 3
_REACH = 8
"""How many lines above its first label a description may begin."""
_LEVEL = 0.5
_FIELDS = frozenset({Topic.CODE, Topic.TITLE, Topic.CREDITS, Topic.YEAR, Topic.PERIOD, Topic.STATUS, Topic.LANGUAGE})
_SECTIONS = frozenset({Topic.OUTCOMES, Topic.CONTENT, Topic.TEACHING, Topic.ASSESSMENT, Topic.LITERATURE, Topic.ENTRY})
_WEIGHTS = dict.fromkeys(_FIELDS | _SECTIONS, 1.0) | {Topic.LEVEL: 1.0, Topic.CONTACT: 0.5, Topic.ADMIN: 0.5}


class Segment(NamedTuple):
    """The lines of one course: from `start` up to and without `end`; `head` is the line that names it."""

    start: int
    head: int
    end: int


@dataclass(frozen=True, slots=True)
class _Mention:
    """A label somewhere in the guide."""

    index: int
    topic: Topic
    key: str


def segments(marks: Marks) -> tuple[Segment, ...]:
    """Return where the courses of a guide stand; empty where it holds none."""
    mentions = _mentions(marks)
    best: list[Segment] = []
    most = 0.0
    for starts in _families(marks).values():
        parts = _parts(starts, len(marks.lines))
        worth = _worth(marks, parts, mentions)
        if worth > most:
            best, most = parts, worth
    starts = [_pulled_up(marks, part.start) for part in best]
    ends = [*starts[1:], len(marks.lines)][: len(best)]
    return tuple(
        _trimmed(marks, Segment(start, part.start, end))
        for part, start, end in zip(best, starts, ends, strict=True)
        if _is_course(_within(part, mentions))
    )


def _mentions(marks: Marks) -> list[_Mention]:
    """Return all labels outside contents pages, in order, and the credits and codes that headings name."""
    found = [
        _Mention(index, label.topic, label.key)
        for index, labels in marks.labels.items()
        if marks.lines[index].page not in marks.listed
        for label in labels
        if label.topic in _WEIGHTS
    ]
    for index, line in enumerate(marks.lines):
        if line.page not in marks.listed and _opens(marks, index):
            facts = " ".join(below.text for below in marks.lines[index : index + 3])
            if index in marks.codes:
                found.append(_Mention(index, Topic.CODE, ""))
            if names_credits(facts):
                found.append(_Mention(index, Topic.CREDITS, ""))
    return sorted(found, key=lambda mention: mention.index)


def _opens(marks: Marks, index: int) -> bool:
    """Whether a line stands out from its begin and is not a label."""
    emphasis = marks.lines[index].emphasis
    return marks.is_heading(index) or bool(emphasis and emphasis[0].start == 0 and index not in marks.labels)


def _families(marks: Marks) -> dict[object, list[int]]:
    """Gather the ways in which courses may begin, each with the lines that do."""
    families: dict[object, list[int]] = defaultdict(list)
    for index, line in enumerate(marks.lines):
        if line.page in marks.listed:
            continue
        topic = marks.topic(index)
        if topic:
            families["label", marks.labels[index][0].key].append(_heading_above(marks, index))
        if topic in (None, Topic.TITLE, Topic.CODE):
            for key in _looks(marks, index):
                if not _continues(marks, index, families[key]):
                    families[key].append(index)
    return {key: sorted(set(starts)) for key, starts in families.items() if starts}


def _looks(marks: Marks, index: int) -> Iterator[tuple[object, ...]]:
    """Yield the families that a line belongs to by its look."""
    line = marks.lines[index]
    if marks.is_heading(index):
        yield "style", line.style
    if index in marks.codes:
        prominent = _opens(marks, index)
        yield "code", round(line.size), prominent, -1 if prominent else round(line.x0 / 8)


def _continues(marks: Marks, index: int, starts: Sequence[int]) -> bool:
    """Whether a line is the next line of a heading that began before it."""
    if not starts or starts[-1] >= index or (index in marks.codes and index - 1 not in marks.codes):
        return False
    for at in range(starts[-1], index):
        here, below = marks.lines[at], marks.lines[at + 1]
        if here.page != below.page or here.style != below.style or below.top - here.bottom > 0.9 * here.size:
            return False
    return True


def _heading_above(marks: Marks, index: int) -> int:
    """Return the line where the description begins that has its first label here."""
    best = index
    for at in range(index - 1, max(-1, index - 1 - _REACH), -1):
        line = marks.lines[at]
        if line.page != marks.lines[index].page or (marks.topic(at) and line.bottom < marks.lines[index].top):
            break
        if marks.is_heading(at) and (best == index or line.size >= marks.lines[best].size):
            best = at
    return best


def _parts(starts: Sequence[int], count: int) -> list[Segment]:
    """Cut the guide at the starts."""
    return [Segment(start, start, end) for start, end in zip(starts, [*starts[1:], count], strict=True)]


def _within(part: Segment, mentions: Sequence[_Mention]) -> Sequence[_Mention]:
    """Return the labels that stand in a part."""
    first = bisect_right(mentions, part.start - 1, key=lambda mention: mention.index)
    return mentions[first : bisect_right(mentions, part.end - 1, key=lambda mention: mention.index)]


def _worth(marks: Marks, parts: Sequence[Segment], mentions: Sequence[_Mention]) -> float:
    """Say how well a way to begin explains the guide."""
    total = 0.0
    for part in parts:
        inside = _within(part, mentions)
        if _is_course(inside):
            kinds = {mention.key: _WEIGHTS[mention.topic] for mention in inside}
            total += max(0.0, sum(kinds.values()) - _PRICE) + _promise(marks, part.start)
    return total


def _promise(marks: Marks, index: int) -> float:
    """Say how much a line looks like the begin of a course by itself."""
    line = marks.lines[index]
    larger = 0.6 if line.size > marks.body[0] * 1.1 else 0.0
    topic = marks.topic(index)
    label = 0.4 if topic in (Topic.CODE, Topic.TITLE) else 0.0 if topic is None else -0.6
    return larger + label + 0.2 * line.bold + 0.5 * (index in marks.codes)


def _is_course(inside: Sequence[_Mention]) -> bool:
    """Whether these labels are those of a course description: enough of them, and of sections among them."""
    topics = {mention.topic for mention in inside}
    sections, fields = len(topics & _SECTIONS), len(topics & _FIELDS)
    return sections + fields >= _FEWEST_LABELS and sections >= 1 and (fields >= 1 or sections >= 3)


def _pulled_up(marks: Marks, index: int) -> int:
    """Return where a description begins that is named on a line: with what stands beside and above it.

    Above it belongs what is not prose up to the top of the page: the name of the part of the guide, another label.
    """
    start = index
    while start > 0 and _beside(marks.lines[start - 1], marks.lines[index]):
        start -= 1
    top = start
    while top > 0 and marks.lines[top - 1].page == marks.lines[index].page:
        top -= 1
        if start - top > _REACH or not (marks.is_heading(top) or marks.topic(top) or len(marks.lines[top].text) < 12):
            return start
    return top


def _beside(left: Line, right: Line) -> bool:
    """Whether two lines stand at one height of one page."""
    return left.page == right.page and min(left.bottom, right.bottom) - max(left.top, right.top) > 0.4 * right.size


def _trimmed(marks: Marks, part: Segment) -> Segment:
    """End a course before a page that lists courses or a heading of a higher rank, and without headings that open a part."""
    end = part.end
    head = marks.lines[part.head]
    for index in range(part.head + 1, part.end):
        line = marks.lines[index]
        higher = marks.is_heading(index) and line.size > head.size + 0.5 and line.page != head.page
        if line.page in marks.listed or (higher and stands_out(head, marks.body)):
            end = index
            break
    while end > part.head + 1 and marks.is_heading(end - 1):
        end -= 1
    return part._replace(end=end)
