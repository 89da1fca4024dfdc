"""Names of programmes and institutions, told from folders and titles."""

import pytest

from curriculum_audit.programme_names import degree_in, discipline_in, institution_of, title_of
from curriculum_audit.taxonomies import read_profiles, read_taxonomy

PROFILES = read_profiles(read_taxonomy())


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("universiteit-merwede", "Universiteit Merwede"),
        ("universiteit-van-amsterdam", "Universiteit van Amsterdam"),
        ("de_haagse_hogeschool", "De Haagse Hogeschool"),
        ("Universiteit van Amsterdam", "Universiteit van Amsterdam"),
        ("VU", "VU"),
        ("Saint-Denis", "Saint-Denis"),
        ("hoge\udcffschool", "Hoge\udcffschool"),
        ("-", "-"),
    ],
)
def test_an_institution_is_called_as_its_folder_or_by_its_words_with_capitals(folder: str, name: str) -> None:
    assert institution_of(folder) == name


@pytest.mark.parametrize(
    ("folder", "name", "discipline"),
    [
        ("social-work", "Social work", "social_work"),
        ("Social Work", "Social Work", "social_work"),
        ("HBO-V", "HBO-V", "nursing"),
        ("hbo-v", "Hbo-v", "nursing"),
        ("bachelor-hbo-v-deeltijd", "Bachelor hbo-v deeltijd", "nursing"),
        ("Psychologie (deeltijd)", "Psychologie (deeltijd)", "psychology"),
        ("psychologie\udcff", "Psychologie\udcff", "psychology"),
    ],
)
def test_a_programme_is_called_as_its_folder_or_by_its_words_and_held_against_its_norm(
    folder: str, name: str, discipline: str
) -> None:
    assert (title_of(folder, PROFILES), discipline_in(folder, PROFILES)) == (name, discipline)


def test_a_name_without_a_norm_has_no_discipline() -> None:
    assert discipline_in("Sterrenkunde", PROFILES) is None


@pytest.mark.parametrize(
    ("name", "degree"),
    [("Master_Psychologie", "master"), ("associate-degree-pm", "associate degree"), ("Pedagogiek", None)],
)
def test_a_degree_is_told_from_the_name(name: str, degree: str | None) -> None:
    assert degree_in(name) == degree
