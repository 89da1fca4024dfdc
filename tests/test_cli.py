"""The command line as people meet it: help, one line for each error, exit codes, formats."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from curriculum_audit.cli import cli

ROOT = Path(__file__).parents[1]
COURSE = {"id": "1", "title": "Jeugd en gezin", "text": "De student herkent signalen van kindermishandeling."}


PROGRAM = [sys.executable, "-c", "from curriculum_audit.cli import main; main()"]


def run(*arguments: str | Path, folder: Path = ROOT) -> "subprocess.CompletedProcess[str]":
    command = [*PROGRAM, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False)


def commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            yield (*path, name), command


@pytest.fixture
def courses(tmp_path: Path) -> Path:
    file = tmp_path / "courses.jsonl"
    file.write_text(json.dumps(COURSE) + "\n", encoding="utf-8")
    return file


@pytest.mark.parametrize(("path", "command"), list(commands(cli)), ids=lambda value: str(value))
def test_every_command_shows_a_runnable_example(path: tuple[str, ...], command: click.Command) -> None:
    assert f"curriculum-audit {' '.join(path)}" in (command.help or "")


@pytest.mark.parametrize(("path", "command"), list(commands(cli)), ids=lambda value: str(value))
def test_every_command_stands_in_the_readme(path: tuple[str, ...], command: click.Command) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert path[-1] in readme
    assert f"`curriculum-audit {path[0]}" in readme


def test_help_loads_no_heavy_library() -> None:
    probe = (
        "import sys; from curriculum_audit.cli import cli; cli(['--help'], standalone_mode=False);"
        "print({'sklearn', 'numpy', 'jinja2', 'pypdfium2', 'pdfplumber', 'yaml'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)

    assert done.stdout.endswith("set()\n")


def test_a_folder_stands_for_the_guides_in_it(tmp_path: Path) -> None:
    (tmp_path / "gids.pdf").write_bytes(b"no PDF")
    (tmp_path / "lees-mij.txt").touch()
    done = run("courses", tmp_path, "--language", "en")

    assert (done.returncode, done.stdout.count("not read:")) == (4, 1)
    assert done.stdout.startswith("gids.pdf: not read:")


def test_evidence_comes_as_one_json_object_a_line(courses: Path) -> None:
    done = run("classify", courses, "--as", "jsonl")

    (line,) = done.stdout.splitlines()
    answer = json.loads(line)
    assert (done.returncode, answer["id"], answer["covers"]) == (0, "1", "yes")
    assert {"C1"} <= {item["competency"] for item in answer["evidence"]}
    assert all(item["quote"] in COURSE["text"] for item in answer["evidence"])


def test_a_file_that_does_not_follow_the_format_ends_in_one_line_and_exit_code_5(courses: Path) -> None:
    courses.write_text('{"id": "1"}\n', encoding="utf-8")

    done = run("classify", courses)

    assert (done.returncode, done.stdout) == (5, "")
    assert done.stderr == f"curriculum-audit: {courses}:1: the key 'title' is missing; see the README for the format\n"


def test_verbose_adds_the_traceback(courses: Path) -> None:
    courses.write_text("{}\n", encoding="utf-8")

    assert "Traceback" in run("--verbose", "classify", courses).stderr


def test_the_shipped_taxonomy_passes_its_check() -> None:
    done = run("taxonomy", "check")

    assert (done.returncode, done.stderr) == (0, "")
    assert "49 competencies, 7 profiles," in done.stdout
    assert re.search(r"[1-9]\d* annotated sentences, [1-9]\d* outlines and [1-9]\d* courses, no faults", done.stdout)


def test_a_competency_is_shown_in_the_language_asked_for() -> None:
    assert "Signalen herkennen" in run("taxonomy", "show", "c1").stdout
    assert "Recognising signs" in run("taxonomy", "show", "C1", "--language", "en").stdout


def test_a_folder_that_cannot_be_understood_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "syllabi").mkdir()
    (tmp_path / "syllabi" / "gids.pdf").write_bytes(b"%PDF-1.7")

    done = run("run", "syllabi", folder=tmp_path)

    assert done.returncode == 5
    assert "not where a guide can be placed" in done.stderr
    assert not (tmp_path / "audit-report").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["run", "missing"],
        ["run", "examples/syllabi", "--settings", "missing"],
        ["classify", "missing"],
        ["evaluate", "missing"],
        ["train", "missing", "-o", "model"],
        ["taxonomy", "check", "--folder", "missing"],
        ["taxonomy", "check", "--folder", "README.md"],
        ["classify", "examples"],
    ],
    ids=" ".join,
)
def test_input_that_is_not_there_or_of_another_kind_ends_in_one_line_and_exit_code_5(arguments: list[str]) -> None:
    done = run(*arguments)

    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (5, "", 1)
    assert done.stderr.startswith("curriculum-audit: ")
    assert "; check the path" in done.stderr


def test_a_guide_that_is_not_there_does_not_keep_the_others_from_being_read(tmp_path: Path) -> None:
    guide = next((ROOT / "examples" / "syllabi").rglob("opleidingsgids-sw-2025-2026.pdf"))

    done = run("courses", "missing.pdf", guide, "--as", "json", folder=tmp_path)

    missing, read = json.loads(done.stdout)
    assert (done.returncode, missing["unread"]) == (4, "unreadable")
    assert len(read["courses"]) > 0


@pytest.mark.parametrize("line", ["jobs = 0", "fail_under.overall = 101", 'house_style.accent = "red"'])
def test_a_wrong_setting_is_told_with_the_name_of_its_file(tmp_path: Path, line: str) -> None:
    (tmp_path / "settings.toml").write_text(line, encoding="utf-8")

    done = run("run", ROOT / "examples" / "syllabi", "--settings", "settings.toml", folder=tmp_path)

    assert done.returncode == 5
    assert done.stderr.startswith("curriculum-audit: settings.toml: ")
    assert done.stderr.count("settings.toml") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [["doctor"], ["taxonomy", "show"], ["--help"]], ids=" ".join)
def test_output_that_cannot_be_written_ends_in_one_line(arguments: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*PROGRAM, *arguments], stdout=full, stderr=subprocess.PIPE, text=True, check=False)

    assert done.returncode == 1
    assert done.stderr == (
        "curriculum-audit: standard output: cannot be read or written (No space left on device); "
        "make room or check the path\n"
    )


def test_a_reader_that_has_seen_enough_is_left_in_peace() -> None:
    with subprocess.Popen(
        [*PROGRAM, "taxonomy", "show"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == ""


def test_letters_that_a_terminal_lacks_cost_those_letters_alone() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252"}

    done = subprocess.run(
        [*PROGRAM, "courses", "gids-ł.pdf"], capture_output=True, text=True, env=environment, check=False
    )

    assert (done.returncode, done.stderr) == (4, "")
    assert done.stdout.startswith("gids-\\u0142.pdf: ")


def test_what_programs_read_is_utf_8_whatever_the_terminal_has(courses: Path) -> None:
    courses.write_text(json.dumps({**COURSE, "id": "één"}) + "\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252"}

    done = subprocess.run([*PROGRAM, "classify", str(courses)], capture_output=True, env=environment, check=True)

    assert json.loads(done.stdout.decode("utf-8"))["id"] == "één"


def test_doctor_names_what_is_missing() -> None:
    environment = {**os.environ, "PATH": ""}

    done = subprocess.run([*PROGRAM, "doctor"], capture_output=True, text=True, env=environment, check=True)

    assert "tesseract        missing: scanned pages are not read; install tesseract-ocr" in done.stdout


def test_examples_in_the_help_stand_on_lines_of_their_own() -> None:
    assert "\n  Example:\n    curriculum-audit run " in run("run", "--help").stdout


def test_a_classifier_is_measured_on_annotated_courses(tmp_path: Path) -> None:
    note = {"competency": "C1", "quote": "herkent signalen van kindermishandeling", "kind": "objective", "miller": 2}
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({**COURSE, "covers": "yes", "gold": [note]}) + "\n", encoding="utf-8")

    done = run("evaluate", gold, "--as", "json", "--method", "labels")

    measured = json.loads(done.stdout)
    assert (measured["courses"], measured["course_level"]["recall"]) == (1, 1.0)


def test_what_was_measured_can_be_printed_as_a_page_in_a_language(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({**COURSE, "covers": "no", "gold": []}) + "\n", encoding="utf-8")

    done = run("evaluate", gold, "--as", "html", "--method", "labels", "--language", "en")

    assert '<html lang="en">' in done.stdout
    assert "Measured on 1 course" in done.stdout
