"""Evidence held against the norm of a discipline."""

from dataclasses import replace

import pytest

from curriculum_audit.gaps import (
    by_weight,
    find_gaps,
    for_every_student,
    percentage,
    share,
    spelled_alike,
    strongest_first,
)
from curriculum_audit.records.competencies import Profile
from curriculum_audit.records.findings import Coverage, Evidence, Flag, GapAnalysis, Kind, Status
from curriculum_audit.taxonomies import read_taxonomy
from tests.programmes import audited, programme
from tests.samples import PROGRAMME, course, evidence

TAXONOMY = read_taxonomy()


def norm(**expected: int) -> Profile:
    return Profile("pedagogy", {"nl": "pedagogiek"}, (), expected, {"nl": "voorstel"})


def analysed(*found: Evidence, profile: Profile | None = None) -> GapAnalysis:
    return find_gaps(PROGRAMME, [(item.course, (item,)) for item in found], TAXONOMY, profile)


def coverage_of(notation: str, analysis: GapAnalysis) -> Coverage:
    return next(c for c in analysis.coverages if c.competency.notation == notation)


def test_every_competency_of_the_taxonomy_has_a_coverage_in_its_order() -> None:
    analysis = analysed()

    assert [c.competency for c in analysis.coverages] == list(TAXONOMY.competencies)
    assert {c.status for c in analysis.coverages} == {Status.MISSING}


@pytest.mark.parametrize(
    ("item", "status"),
    [
        (evidence(miller=3), Status.COVERED),
        (evidence(miller=2), Status.TOO_SHALLOW),
        (evidence(kind=Kind.MENTION, miller=0), Status.MENTION_ONLY),
        (evidence(miller=3, unsure=True), Status.UNSURE),
    ],
)
def test_the_status_follows_from_evidence_and_expected_level(item: Evidence, status: Status) -> None:
    assert coverage_of("C1", analysed(item, profile=norm(C1=3))).status is status


def test_without_a_profile_nothing_is_too_shallow() -> None:
    analysis = analysed(evidence(miller=1))

    assert coverage_of("C1", analysis).status is Status.COVERED
    assert len(analysis.judged) == 49


def test_what_the_profile_does_not_expect_is_not_judged() -> None:
    analysis = analysed(evidence("B1"), profile=norm(C1=3))

    assert [c.competency.notation for c in analysis.judged] == ["C1"]
    assert (analysis.covered, analysis.count(Status.MISSING)) == (0, 1)


def test_elective_courses_alone_are_flagged() -> None:
    elective = evidence(of=course(compulsory=False))
    unknown = evidence(of=course(compulsory=None))

    assert Flag.ELECTIVE_ONLY in coverage_of("C1", analysed(elective)).flags
    assert Flag.ELECTIVE_ONLY not in coverage_of("C1", analysed(elective, unknown)).flags


def test_what_no_test_names_is_flagged() -> None:
    assert Flag.NOT_ASSESSED in coverage_of("C1", analysed(evidence())).flags
    assert Flag.NOT_ASSESSED not in coverage_of("C1", analysed(evidence(kind=Kind.ASSESSMENT))).flags


def test_repetition_is_asked_only_of_competencies_that_need_it() -> None:
    once = analysed(evidence("C1"), evidence("A1"))
    twice = analysed(evidence("C1"), evidence("C1", of=course(year=3)))

    assert Flag.NOT_REPEATED in coverage_of("C1", once).flags
    assert Flag.NOT_REPEATED not in coverage_of("A1", once).flags
    assert Flag.NOT_REPEATED not in coverage_of("C1", twice).flags


def test_a_missing_repetition_is_not_claimed_where_a_study_year_is_unknown() -> None:
    assert Flag.NOT_REPEATED not in coverage_of("C1", analysed(evidence(of=course(year=None)))).flags


def test_where_no_course_was_read_there_is_no_share() -> None:
    assert share(analysed(evidence())).judged == 49
    assert share(analysed()).judged == 0


def test_where_no_course_was_read_nothing_is_a_gap() -> None:
    nothing = analysed(profile=norm(C1=3))

    assert (nothing.verdicts, nothing.judged, by_weight(nothing)) == ((), (), ())
    assert nothing.count(Status.MISSING) == 0


def test_capitals_make_no_other_region_degree_or_discipline() -> None:
    first = audited(replace(programme("Noord", region="Groningen", degree="bachelor"), discipline="Nursing"))
    second = audited(programme("Oost", region="GRONINGEN", degree="Bachelor"))
    third = audited(programme("West"))

    found = [audit.programme for audit in spelled_alike([first, second, third])]

    assert [(p.region, p.degree, p.discipline) for p in found] == [
        ("Groningen", "bachelor", "Nursing"), ("Groningen", "bachelor", "Nursing"), (None, None, "Nursing"),
    ]  # fmt: skip
    assert [p.institution for p in found] == ["Noord", "Oost", "West"]


def test_gaps_of_one_weight_come_as_the_taxonomy_has_them() -> None:
    analysis = analysed(evidence("A1"), profile=norm(B12=2, B2=2, B10=2, B5=2))

    assert [gap.competency.notation for gap in by_weight(analysis)] == ["B2", "B5", "B10", "B12"]


def test_gaps_come_in_order_of_weight() -> None:
    analysis = analysed(evidence("D1", miller=2), profile=norm(A1=1, B1=2, C1=3, D1=3, F1=3))

    assert [gap.competency.notation for gap in by_weight(analysis)] == ["C1", "F1", "B1", "D1", "A1"]


def test_what_counts_stands_before_what_does_not() -> None:
    mention, unsure = evidence(kind=Kind.MENTION, miller=0), evidence(miller=4, unsure=True)
    plain, practised = evidence(miller=1), evidence(kind=Kind.PRACTICE, miller=3)

    assert strongest_first([mention, unsure, plain, practised]) == (practised, plain, unsure, mention)


@pytest.mark.parametrize(
    ("part", "whole", "shown"), [(0, 0, 0), (1, 1000, 1), (999, 1000, 99), (1, 3, 33), (7, 7, 100)]
)
def test_a_share_is_never_rounded_to_none_or_all(part: int, whole: int, shown: int) -> None:
    assert percentage(part, whole) == shown


def test_what_every_student_meets_leaves_out_electives_alone() -> None:
    told = {"A1": True, "B1": False, "C1": None}
    chosen = [evidence(notation, of=course(compulsory=is_so)) for notation, is_so in told.items()]
    kept = for_every_student(analysed(*chosen))

    assert [c.competency.notation for c in kept.coverages if c.evidence] == ["A1", "C1"]


def test_a_share_is_a_range_only_where_something_unsure_would_change_it() -> None:
    assert share(analysed(evidence("A1"), evidence("C1", unsure=True))).is_range
    assert not share(analysed(evidence("A1"))).is_range
    assert not share(analysed(evidence("A1"), evidence("A1", unsure=True))).is_range
