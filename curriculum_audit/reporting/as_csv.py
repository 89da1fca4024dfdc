"""Audits in, one table out: a row per programme, year and competency."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from curriculum_audit.contacts import mask_contacts
from curriculum_audit.records.findings import Audit, Coverage, Evidence
from curriculum_audit.reporting.overview import course_key, standing
from curriculum_audit.reporting.phrases import Phrases, load_phrases
from curriculum_audit.reporting.quotes import confidence_band
from curriculum_audit.reporting.redaction import visible

COLUMNS = (
    "institution", "programme", "academic_year", "discipline", "notation", "label", "status", "expected", "level",
    "flags", "courses", "evidence", "best_quote", "guide", "page", "confidence",
)  # fmt: skip

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_BLANK = re.compile(r"^[\s\u200b\ufeff]+")
_NEXT_CELL = re.compile(r"(;[\s\u200b\ufeff]*)(?=[=+@＝＋＠]|[-－]\S)")

Cell = str | int | float | None


def render(audits: Sequence[Audit], language: str) -> str:
    """Render `coverage.csv`: UTF-8, commas, one header line, cells that no spreadsheet takes for a formula.

    The header and the codes of status and flags are the same in every language; labels follow the language.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_safe(row) for row in coverage_rows(audits, language))
    return text.getvalue()


def coverage_rows(audits: Iterable[Audit], language: str) -> Iterator[tuple[Cell, ...]]:
    """Give a row in the order of `COLUMNS` for each competency of each audit; none where no course was read.

    `expected` and `level` are Miller levels, `courses` counts those in which something counts, `evidence` the pieces
    that count; the best quote is the strongest, even where it does not count.
    """
    phrases = load_phrases(language)
    for audit in audits:
        for coverage in audit.analysis.verdicts:
            yield (*_where(audit), *_verdict(audit, coverage, phrases), *_best(coverage, phrases))


def _where(audit: Audit) -> tuple[Cell, ...]:
    programme = audit.programme
    return programme.institution, programme.title, programme.academic_year, programme.discipline


def _verdict(audit: Audit, coverage: Coverage, phrases: Phrases) -> tuple[Cell, ...]:
    return (
        coverage.competency.notation,
        phrases.pick(coverage.competency.labels),
        standing(audit.analysis, coverage),
        coverage.expected,
        coverage.level,
        " ".join(flag.value for flag in coverage.flags),
        len({course_key(item.course) for item in coverage.proof}),
        len(coverage.proof),
    )


def _best(coverage: Coverage, phrases: Phrases) -> tuple[Cell, ...]:
    best: Evidence | None = next(iter(coverage.evidence), None)
    if best is None:
        return None, None, None, None
    quote = mask_contacts(best.quote, phrases("redacted.mail"), phrases("redacted.phone"))
    return quote, best.course.guide, best.passage.page, confidence_band(best)


def _safe(row: Iterable[Cell]) -> tuple[Cell, ...]:
    return tuple(as_cell(value) if isinstance(value, str) else value for value in row)


def as_cell(text: str) -> str:
    """Return a text that a spreadsheet shows and does not calculate, with control characters written out.

    >>> as_cell("=HYPERLINK(1)")
    "'=HYPERLINK(1)"
    """
    # Where a list is parted by semicolons, as in Dutch, a spreadsheet may cut a text at its own.
    shown = _NEXT_CELL.sub(r"\1'", visible(text))
    return f"'{shown}" if text.startswith(_FORMULA) or _BLANK.sub("", text).startswith(_FORMULA) else shown
