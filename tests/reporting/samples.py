"""A made-up programme with its courses, what they show, and what could not be read."""

import csv
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path

import numpy as np

from curriculum_audit.gaps import find_gaps
from curriculum_audit.records.competencies import Profile, Taxonomy
from curriculum_audit.records.evaluations import Hits
from curriculum_audit.records.findings import Accuracy, Audit, Evidence, Kind, Lack, NearMiss, Programme, Review
from curriculum_audit.records.guides import (
    Course,
    GuideStatus,
    GuideWarning,
    Passage,
    Section,
    SectionKind,
    StudyGuide,
    UnreadGuide,
    WarningKind,
)
from curriculum_audit.taxonomies import read_profiles, read_taxonomy

MEDICINE = Programme("Universiteit Merwede", "Geneeskunde", "2025-2026", "medicine", "bachelor", "Zuid-Holland")
BACHELOR = "studiegids-bachelor-2025.pdf"
ELECTIVES = "keuzeonderwijs & minoren (2025).pdf"

_HIDDEN = Passage("kindermishandeling meldcode signalen Veilig Thuis kindcheck", 9, (0.0, 0.0, 1.0, 1.0), hidden=True)
_SURE = 0.7


@cache
def shipped_taxonomy() -> Taxonomy:
    """Return the taxonomy that the reports will meet."""
    return read_taxonomy()


def medicine_profile() -> Profile:
    """Return the shipped norm for medicine."""
    return next(p for p in read_profiles(shipped_taxonomy()) if p.discipline == "medicine")


def courses() -> dict[str, Course]:
    """Return all courses by code, each with the passages that something is found in."""
    return {row["code"]: _course(row) for row in _rows("courses.csv")}


def evidence() -> tuple[Evidence, ...]:
    """Return everything found in the courses."""
    by_code = courses()
    return tuple(_evidence(row, by_code[row["course"]]) for row in _rows("evidence.csv"))


def audit(*, profile: Profile | None = None, programme: Programme = MEDICINE, unread: bool = True) -> Audit:
    """Return the audit of the made-up programme; against the norm for medicine where no other is given."""
    return audit_of(evidence(), profile=profile or medicine_profile(), programme=programme, unread=unread)


def audit_of(
    found: tuple[Evidence, ...],
    *,
    profile: Profile | None,
    programme: Programme = MEDICINE,
    unread: bool = False,
) -> Audit:
    """Return an audit of all the courses in which this is found."""
    known = courses() | {item.course.code or item.course.title: item.course for item in found}
    pairs = [(c, [item for item in found if item.course == c]) for c in known.values()]
    return Audit(
        analysis=find_gaps(programme, pairs, shipped_taxonomy(), profile),
        guides=_guides(known),
        unread=_UNREAD if unread else (),
        method="labels 0.1.0",
        settings={"ocr": "auto", "method": "labels", "years_asked": 2},
        date="2025-11-21",
        links={name: f"../syllabi/merwede/geneeskunde/2025-2026/{name}" for name in (BACHELOR, ELECTIVES)},
    )


def small_audit() -> Audit:
    """Return an audit without a norm and with hardly anything found."""
    programme = Programme("Hogeschool De Waarden", "Social Work", "2024-2025")
    found = tuple(replace(item, review=Review.CONFIRMED) for item in evidence() if item.competency == "E1")
    return audit_of(found, profile=None, programme=programme)


ACCURACY = Accuracy(
    courses=200,
    overall=Hits(right=170, wrong=12, missed=30),
    by_domain={"A": Hits(40, 2, 5), "C": Hits(60, 4, 12), "E": Hits(68, 6, 12), "H": Hits(2, 0, 1)},
    by_language={"nl": Hits(120, 8, 18), "en": Hits(50, 4, 12)},
    data="beschreven cursussen 1.0",
    date="2025-11-20",
)
"""Made-up figures; of domain H too few to say anything."""

_UNREAD = (
    UnreadGuide("toetsplan-2025.pdf", GuideStatus.ENCRYPTED, "password required"),
    UnreadGuide("bijlagen/coschappen.pdf", GuideStatus.NO_TEXT),
)


def _guides(known: dict[str, Course]) -> tuple[StudyGuide, ...]:
    warnings = (
        GuideWarning(WarningKind.HIDDEN_TEXT, (9,)),
        GuideWarning(WarningKind.READ_BY_OCR, (40, 41, 42, 55)),
    )
    return tuple(
        StudyGuide(name, digit * 64, pages, "nl", tuple(c for c in known.values() if c.guide == name), found)
        for name, digit, pages, found in ((BACHELOR, "a", 96, warnings), (ELECTIVES, "b", 18, ()))
    )


def _rows(name: str) -> list[dict[str, str]]:
    with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _passage(row: dict[str, str]) -> Passage:
    return Passage(row["quote"], int(row["page"]), (72.0, 310.2, 520.1, 322.4))


def _evidence(row: dict[str, str], course: Course) -> Evidence:
    confidence = float(row["confidence"])
    return Evidence(
        competency=row["competency"],
        course=course,
        passage=_passage(row),
        quote=row["quote"],
        kind=Kind[row["kind"].upper()],
        miller=int(row["miller"]),
        confidence=confidence,
        unsure=confidence < _SURE,
        words=tuple(row["words"].split("|")),
    )


