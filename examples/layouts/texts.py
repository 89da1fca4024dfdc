"""Course texts as written in ``courses/*.yaml``, read into the guides that print them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class CourseText:
    """One course as one edition of a guide prints it; empty means: not printed."""

    title: str
    credits: float
    credits_as: str
    """The credits as printed: "7,5 EC", "10 (2 x 5 ECTS)"."""
    content: tuple[str, ...]
    """Paragraphs."""
    code: str = ""
    year: int | None = None
    period: str = ""
    compulsory: bool | None = None
    """None: the guide does not say."""
    language: str = ""
    entry: str = ""
    contact: str = ""
    outcomes: tuple[str, ...] = ()
    teaching: str = ""
    assessment: str = ""
    literature: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guide:
    """One PDF to make."""

    path: str
    """Below the output folder: institution/programme/academic year/file."""
    institution: str
    title: str
    subtitle: str
    academic_year: str
    language: str
    layout: str
    intro: tuple[str, ...]
    courses: tuple[CourseText, ...]
    overview: bool = False
    """Whether a table of all courses stands before them."""
    closing: tuple[tuple[str, str], ...] = ()
    """Heading and text of the chapters after the courses."""
    spoil: str = ""
    """What happens to the file afterwards: scanned, truncated, or nothing."""
    password: str = ""


def read_guides(folder: Path) -> tuple[Guide, ...]:
    """Read every edition of every guide from a folder of YAML files, sorted by path."""
    guides = (guide for file in sorted(folder.glob("*.yaml")) for guide in _editions(file))
    return tuple(sorted(guides, key=lambda guide: guide.path))


def _editions(file: Path) -> Iterator[Guide]:
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    for path, edition in data["editions"].items():
        year = Path(path).parent.name
        courses = tuple(_courses(data, year))
        yield _guide(path, year, {**data, **edition}, courses)


def _guide(path: str, year: str, data: Mapping[str, Any], courses: tuple[CourseText, ...]) -> Guide:
    return Guide(
        path=path,
        institution=data["institution"],
        title=data["title"],
        subtitle=data.get("subtitle", ""),
        academic_year=year,
        language=data["language"],
        layout=data["layout"],
        intro=tuple(data.get("intro", ())),
        courses=courses,
        overview=data.get("overview", False),
        closing=tuple(data.get("closing", {}).items()),
        spoil=data.get("spoil", ""),
        password=data.get("password", ""),
    )


def _courses(data: Mapping[str, Any], year: str) -> Iterator[CourseText]:
    for entry in data["courses"]:
        if entry.get("only", year) == year:
            changed = entry.get("changes", {}).get(year, {})
            yield _course({**entry, **changed}, data["credits_as"], data["language"])


def _course(entry: Mapping[str, Any], credits_as: str, language: str) -> CourseText:
    return CourseText(
        title=entry["title"],
        credits=float(entry["credits"]),
        credits_as=entry.get("credits_as") or _credits(entry["credits"], credits_as, language),
        content=_paragraphs(entry["content"]),
        code=entry.get("code", ""),
        year=entry.get("year"),
        period=str(entry.get("period", "")),
        compulsory=entry.get("compulsory", True),
        language=entry.get("language", ""),
        entry=entry.get("entry", ""),
        contact=entry.get("contact", ""),
        outcomes=tuple(entry.get("outcomes", ())),
        teaching=entry.get("teaching", ""),
        assessment=entry.get("assessment", ""),
        literature=tuple(entry.get("literature", ())),
    )


def _credits(number: float, pattern: str, language: str) -> str:
    written = f"{number:g}"
    return pattern.format(written.replace(".", ",") if language == "nl" else written)


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split("\n\n") if part.strip())
