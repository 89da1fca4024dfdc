"""Audits of the same programmes over academic years in, what was won and lost out (pure)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from curriculum_audit.gaps import Share, pooled, share, share_by_domain, spelled_alike
from curriculum_audit.records.competencies import Competency, Domain, Taxonomy, Texts
from curriculum_audit.records.findings import Audit, Coverage, Programme, Status

_RISING = (Status.MISSING, Status.MENTION_ONLY, Status.UNSURE, Status.TOO_SHALLOW, Status.COVERED)


@dataclass(frozen=True, slots=True)
class Change:
    """One competency in two years."""

    before: Coverage
    after: Coverage

    @property
    def competency(self) -> Competency:
        """The competency, as the later year describes it."""
        return self.after.competency

    @property
    def is_won(self) -> bool:
        """Whether it is covered now and was not before."""
        return self.after.status is Status.COVERED and self.before.status is not Status.COVERED

    @property
    def is_lost(self) -> bool:
        """Whether it was covered before and is not now."""
        return self.before.status is Status.COVERED and self.after.status is not Status.COVERED

    @property
    def rise(self) -> int:
        """How many verdicts it went up, from missing to covered; below zero where it went down."""
        return _RISING.index(self.after.status) - _RISING.index(self.before.status)


@dataclass(frozen=True, slots=True)
class Step:
    """What changed in a programme from one audited year to the next."""

    before: Audit
    after: Audit

    @property
    def changes(self) -> tuple[Change, ...]:
        """The competencies that both years are judged on, in the order of the taxonomy."""
        known = {coverage.competency.notation: coverage for coverage in self.before.analysis.judged}
        judged = self.after.analysis.judged
        return tuple(Change(known[c.competency.notation], c) for c in judged if c.competency.notation in known)

    @property
    def won(self) -> tuple[Change, ...]:
        """What is covered now and was not before."""
        return tuple(change for change in self.changes if change.is_won)

    @property
    def lost(self) -> tuple[Change, ...]:
        """What was covered before and is not now."""
        return tuple(change for change in self.changes if change.is_lost)

    @property
    def net(self) -> int:
        """Won less lost."""
        return len(self.won) - len(self.lost)

    @property
    def moved(self) -> tuple[Change, ...]:
        """What is a gap in both years and has another verdict now."""
        return tuple(c for c in self.changes if c.rise and not c.is_won and not c.is_lost)

    @property
    def measured_otherwise(self) -> tuple[str, ...]:
        """What else than the guides differs between the two audits: taxonomy, norm, method or settings."""
        before, after = self.before, self.after
        same = {
            "taxonomy": before.analysis.taxonomy.version == after.analysis.taxonomy.version,
            "norm": _norm(before) == _norm(after),
            "method": before.method == after.method,
            "settings": dict(before.settings) == dict(after.settings),
        }
        return tuple(what for what, is_same in same.items() if not is_same)

    @property
    def has_unread(self) -> bool:
        """Whether a guide of either year could not be read, so that a change may be only seeming."""
        return bool(self.before.unread or self.after.unread)


def _norm(audit: Audit) -> dict[str, int] | None:
    profile = audit.analysis.profile
    return None if profile is None else dict(profile.expected)


@dataclass(frozen=True, slots=True)
class ProgrammeProgress:
    """One programme over its audited years."""

    audits: tuple[Audit, ...]
    """Two or more, by rising academic year."""

    @property
    def programme(self) -> Programme:
        """The programme in its latest year."""
        return self.audits[-1].programme

    @property
    def shares(self) -> tuple[Share, ...]:
        """The share covered per year."""
        return tuple(share(audit.analysis) for audit in self.audits)

    @property
    def steps(self) -> tuple[Step, ...]:
        """What changed from each year to the next."""
        return tuple(Step(before, after) for before, after in pairwise(self.audits))


@dataclass(frozen=True, slots=True)
class Point:
    """Several programmes in one year, taken together."""

    academic_year: str
    programmes: int
    share: Share
    domains: tuple[Share, ...]
    """One per domain of the taxonomy, in its order."""


@dataclass(frozen=True, slots=True)
class Trend:
    """The share covered by a group of programmes over the years."""

    name: str | None
    """Discipline or region; None for the programmes that state none."""
    points: tuple[Point, ...]
    """One per year in which a programme was audited, rising."""
    is_steady: bool
    """Whether it is the same programmes in each year; if not, the trend also shows who joined and who left."""


@dataclass(frozen=True, slots=True)
class CompetencyTrend:
    """In how many programmes a competency is covered, over the years."""

    competency: Competency
    covered: tuple[int, ...]
    """One number per year."""
    judged: tuple[int, ...]
    """How many programmes are held against it, per year."""

    @property
    def change(self) -> int:
        """How many programmes more cover it in the last year than in the first; below zero for fewer."""
        return self.covered[-1] - self.covered[0]


@dataclass(frozen=True, slots=True)
class Progress:
    """How programmes developed over the academic years."""

    taxonomy: Taxonomy
    date: str
    """Day of the latest audit, ISO 8601."""
    years: tuple[str, ...]
    """Every academic year audited, rising."""
    programmes: tuple[ProgrammeProgress, ...]
    """Those audited in two or more years, by name."""
    overall: Trend
    disciplines: tuple[Trend, ...]
    regions: tuple[Trend, ...]
    competencies: tuple[CompetencyTrend, ...]
    """In the order of the taxonomy."""
    labels: Mapping[str, Texts] = field(hash=False)
    """What readers call each discipline that has a profile."""

    @property
    def won(self) -> int:
        """How many competencies were won, over all programmes and steps."""
        return sum(len(step.won) for item in self.programmes for step in item.steps)

    @property
    def lost(self) -> int:
        """How many competencies were lost, over all programmes and steps."""
        return sum(len(step.lost) for item in self.programmes for step in item.steps)

    def within(self, domain: Domain) -> tuple[CompetencyTrend, ...]:
        """Return the competencies of one domain over the years."""
        return tuple(trend for trend in self.competencies if trend.competency.domain == domain.notation)


def follow(audits: Iterable[Audit]) -> Progress | None:
    """Follow programmes over the academic years; None where no programme was audited in two of them.

    A year in which no course of a programme was read says nothing of it, and is left out.
    """
    by_year = _once(spelled_alike(audits))
    programmes = _over_years(by_year)
    if not programmes:
        return None
    taxonomy = by_year[-1].analysis.taxonomy
    years = tuple(sorted({audit.programme.academic_year for audit in by_year}))
    return Progress(
        taxonomy=taxonomy,
        date=max(audit.date for audit in by_year),
        years=years,
        programmes=programmes,
        overall=_trend(None, by_year, taxonomy),
        disciplines=_trends(by_year, lambda audit: audit.programme.discipline, taxonomy),
        regions=_trends(by_year, lambda audit: audit.programme.region, taxonomy),
        competencies=tuple(_competency_trend(c, years, by_year) for c in taxonomy.competencies),
        labels={a.programme.discipline or "": a.analysis.profile.labels for a in by_year if a.analysis.profile},
    )


def since_last_year(audit: Audit, audits: Iterable[Audit]) -> Step | None:
    """Return what changed since the latest earlier year of the same programme; None where there is none.

    A year in which no course was read is none.
    """
    programme = audit.programme
    earlier = [
        other
        for other in audits
        if other.programme.lasting == programme.lasting
        and other.programme.academic_year < programme.academic_year
        and other.analysis.courses
    ]
    if not earlier or not audit.analysis.courses:
        return None
    return Step(max(earlier, key=lambda other: other.programme.academic_year), audit)


def _once(audits: Iterable[Audit]) -> tuple[Audit, ...]:
    """Keep one audit of each programme and year that had courses to read, by year and then by name."""
    last = {(a.programme.academic_year, a.programme.lasting): a for a in audits if a.analysis.courses}
    return tuple(last[key] for key in sorted(last))


def _over_years(audits: Iterable[Audit]) -> tuple[ProgrammeProgress, ...]:
    found: dict[tuple[str, str, str], list[Audit]] = {}
    for audit in audits:
        found.setdefault(audit.programme.lasting, []).append(audit)
    return tuple(ProgrammeProgress(tuple(found[key])) for key in sorted(found) if len(found[key]) > 1)


def _trends(audits: Sequence[Audit], name_of: Callable[[Audit], str | None], taxonomy: Taxonomy) -> tuple[Trend, ...]:
    names = sorted({name_of(audit) for audit in audits}, key=lambda name: (name is None, (name or "").casefold()))
    return tuple(_trend(name, [audit for audit in audits if name_of(audit) == name], taxonomy) for name in names)


def _trend(name: str | None, audits: Sequence[Audit], taxonomy: Taxonomy) -> Trend:
    years = sorted({audit.programme.academic_year for audit in audits})
    by_year = [[audit for audit in audits if audit.programme.academic_year == year] for year in years]
    members = {frozenset(audit.programme.lasting for audit in found) for found in by_year}
    return Trend(name, tuple(_point(found, taxonomy) for found in by_year), is_steady=len(members) == 1)


def _point(audits: Sequence[Audit], taxonomy: Taxonomy) -> Point:
    analyses = [audit.analysis for audit in audits]
    columns = zip(*(share_by_domain(analysis, taxonomy.domains) for analysis in analyses), strict=True)
    year = audits[0].programme.academic_year
    return Point(year, len(analyses), pooled(map(share, analyses)), tuple(map(pooled, columns)))


def _competency_trend(competency: Competency, years: Sequence[str], audits: Sequence[Audit]) -> CompetencyTrend:
    statuses = [
        [
            coverage.status
            for audit in audits
            for coverage in audit.analysis.judged
            if audit.programme.academic_year == year and coverage.competency.notation == competency.notation
        ]
        for year in years
    ]
    covered = tuple(sum(status is Status.COVERED for status in found) for found in statuses)
    return CompetencyTrend(competency, covered, tuple(map(len, statuses)))
