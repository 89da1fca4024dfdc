"""Audits in, a workbook that a committee can work in out; the only module that knows XlsxWriter."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import xlsxwriter

from curriculum_audit.errors import ReportError
from curriculum_audit.records.findings import Audit
from curriculum_audit.reporting.phrases import Phrases, load_phrases
from curriculum_audit.reporting.redaction import visible
from curriculum_audit.reporting.sheets import Cell, Sheet, sheets

MOST_CHARACTERS = 32_767
"""What a cell of a workbook can hold; counted in units of UTF-16, as spreadsheets do."""

# A text from a guide is never taken for a formula, a link or a number.
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
# One moment for all, so that the same audits give the same bytes.
_CREATED = datetime(2000, 1, 1)
_LONG = 50


def render_workbook(audits: Sequence[Audit], language: str) -> bytes:
    """Render `audit.xlsx`: sheets for overview, coverage, evidence and gaps, each with a fixed header and filters.

    Raises
    ------
    ReportError
        There are no phrases in that language, or more rows than a sheet can hold.
    """
    phrases = load_phrases(language)
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, _OPTIONS)
    book.set_properties({"title": phrases("report.kind"), "created": _CREATED})
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    body, long = book.add_format({"valign": "top"}), book.add_format({"valign": "top", "text_wrap": True})
    for sheet in sheets(audits, phrases):
        page = book.add_worksheet(sheet.title)
        _lay_out(page, sheet, body, long)
        for number, row in enumerate((sheet.columns, *sheet.rows)):
            for column, value in enumerate(row):
                _write(page, (number, column), _fit(value, phrases), head if number == 0 else None)
    book.close()
    return file.getvalue()


def _lay_out(page: Any, sheet: Sheet, body: Any, long: Any) -> None:
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(1, len(sheet.rows)), len(sheet.columns) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width, long if width >= _LONG else body)


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
