"""A table that any program can read and no spreadsheet calculates."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum_audit.reporting.as_csv import COLUMNS, as_cell, coverage_rows, render
from tests.programmes import programme, without_courses
from tests.reporting import samples

AUDITS = [samples.audit(), samples.small_audit()]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_there_is_a_row_for_each_programme_and_competency() -> None:
    table = rows(render(AUDITS, "nl"))

    assert [row["notation"] for row in table] == [c.notation for c in samples.shipped_taxonomy().competencies] * 2


def test_a_row_says_how_the_programme_stands_and_shows_the_best_quote() -> None:
    row = next(row for row in rows(render(AUDITS, "en")) if row["notation"] == "C6")

    assert row == {
        "institution": "Universiteit Merwede",
        "programme": "Geneeskunde",
        "academic_year": "2025-2026",
        "discipline": "medicine",
        "notation": "C6",
        "label": "Factual recording",
        "status": "too_shallow",
        "expected": "3",
        "level": "2",
        "flags": "elective_only not_assessed not_repeated",
        "courses": "1",
        "evidence": "1",
        "best_quote": "De student stelt een letselbeschrijving op waarin feit en interpretatie gescheiden zijn.",
        "guide": "keuzeonderwijs & minoren (2025).pdf",
        "page": "6",
        "confidence": "high",
    }


def test_what_was_not_found_leaves_its_cells_empty() -> None:
    row = next(row for row in rows(render(AUDITS, "nl")) if row["notation"] == "E3")

    assert (row["status"], row["level"], row["best_quote"], row["page"]) == ("missing", "0", "", "")


def test_where_no_course_was_read_there_is_no_row_as_there_is_no_verdict() -> None:
    nothing = without_courses(programme("Hogeschool Noord"))

    assert rows(render([nothing], "nl")) == []
    assert rows(render([nothing, *AUDITS], "nl")) == rows(render(AUDITS, "nl"))


def test_a_row_has_a_value_for_each_column() -> None:
    assert {len(row) for row in coverage_rows(AUDITS, "nl")} == {len(COLUMNS)}


def test_contact_details_are_masked() -> None:
    row = next(row for row in rows(render(AUDITS, "nl")) if row["notation"] == "E2")

    assert row["best_quote"].endswith("Mail [e-mailadres] of bel [telefoonnummer].")


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "  =1",
        "＝1",
        "＋1",
        "－1",
        "＠1",
        "\u00a0=1",
        "\u3000=1",
        "\ufeff=1",
    ],
)
def test_what_a_spreadsheet_would_calculate_becomes_text(text: str) -> None:
    assert as_cell(text).startswith("'")


@pytest.mark.parametrize("text", ["x;=1+1", "x; @SUM(1)", "a;-1+2;+3", "x;\u00a0=1"])
def test_no_part_is_calculated_where_a_semicolon_parts_cells(text: str) -> None:
    cells = next(csv.reader([as_cell(text)], delimiter=";"))

    assert not [cell for cell in cells if cell.strip().startswith(tuple("=+-@"))]
    assert as_cell(text).replace("'", "") == text


@pytest.mark.parametrize("text", ["kennis; - vaardigheden", "Jeugd en gezin", "3-5", "a=b", "", "’s avonds"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert as_cell(text) == text


@pytest.mark.parametrize("text", samples.HOSTILE)
def test_hostile_text_stays_text_in_one_cell(text: str) -> None:
    rendered = render([samples.hostile_audit(text)], "nl")
    table = rows(rendered)

    assert len(table) == len(samples.shipped_taxonomy().competencies)
    assert all(not value.startswith(tuple("=+-@\t\r\x00")) for row in table for value in row.values())
    assert rendered.encode("utf-8")


@given(st.text(st.characters(exclude_categories=())))
def test_no_cell_begins_like_a_formula_whatever_the_text(text: str) -> None:
    assert not as_cell(text).strip().startswith(tuple("=+-@＝＋－＠"))
