"""A small network that reads the sentences of a course in each other's light and says what each shows.

What the words of a sentence mean together, and under which title and after which sentence they stand, no sum over
words tells. The network is an encoder (Devlin and others, "BERT", 2019): the lower layers of a multilingual one (Wang
and others, "Multilingual E5 Text Embeddings", 2024), trained further on annotated sentences and courses by
`taxonomy/encoder/make_encoder.py`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from curriculum_audit.classification.features import Unit
from curriculum_audit.classification.scoring import Floats
from curriculum_audit.classification.units import Selection
from curriculum_audit.classification.wordpieces import WordPieces

HEADS = 12
"""Parts of a vector that attend to others by themselves."""
MOST_OF_TITLE = 24
MOST_OF_SENTENCE = 120
"""Pieces that are read of each."""
MOST_AT_ONCE = 250
"""Pieces that are read in each other's light; a sentence that goes beyond begins anew, below the title."""
PLACES = 256
"""More pieces than that are never together."""
FAINTEST = -8.0
"""Log odds below which it makes no difference how little a sentence shows."""
_PIECES_AT_ONCE = 4096
"""Bounds the memory."""
_NEVER = -1e9
_TINY = 1e-12


@dataclass(frozen=True, slots=True)
class Step:
    """A linear step: weights, one row per number in and one column per number out, and what is added."""

    weights: Floats
    offsets: Floats

    def of(self, values: Floats) -> Floats:
        """Take the step with vectors (last dimension)."""
        # One product of two matrices is twice as fast as one per sequence.
        flat: Floats = values.reshape(-1, len(self.weights)) @ self.weights
        flat += self.offsets
        steps: Floats = flat.reshape(*values.shape[:-1], -1)
        return steps


@dataclass(frozen=True, slots=True)
class Norm:
    """Brings each vector to one size (Ba, Kiros and Hinton, "Layer Normalization", 2016)."""

    scale: Floats
    offsets: Floats

    def of(self, values: Floats) -> Floats:
        """Return vectors (last dimension) of that size."""
        sized: Floats = values - values.mean(axis=-1, keepdims=True)
        sized /= np.sqrt((sized * sized).mean(axis=-1, keepdims=True) + np.float32(_TINY))
        sized *= self.scale
        sized += self.offsets
        return sized


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of the network."""

    attends: Step
    """To what each piece asks, offers and tells the others: three vectors beside each other."""
    gathers: Step
    after_attending: Norm
    widens: Step
    narrows: Step
    after_thinking: Norm

    def of(self, values: Floats, is_there: NDArray[np.bool_]) -> Floats:
        """Return the vectors of pieces (sequences, pieces, numbers) in the light of those beside them."""
        number, length, size = values.shape
        parts = self.attends.of(values).reshape(number, length, 3, HEADS, size // HEADS)
        asked, offered, told = parts.transpose(2, 0, 3, 1, 4)
        odds = asked @ offered.swapaxes(2, 3) / np.float32(np.sqrt(size // HEADS))
        odds += np.where(is_there, np.float32(0), np.float32(_NEVER))[:, None, None, :]
        np.exp(odds - odds.max(axis=3, keepdims=True), out=odds)
        odds /= odds.sum(axis=3, keepdims=True)
        heard = (odds @ told).transpose(0, 2, 1, 3).reshape(number, length, size)
        values = self.after_attending.of(values + self.gathers.of(heard))
        return self.after_thinking.of(values + self.narrows.of(_gelu(self.widens.of(values))))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pieces that are read together, and where in them each sentence stands."""

    pieces: list[int]
    spans: list[tuple[int, int, int]]
    """Row of the sentence, number of its first piece and of the one behind its last."""


