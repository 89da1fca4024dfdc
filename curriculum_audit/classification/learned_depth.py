"""Kind of evidence and Miller level as learned from annotated courses: what the trained classifier uses.

The rules of `depth` look for one sign after the other; here all signs of a sentence are weighed together, by where they
stand, with the section and the shape of the sentence.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from curriculum_audit.classification.readings import Sentence
from curriculum_audit.classification.scoring import Floats, Logistic
from curriculum_audit.records.findings import Kind
from curriculum_audit.records.guides import SectionKind

LEAD = 4
"""Words with which a sentence opens: "na afloop kan de student", "week 3"."""
_LONGEST = 60
_MOST_BREAKS = 12
_BREAKS = ",;"
_NEVER_TAUGHT = frozenset({SectionKind.LITERATURE, SectionKind.ENTRY})
"""Sections that name a subject and do not teach it, whatever the words (border rule R18)."""


def traits_of(sentence: Sentence) -> dict[str, float]:
    """Return what the depth of a sentence depends on, by name."""
    text, words = sentence.text, len(sentence.tokens)
    signs = {f"sign {sign.meaning}": 1.0 for sign in sentence.signs}
    leads = {f"lead {sign.meaning}": 1.0 for sign in sentence.signs if sign.first < LEAD}
    shape = {
        "length": min(words, _LONGEST) / _LONGEST,
        "breaks": min(sum(text.count(mark) for mark in _BREAKS), _MOST_BREAKS) / _MOST_BREAKS,
        "item": float(sentence.is_item),
        "goes on": float(text[:1].islower()),
        "asks": float("?" in text),
        "share": float("%" in text),
    }
    return {f"section {sentence.section}": 1.0} | signs | leads | shape


@dataclass(frozen=True, slots=True)
class DepthModel:
    """Two fitted logistic regressions over the traits of a sentence."""

    names: tuple[str, ...]
    """Of the traits, in the order of the columns; the level depends on the kind too, in further columns."""
    kind: Logistic
    """One row per kind, in the order of `Kind`."""
    miller: Logistic
    """One row per level 1..4."""

    def judge(self, sentences: Sequence[Sentence]) -> list[tuple[Kind, int]]:
        """Return kind of evidence and Miller level 1..4 (0 for a mention) of each sentence."""
        if not sentences:
            return []
        rows = rows_of([traits_of(sentence) for sentence in sentences], self.names)
        kinds = self.kind.raw(rows).argmax(axis=1)
        levels = self.miller.raw(with_kind(rows, kinds)).argmax(axis=1) + 1
        judged = zip(sentences, map(Kind, kinds.tolist()), levels.tolist(), strict=True)
        return [_bounded(sentence, kind, level) for sentence, kind, level in judged]


def _bounded(sentence: Sentence, kind: Kind, level: int) -> tuple[Kind, int]:
    """Return kind and level, unless the section says that nothing is taught in it."""
    if sentence.section in _NEVER_TAUGHT or kind is Kind.MENTION:
        return Kind.MENTION, 0
    return kind, level


def rows_of(traits: Sequence[dict[str, float]], names: Sequence[str]) -> Floats:
    """Return one row per sentence, one column per name; traits without a column are left out."""
    return np.array([[trait.get(name, 0.0) for name in names] for trait in traits], dtype=np.float32)


def with_kind(rows: Floats, kinds: Sequence[int] | np.ndarray[tuple[int, ...], np.dtype[np.intp]]) -> Floats:
    """Return the rows with one more column per kind of evidence."""
    return np.hstack([rows, np.eye(len(Kind), dtype=np.float32)[kinds]])
