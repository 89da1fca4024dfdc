"""Audits in, the tables of a workbook out (pure)."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from curriculum_audit.contacts import mask_contacts
from curriculum_audit.gaps import by_weight, share
from curriculum_audit.records.findings import Audit, Coverage, Evidence, Flag, GapAnalysis, Status
from curriculum_audit.records.guides import Course
from curriculum_audit.reporting.hosts import host_courses
from curriculum_audit.reporting.overview import course_key, standing
from curriculum_audit.reporting.phrases import Phrases
from curriculum_audit.reporting.quotes import confidence_band

Cell = str | int | float | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of the workbook; every row has a cell per column."""

    title: str
    columns: tuple[str, ...]
    widths: tuple[int, ...]
    """Width of each column in characters."""
    rows: tuple[Row, ...]
    choices: Mapping[str, tuple[str, ...]] = field(hash=False, default_factory=dict)
    """What can be chosen in a column, by its header."""
    dates: tuple[str, ...] = ()
    """Headers of the columns that are for dates."""


_PROGRAMME = {"institution": 26, "programme": 28, "academic_year": 13}
_COMPETENCY = {**_PROGRAMME, "notation": 7, "competency": 38}
_OVERVIEW = {
    **_PROGRAMME, "discipline": 14, "degree": 11, "region": 16, "judged": 10, "covered_at_best": 16,
    "percentage": 13,
}  # fmt: skip
_AFTER_STATUSES = {"guides": 14, "unread": 18, "courses": 10}
_COVERAGE = {
    **_COMPETENCY, "domain": 26, "status": 16, "expected": 16, "level": 16, "flags": 34, "courses": 10, "pieces": 16,
}  # fmt: skip
_EVIDENCE = {
    **_COMPETENCY, "quote": 80, "guide": 28, "page": 10, "course": 32, "code": 12, "study_year": 7, "compulsory": 13,
    "kind": 13, "level": 16, "confidence": 20, "counts": 10,
}  # fmt: skip
_GAPS = {**_PROGRAMME, "rank": 6, "notation": 7, "competency": 38, "status": 16, "expected": 16, "level": 16,
         "advice": 80}  # fmt: skip
_ACTIONS = {**_PROGRAMME, "rank": 6, "notation": 7, "competency": 38, "status": 16, "hosts": 50, "solution": 50,
            "owner": 22, "due": 14, "state": 14}  # fmt: skip
_STATES = ("open", "started", "done", "dropped")


def sheets(audits: Sequence[Audit], phrases: Phrases) -> tuple[Sheet, ...]:
    """Return the sheets of the workbook: overview, coverage, evidence, gaps, and actions for a committee to fill in."""
    return (
        _overview(audits, phrases),
        _sheet("coverage", _COVERAGE, audits, phrases, _coverage_rows),
        _sheet("evidence", _EVIDENCE, audits, phrases, _evidence_rows),
        _sheet("gaps", _GAPS, audits, phrases, _gap_rows),
        _actions(audits, phrases),
    )


def _sheet(
    title: str,
    columns: dict[str, int],
    audits: Iterable[Audit],
    phrases: Phrases,
    rows_of: Callable[[Audit, Phrases], Iterator[Row]],
) -> Sheet:
    return Sheet(
        title=phrases(f"workbook.{title}"),
        columns=tuple(phrases(f"workbook.{column}") for column in columns),
        widths=tuple(columns.values()),
        rows=tuple(row for audit in audits for row in rows_of(audit, phrases)),
    )


def _overview(audits: Sequence[Audit], phrases: Phrases) -> Sheet:
    """Return a row per audit, with a column for every status; it says so where there is no verdict."""
    names = [phrases(f"workbook.{column}") for column in _OVERVIEW]
    after = [phrases(f"workbook.{column}") for column in _AFTER_STATUSES]
    return Sheet(
        title=phrases("workbook.overview"),
        columns=(*names, *(phrases(f"status.{status.value}") for status in Status), *after),
        widths=(*_OVERVIEW.values(), *(14 for _ in Status), *_AFTER_STATUSES.values()),
        rows=tuple(_overview_row(audit, phrases) for audit in audits),
    )


def _overview_row(audit: Audit, phrases: Phrases) -> Row:
    programme, analysis = audit.programme, audit.analysis
    discipline = phrases.pick(analysis.profile.labels) if analysis.profile else programme.discipline
    return (
        *_where(audit),
        *(discipline, programme.degree, programme.region),
        *_figures(analysis, phrases),
        *(len(audit.guides), len(audit.unread), len(analysis.courses)),
    )


