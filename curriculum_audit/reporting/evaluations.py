"""What was measured on annotated courses in, a table or JSON out."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from curriculum_audit.records.evaluations import Evaluation, Hits
from curriculum_audit.reporting.as_text import table


def render_json(evaluation: Evaluation) -> str:
    """Render what `evaluate --as json` prints; shares are 0..1."""
    agreement, parity = evaluation.agreement, evaluation.parity
    return (
        json.dumps(
            {
                "courses": evaluation.courses,
                "courses_learned_from": evaluation.learned,
                "course_level": _hits(evaluation.by_course),
                "competency_micro": _hits(evaluation.micro),
                "competency_macro_f1": round(evaluation.macro_f1, 3),
                "recall_on_sure": round(evaluation.sure.recall, 3),
                "kind_right": round(evaluation.kind_right, 3),
                "miller_right": round(evaluation.miller_right, 3),
                "calibration_error": round(evaluation.calibration_error, 3),
                "calibration_error_by_chance": round(evaluation.calibration_error_by_chance, 3),
                "agreement": agreement and {"f1": round(agreement.f1, 3), "kappa": round(agreement.kappa, 3)},
                "parity": parity and {"pairs": parity.pairs, "same": parity.same, "share": round(parity.share, 3)},
                "by_language": _all_hits(evaluation.by_language),
                "by_domain": _all_hits(evaluation.by_domain),
                "by_competency": _all_hits(evaluation.by_competency),
                "reliability": [
                    {"count": part.count, "confidence": round(part.confidence, 3), "right": round(part.right, 3)}
                    for part in evaluation.bins
                ],
            },
            indent=1,
        )
        + "\n"
    )


def render_table(evaluation: Evaluation) -> str:
    """Render what `evaluate --as table` prints."""
    head = ("", "precision", "recall", "F1", "right", "wrong", "missed")
    return "".join(f"{line}\n" for line in (*table([head, *_rows(evaluation)]), "", *_remarks(evaluation)))


def _rows(evaluation: Evaluation) -> Iterator[tuple[str, ...]]:
    yield _row("courses", evaluation.by_course)
    yield _row("competencies", evaluation.micro)
    for group in (evaluation.by_language, evaluation.by_domain, evaluation.by_competency):
        for name, hits in group.items():
            yield _row(name or "language unknown", hits)


def _row(name: str, hits: Hits) -> tuple[str, ...]:
    shares = (f"{share:.3f}" for share in (hits.precision, hits.recall, hits.f1))
    return (name, *shares, *(f"{number:,}" for number in (hits.right, hits.wrong, hits.missed)))


def _remarks(evaluation: Evaluation) -> Iterator[str]:
    yield f"courses: {evaluation.courses:,}"
    if evaluation.learned:
        yield f"the method has learned from {evaluation.learned:,} of them: on other texts it probably does less well"
    yield f"mean F1 of the competencies: {evaluation.macro_f1:.3f}"
    if evaluation.sure != Hits():
        yield f"recall on what annotators were sure of: {evaluation.sure.recall:.3f}"
    if evaluation.micro.right:
        yield f"kind of evidence right: {evaluation.kind_right:.3f}; Miller level right: {evaluation.miller_right:.3f}"
    chance = evaluation.calibration_error_by_chance
    yield f"calibration error: {evaluation.calibration_error:.3f} ({chance:.3f} if confidence were exact, by chance)"
    for part in evaluation.bins:
        yield f"  confidence {part.confidence:.2f}: {part.right:.2f} right of {part.count:,}"
    if evaluation.agreement:
        yield f"annotators agree: F1 {evaluation.agreement.f1:.3f}, kappa {evaluation.agreement.kappa:.3f}"
    if evaluation.parity:
        yield (
            f"statements in Dutch and English: {evaluation.parity.same:,} of {evaluation.parity.pairs:,} judged alike "
            f"({evaluation.parity.share:.3f})"
        )


def _hits(hits: Hits) -> dict[str, Any]:
    return {
        "precision": round(hits.precision, 3),
        "recall": round(hits.recall, 3),
        "f1": round(hits.f1, 3),
        "right": hits.right,
        "wrong": hits.wrong,
        "missed": hits.missed,
    }


def _all_hits(group: Mapping[str, Hits]) -> dict[str, Any]:
    return {name: _hits(hits) for name, hits in group.items()}
