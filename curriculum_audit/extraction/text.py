"""Words to lines: what stands together on one baseline, in the order of the file."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from curriculum_audit.extraction.layout import Glyph, Line, Page, PageLines, Rule, Span
from curriculum_audit.records.guides import Word

_JOIN = 0.9
"""Words closer than this, in parts of the font size, always share a line."""
_SPLIT = 3.0
"""Words farther apart than this never do."""
_LONE = 1.5
"""Farther apart than this they do not where the line has no other gap to compare with."""
_UNEVEN = 2.2
"""A gap this many times the usual one of its line parts two columns; text set out to both margins has even gaps."""
_MOST = 0.7
"""A line is bold or italic when more than this share of its letters are."""
_MARK = re.compile(r"^(?:[\W_]|[o§]|\(?\d{1,2}(?:\.\d{1,2})*[.)]|\(?[a-z][.)])$")
"""A bullet or number of a list; its text may stand far behind it."""
_LEADER = re.compile(r"(?:\s?[.…·_]){4,}\s?")


def page_lines(page: Page) -> PageLines:
    """Turn the words of a page into lines, in the order of the file."""
    uprights = _Uprights(page.rules)
    groups = tuple(_groups(page.words, uprights))
    lines = tuple(_line(page, [page.words[i] for i in group], group[-1] in page.hyphens) for group in groups)
    return PageLines(
        number=page.number,
        width=page.width,
        height=page.height,
        lines=lines,
        rules=page.rules,
        image_share=page.image_share,
        dense=page.dense,
        by_ocr=page.by_ocr,
        confidence=page.confidence,
        glyphs=_glyphs_by_line(page.glyphs, groups),
    )


class _Uprights:
    """The vertical strokes of a page, sorted, to ask whether one stands between two words."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._strokes = sorted({(rule.x0, rule.top, rule.bottom) for rule in rules if rule.is_vertical})
        self._places = [stroke[0] for stroke in self._strokes]

    def between(self, left: Word, right: Word) -> bool:
        """Whether a stroke parts two neighbours."""
        if not self._places:
            return False
        middle = (right.top + right.bottom) / 2
        for at in range(bisect_left(self._places, left.x1 - 1), len(self._places)):
            x, top, bottom = self._strokes[at]
            if x > right.x0 + 1:
                return False
            if top <= middle <= bottom:
                return True
        return False


def _groups(words: Sequence[Word], uprights: _Uprights) -> Iterator[list[int]]:
    """Yield the indices of the words of each line."""
    group: list[int] = []
    gaps: list[float] = []
    last: Word | None = None
    for index, word in enumerate(words):
        if last is not None:
            gap = word.x0 - last.x1
            if _is_beside(last, word, gap) and not (gap > 1 and uprights.between(last, word)):
                group.append(index)
                gaps.append(gap)
                last = word
                continue
            yield from _parted(words, group, gaps)
        group, gaps, last = [index], [], word
    yield from _parted(words, group, gaps)


def _parted(words: Sequence[Word], group: list[int], gaps: list[float]) -> Iterator[list[int]]:
    """Part the words of one baseline where a gap is that between columns."""
    if not group:
        return
    size = max(words[group[0]].size, 1.0)
    if not gaps or max(gaps) <= _JOIN * size:
        yield group
        return
    usual = sorted(gaps)[(len(gaps) - 1) // 4]
    widest = min(_SPLIT * size, max(_UNEVEN * usual, _JOIN * size) if len(gaps) > 1 else _LONE * size)
    start = 0
    for at, gap in enumerate(gaps, start=1):
        limit = 6 * size if at == start + 1 and _MARK.match(words[group[start]].text) else widest
        if gap > limit:
            yield group[start:at]
            start = at
    yield group[start:]


def _is_beside(last: Word, word: Word, gap: float) -> bool:
    """Whether a word follows another on its baseline: they overlap by half the lower; raised figures do."""
    if last.top == word.top and gap > 0:
        return last.hidden == word.hidden
    if gap < -0.6 * max(last.size, word.size):
        return False
    overlap = min(last.bottom, word.bottom) - max(last.top, word.top)
    return overlap > 0.5 * min(last.bottom - last.top, word.bottom - word.top) and word.hidden == last.hidden


def _line(page: Page, words: Sequence[Word], hyphen: bool) -> Line:
    """Make one line of its words."""
    text = " ".join([word.text for word in words])
    styles = {(word.bold, word.italic) for word in words}
    first, last = words[0], words[-1]
    return Line(
        text=_LEADER.sub(" … ", text) if "..." in text or "…" in text or ". . ." in text else text,
        page=page.number,
        x0=first.x0,
        top=min([word.top for word in words]),
        x1=max(first.x1, last.x1),
        bottom=max([word.bottom for word in words]),
        size=_size(words),
        bold=first.bold if len(styles) == 1 else _share(words, [word.bold for word in words]) > _MOST,
        italic=first.italic if len(styles) == 1 else _share(words, [word.italic for word in words]) > _MOST,
        emphasis=_emphasis(words) if len(styles) > 1 else (),
        hyphen=hyphen,
        hidden=first.hidden,
    )


def _share(words: Sequence[Word], marked: Sequence[bool]) -> float:
    """Return the share of letters in the marked words, 0..1."""
    letters = sum(len(word.text) for word, mark in zip(words, marked, strict=True) if mark)
    return letters / max(1, sum(len(word.text) for word in words))


def _size(words: Sequence[Word]) -> float:
    """Return the size of most letters."""
    sizes = {word.size for word in words}
    if len(sizes) == 1:
        return sizes.pop()
    letters: dict[float, int] = {}
    for word in words:
        letters[word.size] = letters.get(word.size, 0) + len(word.text)
    return max(letters, key=lambda size: letters[size])


def _emphasis(words: Sequence[Word]) -> tuple[Span, ...]:
    """Return the runs of bold or italic words, by characters of the line."""
    spans: list[Span] = []
    at, start = 0, -1
    style = (False, False)
    for word in words:
        now = (word.bold, word.italic)
        if now != style:
            if start >= 0:
                spans.append(Span(start, at - 1))
            start, style = (at, now) if any(now) else (-1, now)
        at += len(word.text) + 1
    if start >= 0:
        spans.append(Span(start, at - 1))
    return tuple(spans)


def _glyphs_by_line(glyphs: Iterable[Glyph], groups: Sequence[Sequence[int]]) -> tuple[Glyph, ...]:
    """Give glyphs without a letter the number of their line instead of that of their word."""
    if not glyphs:
        return ()
    line_of = {word: number for number, group in enumerate(groups) for word in group}
    return tuple(glyph._replace(word=line_of[glyph.word]) for glyph in glyphs)
