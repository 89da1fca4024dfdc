"""What a gap report says of other audits."""

from curriculum_audit.reporting.as_html import render_gap_report
from curriculum_audit.reporting.surroundings import NOBODY, neighbours_of, surroundings
from tests.programmes import audited, programme
from tests.reporting.tree import tree_of

BEFORE = audited(programme("Hogeschool Noord", "2024-2025"), "A1 A2")
AFTER = audited(programme("Hogeschool Noord"), "A1 B1")
OTHER = audited(programme("Hogeschool Oost"), "A2 E2")
AUDITS = (BEFORE, AFTER, OTHER)
RUN = neighbours_of(AUDITS)


def test_an_audit_by_itself_has_nothing_around_it() -> None:
    around = surroundings(AFTER, NOBODY)

    assert around.step is None
    assert around.practices == {}


def test_what_changed_stands_in_the_report_with_links_to_both_years() -> None:
    tree = tree_of(render_gap_report(AFTER, "nl", RUN))

    assert "Veranderd sinds 2024-2025" in tree.text
    assert "1 nieuw gedekt, 1 niet meer gedekt, per saldo 0." in tree.text
    assert "hogeschool-noord-hbo-v-voltijd-2024-2025.html#competency-A2" in tree.values("href")
    assert "#competency-B1" in tree.values("href")


def test_a_gap_shows_how_another_programme_covers_it() -> None:
    tree = tree_of(render_gap_report(AFTER, "nl", RUN))

    assert tree.text.count("Zo staat het in de gids van een andere opleiding") == 2
    assert "Bij Hogeschool Oost oefent de student in 2025-2026 het gesprek." in tree.text


def test_what_is_covered_needs_no_example() -> None:
    both = audited(programme("Hogeschool Oost"), "A1")

    assert "Zo staat het" not in tree_of(render_gap_report(AFTER, "nl", neighbours_of((AFTER, both)))).text


def test_the_first_year_says_nothing_of_change() -> None:
    assert "Veranderd sinds" not in tree_of(render_gap_report(BEFORE, "nl", RUN)).text


def test_other_programmes_are_not_quoted_where_they_did_not_allow_it() -> None:
    around = surroundings(AFTER, neighbours_of(AUDITS, quotes_others=False))

    assert around.practices == {}
    assert around.step is not None
