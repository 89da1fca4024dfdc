"""Titles that have the words of a label: a course called "Stage" or "Literatuur" among others.

The other titles of the guide tell: a line that looks as they do, and has what each description has both above it, up
to the title there, and below it, up to the next, is a title itself. A section that only looks like a title has each
label of its description either above or below it. Where the sections of each description look like titles, nothing
tells them apart, and all stays as it was.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from curriculum_audit.extraction import evidence
from curriculum_audit.extraction.beginnings import opens
from curriculum_audit.extraction.evidence import OPENING, Mention, Part
from curriculum_audit.extraction.labels import stands_out
from curriculum_audit.extraction.layout import Line
from curriculum_audit.extraction.marks import Marks
from curriculum_audit.extraction.segmentation import Segment, segments, within_segment

_USUAL = 0.5
"""What more than this share of the descriptions have is what each has; more of the titles must have one look."""
_FEWEST = 2
_AROUND, _BELOW = 0.5, 0.75
"""So large a share of what each description has must stand both above and below a title; so large a share below the
first of all, where nothing stands above that a chapter on all courses could not have too."""


class _Guide(NamedTuple):
    """What tells titles in a guide; lines by their index, in order."""

    alike: Sequence[int]
    """The lines that look like titles."""
    named: Sequence[int]
    """Those of them without a label."""
    mentions: Sequence[Mention]
    common: frozenset[str]
    """The labels that each description has, or nearly."""


def with_namesakes(marks: Marks) -> tuple[Marks, tuple[Segment, ...]]:
    """Return the marks of a guide without the labels that are titles of courses, and where its courses stand."""
    found = segments(marks)
    titles = _namesakes(marks, found)
    if not titles:
        return marks, found
    told = _as_titles(marks, titles)
    again = segments(told)
    return (told, again) if _titled(told, again) >= _titled(marks, found) else (marks, found)


def _titled(marks: Marks, found: Iterable[Segment]) -> int:
    """Return how many courses are named by something else than a label."""
    return sum(not marks.topic(segment.head) for segment in found)


def _namesakes(marks: Marks, found: Sequence[Segment]) -> tuple[int, ...]:
    """Return the lines that are titles and have a label."""
    heads = [segment.head for segment in found if opens(marks, segment.head) and not marks.topic(segment.head)]
    look, times = Counter(_look(marks.lines[head]) for head in heads).most_common(1)[0] if heads else (None, 0)
    if times <= max(1, _USUAL * len(found)):
        return ()
    alike = [index for index, line in enumerate(marks.lines) if _look(line) == look and line.page not in marks.listed]
    labelled = [index for index in alike if marks.topic(index)]
    keys = Counter(marks.labels[index][0].key for index in labelled)
    if not labelled or max(keys.values()) > max(1, _USUAL * len(found)):
        return ()
    mentions = evidence.mentions(marks)
    guide = _Guide(alike, [index for index in alike if not marks.topic(index)], mentions, _common(found, mentions))
    return tuple(
        index for index in labelled if not marks.lines[index].text.endswith(":") and _is_title(marks, index, guide)
    )


def _look(line: Line) -> tuple[object, ...]:
    """Return what the titles of a guide have in common."""
    return line.style, bool(line.emphasis and line.emphasis[0].start == 0)


def _common(found: Sequence[Segment], mentions: Sequence[Mention]) -> frozenset[str]:
    """Return the labels that each description has, or nearly."""
    times = Counter(key for segment in found for key in _keys(within_segment(segment, mentions)))
    return frozenset(key for key, count in times.items() if count > _USUAL * len(found))


def _is_title(marks: Marks, index: int, guide: _Guide) -> bool:
    """Whether a line stands where a title does: above the labels of a description, and below those of another."""
    # A title may go on in the next line.
    last = index + (index + 1 in guide.named)
    end = next(iter(guide.alike[bisect_right(guide.alike, last) :]), len(marks.lines))
    below = _keys(evidence.within(Part(index + 1, end), guide.mentions)) & guide.common
    before = guide.named[: bisect_left(guide.named, index)]
    if not before:
        return len(below) >= max(_FEWEST, _BELOW * len(guide.common))
    above = _keys(evidence.within(Part(before[-1], index), guide.mentions))
    return len(below & above) >= max(_FEWEST, _AROUND * len(guide.common))


def _keys(mentions: Iterable[Mention]) -> frozenset[str]:
    """Return the labels that are mentioned, without what headings name."""
    return frozenset(mention.key for mention in mentions if mention.key != OPENING)


def _as_titles(marks: Marks, titles: Collection[int]) -> Marks:
    """Return the marks with lines as headings that had a label."""
    labels = {index: found[1:] if index in titles else found for index, found in marks.labels.items()}
    headings = marks.headings.union(index for index in titles if stands_out(marks.lines[index], marks.body))
    return replace(marks, labels={index: found for index, found in labels.items() if found}, headings=headings)
