"""Which guides belong to which programme: a folder of syllabi or a manifest in, programmes with their files out."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from curriculum_audit.documents import nearest
from curriculum_audit.errors import SyllabiError
from curriculum_audit.records.competencies import Profile
from curriculum_audit.records.findings import Programme

MANIFEST = "programmes.toml"
_ACADEMIC_YEAR = re.compile(r"(\d{4})-(\d{4})")
_DEGREES = ("bachelor", "master", "associate degree")
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
        The norms; the name of a programme's folder or its `discipline` says which one it is held against.

    Raises
    ------
    SyllabiError
        The folder or manifest is not laid out so; the message names the folder or key and the nearest known one.
    """
    if source.is_file():
        return _of_manifest(source, profiles)
    if not source.is_dir():
        raise SyllabiError(f"{source}: there is no such folder; give the folder that holds the study guides")
    if (source / MANIFEST).is_file():
        return _of_manifest(source / MANIFEST, profiles)
    return _of_folders(source, profiles)


def _of_folders(source: Path, profiles: Sequence[Profile]) -> tuple[Syllabus, ...]:
    files = [file for file in sorted(source.rglob("*")) if file.is_file() and not _is_ours_to_ignore(file, source)]
    if not files:
        raise SyllabiError(f"{source}: no files here; put study guides in {_LAYOUT}")
    years: dict[Path, list[Path]] = {}
    for file in files:
        if len(file.relative_to(source).parts) != 4:
            raise SyllabiError(
                f"{file}: not where a guide can be placed; move it to {source}/{_LAYOUT} or write {MANIFEST}"
            )
        years.setdefault(file.parent, []).append(file)
    return tuple(
        Syllabus(_programme_of_folder(folder, profiles), tuple(guides)) for folder, guides in sorted(years.items())
    )


def _is_ours_to_ignore(file: Path, source: Path) -> bool:
    """Whether the operating system or an office program put the file there."""
    parts = file.relative_to(source).parts
    return any(part.startswith((".", "~$")) for part in parts) or file.name in ("Thumbs.db", "desktop.ini")


def _programme_of_folder(folder: Path, profiles: Sequence[Profile]) -> Programme:
    title = _words(folder.parent.name)
    _check_year(folder.name, str(folder))
    return Programme(
        institution=_words(folder.parent.parent.name).title(),
        title=title.capitalize(),
        academic_year=folder.name,
        discipline=_discipline_of_title(title, str(folder.parent), profiles),
        degree=next((degree for degree in _DEGREES if degree in title.casefold()), None),
    )


def _words(name: str) -> str:
    return " ".join(name.replace("-", " ").replace("_", " ").split())


def _check_year(year: str, where: str) -> None:
    found = _ACADEMIC_YEAR.fullmatch(year)
    if not found or int(found[2]) != int(found[1]) + 1:
        first = re.search(r"\d{4}", year)
        example = f"{first[0]}-{int(first[0]) + 1}" if first else "2025-2026"
        raise SyllabiError(f"{where}: '{year}' is not an academic year; write it as {example}")


def _discipline_of_title(title: str, where: str, profiles: Sequence[Profile]) -> str:
    """Return the discipline whose name stands in the title; the longest name wins."""
    names = {_words(alias).casefold(): p.discipline for p in profiles for alias in (*p.aliases, p.discipline)}
    padded = f" {title.casefold()} "
    found = [name for name in names if f" {name} " in padded]
    if not found:
        hint = nearest(title.casefold(), sorted(names))
        raise SyllabiError(f"{where}: no profile for '{title}'; {hint} (or name the discipline in {MANIFEST})")
    return names[max(found, key=len)]


def _of_manifest(file: Path, profiles: Sequence[Profile]) -> tuple[Syllabus, ...]:
    try:
        manifest = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SyllabiError(f"{file}: cannot be read as TOML ({error}); check the file") from error
    _check_keys(manifest, ("programme",), (), str(file))
    entries = manifest["programme"]
    if not isinstance(entries, list) or not entries:
        raise SyllabiError(f"{file}: 'programme' is not a list; write [[programme]] above each programme")
    return tuple(_of_entry(entry, file, number, profiles) for number, entry in enumerate(entries, start=1))


def _of_entry(entry: Mapping[str, Any], file: Path, number: int, profiles: Sequence[Profile]) -> Syllabus:
    where = f"{file}: programme {number}"
    _check_keys(entry, _REQUIRED, _OPTIONAL, where)
    _check_texts(entry, where)
    _check_year(entry["academic_year"], where)
    return Syllabus(
        Programme(
            institution=entry["institution"],
            title=entry["title"],
            academic_year=entry["academic_year"],
            discipline=_known_discipline(entry.get("discipline"), where, profiles),
            degree=entry.get("degree"),
            region=entry.get("region"),
        ),
        tuple(guide for pattern in entry["files"] for guide in _matching(file.parent, pattern, where)),
        entry.get("passwords", {}),
    )


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


def _known_discipline(discipline: str | None, where: str, profiles: Sequence[Profile]) -> str | None:
    known = [profile.discipline for profile in profiles]
    if discipline is not None and discipline not in known:
        raise SyllabiError(f"{where}: no profile for discipline '{discipline}'; {nearest(discipline, known)}")
    return discipline


def _matching(folder: Path, pattern: str, where: str) -> list[Path]:
    try:
        found = [path for path in sorted(folder.glob(pattern)) if path.is_file()]
    except (ValueError, NotImplementedError) as error:
        raise SyllabiError(f"{where}: '{pattern}' is not a path or pattern below {folder}; correct it") from error
    if not found:
        raise SyllabiError(f"{where}: no file matches '{pattern}' below {folder}; correct the pattern or add the file")
    return found
