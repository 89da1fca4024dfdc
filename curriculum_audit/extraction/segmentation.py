"""A guide into its courses.

No layout is known beforehand. What a guide repeats for each course is its template: the same labels come back once
in each description, and each description begins in the same way. So every way to begin that comes back - a style of
heading, a line with a code, a label - is tried as the way in which courses begin, and the one that leaves most
descriptions with most different labels wins. A way that joins two courses has their labels twice; one that cuts a
course in two has each label in half of its parts only.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from curriculum_audit.extraction.beginnings import opens, proposals, pulled_up
from curriculum_audit.extraction.fields import names_credits
from curriculum_audit.extraction.labels import stands_out
from curriculum_audit.extraction.marks import Marks
from curriculum_audit.languages.headings import Topic

_PRICE = 1.5
"""What a description costs, in labels."""
_REPEATED = 0.4
"""What a label is worth in a description that has it several times."""
_FEWEST_LABELS = 3
_FEWEST_ALIKE = 5
"""With so many courses that begin alike, another that begins so is one too, though it has hardly a label."""
_FEWEST_RUN_IN = 8
_RUN_IN_WORDS = 14
_RUN_IN_SHARE = 0.6
_FIELDS = frozenset({Topic.CODE, Topic.TITLE, Topic.CREDITS, Topic.YEAR, Topic.PERIOD, Topic.STATUS, Topic.LANGUAGE})
_SECTIONS = frozenset({Topic.OUTCOMES, Topic.CONTENT, Topic.TEACHING, Topic.ASSESSMENT, Topic.LITERATURE, Topic.ENTRY})
_WEIGHTS = dict.fromkeys(_FIELDS | _SECTIONS, 1.0) | {Topic.LEVEL: 1.0, Topic.CONTACT: 0.5, Topic.ADMIN: 0.5}


class Segment(NamedTuple):
    """The lines of one course: from `start` up to and without `end`; `head` is the line that names it."""

    start: int
    head: int
    end: int


class _Mention(NamedTuple):
    """A label somewhere in the guide."""

    index: int
    topic: Topic
    key: str


def segments(marks: Marks) -> tuple[Segment, ...]:
    """Return where the courses of a guide stand; empty where it holds none."""
    mentions = _mentions(marks)
    best: list[Segment] = []
    most = 0.0
    for key, starts in proposals(marks).items():
        parts = _parts(starts, len(marks.lines))
        worth = _worth(marks, parts, mentions) + _run_in_worth(marks, key, parts)
        if worth > most:
            best, most = parts, worth
    return tuple(_united(marks, _courses(marks, best, mentions)))


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
        if line.page not in marks.listed and opens(marks, index):
            facts = " ".join(below.text for below in marks.lines[index : index + 3])
            if index in marks.codes:
                found.append(_Mention(index, Topic.CODE, ""))
            if names_credits(facts):
                found.append(_Mention(index, Topic.CREDITS, ""))
    return sorted(found, key=lambda mention: mention.index)


def _parts(starts: Sequence[int], count: int) -> list[Segment]:
    """Cut the guide at the starts."""
    return [Segment(start, start, end) for start, end in zip(starts, [*starts[1:], count], strict=True)]


def _within(part: Segment, mentions: Sequence[_Mention]) -> Sequence[_Mention]:
    """Return the labels that stand in a part."""
    first = bisect_right(mentions, part.start - 1, key=lambda mention: mention.index)
    return mentions[first : bisect_right(mentions, part.end - 1, key=lambda mention: mention.index)]


def _worth(marks: Marks, parts: Sequence[Segment], mentions: Sequence[_Mention]) -> float:
    """Say how well a way to begin explains the guide.

    A label speaks for it as often as it stands once in a description, and the more the larger the share of the
    descriptions that have it: half-descriptions share no template.
    """
    once: Counter[str] = Counter()
    present: Counter[str] = Counter()
    weights: dict[str, float] = {}
    total, count = 0.0, 0
    for part in parts:
        inside = _within(part, mentions)
        if not _is_course(inside):
            continue
        count += 1
        total += _promise(marks, part.start) - _PRICE
        keys = Counter(mention.key for mention in inside)
        weights.update((mention.key, _WEIGHTS[mention.topic]) for mention in inside)
        present.update(keys.keys())
        once.update(key for key, times in keys.items() if times == 1)
    for key, times in present.items():
        total += weights[key] * (once[key] + _REPEATED * (times - once[key])) * times / count
    return total


def _run_in_worth(marks: Marks, key: object, parts: Sequence[Segment]) -> float:
    """Say what a list of codes with a paragraph each is worth: a catalogue without any labels."""
    if len(parts) < _FEWEST_RUN_IN or not (isinstance(key, tuple) and key[0] == "code"):
        return 0.0
    told = sum(_words(marks, part) >= _RUN_IN_WORDS for part in parts)
    return float(told) if told >= _RUN_IN_SHARE * len(parts) else 0.0


def _words(marks: Marks, part: Segment) -> int:
    """Count the words at the begin of a part, no further than tells."""
    return sum(marks.lines[index].text.count(" ") + 1 for index in range(part.start, min(part.end, part.start + 3)))


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


def _courses(marks: Marks, parts: Sequence[Segment], mentions: Sequence[_Mention]) -> Iterator[Segment]:
    """Yield the parts that are courses: by their labels, or because they begin as nearly all courses do."""
    clear = [part for part in parts if _is_course(_within(part, mentions))]
    looks = Counter(_look(marks, part) for part in clear or parts)
    usual, times = looks.most_common(1)[0] if looks else (None, 0)
    enough = times >= max(_FEWEST_ALIKE, 0.8 * len(clear))
    starts = [pulled_up(marks, part.head) for part in parts]
    for part, start, end in zip(parts, starts, [*starts[1:], len(marks.lines)], strict=False):
        inside = _within(part, mentions)
        alike = enough and _look(marks, part) == usual and (part.head in marks.codes or bool(inside))
        if alike or _is_course(inside):
            yield _trimmed(marks, Segment(start, part.head, end))


def _look(marks: Marks, part: Segment) -> tuple[object, ...]:
    """Return what courses of a guide have in common where they begin."""
    return marks.lines[part.head].style, opens(marks, part.head), part.head in marks.codes


def _united(marks: Marks, parts: Iterator[Segment]) -> Iterator[Segment]:
    """Join neighbours with the same heading: a course that is announced again on each page or in each of its tables."""
    found = list(parts)
    names = [marks.lines[part.head].text.casefold() for part in found]
    generic = len(set(names)) <= max(1, len(names) // 3)
    last: Segment | None = None
    for name, part, before in zip(names, found, ["", *names], strict=False):
        if last and name == before and not generic:
            last = last._replace(end=part.end)
            continue
        if last:
            yield last
        last = part
    if last:
        yield last


def _trimmed(marks: Marks, part: Segment) -> Segment:
    """End a course before a list of courses, a heading of a higher rank, and headings that open the next part."""
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
