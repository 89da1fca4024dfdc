"""Broken gates in, a sentence for each out."""

from curriculum_audit.gates import BrokenGate
from curriculum_audit.records.findings import Status
from curriculum_audit.reporting.phrases import Phrases, load_phrases
from curriculum_audit.reporting.redaction import visible


def gate_sentence(gate: BrokenGate, language: str) -> str:
    """Say in one line which programme does not reach which threshold, fit for a terminal.

    >>> from curriculum_audit.records.findings import Programme
    >>> gate_sentence(BrokenGate("overall", Programme("HvO", "Social Work", "2025-2026"), wanted=60, found=41), "en")
    'HvO, Social Work, 2025-2026: 41% is covered; at least 60% is required.'
    """
    phrases = load_phrases(language)
    programme = gate.programme
    sentence = phrases(
        f"gates.{gate.kind}",
        about=gate.about,
        wanted=_shown(gate.wanted, phrases),
        found=_shown(gate.found, phrases),
        year=gate.year_before,
    )
    return visible(f"{programme.institution}, {programme.title}, {programme.academic_year}: {sentence}")


def _shown(value: int | Status, phrases: Phrases) -> str:
    return phrases(f"status.{value.value}") if isinstance(value, Status) else f"{value}%"
