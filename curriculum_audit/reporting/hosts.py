"""An analysis in, the courses that could take up each of its gaps out (pure)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from curriculum_audit.gaps import by_weight
from curriculum_audit.records.findings import Coverage, GapAnalysis, Lack
from curriculum_audit.records.guides import Course
from curriculum_audit.reporting.overview import course_key

MOST = 3
"""How many courses are named for a gap."""

_Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Domain:
    """What the courses of a programme show of one domain."""

    courses: Mapping[_Key, Course] = field(hash=False)
    counted: Mapping[_Key, int] = field(hash=False)
    """In how many of its competencies something of the course counts."""


def host_courses(analysis: GapAnalysis) -> Mapping[str, tuple[Course, ...]]:
    """Return for each gap, by notation, the courses that could take it up: at most three, the likeliest first.

    First come courses that touch on the gap itself: what they show is too shallow, unsure or only a mention. Then those
    with a passage that came near, then those that deal with most of the same domain. An elective is left out, because
    no gap is closed for every student in it; among equals a course that states to be compulsory goes first.
    """
    domains = {domain.notation: _domain(analysis.within(domain)) for domain in analysis.taxonomy.domains}
    return {gap.competency.notation: _hosts(gap, domains[gap.competency.domain]) for gap in by_weight(analysis)}


def _domain(coverages: Iterable[Coverage]) -> _Domain:
    courses: dict[_Key, Course] = {}
    counted: Counter[_Key] = Counter()
    for coverage in coverages:
        found = {course_key(item.course): item.course for item in coverage.proof}
        courses |= found
        counted.update(found.keys())
    return _Domain(courses, counted)


def _hosts(gap: Coverage, domain: _Domain) -> tuple[Course, ...]:
    own = {course_key(item.course): item.course for item in gap.evidence}
    near = {course_key(miss.course): miss.course for miss in gap.nearest if miss.lack is not Lack.OTHER_VICTIM}
    courses = {**own, **near, **domain.courses}
    rank = defaultdict(lambda: 2, {**dict.fromkeys(near, 1), **dict.fromkeys(own, 0)})
    likeliest = sorted(
        (key for key, course in courses.items() if course.compulsory is not False),
        key=lambda key: (rank[key], -domain.counted.get(key, 0), not courses[key].compulsory),
    )
    return tuple(courses[key] for key in likeliest[:MOST])
