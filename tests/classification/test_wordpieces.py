"""Cutting words into pieces."""

import time

from curriculum_audit.classification.wordpieces import BEGINNING, WordPieces

PIECES = (f"{BEGINNING}kind", "er", f"{BEGINNING}kinder", "mis", "handel", "ing", "mishandeling", "s", "k", "i")
LIKELIHOODS = (-5.0, -4.0, -8.5, -6.0, -6.0, -4.0, -9.0, -3.0, -9.0, -9.0)


def cut(text: str) -> list[str]:
    pieces = WordPieces(PIECES, LIKELIHOODS)
    return [pieces.pieces[number] for number in pieces.of(text)]


def test_a_word_is_cut_where_its_pieces_together_are_likeliest() -> None:
    # -8.5 -9 is more than -5 -4 -9, and than -8.5 -6 -6 -4.
    assert cut("kindermishandeling") == [f"{BEGINNING}kinder", "mishandeling"]
    assert cut("kinders") == [f"{BEGINNING}kinder", "s"]


def test_pieces_of_the_beginning_stand_at_the_beginning_of_a_word_alone() -> None:
    assert cut("kind kind") == [f"{BEGINNING}kind", f"{BEGINNING}kind"]
    assert f"{BEGINNING}kind" not in cut("skind")


def test_letters_without_a_piece_are_left_out_and_the_rest_is_read() -> None:
    assert cut("kindermishandeling☃") == cut("kindermishandeling")
    assert cut("☃ ☃☃") == cut("") == []


def test_letters_that_only_look_different_are_the_same() -> None:
    assert cut("ｋｉｎｄ\u00a0kind\tkind") == [f"{BEGINNING}kind"] * 3


def test_a_word_without_end_takes_no_time() -> None:
    start = time.process_time()
    cut("mishandeling" * 100_000)
    assert time.process_time() - start < 1
