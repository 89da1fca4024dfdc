"""How the encoder is trained; needs PyTorch, which judging does not."""

import importlib.util
import sys
from types import ModuleType

import numpy as np
import pytest

from curriculum_audit.classification.encoder import HEADS, PLACES
from curriculum_audit.classification.wordpieces import BEGINNING, WordPieces
from curriculum_audit.resources import data_folder
from tests.classification.test_encoder import CAUSES, LETTERS, read, sentences_of

torch = pytest.importorskip("torch")
SIZE, WIDTH, TOLD = 2 * HEADS, 4 * HEADS, 4


def make_encoder() -> ModuleType:
    """Return the script as a module."""
    spec = importlib.util.spec_from_file_location("make_encoder", data_folder("taxonomy") / "encoder/make_encoder.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_what_was_trained_is_what_judges() -> None:
    script = make_encoder()
    chance = np.random.default_rng(3)
    shapes: dict[str, tuple[int, ...]] = {
        "emb.word": (2 * len(LETTERS) + 2, SIZE),
        "emb.pos": (PLACES, SIZE),
        "emb.type": (2, SIZE),
    }
    shapes |= {f"emb.ln.{kind}": (SIZE,) for kind in "wb"}
    for layer in range(script.LAYERS):
        for name, wide, narrow in (("ao", SIZE, SIZE), ("fi", WIDTH, SIZE), ("fo", SIZE, WIDTH)):
            shapes |= {f"l{layer}.{name}.w": (wide, narrow), f"l{layer}.{name}.b": (wide,)}
        for name in "qkv":
            shapes |= {f"l{layer}.{name}.w": (SIZE, SIZE), f"l{layer}.{name}.b": (SIZE,)}
        shapes |= {f"l{layer}.{name}.{kind}": (SIZE,) for name in ("aln", "oln") for kind in "wb"}
    tables = {
        name: chance.normal(scale=0.4, size=shape).astype(np.float32).reshape(-1) for name, shape in shapes.items()
    }
    pieces = WordPieces([f"{BEGINNING}{letter}" for letter in LETTERS] + [*LETTERS], [-1.0] * 2 * len(LETTERS))
    beginning = script.Beginning(pieces.pieces, np.zeros(1, dtype=np.float32), SIZE, WIDTH, tables)
    network = script.Network(beginning, range(2 * len(LETTERS) + 2), TOLD).eval()
    encoder = script.encoder_of(network, ["A1", "A2", "A3"], pieces, [])

    units = sentences_of(CAUSES)
    _, seen = script.tensors(list(script.stretches(units, np.zeros(len(units), dtype=np.intp), pieces)))
    with torch.no_grad():
        told = network(*seen).numpy()

    assert read(encoder, CAUSES) == pytest.approx(told[:, : TOLD - 1], abs=0.02)
