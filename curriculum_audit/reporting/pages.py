"""Audits in, every file of a report folder out."""

from collections.abc import Mapping, Sequence

from curriculum_audit.comparison import Comparison, comparable, compare
from curriculum_audit.progress import follow
from curriculum_audit.records.findings import Audit
from curriculum_audit.reporting import as_csv, as_json
from curriculum_audit.reporting.as_html import render_gap_report, render_index
from curriculum_audit.reporting.comparison_page import comparison_name, render_comparison
from curriculum_audit.reporting.names import report_names
from curriculum_audit.reporting.progress_page import NAME, render_progress
from curriculum_audit.reporting.sources import sources_of


def render_reports(audits: Sequence[Audit], language: str) -> dict[str, str]:
    """Render front page, gap reports, comparisons, progress and exports; return each file by its name."""
    names = report_names([audit.programme for audit in audits])
    pages = {f"{name}.html": render_gap_report(audit, language) for name, audit in zip(names, audits, strict=True)}
    return {
        "index.html": render_index(audits, (), language),
        **pages,
        **render_comparisons(audits, language),
        **render_progress_page(audits, language),
        "coverage.csv": as_csv.render(audits, language),
        "audit.json": as_json.render_audits(audits),
    }


def comparisons(audits: Sequence[Audit]) -> tuple[Comparison, ...]:
    """Compare the programmes of each discipline that has two or more, in their latest year."""
    return tuple(compare(audits, discipline) for discipline in comparable(audits))


def render_comparisons(audits: Sequence[Audit], language: str) -> Mapping[str, str]:
    """Render a page for each discipline with two or more programmes."""
    sources = sources_of(audits)
    return {
        f"{comparison_name(comparison.discipline)}.html": render_comparison(comparison, language, sources)
        for comparison in comparisons(audits)
    }


def render_progress_page(audits: Sequence[Audit], language: str) -> Mapping[str, str]:
    """Render the page on progress where a programme was audited in two or more years."""
    progress = follow(audits)
    return {} if progress is None else {f"{NAME}.html": render_progress(progress, language, sources_of(audits))}
