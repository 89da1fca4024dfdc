"""The whole audit, step by step: study guides in, gap reports out."""

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from itertools import permutations
from pathlib import Path

from curriculum_audit.anonymity import SMALLEST_GROUP, check_large_enough
from curriculum_audit.classification.misses import explain_gaps
from curriculum_audit.comparison import programmes_per_discipline
from curriculum_audit.errors import AnonymityError, ReportError, SyllabiError
from curriculum_audit.extraction.page_images import passage_pictures
from curriculum_audit.gaps import by_weight, find_gaps, with_nearest
from curriculum_audit.gates import BrokenGate, broken_gates, read_thresholds
from curriculum_audit.judging import Norms, read_norms
from curriculum_audit.reading import Progress, named, names_of, read_guides, read_with
from curriculum_audit.records.findings import Audit, GapAnalysis, Programme
from curriculum_audit.records.guides import (
    Course,
    GuideWarning,
    PassagePlace,
    StudyGuide,
    UnreadGuide,
    WarningKind,
)
from curriculum_audit.reporting.files import check_folder, write_all
from curriculum_audit.reporting.house_style import read_house_style
from curriculum_audit.reporting.page_images import Pictures, places_to_show
from curriculum_audit.reporting.pages import render_anonymous_comparisons, render_reports
from curriculum_audit.settings import Settings
from curriculum_audit.syllabi import Syllabus, find_syllabi


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found."""

    audits: tuple[Audit, ...]
    broken: tuple[BrokenGate, ...]
    """The thresholds that a programme does not reach."""
    too_few: Mapping[str, int] = field(hash=False)
    """Where comparisons without names were asked for: the disciplines that have none, as courses of too few programmes
    were read, with the number of those programmes."""


def run(
    source: Path,
    output: Path,
    settings: Settings,
    *,
    password: str | None = None,
    anonymise: Path | None = None,
    progress: Progress = lambda done, total: None,
) -> Outcome:
    """Audit every programme and year found in a folder of study guides and write the reports.

    Parameters
    ----------
    source
        Folder of study guides, or a manifest (see `syllabi.find_syllabi`).
    output
        Folder of the reports; older reports there are replaced as a whole.
    password
        Tried on guides for which the manifest names none.
    anonymise
        Folder for the comparisons without names; None for none. They are written together with the reports; a
        discipline that turns out to have too few programmes of which courses can be read has none.

    Raises
    ------
    AuditError
        Nothing could be written, or there are too few programmes to compare them without names; that and what is
        wrong with the folders is found out before any guide is read. A guide that cannot be read raises nothing and
        is named in its audit.
    """
    _check_apart(source, output, anonymise)
    norms = read_norms(settings.method)
    thresholds = read_thresholds(settings.fail_under, norms.taxonomy)
    house_style = read_house_style(settings.house_style)
    syllabi = find_syllabi(source, tuple(norms.profiles.values()))
    if anonymise:
        _check_anonymous(anonymise, [syllabus.programme for syllabus in syllabi])
    passwords = _passwords(syllabi, password)
    outcomes = dict(zip(passwords, read_guides(passwords, settings, progress), strict=True))
    audits = tuple(_audit(syllabus, outcomes, norms, settings, output) for syllabus in syllabi)
    pages = render_reports(
        audits,
        settings.language,
        quotes_others=settings.quote_others,
        house_style=house_style,
        pictures=_pictures(audits, syllabi, passwords, settings) if settings.page_images else {},
    )
    nameless = {anonymise: render_anonymous_comparisons(audits, settings.language)} if anonymise else {}
    write_all({output: pages, **nameless})
    return Outcome(audits, broken_gates(audits, thresholds), _too_few(audits) if anonymise else {})


def _passwords(syllabi: Sequence[Syllabus], otherwise: str | None) -> dict[Path, str | None]:
    """Return the password of every guide; of two programmes that share a guide one may tell it."""
    told = {guide: s.passwords[guide.name] for s in syllabi for guide in s.guides if guide.name in s.passwords}
    return {guide: told.get(guide, otherwise) for syllabus in syllabi for guide in syllabus.guides}


def _check_anonymous(folder: Path, programmes: Iterable[Programme]) -> None:
    """Refuse to compare too few programmes without names before any guide is read."""
    shared = _shared(programmes)
    if not shared:
        raise AnonymityError(f"{folder}: no discipline has two programmes to compare; add guides of another programme")
    for discipline, number in shared.items():
        check_large_enough(discipline, number)


def _shared(programmes: Iterable[Programme]) -> Mapping[str, int]:
    return {name: number for name, number in programmes_per_discipline(programmes).items() if number > 1}


def _too_few(audits: Sequence[Audit]) -> Mapping[str, int]:
    """Return the disciplines that could be compared if courses of more programmes had been read, with their number."""
    asked = _shared(audit.programme for audit in audits)
    read = programmes_per_discipline(audit.programme for audit in audits if audit.analysis.courses)
    return {name: read.get(name, 0) for name in asked if read.get(name, 0) < SMALLEST_GROUP}


def _pictures(
    audits: Sequence[Audit], syllabi: Sequence[Syllabus], passwords: Mapping[Path, str | None], settings: Settings
) -> Mapping[Programme, Pictures]:
    """Cut the passages that the reports show from their pages; a guide that fails at it has no pictures."""
    programmes = [(audit, names_of(syllabus.guides)) for audit, syllabus in zip(audits, syllabi, strict=True)]
    wanted: dict[Path, list[PassagePlace]] = defaultdict(list)
    for audit, names in programmes:
        places = places_to_show(audit)
        for path, name in names.items():
            wanted[path] += places.get(name, ())
    guides = {path: passwords[path] for path, places in wanted.items() if places}
    outcomes = zip(guides, read_with(partial(passage_pictures, dict(wanted)), guides, settings), strict=True)
    found = {path: {} if isinstance(outcome, UnreadGuide) else outcome for path, outcome in outcomes}
    return {
        audit.programme: {
            (name, place): picture for path, name in names.items() for place, picture in found.get(path, {}).items()
        }
        for audit, names in programmes
    }


def _check_apart(source: Path, output: Path, anonymise: Path | None) -> None:
    """Refuse folders of reports among the guides or in each other: the next run would meet them as something else."""
    folders = [folder for folder in (output, anonymise) if folder is not None]
    guides = os.path.realpath(source)
    for folder in folders:
        if source.is_dir() and _place(folder).is_relative_to(guides):
            raise SyllabiError(f"{folder}: lies inside the folder of guides; choose another folder")
    for one, other in permutations(folders, 2):
        if _place(one) == _place(other):
            raise ReportError(f"{one}: cannot take the reports and the comparisons without names; name two folders")
        if _place(one).is_relative_to(_place(other)):
            raise ReportError(f"{one}: lies inside {other}, which is for other reports; choose a folder beside it")
    for folder in folders:
        check_folder(folder)


def _place(folder: Path) -> Path:
    # `Path.resolve` raises where links go round.
    return Path(os.path.realpath(folder))


def _audit(
    syllabus: Syllabus,
    outcomes: Mapping[Path, StudyGuide | UnreadGuide],
    norms: Norms,
    settings: Settings,
    output: Path,
) -> Audit:
    """Judge the courses of one programme and hold them against its profile."""
    names = names_of(syllabus.guides)
    found = _once([named(outcomes[path], name) for path, name in names.items()])
    guides = tuple(outcome for outcome in found if isinstance(outcome, StudyGuide))
    courses = [course for guide in guides for course in guide.courses]
    return Audit(
        analysis=_analysis(syllabus.programme, courses, norms, settings),
        guides=guides,
        unread=tuple(outcome for outcome in found if isinstance(outcome, UnreadGuide)),
        method=norms.classifier.name,
        accuracy=norms.classifier.accuracy,
        settings=settings.as_values(),
        date=date.today().isoformat(),
        links={names[path]: Path(os.path.relpath(_place(path), _place(output))).as_posix() for path in names},
    )


def _analysis(programme: Programme, courses: Sequence[Course], norms: Norms, settings: Settings) -> GapAnalysis:
    """Hold what the courses show against the profile, and say of each gap what came nearest."""
    verdicts = map(norms.classifier.thresholds.decide, norms.classifier.classify(courses))
    judged = list(zip(courses, verdicts, strict=True))
    profile = norms.profiles.get(programme.discipline or "")
    analysis = find_gaps(programme, judged, norms.taxonomy, profile, years_asked=settings.years_asked)
    gaps = [gap.competency.notation for gap in by_weight(analysis) if not gap.evidence]
    return with_nearest(analysis, explain_gaps(norms.classifier, courses, gaps))


def _once(outcomes: Iterable[StudyGuide | UnreadGuide]) -> list[StudyGuide | UnreadGuide]:
    """Count the courses of a guide once when the same file lies in the folder under two names."""
    kept: list[StudyGuide | UnreadGuide] = []
    seen: set[str] = set()
    for outcome in outcomes:
        if isinstance(outcome, UnreadGuide) or outcome.sha256 not in seen:
            kept.append(outcome)
        else:
            kept.append(replace(outcome, courses=(), warnings=(GuideWarning(WarningKind.DUPLICATE),)))
        seen |= {outcome.sha256} if isinstance(outcome, StudyGuide) else set()
    return kept
