"""A trained encoder on disk: one file of arrays (`.npz`, no pickle), a byte a weight."""

import hashlib
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from curriculum_audit.classification.arrays import (
    Arrays,
    floats,
    from_bytes,
    in_bytes,
    in_lines,
    lines_of,
    write_arrays,
)
from curriculum_audit.classification.encoder import Encoder, Layer, Norm, Step
from curriculum_audit.classification.wordpieces import WordPieces
from curriculum_audit.errors import ModelError
from curriculum_audit.resources import data_folder

ENCODER = "encoder.npz"
"""Name of the file."""
_FORMAT = 1
_DIGITS = 16
_STEPS = ("attends", "gathers", "widens", "narrows")
_NORMS = ("after_attending", "after_thinking")


def write_encoder(file: Path, encoder: Encoder) -> None:
    """Write an encoder; the file is there as a whole or not at all.

    Raises
    ------
    ModelError
        It cannot be written there.
    """
    # Bytes of weights hardly get smaller, and take a tenth of a second to unpack.
    write_arrays(file, _arrays(encoder), np.savez)


def read_encoder(file: Path) -> Encoder:
    """Read an encoder.

    Raises
    ------
    ModelError
        The file is no encoder.
    """
    try:
        content = file.read_bytes()
        with np.load(BytesIO(content), allow_pickle=False) as loaded:
            return _encoder(dict(loaded), hashlib.sha256(content).hexdigest()[:_DIGITS])
    except (OSError, EOFError, ValueError, KeyError, TypeError, BadZipFile, zlib.error) as error:
        raise ModelError(f"{file}: is not an encoder of this program; put the one of the package there") from error


def shipped_encoder() -> Path:
    """Return where the encoder of the package is."""
    return data_folder("taxonomy") / "encoder" / ENCODER


def _arrays(encoder: Encoder) -> Arrays:
    return {
        "format": np.array(_FORMAT),
        "notations": in_lines(encoder.notations),
        "pieces": in_lines(encoder.pieces.pieces),
        "likelihoods": np.array(encoder.pieces.likelihoods, dtype=np.float32),
        **in_bytes("vectors", encoder.vectors, axis=1),
        "places": encoder.places.astype(np.float16),
        **_of_norm("first", encoder.first),
        **{
            name: array
            for number, layer in enumerate(encoder.layers)
            for part in (
                *(_of_step(f"{number} {own}", getattr(layer, own)) for own in _STEPS),
                *(_of_norm(f"{number} {own}", getattr(layer, own)) for own in _NORMS),
            )
            for name, array in part.items()
        },
        **_of_step("thinks", encoder.thinks),
        **_of_step("tells", encoder.tells),
        "learned": in_lines(sorted(encoder.learned)),
    }


def _of_step(name: str, step: Step) -> Arrays:
    return {**in_bytes(f"{name} weights", step.weights, axis=0), f"{name} offsets": step.offsets}


def _of_norm(name: str, norm: Norm) -> Arrays:
    return {f"{name} scale": norm.scale, f"{name} offsets": norm.offsets}


def _encoder(arrays: Mapping[str, NDArray[Any]], mark: str) -> Encoder:
    if int(arrays["format"]) != _FORMAT:
        raise ValueError("unknown format")
    number = sum(name.endswith(" attends offsets") for name in arrays)
    return Encoder(
        notations=tuple(lines_of(arrays["notations"])),
        pieces=WordPieces(lines_of(arrays["pieces"]), arrays["likelihoods"].tolist()),
        vectors=from_bytes("vectors", arrays),
        places=floats(arrays["places"]),
        first=_norm("first", arrays),
        layers=tuple(
            Layer(
                attends=_step(f"{at} attends", arrays),
                gathers=_step(f"{at} gathers", arrays),
                after_attending=_norm(f"{at} after_attending", arrays),
                widens=_step(f"{at} widens", arrays),
                narrows=_step(f"{at} narrows", arrays),
                after_thinking=_norm(f"{at} after_thinking", arrays),
            )
            for at in range(number)
        ),
        thinks=_step("thinks", arrays),
        tells=_step("tells", arrays),
        learned=frozenset(lines_of(arrays["learned"])),
        mark=mark,
    )


def _step(name: str, arrays: Mapping[str, NDArray[Any]]) -> Step:
    return Step(from_bytes(f"{name} weights", arrays), floats(arrays[f"{name} offsets"]))


def _norm(name: str, arrays: Mapping[str, NDArray[Any]]) -> Norm:
    scale, offsets = (floats(arrays[f"{name} {part}"]) for part in ("scale", "offsets"))
    return Norm(scale, offsets)
