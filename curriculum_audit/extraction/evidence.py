"""What speaks for a part of a guide being the description of a course, and for a way of cutting a guide."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from curriculum_audit.extraction.beginnings import opens
from curriculum_audit.extraction.fields import names_credits
from curriculum_audit.extraction.marks import Marks
from curriculum_audit.languages.headings import Topic, is_telling

PRICE = 1.5
"""What a description costs, in labels."""
_REPEATED = 0.4
"""What a label is worth in a description that has it several times."""
_FEWEST_TOPICS = 3
_FEWEST_TELLING = 2
_FEWEST_RUN_IN = 12
_RUN_IN_ONCE = 0.9
_RUN_IN_WORDS = 14
_RUN_IN_SHARE = 0.6
FIELDS = frozenset({Topic.CODE, Topic.TITLE, Topic.CREDITS, Topic.YEAR, Topic.PERIOD, Topic.STATUS, Topic.LANGUAGE})
SECTIONS = frozenset({Topic.OUTCOMES, Topic.CONTENT, Topic.TEACHING, Topic.ASSESSMENT, Topic.LITERATURE, Topic.ENTRY})
_WEIGHTS = dict.fromkeys(FIELDS | SECTIONS, 1.0) | {Topic.LEVEL: 1.0, Topic.CONTACT: 0.5, Topic.ADMIN: 0.5}
OPENING = "#"
"""Key of what a heading names without a label: a code, credits."""


class Part(NamedTuple):
    """Lines of a guide, from `start` up to and without `end`."""

    start: int
    end: int


class Mention(NamedTuple):
    """A label somewhere in the guide, or what a heading names without one."""

    line: int
    topic: Topic
    key: str
    tells: bool
    """Whether hardly any other document than a study guide has such a label."""
    loose: bool = False
    """Whether only part of the label is a known phrase."""


def mentions(marks: Marks) -> list[Mention]:
    """Return all labels outside contents pages, in order, and the codes and credits that headings name."""
    found = [
        Mention(index, label.topic, label.key, is_telling(label.key), label.loose)
        for index, labels in marks.labels.items()
        if marks.lines[index].page not in marks.listed
        for label in labels
        if label.topic in _WEIGHTS
    ]
    found.extend(mention for index in range(len(marks.lines)) for mention in _openings(marks, index))
    return sorted(found, key=lambda mention: mention.line)


def _openings(marks: Marks, index: int) -> Iterator[Mention]:
    """Yield what a line that stands out names of a course."""
    if marks.lines[index].page in marks.listed or not opens(marks, index):
        return
    if index in marks.codes:
        yield Mention(index, Topic.CODE, OPENING, tells=True)
    if names_credits(" ".join(line.text for line in marks.lines[index : index + 3])):
        yield Mention(index, Topic.CREDITS, OPENING, tells=True)


def parts(starts: Sequence[int], count: int) -> list[Part]:
    """Cut a guide of so many lines at the starts."""
    return [Part(start, end) for start, end in zip(starts, [*starts[1:], count], strict=True)]


def within(part: Part, found: Sequence[Mention]) -> Sequence[Mention]:
    """Return the labels that stand in a part."""
    first = bisect_right(found, part.start - 1, key=_line)
    return found[first : bisect_right(found, part.end - 1, key=_line)]


def _line(mention: Mention) -> int:
    return mention.line


def describes_course(inside: Sequence[Mention]) -> bool:
    """Say whether these labels are those of a course: enough of them, some of sections, some that tell."""
    topics = {mention.topic for mention in inside}
    sections, fields = len(topics & SECTIONS), len(topics & FIELDS)
    if sections + fields < _FEWEST_TOPICS or not sections or (sections < 3 and not fields):
        return False
    if sections == 1 and all(mention.loose for mention in inside if mention.topic in SECTIONS):
        return False
    telling = {mention.topic for mention in inside if mention.tells} & (SECTIONS | FIELDS)
    return len(telling) >= _FEWEST_TELLING or sections + fields >= 2 * _FEWEST_TOPICS


def worth(marks: Marks, cut: Sequence[Part], found: Sequence[Mention]) -> float:
    """Say how well a way of cutting explains the guide.

    A label speaks for it as often as it stands once in a description, and the more the larger the share of the
    descriptions that have it: half-descriptions share no template.
    """
    once: Counter[str] = Counter()
    present: Counter[str] = Counter()
    weights: dict[str, float] = {}
    total, count = 0.0, 0
    for part in cut:
        inside = within(part, found)
        if not describes_course(inside):
            continue
        count += 1
        total += _promise(marks, part.start) - PRICE
        keys = Counter(mention.key for mention in inside)
        weights.update((mention.key, _WEIGHTS[mention.topic]) for mention in inside)
        present.update(keys.keys())
        once.update(key for key, times in keys.items() if times == 1)
    for key, times in present.items():
        total += weights[key] * (once[key] + _REPEATED * (times - once[key])) * times / count
    return total


def _promise(marks: Marks, index: int) -> float:
    """Say how much a line looks like the begin of a course by itself."""
    line = marks.lines[index]
    larger = 0.6 if line.size > marks.body[0] * 1.1 else 0.0
    topic = marks.topic(index)
    label = 0.4 if topic in (Topic.CODE, Topic.TITLE) else 0.3 if topic is None else -0.6
    return larger + label + 0.2 * line.bold + 0.5 * (index in marks.codes and topic is not Topic.CODE)


def run_in_worth(marks: Marks, cut: Sequence[Part]) -> float:
    """Say what a list of codes with a paragraph each is worth: a catalogue without any labels.

    A catalogue names each code once; a manual comes back to those of its forms and rules.
    """
    codes = {marks.codes[part.start].code for part in cut if part.start in marks.codes}
    if len(cut) < _FEWEST_RUN_IN or len(codes) < _RUN_IN_ONCE * len(cut):
        return 0.0
    told = sum(_words(marks, part) >= _RUN_IN_WORDS for part in cut)
    return float(told) if told >= _RUN_IN_SHARE * len(cut) else 0.0


def _words(marks: Marks, part: Part) -> int:
    """Count the words at the begin of a part, no further than tells."""
    return sum(marks.lines[index].text.count(" ") + 1 for index in range(part.start, min(part.end, part.start + 3)))
