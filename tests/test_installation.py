"""What `doctor` says."""

import pytest

from curriculum_audit.installation import examine_installation


def test_versions_taxonomy_and_method_are_named() -> None:
    found = examine_installation()

    assert found["taxonomy"].endswith("49 competencies")
    assert "missing" not in found["pypdfium2"]
    assert found["method"]


def test_a_missing_tesseract_is_answered_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    assert "install tesseract-ocr" in examine_installation()["tesseract"]
