"""How course descriptions speak."""

import pytest

from curriculum_audit.languages.teaching import SIGNS, Sign


@pytest.mark.parametrize("language", SIGNS)
def test_every_sign_has_phrases_in_every_language(language: str) -> None:
    assert set(SIGNS[language]) == set(Sign)
    assert all(phrase for phrases in SIGNS[language].values() for phrase in phrases)


@pytest.mark.parametrize("language", SIGNS)
def test_no_phrase_is_given_twice_for_one_sign(language: str) -> None:
    for phrases in SIGNS[language].values():
        assert len(phrases) == len(set(phrases))