def _figures(analysis: GapAnalysis, phrases: Phrases) -> Row:
    if not analysis.courses:
        return None, None, phrases("status.no_verdict"), *(None for _ in Status)
    found = share(analysis)
    return found.judged, found.best, found.low, *(analysis.count(status) for status in Status)


def _where(audit: Audit) -> Row:
    return audit.programme.institution, audit.programme.title, audit.programme.academic_year


def _what(coverage: Coverage, phrases: Phrases) -> Row:
    return coverage.competency.notation, phrases.pick(coverage.competency.labels)


def _coverage_rows(audit: Audit, phrases: Phrases) -> Iterator[Row]:
    domains = {domain.notation: phrases.pick(domain.labels) for domain in audit.analysis.taxonomy.domains}
    for coverage in audit.analysis.coverages:
        yield (
            *_where(audit),
            *_what(coverage, phrases),
            domains.get(coverage.competency.domain),
            phrases(f"status.{standing(audit.analysis, coverage)}"),
            coverage.expected,
            *(_shown(coverage, phrases) if audit.analysis.courses else (None, None, None, None)),
        )


def _shown(coverage: Coverage, phrases: Phrases) -> Row:
    return (
        coverage.level,
        _flags(coverage.flags, phrases),
        len({course_key(item.course) for item in coverage.proof}),
        len(coverage.proof),
    )


def _flags(flags: Iterable[Flag], phrases: Phrases) -> str:
    return "; ".join(phrases(f"flag.{flag.value}") for flag in flags)


def _evidence_rows(audit: Audit, phrases: Phrases) -> Iterator[Row]:
    for coverage in audit.analysis.coverages:
        for item in coverage.evidence:
            yield (*_where(audit), *_what(coverage, phrases), *_piece(item, phrases))


def _piece(item: Evidence, phrases: Phrases) -> Row:
    course = item.course
    return (
        _masked(item.quote, phrases),
        course.guide,
        item.passage.page,
        _masked(course.title, phrases),
        course.code,
        course.study_year,
        _place(course, phrases),
        phrases(f"kind.{item.kind.label}"),
        item.miller,
        phrases(f"confidence.{confidence_band(item)}"),
        phrases("workbook.yes" if item.counts else "workbook.no"),
    )


def _masked(text: str, phrases: Phrases) -> str:
    return mask_contacts(text, phrases("redacted.mail"), phrases("redacted.phone"))


def _place(course: Course, phrases: Phrases) -> str:
    return phrases({True: "course.compulsory", False: "course.elective", None: "course.unstated"}[course.compulsory])


def _gap_rows(audit: Audit, phrases: Phrases) -> Iterator[Row]:
    for rank, gap in enumerate(by_weight(audit.analysis), 1):
        yield (
            *_where(audit),
            rank,
            *_what(gap, phrases),
            phrases(f"status.{gap.status.value}"),
            gap.expected,
            gap.level,
            phrases.pick(gap.competency.advice),
        )


def _actions(audits: Sequence[Audit], phrases: Phrases) -> Sheet:
    """Return a row per gap of each programme in the latest year with courses, for a committee to fill in."""
    read = [audit for audit in audits if audit.analysis.courses]
    return replace(
        _sheet("actions", _ACTIONS, _latest(read), phrases, _action_rows),
        choices={phrases("workbook.state"): tuple(phrases(f"workbook.states.{state}") for state in _STATES)},
        dates=(phrases("workbook.due"),),
    )


def _latest(audits: Sequence[Audit]) -> list[Audit]:
    """Keep the latest year of each programme; what was a gap before may be none by now."""
    last: dict[tuple[str, str, str], str] = {}
    for audit in audits:
        programme = audit.programme
        last[programme.lasting] = max(last.get(programme.lasting, ""), programme.academic_year)
    return [audit for audit in audits if audit.programme.academic_year == last[audit.programme.lasting]]


def _action_rows(audit: Audit, phrases: Phrases) -> Iterator[Row]:
    hosts = host_courses(audit.analysis)
    for rank, gap in enumerate(by_weight(audit.analysis), 1):
        yield (
            *_where(audit),
            rank,
            *_what(gap, phrases),
            phrases(f"status.{gap.status.value}"),
            "; ".join(_host(course, phrases) for course in hosts[gap.competency.notation]) or None,
            # The solution, who takes it up and by when are for the committee.
            *(None, None, None),
            phrases("workbook.states.open"),
        )


def _host(course: Course, phrases: Phrases) -> str:
    parts = [course.title, course.code, course.study_year and phrases("course.year", year=course.study_year)]
    return _masked(", ".join(str(part) for part in parts if part), phrases)
