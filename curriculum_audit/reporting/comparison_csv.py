"""A comparison in, one table out: a row per competency, a column per programme."""

import csv
import io

from curriculum_audit.comparison import Comparison, Row
from curriculum_audit.reporting.as_csv import as_cell
from curriculum_audit.reporting.comparison_page import standing_name
from curriculum_audit.reporting.phrases import load_phrases


def render_table(comparison: Comparison, language: str) -> str:
    """Render a comparison as CSV: UTF-8, commas, one header line, cells that no spreadsheet takes for a formula.

    The codes of the verdicts are the same in every language; `judged` and `covered` count programmes.
    """
    phrases = load_phrases(language)
    names = [standing_name(standing, phrases) for standing in comparison.standings]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(as_cell(name) for name in ("notation", "label", "expected", "judged", "covered", *names))
    for row in comparison.rows:
        label = as_cell(phrases.pick(row.competency.labels))
        writer.writerow((row.competency.notation, label, row.expected, row.judged, row.covered, *_verdicts(row)))
    return text.getvalue()


def _verdicts(row: Row) -> list[str]:
    return [status.value if status else "not_expected" for status in row.statuses]
