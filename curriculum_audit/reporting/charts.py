"""Shares and confidences in, the geometry of pictures out (pure); the templates draw them as SVG.

All lengths are in units of the picture, which the style sheet shows at one pixel each.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from curriculum_audit.gaps import Share
from curriculum_audit.records.evaluations import Bin

WIDTH = 252
HEIGHT = 128
_LEFT, _RIGHT, _TOP, _BOTTOM = 34, 20, 18, 22
_GRID = (0, 50, 100)
_ABOVE = 8
_MOST_TICKS = 3
_ROOM = 44
"""How far apart two percentages must stand to be read."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A year under the axis."""

    x: float
    year: str
    anchor: str
    """Which end of the text stands there: start, middle or end."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One year of a trend."""

    x: float
    y: float
    year: str
    share: Share
    anchor: str
    """Which end of the percentage stands at the dot: start, middle or end."""
    is_labelled: bool
    """Whether there is room to write the percentage beside it."""

    @property
    def label_y(self) -> float:
        """The line on which the percentage is written: above the dot."""
        return self.y - _ABOVE


@dataclass(frozen=True, slots=True)
class GridLine:
    """A line across the picture at a percentage."""

    y: float
    percentage: int


@dataclass(frozen=True, slots=True)
class TrendLine:
    """A share over the years, from 0 to 100 percent so that pictures can be held beside each other."""

    dots: tuple[Dot, ...]
    grid: tuple[GridLine, ...]
    ticks: tuple[Tick, ...]

    @property
    def points(self) -> str:
        """The line through the dots, as SVG writes it."""
        return " ".join(f"{dot.x:g},{dot.y:g}" for dot in self.dots)

    @property
    def band(self) -> str:
        """The area between what is covered and what is covered at best; empty where nothing is unsure."""
        if not any(dot.share.is_range for dot in self.dots):
            return ""
        top = [f"{dot.x:g},{_height(dot.share.high):g}" for dot in self.dots]
        return " ".join([*top, *(f"{dot.x:g},{dot.y:g}" for dot in reversed(self.dots))])


def trend_line(years: Sequence[str], shares: Sequence[Share | None]) -> TrendLine:
    """Place a share per year; a year without one is left out of the line.

    The last percentage is always written; the others as far as there is room: all of them for few years, else the
    first.

    Parameters
    ----------
    years
        The years of the axis, rising.
    shares
        One per year.
    """
    ends = tuple(_tick(place, years) for place in range(len(years)))
    ticks = ends if len(ends) <= _MOST_TICKS else (ends[0], ends[-1])
    found = [(tick, share) for tick, share in zip(ends, shares, strict=True) if share is not None]
    labelled = _labelled([tick.x for tick, _ in found])
    dots = tuple(
        Dot(tick.x, _height(share.low), tick.year, share, tick.anchor, tick.x in labelled) for tick, share in found
    )
    return TrendLine(dots, tuple(GridLine(_height(percentage), percentage) for percentage in _GRID), ticks)


SIDE = 300
"""Width and height of the picture of reliability."""

_EDGE, _FOOT = 44, 40
_LARGEST, _SMALLEST = 11.0, 3.0


@dataclass(frozen=True, slots=True)
class Mark:
    """Verdicts of about the same confidence, as a circle whose area grows with their number."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Scale:
    """A percentage on both axes."""

    percentage: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Reliability:
    """How often verdicts are right, against the confidence they were given with; on the diagonal the two are equal."""

    marks: tuple[Mark, ...]
    scale: tuple[Scale, ...]

    @property
    def line(self) -> str:
        """The line through the circles, as SVG writes it."""
        return " ".join(f"{mark.x:g},{mark.y:g}" for mark in self.marks)


def reliability(bins: Sequence[Bin]) -> Reliability:
    """Place verdicts by confidence and share right."""
    most = max((part.count for part in bins), default=1)
    marks = (
        Mark(_across(part.confidence), _up(part.right), round(max(_SMALLEST, _LARGEST * sqrt(part.count / most)), 1))
        for part in bins
    )
    return Reliability(tuple(marks), tuple(Scale(at, _across(at / 100), _up(at / 100)) for at in (0, 25, 50, 75, 100)))


def _across(share: float) -> float:
    return round(_EDGE + (SIDE - _EDGE - _RIGHT) * share, 1)


def _up(share: float) -> float:
    return round(_TOP + (SIDE - _TOP - _FOOT) * (1 - share), 1)


def _tick(place: int, years: Sequence[str]) -> Tick:
    last = len(years) - 1
    inner = WIDTH - _LEFT - _RIGHT
    x = _LEFT + inner / 2 if last == 0 else _LEFT + inner * (0.06 + 0.88 * place / last)
    anchor = "middle" if 0 < place < last or last == 0 else ("start" if place == 0 else "end")
    return Tick(round(x, 1), years[place], anchor)


def _labelled(places: Sequence[float]) -> set[float]:
    """Choose the dots whose percentages do not run into each other."""
    wanted = places if len(places) <= _MOST_TICKS else (places[0], places[-1])
    chosen: list[float] = []
    for x in reversed(wanted):
        if not chosen or chosen[-1] - x >= _ROOM:
            chosen.append(x)
    return set(chosen)


def _height(percentage: int) -> float:
    return round(_TOP + (HEIGHT - _TOP - _BOTTOM) * (100 - percentage) / 100, 1)
