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

from curriculum_audit.classification.depth import (
    DOES,
    KNOWS,
    KNOWS_HOW,
    SHOWS_HOW,
    VERBS,
    first_word,
    kind_of,
    miller_of,
)
from curriculum_audit.classification.features import Unit
from curriculum_audit.classification.readings import Sentence
from curriculum_audit.classification.scoring import Floats
from curriculum_audit.records.findings import Kind

KINDS = (Kind.CONTENT, Kind.OBJECTIVE, Kind.PRACTICE, Kind.ASSESSMENT)
LEVELS = (KNOWS, KNOWS_HOW, SHOWS_HOW, DOES)
_WEIGHT_OF_WORDS = 3.0
"""Against all that the rules know; chosen by cross-validation."""
_OPENING = 4
"""Words; what is named there ("During the placement ...", "The exam ...") is said of the whole sentence."""

Cell = tuple[int, str]
"""Number of a sentence, and the notation of a competency in it."""


@dataclass(frozen=True, slots=True)
class Depth:
    """How strongly a sentence shows a competency."""

    kind: Kind
    """More than a mention."""
    miller: int
    """1..4."""


_DEPTHS = (
    *(Depth(Kind.CONTENT, level) for level in (KNOWS, KNOWS_HOW)),
    *(Depth(Kind.OBJECTIVE, level) for level in LEVELS),
    *(Depth(Kind.PRACTICE, level) for level in (KNOWS_HOW, SHOWS_HOW, DOES)),
    *(Depth(Kind.ASSESSMENT, level) for level in LEVELS),
)
"""Those that go together: a topic shows nobody doing, and who practises does more than know."""


@dataclass(frozen=True, slots=True)
class Depths:
    """A fitted ridge regression on which kind and which level annotators give."""

    facts: DictVectorizer
    """What the rules can say."""
    weights: Floats
    """One row per feature; one column per kind in the order of `KINDS`, then one per level in that of `LEVELS`."""
    offsets: Floats
    """One per column."""

    def of(self, units: Sequence[Unit], cells: Sequence[Cell], words: TfidfVectorizer) -> list[Depth]:
        """Return for each cell the kind and level that score highest together, were it to teach what it names.

        Parameters
        ----------
        units
            The sentences that cells number.
        words
            What the regression was fitted with.
        """
        if not cells:
            return []
        values = features(units, cells, words, self.facts) @ self.weights + self.offsets
        kinds = [KINDS.index(depth.kind) for depth in _DEPTHS]
        levels = [len(KINDS) + LEVELS.index(depth.miller) for depth in _DEPTHS]
        return [_DEPTHS[best] for best in (values[:, kinds] + values[:, levels]).argmax(axis=1).tolist()]


def features(
    units: Sequence[Unit], cells: Sequence[Cell], words: TfidfVectorizer, facts: DictVectorizer
) -> sparse.csr_matrix:
    """Return one row of numbers per cell."""
    numbers, row = np.unique([number for number, _ in cells], return_inverse=True)
    told = words.transform([units[number].sentence.text for number in numbers.tolist()]) * _WEIGHT_OF_WORDS
    known = facts.transform(facts_of(units, cells))
    return sparse.hstack([known, told[row]], format="csr", dtype=np.float32)


def facts_of(units: Sequence[Unit], cells: Sequence[Cell]) -> list[dict[str, float]]:
    """Return per cell what the rules know of the sentence, and the competency with the kind that they give."""
    numbers = {number for number, _ in cells}
    kinds = {number: kind_of(units[number].sentence, units[number].context) for number in numbers}
    known = {number: _known(units[number], kind) for number, kind in kinds.items()}
    return [
        {
            **known[number],
            f"shows {notation}": 1.0,
            f"{kinds[number].label} of {notation}": 1.0,
            f"ruled by {_ruling(units[number].sentence, notation)}": 1.0,
        }
        for number, notation in cells
    ]


def _ruling(sentence: Sentence, notation: str) -> str:
    """Return the level of the verb that what names the competency follows or begins with: "explain X and weigh Y".

    Where nothing in the sentence names it, all verbs go ahead of it.
    """
    named = [match.first for match in sentence.found if match.meaning.notation == notation]
    reach = min(named, default=len(sentence.tokens))
    verbs = [sign.meaning for sign in sentence.signs if sign.meaning in VERBS and sign.first <= reach]
    return verbs[-1] if verbs else "none"


def _known(unit: Unit, kind: Kind) -> Mapping[str, float]:
    sentence, context = unit.sentence, unit.context
    level = miller_of(sentence, context, kind)
    facts = [
        f"kind {kind.label}",
        f"level {level}",
        f"kind {kind.label}, level {level}",
        f"section {sentence.section.value}",
        f"setting {sentence.setting}",
        f"setting of the course {context.setting}",
        f"first word {first_word(sentence)}",
        *(f"says {sign.meaning}" for sign in sentence.signs),
        *(f"opens with {sign.meaning}" for sign in sentence.signs if sign.first < _OPENING),
        *(["item"] if sentence.is_item else []),
    ]
    return dict.fromkeys(facts, 1.0)
