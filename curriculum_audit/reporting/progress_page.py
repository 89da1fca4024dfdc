"""Progress in, its page out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, zip_longest
from typing import Any

from curriculum_audit.gaps import Share
from curriculum_audit.progress import ProgrammeProgress, Progress, Step, Trend
from curriculum_audit.records.competencies import Domain
from curriculum_audit.records.findings import Accuracy, Audit, Coverage, GapAnalysis
from curriculum_audit.reporting.as_html import render_page
from curriculum_audit.reporting.charts import TrendLine, trend_line
from curriculum_audit.reporting.house_style import PLAIN, HouseStyle
from curriculum_audit.reporting.phrases import Phrases
from curriculum_audit.reporting.sources import Sources

NAME = "progress"
"""Name of the page without its suffix."""

MOST_QUOTES = 300
"""Quotes on the page, shared out evenly: with fifty programmes it stays under 3 MB."""

FEWEST_QUOTES = 4
"""Quotes of one programme, however many programmes there are."""

MOST_TILES = 6500
"""Tiles on the page, each a competency of a programme in a year; shared out in whole years, for the same reason."""

FEWEST_YEARS = 2
"""Years of tiles of one programme, however many programmes there are."""

_NOTHING = Sources()


def render_progress(
    progress: Progress,
    language: str,
    sources: Sources = _NOTHING,
    house_style: HouseStyle = PLAIN,
    accuracy: Accuracy | None = None,
) -> str:
    """Render the page that follows programmes over the academic years.

    Parameters
    ----------
    sources
        Where the gap reports and the guides lie.
    accuracy
        How well the method did that all programmes were judged by; None where it was not measured.

    Raises
    ------
    ReportError
        There are no phrases in that language.
    """
    return render_page(
        "progress.html.j2",
        language,
        house_style,
        partial(_worded, progress),
        progress=progress,
        sources=sources,
        accuracy=accuracy,
        taxonomy=progress.taxonomy,
    )


def _worded(progress: Progress, phrases: Phrases) -> Mapping[str, Any]:
    programmes = [_programme(progress, item, phrases) for item in progress.programmes]
    return {
        "overall": _picture(progress, progress.overall, phrases("progress.all")),
        "programmes": programmes,
        "quotes_left": any(view.quotes_left for view in programmes),
        "groupings": _groupings(progress, phrases),
        "domains": _domains(progress, phrases),
    }


@dataclass(frozen=True, slots=True)
class Picture:
    """A share over the years of the page, as numbers and as a picture."""

    name: str
    shares: tuple[Share | None, ...]
    """One per year of the page; None where nothing was audited, or nothing is expected."""
    programmes: tuple[int, ...]
    """How many programmes, per year."""
    line: TrendLine
    is_steady: bool = True
    """Whether it is the same programmes in each year."""


def _stated(share: Share) -> Share | None:
    """Return a share, or None for a share of nothing."""
    return share if share.judged else None


def _picture(progress: Progress, trend: Trend, name: str) -> Picture:
    points = {point.academic_year: point for point in trend.points}
    shares = tuple(_stated(points[year].share) if year in points else None for year in progress.years)
    programmes = tuple(points[year].programmes if year in points else 0 for year in progress.years)
    return Picture(name, shares, programmes, trend_line(progress.years, shares), trend.is_steady)


@dataclass(frozen=True, slots=True)
class DomainTiles:
    """The competencies of one domain in each audited year of a programme."""

    domain: Domain
    years: tuple[tuple[GapAnalysis, tuple[Coverage, ...]], ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """A step with those of its changes that are quoted."""

    step: Step
    quoted: frozenset[str]
    """Notations."""


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """What the page shows of one programme."""

    progress: ProgrammeProgress
    picture: Picture
    steps: tuple[StepView, ...]
    """The latest first."""
    audits: tuple[Audit, ...]
    """The years that have tiles, rising: the latest."""
    tiles: tuple[DomainTiles, ...]

    @property
    def years_left(self) -> bool:
        """Whether earlier years go without tiles."""
        return len(self.audits) < len(self.progress.audits)

    @property
    def quotes_left(self) -> bool:
        """Whether a change goes without its quote."""
        return any(len(view.quoted) < len(view.step.won) + len(view.step.lost) for view in self.steps)


def _programme(progress: Progress, item: ProgrammeProgress, phrases: Phrases) -> ProgrammeView:
    found = {audit.programme.academic_year: share for audit, share in zip(item.audits, item.shares, strict=True)}
    shares = tuple(_stated(found[year]) if year in found else None for year in progress.years)
    name = phrases("progress.programme_name", title=item.programme.title, institution=item.programme.institution)
    present = tuple(int(share is not None) for share in shares)
    picture = Picture(name, shares, present, trend_line(progress.years, shares))
    number = len(progress.programmes)
    years = max(FEWEST_YEARS, MOST_TILES // (number * len(progress.taxonomy.competencies)))
    audits = item.audits[-years:]
    analyses = [audit.analysis for audit in audits]
    tiles = tuple(
        DomainTiles(domain, tuple((analysis, analysis.within(domain)) for analysis in analyses))
        for domain in analyses[-1].taxonomy.domains
    )
    steps = quoted_steps(item.steps[::-1], max(FEWEST_QUOTES, MOST_QUOTES // number))
    return ProgrammeView(item, picture, steps, audits, tiles)


def quoted_steps(steps: Sequence[Step], most: int) -> tuple[StepView, ...]:
    """Choose the changes to quote: at most so many, the first steps first, and won and lost in turn."""
    views = []
    for step in steps:
        in_turn = chain.from_iterable(zip_longest(step.won, step.lost))
        quoted = [change.competency.notation for change in in_turn if change is not None][:most]
        most -= len(quoted)
        views.append(StepView(step, frozenset(quoted)))
    return tuple(views)


@dataclass(frozen=True, slots=True)
class Grouping:
    """Trends side by side: of disciplines, of regions."""

    what: str
    """"disciplines" or "regions", as the phrases call them."""
    pictures: tuple[Picture, ...]


def _groupings(progress: Progress, phrases: Phrases) -> tuple[Grouping, ...]:
    """Return the groupings that say more than all programmes together do."""
    found = (("disciplines", progress.disciplines), ("regions", progress.regions))
    return tuple(
        Grouping(what, tuple(_picture(progress, trend, _name(trend, progress, phrases)) for trend in trends))
        for what, trends in found
        if len(trends) > 1
    )


def _name(trend: Trend, progress: Progress, phrases: Phrases) -> str:
    if trend.name is None:
        return phrases("progress.unstated")
    return phrases.pick(progress.labels[trend.name]) if trend.name in progress.labels else trend.name


def _domains(progress: Progress, phrases: Phrases) -> tuple[Picture, ...]:
    """Return the trend over all programmes of each domain of which something is expected."""
    points = progress.overall.points
    programmes = tuple(point.programmes for point in points)
    pictures = []
    for place, domain in enumerate(progress.taxonomy.domains):
        shares = tuple(_stated(point.domains[place]) for point in points)
        name = f"{domain.notation} {phrases.pick(domain.labels)}"
        pictures.append(Picture(name, shares, programmes, trend_line(progress.years, shares)))
    return tuple(picture for picture in pictures if any(picture.shares))
