"""How other programmes cover a gap."""

import random
import time
from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from curriculum_audit.gaps import strongest_first
from curriculum_audit.records.findings import Audit, Status
from curriculum_audit.reporting.practices import gather_practices
from tests.programmes import NORM, audited, programme

NOORD = audited(programme("Hogeschool Noord", region="Groningen", degree="bachelor"), "A1 A2 B1", shallow="C1")
OOST = audited(programme("Hogeschool Oost", region="Overijssel", degree="bachelor"), "A1 E2", unsure="E5")
ZUID = audited(programme("Hogeschool Zuid", region="Overijssel", degree="ad"), "A1 A2")
ALL = (ZUID, NOORD, OOST)


def test_a_gap_is_shown_with_how_another_programme_covers_it() -> None:
    practices = gather_practices(ALL).elsewhere(OOST)

    assert {notation: practice.programme.institution for notation, practice in practices.items()} == {
        "A2": "Hogeschool Noord",
        "B1": "Hogeschool Noord",
    }


def test_other_years_of_the_same_programme_are_no_other_programme() -> None:
    before = audited(programme("Hogeschool Oost", "2024-2025", degree="bachelor"), "A2 B1")

    assert gather_practices((OOST, before)).elsewhere(OOST) == {}


def test_a_programme_that_is_not_in_the_run_learns_nothing_from_its_own_years() -> None:
    before = audited(programme("Hogeschool Oost", "2024-2025", degree="bachelor"), "A2 B1")

    found = gather_practices((before, ZUID)).elsewhere(OOST)

    assert {notation: practice.programme for notation, practice in found.items()} == {"A2": ZUID.programme}


def test_the_same_discipline_goes_before_others() -> None:
    law = audited(replace(programme("Aaa"), discipline="law"), "A2 H1")

    practices = gather_practices((law, *ALL)).elsewhere(OOST)

    assert practices["A2"].programme == NOORD.programme
    assert practices["H1"].programme == law.programme


def test_the_same_year_of_another_programme_goes_before_its_later_years() -> None:
    later = audited(programme("Hogeschool Noord", "2026-2027", degree="bachelor"), "A2 E1")

    practices = gather_practices((NOORD, later)).elsewhere(OOST)

    assert practices["A2"].programme.academic_year == "2025-2026"
    assert "E1" not in practices


def looked_up(audit: Audit, audits: Iterable[Audit]) -> dict[str, str]:
    """Return the programmes that the rules name, found by going through all audits for this one."""
    years: dict[tuple[str, str, str], list[Audit]] = {}
    for other in audits:
        if other.programme.lasting != audit.programme.lasting:
            years.setdefault(other.programme.lasting, []).append(other)
    chosen = [
        max(
            years[key],
            key=lambda a: (a.programme.academic_year == audit.programme.academic_year, a.programme.academic_year),
        )
        for key in sorted(years)
    ]
    named = {}
    for gap in audit.analysis.judged:
        shown = [
            (a, c)
            for a in chosen
            for c in a.analysis.judged
            if c.competency == gap.competency and c.status is Status.COVERED
        ]
        kin = [pair for pair in shown if pair[0].programme.discipline == audit.programme.discipline] or shown
        if kin and gap.status is not Status.COVERED:
            best = strongest_first(c.proof[0] for _, c in kin)[0]
            named[gap.competency.notation] = next(a.programme.institution for a, c in kin if c.proof[0] is best)
    return named


@given(st.randoms(use_true_random=False))
def test_what_is_gathered_once_is_what_each_audit_would_find_by_itself(chance: random.Random) -> None:
    audits = []
    for name in "ABCD":
        for year in ("2023-2024", "2024-2025", "2025-2026"):
            if chance.random() < 0.6:
                covered = " ".join(notation for notation in NORM.expected if chance.random() < 0.4)
                of = replace(programme(name, year), discipline=chance.choice(["nursing", "law"]))
                audits.append(audited(of, covered))
    practices = gather_practices(audits)

    for audit in audits:
        found = {key: practice.programme.institution for key, practice in practices.elsewhere(audit).items()}
        assert found == looked_up(audit, audits)


def test_the_work_grows_with_the_number_of_audits() -> None:
    audits = [audited(programme(f"{n}"), "A1" if n % 2 else "B1 C1") for n in range(200)]
    start = time.process_time()
    practices = gather_practices(audits)
    for audit in audits:
        practices.elsewhere(audit)

    assert time.process_time() - start < 1
