"""Judging by the terms of the taxonomy; needs no training and is the baseline to beat."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from curriculum_audit.classification.classifier import Thresholds
from curriculum_audit.classification.depth import kind_of, miller_of
from curriculum_audit.classification.guards import is_about_others, is_negated
from curriculum_audit.classification.quotes import quote_of, words_of
from curriculum_audit.classification.readings import Context, Reader, Reading, Sentence
from curriculum_audit.classification.vocabulary import Found, Role, Vocabulary
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.records.findings import Evidence, Kind
from curriculum_audit.records.guides import Course

_BETWEEN_ITEMS = ",;•·"
_SHORTEST_LIST = 3
IN_TITLE = Context(in_list=False, in_section=False, in_title=False, child_in_title=False)
"""The context of the title of a course."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A competency that words of a sentence point to, with the words."""

    notation: str
    sentence: Sentence
    context: Context
    matches: tuple[Found, ...]
    """What points to it, by rising place in the sentence."""

    @property
    def strength(self) -> Role:
        """The strongest of the matches."""
        return max(match.meaning.role for match in self.matches)


PRECISION: Mapping[tuple[Role, bool], float] = {
    (Role.TERM, True): 0.7,
    (Role.TERM, False): 0.9,
    (Role.WEAK, True): 0.7,
    (Role.WEAK, False): 0.7,
    (Role.ABBREVIATION, True): 0.8,
    (Role.ABBREVIATION, False): 0.8,
    (Role.UMBRELLA, True): 0.5,
    (Role.UMBRELLA, False): 0.5,
    (Role.CUE, True): 0.6,
    (Role.CUE, False): 0.6,
}
"""Share of right verdicts per kind of match, and whether the sentence itself names the subject.

Measured on the annotated sentences by `benchmarks/classification.py`, rounded, kinds with fewer than fifty matches put
together. The bare subject is given an even chance: the annotated sentences are each about one thing in particular,
which guides often are not.
"""


class LabelClassifier:
    """Finds the terms of a taxonomy in courses.

    Parameters
    ----------
    taxonomy
        Any taxonomy; it needs no annotated sentences.
    """

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._vocabulary = Vocabulary(taxonomy)
        self._reader = Reader(self._vocabulary)
        self._version = taxonomy.version

    @property
    def name(self) -> str:
        """Name and version, as reports print it."""
        return f"labels {self._version}"

    @property
    def thresholds(self) -> Thresholds:
        """Everything counts from an even chance on; below it a person should look."""
        return Thresholds(unsure=0.3, decided=0.5)

    def classify(self, courses: Sequence[Course]) -> list[tuple[Evidence, ...]]:
        """Return all candidate evidence per course with its confidence, in the order of the courses."""
        return [self._judge(self._reader.read(course)) for course in courses]

    def _judge(self, reading: Reading) -> tuple[Evidence, ...]:
        found = [_evidence(candidate, reading.course) for candidate in candidates(reading, self._vocabulary)]
        return best_first(found)


def best_first(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Order evidence: what counts before mentions, then by confidence, then as it was found."""
    return tuple(sorted(evidence, key=lambda item: (item.kind is Kind.MENTION, -item.confidence)))


def candidates(reading: Reading, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Return what a course points to; the bare subject yields where the course says something more specific of it."""
    found = list(_all_candidates(reading, vocabulary))
    says_more = any(_shows_more(candidate) for candidate in found)
    for candidate in found:
        if not (says_more and candidate.notation == vocabulary.subject and only_names(candidate)):
            yield candidate


def _shows_more(candidate: Candidate) -> bool:
    """Whether it shows more than the name of the subject, and teaches it."""
    return candidate.strength is not Role.UMBRELLA and kind_of(candidate.sentence) is not Kind.MENTION


def only_names(candidate: Candidate) -> bool:
    """Whether the sentence names the subject in passing: as no topic of its own, no objective, practice or test."""
    sentence = candidate.sentence
    if candidate.strength is not Role.UMBRELLA or kind_of(sentence) > Kind.CONTENT:
        return False
    return not any(_is_whole(sentence, match) or _stands_alone(sentence, match) for match in candidate.matches)


def _is_whole(sentence: Sentence, match: Found) -> bool:
    return match.first == 0 and match.last == len(sentence.tokens)


def _all_candidates(reading: Reading, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Return what the sentences of a course point to, and its title where the sentences say nothing more."""
    named = set[str]()
    for sentence, context in zip(reading.sentences, reading.contexts, strict=True):
        for candidate in candidates_in(sentence, context, vocabulary):
            named.add(candidate.notation)
            yield candidate
    for candidate in candidates_in(reading.title, IN_TITLE, vocabulary):
        if candidate.notation not in named and not (named and candidate.strength is Role.UMBRELLA):
            yield candidate


def candidates_in(sentence: Sentence, context: Context, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Return what one sentence points to by its words, after the rules on anchors, negation and other victims."""
    if not sentence.proofs or is_about_others(sentence, context):
        return
    kept: dict[str, list[Found]] = {}
    for match in sentence.proofs:
        if _is_anchored(match, sentence, context, vocabulary) and not is_negated(sentence, match):
            kept.setdefault(match.meaning.notation, []).append(match)
    specific = {notation for notation, matches in kept.items() if any(_is_specific(m) for m in matches)}
    for notation, matches in kept.items():
        if not specific or notation in specific or any(_stands_alone(sentence, m) for m in matches):
            yield Candidate(notation, sentence, context, tuple(matches))


def _is_specific(match: Found) -> bool:
    return match.meaning.role is not Role.UMBRELLA


def _is_anchored(match: Found, sentence: Sentence, context: Context, vocabulary: Vocabulary) -> bool:
    """Whether the match has the anchor that its kind and its competency ask for (border rule R5)."""
    near = sentence.has_anchor or context.in_list or context.in_title
    role = match.meaning.role
    if role is Role.CUE or (role is Role.TERM and match.meaning.notation in vocabulary.anchored):
        return near
    if role in (Role.WEAK, Role.ABBREVIATION):
        return near or context.in_section
    return True


def _stands_alone(sentence: Sentence, match: Found) -> bool:
    """Whether the match is an item of its own in a list of at least three."""
    tokens, text = sentence.tokens, sentence.text
    gaps = [text[before.end : after.start] for before, after in pairwise(tokens)]
    parted = [True, *(any(mark in gap for mark in _BETWEEN_ITEMS) for gap in gaps), True]
    return sum(parted) >= _SHORTEST_LIST + 1 and parted[match.first] and parted[match.last]


def _evidence(candidate: Candidate, course: Course) -> Evidence:
    sentence = candidate.sentence
    kind = kind_of(sentence)
    return Evidence(
        competency=candidate.notation,
        course=course,
        passage=sentence.passage,
        quote=quote_of(sentence, candidate.matches),
        kind=kind,
        miller=miller_of(sentence, kind),
        confidence=PRECISION[candidate.strength, sentence.has_anchor],
        words=words_of(sentence, candidate.matches),
    )
