"""Which guides belong to which programme."""

from pathlib import Path

import pytest

from curriculum_audit.errors import SyllabiError
from curriculum_audit.records.findings import Programme
from curriculum_audit.syllabi import find_syllabi
from curriculum_audit.taxonomies import read_profiles, read_taxonomy

PROFILES = read_profiles(read_taxonomy())


def guide(folder: Path, path: str) -> Path:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"%PDF-1.7")
    return file


def manifest(folder: Path, text: str) -> Path:
    file = folder / "programmes.toml"
    file.write_text(text, encoding="utf-8")
    return file


SOUND = """
[[programme]]
institution = "Hogeschool Oosterland"
title = "Social work"
discipline = "social_work"
degree = "bachelor"
region = "Gelderland"
academic_year = "2025-2026"
files = ["gidsen/*.pdf"]
[programme.passwords]
"a.pdf" = "geheim"
"""


def test_folders_name_institution_programme_and_year(tmp_path: Path) -> None:
    path = "universiteit-merwede/master-pedagogische-wetenschappen/2025-2026"
    first, second = guide(tmp_path, f"{path}/a.pdf"), guide(tmp_path, f"{path}/b.pdf")

    (found,) = find_syllabi(tmp_path, PROFILES)

    assert found.programme == Programme(
        "Universiteit Merwede", "Master pedagogische wetenschappen", "2025-2026", "pedagogy", "master"
    )
    assert found.guides == (first, second)


def test_a_file_that_is_no_pdf_is_kept_so_that_it_can_be_accounted_for(tmp_path: Path) -> None:
    notes = guide(tmp_path, "hogeschool/social-work/2025-2026/gids.docx")
    guide(tmp_path, "hogeschool/social-work/2025-2026/.DS_Store")

    assert find_syllabi(tmp_path, PROFILES)[0].guides == (notes,)


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("gids.pdf", "not where a guide can be placed"),
        ("hogeschool/social-work/gids.pdf", "not where a guide can be placed"),
        ("hogeschool/social-work/2025/gids.pdf", "'2025' is not an academic year; write it as 2025-2026"),
        ("hogeschool/social-work/2025-2027/gids.pdf", "is not an academic year"),
        ("hogeschool/sociaal-werrk/2025-2026/gids.pdf", "no profile for 'sociaal werrk'; did you mean 'sociaal werk'?"),
    ],
)
def test_an_unknown_layout_is_answered_with_the_folder_and_the_nearest_known(
    tmp_path: Path, path: str, part: str
) -> None:
    guide(tmp_path, path)

    with pytest.raises(SyllabiError, match=part.replace("?", r"\?")) as caught:
        find_syllabi(tmp_path, PROFILES)

    assert str(tmp_path) in str(caught.value)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SyllabiError, match="no files here"):
        find_syllabi(tmp_path, PROFILES)


def test_a_manifest_names_everything_a_folder_cannot(tmp_path: Path) -> None:
    guides = (guide(tmp_path, "gidsen/a.pdf"), guide(tmp_path, "gidsen/b.pdf"))
    manifest(tmp_path, SOUND)

    (found,) = find_syllabi(tmp_path, PROFILES)

    assert found.guides == guides
    assert found.passwords == {"a.pdf": "geheim"}
    assert (found.programme.region, found.programme.discipline) == ("Gelderland", "social_work")


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("discipline", "disipline", "unknown key 'disipline'; did you mean 'discipline'?"),
        ('"social_work"', '"socialwork"', "no profile for discipline 'socialwork'; did you mean 'social_work'?"),
        ('title = "Social work"', "", "the key 'title' is missing"),
        ('title = "Social work"', "title = 3", "the value of 'title' is not what belongs there"),
        ("2025-2026", "25-26", "'25-26' is not an academic year; write it as 2025-2026"),
        ("gidsen/*.pdf", "guides/*.pdf", "no file matches 'guides/*.pdf'"),
        ("gidsen/*.pdf", "/etc/*.pdf", "'/etc/*.pdf' is not a path or pattern below"),
        ("[[programme]]", "[programme]", "write [[programme]] above each programme"),
        ('"bachelor"', "bachelor", "cannot be read as TOML"),
    ],
)
def test_a_manifest_that_is_not_sound_is_refused_in_one_line(tmp_path: Path, old: str, new: str, part: str) -> None:
    guide(tmp_path, "gidsen/a.pdf")
    file = manifest(tmp_path, SOUND.replace(old, new, 1))

    with pytest.raises(SyllabiError) as caught:
        find_syllabi(file, PROFILES)

    assert part in str(caught.value)
    assert str(caught.value).startswith(f"{file}: ")
    assert "\n" not in str(caught.value)


def test_a_programme_without_discipline_is_held_against_no_profile(tmp_path: Path) -> None:
    guide(tmp_path, "gidsen/a.pdf")
    manifest(tmp_path, SOUND.replace('discipline = "social_work"\n', ""))

    assert find_syllabi(tmp_path, PROFILES)[0].programme.discipline is None
