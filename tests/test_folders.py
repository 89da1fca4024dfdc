"""Files and folders that study guides lie in."""

import subprocess
import sys
from pathlib import Path

import pytest

from curriculum_audit.errors import SyllabiError
from curriculum_audit.folders import entries_of, folders_in, guides_among


def put(folder: Path, *names: str) -> list[Path]:
    files = [folder / name for name in names]
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    return files


def test_a_folder_stands_for_every_pdf_below_it_and_a_file_for_itself(tmp_path: Path) -> None:
    first, second, *_ = put(tmp_path, "a/gids.pdf", "b/c/GIDS.PDF", "a/lees-mij.txt", "a/.verborgen.pdf")

    assert guides_among([tmp_path]) == (first, second)
    assert guides_among([second, tmp_path / "gone.docx"]) == (second, tmp_path / "gone.docx")


def test_a_folder_without_pdfs_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "lees-mij.txt")

    with pytest.raises(SyllabiError, match="no PDF here; give study guides, or a folder that holds some"):
        guides_among([tmp_path])


def test_a_folder_that_cannot_be_listed_is_named(tmp_path: Path) -> None:
    (tmp_path / "dicht").mkdir()
    # The superuser may list any folder.
    code = (
        "import os; from pathlib import Path; from curriculum_audit.errors import SyllabiError;"
        "from curriculum_audit.folders import guides_among; os.chmod('dicht', 0); os.chmod('.', 0o755)\n"
        "if not os.geteuid(): os.setgid(65534); os.setuid(65534)\n"
        "try: guides_among([Path('.')])\n"
        "except SyllabiError as error: print(error)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, check=True)

    assert told.stdout == "dicht: cannot be read (Permission denied); make it readable\n"


def test_a_link_that_leads_back_is_followed_once(tmp_path: Path) -> None:
    put(tmp_path, "a/gids.pdf")
    (tmp_path / "a" / "terug").symlink_to(tmp_path)

    assert list(folders_in(tmp_path)) == [tmp_path, tmp_path / "a"]


def test_what_an_office_program_or_the_system_puts_there_is_left_out(tmp_path: Path) -> None:
    put(tmp_path, "~$gids.docx", "Thumbs.db", "desktop.ini", ".DS_Store", "gids.pdf")

    assert [entry.name for entry in entries_of(tmp_path)] == ["gids.pdf"]
