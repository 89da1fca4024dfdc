"""Audits in, where their reports and guides lie as seen from the folder of the reports out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from curriculum_audit.records.competencies import Texts
from curriculum_audit.records.findings import Audit, Programme
from curriculum_audit.reporting.names import report_names
from curriculum_audit.reporting.quotes import page_link


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page over several programmes, as the front page names it."""

    file: str
    texts: Texts


@dataclass(frozen=True, slots=True)
class Sources:
    """Where a page can link to; without anything in it no link is made."""

    reports: Mapping[Programme, str] = field(hash=False, default_factory=dict)
    """File of the gap report of each programme and year."""
    guides: Mapping[Programme, Mapping[str, str]] = field(hash=False, default_factory=dict)
    """Path of each guide by its name, per programme and year; not percent-encoded."""

    def report(self, programme: Programme | None) -> str:
        """Return the file of a gap report; empty where there is none."""
        return "" if programme is None else self.reports.get(programme, "")

    def page(self, programme: Programme, guide: str, page: int | None) -> str:
        """Return the link to a page of a guide; empty where it is not known where the guide lies."""
        return page_link(self.guides.get(programme, {}).get(guide, ""), page)


def sources_of(audits: Sequence[Audit]) -> Sources:
    """Return where the reports of a run and their guides lie."""
    names = report_names([audit.programme for audit in audits])
    return Sources(
        reports={audit.programme: f"{name}.html" for name, audit in zip(names, audits, strict=True)},
        guides={audit.programme: audit.links for audit in audits},
    )
