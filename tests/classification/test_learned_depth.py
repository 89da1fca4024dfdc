"""Kind and level as weighed together."""

import numpy as np
import pytest

from curriculum_audit.classification.learned_depth import DepthModel, rows_of, traits_of, with_kind
from curriculum_audit.classification.scoring import Logistic
from curriculum_audit.languages.teaching import Sign
from curriculum_audit.records.findings import Kind
from curriculum_audit.records.guides import SectionKind
from tests.classification.samples import sentence

NAMES = ("section literature", "section teaching")


def depth() -> DepthModel:
    """Return a model in which literature is a mention, teaching is practice, and practice is of level 3."""
    kind = np.zeros((len(Kind), len(NAMES)), dtype=np.float32)
    kind[Kind.MENTION, 0] = kind[Kind.PRACTICE, 1] = 1.0
    miller = np.zeros((4, len(NAMES) + len(Kind)), dtype=np.float32)
    miller[2, len(NAMES) + Kind.PRACTICE] = miller[3, len(NAMES) + Kind.MENTION] = 1.0
    content = np.zeros(len(Kind), dtype=np.float32)
    content[Kind.CONTENT] = 0.5
    return DepthModel(NAMES, Logistic(kind, content), Logistic(miller, np.zeros(4, dtype=np.float32)))


def test_the_kind_follows_the_traits_and_the_level_follows_the_kind() -> None:
    sections = (SectionKind.TEACHING, SectionKind.CONTENT)
    assert depth().judge([sentence("Rollenspel", section) for section in sections]) == [
        (Kind.PRACTICE, 3),
        (Kind.CONTENT, 1),
    ]


def test_a_mention_has_no_level_whatever_its_traits() -> None:
    assert depth().judge([sentence("Handboek", SectionKind.LITERATURE)]) == [(Kind.MENTION, 0)]


def test_no_sentences_have_no_depth() -> None:
    assert depth().judge([]) == []


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Wat is een veilig thuis?", "asks", 1.0),
        ("Wat een veilig thuis is.", "asks", 0.0),
        ("Essay (40%)", "share", 1.0),
        ("groei en spel", "goes on", 1.0),
        ("Groei en spel", "goes on", 0.0),
        ("Groei en spel", "item", 1.0),
        ("Groei en spel.", "item", 0.0),
        ("one, two; three, four", "breaks", 0.25),
        ("a, " * 100, "breaks", 1.0),
        ("word " * 30, "length", 0.5),
        ("word " * 600, "length", 1.0),
    ],
)
def test_the_shape_of_a_sentence_is_told_in_numbers_up_to_one(text: str, name: str, value: float) -> None:
    assert traits_of(sentence(text))[name] == value


def test_a_sign_that_opens_a_sentence_is_told_from_one_further_on() -> None:
    opening = traits_of(sentence("In een rollenspel voer je het gesprek."))
    later = traits_of(sentence("Aan het einde van de week volgt nog een rollenspel."))
    sign, lead = f"sign {Sign.SIMULATION}", f"lead {Sign.SIMULATION}"

    assert sign in opening
    assert lead in opening
    assert sign in later
    assert lead not in later


def test_traits_without_a_column_are_left_out_and_columns_without_a_trait_are_zero() -> None:
    assert rows_of([{"a": 1.0, "b": 2.0}], ("b", "c")).tolist() == [[2.0, 0.0]]


def test_the_kind_adds_one_column_per_kind() -> None:
    rows = with_kind(np.array([[0.5], [0.7]], dtype=np.float32), [Kind.MENTION, Kind.OBJECTIVE])

    assert rows[:, 1:].argmax(axis=1).tolist() == [int(Kind.MENTION), int(Kind.OBJECTIVE)]
    assert rows.shape == (2, 1 + len(Kind))
