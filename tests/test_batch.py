"""Workers that hang, crash or run out of memory cost their own guide alone."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from curriculum_audit.batch import Task, read_all
from curriculum_audit.errors import UnreadableGuideError
from curriculum_audit.records.guides import GuideStatus, StudyGuide, UnreadGuide


def behave(path: Path, *, password: str | None, ocr: str) -> StudyGuide:
    """Do what the name of the file says, as a PDF library might."""
    match path.stem:
        case "hang":
            time.sleep(60)
        case "abort":
            os.abort()
        case "segfault":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "exit":
            os._exit(7)
        case "started":
            with tempfile.NamedTemporaryFile("w", delete=False) as note:
                child = subprocess.Popen(["sleep", "60"])
                path.with_suffix(".txt").write_text(f"{child.pid} {note.name}")
            time.sleep(60)
        case "memory":
            bytearray(10**10)
        case "locked":
            raise UnreadableGuideError(GuideStatus.ENCRYPTED, "a password is needed")
        case "bug":
            raise TypeError("unhashable type")
    return StudyGuide(path.name, f"{password} {ocr}", 1, "nl", ())


def leave_a_trace(path: Path, *, password: str | None, ocr: str) -> StudyGuide:
    """Take a while over a guide and show afterwards that it was read."""
    time.sleep(0.2)
    path.touch()
    return StudyGuide(path.name, f"{password} {ocr}", 1, "nl", ())


def outcomes(names: Sequence[str], jobs: int = 2) -> list[StudyGuide | UnreadGuide]:
    tasks = [Task(Path(f"{name}.pdf"), "geheim", "auto", seconds=5) for name in names]
    return list(read_all(behave, tasks, jobs=jobs, megabytes=1536))


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("hang", GuideStatus.LIMIT_TIME),
        ("abort", GuideStatus.LIMIT_MEMORY),
        ("memory", GuideStatus.LIMIT_MEMORY),
        ("segfault", GuideStatus.CRASHED),
        ("exit", GuideStatus.CRASHED),
        ("locked", GuideStatus.ENCRYPTED),
        ("bug", GuideStatus.INTERNAL_ERROR),
    ],
)
def test_a_bad_guide_is_named_with_its_reason_and_costs_itself_alone(name: str, status: GuideStatus) -> None:
    before, bad, after = outcomes(["fine", name, "good"])

    assert isinstance(bad, UnreadGuide)
    assert (bad.name, bad.status) == (f"{name}.pdf", status)
    assert isinstance(before, StudyGuide)
    assert isinstance(after, StudyGuide)


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="programs are looked up in /proc")
def test_what_a_guide_has_started_and_written_ends_with_its_time(tmp_path: Path) -> None:
    task = Task(tmp_path / "started.pdf", None, "auto", seconds=5)
    (outcome,) = read_all(behave, [task], jobs=1, megabytes=1536)
    started, written = (tmp_path / "started.txt").read_text().split()

    assert isinstance(outcome, UnreadGuide)
    assert outcome.status is GuideStatus.LIMIT_TIME
    assert b"sleep" not in _command(int(started))
    assert not Path(written).exists()


def test_outcomes_come_in_the_order_of_the_tasks() -> None:
    names = [f"guide-{number}" for number in range(12)]

    assert [outcome.name for outcome in outcomes(names)] == [f"{name}.pdf" for name in names]


def test_password_and_ocr_reach_the_reader() -> None:
    (read,) = outcomes(["fine"], jobs=1)

    assert isinstance(read, StudyGuide)
    assert read.sha256 == "geheim auto"


def test_guides_that_nobody_waits_for_are_not_read(tmp_path: Path) -> None:
    tasks = [Task(tmp_path / f"{number}.pdf", None, "auto", seconds=30) for number in range(40)]
    outcomes = read_all(leave_a_trace, tasks, jobs=1, megabytes=1536)

    next(outcomes)
    outcomes.close()

    assert 1 <= len(list(tmp_path.iterdir())) < len(tasks)


def workers_of(process: int) -> list[int]:
    """Return the workers that a process has started."""
    tasks = Path(f"/proc/{process}/task").glob("*/children")
    children = [int(child) for task in tasks for child in task.read_text().split()]
    return [child for child in children if b"spawn_main" in _command(child)]


def _command(process: int) -> bytes:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return b""


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="workers are looked up in /proc")
def test_no_more_workers_are_started_than_there_are_guides(tmp_path: Path) -> None:
    tasks = [Task(tmp_path / f"{number}.pdf", None, "auto", seconds=30) for number in range(2)]
    outcomes = read_all(leave_a_trace, tasks, jobs=6, megabytes=1536)

    next(outcomes)

    assert 1 <= len(workers_of(os.getpid())) <= len(tasks)
    assert len(list(outcomes)) == 1


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="workers are looked up in /proc")
@pytest.mark.parametrize("seconds", [0.05, 0.5])
def test_ctrl_c_ends_a_run_at_once_without_a_word_of_its_workers(seconds: float) -> None:
    program = "from tests.test_batch import outcomes; outcomes(['hang'] * 20)"
    run = subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.PIPE, start_new_session=True)
    while not workers_of(run.pid):
        assert run.poll() is None
        time.sleep(0.01)
    time.sleep(seconds)
    os.killpg(run.pid, signal.SIGINT)

    _, said = run.communicate(timeout=20)

    assert said.count(b"Traceback") == 1
    assert said.rstrip().endswith(b"KeyboardInterrupt")
