"""Text in, pieces of words out, as a network reads them."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from curriculum_audit.classification.tokens import WORDS_REMEMBERED

BEGINNING = "\u2581"
"""Stands before the first piece of a word."""
_UNKNOWN = 10.0
"""How much less likely a letter without a piece is than the least likely piece."""
_LONGEST_WORD = 100
"""Letters; of what is longer the rest is not read, as the work grows with their number."""


class WordPieces:
    """The pieces that words are cut into: of all that make up a word, the likeliest (Kudo 2018).

    Parameters
    ----------
    pieces
        The first piece of a word begins with `BEGINNING`.
    likelihoods
        Logarithm of the likelihood of each.
    """

    def __init__(self, pieces: Sequence[str], likelihoods: Sequence[float]) -> None:
        self.pieces = tuple(pieces)
        self.likelihoods = tuple(likelihoods)
        self._known = {piece: number for number, piece in enumerate(self.pieces)}
        self._longest = max(map(len, self.pieces))
        self._unknown = min(self.likelihoods) - _UNKNOWN
        # A word comes back again and again.
        self._word = lru_cache(maxsize=WORDS_REMEMBERED)(self._cut)

    def of(self, text: str) -> list[int]:
        """Return the numbers of the pieces of a text; what has no piece is left out."""
        return [number for word in unicodedata.normalize("NFKC", text).split() for number in self._word(word)]

    def _cut(self, word: str) -> tuple[int, ...]:
        """Cut one word; the best way to each letter follows from the best ways to those before it (Viterbi)."""
        letters = BEGINNING + word[:_LONGEST_WORD]
        best: list[tuple[float, int, int | None]] = [(0.0, 0, None)]
        for end in range(1, len(letters) + 1):
            ways: list[tuple[float, int, int | None]] = [(best[end - 1][0] + self._unknown, end - 1, None)]
            for start in range(max(0, end - self._longest), end):
                number = self._known.get(letters[start:end])
                if number is not None:
                    ways.append((best[start][0] + self.likelihoods[number], start, number))
            best.append(max(ways, key=lambda way: way[0]))
        numbers: list[int] = []
        at = len(letters)
        while at:
            _, start, number = best[at]
            if number is not None:
                numbers.append(number)
            at = start
        return tuple(reversed(numbers))
