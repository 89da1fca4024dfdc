"""Audits in, every file of a report folder out."""

from collections.abc import Sequence

from curriculum_audit.records.findings import Audit
from curriculum_audit.reporting import as_csv, as_json
from curriculum_audit.reporting.as_html import render_gap_report, render_index
from curriculum_audit.reporting.names import report_names


def render_reports(audits: Sequence[Audit], language: str) -> dict[str, str]:
    """Render front page, gap reports and exports; return the text of each file by its name."""
    names = report_names([audit.programme for audit in audits])
    pages = {f"{name}.html": render_gap_report(audit, language) for name, audit in zip(names, audits, strict=True)}
    return {
        "index.html": render_index(audits, (), language),
        **pages,
        "coverage.csv": as_csv.render(audits, language),
        "audit.json": as_json.render_audits(audits),
    }
