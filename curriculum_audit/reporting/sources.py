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

    reports: Mapping[tuple[str, ...], str] = field(hash=False, default_factory=dict)
    """File of each gap report, by what tells the programme and year from others."""
    guides: Mapping[tuple[str, ...], Mapping[str, str]] = field(hash=False, default_factory=dict)
    """Path of each guide by its name, per programme and year; not percent-encoded."""

    def report(self, programme: Programme | None) -> str:
        """Return the file of a gap report; empty where there is none."""
        return "" if programme is None else self.reports.get(programme.in_year, "")

    def page(self, programme: Programme, guide: str, page: int | None) -> str:
        """Return the link to a page of a guide; empty where it is not known where the guide lies."""
        return page_link(self.guides.get(programme.in_year, {}).get(guide, ""), page)


def sources_of(audits: Sequence[Audit]) -> Sources:
    """Return where the reports of a run and their guides lie."""
    names = report_names([audit.programme for audit in audits])
    return Sources(
        reports={audit.programme.in_year: f"{name}.html" for name, audit in zip(names, audits, strict=True)},
        guides={audit.programme.in_year: audit.links for audit in audits},
    )
