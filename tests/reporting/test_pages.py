"""All files of a report folder together."""

import csv
import io
import json
import re
import shutil
from pathlib import Path
from urllib.parse import unquote

import openpyxl
import pytest

from curriculum_audit.errors import ReportError
from curriculum_audit.records.findings import Status
from curriculum_audit.reporting.files import write_reports
from curriculum_audit.reporting.pages import render_reports
from curriculum_audit.reporting.phrases import load_phrases
from tests.programmes import audited, programme
from tests.reporting import samples
from tests.reporting.tree import tree_of

AUDITS = [samples.audit(), samples.small_audit()]
FILES = render_reports(AUDITS, "nl")
DUTCH = load_phrases("nl")


def text_of(name: str) -> str:
    """Return a file that is text."""
    text = FILES[name]
    assert isinstance(text, str)
    return text


def test_there_is_a_front_page_a_page_per_programme_a_table_and_the_data() -> None:
    assert list(FILES) == [
        "index.html",
        "universiteit-merwede-geneeskunde-2025-2026.html",
        "hogeschool-de-waarden-social-work-2024-2025.html",
        "universiteit-merwede-geneeskunde-2025-2026.md",
        "hogeschool-de-waarden-social-work-2024-2025.md",
        "audit.xlsx",
        "coverage.csv",
        "audit.json",
    ]


def test_every_link_between_the_files_leads_somewhere(tmp_path: Path) -> None:
    write_reports(tmp_path / "report", FILES)

    for name in (name for name in FILES if name.endswith(".html")):
        for href in tree_of(text_of(name)).values("href"):
            file, _, anchor = unquote(href).partition("#")
            if file.endswith((".pdf", ".xlsx")):
                continue
            target = (tmp_path / "report" / (file or name)).read_text(encoding="utf-8")
            assert not anchor or f'id="{anchor}"' in target


def test_the_same_numbers_stand_in_every_file() -> None:
    page = text_of("universiteit-merwede-geneeskunde-2025-2026.html")
    numbers = [int(number) for number in re.findall(r'<span class="number">(\d+)</span>', page)]
    table = [row for row in csv.DictReader(io.StringIO(text_of("coverage.csv"))) if row["programme"] == "Geneeskunde"]
    data = json.loads(text_of("audit.json"))["audits"][0]

    assert numbers == [sum(row["status"] == status for row in table) for status in Status]
    assert numbers == list(data["summary"]["statuses"].values())
    assert numbers == _numbers_in_the_workbook()
    assert numbers == _numbers_in_the_mail()
    assert [row["level"] for row in table] == [str(item["level"]) for item in data["competencies"]]


def _numbers_in_the_workbook() -> list[int]:
    workbook = FILES["audit.xlsx"]
    assert isinstance(workbook, bytes)
    head, first, *_ = openpyxl.load_workbook(io.BytesIO(workbook))["Overzicht"].iter_rows(values_only=True)
    found = dict(zip(head, first, strict=True))
    return [int(str(found[DUTCH(f"status.{status}")])) for status in Status]


def _numbers_in_the_mail() -> list[int]:
    mail = text_of("universiteit-merwede-geneeskunde-2025-2026.md")
    return [int(re.findall(rf"^- {DUTCH(f'status.{status}')}: (\d+)$", mail, re.MULTILINE)[0]) for status in Status]


def test_the_same_audits_give_the_same_bytes() -> None:
    assert render_reports([samples.audit(), samples.small_audit()], "nl") == FILES


def test_no_page_quotes_another_programme_where_that_is_not_allowed() -> None:
    north, east = audited(programme("Hogeschool Noord"), "A1 B1"), audited(programme("Hogeschool Oost"), "A1")
    quote = "Bij Hogeschool Noord oefent de student"

    quoting = [name for name, page in render_reports([north, east], "nl").items() if quote in str(page)]
    silent = [
        name for name, page in render_reports([north, east], "nl", quotes_others=False).items() if quote in str(page)
    ]

    own = ["hogeschool-noord-hbo-v-voltijd-2025-2026.html", "coverage.csv", "audit.json"]
    assert quoting == [own[0], "hogeschool-oost-hbo-v-voltijd-2025-2026.html", "comparison-nursing.html", *own[1:]]
    assert silent == own


def test_the_front_page_keeps_copies_of_the_workbook_out_of_a_folder_that_is_replaced_as_a_whole(
    tmp_path: Path,
) -> None:
    write_reports(tmp_path / "report", FILES)
    shutil.copy(tmp_path / "report" / "audit.xlsx", tmp_path / "report" / "kopie.xlsx")

    with pytest.raises(ReportError, match=r"kopie\.xlsx"):
        write_reports(tmp_path / "report", FILES)
    assert "Werk in een kopie buiten deze map" in tree_of(text_of("index.html")).text
