"""What a run says at its end."""

from dataclasses import replace
from pathlib import Path

import pytest

from curriculum_audit.gaps import find_gaps
from curriculum_audit.records.findings import Audit
from curriculum_audit.records.guides import GuideStatus, StudyGuide, UnreadGuide
from curriculum_audit.reporting.summary import render_summary
from curriculum_audit.taxonomies import read_profiles, read_taxonomy
from tests.samples import PROGRAMME, course, evidence

TAXONOMY = read_taxonomy()
PEDAGOGY = next(p for p in read_profiles(TAXONOMY) if p.discipline == "pedagogy")
AUDIT = Audit(
    analysis=find_gaps(PROGRAMME, [(course(), (evidence(miller=3),))], TAXONOMY, PEDAGOGY),
    guides=(StudyGuide("gids.pdf", "0" * 64, 20, "nl", (course(),)),),
    unread=(UnreadGuide("op slot.pdf", GuideStatus.ENCRYPTED),),
    method="labels",
    settings={},
    date="2026-01-05",
)


def test_every_guide_is_accounted_for_in_dutch() -> None:
    text = render_summary([AUDIT], Path("rapport"), "nl")

    assert text.startswith("2 studiegidsen: 1 gelezen, 1 niet gelezen\n1 cursus gevonden\n")
    assert (
        "Universiteit Merwede, Pedagogische wetenschappen, 2025-2026\n  1 van 48 competenties gedekt; 47 hiaten" in text
    )
    assert "Niet gelezen: op slot.pdf. Het bestand gaat zonder het juiste wachtwoord niet open." in text
    assert text.endswith("Het rapport staat in rapport/index.html\n")


def test_a_programme_of_which_no_course_was_read_gets_no_verdict() -> None:
    text = render_summary([replace(AUDIT, analysis=replace(AUDIT.analysis, courses=()))], Path("rapport"), "nl")

    assert "Er zijn geen cursussen gelezen." in text
    assert "hiaten" not in text


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "nl",
            "Geen vergelijking zonder namen voor pedagogiek: van 4 opleidingen zijn cursussen gelezen; voor",
        ),
        ("en", "No comparison without names for pedagogy: courses of 4 programmes were read; anonymity needs 5"),
    ],
)
def test_a_discipline_with_too_few_programmes_to_compare_without_names_is_told(language: str, line: str) -> None:
    discipline = AUDIT.programme.discipline or ""

    assert f"\n\n{line}" in render_summary([AUDIT], Path("rapport"), language, {discipline: 4})
    assert line not in render_summary([AUDIT], Path("rapport"), language)


def test_the_same_in_english() -> None:
    text = render_summary([AUDIT, AUDIT], Path("report"), "en")

    assert text.startswith("4 study guides: 2 read, 2 not read\n2 courses found\n")


def test_a_file_name_cannot_steer_the_terminal() -> None:
    locked = replace(AUDIT.unread[0], name="\x1b[31mrood.pdf")

    text = render_summary([replace(AUDIT, unread=(locked,))], Path("rapport"), "nl")

    assert "\x1b" not in text
    assert r"\x1b[31mrood.pdf" in text
