"""Made-up programmes of one discipline at several institutions, over the years."""

from collections.abc import Iterable
from dataclasses import replace

from curriculum_audit.gaps import find_gaps
from curriculum_audit.records.competencies import Profile
from curriculum_audit.records.findings import Audit, Evidence, Kind, Programme
from curriculum_audit.records.guides import Course, GuideStatus, Passage, Section, SectionKind, StudyGuide, UnreadGuide
from curriculum_audit.taxonomies import read_taxonomy

TAXONOMY = read_taxonomy()
NORM = Profile(
    discipline="nursing",
    labels={"nl": "verpleegkunde", "en": "nursing"},
    aliases=(),
    expected={"A1": 1, "A2": 1, "B1": 2, "C1": 3, "E1": 2, "E2": 3, "E5": 2, "H1": 1},
    source={"nl": "voorstel van de makers", "en": "proposal of the makers"},
)


def programme(
    institution: str, year: str = "2025-2026", *, region: str | None = None, degree: str | None = None
) -> Programme:
    """Return a programme in nursing."""
    return Programme(institution, "HBO-V voltijd", year, "nursing", degree, region)


def audited(
    of: Programme,
    covered: str = "",
    *,
    shallow: str = "",
    unsure: str = "",
    unread: bool = False,
    profile: Profile | None = NORM,
) -> Audit:
    """Return an audit of a programme with one course, in which the notations given are found.

    Parameters
    ----------
    covered, shallow, unsure
        Notations with a space between them: shown at the expected level, at the lowest level, and not for sure.
    """
    course = _course(of)
    found = (
        *_found(course, covered.split(), miller=4),
        *_found(course, shallow.split(), miller=1),
        *_found(course, unsure.split(), miller=4, unsure=True),
    )
    return Audit(
        analysis=find_gaps(of, [(course, found)], TAXONOMY, profile),
        guides=(StudyGuide(course.guide, "c" * 64, 40, "nl", (course,)),),
        unread=(UnreadGuide(f"bijlage {of.institution}.pdf", GuideStatus.DAMAGED),) if unread else (),
        method="labels 0.1.0",
        settings={"years_asked": 2},
        date="2025-11-21",
        links={course.guide: f"../syllabi/{course.guide}"},
    )


def without_courses(of: Programme) -> Audit:
    """Return an audit of a programme whose only guide could not be read."""
    read = audited(of, unread=True)
    return replace(read, analysis=find_gaps(of, [], TAXONOMY, NORM), guides=(), links={})


def shortened(audit: Audit) -> Audit:
    """Return the audit over a few competencies: all parts of a page, in one that is quick to examine."""
    kept = tuple(c for c in audit.analysis.coverages if c.expected is not None or c.competency.notation == "B2")
    taxonomy = replace(
        TAXONOMY,
        domains=tuple(d for d in TAXONOMY.domains if d.notation in {c.competency.domain for c in kept}),
        competencies=tuple(coverage.competency for coverage in kept),
        reporting_code=(),
    )
    return replace(audit, analysis=replace(audit.analysis, taxonomy=taxonomy, coverages=kept))


def _course(of: Programme) -> Course:
    passage = Passage(f"Bij {of.institution} oefent de student in {of.academic_year} het gesprek.", 12)
    return Course(
        title=f"Kind en gezin aan {of.institution}",
        code=f"V-{of.institution[:3].upper()}-{of.academic_year[:4]}",
        credits=5.0,
        study_year=2,
        compulsory=True,
        language="nl",
        first_page=12,
        last_page=13,
        sections=(Section(SectionKind.OUTCOMES, "Leerdoelen", (passage,)),),
        guide=f"gids {of.institution} {of.academic_year}.pdf",
    )


def _found(course: Course, notations: Iterable[str], *, miller: int, unsure: bool = False) -> tuple[Evidence, ...]:
    passage = course.passages[0]
    return tuple(
        Evidence(notation, course, passage, passage.text, Kind.PRACTICE, miller, 0.5 if unsure else 0.95, unsure)
        for notation in notations
    )
