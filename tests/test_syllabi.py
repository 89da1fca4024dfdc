"""Which guides belong to which programme."""

import os
import subprocess
import sys
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
        ("hogeschool/social-work/２０２５-２０２６/gids.pdf", "is not an academic year; write it as 2025-2026"),
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


@pytest.mark.parametrize(
    "given", ["bron/hogeschool", "bron/hogeschool/social-work", "bron/hogeschool/social-work/2025-2026", "."]
)
def test_a_folder_one_or_more_levels_off_is_answered_with_the_one_to_give(tmp_path: Path, given: str) -> None:
    guide(tmp_path, "bron/hogeschool/social-work/2025-2026/gids.pdf")

    with pytest.raises(SyllabiError, match=f"; give {tmp_path / 'bron'} instead of {tmp_path / given}, so that"):
        find_syllabi(tmp_path / given, PROFILES)


def test_a_manifest_that_is_not_utf_8_is_refused_with_the_remedy(tmp_path: Path) -> None:
    file = tmp_path / "programmes.toml"
    file.write_bytes('institution = "Universiteit Groningén"'.encode("latin-1"))

    with pytest.raises(SyllabiError, match=r"\(it is not UTF-8; save it as UTF-8\)"):
        find_syllabi(file, PROFILES)


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
        ("gidsen/*.pdf", "gidsen/../../*.pdf", "'gidsen/../../*.pdf' is not a path or pattern below"),
        ("[[programme]]", "[programme]", "write [[programme]] above each programme"),
        ('"bachelor"', "bachelor", "cannot be read as TOML"),
        (SOUND, "programme = [5]", "write [[programme]] above each programme"),
        ('"a.pdf" =', '"b.pdf" =', "a password is given for 'b.pdf', no file of this programme; did you mean 'a.pdf'?"),
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


def test_a_programme_without_discipline_is_held_against_the_norm_that_its_title_names(tmp_path: Path) -> None:
    guide(tmp_path, "gidsen/a.pdf")
    manifest(
        tmp_path, SOUND.replace('discipline = "social_work"\n', "").replace("Social work", "Psychologie, deeltijd")
    )

    assert find_syllabi(tmp_path, PROFILES)[0].programme.discipline == "psychology"


def test_a_programme_whose_title_names_no_norm_is_held_against_none(tmp_path: Path) -> None:
    guide(tmp_path, "gidsen/a.pdf")
    manifest(tmp_path, SOUND.replace('discipline = "social_work"\n', "").replace("Social work", "Wiskunde"))

    assert find_syllabi(tmp_path, PROFILES)[0].programme.discipline is None


def test_a_manifest_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    guide(tmp_path, "gidsen/a.pdf")
    manifest(tmp_path, "\ufeff" + SOUND)

    assert len(find_syllabi(tmp_path, PROFILES)) == 1


def test_a_guide_in_the_place_of_a_folder_is_answered_with_what_is_expected(tmp_path: Path) -> None:
    file = guide(tmp_path, "gids.pdf")
    file.write_bytes(b"%PDF-1.7\n\x93\x94")

    with pytest.raises(SyllabiError, match=r"gids\.pdf: a folder of study guides or a manifest \(programmes\.toml\)"):
        find_syllabi(file, PROFILES)


def test_a_programme_and_year_that_a_manifest_has_twice_is_refused(tmp_path: Path) -> None:
    guide(tmp_path, "gidsen/a.pdf")
    manifest(tmp_path, SOUND + SOUND.replace("Social work", "SOCIAL WORK"))

    with pytest.raises(SyllabiError, match="'Hogeschool Oosterland, SOCIAL WORK, 2025-2026' is found here twice"):
        find_syllabi(tmp_path, PROFILES)


def test_two_folders_that_mean_the_same_programme_are_refused(tmp_path: Path) -> None:
    for name in ("social-work", "social_work"):
        guide(tmp_path, f"hogeschool/{name}/2025-2026/a.pdf")

    with pytest.raises(SyllabiError, match="'Hogeschool, Social work, 2025-2026' is found here twice"):
        find_syllabi(tmp_path, PROFILES)


YEAR = "hogeschool/social-work/2025-2026"


