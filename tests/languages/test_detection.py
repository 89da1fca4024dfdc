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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De student kan het verhaal van een kind navertellen."),
        ("en", "The student is able to retell the story of a child."),
        ("de", "Die Studierenden erzählen die Geschichte von einem Kind und der Familie."),
    ],
)
def test_capitals_and_line_ends_do_not_matter(language: str, text: str) -> None:
    assert language_of("\n".join([text.upper()] * 3)) == language


def test_a_few_words_of_another_language_do_not_matter() -> None:
    text = "De student leest The Art of Loving en bespreekt het met een collega die dat ook las, voor de toets."

    assert language_of(text) == "nl"
