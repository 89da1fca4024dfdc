"""A taxonomy as one index of phrases."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from curriculum_audit.classification.phrases import Match, Pattern, PhraseIndex, longest
from curriculum_audit.classification.proximity import ProximityIndex
from curriculum_audit.classification.tokens import Token, fold
from curriculum_audit.records.competencies import Competency, Taxonomy, TermLists
from curriculum_audit.records.patterns import WordPattern


class Role(IntEnum):
    """What a phrase of the taxonomy does, in rising order of strength as a proof."""

    ANCHOR = 0
    """Ties a generic skill to the subject (border rule R5)."""
    CONFUSABLE = 1
    """Looks like the competency and is about something else."""
    CUE = 2
    """Counts only beside an anchor."""
    UMBRELLA = 3
    """Names the subject as a whole; counts where the passage says nothing more specific."""
    PATTERN = 4
    """Words near each other that stand for the competency by themselves."""
    ABBREVIATION = 5
    """Counts only with an anchor in the same section."""
    WEAK = 6
    """Counts only with an anchor in the same section."""
    TERM = 7
    """Stands for the competency by itself."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase stands for."""

    role: Role
    notation: str
    """Of its competency; empty for an anchor."""


Found = Match[Meaning]


class Vocabulary:
    """All phrases of a taxonomy, with the competencies that need an anchor."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.anchored = frozenset(c.notation for c in taxonomy.competencies if c.needs_anchor)
        self.subject = next((c.notation for c in taxonomy.competencies if any(_all(c.umbrella))), "")
        """Notation that the bare subject earns: of the first competency with names for the subject as a whole."""
        self._index = PhraseIndex(_phrases(taxonomy))
        self._near = ProximityIndex(_patterns(taxonomy, self.subject))

    def find(self, tokens: list[Token]) -> tuple[Found, ...]:
        """Return the phrases in a passage that hold their own: R2 applied, confusables obeyed and left out."""
        found = self._index.find(tokens)
        blocks = [match for match in found if match.meaning.role is Role.CONFUSABLE]
        rivals = [match for match in found if match.meaning.role >= Role.UMBRELLA]
        anchors = longest([match for match in found if match.meaning.role is Role.ANCHOR], blocks)
        near = self._near.find(tokens)
        anchors += [match for match in near if match.meaning.role is Role.ANCHOR]
        held = [*longest(found, rivals), *near]
        proofs = [m for m in held if m.meaning.role >= Role.CUE and not _is_blocked(m, blocks)]
        return (*anchors, *proofs)


def _is_blocked(match: Found, blocks: Iterable[Found]) -> bool:
    """Whether a confusable of the same competency covers or crosses the match, or explains an abbreviation away."""
    own = [block for block in blocks if block.meaning.notation == match.meaning.notation]
    if match.meaning.role is Role.ABBREVIATION:
        return bool(own)
    if match.meaning.role is Role.TERM:
        # What only crosses a term leaves it whole: "het syndroom van Münchhausen by proxy".
        return any(block.first <= match.first and match.last <= block.last for block in own)
    return any(block.meets(match) and not match.holds(block) for block in own)


def _all(lists: TermLists) -> Iterator[str]:
    for texts in lists.values():
        yield from texts


def _patterns(taxonomy: Taxonomy, subject: str) -> Iterator[tuple[WordPattern, Meaning]]:
    """Return the patterns of a taxonomy; those of the subject name it, and tie generic skills to it."""
    for competency in taxonomy.competencies:
        is_subject = competency.notation == subject
        for pattern in competency.patterns:
            yield pattern, Meaning(Role.UMBRELLA if is_subject else Role.PATTERN, competency.notation)
            if is_subject:
                yield pattern, Meaning(Role.ANCHOR, "")


def _phrases(taxonomy: Taxonomy) -> Iterator[Pattern[Meaning]]:
    for anchor in _all(taxonomy.anchors):
        is_phrase = " " in anchor
        yield Pattern(anchor if is_phrase else f"{anchor}*", Meaning(Role.ANCHOR, ""), inflected=is_phrase)
    for competency in taxonomy.competencies:
        yield from _of(competency)


def _of(competency: Competency) -> Iterator[Pattern[Meaning]]:
    notation = competency.notation
    umbrella = {fold(text) for text in _all(competency.umbrella)}
    weak = {fold(text) for text in competency.weak_terms}
    for text in _all(competency.umbrella):
        yield Pattern(text, Meaning(Role.UMBRELLA, notation), inflected=True)
    for text in dict.fromkeys(_all(competency.terms)):
        if fold(text) not in umbrella:
            role = Role.WEAK if fold(text) in weak else Role.TERM
            yield Pattern(text, Meaning(role, notation), inflected=not text.isupper(), as_written=text.isupper())
    for text in competency.abbreviations:
        yield Pattern(text, Meaning(Role.ABBREVIATION, notation), as_written=True)
    for text in dict.fromkeys(_all(competency.cues)):
        yield Pattern(text, Meaning(Role.CUE, notation))
    for confusables in competency.confusables.values():
        for confusable in confusables:
            yield Pattern(confusable.term, Meaning(Role.CONFUSABLE, notation), inflected=True)
