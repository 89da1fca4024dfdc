"""The example guides: the script makes the committed files, and they are what they claim."""

from __future__ import annotations

import json
import platform
import subprocess
import sys
import tomllib
import zlib
from collections import Counter
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
import yaml

EXAMPLES = Path(__file__).parents[2] / "examples"
SYLLABI = EXAMPLES / "syllabi"
EXPECTED: dict[str, dict[str, Any]] = json.loads((EXAMPLES / "expected.json").read_text(encoding="utf-8"))
READABLE = [path for path, guide in EXPECTED.items() if not guide["spoil"]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Run the script into a fresh folder."""
    output = tmp_path_factory.mktemp("examples") / "syllabi"
    subprocess.run([sys.executable, EXAMPLES / "make_guides.py", output], check=True)
    return output


def spoiled(how: str) -> Path:
    """Find the one example that suffered this."""
    return SYLLABI / next(path for path, guide in EXPECTED.items() if guide["spoil"] == how)


def why_bytes_differ() -> str:
    """Say why this machine cannot print the committed bytes; nothing if it can."""
    if "ng" in zlib.ZLIB_RUNTIME_VERSION:
        return "zlib-ng compresses to other bytes"
    pins = (EXAMPLES / "requirements.txt").read_text(encoding="utf-8").splitlines()[1:]
    other = [pin for pin in pins if version(pin.partition("==")[0]) != pin.partition("==")[2]]
    return f"not the pinned versions: {', '.join(other)}" if other else ""


@pytest.mark.parametrize("path", EXPECTED)
def test_script_writes_the_committed_bytes(made: Path, path: str) -> None:
    if reason := why_bytes_differ():
        pytest.skip(reason)
    if EXPECTED[path]["spoil"] == "scanned" and platform.machine() != "x86_64":
        pytest.skip("other processors round grey values differently")
    assert (made / path).read_bytes() == (SYLLABI / path).read_bytes()


def test_script_writes_the_committed_truth(made: Path) -> None:
    assert json.loads((made.parent / "expected.json").read_text(encoding="utf-8")) == EXPECTED


def test_every_committed_guide_is_made_by_the_script() -> None:
    found = {file.relative_to(SYLLABI).as_posix() for file in SYLLABI.rglob("*.pdf")}
    assert found == set(EXPECTED)


def test_every_text_is_in_one_place() -> None:
    files = sorted((EXAMPLES / "courses").glob("*.yaml"))
    entries = [entry for file in files for entry in yaml.safe_load(file.read_text("utf-8"))["courses"]]
    texts = Counter(text for entry in entries for text in (entry["content"], *entry["outcomes"]))
    assert [text for text, count in texts.items() if count > 1] == []


def test_programme_years_have_twenty_to_forty_courses() -> None:
    sizes: Counter[Path] = Counter()
    for path, guide in EXPECTED.items():
        sizes[Path(path).parent] += len(guide["courses"])
    assert {folder: size for folder, size in sizes.items() if not 20 <= size <= 40} == {}


@pytest.mark.parametrize("path", READABLE)
def test_courses_stand_on_the_pages_the_truth_names(path: str) -> None:
    guide = EXPECTED[path]
    with pdfium.PdfDocument(SYLLABI / path, password=guide["password"]) as document:
        pages = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    lost = [c for c in guide["courses"] if c["title"] not in pages[c["first_page"] - 1]]
    assert lost == []


def test_scan_has_pictures_and_no_text() -> None:
    with pdfium.PdfDocument(spoiled("scanned")) as document:
        assert 2 <= len(document) <= 4
        assert [page.get_textpage().count_chars() for page in document] == [0] * len(document)


def test_damaged_file_breaks_off() -> None:
    data = spoiled("truncated").read_bytes()
    assert data.startswith(b"%PDF")
    assert b"%%EOF" not in data


def test_locked_file_opens_with_its_password_only() -> None:
    path, guide = next((path, guide) for path, guide in EXPECTED.items() if guide["password"])
    with pytest.raises(pdfium.PdfiumError):
        pdfium.PdfDocument(SYLLABI / path)
    assert len(pdfium.PdfDocument(SYLLABI / path, password=guide["password"])) > 0


def test_all_examples_together_are_small() -> None:
    assert sum(file.stat().st_size for file in SYLLABI.rglob("*.pdf")) < 6_000_000


def test_the_readme_tells_what_each_guide_is_for() -> None:
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert [path for path in EXPECTED if f"`{path}`" not in readme] == []


def test_the_manifest_names_every_guide() -> None:
    manifest = tomllib.loads((EXAMPLES / "programmes.toml").read_text(encoding="utf-8"))
    patterns = [pattern for programme in manifest["programme"] for pattern in programme["files"]]
    named = sorted(file for pattern in patterns for file in EXAMPLES.glob(pattern))
    assert named == sorted(SYLLABI.rglob("*.pdf"))


@pytest.mark.parametrize("path", READABLE)
def test_courses_follow_each_other_through_the_guide(path: str) -> None:
    pages = [page for course in EXPECTED[path]["courses"] for page in (course["first_page"], course["last_page"])]
    assert pages == sorted(pages)
