"""Which words a language has."""

import pytest

from curriculum_audit.languages.lexicon import word_list


def test_words_of_the_language_and_of_english_are_known() -> None:
    pytest.importorskip("simplemma")
    is_word = word_list("nl")

    assert is_word is not None
    assert [is_word(word) for word in ("praktijk", "student", "prakttjk")] == [True, True, False]
