"""How well a method did in, what a reader can make of it out (pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from curriculum_audit.gaps import percentage
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.records.evaluations import Hits
from curriculum_audit.records.findings import Accuracy, Audit
from curriculum_audit.reporting.phrases import Phrases
from curriculum_audit.reporting.wording import language_name

LEAST = 10
"""Verdicts below which a share says too little to print."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A share with what it is a share of."""

    part: int
    whole: int

    @property
    def is_known(self) -> bool:
        """Whether it rests on enough verdicts."""
        return self.whole >= LEAST

    @property
    def percentage(self) -> int:
        """The share in percent; 0 or 100 only where it is exactly that."""
        return percentage(self.part, self.whole)


@dataclass(frozen=True, slots=True)
class AccuracyRow:
    """How well the method did on one domain, one language or everything."""

    name: str
    right: Rate
    """Verdicts that are right (precision)."""
    found: Rate
    """Annotations that were found (recall)."""


def accuracy_row(name: str, hits: Hits) -> AccuracyRow:
    """Return the shares of one group of verdicts."""
    return AccuracyRow(name, Rate(hits.right, hits.right + hits.wrong), Rate(hits.right, hits.right + hits.missed))


def by_domain(accuracy: Accuracy, taxonomy: Taxonomy, phrases: Phrases) -> tuple[AccuracyRow, ...]:
    """Return a row per domain that was measured, in the order of the taxonomy."""
    return tuple(
        accuracy_row(f"{domain.notation} {phrases.pick(domain.labels)}", accuracy.by_domain[domain.notation])
        for domain in taxonomy.domains
        if domain.notation in accuracy.by_domain
    )


def by_language(accuracy: Accuracy, phrases: Phrases) -> tuple[AccuracyRow, ...]:
    """Return a row per language that was measured; the language that is not known comes last."""
    codes = sorted(accuracy.by_language, key=lambda code: (not code, code))
    return tuple(accuracy_row(language_name(phrases, code), accuracy.by_language[code]) for code in codes)


def common_accuracy(audits: Sequence[Audit]) -> Accuracy | None:
    """Return what holds for all audits of a run; None where they were not measured alike, or not at all."""
    found = [audit.accuracy for audit in audits]
    return found[0] if found and all(accuracy == found[0] for accuracy in found) else None


def accuracy_object(accuracy: Accuracy) -> dict[str, object]:
    """Return an accuracy as `audit.json` holds it: counts, from which every share follows."""
    return {
        "courses": accuracy.courses,
        "data": accuracy.data,
        "date": accuracy.date,
        "overall": _counts(accuracy.overall),
        "domains": _counts_by_name(accuracy.by_domain),
        "languages": _counts_by_name(accuracy.by_language),
    }


def _counts(hits: Hits) -> dict[str, int]:
    return {"right": hits.right, "wrong": hits.wrong, "missed": hits.missed}


def _counts_by_name(groups: Mapping[str, Hits]) -> dict[str, dict[str, int]]:
    return {name: _counts(hits) for name, hits in sorted(groups.items())}
