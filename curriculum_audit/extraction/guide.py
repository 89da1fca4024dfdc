"""A study guide on disk into its courses: the way in for everyone else."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from curriculum_audit.errors import UnreadableGuideError
from curriculum_audit.extraction.chapters import chapters
from curriculum_audit.extraction.describing import Source, course_of
from curriculum_audit.extraction.garbled import is_garbled
from curriculum_audit.extraction.hyphens import words_of
from curriculum_audit.extraction.layout import Document, Page, PageLines, level
from curriculum_audit.extraction.ligatures import Repair, repaired
from curriculum_audit.extraction.marks import Marks, marked
from curriculum_audit.extraction.namesakes import with_namesakes
from curriculum_audit.extraction.ocr import OcrMissingError, PictureUnreadError, installed_languages, read_picture
from curriculum_audit.extraction.order import in_reading_order
from curriculum_audit.extraction.pdf import Reading, page_pictures, read_document
from curriculum_audit.extraction.rows import row_courses
from curriculum_audit.extraction.running import without_running_heads
from curriculum_audit.extraction.segmentation import Segment
from curriculum_audit.extraction.text import page_lines
from curriculum_audit.extraction.words import UNMAPPED
from curriculum_audit.languages.detection import language_of
from curriculum_audit.languages.lexicon import word_list
from curriculum_audit.records.guides import Course, GuideStatus, GuideWarning, PagePicture, StudyGuide, WarningKind

if TYPE_CHECKING:
    from PIL.Image import Image

_FEWEST_LETTERS = 50
"""A page with fewer letters than this has no text worth the name."""
MOST_PASSAGES = 30_000
"""Of all courses of a guide; five times as many as in the longest guides of whole faculties."""
_PICTURE = 0.5
"""A page without text whose picture covers more than this of it is a scan."""

_FEW = 10
_CELLS = 3
"""So many lines further on a row of a table is still at its first height."""
_SHARED = 0.6
"""Where so many of the courses found one after the other stand in rows of tables, the rows are the courses."""
_JUDGED = ("nl", "en")
"""Languages that the taxonomy has words in."""
_ENOUGH = 2_000
"""Characters that tell the language of a guide, or that it is none of those known."""
_DOUBTFUL = 0.6
"""Text read with less confidence than this is not to be trusted."""
_BROKEN = 0.3
"""A page with a larger share of glyphs without a letter than this is read from its picture."""


def read_guide(path: Path, *, password: str | None = None, ocr: str = "auto") -> StudyGuide:
    """Read a study guide.

    Parameters
    ----------
    path
        A PDF file.
    password
        For guides that cannot be opened without.
    ocr
        Whether pages without text are read from their picture: auto, never, or always (all pages).

    Raises
    ------
    UnreadableGuideError
        The guide cannot be read; the status says why.
    """
    document = read_document(path, Reading(_condensed, _PICTURES[ocr], password))
    repair = repaired(document.pages, lambda: word_list(language_of(_sample(document.pages))))
    pages = without_running_heads(repair.pages)
    if not any(line.text for page in pages for line in page.lines):
        raise UnreadableGuideError(GuideStatus.NO_TEXT)
    marks = marked(pages)
    courses = _courses(pages, marks, path.name)
    _check_length(courses)
    sample = _sample(pages)
    language = language_of(sample)
    strange = [GuideWarning(WarningKind.OTHER_LANGUAGE)] if len(sample) > _ENOUGH and language not in _JUDGED else []
    return StudyGuide(
        name=path.name,
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        pages=len(document.pages) + len(document.unread),
        language=language,
        courses=courses,
        warnings=(*_warnings(document, repair, courses), *strange),
    )


def _check_length(courses: Sequence[Course]) -> None:
    """Refuse more text than can be judged in the memory that reading may take; it is judged outside its limits."""
    length = sum(len(course.passages) for course in courses)
    if length > MOST_PASSAGES:
        raise UnreadableGuideError(GuideStatus.LIMIT_SIZE, f"{length} passages")


def read_guide_with_pictures(
    path: Path, *, password: str | None = None, ocr: str = "auto"
) -> tuple[StudyGuide, tuple[PagePicture, ...]]:
    """Read a study guide and draw its pages, to show why it was read as it was; otherwise as `read_guide`."""
    return read_guide(path, password=password, ocr=ocr), page_pictures(path, password)


def _condensed(page: Page) -> PageLines:
    """Keep of a page its lines in reading order."""
    return in_reading_order(page_lines(page))


def _courses(pages: Sequence[PageLines], marks: Marks, name: str) -> tuple[Course, ...]:
    """Find and describe the courses: one after the other, or as the rows of tables where that gives more."""
    source = Source(name, words_of(line.text for line in marks.lines))
    marks, found = with_namesakes(marks)
    stated = chapters(marks, [segment.head for segment in found])
    courses = tuple(course_of(marks, segment, stated[segment.head], source) for segment in found)
    rows = row_courses(pages, marks, source) if _may_be_rows(marks, found) else ()
    return rows if _explain(rows, courses) else courses


def _may_be_rows(marks: Marks, found: Sequence[Segment]) -> bool:
    """Whether few courses were found, or most of them begin with cells beside each other: cheap to see."""
    ends = [segment.head + _CELLS for segment in found if segment.head + _CELLS < len(marks.lines)]
    beside = sum(level(marks.lines[end - _CELLS], marks.lines[end]) for end in ends)
    return len(found) < _FEW or beside > _SHARED * len(found)


def _explain(rows: Sequence[Course], courses: Sequence[Course]) -> bool:
    """Whether rows of tables tell of all that was found otherwise, and of more: far more, or with the same codes."""
    coded = {(course.first_page, course.code) for course in rows if course.code}
    shared = sum((course.first_page, course.code) in coded for course in courses)
    return len(rows) > 2 * len(courses) or (len(rows) > len(courses) and shared > _SHARED * len(courses))


def _sample(pages: Sequence[PageLines]) -> str:
    """Return text from all over the guide, enough to tell its language."""
    lines = [line.text for page in pages for line in page.lines]
    return " ".join(lines[:: max(1, len(lines) // 300)])


def _warnings(document: Document[PageLines], repair: Repair, courses: Sequence[Course]) -> list[GuideWarning]:
    """Say what a reader of the audit should know about the guide."""
    found = []
    if not courses:
        found.append(GuideWarning(WarningKind.NO_COURSES))
    if document.repaired:
        found.append(GuideWarning(WarningKind.DAMAGED))
    doubtful = (page.number for page in document.pages if page.confidence < _DOUBTFUL or is_garbled(page))
    pictures = tuple(page.number for page in document.pages if _lacks_text(page))
    missing = pictures and not installed_languages()
    pages = {
        WarningKind.PAGES_UNREAD: tuple(sorted({*document.unread, *_emptied(document), *_failed(document)})),
        WarningKind.NO_TEXT_PAGES: pictures,
        WarningKind.OCR_MISSING: pictures if missing else (),
        WarningKind.READ_BY_OCR: tuple(page.number for page in document.pages if page.by_ocr),
        WarningKind.TEXT_REPAIRED: repair.repaired,
        WarningKind.TEXT_UNRELIABLE: tuple(sorted({*repair.unreliable, *doubtful})),
        WarningKind.HIDDEN_TEXT: tuple(p.number for p in document.pages if any(line.hidden for line in p.lines)),
        WarningKind.TABLES_SKIPPED: tuple(page.number for page in document.pages if page.dense),
    }
    return found + [GuideWarning(kind, numbers) for kind, numbers in pages.items() if numbers]


def _emptied(document: Document[PageLines]) -> Iterator[int]:
    """Yield the pages of a damaged file that came out empty: their text or its fonts stood in what is lost."""
    if document.repaired:
        yield from (page.number for page in document.pages if not page.lines and not _lacks_text(page))


def _failed(document: Document[PageLines]) -> Iterator[int]:
    """Yield the pages whose picture had to be read and could not be."""
    yield from (page.number for page in document.pages if page.unread)


def _lacks_text(page: PageLines) -> bool:
    """Whether a page is a picture with hardly any text, and has not been read by OCR."""
    letters = sum(len(line.text) for line in page.lines if not line.hidden)
    return letters < _FEWEST_LETTERS and page.image_share > _PICTURE and not page.by_ocr


def _never(page: Page, render: Callable[[int], "Image"]) -> Page:
    """Leave pictures alone."""
    return page


def _always(page: Page, render: Callable[[int], "Image"]) -> Page:
    """Read the picture of the page; where that fails, or nothing is installed to do so, keep its text."""
    try:
        return read_picture(page, render)
    except OcrMissingError:
        return page
    except PictureUnreadError:
        return replace(page, unread=_needs_picture(page))


def _where_needed(page: Page, render: Callable[[int], "Image"]) -> Page:
    """Read the picture of a page that cannot be read without."""
    return _always(page, render) if _needs_picture(page) else page


def _needs_picture(page: Page) -> bool:
    """Whether a page is a picture without text, or its text has no letters."""
    seen = [word.text for word in page.words if not word.hidden]
    letters, unmapped = sum(map(len, seen)), sum(text.count(UNMAPPED) for text in seen)
    pictured = letters < _FEWEST_LETTERS and page.image_share > _PICTURE
    return pictured or unmapped > _BROKEN * max(letters, 1)


_PICTURES = {"auto": _where_needed, "never": _never, "always": _always}
