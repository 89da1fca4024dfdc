"""Study guides in, what was read of each out: in worker processes with the limits of the settings."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from curriculum_audit.batch import Task, read_all
from curriculum_audit.extraction.guide import read_guide, read_guide_with_pictures
from curriculum_audit.records.guides import GuideStatus, PagePicture, StudyGuide, UnreadGuide
from curriculum_audit.settings import Settings

T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Called with the number of guides done and of all guides."""

_BYTES_PER_MEGABYTE = 1_000_000


def read_guides(
    passwords: Mapping[Path, str | None], settings: Settings, progress: Progress = lambda done, total: None
) -> list[StudyGuide | UnreadGuide]:
    """Read guides, each in a worker process with limits.

    Parameters
    ----------
    passwords
        The guides, with the password of each or None.

    Returns
    -------
    list
        One outcome per guide, in the same order and named by `names_of`; a guide that cannot be read raises nothing.
    """
    outcomes = read_with(read_guide, passwords, settings, progress)
    return [named(outcome, name) for outcome, name in zip(outcomes, names_of(passwords).values(), strict=True)]


def read_guides_with_pictures(
    passwords: Mapping[Path, str | None], settings: Settings, progress: Progress = lambda done, total: None
) -> list[tuple[StudyGuide, tuple[PagePicture, ...]] | UnreadGuide]:
    """Read guides and draw their pages; otherwise as `read_guides`."""
    outcomes = read_with(read_guide_with_pictures, passwords, settings, progress)
    return [
        replace(outcome, name=name) if isinstance(outcome, UnreadGuide) else (_named(outcome[0], name), outcome[1])
        for outcome, name in zip(outcomes, names_of(passwords).values(), strict=True)
    ]


def read_with(
    read: Callable[..., T],
    passwords: Mapping[Path, str | None],
    settings: Settings,
    progress: Progress = lambda done, total: None,
) -> list[T | UnreadGuide]:
    """Read guides by a function as `batch.read_all` calls it; otherwise as `read_guides`."""
    # What is no file is not opened: a pipe would keep its reader waiting.
    outcomes: dict[Path, T | UnreadGuide] = {guide: _no_file(guide) for guide in passwords if not _is_file(guide)}
    tasks = [_task(guide, password, settings) for guide, password in passwords.items() if guide not in outcomes]
    progress(len(outcomes), len(passwords))
    found = read_all(read, tasks, jobs=settings.jobs, megabytes=settings.megabytes_of_memory)
    for task, outcome in zip(tasks, found, strict=True):
        outcomes[task.path] = outcome
        progress(len(outcomes), len(passwords))
    return [outcomes[guide] for guide in passwords]


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        # A folder on the way may not be entered.
        return False


def _no_file(guide: Path) -> UnreadGuide:
    return UnreadGuide(guide.name, GuideStatus.UNREADABLE, "no file is found here")


def _task(guide: Path, password: str | None, settings: Settings) -> Task:
    # A file that is gone by now is reported when it is read.
    megabytes = guide.stat().st_size / _BYTES_PER_MEGABYTE if guide.exists() else 0
    seconds = settings.seconds_per_guide + settings.seconds_per_megabyte * megabytes
    return Task(path=guide, password=password, ocr=settings.ocr, seconds=seconds)


def names_of(guides: Iterable[Path]) -> dict[Path, str]:
    """Name each guide by its file name, with as many folders before it as it takes to tell them apart."""
    paths = list(dict.fromkeys(guides))
    longest = max((len(path.parts) for path in paths), default=0)
    for depth in range(1, longest + 1):
        names = {path: Path(*path.parts[-depth:]).as_posix() for path in paths}
        if len(set(names.values())) == len(paths):
            return names
    return {path: path.as_posix() for path in paths}


def named(outcome: StudyGuide | UnreadGuide, name: str) -> StudyGuide | UnreadGuide:
    """Return a guide, read or not, under that name."""
    return replace(outcome, name=name) if isinstance(outcome, UnreadGuide) else _named(outcome, name)


def _named(guide: StudyGuide, name: str) -> StudyGuide:
    return replace(guide, name=name, courses=tuple(replace(course, guide=name) for course in guide.courses))
