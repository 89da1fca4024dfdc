"""The package finds its data however it was installed."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DATA_FOLDERS = ("taxonomy", "reports")
PROBE = (
    "import curriculum_audit, pathlib;"
    "from curriculum_audit.taxonomies import read_taxonomy;"
    "from curriculum_audit.reporting.phrases import load_phrases;"
    "load_phrases('nl');"
    "print(pathlib.Path(curriculum_audit.__file__).parent, len(read_taxonomy().competencies))"
)


def tracked(folder: str) -> set[str]:
    """Return the files that git knows in a folder, as they stand in the tree."""
    listed = subprocess.run(["git", "ls-files", "-z", folder], cwd=ROOT, capture_output=True, text=True, check=True)
    return {name for name in listed.stdout.split("\0") if name}


def answer(first_on_path: Path, elsewhere: Path) -> str:
    """Return what a Python started elsewhere says about the package."""
    environment = {**os.environ, "PYTHONPATH": str(first_on_path)}
    done = subprocess.run(
        [sys.executable, "-c", PROBE], cwd=elsewhere, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a wheel from what git knows, so that files lying about do not count."""
    source, output = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    copy_checkout(source)
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(output), str(source)]
    subprocess.run(build, capture_output=True, check=True)
    return next(output.glob("*.whl"))


def copy_checkout(folder: Path) -> None:
    for name in tracked("."):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((ROOT / name).read_bytes())


def test_the_wheel_holds_every_file_of_package_and_data(wheel: Path) -> None:
    expected = tracked("curriculum_audit") | {f"curriculum_audit/{name}" for f in DATA_FOLDERS for name in tracked(f)}

    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}

    assert held == expected


def test_the_installed_wheel_finds_its_data(wheel: Path, tmp_path: Path) -> None:
    installed = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(installed)

    assert answer(installed, tmp_path) == f"{installed / 'curriculum_audit'} 49"


def test_a_plain_checkout_finds_its_data(tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    copy_checkout(checkout)

    assert answer(checkout, tmp_path) == f"{checkout / 'curriculum_audit'} 49"


def test_an_editable_installation_finds_its_data(tmp_path: Path) -> None:
    assert answer(tmp_path / "nothing", tmp_path) == f"{ROOT / 'curriculum_audit'} 49"
