"""What is installed: versions, OCR and its languages, taxonomy and method."""

import platform
import shutil
import subprocess
from importlib.metadata import PackageNotFoundError, version

from curriculum_audit import __version__
from curriculum_audit.classification.methods import choose_classifier
from curriculum_audit.taxonomies import read_profiles, read_taxonomy

_LIBRARIES = ("pypdfium2", "pdfplumber", "pdfminer.six", "pikepdf", "scikit-learn", "Jinja2", "pebble", "pytesseract")


def examine_installation() -> dict[str, str]:
    """Return what `curriculum-audit doctor` prints: a name and a finding per line."""
    taxonomy = read_taxonomy()
    profiles = ", ".join(profile.discipline for profile in read_profiles(taxonomy))
    return {
        "curriculum-audit": __version__,
        "python": platform.python_version(),
        **{name: _version(name) for name in _LIBRARIES},
        "tesseract": _tesseract(),
        "taxonomy": f"{taxonomy.version}, {len(taxonomy.competencies)} competencies",
        "profiles": profiles,
        "method": choose_classifier("auto", taxonomy).name,
    }


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing: install curriculum-audit[ocr]" if name == "pytesseract" else "missing: install it again"


def _tesseract() -> str:
    """Say which languages Tesseract can read, or what to do where it is missing."""
    program = shutil.which("tesseract")
    if program is None:
        return "missing: scanned pages are not read; install tesseract-ocr and tesseract-ocr-nld"
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False)
    languages = [line for line in listed.stdout.splitlines() if line.isalpha()]
    advice = "" if "nld" in languages else " (Dutch is missing: install tesseract-ocr-nld)"
    return f"reads {', '.join(languages)}{advice}"
