"""Turns of phrase."""

from curriculum_audit.classification.signs import SignFinder
from curriculum_audit.classification.tokens import tokenise
from curriculum_audit.languages.teaching import Sign


def test_signs_of_both_languages_are_found_in_one_sentence() -> None:
    found = {
        sign.meaning for sign in SignFinder().find(tokenise("Rollenspel in the skills lab with parents and children"))
    }
    assert {Sign.SIMULATION, Sign.CHILD} <= found
