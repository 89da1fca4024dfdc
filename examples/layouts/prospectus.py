"""Layout 3: a typeset prospectus, two justified columns with bold run-in headings."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Frame, Paragraph, Spacer

from .document import Printed, print_guide
from .labels import Labels
from .pieces import CourseStart, Paper, PartHeading, contents_line, labels_of, parts, safe, status_of, style
from .texts import CourseText, Guide

_INK = "#0b5d4e"
_HYPHENATION = {"nl": "nl_NL", "en": "en_GB"}
_PART = style("Caladea-Bold", 15, spaceBefore=8, spaceAfter=8, textColor=HexColor(_INK), keepWithNext=1)
_TITLE = style("Caladea-Bold", 10.5, 12.5, spaceBefore=2, keepWithNext=1)
_FACTS = style("Caladea-Italic", 8.5, 10.5, spaceAfter=2, keepWithNext=1)

_CONTACT = style("Caladea", 9, 11)


def print_prospectus(guide: Guide) -> Printed:
    """Print the guide as a typesetter would."""
    return print_guide(guide, _paper(guide), _body(guide))


def _paper(guide: Guide) -> Paper:
    def furniture(canvas: Canvas, page: int) -> None:
        canvas.setFont("Caladea", 8)
        outer, inner = (190 * mm, 20 * mm) if page % 2 else (20 * mm, 190 * mm)
        if page > 0:
            _draw_towards(canvas, outer, 12 * mm, str(page))
        _draw_towards(canvas, outer, 284 * mm, f"{guide.title} {guide.academic_year}")
        _draw_towards(canvas, inner, 284 * mm, guide.institution)

    width, height = 82 * mm, A4[1] - 38 * mm
    frames = (Frame(18 * mm, 18 * mm, width, height), Frame(110 * mm, 18 * mm, width, height))
    return Paper("Caladea", frames, furniture, unnumbered=2, ink=_INK)


def _draw_towards(canvas: Canvas, x: float, y: float, text: str) -> None:
    draw = canvas.drawRightString if x > A4[0] / 2 else canvas.drawString
    draw(x, y, text)


def _text_style(language: str) -> ParagraphStyle:
    return style(
        "Caladea", 9, 11,
        alignment=TA_JUSTIFY,
        spaceAfter=2,
        hyphenationLang=_HYPHENATION[language],
        embeddedHyphenation=1,
        uriWasteReduce=0.3,
    )  # fmt: skip


def _body(guide: Guide) -> Iterator[Flowable]:
    labels, text = labels_of(guide), _text_style(guide.language)
    for heading, courses in parts(guide):
        yield PartHeading(heading, _PART)
        for course in courses:
            yield _heading(course)
            yield Paragraph(_facts(course, labels), _FACTS)
            yield from (Paragraph(line, text) for line in _run_in(course, labels))
            yield from _contact(course, labels)
            yield Spacer(1, 9)


def _heading(course: CourseText) -> CourseStart:
    start = CourseStart(safe(f"{course.code}  {course.title}".strip()), _TITLE)
    start.contents_line = contents_line(course)
    return start


def _facts(course: CourseText, labels: Labels) -> str:
    year = labels.year.format(course.year) if course.year else ""
    facts = (course.credits_as, year, course.period, status_of(course, labels))
    return safe(" · ".join(fact for fact in facts if fact))


def _run_in(course: CourseText, labels: Labels) -> Iterator[str]:
    first, *rest = course.content
    texts = (
        (labels.content, first),
        *(("", paragraph) for paragraph in rest),
        (labels.outcomes, " ".join(course.outcomes)),
        (labels.teaching, course.teaching),
        (labels.assessment, course.assessment),
        (labels.entry, course.entry),
        (labels.language, course.language),
        (labels.literature, "; ".join(course.literature)),
    )
    return (_run_in_line(label, text) for label, text in texts if text)


def _contact(course: CourseText, labels: Labels) -> Iterator[Paragraph]:
    # Not justified: one long address on a line would tear the name apart.
    if course.contact:
        yield Paragraph(_run_in_line(labels.contact, course.contact), _CONTACT)


def _run_in_line(label: str, text: str) -> str:
    return f"<b>{label}.</b> {safe(text)}" if label else safe(text)
