"""How large the largest pages are, how fast they are written, and how soon a reader can use them.

Run it as `python benchmarks/reports.py`: the gap report of a whole faculty (400 courses, 1,500 pieces of evidence) and
the page on progress of 50 programmes over 5 years. Times are the least of three runs.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

# The made-up faculty and programmes are those of the tests.
sys.path.insert(0, str(Path(__file__).parents[1]))

from curriculum_audit.progress import follow
from curriculum_audit.reporting.as_html import render_gap_report
from curriculum_audit.reporting.progress_page import render_progress
from curriculum_audit.reporting.sources import sources_of
from tests.reporting.samples import large_audit, many_audits
from tests.reporting.test_as_html_in_browser import ARGUMENTS, CHROMIUM

_RUNS = 3


def seconds(work: Callable[[], object]) -> float:
    """Return how long the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def opened(page: Page, file: Path) -> None:
    """Open the page and wait until its script has shown the switch of languages."""
    page.goto(file.as_uri(), wait_until="commit")
    page.locator("[aria-pressed=false]").first.wait_for(state="visible")


def switched(page: Page) -> None:
    """Switch to the other language and wait until the page is laid out."""
    page.evaluate("document.querySelector('[aria-pressed=false]').click(); document.body.offsetHeight")


def measure(name: str, write: Callable[[], str]) -> None:
    """Print size and times of a page."""
    html = write()
    print(name)
    print(f"  size              {len(html.encode()) / 1e6:.2f} MB")
    print(f"  written in        {min(seconds(write) for _ in range(_RUNS)):.2f} s")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "report.html"
        file.write_text(html, encoding="utf-8")
        page = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS)).new_page()
        print(f"  usable after      {min(seconds(lambda: opened(page, file)) for _ in range(_RUNS)):.2f} s")
        print(f"  switched in       {min(seconds(lambda: switched(page)) for _ in range(_RUNS)):.2f} s")


def main() -> None:
    """Print size and times of each page."""
    audit = large_audit()
    measure("gap report", lambda: render_gap_report(audit, "nl"))
    audits = many_audits()
    progress = follow(audits)
    if progress is None:
        raise ValueError("the made-up programmes have no years to follow")
    measure("page on progress", lambda: render_progress(progress, "nl", sources_of(audits)))


if __name__ == "__main__":
    main()
