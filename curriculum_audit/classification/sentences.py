"""Annotated sentences in: what the trained classifier learns from."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from curriculum_audit.errors import ExchangeError
from curriculum_audit.records.annotations import Standing
from curriculum_audit.records.findings import Kind
from curriculum_audit.records.guides import Course, Passage, Section, SectionKind

_PAIRS = "pairs-"
_STANDING = "standing-"
_VERDICT = ("section", "competencies", "kind", "miller")


@dataclass(frozen=True, slots=True)
class AnnotatedSentence:
    """A sentence as it stands in a course, with the competencies that it shows."""

    file: str
    """Name of the file it comes from."""
    language: str
    text: str
    section: SectionKind
    title: str
    """Title of its course."""
    competencies: tuple[str, ...]
    """Notations; empty for a sentence that shows none."""
    kind: Kind | None
    """None where it shows no competency."""
    miller: int

    @property
    def course(self) -> Course:
        """A course that holds this sentence alone."""
        section = Section(self.section, "", (Passage(self.text),))
        return Course(title=self.title, language=self.language, sections=(section,))


@dataclass(frozen=True, slots=True)
class AnnotatedStanding:
    """A sentence that names the subject, with how the subject stands in it."""

    language: str
    series: str
    """What has one author."""
    standing: Standing
    text: str


def read_standings(folder: Path) -> tuple[AnnotatedStanding, ...]:
    """Read the sentences that tell taught from named (`standing-*.csv`); there may be none.

    Raises
    ------
    ExchangeError
        A file does not follow the format; the message names file and line.
    """
    return tuple(one for file in sorted(folder.glob(f"{_STANDING}*.csv")) for one in _read_standings(file))


def read_sentences(folder: Path) -> tuple[AnnotatedSentence, ...]:
    """Read all annotated sentences of a folder but pairs and standings, in the order of the file names.

    Raises
    ------
    ExchangeError
        There are none, or a file does not follow the format; the message names file and line.
    """
    files = [file for file in sorted(folder.glob("*.csv")) if not file.name.startswith((_PAIRS, _STANDING))]
    sentences = tuple(sentence for file in files for sentence in _read(file))
    if not sentences:
        raise ExchangeError(f"{folder}: no annotated sentences (*.csv) here; see the README of the taxonomy")
    return sentences


def read_pairs(folder: Path) -> tuple[tuple[AnnotatedSentence, AnnotatedSentence], ...]:
    """Read the statements that are given in Dutch and in English, to measure parity.

    Raises
    ------
    ExchangeError
        A file does not follow the format; the message names file and line.
    """
    return tuple(pair for file in sorted(folder.glob(f"{_PAIRS}*.csv")) for pair in _read_pairs(file))


def _rows(file: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream, strict=True)
            for row in reader:
                missing = [column for column in columns if row.get(column) is None]
                if missing:
                    raise ExchangeError(f"{file}:{reader.line_num}: {missing[0]} is missing; see the README beside it")
                if reader.restkey in row:
                    raise ExchangeError(
                        f"{file}:{reader.line_num}: has more cells than columns; put text with a comma between quotes"
                    )
                yield reader.line_num, row
    except UnicodeDecodeError as error:
        raise ExchangeError(f"{file}: is not UTF-8; save it as UTF-8") from error
    except csv.Error as error:
        raise ExchangeError(f"{file}:{reader.line_num}: is no row of cells ({error})") from error


def _read(file: Path) -> list[AnnotatedSentence]:
    return [
        _sentence(file, number, row, (row["language"], row["text"], row["title"]))
        for number, row in _rows(file, ("language", "text", "title", *_VERDICT))
    ]


def _read_pairs(file: Path) -> list[tuple[AnnotatedSentence, AnnotatedSentence]]:
    return [
        (_sentence(file, number, row, ("nl", row["nl"], "")), _sentence(file, number, row, ("en", row["en"], "")))
        for number, row in _rows(file, ("nl", "en", *_VERDICT))
    ]


def _read_standings(file: Path) -> Iterator[AnnotatedStanding]:
    for number, row in _rows(file, ("language", "series", "standing", "text")):
        if row["standing"] not in set(Standing):
            raise ExchangeError(
                f"{file}:{number}: '{row['standing']}' is no standing; use one of {', '.join(Standing)}"
            )
        yield AnnotatedStanding(row["language"], row["series"], Standing(row["standing"]), row["text"])


def _sentence(file: Path, number: int, row: dict[str, str], told: tuple[str, str, str]) -> AnnotatedSentence:
    language, text, title = told
    try:
        return AnnotatedSentence(
            file=file.name,
            language=language,
            text=text,
            section=SectionKind(row["section"]),
            title=title,
            competencies=tuple(row["competencies"].split()),
            kind=Kind[row["kind"].upper()] if row["kind"] else None,
            miller=int(row["miller"] or 0),
        )
    except (KeyError, ValueError) as error:
        raise ExchangeError(f"{file}:{number}: {error} is not known; see the README beside it") from error
