"""Labels on lines: which lines, or beginnings of lines, announce a section or the value of a field."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from curriculum_audit.extraction.layout import Line, Span
from curriculum_audit.languages.headings import MOST_LETTERS, Topic, label_key, topic_of, topic_of_part

Style = tuple[float, bool, bool]

_COLON = re.compile(r"^([^:]{2,75}?)\s?:(?=\s|$)[\s*]*")
_CODE_BEHIND = re.compile(r"[(\[][A-Z]{1,6}[-_. ]?[\w.-]*\d[\w.-]*[)\]]$")
"""A title with its code, though its words may be those of a label: "Stage (SW301)"."""
_SENTENCE_END = re.compile(r"[.;,!?]$")


class Label(NamedTuple):
    """A label on a line."""

    topic: Topic
    key: str
    """The label without numbering and signs, in lower case."""
    text: str
    """The label as printed."""
    start: int
    end: int
    """Where on the line it begins, and where what it announces does."""
    loose: bool = False
    """Whether only part of it is a known phrase and nothing is announced: a label if the guide repeats it."""


def body_style(lines: Sequence[Line]) -> Style:
    """Return the style that most letters of a guide have."""
    letters: Counter[Style] = Counter()
    for line in lines:
        letters[line.style] += len(line.text)
    return letters.most_common(1)[0][0] if letters else (10.0, False, False)


def stands_out(line: Line, body: Style) -> bool:
    """Whether a line differs from the body as headings do: larger, or bold or italic where the body is not."""
    size, bold, italic = line.style
    return size > body[0] + 0.5 or (bold and not body[1]) or (italic and not body[2])


def label_at_start(line: Line, body: Style) -> Label | None:
    """Return the label that a line begins with or consists of; None where there is none.

    A run of bold or italic words at the begin, words before a colon, or the whole line. What stands out is matched
    loosely, plain text to the letter only: "Inhalte" is a label, "Inhalte sind" is prose.
    """
    text = line.text
    if line.emphasis and line.emphasis[0].start == 0:
        behind = text[line.emphasis[0].end :].lstrip()
        return None if behind.startswith("(") else _label(text, line.emphasis[0], loose=True)
    prominent = stands_out(line, body)
    colon = _COLON.match(text) if ":" in text else None
    if colon:
        found = _label(text, Span(0, colon.end(1)), loose=prominent)
        announces = colon.end() >= len(text)
        return found._replace(end=colon.end(), loose=found.loose and not announces) if found else None
    if len(text) > MOST_LETTERS or (_SENTENCE_END.search(text) and not prominent):
        return None
    return _label(text, Span(0, len(text)), loose=prominent)


def labels_within(line: Line, body: Style) -> Iterator[Label]:
    """Yield the labels that begin further on in a line: bold or italic words in running text."""
    for span in line.emphasis:
        if span.start > 0:
            found = _label(line.text, span, loose=False)
            if found:
                yield found


def _label(text: str, span: Span, *, loose: bool) -> Label | None:
    """Return the label that part of a text is, if its phrase is known."""
    printed = text[span.start : span.end].strip()
    if _CODE_BEHIND.search(printed):
        return None
    exact = topic_of(printed)
    topic = exact or (topic_of_part(printed) if loose else None)
    if topic is None:
        return None
    end = span.end
    while end < len(text) and text[end] in " :.*":
        end += 1
    return Label(topic, label_key(printed), printed.rstrip(" :.*"), span.start, end, exact is None)
