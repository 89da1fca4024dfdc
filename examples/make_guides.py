"""Print the fictional study guides of ``examples/syllabi`` from the texts in ``courses``.

Usage: ``python examples/make_guides.py [OUTPUT_DIR]``. Beside the output folder stands
``expected.json``: what each PDF holds, known because it was made here.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from layouts.document import Printed
from layouts.export import print_full_table, print_sections
from layouts.fonts import register_fonts
from layouts.prospectus import print_prospectus
from layouts.rows import print_rows
from layouts.spoil import as_scan, as_truncated
from layouts.texts import CourseText, Guide, read_guides
from layouts.word import print_word
from reportlab import rl_config

HERE = Path(__file__).parent
LAYOUTS: dict[str, Callable[[Guide], Printed]] = {
    "export": print_full_table,
    "export-sections": print_sections,
    "word": print_word,
    "prospectus": print_prospectus,
    "rows": print_rows,
}
SPOILS: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    "scanned": as_scan,
    "truncated": as_truncated,
}


def main(output: Path) -> None:
    """Write every guide below a folder, and ``expected.json`` beside that folder."""
    rl_config.useA85 = 0  # binary streams, as other programs write them, and a quarter smaller
    register_fonts()
    guides = read_guides(HERE / "courses")
    expected = {guide.path: write_guide(guide, output) for guide in guides}
    text = json.dumps(expected, ensure_ascii=False, indent=1)
    (output.parent / "expected.json").write_text(text + "\n", encoding="utf-8")


def write_guide(guide: Guide, output: Path) -> dict[str, object]:
    """Write one PDF; the answer is what a reader should find in it."""
    printed = LAYOUTS[guide.layout](guide)
    target = output / guide.path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(SPOILS[guide.spoil](printed.data))
    return expected_of(guide, printed)


def expected_of(guide: Guide, printed: Printed) -> dict[str, object]:
    """Say what a reader should find; nothing in a file that breaks off."""
    pairs = zip(guide.courses, printed.spans, strict=True)
    courses = [expected_course(course, span) for course, span in pairs]
    return {
        "layout": guide.layout,
        "language": guide.language,
        "spoil": guide.spoil or None,
        "password": guide.password or None,
        "courses": [] if guide.spoil == "truncated" else courses,
    }


def expected_course(course: CourseText, span: tuple[int, int]) -> dict[str, object]:
    """Give the facts of one course the names the program gives them."""
    return {
        "code": course.code or None,
        "title": course.title,
        "credits": course.credits,
        "study_year": course.year,
        "compulsory": course.compulsory,
        "first_page": span[0],
        "last_page": span[1],
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "syllabi")
