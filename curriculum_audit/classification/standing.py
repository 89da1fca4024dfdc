"""Whether a sentence that names the subject says that the course teaches it.

There are a hundred ways to say that something is assumed, recommended reading, somebody's research, or dealt with
elsewhere (border rules R18 and R19), and no list of phrases holds them. So this is learned from the words around the
subject, with the subject itself left out: what is named says nothing of how.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse, special
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer

from curriculum_audit.classification.guards import SECTIONS_OF_MENTION, is_denied, is_mention
from curriculum_audit.classification.readings import Sentence
from curriculum_audit.classification.scoring import Floats
from curriculum_audit.classification.vocabulary import Role
from curriculum_audit.languages.teaching import Sign
from curriculum_audit.records.annotations import Standing

ENOUGH = 0.9
"""Chance that a sentence does not teach what it names, from which on it is taken for that."""
ENOUGH_BESIDE_PHRASES = 0.35
"""The same where a known phrase says so too. With both, hardly four in a thousand sentences that teach are lost in the
annotated courses (`benchmarks/standing.py`); real ones lie further from what was learned."""
_FIRST = 3
"""Words with which a sentence announces what it is about to say."""
_SUBJECT = "§"
"""Stands for a phrase of the taxonomy."""
_NUMBER = "#"
_LONGEST_RUN = 3
_RAREST_WORDS = 2
_WEIGHT_OF_TURNS = 0.5
"""Of known turns of phrase and of capitals against words; chosen by cross-validation."""
_TURNS = frozenset(
    {
        Sign.NEGATION,
        Sign.EXCEPTION,
        Sign.CONTRAST,
        Sign.LITERATURE,
        Sign.ENTRY,
        Sign.WARNING,
        Sign.CAREER,
        Sign.RESEARCH,
        Sign.RULES,
        Sign.ASIDE,
        Sign.OBJECTIVE,
        Sign.ASSESSMENT,
        Sign.SIMULATION,
        Sign.PLACEMENT,
        Sign.CASE,
    }
)


@dataclass(frozen=True, slots=True)
class Standings:
    """A fitted multinomial logistic regression."""

    words: TfidfVectorizer
    letters: TfidfVectorizer
    turns: DictVectorizer
    weights: Floats
    """One row per feature, one column per standing in the order of `Standing`."""
    offsets: Floats
    """One per standing."""

    def of(self, sentences: Sequence[Sentence]) -> list[Standing]:
        """Say of each sentence how the subject stands in it.

        What stands under a heading for literature, entry requirements or organisation is only named.
        """
        if not sentences:
            return []
        chances = self.chances(sentences)
        return [_standing(*pair) for pair in zip(sentences, chances, strict=True)]

    def chances(self, sentences: Sequence[Sentence]) -> Floats:
        """Return the chance 0..1 of each standing (columns) for each sentence (rows)."""
        odds = features(sentences, self.words, self.letters, self.turns) @ self.weights + self.offsets
        return np.asarray(special.softmax(odds, axis=1), dtype=np.float32)


def _standing(sentence: Sentence, chances: Floats) -> Standing:
    taught, mention, out = chances.tolist()
    is_phrased = is_mention(sentence) or is_denied(sentence)
    if 1 - taught >= (ENOUGH_BESIDE_PHRASES if is_phrased else ENOUGH):
        return Standing.OUT if out > mention else Standing.MENTION
    return Standing.MENTION if sentence.section in SECTIONS_OF_MENTION else Standing.TAUGHT


def features(
    sentences: Sequence[Sentence], words: TfidfVectorizer, letters: TfidfVectorizer, turns: DictVectorizer
) -> sparse.csr_matrix:
    """Return one row of numbers per sentence."""
    around = [words_around(sentence) for sentence in sentences]
    blocks = [
        words.transform(around),
        letters.transform([" ".join(own) for own in around]),
        turns.transform([turns_of(sentence) for sentence in sentences]) * _WEIGHT_OF_TURNS,
    ]
    return sparse.hstack(blocks, format="csr", dtype=np.float32)


def words_around(sentence: Sentence) -> list[str]:
    """Return the words of a sentence with one sign for each phrase of the taxonomy, and one for each number."""
    hidden = {
        number
        for match in sentence.found
        if match.meaning.role not in (Role.CUE, Role.CONFUSABLE)
        for number in range(match.first, match.last)
    }
    told: list[str] = []
    for number, token in enumerate(sentence.tokens):
        if number not in hidden:
            told.append(_NUMBER if token.word.isdigit() else token.word)
        elif told[-1:] != [_SUBJECT]:
            told.append(_SUBJECT)
    return told


def turns_of(sentence: Sentence) -> dict[str, float]:
    """Return the known turns of phrase in a sentence, and how much of it is written with capitals as names are."""
    known = [sign for sign in sentence.signs if sign.meaning in _TURNS]
    words = sentence.text.split()
    return {
        **{sign.meaning.value: 1.0 for sign in known},
        **{f"{sign.meaning.value} first": 1.0 for sign in known if sign.first <= _FIRST},
        "capitals": sum(word[0].isupper() for word in words) / max(1, len(words)),
        "brackets": float("(" in sentence.text),
    }


def words_vectorizer(vocabulary: Sequence[str] | None = None) -> TfidfVectorizer:
    """Return a vectorizer of runs of words, given as lists, in which the first words count apart as well."""
    return TfidfVectorizer(
        analyzer=_runs,
        min_df=1 if vocabulary else _RAREST_WORDS,
        sublinear_tf=True,
        vocabulary=vocabulary,
        dtype=np.float32,
    )


def _runs(words: Sequence[str]) -> Iterator[str]:
    marked = [*(f"^{word}" for word in words[:_FIRST]), *words]
    for length in range(1, _LONGEST_RUN + 1):
        for at in range(len(marked) - length + 1):
            yield " ".join(marked[at : at + length])
