"""Quotes."""

import pytest

from curriculum_audit.classification.quotes import LONGEST, quote_of, words_of
from tests.classification.samples import sentence


def test_a_short_sentence_is_quoted_as_a_whole() -> None:
    read = sentence("Aan bod komt de meldcode.")
    assert quote_of(read, read.proofs) == "Aan bod komt de meldcode."


def test_a_short_list_is_quoted_as_a_whole() -> None:
    text = "voeding en slaap, vechtscheiding in gezinnen, groei en spel"
    for length in (len(text), LONGEST):
        read = sentence(text.ljust(length, "."))
        assert quote_of(read, read.proofs) == read.text


def test_a_sentence_in_which_no_words_prove_anything_is_quoted_as_a_whole() -> None:
    read = sentence("voeding en slaap, " * 15 + "groei en spel")
    assert quote_of(read, ()) == read.text


@pytest.mark.parametrize("cut", [";", ",", " •", " ·"])
def test_a_long_list_is_cut_at_its_signs(cut: str) -> None:
    read = sentence(f"{'voeding en slaap' * 15}{cut} vechtscheiding in gezinnen{cut} groei en spel")
    assert quote_of(read, read.proofs) == "vechtscheiding in gezinnen"


def test_a_proof_at_either_end_of_a_long_list_is_quoted_to_the_end() -> None:
    rest = ", ".join(["voeding en slaap"] * 15)
    first, last = sentence(f"vechtscheiding in gezinnen, {rest}"), sentence(f"{rest}, vechtscheiding in gezinnen")
    assert quote_of(first, first.proofs) == quote_of(last, last.proofs) == "vechtscheiding in gezinnen"


def test_a_quote_reaches_from_the_first_proof_to_the_last() -> None:
    read = sentence("voeding en slaap, " * 15 + "vechtscheiding, groei, meldcode, spel")
    assert quote_of(read, read.proofs) == "vechtscheiding, groei, meldcode"


def test_of_a_long_list_only_the_proving_item_is_quoted() -> None:
    read = sentence("voeding en slaap, " * 15 + "vechtscheiding in gezinnen, " + "groei en spel, " * 15)
    assert len(read.text) > LONGEST
    assert quote_of(read, read.proofs) == "vechtscheiding in gezinnen"


def test_words_stand_as_they_are_written() -> None:
    read = sentence("De Vechtscheiding")
    assert words_of(read, read.proofs) == ("Vechtscheiding",)
