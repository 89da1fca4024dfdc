"""What was measured on annotated courses in, one page about it out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from curriculum_audit.gaps import percentage
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.records.evaluations import Bin, Evaluation, Hits
from curriculum_audit.reporting.accuracy import AccuracyRow, Rate, accuracy_row
from curriculum_audit.reporting.as_html import render_page
from curriculum_audit.reporting.charts import reliability
from curriculum_audit.reporting.phrases import Phrases
from curriculum_audit.reporting.wording import language_name


@dataclass(frozen=True, slots=True)
class Measurement:
    """An evaluation with all that it takes to repeat it."""

    evaluation: Evaluation
    taxonomy: Taxonomy
    method: str
    data: str
    """Name of the file of annotated courses."""
    date: str
    """ISO 8601 day."""


def render_evaluation(measurement: Measurement, language: str) -> str:
    """Render what `evaluate --as html` prints.

    Parameters
    ----------
    language
        "nl" or "en": shown first.
    """
    evaluation = measurement.evaluation
    return render_page(
        "evaluation.html.j2",
        language,
        worded=partial(_worded, measurement),
        measurement=measurement,
        evaluation=evaluation,
        steps=tuple(map(_step, evaluation.bins)),
        picture=reliability(evaluation.bins),
        kind_right=_percent(evaluation.kind_right),
        level_right=_percent(evaluation.miller_right),
        sure_found=_percent(evaluation.sure.recall),
        distance=_distance(evaluation),
        judged_alike=_percent(evaluation.parity.share) if evaluation.parity else None,
    )


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """How well the method did on one group of verdicts."""

    rates: AccuracyRow
    hits: Hits


@dataclass(frozen=True, slots=True)
class StepRow:
    """Verdicts of about the same confidence."""

    stated: int
    """Percentage."""
    right: Rate


def _step(part: Bin) -> StepRow:
    return StepRow(_percent(part.confidence), Rate(round(part.right * part.count), part.count))


def _percent(share: float) -> int:
    return percentage(round(1000 * share), 1000)


def _distance(evaluation: Evaluation) -> float | None:
    """Return how far the languages lie apart in F1; None where one was measured."""
    scores = [hits.f1 for code, hits in evaluation.by_language.items() if code]
    return max(scores) - min(scores) if len(scores) > 1 else None


def _worded(measurement: Measurement, phrases: Phrases) -> Mapping[str, Any]:
    evaluation, taxonomy = measurement.evaluation, measurement.taxonomy
    domains = {domain.notation: phrases.pick(domain.labels) for domain in taxonomy.domains}
    competencies = {competency.notation: phrases.pick(competency.labels) for competency in taxonomy.competencies}
    languages = {code: language_name(phrases, code) for code in sorted(evaluation.by_language, key=_last_if_unknown)}
    return {
        "overall": (
            _row(phrases("evaluation.all_competencies"), evaluation.micro),
            _row(phrases("evaluation.all_courses"), evaluation.by_course),
        ),
        "domains": _rows(evaluation.by_domain, {name: f"{name} {label}" for name, label in domains.items()}),
        "competencies": _rows(
            evaluation.by_competency, {name: f"{name} {label}" for name, label in competencies.items()}
        ),
        "languages": _rows(evaluation.by_language, languages),
    }


def _last_if_unknown(code: str) -> tuple[bool, str]:
    return not code, code


def _rows(found: Mapping[str, Hits], names: Mapping[str, str]) -> tuple[ScoreRow, ...]:
    """Return a row per group in the order of the names; a group that has none comes last, by what it is called."""
    known = [key for key in names if key in found]
    return tuple(_row(names.get(key, key or "–"), found[key]) for key in (*known, *sorted(found.keys() - names.keys())))


def _row(name: str, hits: Hits) -> ScoreRow:
    return ScoreRow(accuracy_row(name, hits), hits)
