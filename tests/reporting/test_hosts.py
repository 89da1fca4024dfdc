"""Courses that could take up a gap."""

from dataclasses import replace

from curriculum_audit.gaps import by_weight
from curriculum_audit.records.findings import Evidence, Kind, Lack, NearMiss
from curriculum_audit.records.guides import Course, Passage
from curriculum_audit.reporting.as_html import render_gap_report
from curriculum_audit.reporting.hosts import MOST, host_courses
from tests.reporting import samples
from tests.reporting.test_as_html import article

BY_CODE = samples.courses()
PASSAGE = Passage("De student bespreekt signalen.", 4)


def shown(competency: str, code: str, kind: Kind = Kind.CONTENT, miller: int = 4) -> Evidence:
    return Evidence(competency, BY_CODE[code], PASSAGE, PASSAGE.text, kind, miller, 0.95)


def hosts(*found: Evidence, misses: tuple[NearMiss, ...] = (), gap: str = "C1") -> list[str | None]:
    made = samples.audit_of(found, profile=samples.medicine_profile()).analysis
    coverages = tuple(replace(c, nearest=misses) if c.competency.notation == gap else c for c in made.coverages)
    return [course.code for course in host_courses(replace(made, coverages=coverages))[gap]]


def near(course: Course, lack: Lack = Lack.BELOW_THRESHOLD) -> NearMiss:
    return NearMiss(course, PASSAGE, PASSAGE.text, 0.2, lack)


def test_every_gap_has_an_answer_and_nothing_else_has() -> None:
    analysis = samples.audit().analysis

    assert list(host_courses(analysis)) == [gap.competency.notation for gap in by_weight(analysis)]


def test_a_course_that_touches_on_the_gap_comes_before_one_that_came_near_and_one_of_the_same_domain() -> None:
    domain = (shown("C2", "GNK105"), shown("C3", "GNK105"))

    found = hosts(*domain, shown("C1", "GNK107", Kind.MENTION, 0), misses=(near(BY_CODE["GNK108"]),))

    assert found == ["GNK107", "GNK108", "GNK105"]


def test_the_course_that_deals_with_most_of_the_domain_comes_first() -> None:
    assert hosts(shown("C2", "GNK105"), shown("C2", "GNK107"), shown("C3", "GNK107")) == ["GNK107", "GNK105"]


def test_another_domain_makes_no_host() -> None:
    assert hosts(shown("A1", "GNK105")) == []


def test_an_elective_is_left_out() -> None:
    assert hosts(shown("C2", "KEU11")) == []


def test_a_course_that_speaks_of_other_victims_is_no_host_for_that() -> None:
    assert hosts(misses=(near(BY_CODE["GNK105"], Lack.OTHER_VICTIM),)) == []


def test_no_more_are_named_than_can_be_weighed() -> None:
    found = tuple(shown("C2", code) for code in ("GNK105", "GNK107", "GNK108", "GNK205"))

    assert len(hosts(*found)) == MOST


def test_the_report_names_them_with_their_year() -> None:
    text = article(render_gap_report(samples.audit(), "nl"), "C1").text

    assert "Cursussen die dit kunnen opnemen: Het zieke kind GNK301 (jaar 3)" in text
