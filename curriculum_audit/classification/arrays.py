"""Arrays on disk: one `.npz` file, no pickle, with texts and numbers in few bytes."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from curriculum_audit.classification.scoring import Floats, steps_of
from curriculum_audit.errors import ModelError

_PARTS = "\n"

Arrays = dict[str, NDArray[Any]]


def write_arrays(file: Path, arrays: Arrays, save: Callable[..., None] = np.savez_compressed) -> None:
    """Write arrays; the file is there as a whole or not at all.

    Parameters
    ----------
    save
        What puts arrays into a stream, compressed or not.

    Raises
    ------
    ModelError
        It cannot be written there.
    """
    beside = file.with_name(f"{file.name}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as stream:
            save(stream, allow_pickle=False, **arrays)
        beside.replace(file)
    except OSError as error:
        raise ModelError(f"{file}: cannot be written ({error.strerror}); choose another folder") from error


def in_bytes(name: str, values: Floats, axis: int) -> Arrays:
    """Return values in whole steps, a byte each, and the steps along the axis (see `scoring.in_steps`)."""
    steps = steps_of(values, axis)
    return {name: np.round(values / steps).astype(np.int8), f"{name} steps": steps}


def from_bytes(name: str, arrays: Mapping[str, NDArray[Any]]) -> Floats:
    """Return the values that `in_bytes` has written."""
    return floats(arrays[name]) * floats(arrays[f"{name} steps"])


def floats(array: NDArray[Any]) -> Floats:
    """Return numbers as they are reckoned with."""
    return array.astype(np.float32)


def in_text(text: str) -> NDArray[np.uint8]:
    """Return the bytes of a text."""
    return np.frombuffer(text.encode(), dtype=np.uint8)


def text_of(array: NDArray[Any]) -> str:
    """Return the text of bytes."""
    return array.tobytes().decode()


def in_lines(texts: Iterable[str]) -> NDArray[np.uint8]:
    """Return the bytes of texts without line breaks."""
    return in_text(_PARTS.join(texts))


def lines_of(array: NDArray[Any]) -> list[str]:
    """Return the texts of bytes."""
    return text_of(array).split(_PARTS)
