"""What a page shows in one glance, worked out from an audit: shares, what to look at first, matrix, courses (pure)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from curriculum_audit.gaps import Share, by_weight, for_every_student, share
from curriculum_audit.records.competencies import Domain, Texts
from curriculum_audit.records.findings import Audit, Coverage, Evidence, Flag, GapAnalysis, Kind, Status
from curriculum_audit.records.guides import Course
from curriculum_audit.reporting.phrases import Phrases

_AT_A_GLANCE = 8
_LONG = 300
"""Pieces of evidence from which on a browser needs time to lay all of them out."""

_GAP_PHRASES = {
    Status.TOO_SHALLOW: "gap_shallow",
    Status.MENTION_ONLY: "gap_mention",
    Status.UNSURE: "gap_unsure",
    Status.MISSING: "gap_missing",
}


def share_for_every_student(analysis: GapAnalysis) -> Share:
    """Return the share that is covered by what no student can avoid."""
    return share(for_every_student(analysis))


def by_action_line(analysis: GapAnalysis) -> tuple[tuple[Texts, Share], ...]:
    """Return the share covered per action line of the national programme, in its order."""
    lines = []
    for line, labels in analysis.taxonomy.action_lines.items():
        judged = [coverage for coverage in analysis.judged if coverage.competency.action_line == line]
        covered = sum(coverage.status is Status.COVERED for coverage in judged)
        lines.append((labels, Share(len(judged), covered, covered)))
    return tuple((labels, part) for labels, part in lines if part.judged)


def by_step(analysis: GapAnalysis) -> tuple[tuple[Texts, tuple[Coverage, ...]], ...]:
    """Return the steps of the reporting code, each with what the programme shows of it."""
    known = {coverage.competency.notation: coverage for coverage in analysis.coverages}
    return tuple(
        (step.labels, tuple(known[notation] for notation in step.competencies))
        for step in analysis.taxonomy.reporting_code
    )


@dataclass(frozen=True, slots=True)
class Pointer:
    """One sentence on what to look at first."""

    phrase: str
    """Key of the phrase, without its prefix "first."."""
    about: tuple[Coverage, ...]
    """The competencies it is about."""

    @property
    def shown(self) -> tuple[Coverage, ...]:
        """Those to link to: so many as can be taken in at a glance."""
        return self.about[:_AT_A_GLANCE]

    @property
    def more(self) -> int:
        """How many are left."""
        return len(self.about) - len(self.shown)


def look_at_first(analysis: GapAnalysis) -> tuple[Pointer, ...]:
    """Return what deserves attention first: the heaviest gap, then what a person can settle, then the flags."""
    gaps = by_weight(analysis)
    flags = (Flag.ELECTIVE_ONLY, Flag.NOT_REPEATED, Flag.NOT_ASSESSED)
    pointers = (
        *(Pointer(_GAP_PHRASES[gap.status], (gap,)) for gap in gaps[:1]),
        Pointer("unsure", tuple(gap for gap in gaps if gap.status is Status.UNSURE)),
        *(Pointer(flag.value, flagged(analysis, flag)) for flag in flags),
    )
    return tuple(pointer for pointer in pointers if pointer.about)


def standing(analysis: GapAnalysis, coverage: Coverage) -> str:
    """Return the key of the phrase that says how the programme stands.

    That is the status, or that nothing is expected, or that there is no verdict because no course was read.
    """
    if not analysis.expects(coverage):
        return "not_expected"
    return coverage.status.value if analysis.courses else "no_verdict"


def name_of(analysis: GapAnalysis, notation: str, phrases: Phrases) -> str:
    """Return notation and label of a competency; the notation alone where the taxonomy does not know it."""
    known = {competency.notation: competency for competency in analysis.taxonomy.competencies}
    return f"{notation} {phrases.pick(known[notation].labels)}" if notation in known else notation


def flagged(analysis: GapAnalysis, flag: Flag) -> tuple[Coverage, ...]:
    """Return the judged competencies that carry a flag."""
    return tuple(coverage for coverage in analysis.judged if flag in coverage.flags)


@dataclass(frozen=True, slots=True)
class CourseEvidence:
    """What one course shows of one competency."""

    course: Course
    evidence: tuple[Evidence, ...]

    @property
    def level(self) -> int:
        """The highest Miller level that counts; 0 where nothing counts."""
        return max((item.miller for item in self.evidence if item.counts), default=0)

    @property
    def kind(self) -> Kind:
        """The strongest kind of evidence that counts."""
        return max((item.kind for item in self.evidence if item.counts), default=Kind.MENTION)

    @property
    def is_only_mentioned(self) -> bool:
        """Whether every passage is a mention, not one that a person has yet to look at."""
        return all(item.kind is Kind.MENTION for item in self.evidence)


def by_course(evidence: Iterable[Evidence]) -> tuple[CourseEvidence, ...]:
    """Group evidence by course; the order of the evidence decides the order of the courses."""
    groups: dict[tuple[object, ...], list[Evidence]] = {}
    for item in evidence:
        groups.setdefault(course_key(item.course), []).append(item)
    return tuple(CourseEvidence(items[0].course, tuple(items)) for items in groups.values())


def course_key(course: Course) -> tuple[object, ...]:
    """Tell courses apart without comparing all their text."""
    return course.guide, course.first_page, course.code, course.title


@dataclass(frozen=True, slots=True)
class Row:
    """One competency over the study years."""

    coverage: Coverage
    cells: tuple[CourseEvidence | None, ...]
    """What counts per study year; None where nothing does."""


@dataclass(frozen=True, slots=True)
class DomainRows:
    """One domain over the study years."""

    domain: Domain
    rows: tuple[Row, ...]
    judged: int
    """How many of its competencies the programme is held against."""
    shown: tuple[int, ...]
    """How many of those are dealt with per study year."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Domains and competencies over study years."""

    years: tuple[int | None, ...]
    """None stands for courses that state no year."""
    domains: tuple[DomainRows, ...]


