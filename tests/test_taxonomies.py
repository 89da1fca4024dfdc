"""The shipped taxonomy is sound, and a taxonomy that is not is refused with file, line and remedy."""

import shutil
from pathlib import Path

import pytest

from curriculum_audit.errors import DocumentError
from curriculum_audit.resources import data_folder
from curriculum_audit.taxonomies import find_entry, read_profiles, read_taxonomy


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the shipped taxonomy that a test may damage."""
    shipped = data_folder("taxonomy")
    for name in ("competencies", "patterns", "profiles"):
        shutil.copytree(shipped / name, tmp_path / name)
    shutil.copy(shipped / "taxonomy.yaml", tmp_path)
    return tmp_path


def damage(file: Path, old: str, new: str) -> int:
    """Replace the first occurrence and return the line where it stood."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_the_shipped_taxonomy_has_49_competencies_in_9_domains() -> None:
    taxonomy = read_taxonomy()

    assert (len(taxonomy.competencies), len(taxonomy.domains), len(taxonomy.rules)) == (49, 9, 23)
    assert {c.domain for c in taxonomy.competencies} == {d.notation for d in taxonomy.domains}


def test_every_competency_is_labelled_in_every_language_and_rests_on_a_verified_source() -> None:
    taxonomy = read_taxonomy()

    for competency in taxonomy.competencies:
        assert set(competency.labels) == set(competency.definition) == set(taxonomy.languages)
        assert any(reference.status.startswith("verified") for reference in competency.crosswalk)


def test_no_term_belongs_to_two_competencies() -> None:
    owners: dict[str, str] = {}

    for competency in read_taxonomy().competencies:
        for language in ("nl", "en"):
            for term in competency.terms[language]:
                assert owners.setdefault(term.casefold(), competency.notation) == competency.notation, term


def test_the_shipped_profiles_say_that_they_are_proposals() -> None:
    profiles = read_profiles(read_taxonomy())

    assert len(profiles) == 7
    assert all(profile.is_proposal and "oorstel" in profile.source["nl"] for profile in profiles)


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("notation: A2", "notation: A1", "'A1' is already taken; choose another"),
        ("    nl: Begrip en definitie van kindermishandeling\n", "", "no text for language 'nl'; add 'nl: …'"),
        ("broader: A", "broader: A2", "circular broader: A1 → A2 → A1"),
        ("broader: A", "broader: Z", "broader 'Z' does not exist; "),
        ("action_line: eerder", "action_line: eeder", "did you mean 'eerder-en-beter-in-beeld'?"),
        ("needs_anchor: false", "needs_anchor: perhaps", "'perhaps' is not known here; known here: true, false"),
    ],
)
def test_a_damaged_competency_is_refused_with_file_line_and_remedy(folder: Path, old: str, new: str, part: str) -> None:
    file = folder / "competencies" / "A-foundations.yaml"
    damage(file, old, new)
    if new == "broader: A2":
        damage(file, "id: prevalence-and-figures\n  broader: A", "id: prevalence-and-figures\n  broader: A1")

    with pytest.raises(DocumentError) as caught:
        read_taxonomy(folder)

    place, _, problem = str(caught.value).partition(": ")
    assert place.startswith(f"{file}:")
    assert place.removeprefix(f"{file}:").isdecimal()
    assert part in problem


def test_a_profile_that_names_an_unknown_competency_is_refused_with_its_line(folder: Path) -> None:
    file = folder / "profiles" / "law.yaml"
    line = damage(file, "  C1: ", "  C11: ")

    with pytest.raises(DocumentError, match=rf"law\.yaml:{line}: the taxonomy has no competency 'C11'"):
        read_profiles(read_taxonomy(folder), folder)


def test_an_alias_of_two_profiles_is_refused(folder: Path) -> None:
    damage(folder / "profiles" / "law.yaml", "  - rechten\n", "  - geneeskunde\n")

    with pytest.raises(DocumentError, match="'geneeskunde' names both law and medicine"):
        read_profiles(read_taxonomy(folder), folder)


def test_a_competency_may_stand_below_another_one(folder: Path) -> None:
    file = folder / "competencies" / "A-foundations.yaml"
    damage(file, "id: prevalence-and-figures\n  broader: A", "id: prevalence-and-figures\n  broader: A1")

    assert read_taxonomy(folder).competency("A2").domain == "A"


