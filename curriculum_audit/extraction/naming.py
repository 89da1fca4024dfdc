"""The heading of a course: its code, its title, and the facts in brackets behind it."""

import re
from typing import NamedTuple

from curriculum_audit.extraction.codes import code_at_start, code_inside
from curriculum_audit.extraction.layout import Line, level
from curriculum_audit.extraction.marks import BARE_CREDITS, Marks
from curriculum_audit.extraction.passages import Piece
from curriculum_audit.extraction.segmentation import Segment
from curriculum_audit.extraction.titles import bears_title, parted
from curriculum_audit.languages.headings import Topic

_FACTS = re.compile(r"\s*[(\[]([^()\[\]]*(?:\([^()]*\))?[^()\[\]]*)[)\]]\s*$")
_FACT_WORDS = re.compile(
    r"\d\s*(?:ec|ects|lp|cp|sp|stp|ecp|credits?|studiepunt\w*)\b|verplicht|keuze|compulsory|elective|pflicht|studiejaar"
    r"|\bjaar\b|\byear\b|semester|periode|\bblok\b|\bterms?\b|\bperiod\b|leerjaar",
    re.IGNORECASE,
)
_FIRST_BRACKET = re.compile(r"^[(\[][^()\[\]]*(?:\([^()]*\))?[^()\[\]]*[)\]]")
_OPEN_BRACKET = re.compile(r"\([^()]*$")
_PLAIN_WORD = re.compile(r"^(?:module?|vak|cursus|course|olod|unit|kurs)\s+", re.IGNORECASE)
"""The word for a course before its code: "Module TXA101 Weven"."""
_STROKE = re.compile(r"\s[-–—|]\s")
_COLON = re.compile(r":\s")
_SENTENCE = re.compile(r"\.\s+(?=[A-ZÀ-Þ(])")
_MOST_TITLE_LINES = 4
_CRUMB = 3
_LONGEST_FACTS = 130
_LONG = 70
"""A line longer than this, in letters, is more than a title."""
_LEADING = re.compile(r"^[\s:|.–-]+|[\s:|–-]+$")


class Heading(NamedTuple):
    """What the heading of a course says."""

    title: str
    text: str
    """The title with the code before it."""
    code: str | None
    facts: str
    """Credits, year and the like in brackets behind the title."""
    last: int
    """The last line of the heading."""
    opening: tuple[Piece, ...] = ()
    """Text of the description that stands on the last line of the heading."""


class _Text(NamedTuple):
    """The text of a heading on its way: what is surely title, what stands behind it, and the line reached."""

    title: str
    rest: str
    last: int


def heading_of(marks: Marks, segment: Segment) -> Heading:
    """Read the heading of a course: a code, a title that may go on over lines, facts in brackets, the first words."""
    if marks.topic(segment.head) not in (None, Topic.TITLE):
        return Heading("", "", None, "", segment.head - 1)
    text = _with_facts(marks, segment, _title_lines(marks, segment))
    text, trailing = _without_trailing_code(_without_tail(text))
    text = text._replace(title=_bare(text))
    found = code_at_start(text.title)
    code = found.code if found else trailing or _code_beside(marks, segment) or _code_of_facts(text.rest)
    title = _LEADING.sub("", text.title[found.end :] if found else text.title)
    if found and _runs_in(marks, segment, title, text.rest):
        return _run_in(marks, segment, found.code, text._replace(title=title))
    if _is_facts(text.rest) or (text.rest and not bears_title(text.rest)):
        return Heading(title, _LEADING.sub("", text.title), code, text.rest, text.last)
    facts = _FIRST_BRACKET.match(text.rest)
    behind = text.rest[facts.end() :] if facts else text.rest
    opening = (Piece(behind.lstrip(" .:–-").rstrip(), marks.lines[text.last]),) if len(behind) > _CRUMB else ()
    return Heading(title, _LEADING.sub("", text.title), code, facts.group() if facts else "", text.last, opening)


def _title_lines(marks: Marks, segment: Segment) -> _Text:
    """Gather the lines of the title, without a label before it."""
    labels = marks.labels.get(segment.head, ())
    offset = labels[0].end if labels and labels[0].start == 0 else 0
    title, rest = _emphasised(marks.lines[segment.head])
    title, last = title[offset:], segment.head
    while not rest and last + 1 < segment.end and last - segment.head < _MOST_TITLE_LINES and _goes_on(marks, last):
        last += 1
        if level(marks.lines[last - 1], marks.lines[last]) and not bears_title(marks.lines[last].text):
            rest = marks.lines[last].text
            break
        more, rest = _emphasised(marks.lines[last])
        title = f"{title} {more}"
    return _Text(title, rest, last)


