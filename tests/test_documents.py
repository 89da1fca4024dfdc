"""YAML files with line numbers in every complaint."""

from pathlib import Path

import pytest

from curriculum_audit.documents import read_yaml
from curriculum_audit.errors import DocumentError


def written(folder: Path, text: str) -> Path:
    file = folder / "data.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def complaint(folder: Path, text: str, required: str) -> str:
    with pytest.raises(DocumentError) as caught:
        read_yaml(written(folder, text)).fields(required)
    return str(caught.value)


def test_an_unknown_key_is_named_with_its_line_and_the_nearest_known_one(tmp_path: Path) -> None:
    message = complaint(tmp_path, "notation: A1\nlabbel: x\n", "notation label")

    assert message.endswith("data.yaml:2: unknown key 'labbel'; did you mean 'label'?")


def test_a_doubled_key_is_refused(tmp_path: Path) -> None:
    assert "data.yaml:2: the key 'label' stands here twice" in complaint(tmp_path, "label: a\nlabel: b\n", "label")


def test_a_missing_key_is_named(tmp_path: Path) -> None:
    assert "the key 'label' is missing; add it" in complaint(tmp_path, "notation: A1\n", "notation label")


def test_words_that_yaml_takes_for_truth_values_stay_text(tmp_path: Path) -> None:
    entry = read_yaml(written(tmp_path, "term: no\n")).fields("term")["term"]

    assert entry.text() == "no"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "the file is empty"),
        ("a: [1\n", "this is not YAML"),
        ("a: &x [1]\nb: *x\n", "aliases"),
        ("a: \x07\n", "not YAML"),
    ],
)
def test_a_file_that_is_no_plain_yaml_is_refused_in_one_line(tmp_path: Path, text: str, part: str) -> None:
    with pytest.raises(DocumentError, match=part) as caught:
        read_yaml(written(tmp_path, text))

    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    file = tmp_path / "latin.yaml"
    file.write_bytes("label: coördinatie".encode("latin-1"))

    with pytest.raises(DocumentError, match=r"latin\.yaml: cannot be read \(not UTF-8 text\)"):
        read_yaml(file)


def test_a_file_over_a_megabyte_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="larger than 1 MB"):
        read_yaml(written(tmp_path, "a: " + "x" * 1_000_001))


@pytest.mark.parametrize("value", ["5", "0", "two", "-1", "1.5"])
def test_a_number_out_of_range_is_refused(tmp_path: Path, value: str) -> None:
    entry = read_yaml(written(tmp_path, f"level: {value}\n")).fields("level")["level"]

    with pytest.raises(DocumentError, match="not a whole number from 1 to 4"):
        entry.number(1, 4)
