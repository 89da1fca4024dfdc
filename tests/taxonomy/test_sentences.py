"""Annotated sentences must differ: a thousand costumes of one sentence teach one sentence."""

from collections import Counter

import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from curriculum_audit.classification.sentences import (
    AnnotatedSentence,
    read_pairs,
    read_sentences,
    read_standings,
)
from curriculum_audit.classification.signs import SignFinder
from curriculum_audit.classification.tokens import tokenise
from curriculum_audit.languages.teaching import Sign
from curriculum_audit.records.annotations import Standing
from curriculum_audit.records.findings import Kind
from curriculum_audit.resources import data_folder
from curriculum_audit.taxonomies import read_taxonomy

FOLDER = data_folder("taxonomy") / "sentences"
SENTENCES = read_sentences(FOLDER)
STANDINGS = read_standings(FOLDER)
NOTATIONS = [competency.notation for competency in read_taxonomy().competencies]
SAME_OPENING = 0.06
"""Largest share of the sentences of a file and language that may begin with the same two words."""
NEAR_DUPLICATE = 0.9
"""Cosine of runs of letters from which on two sentences say the same in the same words."""


def of(file: str, language: str) -> list[AnnotatedSentence]:
    return [s for s in SENTENCES if s.file == file and s.language == language]


@pytest.mark.parametrize("notation", NOTATIONS)
def test_each_competency_has_at_least_eighty_sentences_half_in_each_language(notation: str) -> None:
    dutch, english = len(of(f"{notation}.csv", "nl")), len(of(f"{notation}.csv", "en"))
    assert dutch + english >= 80
    assert 0.45 <= dutch / (dutch + english) <= 0.55


@pytest.mark.parametrize("notation", NOTATIONS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_openings_differ(notation: str, language: str) -> None:
    sentences = of(f"{notation}.csv", language)
    openings = Counter(tuple(token.word for token in tokenise(s.text)[:2]) for s in sentences)
    assert max(openings.values()) <= max(3, SAME_OPENING * len(sentences))


def near_copies(texts: list[str]) -> float:
    """Return the share of the texts that hardly differ from another."""
    rows = TfidfVectorizer(analyzer="char_wb", ngram_range=(4, 4)).fit_transform(texts)
    alike = (rows @ rows.T) >= NEAR_DUPLICATE
    alike.setdiag(False)
    return int((alike.sum(axis=1) > 0).sum()) / len(texts)


def test_hardly_any_sentence_is_the_near_copy_of_another() -> None:
    assert near_copies([s.text for s in SENTENCES]) < 0.01


@pytest.mark.parametrize("standing", Standing)
def test_sentences_of_one_standing_differ_whatever_twins_they_have_among_the_others(standing: Standing) -> None:
    assert near_copies([s.text for s in STANDINGS if s.standing is standing]) < 0.01


def test_there_are_enough_hard_negatives_and_pairs() -> None:
    assert sum(not s.competencies for s in SENTENCES) >= 2_500
    assert len(read_pairs(FOLDER)) >= 300


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("standing", Standing)
def test_each_standing_is_said_in_many_ways_by_several_authors(standing: Standing, language: str) -> None:
    own = [s for s in STANDINGS if (s.language, s.standing) == (language, standing)]
    openings = Counter(tuple(token.word for token in tokenise(s.text)[:2]) for s in own)

    assert len(own) >= 200
    assert len({s.series for s in own}) >= 4
    assert max(openings.values()) <= SAME_OPENING * len(own)


def test_notations_are_those_of_the_taxonomy() -> None:
    assert {notation for s in SENTENCES for notation in s.competencies} <= set(NOTATIONS)


def test_mentions_have_no_level_and_nothing_else_has_none() -> None:
    wrong = [s.text for s in SENTENCES if s.kind is not None and (s.kind.label == "mention") != (s.miller == 0)]
    assert wrong == []


def test_what_is_taught_is_nowhere_taken_for_an_aside() -> None:
    finder = SignFinder()
    taught = [s for s in SENTENCES if s.kind not in (None, Kind.MENTION)]
    asides = [s.text for s in taught if Sign.ASIDE in {sign.meaning for sign in finder.find(tokenise(s.text))}]

    assert len(taught) > len(SENTENCES) / 3
    assert asides == []