def test_links_to_folders_are_followed(tmp_path: Path) -> None:
    guide(tmp_path, "elders/social-work/2025-2026/a.pdf")
    (tmp_path / "syllabi").mkdir()
    (tmp_path / "syllabi" / "hogeschool").symlink_to(tmp_path / "elders")

    assert find_syllabi(tmp_path / "syllabi", PROFILES)[0].guides == (tmp_path / "syllabi" / YEAR / "a.pdf",)


def test_a_link_back_to_a_folder_it_lies_in_ends(tmp_path: Path) -> None:
    kept = guide(tmp_path, f"{YEAR}/a.pdf")
    (tmp_path / YEAR / "rond").symlink_to(tmp_path)
    (tmp_path / "hogeschool" / "rond").symlink_to(tmp_path / "hogeschool")

    assert [syllabus.guides for syllabus in find_syllabi(tmp_path, PROFILES)] == [(kept,)]


def test_what_stands_in_the_place_of_a_guide_is_accounted_for(tmp_path: Path) -> None:
    kept = guide(tmp_path, f"{YEAR}/a.pdf")
    folder, link, pipe, loop = (tmp_path / YEAR / name for name in ("b.pdf", "c.pdf", "d.pdf", "e.pdf"))
    folder.mkdir()
    link.symlink_to("weg.pdf")
    os.mkfifo(pipe)
    loop.symlink_to(loop)

    assert find_syllabi(tmp_path, PROFILES)[0].guides == (kept, folder, link, pipe, loop)


def test_a_pattern_goes_into_links_and_keeps_what_stands_in_the_place_of_a_guide(tmp_path: Path) -> None:
    guide(tmp_path, "elders/diep/a.pdf")
    (tmp_path / "gidsen").mkdir()
    (tmp_path / "gidsen" / "link").symlink_to(tmp_path / "elders")
    (tmp_path / "gidsen" / "weg.pdf").symlink_to("nergens")
    (tmp_path / "gidsen" / "rond").symlink_to(tmp_path / "gidsen")
    manifest(tmp_path, SOUND.replace("gidsen/*.pdf", "gidsen/**/*.pdf"))

    found = find_syllabi(tmp_path, PROFILES)[0].guides

    assert [str(path.relative_to(tmp_path)) for path in found] == ["gidsen/link/diep/a.pdf", "gidsen/weg.pdf"]


def test_a_pattern_finds_files_whatever_their_capitals(tmp_path: Path) -> None:
    small, capitals = guide(tmp_path, "gidsen/a.pdf"), guide(tmp_path, "gidsen/GIDS.PDF")
    manifest(tmp_path, SOUND)

    assert set(find_syllabi(tmp_path, PROFILES)[0].guides) == {small, capitals}


def test_a_name_that_looks_like_a_pattern_names_its_file(tmp_path: Path) -> None:
    file = guide(tmp_path, "gidsen/a.pdf").rename(tmp_path / "gidsen" / "gids [1].pdf")
    manifest(tmp_path, SOUND.replace("*.pdf", "gids [1].pdf").replace('"a.pdf"', '"gids [1].pdf"'))

    assert find_syllabi(tmp_path, PROFILES)[0].guides == (file,)


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="needs root to become someone without rights")
@pytest.mark.parametrize(
    "text", ["", SOUND.replace("gidsen/*.pdf", "hogeschool/*/*/*.pdf")], ids=["folders", "manifest"]
)
def test_a_folder_that_cannot_be_listed_is_told_in_one_line(tmp_path: Path, text: str) -> None:
    guide(tmp_path, f"{YEAR}/a.pdf")
    closed = guide(tmp_path, "hogeschool/psychologie/2025-2026/a.pdf").parent
    closed.chmod(0)
    tmp_path.chmod(0o755)
    if text:
        manifest(tmp_path, text)
    code = (
        "import encodings.utf_8_sig, os; from pathlib import Path;"
        "from curriculum_audit.errors import SyllabiError;"
        "from curriculum_audit.syllabi import find_syllabi;"
        "from curriculum_audit.taxonomies import read_profiles, read_taxonomy;"
        "profiles = read_profiles(read_taxonomy()); os.setgid(65534); os.setuid(65534)\n"
        "try: find_syllabi(Path('.'), profiles)\n"
        "except SyllabiError as error: print(error)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, check=True)

    assert told.stdout.startswith("hogeschool/psychologie/2025-2026: cannot be read (Permission denied); make it")
    assert len(told.stdout.splitlines()) == 1
