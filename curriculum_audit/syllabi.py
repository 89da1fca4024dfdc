"""Which guides belong to which programme: a folder of syllabi or a manifest in, programmes with their files out."""

import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path, PurePath
from typing import Any

from curriculum_audit.documents import nearest, why_unread
from curriculum_audit.errors import SyllabiError
from curriculum_audit.folders import entries_of, folders_in, is_folder
from curriculum_audit.programme_names import (
    bare,
    degree_in,
    discipline_in,
    disciplines_by_name,
    institution_of,
    title_of,
    words_of,
)
from curriculum_audit.records.competencies import Profile
from curriculum_audit.records.findings import Programme

MANIFEST = "programmes.toml"
_ACADEMIC_YEAR = re.compile(r"([0-9]{4})-([0-9]{4})")
_REQUIRED = ("institution", "title", "academic_year", "files")
_OPTIONAL = ("discipline", "degree", "region", "passwords")
_LAYOUT = "<institution>/<programme>/<academic year>/*.pdf"


@dataclass(frozen=True, slots=True)
class Syllabus:
    """The study guides of one programme in one academic year."""

    programme: Programme
    guides: tuple[Path, ...]
    passwords: Mapping[str, str] = field(hash=False, default_factory=dict)
    """Password per file name."""


def find_syllabi(source: Path, profiles: Sequence[Profile]) -> tuple[Syllabus, ...]:
    """Find the programmes in a folder of study guides.

    Parameters
    ----------
    source
        A manifest (`programmes.toml`), a folder that holds one, or a folder laid out as
        `<institution>/<programme>/<academic year>/*.pdf`.
    profiles
        The norms; the name of a programme's folder, its `discipline` or else its title says which one it is held
        against.

    Returns
    -------
    tuple
        Every file found is a guide of one of them, and so is what only stands in the place of a file (a link that
        leads nowhere, a folder called .pdf), so that it is accounted for when it cannot be read. Files of the
        operating system and names that begin with a dot are left out.

    Raises
    ------
    SyllabiError
        The folder or manifest is not laid out so or cannot be read; the message names the folder or key and the
        nearest known one.
    """
    try:
        found = _found(source, profiles)
    except OSError as error:
        raise SyllabiError(
            f"{error.filename or source}: cannot be read ({error.strerror}); make it readable or move it away"
        ) from error
    _check_once(found, source)
    return found


def _found(source: Path, profiles: Sequence[Profile]) -> tuple[Syllabus, ...]:
    if source.is_file():
        return _of_manifest(source, profiles)
    if not source.is_dir():
        raise SyllabiError(f"{source}: there is no such folder; give the folder that holds the study guides")
    if (source / MANIFEST).is_file():
        return _of_manifest(source / MANIFEST, profiles)
    return _of_folders(source, profiles)


def _check_once(syllabi: Iterable[Syllabus], source: Path) -> None:
    seen: set[tuple[str, ...]] = set()
    for programme in (syllabus.programme for syllabus in syllabi):
        key = (*programme.lasting, programme.academic_year)
        if key in seen:
            name = f"{programme.institution}, {programme.title}, {programme.academic_year}"
            raise SyllabiError(f"{source}: '{name}' is found here twice; put all its guides under one programme")
        seen.add(key)


def _of_folders(source: Path, profiles: Sequence[Profile]) -> tuple[Syllabus, ...]:
    years: dict[Path, list[Path]] = {}
    for folder in folders_in(source):
        for file in entries_of(folder):
            if is_folder(file):
                continue
            if len(file.relative_to(source).parts) != 4:
                raise SyllabiError(f"{file}: not where a guide can be placed; {_place_for(file, source)}")
            years.setdefault(folder, []).append(file)
    if not years:
        raise SyllabiError(f"{source}: no files here; put study guides in {_LAYOUT}")
    return tuple(
        Syllabus(_programme_of_folder(folder, profiles), tuple(guides)) for folder, guides in sorted(years.items())
    )


def _place_for(file: Path, source: Path) -> str:
    place = file.absolute()
    if _ACADEMIC_YEAR.fullmatch(place.parent.name) and len(place.parents) > 4:
        return f"give {place.parents[3]} instead of {source}, so that what stands below it is {_LAYOUT}"
    return f"move it to {source}/{_LAYOUT} or write {MANIFEST}"


def _programme_of_folder(folder: Path, profiles: Sequence[Profile]) -> Programme:
    name = folder.parent.name
    _check_year(folder.name, str(folder))
    return Programme(
        institution=institution_of(folder.parent.parent.name),
        title=title_of(name, profiles),
        academic_year=folder.name,
        discipline=_discipline_of_folder(name, str(folder.parent), profiles),
        degree=degree_in(name),
    )


def _check_year(year: str, where: str) -> None:
    found = _ACADEMIC_YEAR.fullmatch(year)
    if not found or int(found[2]) != int(found[1]) + 1:
        first = re.search(r"[0-9]{4}", year)
        example = f"{first[0]}-{int(first[0]) + 1}" if first else "2025-2026"
        raise SyllabiError(f"{where}: '{year}' is not an academic year; write it as {example}")


