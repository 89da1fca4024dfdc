"""The network that reads sentences in each other's light."""

import math
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from curriculum_audit.classification.encoder import (
    FAINTEST,
    HEADS,
    MOST_AT_ONCE,
    MOST_OF_SENTENCE,
    PLACES,
    Encoder,
    Layer,
    Norm,
    Step,
    Stretch,
    stretches,
)
from curriculum_audit.classification.encoderfile import read_encoder, shipped_encoder
from curriculum_audit.classification.features import Unit
from curriculum_audit.classification.scoring import Floats
from curriculum_audit.classification.units import Selection, select
from curriculum_audit.classification.wordpieces import BEGINNING, WordPieces
from curriculum_audit.records.guides import Course
from tests.classification.samples import course, reader, shipped, vocabulary

SIZE, WIDTH = 2 * HEADS, 4 * HEADS
NOTATIONS = ("A1", "A2", "A3")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@cache
def small() -> Encoder:
    """Return an untrained network that reads letters."""
    chance = np.random.default_rng(7)

    def step(before: int, after: int) -> Step:
        return Step(values(before, after), values(after))

    def values(*shape: int) -> Floats:
        return chance.normal(scale=0.4, size=shape).astype(np.float32)

    def norm() -> Norm:
        return Norm(1 + values(SIZE), values(SIZE))

    pieces = [f"{BEGINNING}{letter}" for letter in LETTERS] + list(LETTERS)
    layers = [
        Layer(step(SIZE, 3 * SIZE), step(SIZE, SIZE), norm(), step(SIZE, WIDTH), step(WIDTH, SIZE), norm())
        for _ in range(2)
    ]
    return Encoder(
        NOTATIONS,
        WordPieces(pieces, [-1.0] * len(pieces)),
        values(len(pieces) + 2, SIZE),
        values(PLACES, SIZE),
        norm(),
        tuple(layers),
        step(2 * SIZE, SIZE),
        step(SIZE, len(NOTATIONS)),
        frozenset(),
    )


def selected(*courses: Course) -> Selection:
    return select(courses, reader(), vocabulary())


def read(encoder: Encoder, *courses: Course) -> Floats:
    """Return what the network says of all sentences of courses."""
    selection = selected(*courses)
    found = encoder.log_odds(selection, np.ones(len(selection.units), dtype=bool))
    return found[selection.is_whole]


def sentences_of(one: Course) -> list[Unit]:
    selection = selected(one)
    return [selection.units[row] for row in np.flatnonzero(selection.is_whole)]


def stretches_of(one: Course) -> list[Stretch]:
    units = sentences_of(one)
    return list(stretches(units, np.zeros(len(units), dtype=np.intp), small().pieces))


CAUSES = course("Oorzaken van kindermishandeling.", "Signalen van mishandeling herkennen.", title="Kind en gezin")


