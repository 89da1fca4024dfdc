"""Words that must stand near each other, found in one pass over a sentence (pure).

Authors say one thing in many ways: "letsel dat niet past bij het verhaal", "een verhaal dat het letsel niet verklaart".
A pattern names the words and leaves their order free, within a part of the sentence: the items of a list say different
things. The work grows with the length of the sentence times the number of patterns whose first element is in it, never
faster, and no pattern is read as a regular expression.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, TypeVar

from curriculum_audit.classification.phrases import Match
from curriculum_audit.classification.tokens import Token, parts_of, tokenise
from curriculum_audit.records.patterns import WordPattern

Meaning = TypeVar("Meaning")

WINDOW = 12
"""How many words a pattern may span."""
_SHORTEST_PART = 3
_LONGEST_WORD = 40
"""Letters; what is longer is no word, and its parts are not looked at."""
_WORDS_REMEMBERED = 65_536


@dataclass(frozen=True, slots=True)
class _Shape:
    """One word of an alternative: as a whole, as a beginning, an ending or a part of a word."""

    text: str
    open_start: bool
    open_end: bool

    def fits(self, word: str) -> bool:
        if self.open_start and self.open_end:
            return self.text in word
        if self.open_start:
            return word.endswith(self.text)
        return word.startswith(self.text) if self.open_end else word == self.text


@dataclass(slots=True)
class _Elements:
    """All elements of all patterns, by what their alternatives begin with."""

    numbers: dict[tuple[str, ...], int] = field(default_factory=dict)
    phrases: dict[_Shape, list[tuple[int, tuple[_Shape, ...]]]] = field(default_factory=dict)
    """Per first word: the number of the element and the words that must follow."""

    def add(self, alternatives: tuple[str, ...]) -> int:
        """Return the number of an element; the same for the same alternatives."""
        if alternatives not in self.numbers:
            self.numbers[alternatives] = len(self.numbers)
            for alternative in alternatives:
                first, *rest = _shapes(alternative)
                self.phrases.setdefault(first, []).append((self.numbers[alternatives], tuple(rest)))
        return self.numbers[alternatives]

    def beginning_with(self, word: str) -> tuple[tuple[int, tuple[_Shape, ...]], ...]:
        """Return the alternatives whose first word this word is."""
        return tuple(found for shape in _shapes_of(word) for found in self.phrases.get(shape, ()))


class ProximityIndex(Generic[Meaning]):
    """All patterns with what each stands for."""

    def __init__(self, patterns: Iterable[tuple[WordPattern, Meaning]]) -> None:
        elements = _Elements()
        self._by_first: dict[int, list[tuple[tuple[int, ...], tuple[int, ...], Meaning]]] = defaultdict(list)
        for pattern, meaning in patterns:
            needed = tuple(elements.add(alternatives) for alternatives in pattern.needed)
            barred = tuple(elements.add(alternatives) for alternatives in pattern.barred)
            self._by_first[needed[0]].append((needed, barred, meaning))
        # A word of a language comes back again and again; what it may begin is looked up once.
        self._beginning_with = lru_cache(maxsize=_WORDS_REMEMBERED)(elements.beginning_with)

    def find(self, tokens: Sequence[Token]) -> list[Match[Meaning]]:
        """Return for each meaning the shortest run of words in which one of its patterns is whole."""
        places = self._places(tokens)
        parts = parts_of(tokens)
        best: dict[Meaning, Match[Meaning]] = {}
        for first in [number for number in places if number in self._by_first]:
            for needed, barred, meaning in self._by_first[first]:
                if any(number in places for number in barred) or not all(number in places for number in needed):
                    continue
                span = _shortest([places[number] for number in dict.fromkeys(needed)], parts)
                if span and (meaning not in best or span[1] - span[0] < best[meaning].last - best[meaning].first):
                    best[meaning] = Match(*span, meaning)
        return sorted(best.values(), key=lambda match: (match.first, match.last, str(match.meaning)))

    def _places(self, tokens: Sequence[Token]) -> dict[int, list[tuple[int, int]]]:
        """Return where each element is: numbers of its first word and of the word behind its last."""
        places: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for at, token in enumerate(tokens):
            for number, rest in self._beginning_with(token.word):
                end = at + 1 + len(rest)
                if not rest or (end <= len(tokens) and all(map(_fits, rest, tokens[at + 1 : end]))):
                    places[number].append((at, end))
        return places


def _fits(shape: _Shape, token: Token) -> bool:
    return shape.fits(token.word)


def _shapes(alternative: str) -> Iterator[_Shape]:
    for word in alternative.split():
        for token in tokenise(word):
            opened = word[: token.start].endswith("*"), word[token.end :].startswith("*")
            yield _Shape(token.word, *opened)


def _shapes_of(word: str) -> Iterator[_Shape]:
    """Return every shape that the word fits."""
    yield _Shape(word, open_start=False, open_end=False)
    if len(word) > _LONGEST_WORD:
        return
    for length in range(1, len(word) + 1):
        yield _Shape(word[:length], open_start=False, open_end=True)
        yield _Shape(word[-length:], open_start=True, open_end=False)
    for start in range(len(word)):
        for end in range(start + _SHORTEST_PART, len(word) + 1):
            yield _Shape(word[start:end], open_start=True, open_end=True)


def _shortest(elements: Sequence[Sequence[tuple[int, int]]], parts: Sequence[int]) -> tuple[int, int] | None:
    """Return the shortest run of words in one part that holds a place of each element, if it is short enough."""
    places = sorted((place, number) for number, own in enumerate(elements) for place in own)
    latest: dict[int, tuple[int, int]] = {}
    best: tuple[int, int] | None = None
    for place, number in places:
        latest[number] = place
        if len(latest) == len(elements):
            first, last = min(p[0] for p in latest.values()), max(p[1] for p in latest.values())
            is_near = last - first <= WINDOW and parts[first] == parts[last - 1]
            if is_near and (best is None or last - first < best[1] - best[0]):
                best = first, last
    return best
