"""Courses as the rows of a table."""

from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from curriculum_audit.extraction.guide import read_guide
from curriculum_audit.records.guides import SectionKind
from tests.extraction.layouts import SHEETS

_HEADER = ("Code", "Vak", "EC", "V/K", "Inhoud", "Toetsing")
_STYLE = getSampleStyleSheet()["BodyText"]


def table(path: Path, content: str) -> Path:
    """Draw a table with a course in each row."""
    rows = [
        (sheet.code, sheet.title, sheet.credits, "V", Paragraph(f"{sheet.content} {content}", _STYLE), sheet.test)
        for sheet in SHEETS
    ]
    grid = Table([_HEADER, *rows], colWidths=(60, 140, 40, 30, 360, 80), style=[("GRID", (0, 0), (-1, -1), 1, "black")])
    SimpleDocTemplate(str(path), pagesize=landscape(A4)).build([grid])
    return path


def test_each_row_that_describes_a_course_is_one(tmp_path: Path) -> None:
    guide = read_guide(
        table(tmp_path / "gids.pdf", "Aan bod komt het ambacht zoals het in de streek is gegroeid. " * 6)
    )

    assert [(c.code, c.title, c.credits, c.compulsory) for c in guide.courses] == [
        (sheet.code, sheet.title, float(sheet.credits.replace(",", ".")), True) for sheet in SHEETS
    ]
    assert guide.courses[0].sections[0].kind is SectionKind.CONTENT


def test_a_plan_of_studies_describes_none(tmp_path: Path) -> None:
    assert read_guide(table(tmp_path / "plan.pdf", "")).courses == ()