def by_hand(encoder: Encoder, pieces: list[int], start: int, end: int) -> NDArray[np.float64]:
    """Return what the network says of one sentence, piece by piece and number by number as the papers have it."""

    def step(one: Step, vector: NDArray[np.float64]) -> NDArray[np.float64]:
        rows = zip(one.weights.T.tolist(), one.offsets.tolist(), strict=True)
        return np.array([math.fsum(map(float.__mul__, row, vector.tolist())) + offset for row, offset in rows])

    def norm(one: Norm, vector: NDArray[np.float64]) -> NDArray[np.float64]:
        sized: NDArray[np.float64] = (vector - vector.mean()) / math.sqrt(vector.var() + 1e-12)
        return sized * one.scale + one.offsets

    def gelu(vector: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.array([0.5 * x * (1 + math.erf(x / math.sqrt(2))) for x in vector.tolist()])

    vectors = [norm(encoder.first, encoder.vectors[p] + encoder.places[at]) for at, p in enumerate(pieces)]
    for layer in encoder.layers:
        asked, offered, told = zip(*(np.split(step(layer.attends, one), 3) for one in vectors), strict=True)
        heard = []
        for own in asked:
            parts = []
            for head in np.split(np.arange(SIZE), HEADS):
                odds = [float(own[head] @ other[head]) / math.sqrt(SIZE / HEADS) for other in offered]
                shares = [math.exp(odd - max(odds)) for odd in odds]
                parts.append(sum(s / sum(shares) * other[head] for s, other in zip(shares, told, strict=True)))
            heard.append(np.concatenate(parts))
        vectors = [
            norm(layer.after_attending, one + step(layer.gathers, other))
            for one, other in zip(vectors, heard, strict=True)
        ]
        vectors = [
            norm(layer.after_thinking, one + step(layer.narrows, gelu(step(layer.widens, one)))) for one in vectors
        ]
    sentence = np.array(vectors[start:end])
    both = np.concatenate([sentence.mean(axis=0), sentence.max(axis=0)])
    return step(encoder.tells, gelu(step(encoder.thinks, both)))


def test_the_network_is_reckoned_as_published() -> None:
    (stretch,) = stretches_of(CAUSES)

    for told, (_, start, end) in zip(read(small(), CAUSES), stretch.spans, strict=True):
        assert told == pytest.approx(by_hand(small(), stretch.pieces, start, end), abs=0.02)


def test_a_course_is_read_alike_alone_and_beside_longer_and_shorter_ones() -> None:
    others = course("Geweld tegen kinderen."), course(*["Kindermishandeling signaleren bij jonge kinderen."] * 9)

    alone, beside = read(small(), CAUSES), read(small(), others[0], CAUSES, others[1])

    assert beside[1 : 1 + len(alone)] == pytest.approx(alone, abs=1e-4)


def test_a_sentence_is_read_in_the_light_of_title_and_neighbours() -> None:
    first, other_title, other_neighbour = (
        read(small(), one)[0]
        for one in (
            CAUSES,
            replace(CAUSES, title="Recht en gezin"),
            course("Oorzaken van kindermishandeling.", "Geweld tegen kinderen.", title="Kind en gezin"),
        )
    )
    assert not np.allclose(first, other_title, atol=1e-3)
    assert not np.allclose(first, other_neighbour, atol=1e-3)


def test_what_is_not_worth_reading_is_not_read_and_a_part_says_what_its_sentence_says() -> None:
    selection = selected(course("Groei, de prevalentie van kindermishandeling, spel", "Signalen van mishandeling."))
    worth = np.zeros(len(selection.units), dtype=bool)
    worth[0] = True

    found = small().log_odds(selection, worth)

    parts = np.flatnonzero((selection.whole == 0) & ~selection.is_whole)
    assert len(parts)
    assert (found[parts] == found[0]).all()
    assert (found[0] > FAINTEST).any()
    assert (found[selection.whole != 0] == FAINTEST).all()


def test_a_long_course_is_read_in_stretches_below_its_title() -> None:
    long = course(*[f"Kindermishandeling signaleren en bespreken in week {n}." for n in range(40)], title="Kind")
    found = stretches_of(long)

    title = found[0].pieces[: found[0].spans[0][1]]
    assert len(found) > 1
    assert [row for stretch in found for row, _, _ in stretch.spans] == list(range(len(sentences_of(long))))
    assert all(stretch.pieces[: len(title)] == title for stretch in found)
    assert all(len(stretch.pieces) <= MOST_AT_ONCE + 1 < PLACES for stretch in found)


def test_a_sentence_without_end_is_read_from_its_beginning() -> None:
    long = course("Kindermishandeling " + "signaleren " * 400)
    (stretch,) = stretches_of(long)

    assert max(end - start for _, start, end in stretch.spans) == MOST_OF_SENTENCE
    assert np.isfinite(read(small(), long)).all()


@pytest.mark.parametrize("text", ["虐待儿童 kindermishandeling", "kindermishandeling ☃" * 3])
def test_letters_that_it_does_not_know_do_no_harm(text: str) -> None:
    assert np.isfinite(read(small(), course(text, title="儿童"))).all()


def test_nothing_to_read_gives_nothing() -> None:
    assert read(small()).shape == (0, len(NOTATIONS))


def test_the_shipped_encoder_tells_in_both_languages_what_a_sentence_shows() -> None:
    encoder = read_encoder(shipped_encoder())
    assert encoder.notations == tuple(one.notation for one in shipped().competencies)

    for notation, texts in {
        "B6": ("Kenmerken van online seksueel misbruik van kinderen.", "Features of online sexual abuse of children."),
        "A4": ("Gevolgen van kindermishandeling voor het brein.", "Effects of child abuse on the developing brain."),
    }.items():
        for text in texts:
            told = read(encoder, course(text, title="Jeugd"))[0]
            assert encoder.notations[int(told.argmax())] == notation
