"""Shares in, the geometry of pictures out (pure); the templates draw them as SVG.

All lengths are in units of the picture, which the style sheet shows at one pixel each.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from curriculum_audit.gaps import Share

WIDTH = 252
HEIGHT = 128
_LEFT, _RIGHT, _TOP, _BOTTOM = 34, 20, 18, 22
_GRID = (0, 50, 100)
_MOST_LABELS = 3
_ABOVE = 8


@dataclass(frozen=True, slots=True)
class Dot:
    """One year of a trend."""

    x: float
    y: float
    year: str
    share: Share
    anchor: str
    """Which end of a label stands at the dot: start, middle or end."""
    is_labelled: bool
    """Whether there is room to write year and percentage beside it."""

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

    Parameters
    ----------
    years
        The years of the axis, rising.
    shares
        One per year.
    """
    places = [place for place, share in enumerate(shares) if share is not None]
    labelled = set(places if len(places) <= _MOST_LABELS else (places[0], places[-1]))
    dots = tuple(
        _dot(place, years, share, is_labelled=place in labelled)
        for place, share in enumerate(shares)
        if share is not None
    )
    return TrendLine(dots, tuple(GridLine(_height(percentage), percentage) for percentage in _GRID))


def _dot(place: int, years: Sequence[str], share: Share, *, is_labelled: bool) -> Dot:
    last = len(years) - 1
    inner = WIDTH - _LEFT - _RIGHT
    x = _LEFT + inner / 2 if last == 0 else _LEFT + inner * (0.06 + 0.88 * place / last)
    anchor = "middle" if 0 < place < last or last == 0 else ("start" if place == 0 else "end")
    return Dot(round(x, 1), _height(share.low), years[place], share, anchor, is_labelled)


def _height(percentage: int) -> float:
    return round(_TOP + (HEIGHT - _TOP - _BOTTOM) * (100 - percentage) / 100, 1)
