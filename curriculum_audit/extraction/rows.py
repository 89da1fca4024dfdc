"""Courses that are the rows of a table: each column a field or a section, named once at the top."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from statistics import median

from curriculum_audit.extraction import fields
from curriculum_audit.extraction.chapters import Chapter, chapters
from curriculum_audit.extraction.codes import code_of_value
from curriculum_audit.extraction.describing import Source
from curriculum_audit.extraction.evidence import SECTIONS
from curriculum_audit.extraction.layout import PageLines
from curriculum_audit.extraction.marks import Marks
from curriculum_audit.extraction.sections import hidden_sections, sections_under
from curriculum_audit.extraction.tables import grids
from curriculum_audit.languages.detection import language_of
from curriculum_audit.languages.headings import Topic, topic_of, topic_of_part
from curriculum_audit.records.guides import Box, Course, Section

_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 3
_FEWEST_WORDS = 8
"""A table whose cells of text hold fewer words than this lists courses without describing them."""
_SAME_EDGE = 6.0
_NAMES = frozenset({Topic.CODE, Topic.TITLE})


@dataclass(frozen=True, slots=True)
class _Columns:
    """What the columns of a table hold, with their left edges in points."""

    topics: tuple[Topic | None, ...]
    headings: tuple[str, ...]
    edges: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """The lines of one course, by column; a row may go on on the next page."""

    columns: _Columns
    cells: Mapping[int, tuple[int, ...]] = field(hash=False)
    page: int
    last_page: int
    part: str = ""
    """What the row across the table above it says: "Year 2"."""


def row_courses(pages: Sequence[PageLines], marks: Marks, source: Source) -> tuple[Course, ...]:
    """Return the courses that are described in the rows of ruled tables; empty where there are none."""
    if not _has_header(marks):
        return ()
    rows = list(_rows(pages, marks))
    words = [_words(marks, row) for row in rows]
    if len(rows) < _FEWEST_ROWS or median(words) < _FEWEST_WORDS:
        return ()
    stated = chapters(marks, [_head(row) for row in rows])
    return tuple(_course(marks, row, stated[_head(row)], source) for row in rows)


def _head(row: _Row) -> int:
    """Return the first line of a row."""
    return min(index for lines in row.cells.values() for index in lines)


def _has_header(marks: Marks) -> bool:
    """Whether labels stand beside each other somewhere as the names of columns do; costs nothing where they do not."""
    heights: dict[tuple[int, int], set[Topic]] = defaultdict(set)
    for index, labels in marks.labels.items():
        line = marks.lines[index]
        heights[line.page, round(line.top / 8)].add(labels[0].topic)
    return any(len(t) >= _FEWEST_COLUMNS and t & _NAMES and t & SECTIONS for t in heights.values())


def _rows(pages: Sequence[PageLines], marks: Marks) -> Iterator[_Row]:
    """Yield the rows under a header, over all tables and pages that it stands above."""
    places = _lines_by_page(marks)
    columns: _Columns | None = None
    last: _Row | None = None
    part = ""
    for page in pages:
        for grid in grids(page.rules):
            for cells in grid:
                filled = _filled(marks, places[page.number], cells)
                header = _columns(marks, cells, filled)
                if header:
                    columns = header
                    continue
                if columns is None or not _fits(columns, cells) or not filled:
                    continue
                if _spans(cells):
                    part = _text(marks, next(iter(filled.values())))
                    continue
                row = _Row(columns, filled, page.number, page.number, part)
                if last and not _is_named(row):
                    last = _joined(last, row)
                    continue
                if last:
                    yield last
                last = row if _is_named(row) else None
    if last:
        yield last


def _lines_by_page(marks: Marks) -> Mapping[int, Sequence[int]]:
    """Return the indices of the lines of each page."""
    places: dict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(marks.lines):
        places[line.page].append(index)
    return places


def _filled(marks: Marks, lines: Sequence[int], cells: Sequence[Box | None]) -> dict[int, tuple[int, ...]]:
    """Return the lines in each cell of a row that has any; `lines` are those of the page."""
    top = min((cell[1] for cell in cells if cell), default=0.0)
    bottom = max((cell[3] for cell in cells if cell), default=0.0)
    near = [index for index in lines if top - 2 < marks.lines[index].bottom and marks.lines[index].top < bottom + 2]
    found = {column: tuple(i for i in near if _inside(marks, i, cell)) for column, cell in enumerate(cells) if cell}
    return {column: inside for column, inside in found.items() if inside}


def _inside(marks: Marks, index: int, cell: Box) -> bool:
    """Whether the begin of a line, at half its height, lies in a cell."""
    line = marks.lines[index]
    return cell[0] - 1 <= line.x0 + 1 <= cell[2] and cell[1] <= (line.top + line.bottom) / 2 <= cell[3]


def _columns(marks: Marks, cells: Sequence[Box | None], filled: Mapping[int, Sequence[int]]) -> _Columns | None:
    """Return what the columns hold if a row names them."""
    texts = {column: _text(marks, inside) for column, inside in filled.items()}
    topics = {column: topic_of(text) or topic_of_part(text) for column, text in texts.items()}
    kinds = Counter(topic for topic in topics.values() if topic)
    if len(kinds) < _FEWEST_COLUMNS or not kinds.keys() & _NAMES or not kinds.keys() & SECTIONS:
        return None
    if len(kinds) < 0.5 * len(texts):
        return None
    count = range(len(cells))
    return _Columns(
        topics=tuple(topics.get(column) for column in count),
        headings=tuple(texts.get(column, "") for column in count),
        edges=tuple(cell[0] if cell else -1.0 for cell in cells),
    )


def _fits(columns: _Columns, cells: Sequence[Box | None]) -> bool:
    """Whether the cells of a row stand under the columns."""
    if len(cells) != len(columns.edges):
        return False
    return all(
        cell is None or abs(cell[0] - edge) < _SAME_EDGE for cell, edge in zip(cells, columns.edges, strict=True)
    )


def _spans(cells: Sequence[Box | None]) -> bool:
    """Whether one cell takes the whole width of a table: the name of a part of it."""
    return len([cell for cell in cells if cell]) == 1


def _is_named(row: _Row) -> bool:
    """Whether a row has a code or title, and is not the rest of a row that a page break cut."""
    return any(row.columns.topics[column] in _NAMES for column in row.cells)


def _joined(row: _Row, rest: _Row) -> _Row:
    """Return a row with the rest of it from the next page."""
    cells = {
        column: row.cells.get(column, ()) + rest.cells.get(column, ())
        for column in row.cells.keys() | rest.cells.keys()
    }
    return replace(row, cells=cells, last_page=rest.last_page)


def _text(marks: Marks, lines: Sequence[int]) -> str:
    """Return the text of a cell in one line."""
    return " ".join(marks.lines[index].text for index in lines)


def _words(marks: Marks, row: _Row) -> int:
    """Count the words in the cells of a row that hold sections."""
    cells = (lines for column, lines in row.cells.items() if row.columns.topics[column] in SECTIONS)
    return sum(_text(marks, lines).count(" ") + 1 for lines in cells)


def _course(marks: Marks, row: _Row, chapter: Chapter, source: Source) -> Course:
    """Describe the course of a row."""
    values = {row.columns.topics[column]: _text(marks, lines) for column, lines in sorted(row.cells.items())}
    sections = tuple(_sections(marks, row, source.known))
    title = values.get(Topic.TITLE) or values.get(Topic.CODE, "")
    status = next((i for i, topic in enumerate(row.columns.topics) if topic is Topic.STATUS), 0)
    stated = fields.compulsory_of_value(values.get(Topic.STATUS, ""), row.columns.headings[status])
    duties = (stated, fields.compulsory_of_value(row.part), chapter.compulsory)
    compulsory = next((duty for duty in duties if duty is not None), None)
    return Course(
        title=title,
        code=code_of_value(values.get(Topic.CODE, "")),
        credits=fields.credits_of_value(values.get(Topic.CREDITS, "")),
        study_year=_study_year(values.get(Topic.YEAR, ""), row, chapter),
        period=values.get(Topic.PERIOD),
        compulsory=compulsory,
        level=values.get(Topic.LEVEL),
        language=language_of(" ".join(passage.text for section in sections for passage in section.passages)),
        first_page=row.page,
        last_page=row.last_page,
        sections=(*sections, *hidden_sections(marks, chain.from_iterable(row.cells.values()), source.known)),
        guide=source.name,
    )


def _study_year(value: str, row: _Row, chapter: Chapter) -> int | None:
    """Return the study year: from its column, the row across the table above, or the chapter."""
    return fields.study_year_of_value(value) or fields.study_year_in_text(row.part) or chapter.study_year


def _sections(marks: Marks, row: _Row, known: frozenset[str]) -> Iterator[Section]:
    """Yield the sections of a row, each under the name of its column."""
    for column, lines in sorted(row.cells.items()):
        topic = row.columns.topics[column]
        if topic in SECTIONS or topic in (Topic.ADMIN, Topic.OTHER, Topic.CONTACT):
            yield from sections_under(marks, lines, (topic, row.columns.headings[column]), known)
