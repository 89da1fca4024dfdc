"""Audits of the programmes of one discipline in, what they share and where they differ out (pure)."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from statistics import median

from curriculum_audit.gaps import (
    Share,
    first_spellings,
    percentage,
    pooled,
    share,
    share_by_domain,
    spelled_alike,
    strongest_first,
)
from curriculum_audit.records.competencies import Competency, Domain, Profile, Taxonomy
from curriculum_audit.records.findings import Audit, Coverage, Evidence, GapAnalysis, Programme, Status


@dataclass(frozen=True, slots=True)
class Standing:
    """How one programme stands as a whole."""

    key: str
    """What the columns of the matrix call it: "1", "2" in order of the names, or letters where it is anonymous."""
    programme: Programme | None
    """None where it is anonymous."""
    share: Share
    domains: tuple[Share, ...]
    """One per domain of the taxonomy, in its order."""
    counts: Mapping[Status, int] = field(hash=False)
    """How many of the judged competencies have each status."""

    @property
    def region(self) -> str | None:
        """Where the programme is given; None where that is not stated or not told."""
        return self.programme.region if self.programme else None

    @property
    def degree(self) -> str | None:
        """What the programme leads to; None where that is not stated or not told."""
        return self.programme.degree if self.programme else None


@dataclass(frozen=True, slots=True)
class BestPractice:
    """The strongest evidence that a programme shows of a competency it covers."""

    programme: Programme
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Row:
    """One competency over the programmes."""

    competency: Competency
    expected: int | None
    """Expected Miller level; None where the norm expects nothing."""
    statuses: tuple[Status | None, ...]
    """One per programme in their order; None where the programme is not held against it."""
    best: BestPractice | None
    """None where no programme covers it, or where it would give a programme away."""

    @property
    def judged(self) -> int:
        """How many programmes are held against it."""
        return sum(status is not None for status in self.statuses)

    @property
    def covered(self) -> int:
        """How many programmes cover it."""
        return sum(status is Status.COVERED for status in self.statuses)

    @property
    def lacking(self) -> int:
        """How many programmes that are held against it do not cover it."""
        return self.judged - self.covered

    @property
    def percentage(self) -> int:
        """Percentage of the programmes held against it that cover it."""
        return percentage(self.covered, self.judged)

    @property
    def is_common_gap(self) -> bool:
        """Whether more than half of the programmes held against it do not cover it."""
        return 2 * self.lacking > self.judged


@dataclass(frozen=True, slots=True)
class Spread:
    """How far the programmes lie apart, in percentages covered."""

    lowest: int
    middle: float
    """The median."""
    highest: int


@dataclass(frozen=True, slots=True)
class Group:
    """The programmes of one region or with one degree, taken together."""

    name: str | None
    """As the first of its programmes writes it; None for those that state none."""
    programmes: int
    share: Share
    domains: tuple[Share, ...]
    """One per domain of the taxonomy, in its order."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the programmes of one discipline stand beside each other, each in its latest year."""

    discipline: str
    profile: Profile | None
    taxonomy: Taxonomy
    date: str
    """Day of the latest audit, ISO 8601."""
    academic_years: tuple[str, ...]
    """The years compared, rising; empty where naming them would tell programmes apart."""
    incomplete: int
    """In how many programmes a guide could not be read, so that a gap may be only seeming."""
    without_courses: int
    """How many programmes were left out because no course of them was read: nothing is known of what they teach."""
    standings: tuple[Standing, ...]
    rows: tuple[Row, ...]
    """One per competency, in the order of the taxonomy."""
    regions: tuple[Group, ...] = ()
    degrees: tuple[Group, ...] = ()
    withheld: tuple[str, ...] = ()
    """Which of "regions" and "degrees" hold groups that were left out because they are too small to be anonymous."""

    @property
    def is_anonymous(self) -> bool:
        """Whether the programmes go without names."""
        return all(standing.programme is None for standing in self.standings)

    @property
    def share(self) -> Share:
        """The share covered by all programmes together."""
        return pooled(standing.share for standing in self.standings)

    @property
    def spread(self) -> Spread:
        """How far the programmes lie apart."""
        found = [standing.share.low for standing in self.standings]
        return Spread(min(found), median(found), max(found))

    @property
    def common_gaps(self) -> tuple[Row, ...]:
        """What most programmes do not cover: what the most lack first, then the highest expected level."""
        gaps = [row for row in self.rows if row.is_common_gap]
        return tuple(sorted(gaps, key=lambda row: (-row.lacking, -(row.expected or 0))))

    @property
    def everywhere(self) -> tuple[Row, ...]:
        """What every programme held against it covers."""
        return tuple(row for row in self.rows if row.judged and not row.lacking)

    @property
    def nowhere(self) -> tuple[Row, ...]:
        """What no programme covers."""
        return tuple(row for row in self.rows if row.judged and not row.covered)

    @property
    def best_practices(self) -> tuple[Row, ...]:
        """The competencies that some programme covers, with its strongest evidence."""
        return tuple(row for row in self.rows if row.best is not None)

    def within(self, domain: Domain) -> tuple[Row, ...]:
        """Return the rows of one domain."""
        return tuple(row for row in self.rows if row.competency.domain == domain.notation)