def test_an_unknown_notation_is_answered_with_the_nearest_one() -> None:
    with pytest.raises(DocumentError, match="no domain or competency 'c10'; did you mean 'C1'"):
        find_entry(read_taxonomy(), "c10")


def test_domains_and_competencies_are_found_as_people_type_them() -> None:
    assert [find_entry(read_taxonomy(), typed).id for typed in ("c1", "C1")] == ["recognising-signs"] * 2
    assert find_entry(read_taxonomy(), "c") == read_taxonomy().domains[2]


def test_the_five_steps_of_the_reporting_code_name_their_competencies() -> None:
    steps = read_taxonomy().reporting_code

    assert [step.competencies for step in steps] == [("C1",), ("E2",), ("D1", "D2"), ("E3",), ("E4",)]


def test_a_step_that_names_an_unknown_competency_is_refused_with_its_line(folder: Path) -> None:
    line = damage(folder / "taxonomy.yaml", "[D1, D2]", "[D1, D9]")

    with pytest.raises(DocumentError, match=rf"taxonomy.yaml:{line}: .*'D9'"):
        read_taxonomy(folder)


def patterns(folder: Path, text: str, name: str = "A-foundations.yaml") -> None:
    """Put these patterns in place of all that are shipped, beside one shared group."""
    for file in (folder / "patterns").glob("*.yaml"):
        if file.name != name:
            file.unlink()
    (folder / "patterns" / "groups.yaml").write_text("young: [kind, child]\n", encoding="utf-8")
    (folder / "patterns" / name).write_text(text, encoding="utf-8")


def test_patterns_of_both_languages_belong_to_their_competency_with_shared_groups_filled_in(folder: Path) -> None:
    patterns(folder, 'A2:\n  nl:\n    - "hoe vaak + <young> + !sport"\n  en:\n    - "how often + <young>"\n')
    taxonomy = read_taxonomy(folder)

    assert [(p.needed, p.barred) for p in taxonomy.competency("A2").patterns] == [
        ((("hoe vaak",), ("kind", "child")), (("sport",),)),
        ((("how often",), ("kind", "child")), ()),
    ]
    assert taxonomy.competency("A1").patterns == ()


def test_a_competency_may_have_patterns_in_one_language_alone(folder: Path) -> None:
    patterns(folder, 'A2:\n  en:\n    - "how often + <young>"\n')

    assert len(read_taxonomy(folder).competency("A2").patterns) == 1


def test_a_taxonomy_needs_no_patterns(folder: Path) -> None:
    shutil.rmtree(folder / "patterns")

    assert all(competency.patterns == () for competency in read_taxonomy(folder).competencies)


def test_every_shipped_competency_has_patterns() -> None:
    assert [c.notation for c in read_taxonomy().competencies if not c.patterns] == []


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ('A1:\n  nl: ["a + b"]\nA22:\n  nl: ["a + b"]\n', 4, "has no competency 'A22'; did you mean 'A2'"),
        ('A1:\n  nl:\n    - "a + b"\n    - "a + <yuong>"\n', 4, "'a \\+ <yuong>' is no pattern: .*'yuong'; mend its"),
        ('A1:\n  nl:\n    - "a + + b"\n', 3, "is no pattern: an element is empty; write a word there"),
        ('A1:\n  nl:\n    - "!a"\n', 3, "is no pattern: it needs one element at least"),
        ('A1:\n  de:\n    - "a + b"\n', 3, "unknown key 'de'"),
        ('A1:\n  nl: "a + b"\n', 2, "a list is expected here"),
    ],
)
def test_patterns_that_are_not_sound_are_refused_with_file_line_and_remedy(
    folder: Path, text: str, line: int, part: str
) -> None:
    patterns(folder, text)

    with pytest.raises(DocumentError, match=rf"A-foundations\.yaml:{line}: .*{part}"):
        read_taxonomy(folder)


def test_patterns_of_one_competency_in_two_files_are_refused(folder: Path) -> None:
    patterns(folder, 'A2:\n  nl: ["a + b"]\n')
    (folder / "patterns" / "B-forms.yaml").write_text('A2:\n  nl: ["c + d"]\n', encoding="utf-8")

    with pytest.raises(DocumentError, match=r"B-forms\.yaml:2: 'A2' has patterns in another file too; keep"):
        read_taxonomy(folder)
