"""Programmes of one discipline beside each other."""

from dataclasses import replace

import pytest

from curriculum_audit.comparison import Comparison, Row, comparable, compare
from curriculum_audit.gaps import Share
from curriculum_audit.records.findings import Kind, Status
from tests.programmes import NORM, audited, programme, without_courses

NOORD = audited(programme("Hogeschool Noord", region="Groningen", degree="bachelor"), "A1 A2 B1", shallow="C1")
OOST = audited(programme("Hogeschool Oost", region="Overijssel", degree="bachelor"), "A1 E2", unsure="E5")
ZUID = audited(programme("Hogeschool Zuid", region="Overijssel", degree="ad"), "A1 A2")
ALL = (ZUID, NOORD, OOST)


def compared() -> Comparison:
    return compare(ALL, "nursing")


def row(notation: str) -> Row:
    return next(row for row in compared().rows if row.competency.notation == notation)


def test_programmes_stand_in_order_of_their_names() -> None:
    standings = compared().standings

    assert [(s.key, s.programme) for s in standings] == [
        ("1", NOORD.programme),
        ("2", OOST.programme),
        ("3", ZUID.programme),
    ]


def test_each_competency_has_a_status_per_programme_in_the_same_order() -> None:
    assert row("C1").statuses == (Status.TOO_SHALLOW, Status.MISSING, Status.MISSING)
    assert row("E5").statuses == (Status.MISSING, Status.UNSURE, Status.MISSING)


def test_what_the_norm_does_not_expect_is_held_against_no_programme() -> None:
    assert row("B2").statuses == (None, None, None)
    assert (row("B2").judged, row("B2").is_common_gap) == (0, False)


def test_a_share_is_what_the_gap_report_of_the_programme_says() -> None:
    assert [standing.share for standing in compared().standings] == [Share(8, 3, 3), Share(8, 2, 3), Share(8, 2, 2)]
    assert compared().share == Share(24, 7, 8)


def test_the_spread_runs_from_the_lowest_over_the_median_to_the_highest() -> None:
    spread = compared().spread

    assert (spread.lowest, spread.middle, spread.highest) == (25, 25, 38)


def test_a_common_gap_is_lacking_in_more_than_half_and_what_most_lack_comes_first() -> None:
    assert [row.competency.notation for row in compared().common_gaps] == ["C1", "E1", "E5", "H1", "E2", "B1"]


def test_half_of_the_programmes_is_no_common_gap() -> None:
    half = compare((NOORD, OOST), "nursing")

    assert "A2" not in [row.competency.notation for row in half.common_gaps]


def test_what_all_cover_and_what_none_covers_is_told_apart() -> None:
    assert [row.competency.notation for row in compared().everywhere] == ["A1"]
    assert [row.competency.notation for row in compared().nowhere] == ["C1", "E1", "E5", "H1"]


def test_only_a_programme_that_covers_it_is_a_good_example() -> None:
    best = row("B1").best

    assert best is not None
    assert best.programme == NOORD.programme
    assert row("C1").best is None


def test_the_strongest_evidence_is_the_good_example() -> None:
    assessed = [
        replace(c, evidence=tuple(replace(e, kind=Kind.ASSESSMENT) for e in c.evidence))
        for c in ZUID.analysis.coverages
    ]
    stronger = replace(ZUID, analysis=replace(ZUID.analysis, coverages=tuple(assessed)))

    best = compare((NOORD, OOST, stronger), "nursing").rows[0].best

    assert best is not None
    assert best.programme == ZUID.programme


def test_groups_pool_their_programmes() -> None:
    groningen, overijssel = compared().regions

    assert (groningen.name, groningen.programmes, groningen.share) == ("Groningen", 1, Share(8, 3, 3))
    assert (overijssel.name, overijssel.programmes, overijssel.share) == ("Overijssel", 2, Share(16, 4, 5))
    assert overijssel.domains[0] == Share(4, 3, 3)


def test_programmes_that_state_no_region_come_last() -> None:
    nowhere = audited(programme("Academie Aan Zee"))

    assert [group.name for group in compare((nowhere, *ALL), "nursing").regions] == ["Groningen", "Overijssel", None]


