"""Audits, guides, taxonomy and evaluations in, plain text for a terminal out."""

import unicodedata
from collections.abc import Iterator, Sequence

from curriculum_audit.contacts import mask_contacts
from curriculum_audit.records.competencies import Competency, Domain, Taxonomy
from curriculum_audit.records.guides import Course, StudyGuide, UnreadGuide
from curriculum_audit.reporting.overview import page_ranges
from curriculum_audit.reporting.phrases import Phrases, load_phrases
from curriculum_audit.reporting.redaction import visible
from curriculum_audit.reporting.wording import language_name, warning_sentence

Rows = Sequence[Sequence[str]]

_WIDEST = 60
"""Characters of the widest column of a table."""


def render_guides(guides: Sequence[StudyGuide | UnreadGuide], language: str) -> str:
    """Render what `courses --as table` prints: per guide a head, its warnings and a table of its courses."""
    phrases = load_phrases(language)
    return "\n".join(line for guide in guides for line in (*_guide_lines(guide, phrases), ""))


def render_taxonomy(taxonomy: Taxonomy, language: str) -> str:
    """Render the tree of domains and competencies."""
    phrases = load_phrases(language)
    lines = [phrases.pick(taxonomy.title), phrases("taxonomy.version", version=taxonomy.version)]
    lines += [line for domain in taxonomy.domains for line in ("", *_domain_lines(taxonomy, domain, phrases))]
    return "".join(f"{one_line(line)}\n" for line in lines)


def render_entry(taxonomy: Taxonomy, entry: Domain | Competency, language: str) -> str:
    """Render a domain with its competencies, or one competency in full."""
    phrases = load_phrases(language)
    lines = _domain_lines(taxonomy, entry, phrases) if isinstance(entry, Domain) else _competency_lines(entry, phrases)
    return "".join(f"{one_line(line)}\n" for line in lines)


def _domain_lines(taxonomy: Taxonomy, domain: Domain, phrases: Phrases) -> list[str]:
    within = [f"   {c.notation:<4} {phrases.pick(c.labels)}" for c in taxonomy.within(domain)]
    return [f"{domain.notation}  {phrases.pick(domain.labels)}", *within]


def _competency_lines(competency: Competency, phrases: Phrases) -> list[str]:
    language = phrases.language
    heads = {
        "detail.definition": phrases.pick(competency.definition),
        "detail.counts": phrases.pick(competency.counts),
        "detail.does_not_count": phrases.pick(competency.does_not_count),
        "detail.advice": phrases.pick(competency.advice),
        "detail.terms": "; ".join(competency.terms.get(language, ())),
        "detail.crosswalk": "; ".join(f"{r.framework}: {r.reference} ({r.status})" for r in competency.crosswalk),
    }
    head = f"{competency.notation}  {phrases.pick(competency.labels)}  ({competency.id})"
    return [head, *(f"{phrases(key)}: {text}" for key, text in heads.items() if text)]


def one_line(text: str) -> str:
    r"""Return a text that stands on one line of a terminal and cannot steer it.

    >>> one_line("a\n\x1b[2Jb\t\u202ec")
    'a \\x1b[2Jb \\u202ec'
    """
    return visible(mask_contacts(text).replace("\n", " ").replace("\t", " "))


def table(rows: Rows) -> list[str]:
    """Align rows in columns as wide as their widest cell, up to 60 characters; longer cells are cut with an ellipsis.

    >>> table([("code", "titel"), ("A1", "Jeugd")])
    ['code  titel', 'A1    Jeugd']
    """
    cells = [[_cut(one_line(cell)) for cell in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    return ["  ".join(_padded(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]


def _cut(text: str) -> str:
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def _width(text: str) -> int:
    """Count terminal columns: wide East Asian characters take two, combining marks none."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.combining(character) > 0 for character in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _guide_lines(guide: StudyGuide | UnreadGuide, phrases: Phrases) -> Iterator[str]:
    if isinstance(guide, UnreadGuide):
        what, remedy = (phrases(f"unread.{guide.status.value}.{part}") for part in ("what", "remedy"))
        yield f"{one_line(guide.name)}: {phrases('table.unread')} {what} {remedy}"
        return
    courses, pages = phrases.count("count.courses", len(guide.courses)), phrases.count("count.pages", guide.pages)
    yield f"{one_line(guide.name)}: {pages}, {courses}, {language_name(phrases, guide.language)}"
    for warning in guide.warnings:
        yield f"{phrases('table.warning')} {warning_sentence(phrases, warning)}"
    if guide.courses:
        columns = ("code", "title", "credits", "year", "compulsory", "language", "pages")
        head = [phrases(f"table.{column}") for column in columns]
        yield from table([head, *(_course_cells(course, phrases) for course in guide.courses)])


def _course_cells(course: Course, phrases: Phrases) -> tuple[str, ...]:
    stated = {True: "course.compulsory", False: "course.elective"}
    pages = [page for page in (course.first_page, course.last_page) if page is not None]
    return (
        course.code or "",
        course.title,
        "" if course.credits is None else phrases.number(course.credits),
        "" if course.study_year is None else str(course.study_year),
        "" if course.compulsory is None else phrases(stated[course.compulsory]),
        course.language or "",
        page_ranges(range(pages[0], pages[-1] + 1)) if pages else "",
    )
