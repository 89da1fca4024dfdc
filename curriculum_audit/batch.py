"""One function over many guides, each in a worker process with limits, so that a bad guide costs itself alone."""

import importlib.util
import os
import signal
import tempfile
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as OutOfTime
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, resource_tracker
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from pebble import ProcessExpired, ProcessPool

from curriculum_audit.errors import UnreadableGuideError
from curriculum_audit.records.guides import GuideStatus, UnreadGuide

T = TypeVar("T")

_GUIDES_PER_WORKER = 50
"""A worker is replaced after so many guides: memory that a PDF library leaks goes with it."""


@dataclass(frozen=True, slots=True)
class Task:
    """One guide to read."""

    path: Path
    password: str | None
    ocr: str
    seconds: float
    """Time limit."""


def read_all(
    read: Callable[..., T],
    tasks: Sequence[Task],
    *,
    jobs: int,
    megabytes: int,
) -> Generator[T | UnreadGuide, None, None]:
    """Read guides in worker processes; yield one outcome per task, in the order of the tasks.

    Closing it ends the workers at once and leaves the rest unread.

    Parameters
    ----------
    read
        Called as `read(path, password=…, ocr=…)`; a function of a module, as it is sent to the workers by name.
    jobs
        How many workers at most.
    megabytes
        Memory limit of a worker.

    Notes
    -----
    Processes and never threads: PDFium is not thread-safe and has been seen to return wrong text silently.
    pebble's pool is the one that gives every task its own verdict when workers hang, crash or are killed;
    `concurrent.futures` and joblib lose the other results.
    """
    # "spawn": a forked child would inherit open files and locks of the parent.
    with (
        TemporaryDirectory(ignore_cleanup_errors=True) as scratch,
        ProcessPool(
            # A worker that gets nothing to read costs as much to start as another.
            max_workers=max(1, min(jobs, len(tasks))),
            max_tasks=_GUIDES_PER_WORKER,
            initializer=_prepare,
            initargs=(megabytes, scratch),
            context=get_context("spawn"),
        ) as pool,
    ):
        try:
            with _interrupts_held_back():
                futures = [_scheduled(pool, read, task) for task in tasks]
            for task, future in zip(tasks, futures, strict=True):
                outcome = _outcome(task, future)
                yield outcome
        except BaseException:
            # Ctrl-C, or nobody wants the rest: the pool would wait for all that is left.
            pool.stop()  # type: ignore[no-untyped-call]
            raise


def _scheduled(pool: ProcessPool, read: Callable[..., T], task: Task) -> "Future[T]":
    wanted = {"password": task.password, "ocr": task.ocr}
    return pool.schedule(read, args=(task.path,), kwargs=wanted, timeout=task.seconds)


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Keep Ctrl-C from threads and processes that are started within, which inherit what their starter holds back.

    The terminal sends it to the whole group. A worker that is just starting has no handler of its own yet and would
    print where it was; the parent alone decides what happens.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    # Where it is not yet running, a thread that starts a worker starts it, and then holds nothing back any more.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _prepare(megabytes: int, scratch: str) -> None:
    """Bound this worker, and see to it that what it starts and writes ends with it."""
    _limit_memory(megabytes)
    # A worker that is ended cannot clear away its files; they go with the folder of the batch.
    tempfile.tempdir = scratch
    if hasattr(os, "setpgid"):  # Windows
        os.setpgid(0, 0)
        # pebble ends a worker that is out of time by SIGTERM; its Tesseract would run on.
        signal.signal(signal.SIGTERM, _end_group)


def _end_group(*_: object) -> None:
    """End this worker and all programs that it has started."""
    os.killpg(os.getpgid(0), signal.SIGKILL)


def _limit_memory(megabytes: int) -> None:
    """Bound the address space of this worker; asking for more raises MemoryError or ends the process."""
    if importlib.util.find_spec("resource"):  # Windows has no such limit; the time limit holds there.
        import resource

        most = megabytes * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    # Where Ctrl-C could not be held back.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _outcome(task: Task, future: "Future[T]") -> T | UnreadGuide:
    name = task.path.name
    try:
        return future.result()
    except UnreadableGuideError as error:
        return UnreadGuide(name, GuideStatus(error.status), error.detail)
    except OutOfTime:
        return UnreadGuide(name, GuideStatus.LIMIT_TIME, f"stopped after {task.seconds:.0f} s")
    except MemoryError:
        return UnreadGuide(name, GuideStatus.LIMIT_MEMORY, "MemoryError")
    except ProcessExpired as error:
        return UnreadGuide(name, _cause(error.exitcode), f"worker ended with exit code {error.exitcode}")
    # A process boundary: whatever a PDF library raised in the worker must cost this guide alone.
    except Exception as error:
        return UnreadGuide(name, GuideStatus.INTERNAL_ERROR, f"{type(error).__name__}: {error}")


def _cause(exit_code: int) -> GuideStatus:
    """Tell a lack of memory from another crash.

    PDFium aborts its process when an allocation fails, and the kernel kills one that takes too much.
    """
    return GuideStatus.LIMIT_MEMORY if -exit_code in (signal.SIGABRT, signal.SIGKILL) else GuideStatus.CRASHED
