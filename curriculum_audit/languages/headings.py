"""Which headings open which section of a course description, in Dutch, English and German."""

from curriculum_audit.records.guides import SectionKind

_HEADINGS: dict[SectionKind, str] = {
    SectionKind.OUTCOMES: "leerdoelen|leerdoel|leerresultaten|doelstellingen|eindtermen|eindcompetenties|learning outcomes|objectives|lernziele",
    SectionKind.CONTENT: "inhoud|omschrijving|course content|content|description|inhalte",
    SectionKind.TEACHING: "werkvormen|onderwijsvorm|teaching methods|lehrform",
    SectionKind.ASSESSMENT: "toetsing|toetsvorm|evaluatie|assessment|examination|prüfung",
    SectionKind.LITERATURE: "literatuur|studiemateriaal|literature|reading|literatur",
    SectionKind.ENTRY: "ingangseisen|begincompetenties|voorkennis|prerequisites|entry requirements|voraussetzungen",
    SectionKind.ADMIN: "contact|docenten|coördinator|lecturers",
}
_KINDS = {heading: kind for kind, headings in _HEADINGS.items() for heading in headings.split("|")}


def section_kind(heading: str) -> SectionKind | None:
    """Return what a heading opens; None where it is not a known heading."""
    return _KINDS.get(" ".join(heading.casefold().split()).rstrip(":"))
