"""The geometry of trends."""

from hypothesis import given
from hypothesis import strategies as st

from curriculum_audit.gaps import Share
from curriculum_audit.records.evaluations import Bin
from curriculum_audit.reporting.charts import HEIGHT, SIDE, WIDTH, reliability, trend_line

YEARS = ("2021-2022", "2022-2023", "2023-2024", "2024-2025", "2025-2026")


def share(covered: int, best: int | None = None) -> Share:
    return Share(100, covered, covered if best is None else best)


def test_a_higher_share_stands_higher() -> None:
    low, high = trend_line(YEARS[:2], (share(10), share(90))).dots

    assert high.y < low.y


def test_the_axis_is_the_same_in_every_picture() -> None:
    flat, steep = trend_line(YEARS[:2], (share(10), share(12))), trend_line(YEARS[:2], (share(0), share(100)))

    assert flat.grid == steep.grid
    assert [line.y for line in steep.grid][::2] == [dot.y for dot in steep.dots]


def test_a_year_without_a_share_keeps_its_place_and_has_no_dot() -> None:
    whole = trend_line(YEARS[:3], (share(1), share(2), share(3)))
    gap = trend_line(YEARS[:3], (share(1), None, share(3)))

    assert gap.dots == (whole.dots[0], whole.dots[2])
    assert gap.points.count(",") == 2


def test_a_single_year_is_a_dot_in_the_middle() -> None:
    (dot,) = trend_line(YEARS[:1], (share(40),)).dots

    assert dot.anchor == "middle"


def test_many_years_are_labelled_at_both_ends_only() -> None:
    dots = trend_line(YEARS, tuple(share(n) for n in range(5))).dots

    assert [dot.year for dot in dots if dot.is_labelled] == [YEARS[0], YEARS[-1]]


def test_the_band_reaches_to_what_is_covered_at_best() -> None:
    certain, unsure = (trend_line(YEARS[:2], (share(10, best), share(20))) for best in (10, 30))

    assert certain.band == ""
    assert unsure.band.count(",") == 4


def test_percentages_that_would_run_into_each_other_are_not_both_written() -> None:
    dots = trend_line(YEARS, (None, None, None, share(4), share(5))).dots

    assert [dot.is_labelled for dot in dots] == [False, True]


def test_the_axis_names_its_first_and_last_year_whatever_the_dots() -> None:
    line = trend_line(YEARS, (None, None, share(3), None, None))

    assert [tick.year for tick in line.ticks] == [YEARS[0], YEARS[-1]]


@given(st.lists(st.none() | st.integers(0, 100).map(share), min_size=1, max_size=5).filter(any))
def test_everything_stays_in_the_picture(shares: list[Share | None]) -> None:
    line = trend_line(YEARS[: len(shares)], shares)

    assert all(0 <= dot.x <= WIDTH and dot.label_y >= 10 and dot.y <= HEIGHT for dot in line.dots)
    assert [dot.x for dot in line.dots] == sorted({dot.x for dot in line.dots})


def test_verdicts_that_are_right_as_often_as_said_stand_on_the_diagonal() -> None:
    picture = reliability((Bin(5, 0.25, 0.25), Bin(5, 0.75, 0.75)))
    places = {(at.x, at.y) for at in picture.scale}

    assert {(mark.x, mark.y) for mark in picture.marks} <= places


def test_more_verdicts_make_a_larger_circle_by_area() -> None:
    few, many = reliability((Bin(25, 0.5, 0.4), Bin(100, 0.9, 1.0))).marks

    assert many.radius == 2 * few.radius
    assert many.y < few.y
    assert many.x + many.radius <= SIDE
    assert many.y - many.radius >= 0


def test_a_single_verdict_can_still_be_seen() -> None:
    assert min(mark.radius for mark in reliability((Bin(1, 0.5, 1.0), Bin(10_000, 0.9, 0.9))).marks) >= 3
