"""An audit among the others of its run in, what its gap report says of them out (pure)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from curriculum_audit.comparison import BestPractice
from curriculum_audit.progress import Step, since_last_year
from curriculum_audit.records.findings import Audit
from curriculum_audit.reporting.practices import Practices, gather_practices
from curriculum_audit.reporting.sources import Sources, sources_of


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The audits of a run, made ready to be looked at from each of them."""

    years: Mapping[tuple[str, str, str], Sequence[Audit]] = field(hash=False)
    """The audits of each programme, by what lasts of it."""
    practices: Practices
    sources: Sources
    """Where the reports and their guides lie."""

    def step(self, audit: Audit) -> Step | None:
        """Return what changed since the audited year before; None where there is none."""
        return since_last_year(audit, self.years.get(audit.programme.lasting, ()))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands beside one audit."""

    step: Step | None
    """What changed since the audited year before; None where there is none."""
    practices: Mapping[str, BestPractice] = field(hash=False)
    """How another programme covers a gap, by notation."""
    sources: Sources
    """Where the other reports and their guides lie."""


def neighbours_of(audits: Sequence[Audit], *, quotes_others: bool = True) -> Neighbours:
    """Make the audits of a run ready, in the order in which their reports are named.

    Parameters
    ----------
    quotes_others
        Whether a gap report may quote the guides of other programmes.
    """
    return Neighbours(_by_programme(audits), gather_practices(audits if quotes_others else ()), sources_of(audits))


def _by_programme(audits: Iterable[Audit]) -> Mapping[tuple[str, str, str], Sequence[Audit]]:
    years: dict[tuple[str, str, str], list[Audit]] = defaultdict(list)
    for audit in audits:
        years[audit.programme.lasting].append(audit)
    return years


NOBODY: Final = neighbours_of(())
"""No other audits."""


def surroundings(audit: Audit, neighbours: Neighbours) -> Surroundings:
    """Return what the audits of a run say beside one of them."""
    return Surroundings(neighbours.step(audit), neighbours.practices.elsewhere(audit), neighbours.sources)
