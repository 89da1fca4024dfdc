"""How large the report of a whole faculty is, how fast it is written, and how soon a reader can use it.

Run it as `python benchmarks/reports.py`: 400 courses, 1,500 pieces of evidence. Times are the least of three runs.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

# The made-up faculty is that of the tests.
sys.path.insert(0, str(Path(__file__).parents[1]))

from curriculum_audit.reporting.as_html import render_gap_report
from tests.reporting.samples import large_audit
from tests.reporting.test_as_html_in_browser import ARGUMENTS, CHROMIUM

_RUNS = 3


def seconds(work: Callable[[], object]) -> float:
    """Return how long the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def opened(page: Page, file: Path) -> None:
    """Open the report and wait until its script has shown the switch and the filter."""
    page.goto(file.as_uri(), wait_until="commit")
    page.locator("[data-toolbar]").wait_for(state="visible")


def switched(page: Page) -> None:
    """Switch to the other language and wait until the page is laid out."""
    page.evaluate("document.querySelector('[aria-pressed=false]').click(); document.body.offsetHeight")


def main() -> None:
    """Print size and times."""
    audit = large_audit()
    html = render_gap_report(audit, "nl")
    print(f"size              {len(html.encode()) / 1e6:.2f} MB")
    print(f"written in        {min(seconds(lambda: render_gap_report(audit, 'nl')) for _ in range(_RUNS)):.2f} s")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "report.html"
        file.write_text(html, encoding="utf-8")
        page = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS)).new_page()
        print(f"usable after      {min(seconds(lambda: opened(page, file)) for _ in range(_RUNS)):.2f} s")
        print(f"switched in       {min(seconds(lambda: switched(page)) for _ in range(_RUNS)):.2f} s")


if __name__ == "__main__":
    main()
