"""Words to lines: what stands together on one baseline, in the order of the file."""

import itertools
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
_BACK = 0.6
"""A word that begins farther back than this in the one before begins anew; letters set close overlap less."""
_MOST = 0.7
"""A line is bold or italic when more than this share of its letters are."""
_MARK = re.compile(r"^(?:[\W_]|[o§]|\(?\d{1,2}(?:\.\d{1,2})*[.)]|\(?[a-z][.)])$")
"""A bullet or number of a list; its text may stand far behind it."""
_LEADER = re.compile(r"(?:\s?[.…·_]){4,}\s?")


def page_lines(page: Page) -> PageLines:
    """Turn the words of a page into lines, in the order of the file."""
    uprights, words = _Uprights(page.rules), page.words
    cells = (cell for run in _level(words) for cell in uprights.parted(words, run))
    runs = tuple(run for cell in cells for run in _near(words, cell))
    lines = tuple(_line(page, words[run.start : run.end], run.end - 1 in page.hyphens) for run in runs)
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
        unread=page.unread,
        glyphs=_glyphs_by_line(page.glyphs, runs),
    )


def _level(words: Sequence[Word]) -> Iterator[Span]:
    """Yield the runs of words that follow each other on one baseline.

    Two words do where they overlap by half the lower; raised figures do. The words are taken apart once each: a guide
    has hundreds of thousands.
    """
    if not words:
        return
    start = 0
    _, _, last_top, last_x1, last_bottom, last_size, _, last_hidden, _ = words[0]
    for index, (_, x0, top, x1, bottom, size, _, hidden, _) in enumerate(words):
        gap = x0 - last_x1
        if hidden != last_hidden or not (top == last_top and gap > 0):
            overlap = (bottom if bottom < last_bottom else last_bottom) - (top if top > last_top else last_top)
            beside = (
                hidden == last_hidden
                and gap >= -_BACK * (size if size > last_size else last_size)
                and overlap > 0.5 * min(last_bottom - last_top, bottom - top)
            )
            if not beside and index:
                yield Span(start, index)
                start = index
        last_top, last_x1, last_bottom, last_size, last_hidden = top, x1, bottom, size, hidden
    yield Span(start, len(words))


class _Uprights:
    """The vertical strokes of a page, sorted, to ask whether one stands between two words."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._strokes = sorted({(rule.x0, rule.top, rule.bottom) for rule in rules if rule.is_vertical})
        self._places = [stroke[0] for stroke in self._strokes]

    def parted(self, words: Sequence[Word], run: Span) -> Iterator[Span]:
        """Part the words of one baseline where a stroke stands between them."""
        start, end = run
        first = bisect_left(self._places, words[start].x0)
        if end - start > 1 and first < len(self._places) and self._places[first] < words[end - 1].x1:
            for index in range(start + 1, end):
                left, right = words[index - 1], words[index]
                if right.x0 - left.x1 > 1 and self._between(left, right):
                    yield Span(start, index)
                    start = index
        yield Span(start, end)

    def _between(self, left: Word, right: Word) -> bool:
        """Whether a stroke parts two neighbours."""
        middle = (right.top + right.bottom) / 2
        for at in range(bisect_left(self._places, left.x1 - 1), len(self._places)):
            x, top, bottom = self._strokes[at]
            if x > right.x0 + 1:
                return False
            if top <= middle <= bottom:
                return True
        return False


def _near(words: Sequence[Word], run: Span) -> Iterator[Span]:
    """Part the words of one baseline where a gap is that between columns."""
    start, end = run
    size = max(words[start].size, 1.0)
    gaps = [right.x0 - left.x1 for left, right in itertools.pairwise(words[start:end])]
    if not gaps or max(gaps) <= _JOIN * size:
        yield run
        return
    usual = sorted(gaps)[(len(gaps) - 1) // 4]
    widest = min(_SPLIT * size, max(_UNEVEN * usual, _JOIN * size) if len(gaps) > 1 else _LONE * size)
    for at, gap in enumerate(gaps, start=run.start + 1):
        limit = 6 * size if at == start + 1 and _MARK.match(words[start].text) else widest
        if gap > limit:
            yield Span(start, at)
            start = at
    yield Span(start, end)


def _line(page: Page, words: Sequence[Word], hyphen: bool) -> Line:
    """Make one line of its words."""
    texts, x0, top, x1, bottom, sizes, bold, hidden, italic = zip(*words, strict=True)
    text = " ".join(texts)
    mixed = len(set(bold)) > 1 or len(set(italic)) > 1
    return Line(
        text=_LEADER.sub(" … ", text) if "..." in text or "…" in text or ". . ." in text else text,
        page=page.number,
        x0=x0[0],
        top=min(top),
        x1=max(x1[0], x1[-1]),
        bottom=max(bottom),
        size=sizes[0] if len(set(sizes)) == 1 else _size(words),
        bold=_share(words, bold) > _MOST if mixed else bold[0],
        italic=_share(words, italic) > _MOST if mixed else italic[0],
        emphasis=_emphasis(words) if mixed else (),
        hyphen=hyphen,
        hidden=hidden[0],
    )


def _share(words: Sequence[Word], marked: Sequence[bool]) -> float:
    """Return the share of letters in the marked words, 0..1."""
    letters = sum(len(word.text) for word, mark in zip(words, marked, strict=True) if mark)
    return letters / max(1, sum(len(word.text) for word in words))


def _size(words: Sequence[Word]) -> float:
    """Return the size of most letters."""
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


def _glyphs_by_line(glyphs: Iterable[Glyph], runs: Sequence[Span]) -> tuple[Glyph, ...]:
    """Give glyphs without a letter the number of their line instead of that of their word."""
    if not glyphs:
        return ()
    line_of = {word: number for number, run in enumerate(runs) for word in range(*run)}
    return tuple(glyph._replace(word=line_of[glyph.word]) for glyph in glyphs)