def comparable(audits: Iterable[Audit]) -> tuple[str, ...]:
    """Return the disciplines in which there are two or more programmes to compare: courses of them were read."""
    read = programmes_per_discipline(audit.programme for audit in audits if audit.analysis.courses)
    return tuple(discipline for discipline, number in read.items() if number > 1)


def programmes_per_discipline(programmes: Iterable[Programme]) -> Mapping[str, int]:
    """Return how many programmes each discipline has, in order of its name; the years of one count as one.

    A discipline is named as its first programme writes it.
    """
    named = [(programme.discipline, programme.lasting) for programme in programmes if programme.discipline]
    spellings = first_spellings(name for name, _ in named)
    counted = Counter(discipline for discipline, _ in {(name.casefold(), lasting) for name, lasting in named})
    return {spellings[discipline]: number for discipline, number in sorted(counted.items())}


def compare(audits: Iterable[Audit], discipline: str, academic_year: str | None = None) -> Comparison:
    """Put the programmes of one discipline beside each other.

    Parameters
    ----------
    academic_year
        Only audits of this year; None for the latest of each programme of which courses were read.

    Raises
    ------
    ValueError
        There is no audit of this discipline and year with courses.
    """
    wanted = spelled_alike(
        audit
        for audit in audits
        if (audit.programme.discipline or "").casefold() == discipline.casefold()
        and academic_year in (None, audit.programme.academic_year)
    )
    chosen = _one_each([audit for audit in wanted if audit.analysis.courses])
    if not chosen:
        raise ValueError(f"no audits of {discipline} to compare")
    analyses = [audit.analysis for audit in chosen]
    newest = max(analyses, key=lambda analysis: analysis.programme.academic_year)
    standings = tuple(_standing(str(number), analysis, newest.taxonomy) for number, analysis in enumerate(analyses, 1))
    return Comparison(
        discipline=discipline,
        profile=newest.profile,
        taxonomy=newest.taxonomy,
        date=max(audit.date for audit in chosen),
        incomplete=sum(bool(audit.unread) or _is_outdated(audit, wanted) for audit in chosen),
        without_courses=len({audit.programme.lasting for audit in wanted}) - len(chosen),
        academic_years=tuple(sorted({analysis.programme.academic_year for analysis in analyses})),
        standings=standings,
        rows=_rows(newest, analyses),
        regions=_groups(standings, attrgetter("region")),
        degrees=_groups(standings, attrgetter("degree")),
    )


def _is_outdated(audit: Audit, others: Iterable[Audit]) -> bool:
    """Whether there is a later year of the programme, of which no course was read."""
    one = audit.programme
    return any(o.programme.lasting == one.lasting and o.programme.academic_year > one.academic_year for o in others)


def _one_each(audits: Iterable[Audit]) -> list[Audit]:
    """Keep the latest audit of each programme, by the names of the programmes."""
    latest = {a.programme.lasting: a for a in sorted(audits, key=lambda audit: audit.programme.academic_year)}
    return [latest[key] for key in sorted(latest)]


def _standing(key: str, analysis: GapAnalysis, taxonomy: Taxonomy) -> Standing:
    return Standing(
        key=key,
        programme=analysis.programme,
        share=share(analysis),
        domains=share_by_domain(analysis, taxonomy.domains),
        counts={status: analysis.count(status) for status in Status},
    )


def _rows(newest: GapAnalysis, analyses: Sequence[GapAnalysis]) -> tuple[Row, ...]:
    judged = [{coverage.competency.notation: coverage for coverage in analysis.judged} for analysis in analyses]
    return tuple(_row(coverage, judged, analyses) for coverage in newest.coverages)


def _row(wanted: Coverage, judged: Sequence[Mapping[str, Coverage]], analyses: Sequence[GapAnalysis]) -> Row:
    found = [coverages.get(wanted.competency.notation) for coverages in judged]
    shown = [(a.programme, coverage) for a, coverage in zip(analyses, found, strict=True) if coverage is not None]
    return Row(
        competency=wanted.competency,
        expected=wanted.expected,
        statuses=tuple(None if coverage is None else coverage.status for coverage in found),
        best=_best(shown),
    )


def _best(shown: Iterable[tuple[Programme, Coverage]]) -> BestPractice | None:
    """Return the strongest evidence among programmes that cover a competency."""
    practices = [
        BestPractice(programme, coverage.proof[0]) for programme, coverage in shown if coverage.status is Status.COVERED
    ]
    if not practices:
        return None
    # By identity: the same sentence may stand in the guides of two programmes.
    order = {id(item): place for place, item in enumerate(strongest_first(practice.evidence for practice in practices))}
    return min(practices, key=lambda practice: order[id(practice.evidence)])


def _groups(standings: Sequence[Standing], name_of: Callable[[Standing], str | None]) -> tuple[Group, ...]:
    """Group the programmes by a name, in order of the names; those without one come last."""
    names = sorted({name_of(s) for s in standings}, key=lambda name: (name is None, (name or "").casefold()))
    return tuple(_group(name, [standing for standing in standings if name_of(standing) == name]) for name in names)


def _group(name: str | None, members: Sequence[Standing]) -> Group:
    columns = zip(*(member.domains for member in members), strict=True)
    return Group(name, len(members), pooled(member.share for member in members), tuple(map(pooled, columns)))
