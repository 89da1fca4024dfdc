"""Reports that are on disk as a whole or not at all."""

import errno
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from curriculum_audit.errors import ReportError
from curriculum_audit.reporting.files import MARKER, check_folder, write_all, write_reports

OLD = {"index.html": "oud", "weg.html": "weg"}
NEW = {"index.html": "nieuw één", "coverage.csv": "a,b\n"}


def contents(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir() if file.name != MARKER}


def leftovers(folder: Path) -> list[str]:
    return [entry.name for entry in folder.parent.iterdir() if entry != folder]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Return a folder with old reports."""
    folder = tmp_path / "audit-report"
    write_reports(folder, OLD)
    return folder


def test_a_folder_is_made_with_all_above_it(tmp_path: Path) -> None:
    write_reports(tmp_path / "a" / "b", NEW)

    assert contents(tmp_path / "a" / "b") == NEW


def test_new_reports_take_the_place_of_the_old_ones(report: Path) -> None:
    write_reports(report, NEW)

    assert contents(report) == NEW
    assert leftovers(report) == []


def test_an_empty_folder_is_taken_into_use(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    write_reports(tmp_path / "leeg", NEW)

    assert contents(tmp_path / "leeg") == NEW


def test_lines_end_the_same_on_every_system(tmp_path: Path) -> None:
    write_reports(tmp_path / "r", NEW)

    assert (tmp_path / "r" / "coverage.csv").read_bytes() == b"a,b\n"


def test_what_is_no_text_is_written_as_it_is(tmp_path: Path) -> None:
    write_reports(tmp_path / "report", {"audit.xlsx": b"PK\x03\x04\r\n\xff"})

    assert (tmp_path / "report" / "audit.xlsx").read_bytes() == b"PK\x03\x04\r\n\xff"


def test_a_folder_with_someone_elses_file_is_left_alone(report: Path) -> None:
    (report / "notulen.docx").write_text("van de commissie")

    with pytest.raises(ReportError, match=r"audit-report: holds 'notulen\.docx'.*choose another folder"):
        write_reports(report, NEW)
    assert contents(report) == {**OLD, "notulen.docx": "van de commissie"}
    assert leftovers(report) == []


def test_a_folder_that_was_never_ours_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mijn site")

    with pytest.raises(ReportError, match=r"holds 'index\.html'"):
        write_reports(tmp_path, NEW)
    assert (tmp_path / "index.html").read_text() == "mijn site"


def test_a_marker_that_names_a_path_gives_no_right_to_it(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    (folder / "sub").mkdir(parents=True)
    (folder / "sub" / "kostbaar.txt").write_text("x")
    (folder / MARKER).write_text("sub\n")

    with pytest.raises(ReportError, match="holds 'sub'"):
        write_reports(folder, NEW)
    assert (folder / "sub" / "kostbaar.txt").exists()


def test_a_file_in_the_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "r").write_text("een bestand")

    with pytest.raises(ReportError, match="is a file"):
        write_reports(tmp_path / "r", NEW)
    assert (tmp_path / "r").read_text() == "een bestand"


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path, report: Path) -> None:
    link = tmp_path / "nu"
    link.symlink_to(report)
    write_reports(link, NEW)

    assert link.is_symlink()
    assert contents(report) == NEW


@pytest.mark.parametrize("name", ["../weg.html", "/etc/x.html", "A.html", "a.exe", "a b.html", ".html", ""])
def test_a_name_that_is_no_report_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not a name for a report"):
        write_reports(tmp_path / "r", {name: "x"})


def test_reports_that_a_killed_run_set_aside_come_back(report: Path) -> None:
    report.rename(report.with_name(".audit-report.old"))
    write_reports(report, NEW)

    assert contents(report) == NEW
    assert leftovers(report) == []


def test_half_written_reports_of_a_killed_run_are_swept_up(report: Path) -> None:
    half = report.with_name(".audit-report.new")
    half.mkdir()
    (half / MARKER).write_text("index.html\n")
    (half / "index.html").write_text("hal")
    write_reports(report, NEW)

    assert leftovers(report) == []


def test_a_failure_leaves_the_old_reports_and_nothing_else(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ReportError, match=r"cannot be written \(No space left on device\); make room"):
        write_reports(report, NEW)

    assert contents(report) == OLD
    assert leftovers(report) == []


def test_several_folders_are_written_together(tmp_path: Path, report: Path) -> None:
    write_all({report: NEW, tmp_path / "naamloos": OLD})

    assert (contents(report), contents(tmp_path / "naamloos")) == (NEW, OLD)
    assert leftovers(report) == ["naamloos"]


def test_no_folder_is_written_where_one_of_them_cannot_be_filled(tmp_path: Path, report: Path) -> None:
    (tmp_path / "bestand").write_text("x")

    with pytest.raises(ReportError, match=r"bestand/naamloos: the reports cannot be written"):
        write_all({report: NEW, tmp_path / "bestand" / "naamloos": OLD})

    assert contents(report) == OLD
    assert leftovers(report) == ["bestand"]


@pytest.mark.parametrize("disk", [disk for disk in (Path("/"), Path("/proc")) if disk.is_mount()], ids=str)
def test_a_whole_disk_is_refused(disk: Path) -> None:
    for write in (check_folder, lambda folder: write_reports(folder, NEW)):
        with pytest.raises(ReportError, match=f"^{disk}: is a whole disk; choose a folder on it"):
            write(disk)


def test_a_folder_among_other_reports_is_refused_beforehand(report: Path) -> None:
    with pytest.raises(ReportError, match=r"sub: lies in the reports of .*audit-report; choose a folder beside it"):
        check_folder(report / "sub")


@pytest.mark.parametrize(("name", "part"), [("vol", "holds 'x'"), ("vol/x", "is a file"), ("vol/x/r", "Not a direc")])
def test_a_folder_that_cannot_be_written_is_refused_beforehand(tmp_path: Path, name: str, part: str) -> None:
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol" / "x").write_text("x")

    with pytest.raises(ReportError, match=part):
        check_folder(tmp_path / name)


def test_a_name_that_is_too_long_is_refused_beforehand(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"cannot be written \(File name too long\)"):
        check_folder(tmp_path / ("r" * 255))


def test_a_check_makes_nothing(tmp_path: Path) -> None:
    check_folder(tmp_path / "a" / "b")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of files as POSIX does")
def test_a_full_disk_is_told_in_one_line(report: Path) -> None:
    code = (
        "import resource, signal, sys; from pathlib import Path;"
        "from curriculum_audit.errors import ReportError;"
        "from curriculum_audit.reporting.files import write_reports;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000));\n"
        "try: write_reports(Path(sys.argv[1]), {'index.html': 'x' * 5000})\n"
        "except ReportError as error: print(error)"
    )
    told = subprocess.run([sys.executable, "-c", code, str(report)], capture_output=True, text=True, check=True)

    assert "cannot be written (File too large)" in told.stdout
    assert len(told.stdout.splitlines()) == 1
    assert contents(report) == OLD
    assert leftovers(report) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such lock")
def test_runs_that_write_into_one_folder_at_a_time_leave_the_reports_of_one_of_them(report: Path) -> None:
    runs = [{f"page-{page}.html": f"{run}" for page in range(20)} for run in range(4)]

    with ThreadPoolExecutor(len(runs)) as pool:
        for _ in range(10):
            for done in [pool.submit(write_reports, report, files) for files in runs]:
                done.result()
            assert contents(report) in runs
            assert leftovers(report) == []


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
@pytest.mark.parametrize("step", range(16))
def test_a_run_that_is_killed_leaves_old_or_new_and_the_next_one_finishes(report: Path, step: int) -> None:
    code = (
        "import os, sys; from pathlib import Path;"
        "from curriculum_audit.reporting.files import write_reports\n"
        "left = int(sys.argv[2])\n"
        "def watch(event, arguments):\n"
        "    global left\n"
        "    ours = event == 'open' and sys.argv[1] in str(arguments[0])\n"
        "    if ours or event in ('os.rename', 'os.mkdir', 'os.rmdir', 'os.remove'):\n"
        "        left -= 1\n"
        "        if left < 0: os.kill(os.getpid(), 9)\n"
        "sys.addaudithook(watch)\n"
        "write_reports(Path(sys.argv[1]), {'index.html': 'nieuw één', 'coverage.csv': 'a,b\\n'})\n"
    )
    subprocess.run([sys.executable, "-c", code, str(report), str(step)], capture_output=True, check=False)
    if report.exists():
        assert contents(report) in (OLD, NEW)
    write_reports(report, NEW)

    assert contents(report) == NEW
    assert leftovers(report) == []


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="needs root to become someone without rights")
@pytest.mark.parametrize(
    "call", ["write_reports(Path(sys.argv[1]), {'index.html': 'x'})", "check_folder(Path(sys.argv[1]))"]
)
def test_a_place_that_may_not_be_written_to_is_told_in_one_line(tmp_path: Path, call: str) -> None:
    code = (
        "import os, sys; from pathlib import Path; from curriculum_audit.errors import ReportError;"
        "from curriculum_audit.reporting.files import check_folder, write_reports; os.setgid(65534); os.setuid(65534)\n"
        f"try: {call}\n"
        "except ReportError as error: print(error)"
    )
    arguments = [sys.executable, "-c", code, str(tmp_path / "audit-report")]
    told = subprocess.run(arguments, capture_output=True, text=True, check=True)

    assert "audit-report: the reports cannot be written (Permission denied)" in told.stdout
    assert len(told.stdout.splitlines()) == 1