def _course(row: dict[str, str]) -> Course:
    found = tuple(_passage(item) for item in _rows("evidence.csv") if item["course"] == row["code"])
    hidden = (_HIDDEN,) if row["code"] == "GNK101" else ()
    return Course(
        title=row["title"],
        code=row["code"],
        credits=float(row["credits"]),
        study_year=int(row["year"]) if row["year"] else None,
        compulsory={"yes": True, "no": False, "": None}[row["compulsory"]],
        language="en" if row["code"] == "KEU12" else "nl",
        first_page=int(row["page"]),
        last_page=int(row["page"]) + 2,
        sections=(Section(SectionKind.OUTCOMES, "Leerdoelen", (*found, *hidden)),),
        guide=row["guide"],
    )


def explained_audit(misses: dict[str, tuple[NearMiss, ...]] | None = None) -> Audit:
    """Return the audit with what came nearest to each gap that is named; by default one passage for each lack."""
    found = misses if misses is not None else {"F1": near_misses()}
    made = audit()
    coverages = (
        replace(coverage, nearest=found.get(coverage.competency.notation, ())) for coverage in made.analysis.coverages
    )
    return replace(made, analysis=replace(made.analysis, coverages=tuple(coverages)))


def near_misses() -> tuple[NearMiss, ...]:
    """Return a passage for each lack."""
    course = courses()["GNK301"]
    return tuple(
        NearMiss(
            course,
            Passage(f"De student bespreekt de opvoeding van het kind, {lack.value}.", 30 + number),
            f"De student bespreekt de opvoeding van het kind, {lack.value}.",
            0.2,
            lack,
            "A3" if lack is Lack.OTHER_COMPETENCY else "",
        )
        for number, lack in enumerate(Lack)
    )


HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "javascript:alert(1)",
    "{{ 7*7 }}{% raw %}",
    "=HYPERLINK(\"http://evil.example\",\"x\")",
    "+cmd|' /C calc'!A0",
    "\x1b[2J\x07\x9b31m",
    "\u202egpj.exe\u2066",
    "half a pair \ud83d",
    "line\nbreak\ttab\rreturn\x00nul",
    "../../etc/passwd",
    "//evil.example/gids.pdf",
    "C:\\Users\\jansen\\gids.pdf",
)  # fmt: skip
"""What a guide, a folder or a manifest may hold to do harm in a report."""


def hostile_audit(text: str) -> Audit:
    """Return an audit in which everything that comes from outside is this text."""
    course = replace(courses()["GNK301"], title=text, code=text, guide=text, language="nl")
    item = replace(evidence()[0], course=course, passage=Passage(text, 3), quote=text, words=(text[:3],))
    programme = Programme(text, text, text, "medicine", text, text)
    made = audit_of((item,), profile=medicine_profile(), programme=programme)
    guide = StudyGuide(text, "c" * 64, 3, "nl", (course,), (GuideWarning(WarningKind.DAMAGED, (3,)),))
    return replace(
        made,
        guides=(guide,),
        unread=(UnreadGuide(text, GuideStatus.CRASHED, text),),
        method=text,
        settings={"ocr": text},
        links={text: text},
    )


def short_audit() -> Audit:
    """Return the audit over six competencies of two domains: all parts of a page, in one that is quick to examine."""
    full = replace(explained_audit({"B8": near_misses()}), accuracy=ACCURACY)
    kept = tuple(c for c in full.analysis.coverages if c.competency.notation in ("B8", "B9", "E1", "E2", "E3", "E4"))
    domains = tuple(domain for domain in shipped_taxonomy().domains if domain.notation in "BE")
    taxonomy = replace(
        shipped_taxonomy(),
        domains=domains,
        competencies=tuple(coverage.competency for coverage in kept),
        reporting_code=shipped_taxonomy().reporting_code[1:2],
    )
    return replace(full, analysis=replace(full.analysis, taxonomy=taxonomy, coverages=kept))


def large_audit(courses_named: int = 400, pieces: int = 1500) -> Audit:
    """Return an audit as large as that of a whole faculty."""
    patterns = list(courses().values())
    named = [
        replace(patterns[number % len(patterns)], title=f"Cursus {number}", code=f"X{number}")
        for number in range(courses_named)
    ]
    notations = [competency.notation for competency in shipped_taxonomy().competencies]
    found = evidence()
    return audit_of(
        tuple(
            replace(
                found[number % len(found)],
                course=named[number % courses_named],
                competency=notations[number % len(notations)],
            )
            for number in range(pieces)
        ),
        profile=medicine_profile(),
    )


def many_audits(programmes: int = 50, years: Iterable[int] = range(2021, 2026)) -> tuple[Audit, ...]:
    """Return programmes in which every second competency changes from year to year, far more than in guides."""
    chance = np.random.default_rng(1)
    patterns, notations = evidence(), [competency.notation for competency in shipped_taxonomy().competencies]
    audits = []
    for place, year in product(range(programmes), years):
        shown = [notation for notation in notations if chance.random() < 0.5]
        found = tuple(
            replace(patterns[number % len(patterns)], competency=notation, miller=4, unsure=False)
            for number, notation in enumerate(shown)
        )
        named = Programme(
            f"Hogeschool {place}", "Opleiding", f"{year}-{year + 1}", "medicine", None, f"regio {place % 5}"
        )
        audits.append(audit_of(found, profile=medicine_profile(), programme=named))
    return tuple(audits)
