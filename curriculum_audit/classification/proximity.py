"""Words that must stand near each other, found in one pass over a sentence (pure).

Authors say one thing in many ways: "letsel dat niet past bij het verhaal", "een verhaal dat het letsel niet verklaart".
A pattern names the words and leaves their order free, within a part of the sentence: the items of a list say different
things. The work grows with the length of the sentence times the number of patterns whose first element is in it, never
faster, and no pattern is read as a regular expression.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Generic, TypeVar

from curriculum_audit.classification.phrases import Match
from curriculum_audit.classification.tokens import WORDS_REMEMBERED, Token, parts_of, tokenise
from curriculum_audit.records.patterns import WordPattern

Meaning = TypeVar("Meaning")

WINDOW = 12
"""How many words a pattern may span."""
_SHORTEST_PART = 3
_LONGEST_WORD = 40
"""Letters; what is longer is no word, and its parts are not looked at."""

_Place = tuple[int, int]
"""Numbers of a first word and of the word behind the last."""


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


@dataclass(frozen=True, slots=True)
class _Word:
    """What a word may be in the patterns."""

    alone: frozenset[int]
    """Numbers of the elements that it is by itself."""
    phrases: Mapping[int, Sequence[tuple[int, tuple[_Shape, ...]]]]
    """What it may begin, by the number of the shape of the second word: the element, and the words after that one."""
    seconds: frozenset[int]
    """The shapes that a second word may have there."""
    as_second: frozenset[int]
    """The shapes of second words that it fits itself."""


@dataclass(slots=True)
class _Elements:
    """All elements of all patterns, by what their alternatives begin with."""

    numbers: dict[tuple[str, ...], int] = field(default_factory=dict)
    phrases: dict[_Shape, list[tuple[int, tuple[_Shape, ...]]]] = field(default_factory=dict)
    """Per first word: the number of the element and the words that must follow."""
    seconds: dict[_Shape, int] = field(default_factory=dict)
    """Number of each shape that a second word may have."""

    def add(self, alternatives: tuple[str, ...]) -> int:
        """Return the number of an element; the same for the same alternatives."""
        if alternatives not in self.numbers:
            self.numbers[alternatives] = len(self.numbers)
            for alternative in alternatives:
                first, *rest = _shapes(alternative)
                self.phrases.setdefault(first, []).append((self.numbers[alternatives], tuple(rest)))
                for second in rest[:1]:
                    self.seconds.setdefault(second, len(self.seconds))
        return self.numbers[alternatives]

    def word(self, word: str) -> _Word:
        """Return what a word may be."""
        fitting = [*_shapes_of(word)]
        begun = [found for shape in fitting for found in self.phrases.get(shape, ())]
        phrases: dict[int, list[tuple[int, tuple[_Shape, ...]]]] = defaultdict(list)
        for number, rest in begun:
            if rest:
                phrases[self.seconds[rest[0]]].append((number, rest[1:]))
        return _Word(
            alone=frozenset(number for number, rest in begun if not rest),
            phrases=phrases,
            seconds=frozenset(phrases),
            as_second=frozenset(self.seconds[shape] for shape in fitting if shape in self.seconds),
        )


class ProximityIndex(Generic[Meaning]):
    """All patterns with what each stands for."""

    def __init__(self, patterns: Iterable[tuple[WordPattern, Meaning]]) -> None:
        elements = _Elements()
        self._by_first: dict[int, list[tuple[frozenset[int], frozenset[int], Meaning]]] = defaultdict(list)
        for pattern, meaning in patterns:
            needed = [elements.add(alternatives) for alternatives in pattern.needed]
            barred = [elements.add(alternatives) for alternatives in pattern.barred]
            self._by_first[needed[0]].append((frozenset(needed), frozenset(barred), meaning))
        # A word of a language comes back again and again; what it may be is looked up once.
        self._word = lru_cache(maxsize=WORDS_REMEMBERED)(elements.word)

    def find(self, tokens: Sequence[Token]) -> list[Match[Meaning]]:
        """Return for each meaning the shortest run of words that holds one of its patterns, of several the first."""
        words = [self._word(token.word) for token in tokens]
        phrases = _phrases(words, tokens)
        there = frozenset(phrases).union(*(word.alone for word in words))
        parts = parts_of(tokens)
        best: dict[Meaning, Match[Meaning]] = {}
        for first in there & self._by_first.keys():
            for needed, barred, meaning in self._by_first[first]:
                if not needed <= there or not barred.isdisjoint(there):
                    continue
                span = _shortest([_places(number, words, phrases) for number in needed], parts)
                if span and (meaning not in best or _rank(*span) < _rank(best[meaning].first, best[meaning].last)):
                    best[meaning] = Match(*span, meaning)
        return sorted(best.values(), key=lambda match: (match.first, match.last, str(match.meaning)))


def _phrases(words: Sequence[_Word], tokens: Sequence[Token]) -> dict[int, list[_Place]]:
    """Return where each element of several words is."""
    found: dict[int, list[_Place]] = defaultdict(list)
    for at, (word, following) in enumerate(pairwise(words)):
        for second in word.seconds & following.as_second:
            for number, rest in word.phrases[second]:
                end = at + 2 + len(rest)
                if end <= len(tokens) and all(map(_fits, rest, tokens[at + 2 : end])):
                    found[number].append((at, end))
    return found


def _places(number: int, words: Sequence[_Word], phrases: Mapping[int, Sequence[_Place]]) -> list[_Place]:
    """Return where an element is."""
    return [(at, at + 1) for at, word in enumerate(words) if number in word.alone] + [*phrases.get(number, ())]


def _rank(first: int, last: int) -> tuple[int, int]:
    return last - first, first


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


def _shortest(elements: Sequence[Sequence[_Place]], parts: Sequence[int]) -> _Place | None:
    """Return the shortest run of words in one part that holds a place of each element, if it is short enough."""
    places = sorted((place, number) for number, own in enumerate(elements) for place in own)
    latest: dict[int, _Place] = {}
    best: _Place | None = None
    for place, number in places:
        latest[number] = place
        if len(latest) == len(elements):
            first, last = min(p[0] for p in latest.values()), max(p[1] for p in latest.values())
            is_near = last - first <= WINDOW and parts[first] == parts[last - 1]
            if is_near and (best is None or last - first < best[1] - best[0]):
                best = first, last
    return best
