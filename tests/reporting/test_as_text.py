"""Plain text for a terminal."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum_audit.reporting.as_text import one_line, render_entry, render_guides, render_taxonomy, table
from tests.reporting import samples

AUDIT = samples.audit()


def test_the_courses_of_a_guide_stand_in_a_table() -> None:
    lines = render_guides(AUDIT.guides, "nl").splitlines()
    head = next(line for line in lines if line.startswith("code"))
    row = next(line for line in lines if line.startswith("GNK105"))

    assert lines[0] == f"{samples.BACHELOR}: 96 bladzijden, 28 cursussen, Nederlands"
    assert row.index("7,5") == head.index("EC")
    assert row.split()[-3:] == ["verplicht", "nl", "20–22"]


def test_warnings_stand_before_the_table() -> None:
    assert "let op: Bladzijde 9: bevat tekst die een lezer niet ziet" in render_guides(AUDIT.guides, "nl")


def test_a_guide_that_was_not_read_says_why_and_what_to_do() -> None:
    text = render_guides(AUDIT.unread, "en")

    assert "toetsplan-2025.pdf: not read: The file does not open without the right password. Give" in text


@pytest.mark.parametrize("text", samples.HOSTILE)
def test_hostile_text_cannot_steer_the_terminal(text: str) -> None:
    hostile = samples.hostile_audit(text)
    rendered = render_guides([*hostile.guides, *hostile.unread], "nl")

    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", rendered)
    assert len(rendered.splitlines()) == len(render_guides([*hostile.guides, *hostile.unread], "en").splitlines()) == 6


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_stands_on_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


def test_columns_stay_aligned_with_wide_and_combining_characters() -> None:
    lines = table([("漢字", "x"), ("abcd", "x"), (unicodedata.normalize("NFD", "éé"), "x")])

    assert lines == ["漢字  x", "abcd  x", unicodedata.normalize("NFD", "éé") + "    x"]


def test_a_long_cell_is_cut() -> None:
    assert table([("a" * 90, "b")]) == ["a" * 59 + "…  b"]


def test_the_taxonomy_is_a_tree_of_domains_and_competencies() -> None:
    lines = render_taxonomy(samples.shipped_taxonomy(), "en").splitlines()

    assert "C  Recognise and assess" in lines
    assert "   C1   Recognising signs" in lines


def test_a_domain_is_shown_with_its_competencies_alone() -> None:
    taxonomy = samples.shipped_taxonomy()
    lines = render_entry(taxonomy, taxonomy.domains[2], "en").splitlines()

    assert lines[:2] == ["C  Recognise and assess", "   C1   Recognising signs"]
    assert all(line.startswith("   C") for line in lines[1:])


def test_a_competency_is_shown_in_full() -> None:
    taxonomy = samples.shipped_taxonomy()
    text = render_entry(taxonomy, taxonomy.competency("C1"), "nl")

    assert text.startswith("C1  Signalen herkennen  (recognising-signs)\n")
    assert all(
        f"\n{head}: " in text for head in ("Omschrijving", "Wat telt", "Wat niet telt", "Termen", "Verwijzingen")
    )
