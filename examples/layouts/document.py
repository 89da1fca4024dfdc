"""The paper all layouts share: title page, contents, running heads, and which course is where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Table

from .matter import back, front
from .pieces import CourseRow, CourseStart, Paper, PartHeading
from .texts import Guide


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished PDF and, for each course in order, the first and last page it stands on."""

    data: bytes
    spans: tuple[tuple[int, int], ...]


class GuideDocument(BaseDocTemplate):
    """A document that notes on which pages each course was printed."""

    def __init__(self, target: BytesIO, guide: Guide, paper: Paper) -> None:
        # 128-bit RC4 and no AES: AES salts its keys at random, so no two runs would be equal.
        lock = StandardEncryption(guide.password, "beheer", strength=128)
        super().__init__(
            target,
            pagesize=paper.size,
            invariant=1,
            title=f"{guide.title} {guide.academic_year}",
            author=guide.institution,
            lang=guide.language,
            encrypt=lock if guide.password else None,
        )
        self.paper = paper
        self.spans: list[tuple[int, int]] = []
        self.open = False
        self.addPageTemplates([_cover_template(paper), _body_template(paper)])

    def beforeDocument(self) -> None:  # noqa: N802 (named by reportlab)
        """Forget the pages of the pass before: contents pages need several passes."""
        self.spans = []
        self.open = False

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 (named by reportlab)
        """Follow which course is being printed, and tell the contents page."""
        if isinstance(flowable, CourseStart | CourseRow) and flowable.contents_line:
            self._open_course(flowable.contents_line)
        elif isinstance(flowable, PartHeading):
            self.open = False
            self._tell_contents(0, flowable.getPlainText())
        elif self.open and isinstance(flowable, Paragraph | Table):  # and no page break or space
            self.spans[-1] = (self.spans[-1][0], self.page)

    def _open_course(self, contents_line: str) -> None:
        self.open = True
        self.spans.append((self.page, self.page))
        self._tell_contents(1, contents_line)

    def _tell_contents(self, level: int, line: str) -> None:
        self.notify("TOCEntry", (level, line, self.page - self.paper.unnumbered))


def print_guide(guide: Guide, paper: Paper, body: Iterable[Flowable]) -> Printed:
    """Print title page, contents, introduction and courses."""
    target = BytesIO()
    document = GuideDocument(target, guide, paper)
    document.multiBuild([*front(guide, paper), *body, *back(guide, paper)])
    return Printed(target.getvalue(), tuple(document.spans))


def _cover_template(paper: Paper) -> PageTemplate:
    width, height = paper.size
    return PageTemplate("cover", [Frame(30 * mm, 30 * mm, width - 60 * mm, height - 90 * mm)])


def _body_template(paper: Paper) -> PageTemplate:
    def draw(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.saveState()
        paper.furniture(canvas, document.page - paper.unnumbered)
        canvas.restoreState()

    return PageTemplate("body", list(paper.frames), onPage=draw)
