"""Where the data folders are."""

import pytest

from curriculum_audit.resources import data_folder


def test_the_data_folders_are_found() -> None:
    assert (data_folder("taxonomy") / "taxonomy.yaml").is_file()
    assert (data_folder("reports") / "phrases" / "nl.yaml").is_file()


def test_a_missing_folder_is_answered_with_a_remedy() -> None:
    with pytest.raises(FileNotFoundError, match="nowhere: the data folder is missing; install curriculum-audit again"):
        data_folder("nowhere")
