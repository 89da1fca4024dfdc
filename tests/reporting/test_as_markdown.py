"""The summary for a mail."""

import re
from dataclasses import replace

import pytest

from curriculum_audit.progress import Step
from curriculum_audit.reporting.as_markdown import escaped, render_summary
from tests.programmes import audited, programme
from tests.reporting import samples

MAIL = render_summary(samples.audit(), "nl", "rapport.html")


def test_it_begins_with_whom_it_is_about_and_the_share_covered() -> None:
    heading, _, share = MAIL.splitlines()[:3]

    assert heading == "# Hiatenrapport Geneeskunde, Universiteit Merwede, 2025-2026"
    assert share == "33 tot 35% van de verwachte competenties is gedekt (16 van 49)."


def test_where_no_course_was_read_it_gives_no_verdict() -> None:
    audit = samples.audit()
    mail = render_summary(replace(audit, analysis=replace(audit.analysis, courses=())), "nl", "rapport.html")

    assert "Er zijn geen cursussen gelezen." in mail
    assert "%" not in mail
    assert "## Oordelen" not in mail
    assert "Tesseract" in mail


def test_it_is_short_and_names_the_report() -> None:
    assert len(MAIL.splitlines()) < 45
    assert MAIL.endswith("staat in rapport.html.\n")


def test_the_heaviest_gaps_are_numbered_and_the_rest_is_counted() -> None:
    assert len(re.findall(r"^\d+\. \*\*\w+\*\* ", MAIL, re.MULTILINE)) == 10
    assert "en nog 23" in MAIL


def test_guides_that_could_not_be_read_are_named_with_the_remedy() -> None:
    assert "- toetsplan-2025.pdf: Het bestand gaat zonder het juiste wachtwoord niet open. Geef het" in MAIL


def test_what_changed_is_told_where_there_is_a_year_before() -> None:
    before, after = audited(programme("Noord", "2024-2025"), "A1"), audited(programme("Noord"), "B1 E2")

    mail = render_summary(after, "en", "report.html", Step(before, after))

    assert "2 newly covered, 1 no longer covered, net +1." in mail
    assert "Newly covered: **B1** Physical abuse; **E2** " in mail
    assert "Veranderd" not in MAIL


def test_without_gaps_none_are_listed() -> None:
    everything = "A1 A2 B1 C1 E1 E2 E5 H1"

    assert "Largest gaps" not in render_summary(audited(programme("Noord"), everything), "en", "report.html")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\n\n# b", "a \\# b"),
        ("- a", "\\- a"),
        ("3) a", "3\\) a"),
        ("2025-2026", "2025-2026"),
        ("[a](javascript:b)", "\\[a\\](javascript:b)"),
        ("<script>", "\\<script\\>"),
        ("_a_ `b` ~c~ a|b", "\\_a\\_ \\`b\\` \\~c\\~ a\\|b"),
        ("bel 030-123 45 67", "bel \\[tel. …\\]"),
        ("a\x1b[2Jb", "a\\\\x1b\\[2Jb"),
    ],
)
def test_text_of_a_guide_is_no_markup(text: str, shown: str) -> None:
    assert escaped(text) == shown


@pytest.mark.parametrize("text", samples.HOSTILE)
def test_hostile_names_stay_on_their_line(text: str) -> None:
    audit = samples.audit()
    hostile = replace(audit, analysis=replace(audit.analysis, programme=replace(audit.programme, title=text)))

    assert len(render_summary(hostile, "nl", "rapport.html").splitlines()) == len(MAIL.splitlines())
