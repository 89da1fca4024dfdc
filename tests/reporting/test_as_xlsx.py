"""The workbook."""

import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook

from curriculum_audit.errors import ReportError
from curriculum_audit.records.findings import Audit, Evidence
from curriculum_audit.reporting.as_xlsx import MOST_CHARACTERS, cut, render_workbook
from tests.reporting import samples

AUDITS = [samples.audit(), samples.small_audit()]
BOOK = render_workbook(AUDITS, "nl")


def opened(data: bytes = BOOK) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def rows(sheet: str, data: bytes = BOOK) -> list[dict[str, object]]:
    head, *found = opened(data)[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in found]


def quoting(text: str) -> Audit:
    """Return an audit in which one quote is this text."""
    first = samples.evidence()[0]
    quoted = Evidence(first.competency, first.course, first.passage, text, first.kind, first.miller, 0.95)
    return samples.audit_of((quoted,), profile=None)


def quote_of(data: bytes) -> object:
    return rows("Bewijs", data)[0]["Citaat"]


def test_there_are_four_sheets_in_the_language_of_the_reader() -> None:
    assert opened().sheetnames == ["Overzicht", "Dekking", "Bewijs", "Hiaten"]
    assert opened(render_workbook(AUDITS, "en")).sheetnames == ["Overview", "Coverage", "Evidence", "Gaps"]


def test_every_sheet_keeps_its_header_in_sight_and_can_be_filtered() -> None:
    for sheet in opened():
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions


def test_no_header_stands_twice_in_a_sheet() -> None:
    for sheet in opened():
        head = [cell.value for cell in sheet[1]]
        assert len(head) == len(set(head))


def test_every_programme_competency_quote_and_gap_has_its_row() -> None:
    analyses = [audit.analysis for audit in AUDITS]

    assert len(rows("Overzicht")) == 2
    assert len(rows("Dekking")) == 98
    assert len(rows("Bewijs")) == sum(len(c.evidence) for analysis in analyses for c in analysis.coverages)
    assert len(rows("Hiaten")) == sum(len(analysis.judged) - analysis.covered for analysis in analyses)


def test_numbers_are_numbers() -> None:
    row = rows("Overzicht")[0]

    assert (row["Getoetst"], row["gedekt"], row["Percentage"]) == (49, 16, 33)
    assert {type(row["Bladzijde"]) for row in rows("Bewijs")} == {int}


def test_a_committee_finds_an_empty_column_to_write_an_owner_in() -> None:
    assert {row["Wie pakt dit op"] for row in rows("Hiaten")} == {None}


def test_contact_details_are_masked() -> None:
    assert quote_of(render_workbook([quoting("Mail j.jansen@voorbeeld.nl")], "nl")) == "Mail [e-mailadres]"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "https://voorbeeld.nl", "12", "{=1}", "＝1"])
def test_a_text_is_never_a_formula_a_link_or_a_number(text: str) -> None:
    data = render_workbook([quoting(text)], "nl")
    sheet = opened(data)["Bewijs"]
    cell = sheet["F2"]

    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


@pytest.mark.parametrize("text", [*samples.HOSTILE, "_x0041_", "a\x00b\x1f", "\ud800", "￾"])
def test_hostile_text_opens_as_text(text: str) -> None:
    data = render_workbook([quoting(text)], "nl")

    assert all(cell.data_type in "ns" for sheet in opened(data) for row in sheet.iter_rows() for cell in row)
    assert not [name for name in zipfile.ZipFile(io.BytesIO(data)).namelist() if "external" in name.lower()]


@settings(max_examples=20, deadline=None)
@given(st.text(min_size=1, max_size=40))
def test_any_text_can_be_written(text: str) -> None:
    assert opened(render_workbook([quoting(text)], "nl"))["Bewijs"].max_row == 2


def test_a_text_that_does_not_fit_is_cut_with_a_mark() -> None:
    found = str(quote_of(render_workbook([quoting("kind " * 8000)], "nl")))

    assert len(found) == MOST_CHARACTERS
    assert found.endswith(" [afgekapt]")


def test_a_cut_counts_as_spreadsheets_do_and_splits_no_character() -> None:
    # The mark takes two units, so that the cut falls in the middle of a pair of surrogates.
    shortened = cut("😀" * 20_000, "……")

    assert len(shortened.encode("utf-16-le")) // 2 <= MOST_CHARACTERS
    assert set(shortened) == {"😀", "…"}


def test_the_same_audits_give_the_same_bytes() -> None:
    assert render_workbook(AUDITS, "nl") == BOOK


def test_no_audits_give_an_empty_workbook() -> None:
    assert [sheet.max_row for sheet in opened(render_workbook([], "nl"))] == [1, 1, 1, 1]


def test_more_rows_than_a_sheet_can_hold_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    # A sheet of a million rows takes minutes to write; the limit is what changes here.
    monkeypatch.setattr("xlsxwriter.worksheet.Worksheet._check_dimensions", lambda *_: -1)

    with pytest.raises(ReportError, match="does not fit"):
        render_workbook([replace(AUDITS[0])], "nl")
