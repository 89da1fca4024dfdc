"""The exchange formats that tools outside read and write: courses, evidence per course, annotated courses.

Courses come as JSON lines: either `{"id", "title", "text"}`, optionally with `"sections": {heading: text}`, or the
course object that `courses --as json` prints.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from curriculum_audit.course_texts import course_of_text
from curriculum_audit.errors import ExchangeError
from curriculum_audit.exchange_fields import Fields, read_objects
from curriculum_audit.languages.detection import language_of
from curriculum_audit.records.annotations import AnnotatedCourse, Annotation
from curriculum_audit.records.findings import Evidence, Kind, covers
from curriculum_audit.records.guides import Box, Course, Passage, Section, SectionKind

_COVERS = ("yes", "mention", "no")
_HIGHEST_MILLER = 4
_DESCRIBE = frozenset({"text", "sections"})
"""Keys of what a course says of itself."""
_MOST_WORDS_OF_A_FIELD = 5
"""Of the name of a faculty or a lecturer; more are a text."""


def course_object(course: Course) -> dict[str, Any]:
    """Return a course as the JSON object that `courses --as json` prints."""
    return {
        "code": course.code,
        "title": course.title,
        "credits": course.credits,
        "study_year": course.study_year,
        "period": course.period,
        "compulsory": course.compulsory,
        "level": course.level,
        "language": course.language,
        "first_page": course.first_page,
        "last_page": course.last_page,
        "sections": [_section_object(section) for section in course.sections],
    }


def _section_object(section: Section) -> dict[str, Any]:
    passages = [_passage_object(passage) for passage in section.passages]
    return {"kind": section.kind.value, "heading": section.heading, "passages": passages}


def _passage_object(passage: Passage) -> dict[str, Any]:
    box = None if passage.box is None else [round(edge, 1) for edge in passage.box]
    marked = {"hidden": True} if passage.hidden else {}
    return {"text": passage.text, "page": passage.page, "box": box, **marked}


def evidence_object(identifier: str, evidence: Sequence[Evidence]) -> dict[str, Any]:
    """Return the verdict on one course as the JSON object that `classify` prints."""
    return {
        "id": identifier,
        "covers": covers(tuple(evidence)),
        "evidence": [
            {
                "competency": item.competency,
                "quote": item.quote,
                "page": item.passage.page,
                "kind": item.kind.label,
                "miller": item.miller,
                "confidence": round(item.confidence, 3),
                **({"unsure": True} if item.unsure else {}),
            }
            for item in evidence
        ],
    }


def read_courses(file: Path) -> list[tuple[str, Course]]:
    """Read courses, one JSON object a line, with their ids.

    Raises
    ------
    ExchangeError
        A line does not follow the format; the message names file and line.
    """
    return [(identifier, course) for _, identifier, course in _rows(file)]


def read_annotated(file: Path) -> list[AnnotatedCourse]:
    """Read annotated courses: the same lines with `"gold"` and `"covers"`, optionally with `"gold_2"` and `"series"`.

    Raises
    ------
    ExchangeError
        A line does not follow the format (the message names file and line), or there is none.
    """
    courses = _annotated_rows(file)
    if not courses:
        raise ExchangeError(f"{file}: holds no courses; put one annotated course on each line")
    return courses


def read_annotated_folder(folder: Path) -> list[AnnotatedCourse]:
    """Read the annotated courses of all `*.jsonl` files in a folder.

    Raises
    ------
    ExchangeError
        There are none, or a line does not follow the format.
    """
    courses = [course for file in sorted(folder.glob("*.jsonl")) for course in _annotated_rows(file)]
    if not courses:
        raise ExchangeError(f"{folder}: no annotated courses (*.jsonl) here; see the README of the taxonomy")
    return courses


def read_outlines(folder: Path) -> list[AnnotatedCourse]:
    """Read the annotated outlines (`outlines-*.jsonl`) in a folder of sentences; there may be none.

    Raises
    ------
    ExchangeError
        A line does not follow the format of annotated courses.
    """
    return [course for file in sorted(folder.glob("outlines-*.jsonl")) for course in _annotated_rows(file)]


def _rows(file: Path) -> list[tuple[Fields, str, Course]]:
    rows = read_objects(file)
    return [(row, identifier, _course(row)) for row, identifier in zip(rows, _identifiers(rows), strict=True)]


def _identifiers(rows: Sequence[Fields]) -> list[str]:
    """Return an id per row, each different: the one that is given, or else its code or the number of its line."""
    given = [row.if_given(row.name, "id") or "" for row in rows]
    lines: dict[str, int] = {}
    for row, identifier in zip(rows, given, strict=True):
        if identifier in lines:
            raise row.error(f"the id is that of line {lines[identifier]} too; give each course an id of its own")
        if identifier:
            lines[identifier] = row.line
    taken = set(lines)
    return [identifier or _new_identifier(row, taken) for row, identifier in zip(rows, given, strict=True)]


def _new_identifier(row: Fields, taken: set[str]) -> str:
    """Make an id that is not taken yet, and take it."""
    identifier = row.if_given(row.name, "code") or str(row.line)
    while identifier in taken:
        identifier += f"-{row.line}"
    taken.add(identifier)
    return identifier


def _course(row: Fields) -> Course:
    course = _extracted(row) if isinstance(row.values.get("sections"), list) else _plain(row)
    return replace(course, language=row.if_given(row.text, "language") or language_of(course.seen))


def _plain(row: Fields) -> Course:
    if not _DESCRIBE & row.values.keys():
        _check_not_misnamed(row)
    text = row.if_given(row.text, "text") or ""
    return course_of_text(row.text("title"), text, row.if_given(row.texts, "sections"))


def _check_not_misnamed(row: Fields) -> None:
    """Refuse a row without a description that has a text under another name.

    Without one a course teaches nothing, which would be a verdict on a text that nobody has read.
    """
    for key, value in row.values.items():
        if key != "title" and isinstance(value, str) and len(value.split()) > _MOST_WORDS_OF_A_FIELD:
            raise row.error(f"there is neither 'text' nor 'sections'; is '{key}' the text? name it 'text'")


def _extracted(row: Fields) -> Course:
    sections = tuple(_read_section(section) for section in row.objects("sections"))
    return Course(
        title=row.text("title"),
        code=row.if_given(row.name, "code"),
        credits=row.if_given(row.number, "credits"),
        study_year=row.if_given(row.whole, "study_year"),
        period=row.if_given(row.name, "period"),
        compulsory=row.if_given(row.flag, "compulsory"),
        level=row.if_given(row.name, "level"),
        first_page=row.if_given(row.whole, "first_page"),
        last_page=row.if_given(row.whole, "last_page"),
        # An empty list says nothing of the course: a text beside it is not lost.
        sections=sections or _plain(replace(row, values={**row.values, "sections": None})).sections,
    )


def _read_section(section: Fields) -> Section:
    passages = tuple(_read_passage(passage) for passage in section.objects("passages"))
    kind = SectionKind(section.choice("kind", list(SectionKind)))
    return Section(kind, section.text("heading", default=""), passages)


def _read_passage(passage: Fields) -> Passage:
    return Passage(
        text=passage.text("text"),
        page=passage.if_given(passage.whole, "page"),
        box=passage.if_given(partial(_box, passage), "box"),
        hidden=passage.flag("hidden", default=False),
    )


def _box(passage: Fields, key: str) -> Box:
    x0, top, x1, bottom = passage.numbers(key, 4)
    return (x0, top, x1, bottom)


def _annotated_rows(file: Path) -> list[AnnotatedCourse]:
    return [_annotated(row, identifier, course) for row, identifier, course in _rows(file)]


def _annotated(row: Fields, identifier: str, course: Course) -> AnnotatedCourse:
    return AnnotatedCourse(
        id=identifier,
        course=course,
        covers=row.choice("covers", _COVERS),
        annotations=_annotations(row, "gold"),
        second=_annotations(row, "gold_2") if "gold_2" in row.values else None,
        series=row.if_given(row.name, "series") or "",
    )


def _annotations(row: Fields, key: str) -> tuple[Annotation, ...]:
    return tuple(
        Annotation(
            competency=note.text("competency"),
            quote=note.text("quote"),
            kind=Kind[note.choice("kind", [kind.label for kind in Kind]).upper()],
            miller=note.whole("miller", highest=_HIGHEST_MILLER),
            sure=note.flag("sure", default=True),
        )
        for note in row.objects(key)
    )