@dataclass(frozen=True, slots=True)
class Encoder:
    """A trained network."""

    notations: tuple[str, ...]
    """The competencies that it tells apart."""
    pieces: WordPieces
    vectors: Floats
    """One row per piece, and one each for the beginning and the end of what is read together."""
    places: Floats
    """One row per place in it."""
    first: Norm
    layers: tuple[Layer, ...]
    thinks: Step
    tells: Step
    learned: frozenset[str]
    """What `mark_of` makes of the courses that it has learned from."""
    mark: str = ""
    """What tells it from others: 16 digits of the SHA-256 of its file; empty before it is written."""

    def log_odds(self, selection: Selection, read: NDArray[np.bool_]) -> Floats:
        """Return the log odds that each sentence (row) shows each competency (column), `FAINTEST` or more.

        Parameters
        ----------
        read
            Whether each row is worth reading; the others get `FAINTEST`. A part has the log odds of its sentence.
        """
        found = np.full((len(selection.units), len(self.notations)), FAINTEST, dtype=np.float32)
        rows = np.flatnonzero(selection.is_whole & read)
        units = [selection.units[row] for row in rows]
        for batch in _batches(list(stretches(units, selection.course[rows], self.pieces))):
            numbers, told = self._told(batch)
            found[rows[numbers]] = np.maximum(told, np.float32(FAINTEST))
        return found[selection.whole]

    def _told(self, batch: Sequence[Stretch]) -> tuple[NDArray[np.intp], Floats]:
        """Return the row of each sentence and what the network says of it."""
        length = max(len(sequence.pieces) for sequence in batch)
        pieces = np.zeros((len(batch), length), dtype=np.intp)
        is_there = np.zeros((len(batch), length), dtype=bool)
        for at, sequence in enumerate(batch):
            pieces[at, : len(sequence.pieces)] = sequence.pieces
            is_there[at, : len(sequence.pieces)] = True
        values = self.first.of(self.vectors[pieces] + self.places[:length])
        for layer in self.layers:
            values = layer.of(values, is_there)
        spans = [(row, values[at, start:end]) for at, own in enumerate(batch) for row, start, end in own.spans]
        told = [np.concatenate([own.mean(axis=0), own.max(axis=0)]) for _, own in spans if len(own)]
        numbers = np.array([row for row, own in spans if len(own)], dtype=np.intp)
        if not told:
            return numbers, np.zeros((0, len(self.notations)), dtype=np.float32)
        return numbers, self.tells.of(_gelu(self.thinks.of(np.array(told))))


def stretches(units: Sequence[Unit], courses: NDArray[np.intp], pieces: WordPieces) -> Iterator[Stretch]:
    """Return what is read together: the title of a course and its sentences.

    Parameters
    ----------
    courses
        Number of the course that each sentence stands in, rising.
    pieces
        The two numbers behind theirs stand for the beginning of a stretch and for the end of its title and of itself.
    """
    beginning, end = len(pieces.pieces), len(pieces.pieces) + 1
    starts = np.flatnonzero(np.diff(courses, prepend=-1)).tolist()
    for first, last in pairwise([*starts, len(units)]):
        title = [beginning, *pieces.of(units[first].title.text)[:MOST_OF_TITLE], end]
        together = Stretch([*title], [])
        for row in range(first, last):
            own = pieces.of(units[row].sentence.text)[:MOST_OF_SENTENCE]
            if together.spans and len(together.pieces) + len(own) > MOST_AT_ONCE:
                yield Stretch([*together.pieces, end], together.spans)
                together = Stretch([*title], [])
            start = len(together.pieces)
            together.pieces.extend(own)
            together.spans.append((row, start, start + len(own)))
        yield Stretch([*together.pieces, end], together.spans)


def _gelu(values: Floats) -> Floats:
    """Return the Gaussian error linear unit (Hendrycks and Gimpel 2016), by its approximation with tanh."""
    inner = values * values
    inner *= np.float32(0.044715)
    inner += np.float32(1)
    inner *= values
    inner *= np.float32(np.sqrt(2 / np.pi))
    np.tanh(inner, out=inner)
    inner += np.float32(1)
    inner *= values
    inner *= np.float32(0.5)
    return inner


def _batches(sequences: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    """Return sequences of about one length together, as the shorter ones are filled up."""
    batch: list[Stretch] = []
    for sequence in sorted(sequences, key=lambda own: len(own.pieces)):
        if batch and len(sequence.pieces) * (len(batch) + 1) > _PIECES_AT_ONCE:
            yield batch
            batch = []
        batch.append(sequence)
    if batch:
        yield batch
