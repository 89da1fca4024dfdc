"""What stands in a study guide: words and pages, courses with their sections and passages."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points; the origin is the top left corner of the page as displayed."""


class Word(NamedTuple):
    """One word on a page.

    A named tuple and not a dataclass: a guide has some 500 words a page, and a frozen dataclass costs
    several times as much to make.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    """Font size in points as displayed."""
    bold: bool
    hidden: bool
    """Whether a reader of the page cannot see it: invisible, off the page, tiny or in the colour of the paper."""
    italic: bool = False


class SectionKind(StrEnum):
    """What a section of a course description is about."""

    OUTCOMES = "outcomes"
    CONTENT = "content"
    TEACHING = "teaching"
    ASSESSMENT = "assessment"
    LITERATURE = "literature"
    ENTRY = "entry"
    ADMIN = "admin"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence or bullet, as it can be quoted."""

    text: str
    page: int | None = None
    """Page number counted from 1, as a viewer shows it; None for text that came without pages."""
    box: Box | None = None
    """Where the passage begins on its page; None for text that came without pages."""
    hidden: bool = False
    """Whether a reader of the page cannot see it; such a passage is never evidence."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a course description under one heading."""

    kind: SectionKind
    heading: str
    """The heading as printed; empty where the text stands under no heading."""
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """One course as its study guide describes it."""

    title: str
    code: str | None = None
    credits: float | None = None
    """ECTS credits; None where the guide does not state them."""
    study_year: int | None = None
    period: str | None = None
    """Term, semester or block as printed."""
    compulsory: bool | None = None
    """True compulsory, False elective, None not stated."""
    level: str | None = None
    """Level as printed ("bachelor", "300")."""
    language: str | None = None
    """Language of the description: nl, en, de, or None where it cannot be told."""
    first_page: int | None = None
    last_page: int | None = None
    sections: tuple[Section, ...] = ()
    guide: str = ""
    """Name of the file that describes it."""

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All passages in reading order."""
        return tuple(passage for section in self.sections for passage in section.passages)

    @property
    def seen(self) -> str:
        """All text that a reader can see."""
        return " ".join(passage.text for passage in self.passages if not passage.hidden)


class GuideStatus(StrEnum):
    """Why a guide could not be read; each has a sentence in `reports/phrases`."""

    EMPTY_FILE = "empty_file"
    NOT_PDF = "not_pdf"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    NO_PAGES = "no_pages"
    NO_TEXT = "no_text"
    LIMIT_TIME = "limit_time"
    LIMIT_MEMORY = "limit_memory"
    LIMIT_SIZE = "limit_size"
    CRASHED = "crashed"
    UNREADABLE = "unreadable"
    INTERNAL_ERROR = "internal_error"


class WarningKind(StrEnum):
    """What is worth knowing about a guide that was read; each has a sentence in `reports/phrases`."""

    NO_COURSES = "no_courses"
    NO_TEXT_PAGES = "no_text_pages"
    PAGES_UNREAD = "pages_unread"
    READ_BY_OCR = "read_by_ocr"
    OCR_MISSING = "ocr_missing"
    HIDDEN_TEXT = "hidden_text"
    DAMAGED = "damaged"
    TEXT_REPAIRED = "text_repaired"
    TEXT_UNRELIABLE = "text_unreliable"
    OTHER_LANGUAGE = "other_language"
    TABLES_SKIPPED = "tables_skipped"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True)
class GuideWarning:
    """Something a reader of the audit should know about one guide."""

    kind: WarningKind
    pages: tuple[int, ...] = ()
    """The pages concerned, counted from 1; empty where it concerns the whole guide."""


@dataclass(frozen=True, slots=True)
class StudyGuide:
    """A guide that was read, with the courses found in it."""

    name: str
    sha256: str
    pages: int
    language: str | None
    courses: tuple[Course, ...]
    warnings: tuple[GuideWarning, ...] = ()


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as a viewer shows it."""

    number: int
    """Counted from 1."""
    width: float
    """In points, as is the height."""
    height: float
    jpeg: bytes


class PassagePlace(NamedTuple):
    """Where a passage stands in its guide."""

    page: int
    """Counted from 1."""
    box: Box
    words: tuple[str, ...]
    """The words in it that matter."""


@dataclass(frozen=True, slots=True)
class PassagePicture:
    """A passage cut from the picture of its page."""

    width: int
    """In pixels, as is the height."""
    height: int
    webp: bytes


@dataclass(frozen=True, slots=True)
class UnreadGuide:
    """A guide that could not be read, with the reason."""

    name: str
    status: GuideStatus
    detail: str = ""
    """What the reader of the file reported, for the log; not for people."""
