"""A comparison in, its page out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from curriculum_audit.comparison import Comparison, Group, Row, Standing
from curriculum_audit.gaps import Share
from curriculum_audit.records.competencies import Domain
from curriculum_audit.records.findings import Accuracy
from curriculum_audit.reporting.as_html import render_page
from curriculum_audit.reporting.house_style import PLAIN, HouseStyle
from curriculum_audit.reporting.names import slug
from curriculum_audit.reporting.phrases import Phrases
from curriculum_audit.reporting.sources import Sources

_NOTHING = Sources()


def comparison_name(discipline: str) -> str:
    """Return the name, without suffix, of the files that compare the programmes of a discipline."""
    return f"comparison-{slug(discipline, 60) or 'programmes'}"


def render_comparison(
    comparison: Comparison,
    language: str,
    sources: Sources = _NOTHING,
    house_style: HouseStyle = PLAIN,
    accuracy: Accuracy | None = None,
) -> str:
    """Render the page that puts the programmes of one discipline beside each other; its table lies beside it as CSV.

    Parameters
    ----------
    sources
        Where the gap reports and the guides lie; for an anonymous comparison nothing is linked whatever is given.
    house_style
        Left out of an anonymous comparison: the name of the body might tell who is in it.
    accuracy
        How well the method did that all its programmes were judged by; None where it was not measured.

    Raises
    ------
    ReportError
        There are no phrases in that language.
    """
    return render_page(
        "comparison.html.j2",
        language,
        PLAIN if comparison.is_anonymous else house_style,
        partial(_worded, comparison),
        comparison=comparison,
        domains=_domain_rows(comparison),
        groupings=_groupings(comparison),
        sources=_NOTHING if comparison.is_anonymous else sources,
        accuracy=accuracy,
        taxonomy=comparison.taxonomy,
        table=f"{comparison_name(comparison.discipline)}.csv",
    )


def _worded(comparison: Comparison, phrases: Phrases) -> Mapping[str, Any]:
    return {
        "discipline": discipline_name(comparison, phrases),
        "names": [standing_name(standing, phrases) for standing in comparison.standings],
    }


def discipline_name(comparison: Comparison, phrases: Phrases) -> str:
    """Return what readers call the discipline."""
    return phrases.pick(comparison.profile.labels) if comparison.profile else comparison.discipline


def standing_name(standing: Standing, phrases: Phrases) -> str:
    """Return what readers call a programme of a comparison."""
    if standing.programme is None:
        return phrases("comparison.anonymous_name", letter=standing.key)
    return phrases(
        "comparison.programme_name", title=standing.programme.title, institution=standing.programme.institution
    )


@dataclass(frozen=True, slots=True)
class DomainRows:
    """One domain of the matrix."""

    domain: Domain
    shares: tuple[Share, ...]
    """One per programme."""
    rows: tuple[Row, ...]


def _domain_rows(comparison: Comparison) -> tuple[DomainRows, ...]:
    columns = zip(*(standing.domains for standing in comparison.standings), strict=True)
    return tuple(
        DomainRows(domain, shares, comparison.within(domain))
        for domain, shares in zip(comparison.taxonomy.domains, columns, strict=True)
    )


@dataclass(frozen=True, slots=True)
class Grouping:
    """The programmes by region or by degree."""

    what: str
    """"regions" or "degrees", as the phrases call them."""
    groups: tuple[Group, ...]
    is_withheld: bool
    """Whether small groups were left out."""


def _groupings(comparison: Comparison) -> tuple[Grouping, ...]:
    """Return the groupings that say something: of two groups or more, or with groups left out."""
    found = (("regions", comparison.regions), ("degrees", comparison.degrees))
    groupings = (Grouping(what, groups, what in comparison.withheld) for what, groups in found)
    return tuple(grouping for grouping in groupings if len(grouping.groups) > 1 or grouping.is_withheld)
