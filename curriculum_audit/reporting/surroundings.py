"""An audit among the others of its run in, what its gap report says of them out (pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from curriculum_audit.comparison import BestPractice, practices_elsewhere
from curriculum_audit.progress import Step, since_last_year
from curriculum_audit.records.findings import Audit
from curriculum_audit.reporting.sources import Sources, sources_of


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands beside one audit."""

    step: Step | None
    """What changed since the audited year before; None where there is none."""
    practices: Mapping[str, BestPractice] = field(hash=False)
    """How another programme covers a gap, by notation."""
    sources: Sources
    """Where the other reports and their guides lie."""


def surroundings(audit: Audit, beside: Sequence[Audit], *, quotes_others: bool = True) -> Surroundings:
    """Return what the audits of a run say beside one of them.

    Parameters
    ----------
    beside
        All audits of the run, in the order in which their reports are named.
    quotes_others
        Whether the guides of other programmes may be quoted.
    """
    practices = practices_elsewhere(audit, beside) if quotes_others else {}
    return Surroundings(since_last_year(audit, beside), practices, sources_of(beside))