def _discipline_of_folder(name: str, where: str, profiles: Sequence[Profile]) -> str:
    discipline = discipline_in(name, profiles)
    if discipline is None:
        hint = nearest(bare(name), sorted(disciplines_by_name(profiles)))
        raise SyllabiError(f"{where}: no profile for '{words_of(name)}'; {hint} (or name the discipline in {MANIFEST})")
    return discipline


def _of_manifest(file: Path, profiles: Sequence[Profile]) -> tuple[Syllabus, ...]:
    manifest = _read_manifest(file)
    _check_keys(manifest, ("programme",), (), str(file))
    entries = manifest["programme"]
    if not isinstance(entries, list) or not entries or not all(isinstance(entry, dict) for entry in entries):
        raise SyllabiError(f"{file}: 'programme' is not a list; write [[programme]] above each programme")
    return tuple(_of_entry(entry, file, number, profiles) for number, entry in enumerate(entries, start=1))


def _read_manifest(file: Path) -> dict[str, Any]:
    try:
        # Editors on Windows put a mark before UTF-8; TOML has none.
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        if file.suffix.lower() != ".toml" and not isinstance(error, OSError):
            raise SyllabiError(
                f"{file}: a folder of study guides or a manifest ({MANIFEST}) is expected; "
                f"put the file in a folder {_LAYOUT} and give the folder above these"
            ) from error
        raise SyllabiError(f"{file}: cannot be read as TOML ({why_unread(error)}); check the file") from error


def _of_entry(entry: Mapping[str, Any], file: Path, number: int, profiles: Sequence[Profile]) -> Syllabus:
    where = f"{file}: programme {number}"
    _check_keys(entry, _REQUIRED, _OPTIONAL, where)
    _check_texts(entry, where)
    _check_year(entry["academic_year"], where)
    programme = Programme(
        institution=entry["institution"],
        title=entry["title"],
        academic_year=entry["academic_year"],
        discipline=_discipline_of_entry(entry, where, profiles),
        degree=entry.get("degree"),
        region=entry.get("region"),
    )
    guides = tuple(guide for pattern in entry["files"] for guide in _matching(file.parent, pattern, where))
    passwords = entry.get("passwords", {})
    _check_passwords(passwords, guides, where)
    return Syllabus(programme, guides, passwords)


def _check_keys(table: Mapping[str, Any], required: Sequence[str], optional: Sequence[str], where: str) -> None:
    known = [*required, *optional]
    for key in table:
        if key not in known:
            raise SyllabiError(f"{where}: unknown key '{key}'; {nearest(key, known)}")
    for key in required:
        if key not in table:
            raise SyllabiError(f"{where}: the key '{key}' is missing; add it")


def _check_texts(entry: Mapping[str, Any], where: str) -> None:
    for key, value in entry.items():
        if key == "files":
            sound = isinstance(value, list) and bool(value) and all(isinstance(item, str) for item in value)
        elif key == "passwords":
            sound = isinstance(value, dict) and all(isinstance(item, str) for item in value.values())
        else:
            sound = isinstance(value, str) and bool(value.strip())
        if not sound:
            raise SyllabiError(
                f"{where}: the value of '{key}' is not what belongs there; see the README for an example"
            )


def _check_passwords(passwords: Iterable[str], guides: Iterable[Path], where: str) -> None:
    names = [guide.name for guide in guides]
    for name in passwords:
        if name not in names:
            raise SyllabiError(
                f"{where}: a password is given for '{name}', no file of this programme; {nearest(name, names)}"
            )


def _discipline_of_entry(entry: Mapping[str, Any], where: str, profiles: Sequence[Profile]) -> str | None:
    """Return the discipline that a programme names, or else that of its title; None where there is no norm for it."""
    if "discipline" not in entry:
        return discipline_in(entry["title"], profiles)
    discipline: str = entry["discipline"]
    known = [profile.discipline for profile in profiles]
    if discipline not in known:
        raise SyllabiError(f"{where}: no profile for discipline '{discipline}'; {nearest(discipline, known)}")
    return discipline


def _matching(folder: Path, pattern: str, where: str) -> list[Path]:
    path = PurePath(pattern)
    if path.anchor or not path.parts or ".." in path.parts:
        raise SyllabiError(f"{where}: '{pattern}' is not a path or pattern below {folder}; correct it")
    found = sorted({path for path in _below(folder, path.parts) if not is_folder(path)})
    if not found:
        raise SyllabiError(f"{where}: no file matches '{pattern}' below {folder}; correct the pattern or add the file")
    return found


def _below(folder: Path, parts: Sequence[str]) -> Iterator[Path]:
    """Return what a pattern matches below a folder.

    `Path.glob` would pass over folders that cannot be listed, and over links to folders at `**`, without a word.
    """
    first, *rest = parts
    for path in folders_in(folder) if first == "**" else _called(folder, first):
        if not rest:
            yield path
        elif path.is_dir():
            yield from _below(path, rest)


def _called(folder: Path, pattern: str) -> list[Path]:
    # A name may hold what means something in a pattern: "gids [1].pdf".
    if os.path.lexists(folder / pattern):
        return [folder / pattern]
    # Small letters and capitals are the same on every system: "GIDS.PDF" is a guide too.
    return [entry for entry in entries_of(folder) if fnmatchcase(entry.name.lower(), pattern.lower())]
