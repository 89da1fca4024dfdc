"""What each line of a guide may be: a label, a line that begins with a code, a heading."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from curriculum_audit.extraction.codes import Code, code_at_start
from curriculum_audit.extraction.contents import contents_pages
from curriculum_audit.extraction.labels import Label, Style, body_style, label_at_start, labels_within, stands_out
from curriculum_audit.extraction.layout import Line, PageLines
from curriculum_audit.languages.headings import Topic

_LONGEST_HEADING = 180


@dataclass(frozen=True, slots=True)
class Marks:
    """The lines of a guide in reading order, with what they may be."""

    lines: tuple[Line, ...]
    body: Style
    labels: Mapping[int, tuple[Label, ...]] = field(hash=False)
    """By index of the line; several where labels stand in running text."""
    codes: Mapping[int, Code] = field(hash=False)
    listed: frozenset[int]
    """Pages that list courses, by number."""

    def topic(self, index: int) -> Topic | None:
        """Return what the label at the begin of a line announces."""
        found = self.labels.get(index)
        return found[0].topic if found and found[0].start == 0 else None

    def is_heading(self, index: int) -> bool:
        """Whether a line looks like a heading and is not a label or an entry of a contents page."""
        line = self.lines[index]
        return (
            line.page not in self.listed
            and stands_out(line, self.body)
            and len(line.text) <= _LONGEST_HEADING
            and sum(map(str.isalpha, line.text)) >= 2
            and self.topic(index) in (None, Topic.TITLE)
        )


def marked(pages: Sequence[PageLines]) -> Marks:
    """Look at each line of a guide once."""
    lines = tuple(line for page in pages for line in page.lines if not line.hidden)
    body = body_style(lines)
    labels, codes = {}, {}
    for index, line in enumerate(lines):
        found = label_at_start(line, body)
        rest = tuple(labels_within(line, body)) if line.emphasis else ()
        if found or rest:
            labels[index] = (found, *rest) if found else rest
        code = code_at_start(
            line.text[found.end :] if found and found.topic in (Topic.TITLE, Topic.CODE) else line.text
        )
        if code:
            codes[index] = code
    return Marks(lines, body, labels, codes, contents_pages(pages))
