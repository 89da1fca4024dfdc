"""Many phrases found in one pass over a text (pure).

A trie of words: the work grows with the length of the text and of the longest phrase, never with the number of
phrases, and no phrase is ever read as a regular expression.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from curriculum_audit.classification.tokens import WORDS_REMEMBERED, Token, tokenise

Meaning = TypeVar("Meaning")

INFLECTION = 4
"""How many letters may follow the last word of a term (matching policy of the taxonomy)."""
_ANY_TAIL = 1_000
_SHORTEST_STEM = 4
"""Words below this length take no ending: "vog" is not "vogel"."""
_LATIN_SINGULAR = re.compile(r"(?<=\w\w\w)um\b")
"""Of "centrum", "museum"; the plural ends in -a, in Dutch and in English."""
LONGEST_PHRASE = 12
"""Words beyond this are not looked at, which keeps the work linear whatever the taxonomy."""


class Match(NamedTuple, Generic[Meaning]):
    """A phrase found in a text, by the numbers of its first word and the word behind its last."""

    first: int
    last: int
    meaning: Meaning

    def holds(self, other: "Match[Meaning]") -> bool:
        """Whether the other match lies inside this one and is shorter."""
        inside = self.first <= other.first and other.last <= self.last
        return inside and (self.last - self.first) > (other.last - other.first)

    def meets(self, other: "Match[Meaning]") -> bool:
        """Whether the two share a word."""
        return self.first < other.last and other.first < self.last

    def crosses(self, other: "Match[Meaning]") -> bool:
        """Whether the two share a word and each has one that the other has not ("abuse and neglect of children")."""
        first, second = sorted([self[:2], other[:2]])
        return first[0] < second[0] < first[1] < second[1]


@dataclass(slots=True)
class _Node(Generic[Meaning]):
    exact: dict[str, "_Node[Meaning]"] = field(default_factory=dict)
    stems: dict[str, dict[int, "_Node[Meaning]"]] = field(default_factory=dict)
    longest_stem: int = 0
    meanings: list[tuple[tuple[str, ...] | None, Meaning]] = field(default_factory=list)

    def grow(self, word: str, tail: int) -> "_Node[Meaning]":
        """Return the child for a word that may be followed by so many letters; make it where there is none."""
        if not tail:
            return self.exact.setdefault(word, _Node())
        self.longest_stem = max(self.longest_stem, len(word))
        return self.stems.setdefault(word, {}).setdefault(tail, _Node())

    def follow(self, word: str) -> Iterable["_Node[Meaning]"]:
        """Return the children that a word of a text leads to."""
        if word in self.exact:
            yield self.exact[word]
        for length in range(1, min(len(word), self.longest_stem) + 1):
            for tail, node in self.stems.get(word[:length], {}).items():
                if len(word) - length <= tail:
                    yield node


@dataclass(frozen=True, slots=True)
class Pattern(Generic[Meaning]):
    """A phrase to look for."""

    text: str
    """Words; a word that ends in * stands for all words that begin so."""
    meaning: Meaning
    inflected: bool = False
    """Whether a few letters may follow the last word."""
    as_written: bool = False
    """Whether upper and lower case must be the same."""


class PhraseIndex(Generic[Meaning]):
    """All patterns as one trie."""

    def __init__(self, patterns: Iterable[Pattern[Meaning]]) -> None:
        self._root: _Node[Meaning] = _Node()
        for pattern in patterns:
            self._add(pattern)
        # A word of a language comes back again and again; what it begins is looked up once.
        self._begin = lru_cache(maxsize=WORDS_REMEMBERED)(self._begun)

    def _add(self, pattern: Pattern[Meaning]) -> None:
        self._add_words(pattern, pattern.text)
        plural = _LATIN_SINGULAR.sub("a", pattern.text)
        if pattern.inflected and plural != pattern.text:
            self._add_words(pattern, plural)

    def _add_words(self, pattern: Pattern[Meaning], text: str) -> None:
        node = self._root
        words = tokenise(text)[:LONGEST_PHRASE]
        for number, token in enumerate(words, start=1):
            is_stem = text[token.end : token.end + 1] == "*"
            may_bend = pattern.inflected and number == len(words)
            node = node.grow(token.word, _ANY_TAIL if is_stem else _tail(token.word) if may_bend else 0)
        if words:
            raw = tuple(token.raw for token in words) if pattern.as_written else None
            node.meanings.append((raw, pattern.meaning))

    def _begun(self, word: str) -> tuple[_Node[Meaning], ...]:
        return tuple(self._root.follow(word))

    def find(self, tokens: Sequence[Token]) -> list[Match[Meaning]]:
        """Return every match in the words of a text, in the order of their first words."""
        found: list[Match[Meaning]] = []
        for first, token in enumerate(tokens):
            reached: Sequence[_Node[Meaning]] = self._begin(token.word)
            last = first + 1
            while reached:
                found += _ends(reached, tokens, first, last)
                if last >= len(tokens) or not tokens[last].joined:
                    break
                reached = [child for node in reached for child in node.follow(tokens[last].word)]
                last += 1
        return found


def _tail(word: str) -> int:
    """Say how many letters of inflection a last word may take."""
    return INFLECTION if len(word) >= _SHORTEST_STEM and word.isalpha() else 0


def _ends(nodes: Sequence[_Node[Meaning]], tokens: Sequence[Token], first: int, last: int) -> Iterable[Match[Meaning]]:
    for node in nodes:
        for raw, meaning in node.meanings:
            if raw is None or raw == tuple(token.raw for token in tokens[first:last]):
                yield Match(first, last, meaning)


def longest(matches: Sequence[Match[Meaning]], rivals: Sequence[Match[Meaning]]) -> list[Match[Meaning]]:
    """Keep the matches that lie inside no longer rival (border rule R2: the longest phrase wins)."""
    over: dict[int, list[Match[Meaning]]] = defaultdict(list)
    for rival in rivals:
        for at in range(rival.first, rival.last):
            over[at].append(rival)
    return [match for match in matches if not any(rival.holds(match) for rival in over.get(match.first, ()))]