def _with_facts(marks: Marks, segment: Segment, text: _Text) -> _Text:
    """Move facts in brackets out of the title, from the line under it, and from the lines that they go on over."""
    title, rest, last = text
    facts = _FACTS.search(title)
    if facts and (_FACT_WORDS.search(facts.group(1)) or (marks.counts and BARE_CREDITS.search(title))):
        return _Text(title[: facts.start()], f"{facts.group()} {rest}".strip(), last)
    if not rest and last + 1 < segment.end and not marks.topic(last + 1):
        below = marks.lines[last + 1].text
        if _FACTS.fullmatch(below) or _is_facts(below):
            return _Text(title, below, last + 1)
    if _OPEN_BRACKET.search(title) and _FACT_WORDS.search(title):
        bracket = title.rindex("(")
        title, rest = title[:bracket], f"{title[bracket:]} {rest}".strip()
    while rest.startswith("(") and rest.count("(") > rest.count(")") and last + 1 < min(segment.end, text.last + 3):
        last += 1
        rest = f"{rest} {marks.lines[last].text}"
    return _Text(title, rest, last)


def _without_tail(text: _Text) -> _Text:
    """Move code and credits out of the title, from behind it."""
    if text.rest:
        return text
    title, tail = parted(text.title)
    return text._replace(title=title, rest=tail)


def _code_of_facts(text: str) -> str | None:
    """Return the code among the facts behind or under a title."""
    return None if bears_title(text) and not code_at_start(text) else code_inside(text)


def _without_trailing_code(text: _Text) -> tuple[_Text, str | None]:
    """Part a title from a code in brackets behind it."""
    bracket = _FACTS.search(text.title)
    found = code_at_start(bracket.group(1)) if bracket else None
    if bracket and found and found.end >= len(bracket.group(1)):
        return text._replace(title=text.title[: bracket.start()]), found.code
    return text, None


def _is_facts(text: str) -> bool:
    """Whether a short line under a title states credits and the like: "5 EC · jaar 1 · verplicht"."""
    facts = len(_FACT_WORDS.findall(text)) + (code_at_start(text) is not None)
    return len(text) < _LONGEST_FACTS and facts > 1 and not text.rstrip().endswith(".")


def _bare(text: _Text) -> str:
    """Return a title without the word for a course before its code, and without the stop before what runs in."""
    return _without_word(text.title.rstrip(" .") if text.rest else text.title)


def _without_word(title: str) -> str:
    """Return a title without the word for a course before its code."""
    word = _PLAIN_WORD.match(title)
    return title[word.end() :] if word and code_at_start(title[word.end() :]) else title


def _runs_in(marks: Marks, segment: Segment, title: str, rest: str) -> bool:
    """Whether the description follows the title on its line, as in a catalogue of paragraphs."""
    if not title:
        return len(rest) > _CRUMB
    line = marks.lines[segment.head]
    if marks.is_heading(segment.head) or rest or len(line.text) <= _LONG:
        return False
    return bool(_STROKE.search(title) or _SENTENCE.search(title))


def _run_in(marks: Marks, segment: Segment, code: str, text: _Text) -> Heading:
    """Part title and description that stand on one line: by a stroke between them, or the end of a sentence."""
    whole, last = _LEADING.sub("", f"{text.title} {text.rest}"), text.last
    other = code_at_start(whole)
    whole = whole[other.end :] if other else whole
    end = _STROKE.search(whole)
    if end is None and last + 1 < segment.end:
        last += 1
        whole = f"{whole} {marks.lines[last].text}"
        end = _STROKE.search(whole)
    end = end or _SENTENCE.search(whole) or _COLON.search(whole)
    if end is None:
        return Heading(whole, whole, code, "", last)
    opening = Piece(whole[end.end() :].strip(), marks.lines[last])
    title = whole[: end.start()]
    return Heading(title, title, code, "", last, (opening,) if opening.text else ())


def _emphasised(line: Line) -> tuple[str, str]:
    """Part a line that begins bold or italic from the plain text behind it."""
    if line.emphasis and line.emphasis[0].start == 0:
        end = line.emphasis[0].end
        return line.text[:end], line.text[end:].strip()
    return line.text, ""


def _goes_on(marks: Marks, index: int) -> bool:
    """Whether the heading goes on in the line after this one, beside or directly under it."""
    here, below = marks.lines[index], marks.lines[index + 1]
    if below.page != here.page or marks.topic(index + 1) or abs(below.size - here.size) > 0.6:
        return False
    if below.bold != here.bold and not (below.emphasis and below.emphasis[0].start == 0):
        return False
    if level(here, below):
        return below.x0 >= here.x1 - 2
    close = below.top - here.bottom < 0.7 * here.size and marks.is_heading(index)
    return close and index + 1 not in marks.codes and below.italic == here.italic


def _code_beside(marks: Marks, segment: Segment) -> str | None:
    """Return a code that stands alone to the left of a title, or with other facts above it."""
    line = marks.lines[segment.head]
    for at in range(max(0, segment.head - 2), segment.head):
        other = marks.lines[at]
        beside = level(other, line) and other.x1 <= line.x0 + 2
        code = code_at_start(_without_word(other.text))
        if code and (beside or (at >= segment.start and not bears_title(other.text))):
            return code.code
    return None
