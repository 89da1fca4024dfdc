"""What a page shows in one glance."""

from dataclasses import replace

import pytest

from curriculum_audit.comparison import compare
from curriculum_audit.records.findings import Evidence, Flag, GapAnalysis, Kind
from curriculum_audit.reporting.overview import (
    by_action_line,
    by_course,
    by_step,
    courses_that_carry,
    hidden_passages,
    is_long,
    look_at_first,
    matrix,
    page_ranges,
    share_for_every_student,
    standing,
    without_evidence,
)
from tests.programmes import programme, without_courses
from tests.reporting import samples
from tests.samples import course, evidence

ANALYSIS = samples.audit().analysis


def analysed(*found: Evidence) -> GapAnalysis:
    return samples.audit_of(found, profile=samples.medicine_profile()).analysis


def test_what_every_student_meets_leaves_electives_out() -> None:
    elective = evidence("A1", of=course(compulsory=False))
    unstated = evidence("A2", of=course("Ander vak", compulsory=None))

    assert share_for_every_student(analysed(elective, unstated)).covered == 1


def test_action_lines_share_out_what_is_judged() -> None:
    lines = by_action_line(ANALYSIS)

    assert next(labels["nl"] for labels, _ in lines) == "Eerder en beter in beeld"
    assert sum(part.judged for _, part in lines) == len(ANALYSIS.judged)
    assert sum(part.covered for _, part in lines) == ANALYSIS.covered


def test_steps_of_the_reporting_code_come_in_their_order() -> None:
    notations = [[c.competency.notation for c in coverages] for _, coverages in by_step(ANALYSIS)]

    assert notations == [["C1"], ["E2"], ["D1", "D2"], ["E3"], ["E4"]]


def test_what_to_look_at_first_begins_with_the_heaviest_gap() -> None:
    pointers = look_at_first(ANALYSIS)

    assert [pointer.phrase for pointer in pointers] == [
        "gap_missing", "unsure", Flag.ELECTIVE_ONLY, Flag.NOT_REPEATED, Flag.NOT_ASSESSED,
    ]  # fmt: skip
    assert [c.competency.notation for c in pointers[0].about] == ["E3"]


def test_a_long_list_is_cut_and_the_rest_counted() -> None:
    last = look_at_first(ANALYSIS)[-1]

    assert len(last.shown) + last.more == len(last.about)
    assert len(last.shown) == 8


def test_nothing_to_look_at_gives_no_pointers() -> None:
    profile = replace(samples.medicine_profile(), expected={"A1": 1})
    found = (evidence("A1", kind=Kind.ASSESSMENT),)

    assert look_at_first(samples.audit_of(found, profile=profile).analysis) == ()


def test_evidence_is_grouped_by_course_in_its_own_order() -> None:
    first, second = course("Eerste"), course("Tweede")
    groups = by_course([evidence(of=second, miller=3), evidence(of=first), evidence(of=second, kind=Kind.PRACTICE)])

    assert [(group.course.title, len(group.evidence)) for group in groups] == [("Tweede", 2), ("Eerste", 1)]
    assert (groups[0].level, groups[0].kind) == (3, Kind.PRACTICE)


def test_a_course_that_only_mentions_has_no_level() -> None:
    (group,) = by_course([evidence(kind=Kind.MENTION, miller=0), evidence(miller=4, unsure=True)])

    assert (group.level, group.kind) == (0, Kind.MENTION)


def test_what_a_person_has_yet_to_look_at_is_not_called_a_mention() -> None:
    (mentioned,) = by_course([evidence(kind=Kind.MENTION, miller=0)])
    (unsure,) = by_course([evidence(kind=Kind.MENTION, miller=0), evidence(miller=4, unsure=True)])

    assert mentioned.is_only_mentioned
    assert not unsure.is_only_mentioned


def test_the_matrix_has_a_column_for_each_study_year_and_one_for_the_unstated() -> None:
    assert matrix(ANALYSIS).years == (1, 2, 3, None)
    assert matrix(analysed(evidence())).years == (1, 2, 3)


def test_a_cell_of_the_matrix_holds_what_counts_in_that_year() -> None:
    rows = {row.coverage.competency.notation: row for group in matrix(ANALYSIS).domains for row in group.rows}

    assert [cell and (cell.level, cell.kind) for cell in rows["C1"].cells] == [
        (1, Kind.CONTENT), None, (2, Kind.ASSESSMENT), None,
    ]  # fmt: skip
    assert not any(rows["I1"].cells)


def test_a_domain_counts_its_competencies_per_year() -> None:
    domains = {group.domain.notation: group for group in matrix(ANALYSIS).domains}

    assert domains["A"].shown == (3, 1, 1, 1)


def test_a_domain_counts_what_is_expected_as_the_comparison_does() -> None:
    audits = [samples.audit(profile=replace(samples.medicine_profile(), expected={"A1": 1, "A3": 1, "C1": 3}))]
    (standing,) = compare(audits, "medicine").standings
    domains = matrix(audits[0].analysis).domains

    assert [group.judged for group in domains] == [part.judged for part in standing.domains]
    assert len(domains[0].rows) > domains[0].judged == 2
    assert domains[0].shown == (2, 1, 0, 0)


def test_courses_that_carry_something_come_by_year_and_title() -> None:
    rows = courses_that_carry(ANALYSIS)
    order = [(row.course.study_year or 99, row.course.title) for row in rows]

    assert order == sorted(order)
    assert len(rows) + without_evidence(ANALYSIS) == len(ANALYSIS.courses)


def test_what_is_not_expected_is_neither_covered_nor_a_gap() -> None:
    analysis = samples.audit(profile=replace(samples.medicine_profile(), expected={"C1": 3})).analysis
    standings = {c.competency.notation: standing(analysis, c) for c in analysis.coverages}

    assert (standings["C1"], standings["A1"], standings["E3"]) == ("too_shallow", "not_expected", "not_expected")


def test_where_no_course_was_read_there_is_no_verdict_on_what_is_expected() -> None:
    analysis = without_courses(programme("Hogeschool Noord")).analysis
    standings = {c.competency.notation: standing(analysis, c) for c in analysis.coverages}

    assert (standings["A1"], standings["B2"]) == ("no_verdict", "not_expected")


def test_without_a_norm_everything_is_judged() -> None:
    analysis = samples.small_audit().analysis

    assert "not_expected" not in {standing(analysis, coverage) for coverage in analysis.coverages}


def test_hidden_passages_are_counted() -> None:
    assert hidden_passages(samples.audit()) == 1


@pytest.mark.parametrize(
    ("pages", "text"), [((), ""), ((4,), "4"), ((9, 3, 4, 5), "3–5, 9"), ((1, 2, 2), "1–2"), ((1, 3), "1, 3")]
)
def test_runs_of_pages_are_joined(pages: tuple[int, ...], text: str) -> None:
    assert page_ranges(pages) == text


def test_a_report_of_a_whole_faculty_is_long_and_one_of_a_programme_is_not() -> None:
    assert is_long(samples.large_audit().analysis)
    assert not is_long(ANALYSIS)
