"""The workbook."""

import csv
import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook

from curriculum_audit.errors import ReportError
from curriculum_audit.records.findings import Audit, Evidence, Status
from curriculum_audit.reporting.as_xlsx import MOST_CHARACTERS, cut, render_workbook
from curriculum_audit.reporting.phrases import load_phrases
from tests.programmes import audited, programme, without_courses
from tests.reporting import samples

AUDITS = [samples.audit(), samples.small_audit()]
BOOK = render_workbook(AUDITS, "nl")
DUTCH = load_phrases("nl")
OFFICE = shutil.which("soffice")


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


def test_there_are_five_sheets_in_the_language_of_the_reader() -> None:
    assert opened().sheetnames == ["Overzicht", "Dekking", "Bewijs", "Hiaten", "Actiepunten"]
    assert opened(render_workbook(AUDITS, "en")).sheetnames == ["Overview", "Coverage", "Evidence", "Gaps", "Actions"]


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


def test_where_no_course_was_read_the_workbook_says_that_there_is_no_verdict() -> None:
    book = render_workbook([without_courses(programme("Hogeschool Noord"))], "nl")
    (overview,) = rows("Overzicht", book)
    figures = ("Getoetst", "Hoogstens gedekt", *(DUTCH(f"status.{status.value}") for status in Status))

    assert (overview["Percentage"], overview["Cursussen"], overview["Gidsen niet gelezen"]) == ("geen oordeel", 0, 1)
    assert {overview[figure] for figure in figures} == {None}
    assert {row["Oordeel"] for row in rows("Dekking", book)} == {"geen oordeel", "niet verwacht"}
    assert {row[what] for row in rows("Dekking", book) for what in ("Gevonden niveau", "Citaten die tellen")} == {None}
    assert (rows("Hiaten", book), rows("Actiepunten", book)) == ([], [])


def test_action_is_asked_on_the_latest_year_of_which_courses_were_read() -> None:
    read = audited(programme("Hogeschool Noord", "2024-2025"), "A1")
    found = rows("Actiepunten", render_workbook([read, without_courses(programme("Hogeschool Noord"))], "nl"))

    assert {row["Collegejaar"] for row in found} == {"2024-2025"}


def test_a_committee_finds_a_row_per_gap_to_fill_in() -> None:
    found = rows("Actiepunten")

    assert [row["Code"] for row in found] == [row["Code"] for row in rows("Hiaten")]
    empty = ("Gekozen oplossing", "Wie pakt dit op", "Klaar op")
    assert {row[column] for row in found for column in empty} == {None}
    assert {row["Stand"] for row in found} == {"open"}


def test_a_gap_names_courses_that_could_take_it_up() -> None:
    found = {row["Code"]: row["Cursussen die dit kunnen opnemen"] for row in rows("Actiepunten")[:33]}

    assert str(found["C1"]).startswith("Het zieke kind, GNK301, jaar 3; ")


def test_only_the_latest_year_of_a_programme_asks_for_action() -> None:
    before = samples.audit(programme=replace(samples.MEDICINE, academic_year="2024-2025"))
    found = rows("Actiepunten", render_workbook([before, samples.audit()], "nl"))

    assert {row["Collegejaar"] for row in found} == {"2025-2026"}


def test_the_state_is_chosen_from_a_list_and_the_due_date_looks_like_one() -> None:
    sheet = opened()["Actiepunten"]
    head = [cell.value for cell in sheet[1]]
    (choice,) = sheet.data_validations.dataValidation

    assert choice.formula1 == '"open,begonnen,klaar,vervallen"'
    assert str(choice.sqref) == f"L2:L{sheet.max_row}"
    assert sheet.column_dimensions["K"].number_format == "dd-mm-yyyy"
    assert head[10:] == ["Klaar op", "Stand"]


def test_a_row_is_as_high_as_its_longest_text() -> None:
    sheet = opened()["Hiaten"]
    longest = max(range(2, sheet.max_row + 1), key=lambda row: len(str(sheet.cell(row, 10).value)))

    assert sheet.row_dimensions[longest].height == 15 * -(-len(str(sheet.cell(longest, 10).value)) // 78)
    assert opened(render_workbook([quoting("kind " * 8000)], "nl"))["Bewijs"].row_dimensions[2].height <= 409


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice (apt-get install libreoffice-calc)")
def test_a_spreadsheet_program_opens_every_row(tmp_path: Path) -> None:
    (tmp_path / "audit.xlsx").write_bytes(BOOK)
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    asked = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    command = [str(OFFICE), home, "--headless", "--convert-to", asked, "--outdir", str(tmp_path), "audit.xlsx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)

    for sheet in opened():
        with (tmp_path / f"audit-{sheet.title}.csv").open(encoding="utf-8", newline="") as file:
            assert [row[3:6] for row in csv.reader(file)] == [
                ["" if cell.value is None else str(cell.value) for cell in row[3:6]] for row in sheet.iter_rows()
            ]


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
    assert [sheet.max_row for sheet in opened(render_workbook([], "nl"))] == [1, 1, 1, 1, 1]


def test_more_rows_than_a_sheet_can_hold_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    # A sheet of a million rows takes minutes to write; the limit is what changes here.
    monkeypatch.setattr("xlsxwriter.worksheet.Worksheet._check_dimensions", lambda *_: -1)

    with pytest.raises(ReportError, match="does not fit"):
        render_workbook([replace(AUDITS[0])], "nl")
