"""The words each layout prints around a course.

Guides of different houses call the same thing by different names; so do these.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Labels:
    """The headings and field labels of one layout in one language."""

    contents: str
    part: str
    """Heading of a study year."""
    electives: str
    code: str
    credits: str
    year: str
    period: str
    status: str
    compulsory: str
    elective: str
    language: str
    entry: str
    contact: str
    outcomes: str
    content: str
    teaching: str
    assessment: str
    literature: str


_EXPORT = Labels(
    contents="Inhoudsopgave", part="Studiejaar {}", electives="Keuzeonderwijs",
    code="Cursuscode", credits="Studiepunten", year="Studiejaar", period="Aangeboden",
    status="Type", compulsory="Verplicht", elective="Keuze", language="Voertaal",
    entry="Ingangseisen", contact="Contactpersoon", outcomes="Leerdoelen", content="Inhoud",
    teaching="Onderwijsvorm", assessment="Toetsing", literature="Literatuur",
)  # fmt: skip
_WORD = Labels(
    contents="Inhoud", part="Jaar {}", electives="Keuzemodules",
    code="Modulecode", credits="Studielast", year="Leerjaar", period="Periode",
    status="Verplicht/keuze", compulsory="verplicht", elective="keuze", language="Taal",
    entry="Voorkennis", contact="Moduleverantwoordelijke", outcomes="Leeruitkomsten",
    content="Beschrijving van de module", teaching="Werkvormen", assessment="Toets",
    literature="Verplichte literatuur",
)  # fmt: skip
_PROSPECTUS = Labels(
    contents="Inhoud", part="Jaar {}", electives="Keuzevakken",
    code="", credits="", year="jaar {}", period="", status="", compulsory="verplicht",
    elective="keuze", language="Taal", entry="Toelating", contact="Coördinator",
    outcomes="Doel", content="Inhoud", teaching="Onderwijs", assessment="Toets",
    literature="Boeken",
)  # fmt: skip
_ROWS = Labels(
    contents="Inhoudsopgave", part="Jaar {}", electives="Keuzeruimte",
    code="Code", credits="EC", year="Jaar", period="Periode", status="V/K", compulsory="V",
    elective="K", language="Taal", entry="Ingangseis", contact="Docent",
    outcomes="Leerdoelen", content="Inhoud en leerdoelen", teaching="Werkvorm",
    assessment="Toetsing", literature="Literatuur",
)  # fmt: skip
_WORD_EN = Labels(
    contents="Contents", part="Year {}", electives="Electives",
    code="Course code", credits="Credits", year="Year of study", period="Term",
    status="Status", compulsory="compulsory", elective="elective",
    language="Language of instruction", entry="Entry requirements", contact="Course coordinator",
    outcomes="Learning outcomes", content="Course content", teaching="Teaching methods",
    assessment="Assessment", literature="Reading list",
)  # fmt: skip
_PROSPECTUS_EN = Labels(
    contents="Contents", part="Year {}", electives="Electives",
    code="", credits="", year="year {}", period="", status="", compulsory="compulsory",
    elective="elective", language="Language", entry="Prerequisites", contact="Coordinator",
    outcomes="Aims", content="Content", teaching="Teaching", assessment="Assessment",
    literature="Reading",
)  # fmt: skip

LABELS: dict[tuple[str, str], Labels] = {
    ("export", "nl"): _EXPORT,
    ("export-sections", "nl"): _EXPORT,
    ("word", "nl"): _WORD,
    ("prospectus", "nl"): _PROSPECTUS,
    ("rows", "nl"): _ROWS,
    ("word", "en"): _WORD_EN,
    ("prospectus", "en"): _PROSPECTUS_EN,
}
"""Labels by layout and language."""
