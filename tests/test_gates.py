"""Thresholds that a programme must reach."""

from dataclasses import replace
from typing import Any

import pytest

from curriculum_audit.errors import SettingsError
from curriculum_audit.gates import Thresholds, broken_gates, read_thresholds
from curriculum_audit.records.findings import Status
from tests.programmes import TAXONOMY, audited, programme, without_courses

LAST_YEAR = audited(programme("Hogeschool Noord", "2024-2025"), "A1 A2 B1 C1")
AUDIT = audited(programme("Hogeschool Noord"), "A1 A2 E1", shallow="C1", unsure="B1")


def test_without_thresholds_nothing_is_broken() -> None:
    assert broken_gates([AUDIT], Thresholds()) == ()


def test_a_share_below_the_threshold_breaks_the_gate() -> None:
    (gate,) = broken_gates([AUDIT], Thresholds(overall=39))

    assert (gate.kind, gate.programme, gate.wanted, gate.found) == ("overall", AUDIT.programme, 39, 38)


def test_a_programme_of_which_no_course_was_read_reaches_no_threshold() -> None:
    asked = Thresholds(overall=10, domains={"A": 20, "E": 50}, competencies={"A1": Status.COVERED})
    nothing = without_courses(programme("Hogeschool Noord"))

    (gate,) = broken_gates([nothing], asked)
    assert (gate.kind, gate.programme) == ("no_courses", nothing.programme)


def test_where_nothing_is_asked_a_programme_of_which_no_course_was_read_breaks_nothing() -> None:
    assert broken_gates([without_courses(programme("Hogeschool Noord"))], Thresholds()) == ()


def test_the_share_that_the_report_shows_is_enough() -> None:
    assert broken_gates([AUDIT], Thresholds(overall=38)) == ()


def test_unsure_evidence_does_not_help() -> None:
    assert broken_gates([AUDIT], Thresholds(overall=50)) != ()


def test_a_domain_has_a_threshold_of_its_own() -> None:
    (gate,) = broken_gates([AUDIT], Thresholds(domains={"A": 100, "E": 50}))

    assert (gate.kind, gate.about, gate.wanted, gate.found) == ("domain", "E", 50, 33)


def test_a_domain_of_which_nothing_is_expected_breaks_no_gate() -> None:
    assert broken_gates([AUDIT], Thresholds(domains={"I": 50})) == ()


@pytest.mark.parametrize(
    ("notation", "wanted", "breaks"),
    [
        ("A1", Status.COVERED, False),
        ("C1", Status.COVERED, True),
        ("C1", Status.TOO_SHALLOW, False),
        ("B1", Status.TOO_SHALLOW, True),
        ("B1", Status.UNSURE, False),
        ("H1", Status.MENTION_ONLY, True),
        ("I1", Status.COVERED, True),
    ],
)
def test_a_competency_must_have_the_status_or_a_better_one(notation: str, wanted: Status, *, breaks: bool) -> None:
    assert bool(broken_gates([AUDIT], Thresholds(competencies={notation: wanted}))) is breaks


def test_the_ratchet_holds_a_programme_to_its_last_year() -> None:
    (gate,) = broken_gates([AUDIT, LAST_YEAR], Thresholds(not_below_last_year=True))

    assert (gate.kind, gate.wanted, gate.found, gate.year_before) == ("last_year", 50, 38, "2024-2025")


def test_the_ratchet_lets_a_programme_stay_or_rise() -> None:
    same = audited(AUDIT.programme, "A1 A2 B1 H1")

    assert broken_gates([LAST_YEAR, same], Thresholds(not_below_last_year=True)) == ()
    assert broken_gates([AUDIT], Thresholds(not_below_last_year=True)) == ()


def test_the_ratchet_looks_past_a_year_of_which_nothing_was_read() -> None:
    nothing = replace(AUDIT, analysis=replace(AUDIT.analysis, courses=()))
    later = audited(programme("Hogeschool Noord", "2026-2027"), "A1")

    (gate,) = broken_gates([LAST_YEAR, nothing, later], Thresholds(not_below_last_year=True))

    assert (gate.wanted, gate.year_before) == (50, "2024-2025")


def test_only_the_latest_year_is_held_to_a_threshold() -> None:
    assert [gate.programme for gate in broken_gates([AUDIT, LAST_YEAR], Thresholds(overall=90))] == [AUDIT.programme]


def test_every_programme_is_held_to_it() -> None:
    other = audited(programme("Hogeschool Oost"))

    assert len(broken_gates([other, AUDIT], Thresholds(overall=90))) == 2


def test_a_table_of_the_settings_is_read() -> None:
    table = {"overall": 60, "E1": "covered", "domain": {"E": 50}, "not_below_last_year": True}

    assert read_thresholds(table, TAXONOMY) == Thresholds(60, {"E": 50}, {"E1": Status.COVERED}, True)
    assert read_thresholds({}, TAXONOMY) == Thresholds()


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ({"overal": 60}, r"unknown key 'overal'.*overall"),
        ({"overall": 101}, r"overall = 101 is not a whole number from 0 to 100"),
        ({"overall": True}, r"overall = True"),
        ({"overall": "60"}, r"overall = '60'"),
        ({"E1": "coverd"}, r"E1 = 'coverd'.*covered"),
        ({"E9": "covered"}, r"unknown key 'E9'"),
        ({"domain": {"Z": 50}}, r"fail_under\.domain: unknown key 'Z'"),
        ({"domain": 50}, r"domain = 50 is no table"),
        ({"not_below_last_year": "yes"}, r"not_below_last_year = 'yes'"),
    ],
)
def test_what_is_not_known_is_refused_with_its_name(table: dict[str, Any], complaint: str) -> None:
    with pytest.raises(SettingsError, match=complaint):
        read_thresholds(table, TAXONOMY)
