"""What can be a title and what only stands beside one."""

import pytest

from curriculum_audit.extraction.titles import bears_title, parted


@pytest.mark.parametrize("text", ["Weven", "TXA101 Weven", "Semester in de verftuin", "Vilten · 5 EC", "Kant II"])
def test_words_of_its_own_make_a_title(text: str) -> None:
    assert bears_title(text)


@pytest.mark.parametrize(
    "text",
    ["TXA101", "5 EC", "· 7.5 ECTS · Autumn term", "TXA101 | 3 EC", "Semester 2, verplicht", "B | 3 EC", "– 4 –"],
)
def test_codes_credits_and_terms_are_no_title(text: str) -> None:
    assert not bears_title(text)


@pytest.mark.parametrize(
    ("text", "title", "tail"),
    [
        ("Weven TXA101 | 5 EC", "Weven", "TXA101 | 5 EC"),
        ("Weven, TXA101, 5 EC", "Weven", "TXA101, 5 EC"),
        ("Weven 2 7,5 ECTS", "Weven 2", "7,5 ECTS"),
        ("Weven 2", "Weven 2", ""),
        ("De weg naar 5 EC in de praktijk", "De weg naar 5 EC in de praktijk", ""),
        ("Engels B1.2", "Engels B1.2", ""),
    ],
)
def test_code_and_credits_behind_a_title_are_parted_from_it(text: str, title: str, tail: str) -> None:
    assert parted(text) == (title, tail)
