"""Audits, guides and evaluations in, JSON out."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from curriculum_audit import __version__
from curriculum_audit.contacts import mask_contacts
from curriculum_audit.exchange import course_object
from curriculum_audit.gaps import if_confirmed
from curriculum_audit.records.findings import Audit, Coverage, Evidence, NearMiss, Status
from curriculum_audit.records.guides import Course, StudyGuide, UnreadGuide
from curriculum_audit.reporting.accuracy import accuracy_object
from curriculum_audit.reporting.overview import standing
from curriculum_audit.reporting.phrases import Phrases, load_phrases
from curriculum_audit.reporting.redaction import visible
from curriculum_audit.reporting.wording import warning_sentence

FORMAT = 1
"""Version of the shape of `audit.json`; a change that a reader must know of raises it."""


def render_audits(audits: Sequence[Audit]) -> str:
    """Render `audit.json`: everything needed to check the audits and to repeat them.

    The shape, with keys in this order::

        {"format": 1, "program": "curriculum-audit 0.1.0", "audits": [{
          "programme": {"institution", "title", "academic_year", "discipline", "degree", "region"},
          "date", "method", "accuracy": null | {"courses", "data", "date", "overall": {"right", "wrong", "missed"},
            "domains": {notation: {…}}, "languages": {code: {…}}}, "settings": {…},
          "taxonomy": {"title", "version"}, "profile": null | {"discipline", "source", "is_proposal"},
          "summary": {"judged", "covered", "covered_at_best", "statuses": {status: number}},
          "guides": [{"guide", "sha256", "pages", "language", "courses", "warnings": [{"kind", "pages"}]}],
          "unread": [{"guide", "status"}],
          "courses": [{"guide", "code", "title", "credits", "study_year", "compulsory", "first_page", "last_page"}],
          "competencies": [{"notation", "label", "status", "expected", "level", "flags", "study_years",
            "evidence": [{"guide", "course", "code", "page", "quote", "box", "kind", "miller", "confidence", "counts",
                          "unsure", "origin", "review"}],
            "nearest": [{"guide", "course", "code", "page", "quote", "confidence", "lack", "instead"}]}]}]}

    `status` is a value of `Status` or "not_expected"; Miller levels are 1..4, 0 for none; boxes are in points. Where no
    course was read there is no verdict: then "competencies" is empty and the numbers of the summary are 0.
    """
    return _dump(
        {"format": FORMAT, "program": f"curriculum-audit {__version__}", "audits": [_audit(a) for a in audits]}
    )


def render_guides(guides: Sequence[StudyGuide | UnreadGuide], language: str) -> str:
    """Render what `courses --as json` prints: a list with one object per guide.

    Parameters
    ----------
    language
        Of the sentences under "warnings".
    """
    phrases = load_phrases(language)
    return _dump([_unread(guide) if isinstance(guide, UnreadGuide) else _read(guide, phrases) for guide in guides])


def _dump(value: object) -> str:
    return json.dumps(_shown(value), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _shown(value: object) -> object:
    """Mask contact details and write out control characters in every text of an object."""
    if isinstance(value, str):
        return visible(mask_contacts(value))
    if isinstance(value, Mapping):
        return {key: _shown(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_shown(item) for item in value]
    return value


def _read(guide: StudyGuide, phrases: Phrases) -> dict[str, Any]:
    return {
        "guide": guide.name,
        "sha256": guide.sha256,
        "pages": guide.pages,
        "language": guide.language,
        "warnings": [warning_sentence(phrases, warning) for warning in guide.warnings],
        "unread": None,
        "courses": [course_object(course) for course in guide.courses],
    }


def _unread(guide: UnreadGuide) -> dict[str, Any]:
    return {
        "guide": guide.name,
        "sha256": None,
        "pages": None,
        "language": None,
        "warnings": [],
        "unread": guide.status.value,
        "courses": [],
    }


def _audit(audit: Audit) -> dict[str, Any]:
    analysis = audit.analysis
    return {
        "programme": _programme(audit),
        "date": audit.date,
        "method": audit.method,
        "accuracy": None if audit.accuracy is None else accuracy_object(audit.accuracy),
        "settings": dict(sorted(audit.settings.items())),
        "taxonomy": {"title": dict(analysis.taxonomy.title), "version": analysis.taxonomy.version},
        "profile": _profile(audit),
        "summary": _summary(audit),
        "guides": [_guide(guide) for guide in audit.guides],
        "unread": [{"guide": guide.name, "status": guide.status.value} for guide in audit.unread],
        "courses": [_course(course) for course in analysis.courses],
        "competencies": [_competency(audit, coverage) for coverage in analysis.verdicts],
    }


def _programme(audit: Audit) -> dict[str, Any]:
    names = ("institution", "title", "academic_year", "discipline", "degree", "region")
    return {name: getattr(audit.programme, name) for name in names}


def _profile(audit: Audit) -> dict[str, Any] | None:
    profile = audit.analysis.profile
    if profile is None:
        return None
    return {"discipline": profile.discipline, "source": dict(profile.source), "is_proposal": profile.is_proposal}


def _summary(audit: Audit) -> dict[str, Any]:
    analysis = audit.analysis
    return {
        "judged": len(analysis.judged),
        "covered": analysis.covered,
        "covered_at_best": if_confirmed(analysis).covered,
        "statuses": {status.value: analysis.count(status) for status in Status},
    }


def _guide(guide: StudyGuide) -> dict[str, Any]:
    warnings = [{"kind": warning.kind.value, "pages": list(warning.pages)} for warning in guide.warnings]
    return {
        "guide": guide.name,
        "sha256": guide.sha256,
        "pages": guide.pages,
        "language": guide.language,
        "courses": len(guide.courses),
        "warnings": warnings,
    }


def _course(course: Course) -> dict[str, Any]:
    names = ("guide", "code", "title", "credits", "study_year", "compulsory", "first_page", "last_page")
    return {name: getattr(course, name) for name in names}


def _competency(audit: Audit, coverage: Coverage) -> dict[str, Any]:
    return {
        "notation": coverage.competency.notation,
        "label": dict(coverage.competency.labels),
        "status": standing(audit.analysis, coverage),
        "expected": coverage.expected,
        "level": coverage.level,
        "flags": [flag.value for flag in coverage.flags],
        "study_years": list(coverage.study_years),
        "evidence": [_evidence(item) for item in coverage.evidence],
        "nearest": [_near_miss(miss) for miss in coverage.nearest],
    }


def _near_miss(miss: NearMiss) -> dict[str, Any]:
    return {
        "guide": miss.course.guide,
        "course": miss.course.title,
        "code": miss.course.code,
        "page": miss.passage.page,
        "quote": miss.quote,
        "confidence": round(miss.confidence, 3),
        "lack": miss.lack.value,
        "instead": miss.instead or None,
    }


def _evidence(item: Evidence) -> dict[str, Any]:
    box = item.passage.box
    return {
        "guide": item.course.guide,
        "course": item.course.title,
        "code": item.course.code,
        "page": item.passage.page,
        "quote": item.quote,
        "box": None if box is None else [round(edge, 1) for edge in box],
        "kind": item.kind.label,
        "miller": item.miller,
        "confidence": round(item.confidence, 3),
        "counts": item.counts,
        "unsure": item.unsure,
        "origin": item.origin.value,
        "review": item.review.value,
    }
