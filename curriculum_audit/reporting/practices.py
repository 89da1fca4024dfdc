"""The audits of a run in, how other programmes cover the gaps of each of them out (pure).

What is needed of all audits is gathered once, so that the work grows with their number and not with its square.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from curriculum_audit.comparison import BestPractice
from curriculum_audit.gaps import strongest_first
from curriculum_audit.records.findings import Audit, Programme, Status

_ENOUGH = 2
"""The best of one programme and the best of another: one of the two is not the programme that asks."""

_LATEST = ""
"""Stands for a year in which no programme was audited."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """The strongest evidence of each competency, one year of each programme considered."""

    anywhere: Mapping[str, tuple[BestPractice, ...]] = field(hash=False)
    """By notation."""
    within: Mapping[tuple[str, str | None], tuple[BestPractice, ...]] = field(hash=False)
    """By notation and discipline."""

    def best(self, notation: str, asking: Programme) -> BestPractice | None:
        """Return the strongest evidence of another programme, of the same discipline where there is any."""
        kin, others = self.within.get((notation, asking.discipline), ()), self.anywhere.get(notation, ())
        return next((p for p in (*kin, *others) if p.programme.lasting != asking.lasting), None)


@dataclass(frozen=True, slots=True)
class Practices:
    """What the programmes of a run can learn from each other."""

    by_year: Mapping[str, _Shown] = field(hash=False)

    def elsewhere(self, audit: Audit) -> Mapping[str, BestPractice]:
        """Return how another programme covers each gap of an audit, by notation; a gap that none covers is left out.

        Of each other programme the same academic year is taken, or else its latest; programmes of the same discipline
        go before others, and among them the strongest evidence.
        """
        shown = self.by_year.get(audit.programme.academic_year, self.by_year[_LATEST])
        gaps = [c.competency.notation for c in audit.analysis.judged if c.status is not Status.COVERED]
        found = {notation: shown.best(notation, audit.programme) for notation in gaps}
        return {notation: practice for notation, practice in found.items() if practice is not None}


def gather_practices(audits: Iterable[Audit]) -> Practices:
    """Gather the strongest evidence of each competency, for every year that an audit of the run may ask for."""
    years: dict[tuple[str, str, str], dict[str, Audit]] = defaultdict(dict)
    for audit in audits:
        years[audit.programme.lasting][audit.programme.academic_year] = audit
    programmes = [years[lasting] for lasting in sorted(years)]
    wanted = {_LATEST, *(year for of_programme in programmes for year in of_programme)}
    return Practices({year: _shown([_in_year(found, year) for found in programmes]) for year in wanted})


def _in_year(found: Mapping[str, Audit], year: str) -> Audit:
    return found.get(year) or found[max(found)]


def _shown(audits: Sequence[Audit]) -> _Shown:
    anywhere: dict[str, list[BestPractice]] = defaultdict(list)
    within: dict[tuple[str, str | None], list[BestPractice]] = defaultdict(list)
    for audit in audits:
        for coverage in audit.analysis.judged:
            if coverage.status is Status.COVERED:
                practice, notation = BestPractice(audit.programme, coverage.proof[0]), coverage.competency.notation
                anywhere[notation].append(practice)
                within[notation, audit.programme.discipline].append(practice)
    return _Shown(
        {notation: _strongest(found) for notation, found in anywhere.items()},
        {key: _strongest(found) for key, found in within.items()},
    )


def _strongest(found: Sequence[BestPractice]) -> tuple[BestPractice, ...]:
    # By identity: the same sentence may stand in the guides of two programmes.
    order = {id(item): place for place, item in enumerate(strongest_first(practice.evidence for practice in found))}
    return tuple(sorted(found, key=lambda practice: order[id(practice.evidence)])[:_ENOUGH])
