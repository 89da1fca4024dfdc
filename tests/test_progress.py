"""Programmes over the academic years."""

from dataclasses import replace

from curriculum_audit.gaps import Share
from curriculum_audit.progress import Progress, Step, follow, since_last_year
from curriculum_audit.records.findings import Status
from tests.programmes import NORM, audited, programme

BEFORE = audited(programme("Hogeschool Noord", "2024-2025", region="Groningen"), "A1 A2", shallow="C1 E2")
AFTER = audited(programme("Hogeschool Noord", "2025-2026", region="Groningen"), "A1 B1 E2", unsure="C1")
OTHER = audited(programme("Hogeschool Oost", "2025-2026", region="Overijssel"), "A1")
STEP = Step(BEFORE, AFTER)


def followed() -> Progress:
    progress = follow((BEFORE, AFTER, OTHER))
    assert progress is not None
    return progress


def test_a_year_in_which_no_course_was_read_is_left_out() -> None:
    nothing = replace(AFTER, analysis=replace(AFTER.analysis, courses=()))

    assert follow((BEFORE, nothing)) is None
    assert since_last_year(nothing, (BEFORE, nothing)) is None
    assert since_last_year(AFTER, (replace(nothing, analysis=replace(BEFORE.analysis, courses=())), AFTER)) is None
    assert since_last_year(AFTER, (BEFORE, AFTER)) == STEP


def test_won_is_what_is_covered_now_and_was_not() -> None:
    assert [change.competency.notation for change in STEP.won] == ["B1", "E2"]


def test_lost_is_what_was_covered_and_is_not_now() -> None:
    assert [change.competency.notation for change in STEP.lost] == ["A2"]


def test_the_net_is_won_less_lost() -> None:
    assert STEP.net == 1


def test_a_gap_with_another_verdict_is_neither_won_nor_lost() -> None:
    (change,) = STEP.moved

    assert change.competency.notation == "C1"
    assert (change.before.status, change.after.status, change.rise) == (Status.TOO_SHALLOW, Status.UNSURE, -1)


def test_only_what_both_years_are_judged_on_is_compared() -> None:
    narrow = audited(BEFORE.programme, profile=replace(NORM, expected={"A1": 1}))

    assert [change.competency.notation for change in Step(narrow, AFTER).changes] == ["A1"]


def test_a_change_of_the_measurement_is_named() -> None:
    measured = replace(AFTER, method="trained 1.0", settings={"years_asked": 3})

    assert STEP.measured_otherwise == ()
    assert Step(BEFORE, measured).measured_otherwise == ("method", "settings")
    assert Step(BEFORE, audited(AFTER.programme, profile=None)).measured_otherwise == ("norm",)


def test_an_unread_guide_of_either_year_casts_doubt() -> None:
    assert not STEP.has_unread
    assert Step(BEFORE, audited(AFTER.programme, unread=True)).has_unread


def test_a_programme_of_one_year_has_no_progress() -> None:
    assert follow((AFTER, OTHER)) is None
    assert [item.programme for item in followed().programmes] == [AFTER.programme]


def test_years_are_in_order_whatever_the_order_of_the_audits() -> None:
    progress = follow((AFTER, OTHER, BEFORE))

    assert progress is not None
    assert progress.years == ("2024-2025", "2025-2026")
    assert progress.programmes[0].shares == (Share(8, 2, 2), Share(8, 3, 4))
    assert (progress.won, progress.lost) == (2, 1)


def test_the_trend_pools_the_programmes_of_each_year() -> None:
    first, second = followed().overall.points

    assert (first.programmes, first.share) == (1, Share(8, 2, 2))
    assert (second.programmes, second.share) == (2, Share(16, 4, 5))


def test_a_trend_says_whether_it_is_the_same_programmes_each_year() -> None:
    groningen, overijssel = followed().regions

    assert (groningen.name, groningen.is_steady) == ("Groningen", True)
    assert (overijssel.name, len(overijssel.points)) == ("Overijssel", 1)
    assert not followed().overall.is_steady


def test_regions_and_disciplines_are_told_apart_without_regard_to_capitals() -> None:
    louder = audited(replace(programme("Hogeschool West", "2025-2026", region="GRONINGEN"), discipline="NURSING"))
    progress = follow((BEFORE, AFTER, louder))

    assert progress is not None
    assert [(trend.name, [point.programmes for point in trend.points]) for trend in progress.regions] == [
        ("Groningen", [1, 2])
    ]
    assert [trend.name for trend in progress.disciplines] == ["nursing"]


def test_disciplines_have_their_trend_and_their_name() -> None:
    (trend,) = followed().disciplines

    assert trend.name == "nursing"
    assert followed().labels["nursing"]["nl"] == "verpleegkunde"


def test_a_competency_is_counted_over_the_programmes_of_each_year() -> None:
    counted = {trend.competency.notation: trend for trend in followed().competencies}

    assert (counted["A1"].covered, counted["A1"].judged, counted["A1"].change) == ((1, 2), (1, 2), 1)
    assert (counted["A2"].covered, counted["A2"].change) == ((1, 0), -1)
    assert counted["B2"].judged == (0, 0)


def test_since_last_year_takes_the_latest_earlier_year() -> None:
    oldest = audited(programme("Hogeschool Noord", "2022-2023", region="Groningen"))

    step = since_last_year(AFTER, (oldest, AFTER, BEFORE, OTHER))

    assert step is not None
    assert step.before is BEFORE


def test_the_first_year_has_nothing_before_it() -> None:
    assert since_last_year(BEFORE, (BEFORE, AFTER, OTHER)) is None


def test_a_programme_is_known_again_when_its_name_is_capitalised_otherwise() -> None:
    louder = audited(replace(AFTER.programme, institution="HOGESCHOOL NOORD"))

    assert since_last_year(louder, (BEFORE, louder)) is not None
