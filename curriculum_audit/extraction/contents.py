"""Contents pages and indexes: they name every course and describe none."""

import itertools
import re
from collections.abc import Sequence

from curriculum_audit.extraction.layout import Line, PageLines
from curriculum_audit.languages.headings import Topic, topic_of, topic_of_part

_ENDS_IN_NUMBER = re.compile(r"(?:^|[\s….])\d{1,4}(?:\s?[-–]\s?\d{1,4})?$")
_LEADER = "…"
_SHARE = 0.4
"""Share of the rows of a page that must end in a page number, or be set out to it with dots."""
_FEWEST = 4
_LONGEST_ENTRY = 110
_HIGHEST_TITLE = 6
"""The heading that announces a contents page stands among so many first lines."""


def contents_pages(pages: Sequence[PageLines]) -> frozenset[int]:
    """Return the numbers of the pages that list what stands elsewhere; a list may begin or end with fewer entries."""
    found = {page.number for page in pages if is_contents_page(page.lines, len(pages), _SHARE)}
    weaker = {page.number for page in pages if is_contents_page(page.lines, len(pages), _SHARE / 2)} if found else set()
    for number in sorted(weaker):
        if number - 1 in found:
            found.add(number)
    for number in sorted(weaker, reverse=True):
        if number + 1 in found:
            found.add(number)
    return frozenset(found)


def is_contents_page(lines: Sequence[Line], pages: int, share: float) -> bool:
    """Say whether so large a share of a page are entries with page numbers, in a guide of so many pages."""
    endings = sum(line.text[-1].isdigit() for line in lines)
    if endings < _FEWEST:
        return len(lines) >= _FEWEST and _is_announced(lines)
    rows = _rows(lines)
    leaders = sum(_LEADER in row and bool(_ENDS_IN_NUMBER.search(row)) for row in rows)
    if leaders >= max(_FEWEST, 0.5 * share * len(rows)):
        return True
    numbers = [int(re.findall(r"\d+", row)[-1]) for row in rows if _ENDS_IN_NUMBER.search(row)]
    rising = sum(a <= b <= pages + 20 for a, b in itertools.pairwise(numbers))
    if len(numbers) >= max(_FEWEST, share * len(rows)) and rising > 0.8 * (len(numbers) - 1):
        return True
    return _is_announced(lines)


def _is_announced(lines: Sequence[Line]) -> bool:
    """Whether a heading calls the page a table of contents, and short entries follow."""
    titles = (line.text for line in lines[:_HIGHEST_TITLE])
    if not any(Topic.CONTENTS_PAGE in (topic_of(title), topic_of_part(title)) for title in titles):
        return False
    short = sum(len(line.text) < _LONGEST_ENTRY and not line.text.endswith((".", ";")) for line in lines)
    return short > 0.8 * len(lines)


def _rows(lines: Sequence[Line]) -> list[str]:
    """Return the text of lines that stand beside each other as one row, also where the file has them apart."""
    rows: list[tuple[float, str]] = []
    for line in sorted(lines, key=lambda line: (round(line.bottom / 3), line.x0)):
        if rows and abs(rows[-1][0] - line.bottom) < 3:
            rows[-1] = (line.bottom, f"{rows[-1][1]} {line.text}")
        else:
            rows.append((line.bottom, line.text))
    return [text for _, text in rows]
