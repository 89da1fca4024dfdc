"""The lines of a course into sections by their headings."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from curriculum_audit.extraction.labels import Label, stands_out
from curriculum_audit.extraction.layout import Line
from curriculum_audit.extraction.marks import Marks
from curriculum_audit.extraction.passages import Piece, passages_of
from curriculum_audit.languages.headings import BRIEF, Topic, is_prose, section_kind
from curriculum_audit.records.guides import Passage, Section

_LONGEST_LABEL = 70


class _Part(NamedTuple):
    """A heading with the text under it; the topic is None under no known heading."""

    topic: Topic | None
    heading: str
    pieces: list[Piece]
    runs_in: bool = False
    """Whether nothing but a colon tells the heading from its text: "Prerequisite: Law 1. Deals with …"."""


def sections_of(
    marks: Marks, body: Iterable[int], opening: Iterable[Piece], known: frozenset[str]
) -> tuple[Section, ...]:
    """Return the sections of a course; what stands under people's names or contact details is left out.

    Parameters
    ----------
    body
        The lines of the course without its title.
    opening
        Text that stands on the line of the title.
    known
        Words of the guide in lower case.
    """
    return _sections(_parts(marks, body, _Part(None, "", list(opening))), known)


def hidden_sections(marks: Marks, body: Iterable[int], known: frozenset[str]) -> tuple[Section, ...]:
    """Return what nobody can see of a course as a section of its own, without a heading; none where there is nothing.

    Parameters
    ----------
    body
        The lines of the course.
    known
        Words of the guide in lower case.
    """
    passages = passages_of([Piece(line.text, line) for index in body for line in marks.hidden.get(index, ())], known)
    return (Section(section_kind(None, "", 0), "", passages),) if passages else ()


def sections_under(
    marks: Marks, body: Iterable[int], heading: tuple[Topic, str], known: frozenset[str]
) -> tuple[Section, ...]:
    """Return the sections of lines that stand under a heading elsewhere, as the cells of a column do."""
    return _sections(_parts(marks, body, _Part(*heading, [])), known)


def _sections(parts: Iterable[_Part], known: frozenset[str]) -> tuple[Section, ...]:
    """Make sections of the parts that hold text and are not about people."""
    found = []
    for part in parts:
        passages = passages_of(part.pieces, known)
        if passages and part.topic is not Topic.CONTACT:
            words = sum(len(passage.text.split()) for passage in passages)
            kind = section_kind(part.topic, part.heading, words)
            end = _end_of_value(passages) if part.runs_in and kind in BRIEF else len(passages)
            found.append(Section(kind, part.heading, passages[:end]))
            if passages[end:]:
                found.append(Section(section_kind(None, "", 0), "", passages[end:]))
    return tuple(found)


def _end_of_value(passages: Sequence[Passage]) -> int:
    """Return how many passages belong to a heading that announces a sentence or a list, and no more."""
    beyond = (at for at, passage in enumerate(passages) if at and is_prose(passage.text))
    return next(beyond, len(passages))


def _parts(marks: Marks, body: Iterable[int], first: _Part) -> list[_Part]:
    """Cut the lines at labels, and at lines that look like the labels of this course."""
    parts = [first]
    label_line: Line | None = None
    for index in body:
        line = marks.lines[index]
        labels = marks.labels.get(index, ())
        if labels and _is_value(parts[-1], labels[0], line, label_line):
            parts[-1].pieces.append(Piece(line.text, line))
            continue
        own = bool(labels) and not labels[0].loose
        if label_line and not own and _is_wrapped_label(parts, label_line, line, marks):
            parts[-1] = parts[-1]._replace(heading=f"{parts[-1].heading} {line.text}")
            label_line = line
            continue
        if not labels and label_line and _looks_like(line, label_line, marks):
            parts.append(_Part(None, line.text.rstrip(" :"), []))
            continue
        for topic, heading, text in _split(line, labels):
            if heading:
                parts.append(_Part(topic, heading, [], _runs_in(line, marks)))
            if text:
                parts[-1].pieces.append(Piece(text, line))
        if labels and labels[0].start == 0:
            label_line = line
    return parts


def _split(line: Line, labels: Sequence[Label]) -> Iterator[tuple[Topic | None, str, str]]:
    """Yield topic, heading and text of the parts of a line; the first may go on under the heading before."""
    before = line.text[: labels[0].start].strip() if labels else line.text
    if before:
        yield None, "", before
    for label, end in zip(labels, [*(later.start for later in labels[1:]), len(line.text)], strict=False):
        yield label.topic, label.text, line.text[label.end : end].strip()


def _runs_in(line: Line, marks: Marks) -> bool:
    """Whether nothing but a colon tells the label of a line from the text that it announces."""
    return ":" in line.text and not line.emphasis and not stands_out(line, marks.body)


def _is_wrapped_label(parts: Sequence[_Part], label: Line, line: Line, marks: Marks) -> bool:
    """Whether a line is the second line of the label just before it."""
    return (
        not parts[-1].pieces
        and bool(parts[-1].heading)
        and line.style == label.style
        and stands_out(line, marks.body)
        and line.page == label.page
        and abs(line.x0 - label.x0) < 3
        and -2 < line.top - label.bottom + 0.3 * line.size < 0.8 * line.size
    )


def _is_value(part: _Part, label: Label, line: Line, before: Line | None) -> bool:
    """Whether what could be a label is the value of the one before: "Toetsvorm: Tentamen", "Type: Verplicht"."""
    alone = label.start == 0 and label.end >= len(line.text)
    return alone and before is not None and part.topic is label.topic and not part.pieces and line.style != before.style


def _looks_like(line: Line, label: Line, marks: Marks) -> bool:
    """Whether a line stands out as a label of this course does, so that it ends the section before."""
    return (
        line.style == label.style
        and stands_out(line, marks.body)
        and abs(line.x0 - label.x0) < 3
        and len(line.text) < _LONGEST_LABEL
        and not line.text.rstrip().endswith((".", ",", ";"))
    )
