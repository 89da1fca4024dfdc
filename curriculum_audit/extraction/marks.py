"""What each line of a guide may be: a label, a line that begins with a code, a heading."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from curriculum_audit.extraction.codes import Code, code_at_start
from curriculum_audit.extraction.contents import contents_pages
from curriculum_audit.extraction.labels import Label, Style, body_style, label_at_start, labels_within, stands_out
from curriculum_audit.extraction.layout import Line, PageLines, level
from curriculum_audit.languages.headings import Topic

_LONGEST_HEADING = 180
_PROSE = 60
"""A longer line that ends as a sentence does is prose, however large; unless it is bold."""
_BEGUN = 40
"""A sentence of so many letters at the end of a line goes on in the next."""
_SENTENCE_END = re.compile(r"[.!?:;]\s")
BARE_CREDITS = re.compile(r"[(\[](\d{1,2}(?:[.,]\d)?(?:[-–]\d{1,2})?)[)\]]\W*$")
"""A number alone in brackets at the end of a title."""
_FEWEST_COUNTED = 5
_REPEATS = 3
"""On so many pages a heading that only holds a known word must stand to be a label."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The lines of a guide in reading order, with what they may be."""

    lines: tuple[Line, ...]
    body: Style
    labels: Mapping[int, tuple[Label, ...]] = field(hash=False)
    """By index of the line; several where labels stand in running text."""
    codes: Mapping[int, Code] = field(hash=False)
    headings: frozenset[int]
    listed: frozenset[int]
    """Pages that list courses, by number."""
    heads: Mapping[int, tuple[Line, ...]] = field(default_factory=dict, hash=False)
    """Running heads and feet, by number of the page."""
    hidden: Mapping[int, tuple[Line, ...]] = field(default_factory=dict, hash=False)
    """Lines that a reader of the page cannot see, by the index of the line that they stand with."""
    counts: bool = False
    """Whether titles end in the number of their credits: "TXA 101 Weaving. (3)"."""

    def topic(self, index: int) -> Topic | None:
        """Return what the label at the begin of a line announces."""
        found = self.labels.get(index)
        return found[0].topic if found and found[0].start == 0 else None

    def is_heading(self, index: int) -> bool:
        """Whether a line looks like a heading and is not a label or an entry of a contents page."""
        return index in self.headings


def marked(pages: Sequence[PageLines]) -> Marks:
    """Look at each line of a guide once."""
    lines = tuple(line for page in pages for line in page.lines if not line.hidden)
    body = body_style(lines)
    listed = contents_pages(pages)
    labels = _without_titles(lines, dict(_labelled(lines, body)), listed)
    codes = {}
    for index, line in enumerate(lines):
        first = labels[index][0] if index in labels else None
        named = first is not None and first.start == 0 and first.topic in (Topic.TITLE, Topic.CODE)
        code = code_at_start(line.text[first.end :] if first and named else line.text)
        if code:
            codes[index] = code
    headings = frozenset(
        index
        for index, line in enumerate(lines)
        if line.page not in listed
        and stands_out(line, body)
        and _is_short(line)
        and (index not in labels or labels[index][0].start > 0 or labels[index][0].topic is Topic.TITLE)
    )
    heads = {page.number: page.heads for page in pages}
    return Marks(lines, body, labels, codes, headings, listed, heads, _hidden(pages), _counts(lines, codes))


def _hidden(pages: Sequence[PageLines]) -> dict[int, tuple[Line, ...]]:
    """Gather the lines that cannot be seen: each with the line seen above it on its page, or else the first there.

    Those of a page where nothing is seen stand with the last line before it.
    """
    found: dict[int, tuple[Line, ...]] = defaultdict(tuple)
    above = -1
    for page in pages:
        first = above + (not all(line.hidden for line in page.lines))
        for line in page.lines:
            if line.hidden:
                found[max(first, above)] += (line,)
            else:
                above += 1
    return dict(found)


def _counts(lines: Sequence[Line], codes: Mapping[int, Code]) -> bool:
    """Whether most titles with a code have a bare number in brackets behind them, which then is their credits."""
    titles = [_prominent(lines[index], codes[index].end) for index in codes]
    named = [title for title in titles if title]
    bracketed = sum(bool(BARE_CREDITS.search(title)) for title in named)
    return bracketed >= _FEWEST_COUNTED and bracketed > 0.6 * len(named)


def _prominent(line: Line, start: int) -> str:
    """Return what stands out on a line behind its code: the bold begin of it, or all of a bold line."""
    if line.emphasis and line.emphasis[0].start == 0:
        return line.text[start : line.emphasis[0].end]
    return line.text[start:] if line.bold else ""


def _is_short(line: Line) -> bool:
    """Whether a line is short enough for a heading, has letters, and does not read as prose."""
    if len(line.text) > _LONGEST_HEADING or sum(map(str.isalpha, line.text)) < 2:
        return False
    return line.bold or len(line.text) <= _PROSE or not line.text.endswith((".", ","))


def _labelled(lines: Sequence[Line], body: Style) -> Iterator[tuple[int, tuple[Label, ...]]]:
    """Yield the lines with labels on them."""
    for index, line in enumerate(lines):
        found = label_at_start(line, body)
        if found and index and _runs_on(lines[index - 1], line):
            found = None
        rest = tuple(labels_within(line, body)) if line.emphasis else ()
        if found or rest:
            yield index, ((found, *rest) if found else rest)


def _runs_on(above: Line, line: Line) -> bool:
    """Whether a line goes on with the sentence above it: "... work together on the aim of the / programme: students".

    Of a sentence that has hardly begun there it may be the label: "... by two teachers. Specific / contents: ...".
    """
    return (
        line.text[:1].islower()
        and len(_SENTENCE_END.split(above.text)[-1]) >= _BEGUN
        and above.text[-1:].isalpha()
        and above.style == line.style
        and above.page == line.page
        and abs(above.x0 - line.x0) < line.size
        and 0 < line.top - above.top < 2 * line.size
    )


def _without_titles(
    lines: Sequence[Line], labels: Mapping[int, tuple[Label, ...]], listed: frozenset[int]
) -> dict[int, tuple[Label, ...]]:
    """Drop what is not a label but a title with a known word in it: not repeated, or beside a code."""
    pages: dict[str, set[int]] = defaultdict(set)
    for index, found in labels.items():
        for label in found:
            pages[label.key].add(lines[index].page)
    kept = {}
    for index, found in labels.items():
        good = tuple(x for x in found if not x.loose or len(pages[x.key] - listed) >= _REPEATS)
        titled = good and good[0].start == 0 and index and _is_code_beside(lines[index - 1], lines[index])
        if good and not (titled and not _is_announced(lines, labels, index - 1)):
            kept[index] = good
    return kept


def _is_announced(lines: Sequence[Line], labels: Mapping[int, tuple[Label, ...]], index: int) -> bool:
    """Whether a line is the value of the label to its left, so that what follows it is the next label."""
    found = labels.get(index - 1, ())
    return bool(found) and found[0].topic is Topic.CODE and level(lines[index - 1], lines[index])


def _is_code_beside(left: Line, line: Line) -> bool:
    """Whether a bare code stands to the left of a line, so that the line is the title that goes with it."""
    if left.page != line.page or left.style != line.style or left.x1 > line.x0 + 2:
        return False
    code = code_at_start(left.text)
    return level(left, line) and code is not None and code.end >= len(left.text)
