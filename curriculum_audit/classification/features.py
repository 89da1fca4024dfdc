"""What a trained classifier looks at in a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer

from curriculum_audit.classification.guards import is_about_others, is_denied
from curriculum_audit.classification.readings import Context, Sentence, is_near
from curriculum_audit.classification.tokens import fold, tokenise
from curriculum_audit.classification.vocabulary import Role

_LETTERS = (3, 5)
_RAREST_LETTERS = 3
"""In how many sentences a run of letters must stand."""
_RAREST_WORDS = 2
_WEIGHT_OF_FINDS = 0.55
"""Of phrases of the taxonomy against letters and words; chosen by cross-validation."""


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
    def is_near(self) -> bool:
        """Whether the subject is named where border rule R5 asks for it."""
        return is_near(self.sentence, self.context)

    @property
    def is_general(self) -> bool:
        """Whether it could stand in any course: far from the subject, and no words that speak for themselves."""
        return not self.is_near and all(match.meaning.role < Role.UMBRELLA for match in self.sentence.found)

    @property
    def is_ruled_out(self) -> bool:
        """Whether the course denies that it deals with the subject, or speaks of other victims."""
        return is_denied(self.sentence) or is_about_others(self.sentence, self.context)


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


def words_vectorizer(vocabulary: Sequence[str] | None = None) -> TfidfVectorizer:
    """Return a vectorizer of words and pairs of words."""
    return TfidfVectorizer(
        tokenizer=words_of,
        token_pattern=None,
        lowercase=False,
        ngram_range=(1, 2),
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
    finds: DictVectorizer

    @classmethod
    def fit(cls, units: Sequence[Unit]) -> "Features":
        """Learn which letters, words, and phrases there are."""
        texts = [unit.text for unit in units]
        return cls(
            letters=letters_vectorizer().fit(texts),
            words=words_vectorizer().fit(texts),
            finds=DictVectorizer(dtype=np.float32).fit([unit.finds for unit in units]),
        )

    @property
    def of_text(self) -> int:
        """How many features say what letters and words a text has; they are the first of a row."""
        return len(self.letters.vocabulary_) + len(self.words.vocabulary_)

    def of_subject(self, units: Sequence[Unit]) -> sparse.csr_matrix:
        """Return one row per unit that says what it is about.

        Its words are there a second time where the subject is named nearby: general words ("working across agencies")
        say something else beside it (border rule R5).
        """
        texts = [unit.text for unit in units]
        finds = self.finds.transform([unit.finds for unit in units])
        is_near = sparse.diags([float(unit.is_near) for unit in units], dtype=np.float32)
        near = is_near @ self.words.transform([unit.sentence.text for unit in units])
        blocks = [self.letters.transform(texts), self.words.transform(texts), finds * _WEIGHT_OF_FINDS, near]
        return sparse.hstack(blocks, format="csr", dtype=np.float32)
