"""How strongly a sentence shows a competency, as learned from annotated courses.

The rules (`depth`) read turns of phrase that are in their lists; here what they say is weighed with the words of the
sentence and with the competency: to notice and to treat is more than to know, whatever the verb.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer

from curriculum_audit.classification.depth import DOES, KNOWS, KNOWS_HOW, SHOWS_HOW, VERBS, kind_of, miller_of
from curriculum_audit.classification.features import Unit
from curriculum_audit.classification.scoring import Floats
from curriculum_audit.records.findings import Kind

KINDS = (Kind.CONTENT, Kind.OBJECTIVE, Kind.PRACTICE, Kind.ASSESSMENT)
LEVELS = (KNOWS, KNOWS_HOW, SHOWS_HOW, DOES)
_WEIGHT_OF_WORDS = 3.0
"""Against all that the rules know; chosen by cross-validation."""

Cell = tuple[int, str]
"""Number of a sentence, and the notation of a competency in it."""


@dataclass(frozen=True, slots=True)
class Depth:
    """How strongly a sentence shows a competency."""

    kind: Kind
    miller: int


@dataclass(frozen=True, slots=True)
class Depths:
    """A fitted ridge regression on which kind and which level annotators give."""

    facts: DictVectorizer
    weights: Floats
    """One row per feature; one column per kind in the order of `KINDS`, then one per level in that of `LEVELS`."""
    offsets: Floats
    """One per column."""

    def of(self, units: Sequence[Unit], cells: Sequence[Cell], words: TfidfVectorizer) -> list[Depth]:
        """Return for each cell the kind and the level that are most likely, were the sentence to teach what it names.

        Parameters
        ----------
        words
            What the regression was fitted with.
        """
        if not cells:
            return []
        values = features(units, cells, words, self.facts) @ self.weights + self.offsets
        kinds, levels = values[:, : len(KINDS)].argmax(axis=1), values[:, len(KINDS) :].argmax(axis=1)
        return [Depth(KINDS[kind], LEVELS[level]) for kind, level in zip(kinds, levels, strict=True)]


def features(
    units: Sequence[Unit], cells: Sequence[Cell], words: TfidfVectorizer, facts: DictVectorizer
) -> sparse.csr_matrix:
    """Return one row of numbers per cell."""
    told = words.transform([unit.sentence.text for unit in units]) * _WEIGHT_OF_WORDS
    known = facts.transform(facts_of(units, cells))
    return sparse.hstack([known, told[[number for number, _ in cells]]], format="csr", dtype=np.float32)


def facts_of(units: Sequence[Unit], cells: Sequence[Cell]) -> list[dict[str, float]]:
    """Return per cell what the rules know of the sentence, and the competency with the kind that they give."""
    kinds = {number: kind_of(units[number].sentence, units[number].context) for number, _ in cells}
    known = {number: _known(units[number], kind) for number, kind in kinds.items()}
    return [
        {**known[number], f"shows {notation}": 1.0, f"{kinds[number].label} of {notation}": 1.0}
        for number, notation in cells
    ]


def _known(unit: Unit, kind: Kind) -> Mapping[str, float]:
    sentence, context = unit.sentence, unit.context
    level = miller_of(sentence, context, kind)
    verb = next((sign.meaning for sign in sentence.signs if sign.meaning in VERBS), "none")
    facts = [
        f"kind {kind.label}",
        f"level {level}",
        f"kind {kind.label}, level {level}",
        f"section {sentence.section.value}",
        f"setting {sentence.setting}",
        f"setting of the course {context.setting}",
        f"first verb {verb}",
        *(f"says {sign.meaning}" for sign in sentence.signs),
        *(["item"] if sentence.is_item else []),
    ]
    return dict.fromkeys(facts, 1.0)
