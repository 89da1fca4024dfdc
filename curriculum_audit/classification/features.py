"""What a trained classifier looks at in a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer

from curriculum_audit.classification.readings import Context, Sentence
from curriculum_audit.classification.tokens import fold, tokenise
from curriculum_audit.classification.vocabulary import Role
from curriculum_audit.records.guides import SectionKind

_LETTERS = (3, 5)
_RAREST_LETTERS = 3
"""In how many sentences a run of letters must stand."""
_RAREST_WORDS = 2
_COMMON_WORDS = 3_000
_WEIGHT_OF_FINDS = 0.55
"""Of phrases of the taxonomy against letters and words; chosen by cross-validation."""
_LONGEST = 60
"""Words from which on a sentence counts as long."""
PLAIN = frozenset({SectionKind.CONTENT, SectionKind.OTHER})
"""Sections whose heading says nothing of the kind of evidence: many guides put everything under one heading."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence in its context, as it is judged."""

    sentence: Sentence
    context: Context
    title: Sentence

    @property
    def text(self) -> str:
        """What is judged: the sentence, after the title where only that names the subject."""
        if self.context.in_title and not self.sentence.has_anchor and self.title.has_anchor:
            return f"{self.title.text}: {self.sentence.text}"
        return self.sentence.text

    @property
    def finds(self) -> dict[str, float]:
        """The phrases of the taxonomy in the sentence and in the title of the course."""
        here = {f"{match.meaning.role.name} {match.meaning.notation}": 1.0 for match in self.sentence.found}
        above = {f"title {match.meaning.role.name} {match.meaning.notation}": 1.0 for match in self.title.found}
        listed = {"list ANCHOR": 1.0} if self.context.in_list and not self.sentence.has_anchor else {}
        return here | above | listed

    @property
    def turns(self) -> dict[str, float]:
        """The turns of phrase in the sentence and in the title, its section and its form."""
        signs = {sign.meaning.value: 1.0 for sign in self.sentence.signs}
        above = {f"title {sign.meaning.value}": 1.0 for sign in self.title.signs}
        section = "text" if self.sentence.section in PLAIN else self.sentence.section.value
        form = {"item": float(self.sentence.is_item), "length": min(len(self.sentence.tokens), _LONGEST) / _LONGEST}
        return signs | above | form | {f"section {section}": 1.0}

    @property
    def is_near(self) -> bool:
        """Whether the subject is named where border rule R5 asks for it: sentence, list or title."""
        return self.sentence.has_anchor or self.context.in_list or self.context.in_title

    @property
    def has_term(self) -> bool:
        """Whether a phrase in it stands for a competency by itself."""
        return any(match.meaning.role > Role.UMBRELLA for match in self.sentence.found)


def words_of(text: str) -> list[str]:
    """Return the words of a text without accents, in lower case."""
    return [token.word for token in tokenise(text)]


def letters_vectorizer(vocabulary: Sequence[str] | None = None) -> TfidfVectorizer:
    """Return a vectorizer of runs of letters within words; they hold Dutch compounds and inflection."""
    return TfidfVectorizer(
        analyzer="char_wb",
        preprocessor=fold,
        ngram_range=_LETTERS,
        min_df=1 if vocabulary else _RAREST_LETTERS,
        sublinear_tf=True,
        vocabulary=vocabulary,
        dtype=np.float32,
    )


def words_vectorizer(vocabulary: Sequence[str] | None = None, limit: int | None = None) -> TfidfVectorizer:
    """Return a vectorizer of words and pairs of words."""
    return TfidfVectorizer(
        tokenizer=words_of,
        token_pattern=None,
        lowercase=False,
        ngram_range=(1, 2),
        max_features=limit,
        min_df=1 if vocabulary else _RAREST_WORDS,
        sublinear_tf=True,
        vocabulary=vocabulary,
        dtype=np.float32,
    )


@dataclass(frozen=True, slots=True)
class Features:
    """Turns units into rows of numbers, the same way for learning and for judging."""

    letters: TfidfVectorizer
    words: TfidfVectorizer
    common: TfidfVectorizer
    """The most common words and pairs of words: how a thing is taught is said in few words."""
    finds: DictVectorizer
    turns: DictVectorizer

    @classmethod
    def fit(cls, units: Sequence[Unit]) -> "Features":
        """Learn which letters, words, phrases and turns there are."""
        texts = [unit.text for unit in units]
        return cls(
            letters=letters_vectorizer().fit(texts),
            words=words_vectorizer().fit(texts),
            common=words_vectorizer(limit=_COMMON_WORDS).fit(texts),
            finds=DictVectorizer(dtype=np.float32).fit([unit.finds for unit in units]),
            turns=DictVectorizer(dtype=np.float32).fit([unit.turns for unit in units]),
        )

    def of_subject(self, units: Sequence[Unit]) -> sparse.csr_matrix:
        """Return one row per unit that says what it is about."""
        texts = [unit.text for unit in units]
        finds = self.finds.transform([unit.finds for unit in units])
        blocks = [self.letters.transform(texts), self.words.transform(texts), finds * _WEIGHT_OF_FINDS]
        return sparse.hstack(blocks, format="csr", dtype=np.float32)

    def of_depth(self, units: Sequence[Unit]) -> NDArray[np.float32]:
        """Return one row per unit that says how it is taught."""
        words = self.common.transform([unit.sentence.text for unit in units])
        return np.hstack([self.turns.transform([unit.turns for unit in units]).toarray(), words.toarray()])
