"""Small values that several tests are about."""

from curriculum_audit.records.findings import Evidence, Kind, Programme
from curriculum_audit.records.guides import Course, Passage, Section, SectionKind

PROGRAMME = Programme("Universiteit Merwede", "Pedagogische wetenschappen", "2025-2026", "pedagogy", "bachelor")


def course(title: str = "Jeugd en gezin", *, year: int | None = 2, compulsory: bool | None = True) -> Course:
    """Return a course with one outcome."""
    passage = Passage("De student herkent signalen van kindermishandeling.", 14, (72.0, 310.2, 520.1, 322.4))
    section = Section(SectionKind.OUTCOMES, "Leerdoelen", (passage,))
    return Course(
        title=title,
        code="PED201",
        credits=5.0,
        study_year=year,
        compulsory=compulsory,
        language="nl",
        first_page=14,
        last_page=15,
        sections=(section,),
        guide="gids.pdf",
    )


def evidence(
    notation: str = "C1",
    *,
    kind: Kind = Kind.OBJECTIVE,
    miller: int = 2,
    unsure: bool = False,
    of: Course | None = None,
) -> Evidence:
    """Return evidence from the only passage of a course."""
    of = of or course()
    passage = of.passages[0]
    return Evidence(notation, of, passage, passage.text, kind, miller, 0.9, unsure)
