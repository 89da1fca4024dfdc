"""Make the pictures of the README from the example guides: `make pictures`."""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from curriculum_audit import audit
from curriculum_audit.settings import Settings

ROOT = Path(__file__).parents[1]
PICTURES = {
    "gap-report": "universiteit-merwede-pedagogische-wetenschappen-2025-2026.html",
    "comparison": "comparison-pedagogy.html",
    "progress": "progress.html",
}
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def main() -> None:
    """Audit the examples and take a picture of the first screen of each page."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        audit.run(ROOT / "examples" / "programmes.toml", Path(folder), Settings(language="nl"))
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=_FLAGS)
        for name, page in PICTURES.items():
            take(browser, Path(folder) / page, Path(__file__).parent / f"{name}.png")
        browser.close()


def take(browser: Browser, page: Path, picture: Path) -> None:
    """Take a picture of what a page shows first, 1280 x 900 points."""
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    tab.goto(page.as_uri())
    tab.screenshot(path=picture)
    tab.close()


if __name__ == "__main__":
    main()
