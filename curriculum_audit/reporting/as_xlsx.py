"""Audits in, a workbook that a committee can work in out; the only module that knows XlsxWriter."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import xlsxwriter

from curriculum_audit.errors import ReportError
from curriculum_audit.records.findings import Audit
from curriculum_audit.reporting.phrases import Phrases, load_phrases
from curriculum_audit.reporting.redaction import visible
from curriculum_audit.reporting.sheets import Cell, Row, Sheet, sheets

MOST_CHARACTERS = 32_767
"""What a cell of a workbook can hold; counted in units of UTF-16, as spreadsheets do."""

# A text from a guide is never taken for a formula, a link or a number.
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
# One moment for all, so that the same audits give the same bytes.
_CREATED = datetime(2000, 1, 1)
_LINE = 15
_HIGHEST = 405
"""Points; a row cannot be higher than 409."""


def render_workbook(audits: Sequence[Audit], language: str) -> bytes:
    """Render `audit.xlsx`: overview, coverage, evidence, gaps and actions, each with a fixed header and filters.

    Raises
    ------
    ReportError
        There are no phrases in that language, or more rows than a sheet can hold.
    """
    phrases = load_phrases(language)
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, _OPTIONS)
    book.set_properties({"title": phrases("report.kind"), "created": _CREATED})
    forms = _forms(book)
    for sheet in sheets(audits, phrases):
        page = book.add_worksheet(sheet.title)
        _lay_out(page, sheet)
        _prepare(page, sheet, forms)
        for number, row in enumerate((sheet.columns, *sheet.rows)):
            page.set_row(number, _height(row, sheet.widths))
            for column, value in enumerate(row):
                _write(page, (number, column), _fit(value, phrases), forms.head if number == 0 else None)
    book.close()
    return file.getvalue()


@dataclass(frozen=True, slots=True)
class _Forms:
    """How cells look."""

    head: Any
    text: Any
    number: Any
    day: Any


def _forms(book: Any) -> _Forms:
    top = {"valign": "top"}
    return _Forms(
        head=book.add_format({**top, "bold": True, "bottom": 1, "text_wrap": True}),
        text=book.add_format({**top, "text_wrap": True}),
        # Off the edge, so that it does not touch the text of the next column.
        number=book.add_format({**top, "align": "right", "indent": 1}),
        day=book.add_format({**top, "num_format": "dd-mm-yyyy"}),
    )


def _lay_out(page: Any, sheet: Sheet) -> None:
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(1, len(sheet.rows)), len(sheet.columns) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    # Lines between the cells on paper as well.
    page.hide_gridlines(0)


def _prepare(page: Any, sheet: Sheet, forms: _Forms) -> None:
    """Give each column its width and look; where people fill in, a list to choose from and a form for dates."""
    for column, (name, width) in enumerate(zip(sheet.columns, sheet.widths, strict=True)):
        holds_numbers = any(isinstance(row[column], int | float) for row in sheet.rows)
        form = forms.day if name in sheet.dates else forms.number if holds_numbers else forms.text
        page.set_column(column, column, width, form)
        if name in sheet.choices and sheet.rows:
            allowed = {"validate": "list", "source": list(sheet.choices[name])}
            page.data_validation(1, column, len(sheet.rows), column, allowed)


def _height(row: Row, widths: Sequence[int]) -> int:
    """Return the height in points that the longest text of a row takes; not every program finds it by itself."""
    # A word that does not fit goes to the next line, so that a line is not filled to its end.
    lines = (-(-len(value) // (width - 2)) for value, width in zip(row, widths, strict=True) if isinstance(value, str))
    return min(_LINE * max(lines, default=1) or _LINE, _HIGHEST)


def _write(page: Any, place: tuple[int, int], value: Cell, form: Any) -> None:
    """Write one cell; a text is written as a text whatever it looks like."""
    if value is None:
        return
    write = page.write_string if isinstance(value, str) else page.write_number
    if write(*place, value, *([form] if form else [])):
        raise ReportError(f"audit.xlsx: row {place[0] + 1} does not fit in a sheet; audit fewer programmes at a time")


def _fit(value: Cell, phrases: Phrases) -> Cell:
    return cut(visible(value), f" {phrases('workbook.cut')}") if isinstance(value, str) else value


def cut(text: str, mark: str) -> str:
    """Cut a text to what a cell can hold, with a mark at its end where something is left out.

    >>> cut("a" * 40_000, "...")[-5:], cut("a", "...")
    ('aa...', 'a')
    """
    if _units(text) <= MOST_CHARACTERS:
        return text
    room = MOST_CHARACTERS - _units(mark)
    kept = text.encode("utf-16-le")[: 2 * room].decode("utf-16-le", errors="ignore")
    return kept + mark


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
