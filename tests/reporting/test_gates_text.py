"""A sentence for each gate that does not hold."""

import pytest

from curriculum_audit.gates import BrokenGate
from curriculum_audit.records.findings import Status
from curriculum_audit.reporting.gates_text import gate_sentence
from tests.programmes import programme

NOORD = programme("Noord")


@pytest.mark.parametrize(
    ("gate", "dutch", "english"),
    [
        (
            BrokenGate("overall", NOORD, wanted=60, found=41),
            "41% is gedekt; gevraagd is minstens 60%.",
            "41% is covered; at least 60% is required.",
        ),
        (
            BrokenGate("domain", NOORD, "E", 50, 20),
            "van domein E is 20% gedekt; gevraagd is minstens 50%.",
            "of domain E, 20% is covered; at least 50% is required.",
        ),
        (
            BrokenGate("competency", NOORD, "E1", Status.COVERED, Status.MISSING),
            "het oordeel over E1 is “niet gevonden”; gevraagd is minstens “gedekt”.",
            "the verdict on E1 is “not found”; at least “covered” is required.",
        ),
        (
            BrokenGate("last_year", NOORD, wanted=50, found=38, year_before="2024-2025"),
            "38% is gedekt; in 2024-2025 was dat 50%, en het mocht niet dalen.",
            "38% is covered; it was 50% in 2024-2025, and should not fall.",
        ),
        (
            BrokenGate("no_courses", NOORD),
            "er is geen cursus gelezen; daarom is niet bekend of de opleiding haalt wat is gevraagd.",
            "no course was read; so it is not known whether the programme reaches what is required.",
        ),
    ],
)
def test_each_gate_has_its_sentence_in_both_languages(gate: BrokenGate, dutch: str, english: str) -> None:
    assert gate_sentence(gate, "nl") == f"Noord, HBO-V voltijd, 2025-2026: {dutch}"
    assert gate_sentence(gate, "en") == f"Noord, HBO-V voltijd, 2025-2026: {english}"


def test_a_name_cannot_act_on_the_terminal() -> None:
    assert "\x1b" not in gate_sentence(BrokenGate("overall", programme("a\x1b[2J"), wanted=1, found=0), "nl")