def test_groups_are_told_apart_without_regard_to_capitals_and_called_as_the_first_calls_them() -> None:
    louder = audited(programme("Hogeschool West", region="GRONINGEN", degree="Bachelor"))
    comparison = compare((*ALL, louder), "nursing")

    assert [(group.name, group.programmes) for group in comparison.regions] == [("Groningen", 2), ("Overijssel", 2)]
    assert [(group.name, group.programmes) for group in comparison.degrees] == [("ad", 1), ("bachelor", 3)]
    assert {standing.region for standing in comparison.standings} == {"Groningen", "Overijssel"}


def test_groups_come_in_order_of_their_names_without_regard_to_capitals() -> None:
    small = audited(programme("Hogeschool West", region="groningen"))
    named = [group.name for group in compare((small, OOST, ZUID), "nursing").regions]

    assert named == ["groningen", "Overijssel"]


def test_a_discipline_is_the_same_in_capitals() -> None:
    other = replace(NOORD, analysis=replace(NOORD.analysis, programme=replace(NOORD.programme, discipline="Nursing")))

    assert comparable((OOST, other)) == ("nursing",)
    assert comparable((other, OOST)) == ("Nursing",)
    assert len(compare((OOST, other), "nursing").standings) == 2


def test_each_programme_counts_once_with_its_latest_year() -> None:
    older = audited(programme("Hogeschool Noord", "2023-2024", degree="bachelor"))

    comparison = compare((NOORD, older, OOST), "nursing")

    assert [s.programme and s.programme.academic_year for s in comparison.standings] == ["2025-2026", "2025-2026"]


def test_a_year_can_be_asked_for() -> None:
    older = audited(programme("Hogeschool Noord", "2023-2024", degree="bachelor"))

    comparison = compare((NOORD, older, OOST), "nursing", "2023-2024")

    assert [standing.programme for standing in comparison.standings] == [older.programme]


def test_programmes_of_another_discipline_stay_out() -> None:
    other = audited(replace(programme("Hogeschool West"), discipline="law"))

    assert len(compare((NOORD, OOST, other), "nursing").standings) == 2


def test_a_discipline_is_comparable_from_two_programmes_on_and_not_from_two_years() -> None:
    alone = audited(replace(programme("Hogeschool West"), discipline="law"))
    same = audited(replace(programme("Hogeschool West", "2024-2025"), discipline="law"))
    unknown = [audited(replace(programme(name), discipline=None)) for name in ("P", "Q")]

    assert comparable((NOORD, OOST, alone, same, *unknown)) == ("nursing",)


def test_programmes_with_unread_guides_are_counted() -> None:
    assert compare((NOORD, audited(programme("Hogeschool West"), unread=True)), "nursing").incomplete == 1


def test_a_programme_of_which_no_course_was_read_is_left_out_and_counted() -> None:
    west = without_courses(programme("Hogeschool West"))
    comparison = compare((west, *ALL), "nursing")

    assert [s.programme for s in comparison.standings] == [a.programme for a in (NOORD, OOST, ZUID)]
    assert (comparison.without_courses, comparison.incomplete) == (1, 0)
    assert comparable((NOORD, west)) == ()
    assert comparison.rows == compared().rows


def test_a_programme_is_compared_in_the_latest_year_of_which_courses_were_read_and_a_later_one_is_told() -> None:
    later, earlier = (without_courses(replace(NOORD.programme, academic_year=y)) for y in ("2026-2027", "2020-2021"))

    assert compare((later, *ALL), "nursing").standings == compared().standings
    assert compare((later, *ALL), "nursing").without_courses == 0
    assert compare((later, *ALL), "nursing").incomplete == 1
    assert compare((earlier, *ALL), "nursing").incomplete == 0


def test_a_discipline_without_audits_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="law"):
        compare(ALL, "law")


def test_the_profile_of_the_comparison_is_the_norm_of_the_discipline() -> None:
    assert compared().profile == NORM
