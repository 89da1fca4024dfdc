"""A guide into its courses.

No layout is known beforehand. What a guide repeats for each course is its template: the same labels come back once
in each description, and each description begins in the same way. So every way to begin that comes back - a style of
heading, a line with a code, a label - is tried as the way in which courses begin, and the one that leaves most
descriptions with most different labels wins. A way that joins two courses has their labels twice; one that cuts a
course in two has each label in half of its parts only.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from curriculum_audit.extraction import evidence
from curriculum_audit.extraction.beginnings import CODE, LABEL, opens, proposals, pulled_up
from curriculum_audit.extraction.evidence import SECTIONS, Mention, Part
from curriculum_audit.extraction.labels import stands_out
from curriculum_audit.extraction.layout import Line, level
from curriculum_audit.extraction.marks import Marks
from curriculum_audit.extraction.titles import bears_title
from curriculum_audit.languages.headings import Topic

_BY_LOOK = 1.02
"""Of equals, headings of one look are the better way to begin than what stands above a label."""
_FEWEST_ALIKE = 5
"""With so many courses that begin alike, another that begins so is one too, though it has hardly a label."""
_FEW = 3
"""Up to so many descriptions may be chapters that look like them; each must show more."""
_LONGEST_SYLLABUS = 60
"""Pages; a longer guide describes more than one course, or none."""
_EARLY = 3
"""A guide to one course names its sections on so many first pages."""
_NEAR = 3
"""Lines between the one that a course is found by and its title, at most."""
_CORE = frozenset({Topic.OUTCOMES, Topic.CONTENT})


class Segment(NamedTuple):
    """The lines of one course: from `start` up to and without `end`; `head` is the line that names it."""

    start: int
    head: int
    end: int


def segments(marks: Marks) -> tuple[Segment, ...]:
    """Return where the courses of a guide stand; empty where it holds none."""
    found = evidence.mentions(marks)
    best: list[Part] = []
    most = 0.0
    for key, starts in proposals(marks).items():
        if len(starts) < 2:
            continue
        cut = evidence.parts(starts, len(marks.lines))
        worth = evidence.worth(marks, cut, found) * (1.0 if key[0] == LABEL else _BY_LOOK)
        if key[0] == CODE:
            worth = max(worth, evidence.run_in_worth(marks, cut))
        if worth > most:
            best, most = cut, worth
    courses = tuple(_united(marks, _courses(marks, best, found)))
    if len(courses) <= _FEW and not all(_is_rich(within_segment(segment, found)) for segment in courses):
        courses = ()
    return tuple(_with_titles(marks, courses)) if len(courses) > 1 else _only_course(marks, found)


def within_segment(segment: Segment, found: Sequence[Mention]) -> Sequence[Mention]:
    """Return the labels that stand in a segment."""
    return evidence.within(Part(segment.start, segment.end), found)


def _courses(marks: Marks, cut: Sequence[Part], found: Sequence[Mention]) -> Iterator[Segment]:
    """Yield the parts that are courses: by their labels, or because they begin as nearly all courses do."""
    clear = [part for part in cut if evidence.describes_course(evidence.within(part, found))]
    if clear and not _share_core(clear, found):
        return
    looks = Counter(_look(marks, part.start) for part in clear or cut)
    usual, times = looks.most_common(1)[0] if looks else (None, 0)
    enough = times >= max(_FEWEST_ALIKE, 0.8 * len(clear))
    kept = set()
    for part in cut:
        inside = evidence.within(part, found)
        told = part.start in marks.codes or len({mention.topic for mention in inside}) > 1
        alike = enough and told and _look(marks, part.start) == usual
        if alike or evidence.describes_course(inside):
            kept.add(part)
    starts = list(_starts(marks, cut, kept))
    for part, start, end in zip(cut, starts, [*starts[1:], len(marks.lines)], strict=False):
        if part in kept:
            yield _trimmed(marks, Segment(start, part.start, end))


def _starts(marks: Marks, cut: Sequence[Part], courses: Collection[Part]) -> Iterator[int]:
    """Yield where each part begins with what stands above it, which never is the line that names a course before it."""
    floor = 0
    for part in cut:
        yield pulled_up(marks, part.start, floor)
        floor = part.start + 1 if part in courses else floor


def _share_core(clear: Sequence[Part], found: Sequence[Mention]) -> bool:
    """Whether half of the descriptions have outcomes or content: lists of examinations do not."""
    having = sum(any(mention.topic in _CORE for mention in evidence.within(part, found)) for part in clear)
    return having >= 0.5 * len(clear)


def _look(marks: Marks, index: int) -> tuple[object, ...]:
    """Return what courses of a guide have in common where they begin."""
    return round(marks.lines[index].size), opens(marks, index), index in marks.codes


def _is_rich(inside: Sequence[Mention]) -> bool:
    """Whether the labels leave no doubt that a course is described: three kinds of sections with outcomes, or four."""
    topics = {mention.topic for mention in inside}
    telling = {mention.topic for mention in inside if mention.tells}
    enough = 3 if Topic.OUTCOMES in topics else 4
    return len(topics & SECTIONS) >= enough and len(telling) >= 3


def _only_course(marks: Marks, found: Sequence[Mention]) -> tuple[Segment, ...]:
    """Return the whole guide as one course if it is the syllabus of one."""
    last = marks.lines[-1].page if marks.lines else 0
    early = [mention for mention in found if marks.lines[mention.line].page <= max(_EARLY, 0.2 * last)]
    if last > _LONGEST_SYLLABUS or not _is_rich(found) or len({m.topic for m in early} & SECTIONS) < 2:
        return ()
    return (Segment(0, _title_line(marks), len(marks.lines)),)


def _title_line(marks: Marks) -> int:
    """Return the line with the title of a guide to one course: the largest on its first page with text."""
    page = marks.lines[0].page
    heads = [
        index
        for index, line in enumerate(marks.lines)
        if line.page == page and any(map(str.isalpha, line.text)) and not marks.topic(index)
    ]
    return max(heads, key=lambda index: (marks.lines[index].size, marks.lines[index].bold, -index), default=0)


def _united(marks: Marks, courses: Iterator[Segment]) -> Iterator[Segment]:
    """Join neighbours with the same heading: a course that is announced again on each page or in each of its tables."""
    found = list(courses)
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


def _with_titles(marks: Marks, courses: Sequence[Segment]) -> Iterator[Segment]:
    """Let each course begin at its title, where only a code and other facts stand on the line that it was found by."""
    floor = 0
    for part in courses:
        title = part.head
        if not marks.topic(title) and not bears_title(marks.lines[title].text):
            title = _nearest_title(marks, part, floor)
        yield part._replace(start=min(part.start, title), head=title)
        floor = part.end


def _nearest_title(marks: Marks, part: Segment, floor: int) -> int:
    """Return the heading beside, just above or just below the line that names a course; itself if there is none."""
    head = marks.lines[part.head]
    near = [
        index
        for index in range(max(floor, part.head - _NEAR), min(part.end, part.head + _NEAR + 1))
        if index != part.head and marks.is_heading(index) and bears_title(marks.lines[index].text)
    ]
    beside = [index for index in near if level(marks.lines[index], head)]
    above = [index for index in near if index < part.head and _is_close(marks.lines[index], head)]
    below = [index for index in near if index == part.head + 1 and _is_close(head, marks.lines[index])]
    best = (beside or above[-1:] or below or [part.head])[0]
    while best - 1 in above and marks.lines[best - 1].style == marks.lines[best].style:
        best -= 1
    return best


def _is_close(upper: Line, lower: Line) -> bool:
    """Whether one line stands under another with no room for a third between them."""
    gap = lower.top - upper.bottom
    overlap = min(upper.x1, lower.x1) > max(upper.x0, lower.x0)
    return upper.page == lower.page and overlap and gap < 1.5 * max(upper.size, lower.size)


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
