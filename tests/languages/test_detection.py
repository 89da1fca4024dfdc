"""The language of a text, by its small words."""

import pytest

from curriculum_audit.languages.detection import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De student legt uit hoe een weefgetouw werkt en wat de rol van de spoel is.", "nl"),
        ("The student explains how a loom works and what the shuttle is for in this craft.", "en"),
        ("Die Studierenden erklären, wie der Webstuhl funktioniert und was mit dem Schiffchen ist.", "de"),
    ],
)
def test_a_sentence_shows_its_language(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "Statistiek II", "Tejido y telar", "de the der de the der"])
def test_too_little_or_too_mixed_a_text_has_none(text: str) -> None:
    assert language_of(text) is None