def matrix(analysis: GapAnalysis) -> Matrix:
    """Lay out what counts per competency and study year."""
    unstated = any(item.course.study_year is None for c in analysis.coverages for item in c.proof)
    years = (*analysis.study_years, *([None] if unstated else []))
    return Matrix(years, tuple(_domain_rows(analysis, domain, years) for domain in analysis.taxonomy.domains))


def _domain_rows(analysis: GapAnalysis, domain: Domain, years: Sequence[int | None]) -> DomainRows:
    rows = tuple(Row(coverage, _cells(coverage, years)) for coverage in analysis.within(domain))
    expected = [row for row in rows if analysis.expects(row.coverage)]
    shown = tuple(sum(row.cells[column] is not None for row in expected) for column in range(len(years)))
    return DomainRows(domain, rows, len(expected), shown)


def _cells(coverage: Coverage, years: Sequence[int | None]) -> tuple[CourseEvidence | None, ...]:
    per_year = {year: tuple(item for item in coverage.proof if item.course.study_year == year) for year in years}
    return tuple(CourseEvidence(found[0].course, found) if found else None for found in per_year.values())


@dataclass(frozen=True, slots=True)
class CourseRow:
    """One course with all that it carries."""

    course: Course
    carries: tuple[tuple[Coverage, CourseEvidence], ...]


def courses_that_carry(analysis: GapAnalysis) -> tuple[CourseRow, ...]:
    """Return the courses in which something counts, by study year and title."""
    carried: dict[tuple[object, ...], list[tuple[Coverage, CourseEvidence]]] = {}
    for coverage in analysis.coverages:
        for part in by_course(coverage.proof):
            carried.setdefault(course_key(part.course), []).append((coverage, part))
    rows = (CourseRow(parts[0][1].course, tuple(parts)) for parts in carried.values())
    return tuple(sorted(rows, key=lambda row: (row.course.study_year or 99, row.course.title, str(row.course.code))))


def without_evidence(analysis: GapAnalysis) -> int:
    """Count the courses in which nothing counts."""
    return len({course_key(course) for course in analysis.courses}) - len(courses_that_carry(analysis))


def is_long(analysis: GapAnalysis) -> bool:
    """Whether there is so much evidence that a browser had better not lay all of it out at once."""
    return sum(len(coverage.evidence) for coverage in analysis.coverages) > _LONG


def hidden_passages(audit: Audit) -> int:
    """Count the passages that a reader of the guides cannot see and that were set aside."""
    return sum(passage.hidden for course in audit.analysis.courses for passage in course.passages)


def page_ranges(pages: Sequence[int]) -> str:
    """Write page numbers with runs joined.

    >>> page_ranges((3, 4, 5, 9))
    '3–5, 9'
    """
    runs = groupby(enumerate(sorted(set(pages))), key=lambda pair: pair[1] - pair[0])
    found = [[page for _, page in run] for _, run in runs]
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in found)
