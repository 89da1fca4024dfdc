"""Turns of phrase."""

from curriculum_audit.classification.signs import SignFinder
from curriculum_audit.classification.tokens import tokenise
from curriculum_audit.languages.teaching import Sign


def test_signs_of_both_languages_are_found_in_one_sentence() -> None:
    found = {
        sign.meaning for sign in SignFinder().find(tokenise("Rollenspel in the skills lab with parents and children"))
    }
    assert {Sign.SIMULATION, Sign.CHILD} <= found


def signs_of(text: str) -> list[Sign]:
    return [sign.meaning for sign in SignFinder().find(tokenise(text))]


def test_a_longer_phrase_goes_before_what_lies_in_it() -> None:
    assert signs_of("Field placement in the second year") == [Sign.PLACEMENT]
    assert signs_of("Out-of-home placement") == [Sign.CHILD]


def test_a_word_with_two_meanings_has_both() -> None:
    assert set(signs_of("Casustoets")) >= {Sign.ASSESSMENT, Sign.CASE}
