"""Names of report files."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from curriculum_audit.records.findings import Programme
from curriculum_audit.reporting.names import report_names, slug
from tests.reporting.samples import MEDICINE

texts = st.text(st.characters(exclude_categories=()), max_size=100)


def test_a_report_is_named_after_institution_programme_and_year() -> None:
    assert report_names([MEDICINE]) == ("universiteit-merwede-geneeskunde-2025-2026",)


def test_programmes_with_the_same_name_get_a_number() -> None:
    names = report_names([MEDICINE, replace(MEDICINE, title="Geneeskunde!"), replace(MEDICINE, title="geneeskunde")])

    assert [name.removeprefix("universiteit-merwede-geneeskunde-2025-2026") for name in names] == ["", "-2", "-3"]


def test_a_number_does_not_take_the_name_of_another_programme() -> None:
    year = replace(MEDICINE, academic_year="2025")
    names = report_names([year, year, replace(MEDICINE, academic_year="2025-2")])

    assert len(set(names)) == 3


def test_no_programme_takes_the_name_of_the_front_page() -> None:
    assert report_names([Programme("Index", "", "")]) == ("index-2",)


def test_accents_become_plain_letters() -> None:
    assert slug("Café Zoë – Ψ") == "cafe-zoe"


@given(st.lists(st.builds(Programme, texts, texts, texts), max_size=5))
def test_names_are_safe_and_unique_whatever_the_programmes(programmes: list[Programme]) -> None:
    names = report_names(programmes)

    assert len({*names, "index"}) == len(programmes) + 1
    assert all(re.fullmatch(r"[a-z0-9-]{1,80}", name) for name in names)
