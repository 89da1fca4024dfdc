"""Quotes."""

from curriculum_audit.classification.quotes import LONGEST, quote_of, words_of
from tests.classification.samples import sentence


def test_a_short_sentence_is_quoted_as_a_whole() -> None:
    read = sentence("Aan bod komt de meldcode.")
    assert quote_of(read, read.proofs) == "Aan bod komt de meldcode."


def test_of_a_long_list_only_the_proving_item_is_quoted() -> None:
    read = sentence("voeding en slaap, " * 15 + "vechtscheiding in gezinnen, " + "groei en spel, " * 15)
    assert len(read.text) > LONGEST
    assert quote_of(read, read.proofs) == "vechtscheiding in gezinnen"


def test_words_stand_as_they_are_written() -> None:
    read = sentence("De Vechtscheiding")
    assert words_of(read, read.proofs) == ("Vechtscheiding",)
