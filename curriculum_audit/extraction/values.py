"""What a label announces: the text behind it, beside it or under it."""

from curriculum_audit.extraction.fields import credits_at_start
from curriculum_audit.extraction.labels import Label, stands_out
from curriculum_audit.extraction.layout import Line
from curriculum_audit.extraction.marks import Marks
from curriculum_audit.languages.headings import Topic

_WINDOW = 14
"""How many lines before and after a label may hold its value."""
_NEAR = 1.8
"""How far under its label, in parts of the font size, a value may stand."""
_LONGEST = 400


def value_of(marks: Marks, index: int, label: Label) -> str:
    """Return the text that a label announces, in one line; empty where there is none."""
    line = marks.lines[index]
    behind = line.text[label.end : _next_label(marks, index, label)].strip()
    if behind and label.topic is Topic.CODE:
        return behind
    if behind:
        return " ".join([behind, *(below.text for below in _wrapped(marks, index, index))])[:_LONGEST]
    found = _beside(marks, index, label.topic)
    if found is None:
        found = _under(marks, index, label.topic)
    if found is None:
        return ""
    return " ".join([marks.lines[found].text, *(below.text for below in _wrapped(marks, found, index))])[:_LONGEST]


def _next_label(marks: Marks, index: int, label: Label) -> int:
    """Return where the next label on the line begins, or its end."""
    later = (other.start for other in marks.labels.get(index, ()) if other.start > label.start)
    return min(later, default=len(marks.lines[index].text))


def _around(marks: Marks, index: int) -> range:
    """Return the lines that may hold the value of a label."""
    return range(max(0, index - _WINDOW), min(len(marks.lines), index + _WINDOW))


def _beside(marks: Marks, index: int, topic: Topic) -> int | None:
    """Return the nearest line to the right at the height of a label, unless that is a label for something else."""
    line, best = marks.lines[index], None
    for at in _around(marks, index):
        other = marks.lines[at]
        level = min(line.bottom, other.bottom) - max(line.top, other.top) > 0.4 * min(line.size, other.size)
        if other.page == line.page and level and other.x0 >= line.x1 - 2:
            best = at if best is None or other.x0 < marks.lines[best].x0 else best
    if best is None or marks.topic(best) in (None, topic) or _is_title(marks, index, best, topic):
        return best
    return None


def _under(marks: Marks, index: int, topic: Topic) -> int | None:
    """Return the nearest line under a label that it overlaps, unless that is a label itself."""
    line, best = marks.lines[index], None
    for at in _around(marks, index):
        other = marks.lines[at]
        gap = other.top - line.bottom
        if other.page == line.page and -0.3 * line.size < gap < _NEAR * line.size and _overlap(line, other):
            best = at if best is None or other.top < marks.lines[best].top else best
    if best is None or _is_value(marks, best, topic):
        return best
    return best if _is_title(marks, index, best, topic) and _beside(marks, best, topic) is None else None


def _is_value(marks: Marks, index: int, topic: Topic) -> bool:
    """Whether a line is no label itself; "7.5 ECTS" under "Credits" only looks like one with a number before it."""
    credits = topic is Topic.CREDITS and marks.topic(index) is topic and credits_at_start(marks.lines[index].text)
    return credits or not marks.topic(index)


def _is_title(marks: Marks, label_at: int, index: int, topic: Topic) -> bool:
    """Whether a plain line that a label of titles stands out from is the title, though its words are a label's."""
    label, line = marks.lines[label_at], marks.lines[index]
    alone = all(other.start == 0 and other.end >= len(line.text) for other in marks.labels.get(index, ()))
    return topic is Topic.TITLE and alone and stands_out(label, marks.body) and not stands_out(line, marks.body)


def _overlap(line: Line, other: Line) -> bool:
    """Whether two lines share part of the width of the page."""
    return min(line.x1, other.x1) - max(line.x0, other.x0) > 0


def _wrapped(marks: Marks, index: int, label_at: int) -> list[Line]:
    """Return the lines that a value goes on in: directly under it, with its left edge and style, without labels."""
    lines: list[Line] = []
    last = marks.lines[index]
    left = last.x0
    for at in range(index + 1, min(len(marks.lines), index + 5)):
        line = marks.lines[at]
        under = line.page == last.page and -2 < line.top - last.bottom + 0.3 * line.size < 0.9 * line.size
        if not under or abs(line.x0 - left) > 3 or at == label_at or marks.topic(at):
            break
        if line.style != last.style or at in marks.codes:
            break
        lines.append(line)
        last = line
    return lines
