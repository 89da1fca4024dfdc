"""What the rules know of sentences, as numbers for the trained classifier."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from curriculum_audit.classification.features import Unit
from curriculum_audit.classification.guards import is_mention
from curriculum_audit.classification.proximity import WINDOW
from curriculum_audit.classification.scoring import Floats
from curriculum_audit.classification.units import Selection
from curriculum_audit.classification.vocabulary import Found, Role
from curriculum_audit.languages.teaching import Sign
from curriculum_audit.records.guides import SectionKind

PROOFS = tuple(role for role in Role if role >= Role.CUE)
"""What phrases may do for a competency, in rising order of strength."""
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Marks:
    """What the rules know of the sentences and parts of courses; one row each."""

    course: NDArray[np.intp]
    is_part: NDArray[np.bool_]
    is_ruled_out: NDArray[np.bool_]
    """Whether it denies what it names, or speaks of other victims."""
    held: Floats
    """Above 0 where a phrase of that role (last dimension, as in `PROOFS`) stands for a competency (second dimension)
    and the rules let it: 1 for a phrase, less for words that stand further from each other."""
    seen: Floats
    """The same for all phrases that are there, whatever the rules say."""
    title: Floats
    """1 where the title of the course has a phrase for the competency (second dimension)."""
    has_anchor: Floats
    flags: Floats
    """Other facts about a sentence and its place, the same for all competencies; one column each."""


def marks_of(selection: Selection, notations: Sequence[str]) -> Marks:
    """Return what the rules know."""
    units = selection.units
    ruled_out = [unit.is_ruled_out for unit in units]
    flags = [_flags(unit, is_out) for unit, is_out in zip(units, ruled_out, strict=True)]
    return Marks(
        course=selection.course,
        is_part=~selection.is_whole,
        is_ruled_out=np.array(ruled_out, dtype=bool),
        held=_roles([[match for c in found for match in c.matches] for found in selection.found], notations),
        seen=_roles([unit.sentence.found for unit in units], notations),
        title=_roles([unit.title.found for unit in units], notations)[:, :, 1:].max(axis=2, initial=0.0),
        has_anchor=np.array([unit.sentence.has_anchor for unit in units], dtype=np.float32),
        flags=np.array(flags, dtype=np.float32).reshape(len(units), -1 if units else 0),
    )


def _roles(found: Sequence[Iterable[Found]], notations: Sequence[str]) -> Floats:
    column = {notation: number for number, notation in enumerate(notations)}
    depth = {role: number for number, role in enumerate(PROOFS)}
    roles = np.zeros((len(found), len(notations), len(PROOFS)), dtype=np.float32)
    for row, matches in enumerate(found):
        for match in matches:
            if match.meaning.role in depth:
                at = row, column[match.meaning.notation], depth[match.meaning.role]
                roles[at] = max(roles[at], _closeness(match))
    return roles


def _closeness(match: Found) -> float:
    """Return 1 for a phrase and for neighbouring words, down to a half for words at the two ends of the window."""
    if match.meaning.role not in (Role.PATTERN, Role.UMBRELLA):
        return 1.0
    return 1.0 - (match.last - match.first - 1) / (2 * WINDOW)


def _flags(unit: Unit, is_ruled_out: bool) -> list[float]:
    sentence, context = unit.sentence, unit.context
    return [
        unit.is_near,
        context.in_list,
        context.in_section,
        context.in_title,
        context.family_in_title,
        sentence.names_family,
        sentence.shows(Sign.OTHER_VICTIM),
        sentence.shows(Sign.HOUSEHOLD),
        sentence.shows(Sign.HARM),
        is_ruled_out,
        is_mention(sentence),
        sentence is unit.title,
        min(len(sentence.tokens), _LONGEST) / _LONGEST,
        *(sentence.section is kind for kind in SectionKind),
    ]
