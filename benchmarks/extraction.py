"""How fast guides are read, side by side on the same pages: PDFium's raw text, our words, our courses, pdfplumber.

Run it as `python benchmarks/extraction.py FOLDER [--pdfplumber] [--ocr SCAN.pdf]`. Times are CPU seconds of a child
process for each guide and step, the least of three runs; memory is the most that the child held.
"""

import argparse
import multiprocessing
import resource
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pypdfium2

from curriculum_audit.errors import UnreadableGuideError

_RUNS = 3


def raw_text(path: Path) -> int:
    """Read the text of every page as PDFium gives it; return the number of pages."""
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            text_page = page.get_textpage()
            text_page.get_text_range()
            text_page.close()
            page.close()
        return len(pdf)


def words(path: Path) -> int:
    """Read the words and strokes of every page."""
    from curriculum_audit.extraction.pdf import Reading, read_document

    return len(read_document(path, Reading(lambda page: page.number)).pages)


def courses(path: Path) -> int:
    """Read the courses."""
    from curriculum_audit.extraction.guide import read_guide

    return read_guide(path, ocr="never").pages


def plumbed(path: Path) -> int:
    """Read words with font by pdfplumber, page by page."""
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_words(extra_attrs=["fontname", "size"])
            page.close()
        return len(pdf.pages)


Step = Callable[[Path], int]


def measured(step: Step, path: Path) -> tuple[int, float, float]:
    """Return pages, CPU seconds and megabytes of a step on one guide, in this process."""
    step(path)  # imports and caches are not what is measured
    best, pages = float("inf"), 0
    for _ in range(_RUNS):
        start = time.process_time()
        pages = step(path)
        best = min(best, time.process_time() - start)
    return pages, best, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def in_child(step: Step, path: Path) -> tuple[int, float, float]:
    """Measure a step in a process of its own; zeros where the guide cannot be read."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        try:
            return pool.submit(measured, step, path).result()
        except (UnreadableGuideError, pypdfium2.PdfiumError):
            return 0, 0.0, 0.0


def compare(paths: list[Path], steps: tuple[Step, ...]) -> None:
    """Print a line for each guide, and the sums."""
    sums = {step.__name__: 0.0 for step in steps}
    pages_read = 0
    for path in paths:
        found = {step.__name__: in_child(step, path) for step in steps}
        pages = found["raw_text"][0]
        if not all(number for number, _, _ in found.values()):
            print(f"{path.stem[:40]:40} not read")
            continue
        pages_read += pages
        for name, (_, seconds, _) in found.items():
            sums[name] += seconds
        times = "  ".join(f"{name} {1000 * s / pages:6.2f} ms {mb:4.0f} MB" for name, (_, s, mb) in found.items())
        print(f"{path.stem[:40]:40} {pages:4} pages  {times}  x{found['courses'][1] / found['raw_text'][1]:.2f}")
    raw = sums["raw_text"]
    print(f"{pages_read} pages: " + ", ".join(f"{name} {s:.2f} s (x{s / raw:.2f})" for name, s in sums.items()))


def scans(path: Path) -> None:
    """Print how many pages a minute are read by OCR in one and in two processes."""
    from curriculum_audit.extraction.guide import read_guide

    for count in (1, 2):
        start = time.perf_counter()
        with ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("spawn")) as pool:
            pages = sum(guide.pages for guide in pool.map(read_guide, [path] * count))
        print(f"OCR, {count} processes: {60 * pages / (time.perf_counter() - start):.0f} pages a minute")


def main() -> None:
    """Read the arguments and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pdfplumber", action="store_true", help="measure pdfplumber too; slow")
    parser.add_argument("--ocr", type=Path, metavar="SCAN", help="a scanned guide to read by OCR")
    arguments = parser.parse_args()
    steps: tuple[Step, ...] = (raw_text, words, courses)
    compare(sorted(arguments.folder.glob("*.pdf")), (*steps, plumbed) if arguments.pdfplumber else steps)
    if arguments.ocr:
        scans(arguments.ocr)


if __name__ == "__main__":
    main()
