"""Rendered reports in, a folder on disk out: all of them or none."""

import errno
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from curriculum_audit.errors import ReportError

MARKER = ".curriculum-audit"
"""File that says which files of a folder are ours; only those are ever replaced."""

_NAME = re.compile(r"[a-z0-9-]{1,80}\.(?:html|csv|json|md|xlsx)")


def write_reports(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files into a folder so that a reader never meets old ones among new ones.

    The new files are written beside the folder, flushed to disk and swapped in by renaming, so that for an instant
    there is no folder; a program that is killed on the way leaves the old reports or the new ones, at the worst beside
    the folder, and the next call puts them in their place and sweeps up the rest.

    Parameters
    ----------
    folder
        Made where it does not exist; of an existing one only files that this function wrote are replaced.
    files
        Text, or bytes of a file that is no text, by file name (`[a-z0-9-]{1,80}` and a suffix).

    Raises
    ------
    ReportError
        The folder holds files of someone else, or the disk is full, read-only or not ours to write on.
    """
    write_all({folder: files})


def write_all(reports: Mapping[Path, Mapping[str, str | bytes]]) -> None:
    """Write files into several folders, each as `write_reports` does; none where one of them cannot be filled.

    Raises
    ------
    ReportError
        As `write_reports`; the message names the folder.
    """
    for files in reports.values():
        _check_names(files)
    begun: list[Path] = []
    with _alone(reports):
        try:
            for folder, files in reports.items():
                with _told(folder):
                    place = _place(folder)
                    new, old = _beside(place, "new"), _beside(place, "old")
                    _recover(place, new, old)
                    _check_ours(folder, place)
                    begun.append(new)
                    _fill(new, files)
            for folder in reports:
                with _told(folder):
                    place = _place(folder)
                    _swap(place, _beside(place, "new"), _beside(place, "old"))
        except ReportError:
            for new in begun:
                with suppress(OSError):
                    _remove(new)
            raise


@contextmanager
def _alone(folders: Iterable[Path]) -> Iterator[None]:
    """Let another run that writes beside the same folders wait; each would sweep up what the other has begun.

    Windows, and some shared disks, have no such lock.
    """
    places: set[Path] = set()
    for folder in folders:
        with _told(folder):
            places.add(_place(folder).parent)
    with ExitStack() as stack:
        # In one order everywhere, so that no two runs wait for each other.
        for above in sorted(places):
            with suppress(OSError, ImportError):
                import fcntl

                above.mkdir(parents=True, exist_ok=True)
                handle = os.open(above, os.O_RDONLY)
                stack.callback(os.close, handle)
                fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def check_folder(folder: Path) -> None:
    """Find out before the work is done whether reports can be written into a folder.

    Raises
    ------
    ReportError
        The folder lies among other reports, holds files of someone else, is a file or a whole disk, or may not be
        written to.
    """
    with _told(folder):
        place = _place(folder)
        for taken in (place, _beside(place, "new"), _beside(place, "old")):
            _check_ours(folder if taken == place else taken, taken)
        for above in place.parents:
            if (above / MARKER).is_file():
                raise ReportError(f"{folder}: lies in the reports of {above}; choose a folder beside it")
        nearest = next(above for above in place.parents if above.exists())
        if not nearest.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
        if not os.access(nearest, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Say in one line what kept a folder from being written."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReportError(
            f"{folder}: the reports cannot be written ({reason}); make room or choose another folder"
        ) from error


def _place(folder: Path) -> Path:
    """Return where the reports come to stand; a folder that is a link keeps being one: what it points at is replaced.

    Reports are swapped in by renaming, which is not possible for a whole disk.
    """
    place = Path(os.path.realpath(folder))
    if not place.name or place.is_mount():
        raise ReportError(f"{folder}: is a whole disk; choose a folder on it")
    return place


def _check_names(files: Iterable[str]) -> None:
    for name in files:
        if not _NAME.fullmatch(name):
            raise ValueError(f"not a name for a report: {name!r}")


def _beside(place: Path, what: str) -> Path:
    return place.with_name(f".{place.name}.{what}")


def _recover(place: Path, new: Path, old: Path) -> None:
    """Undo what a killed run left: put the old reports back where the new ones had not arrived yet."""
    if old.exists() and not place.exists():
        old.rename(place)
    for leftover in (new, old):
        if leftover.exists():
            _check_ours(leftover, leftover)
            _remove(leftover)


def _check_ours(shown: Path, place: Path) -> None:
    """Refuse a folder with anything in it that replacing it would lose."""
    if not place.exists():
        return
    if not place.is_dir():
        raise ReportError(f"{shown}: is a file; choose another folder")
    ours = _ours(place)
    foreign = sorted(entry.name for entry in place.iterdir() if entry.name not in ours or entry.is_dir())
    if foreign:
        raise ReportError(f"{shown}: holds '{foreign[0]}', which is no report; choose another folder")


def _ours(place: Path) -> set[str]:
    marker = place / MARKER
    written = marker.read_text(encoding="utf-8").splitlines() if marker.is_file() else []
    return {MARKER, *(name for name in written if _NAME.fullmatch(name))}


def _remove(folder: Path) -> None:
    """Remove a folder of ours: the marker last, so that a half-removed folder is known to be ours."""
    for name in sorted(_ours(folder), key=MARKER.__eq__):
        (folder / name).unlink(missing_ok=True)
    folder.rmdir()


def _fill(new: Path, files: Mapping[str, str | bytes]) -> None:
    new.parent.mkdir(parents=True, exist_ok=True)
    new.mkdir()
    # The marker comes first, so that a half-filled folder is known to be ours.
    for name, text in {MARKER: "".join(f"{name}\n" for name in sorted(files)), **files}.items():
        with (new / name).open("wb") as file:
            file.write(text.encode("utf-8") if isinstance(text, str) else text)
            file.flush()
            os.fsync(file.fileno())
    _flush_folder(new)


def _swap(place: Path, new: Path, old: Path) -> None:
    if place.exists():
        place.rename(old)
    try:
        new.rename(place)
    except OSError:
        if old.exists():
            old.rename(place)
        raise
    _flush_folder(place.parent)
    if old.exists():
        _remove(old)


def _flush_folder(folder: Path) -> None:
    """Make the names in a folder last; Windows cannot open a folder and needs no such thing."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
