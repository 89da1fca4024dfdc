"""The files and folders that study guides lie in."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from curriculum_audit.errors import SyllabiError


def guides_among(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the study guides that files and folders stand for: a file for itself, a folder for every PDF below it.

    Raises
    ------
    SyllabiError
        A folder holds none, or cannot be read.
    """
    return tuple(guide for path in paths for guide in (_pdfs(path) if is_folder(path) else [path]))


def _pdfs(folder: Path) -> list[Path]:
    try:
        below = [entry for inner in folders_in(folder) for entry in entries_of(inner)]
    except OSError as error:
        raise SyllabiError(
            f"{error.filename or folder}: cannot be read ({error.strerror}); make it readable"
        ) from error
    found = sorted(entry for entry in below if entry.suffix.lower() == ".pdf")
    if not found:
        raise SyllabiError(f"{folder}: no PDF here; give study guides, or a folder that holds some")
    return found


def folders_in(folder: Path, above: frozenset[str] = frozenset()) -> Iterator[Path]:
    """Return a folder and all below it; a link to a folder is followed unless it leads back to one it lies in."""
    place = os.path.realpath(folder)
    if place in above:
        return
    yield folder
    for entry in entries_of(folder):
        if is_folder(entry):
            yield from folders_in(entry, above | {place})


def entries_of(folder: Path) -> list[Path]:
    """Return what lies in a folder, by name, without what the operating system or an office program put there."""
    return sorted(entry for entry in folder.iterdir() if not _is_ours_to_ignore(entry.name))


def is_folder(path: Path) -> bool:
    """Whether guides can lie in it; a folder called .pdf stands where a guide is meant to be."""
    try:
        return path.is_dir() and path.suffix.lower() != ".pdf"
    except OSError:
        # A link leads to a place that is not ours to see.
        return False


def _is_ours_to_ignore(name: str) -> bool:
    return name.startswith((".", "~$")) or name in ("Thumbs.db", "desktop.ini")
