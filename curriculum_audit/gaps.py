"""Evidence and the norm of a discipline in, gap analysis out."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from curriculum_audit.records.competencies import Domain, Profile, Taxonomy
from curriculum_audit.records.findings import Audit, Coverage, Evidence, GapAnalysis, NearMiss, Programme, Status
from curriculum_audit.records.guides import Course

_URGENCY = (Status.MISSING, Status.MENTION_ONLY, Status.UNSURE, Status.TOO_SHALLOW)
_GROUPS: Final = ("discipline", "degree", "region")
"""What programmes are grouped by."""


def find_gaps(
    programme: Programme,
    courses: Sequence[tuple[Course, Sequence[Evidence]]],
    taxonomy: Taxonomy,
    profile: Profile | None,
    *,
    years_asked: int = 2,
) -> GapAnalysis:
    """Hold what the courses of a programme show against its profile.

    Parameters
    ----------
    courses
        Each course with its evidence, decided by the thresholds of the classifier.
    profile
        None where the discipline has none: then nothing can be too shallow.
    years_asked
        In how many study years a competency that asks for repetition should come back.
    """
    found: dict[str, list[Evidence]] = defaultdict(list)
    for _, evidence in courses:
        for item in evidence:
            found[item.competency].append(item)
    return GapAnalysis(
        programme=programme,
        profile=profile,
        taxonomy=taxonomy,
        courses=tuple(course for course, _ in courses),
        coverages=tuple(
            Coverage(
                competency=competency,
                expected=None if profile is None else profile.expected.get(competency.notation),
                evidence=strongest_first(found[competency.notation]),
                years_asked=years_asked if competency.yearly_repetition else 1,
            )
            for competency in taxonomy.competencies
        ),
    )


def with_nearest(analysis: GapAnalysis, nearest: Mapping[str, tuple[NearMiss, ...]]) -> GapAnalysis:
    """Add to each competency, by its notation, the passages that came nearest to showing it."""
    coverages = tuple(replace(c, nearest=nearest.get(c.competency.notation, ())) for c in analysis.coverages)
    return replace(analysis, coverages=coverages)


def strongest_first(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Sort evidence: what counts first, then by Miller level, kind and confidence, then as it stands in the guides."""
    return tuple(sorted(evidence, key=lambda e: (not e.counts, -e.miller, -e.kind, -e.confidence)))


def by_weight(analysis: GapAnalysis) -> tuple[Coverage, ...]:
    """Return the gaps, heaviest first.

    A gap is a judged competency that is not covered. It weighs more the further it lies below the expected level;
    among equals an act of the reporting code, which asks for repetition, comes first, then what is missing
    altogether, then what the taxonomy names first.
    """
    gaps = [coverage for coverage in analysis.judged if coverage.status is not Status.COVERED]
    return tuple(sorted(gaps, key=_weight))


def _weight(gap: Coverage) -> tuple[int, bool, int]:
    below = (gap.expected or 1) - gap.level
    return (-below, not gap.competency.yearly_repetition, _URGENCY.index(gap.status))


def if_confirmed(analysis: GapAnalysis) -> GapAnalysis:
    """Return the analysis as it would be if a person confirmed all unsure evidence."""
    return _with_evidence(analysis, lambda found: tuple(replace(item, unsure=False) for item in found))


def for_every_student(analysis: GapAnalysis) -> GapAnalysis:
    """Return the analysis without elective courses: what a student meets whatever the choice.

    A course that does not state whether it is compulsory stays.
    """
    return _with_evidence(analysis, lambda found: tuple(item for item in found if item.course.compulsory is not False))


def _with_evidence(
    analysis: GapAnalysis, change: Callable[[tuple[Evidence, ...]], tuple[Evidence, ...]]
) -> GapAnalysis:
    changed = (replace(coverage, evidence=change(coverage.evidence)) for coverage in analysis.coverages)
    return replace(analysis, coverages=tuple(changed))


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the judged competencies are covered, and how many at best."""

    judged: int
    covered: int
    best: int
    """Covered if a person confirms all unsure evidence."""

    @property
    def low(self) -> int:
        """Percentage covered."""
        return percentage(self.covered, self.judged)

    @property
    def high(self) -> int:
        """Percentage covered at best."""
        return percentage(self.best, self.judged)

    @property
    def between(self) -> int:
        """Percentage points that unsure evidence leaves open."""
        return self.high - self.low

    @property
    def is_range(self) -> bool:
        """Whether unsure evidence leaves something open."""
        return self.best > self.covered


def share(analysis: GapAnalysis) -> Share:
    """Return the share of the judged competencies that is covered; a share of nothing where no course was read."""
    return Share(len(analysis.judged), analysis.covered, if_confirmed(analysis).covered)


def share_by_domain(analysis: GapAnalysis, domains: Iterable[Domain]) -> tuple[Share, ...]:
    """Return the share covered of each domain, in the order given."""
    return tuple(share(replace(analysis, coverages=analysis.within(domain))) for domain in domains)


def pooled(shares: Iterable[Share]) -> Share:
    """Return the share over several programmes, or over parts of one, taken together."""
    parts = tuple(shares)
    return Share(
        sum(part.judged for part in parts), sum(part.covered for part in parts), sum(part.best for part in parts)
    )


def spelled_alike(audits: Iterable[Audit]) -> tuple[Audit, ...]:
    """Write discipline, degree and region as the first audit that has them does: capitals make no other group."""
    found = tuple(audits)
    spellings = {group: first_spellings(getattr(audit.programme, group) for audit in found) for group in _GROUPS}
    return tuple(_spelled(audit, spellings) for audit in found)


def first_spellings(names: Iterable[str | None]) -> dict[str, str]:
    """Return each name as it was first written, by its letters without regard to capitals.

    >>> first_spellings(["Groningen", "groningen", None, "Drenthe"])
    {'groningen': 'Groningen', 'drenthe': 'Drenthe'}
    """
    spellings: dict[str, str] = {}
    for name in names:
        if name is not None:
            spellings.setdefault(name.casefold(), name)
    return spellings


def _spelled(audit: Audit, spellings: Mapping[str, Mapping[str, str]]) -> Audit:
    named = {group: getattr(audit.programme, group) for group in _GROUPS}
    changed = {group: spellings[group][name.casefold()] for group, name in named.items() if name is not None}
    programme = replace(audit.programme, **changed)
    if programme == audit.programme:
        return audit
    return replace(audit, analysis=replace(audit.analysis, programme=programme))


def percentage(part: int, whole: int) -> int:
    """Return a whole percentage that is 0 or 100 only if it is exactly that; 0 where the whole is 0.

    Examples
    --------
    >>> percentage(1, 400), percentage(399, 400), percentage(0, 400), percentage(400, 400)
    (1, 99, 0, 100)
    """
    if part <= 0 or whole <= 0:
        return 0
    return 100 if part >= whole else min(99, max(1, round(100 * part / whole)))
