"""The plain text of a course description in, a course with sections and passages out."""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from curriculum_audit.languages.headings import (
    BRIEF,
    LONGEST_ITEM,
    SECTIONS,
    is_programme,
    is_prose,
    section_kind,
    topic_of,
)
from curriculum_audit.languages.sentences import split_sentences
from curriculum_audit.records.guides import Course, Passage, Section, SectionKind

_UNITS = "ects?|ec|credits?|cr|stp|sp|studiepunten|points?|punten|units?|uur|uren|hours?|hrs?|h|u"
_BULLET = re.compile(
    r"^\s*(?:[^\w\s\"'“”‘’«»„(\[€$£§±<=~%&@/]|[oø]|\d{1,2}[.)]|[a-z]\)|"
    rf"\d{{1,2}}(?:\.\d)+\.?(?!\s+(?i:{_UNITS})\b))\s+"
)
"""A sign that stands alone before a line, or a number; texts that were copied hold bullets of many fonts. What tells an
amount, a paragraph or a time ("€ 25", "§ 3", "7.5 ECTS", "10.30") belongs to its line."""
_HEADING_WITHIN = re.compile(r"(?<=[.;!?)%])\s+([^\W\d_a-z][^.:;,()]{2,40})(?=:\s)")
"""What may be a heading in the middle of a line: a capital behind the end of a sentence, and a colon soon after."""


def course_of_text(title: str, text: str, sections: Mapping[str, str] | None = None) -> Course:
    """Make a course of plain text without pages.

    Parameters
    ----------
    text
        The description; headings that stand alone on a line or before a colon open a section.
    sections
        Text per heading; taken instead of `text` where it is given.
    """
    if sections:
        parts = [_section(heading, section.splitlines()) for heading, section in sections.items()]
    else:
        parts = [_section(heading, lines) for heading, lines in _headed(text.splitlines())]
    return Course(title=title, sections=tuple(part for part in parts if part.passages))


def _headed(lines: Iterable[str]) -> list[tuple[str, list[str]]]:
    """Group lines under the headings among them; lines before the first heading stand under an empty one.

    A heading that stands before its text on the same line ("Toetsing: essay") ends at the next empty line; one on a
    line of its own reaches to the next heading. Where it announces what is short, it ends with its sentence, or with
    the list under it.
    """
    groups: list[tuple[str, list[str]]] = [("", [])]
    runs_in = False
    last = ""
    for line in (part for whole in lines for part in _parted(whole)):
        heading, colon, rest = line.strip().partition(":")
        if heading and _kind(heading) is not None and (colon or not _is_topic(line)):
            groups.extend(_under(heading, rest))
            runs_in = bool(rest.strip())
        elif (runs_in and not line.strip()) or _is_beyond(groups[-1], last, line):
            groups.append(("", [line]))
            runs_in = False
        else:
            groups[-1][1].append(line)
        last = line.strip()
    return groups


def _is_topic(line: str) -> bool:
    """Whether a line is a topic of a list ("- literatuur"), whatever heading it reads like; those have numbers."""
    sign = line.lstrip()[:1]
    return bool(_BULLET.match(line)) and not sign.isalnum() and sign != "#"


def _under(heading: str, text: str) -> list[tuple[str, list[str]]]:
    """Return a heading with the text on its line, and apart from it what no longer belongs to it."""
    sentences = split_sentences(text)
    if not _is_brief(heading) or len(sentences) < 2:
        return [(heading, [text])]
    return [(heading, [sentences[0]]), ("", [" ".join(sentences[1:])])]


def _is_beyond(group: tuple[str, list[str]], last: str, line: str) -> bool:
    """Whether a line is prose that no longer belongs under a heading that announces what is short."""
    heading, told = group
    if not is_prose(line) or _goes_on(last, line) or _BULLET.match(line):
        return False
    return _is_brief(heading) and any(text.strip() for text in told)


def _is_brief(heading: str) -> bool:
    return _kind(heading) in BRIEF and not is_programme(heading)


def _parted(line: str) -> list[str]:
    """Return the parts of a line that runs on from one headed text into the next ("… klinieken. Toetsing: essay")."""
    starts = [found.start(1) for found in _HEADING_WITHIN.finditer(line) if _kind(found.group(1)) is not None]
    return [line[start:end] for start, end in pairwise([0, *starts, len(line)])]


def _section(heading: str, lines: Iterable[str]) -> Section:
    sentences = [sentence for line in _unwrapped(lines) for sentence in split_sentences(line)]
    kind = section_kind(topic_of(heading), heading, sum(len(sentence.split()) for sentence in sentences))
    return Section(kind, heading, tuple(Passage(sentence) for sentence in sentences))


def _kind(heading: str) -> SectionKind | None:
    topic = topic_of(heading)
    return SECTIONS.get(topic) if topic else None


def _unwrapped(lines: Iterable[str]) -> list[str]:
    """Join lines that were wrapped inside a sentence; drop bullets and needless white space."""
    joined: list[str] = []
    last = ""
    for raw in lines:
        line = " ".join(_BULLET.sub("", raw).split())
        if _goes_on(last, raw):
            joined[-1] += f" {line}"
        elif line:
            joined.append(line)
        last = line
    return joined


def _goes_on(last: str, raw: str) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    wrapped = len(last) >= LONGEST_ITEM and last[-1] not in ".!?:;"
    return wrapped and raw.lstrip()[:1].islower() and not _BULLET.match(raw)
