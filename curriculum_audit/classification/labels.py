"""Judging by the terms of the taxonomy; needs no training and is the baseline to beat."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from curriculum_audit.classification.classifier import Thresholds
from curriculum_audit.classification.depth import kind_of, miller_of
from curriculum_audit.classification.guards import denied_words, is_about_others, is_mention
from curriculum_audit.classification.quotes import quote_of, words_of
from curriculum_audit.classification.readings import Context, Reader, Reading, Sentence, is_near
from curriculum_audit.classification.tokens import parts_of
from curriculum_audit.classification.vocabulary import Found, Role, Vocabulary
from curriculum_audit.languages.teaching import CONJUNCTIONS, LINKS
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.records.findings import Evidence, Kind
from curriculum_audit.records.guides import Course

_BETWEEN_ITEMS = ",;•·"
_SHORTEST_LIST = 3
IN_TITLE = Context(in_list=False, in_section=False, in_title=False, family_in_title=False)
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

    @property
    def is_corroborated(self) -> bool:
        """Whether more than one phrase points to it."""
        return len({(match.first, match.last) for match in self.matches}) > 1


PRECISION: Mapping[tuple[Role, bool], float] = {
    (Role.TERM, True): 0.9,
    (Role.TERM, False): 0.8,
    (Role.WEAK, True): 0.7,
    (Role.WEAK, False): 0.45,
    (Role.ABBREVIATION, True): 0.95,
    (Role.ABBREVIATION, False): 0.5,
    (Role.PATTERN, True): 0.8,
    (Role.PATTERN, False): 0.6,
    (Role.UMBRELLA, True): 0.6,
    (Role.UMBRELLA, False): 0.5,
    (Role.CUE, True): 0.55,
    (Role.CUE, False): 0.4,
}
"""Share of right verdicts per kind of match, and whether another phrase beside it points to the same competency.

Measured on the annotated courses by `benchmarks/classification.py`, rounded to a twentieth and nowhere beyond 0.95.
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
        return Thresholds(unsure=0.45, decided=0.5)

    @property
    def accuracy(self) -> None:
        """Nothing: what terms find depends on the taxonomy that they are taken from."""

    def has_learned(self, course: Course) -> bool:
        """Return False: it has learned from no course."""
        return False

    def classify(self, courses: Sequence[Course]) -> list[tuple[Evidence, ...]]:
        """Return all candidate evidence per course with its confidence, in the order of the courses."""
        return [self._judge(self._reader.read(course)) for course in courses]

    def _judge(self, reading: Reading) -> tuple[Evidence, ...]:
        found = [_evidence(candidate, reading.course) for candidate in candidates(reading, self._vocabulary)]
        return best_first(found)


def best_first(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Order evidence: what counts before mentions, then by confidence, kind and level, then as it was found."""
    return tuple(
        sorted(evidence, key=lambda item: (item.kind is Kind.MENTION, -item.confidence, -item.kind, -item.miller))
    )


def candidates(reading: Reading, vocabulary: Vocabulary) -> Iterator[Candidate]:
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
    """Return what one sentence points to by its words, after the rules on anchors, negation and other victims.

    Words that are only near each other yield to a term for something else.
    """
    if not sentence.proofs or is_about_others(sentence, context):
        return
    denied = denied_words(sentence)
    kept: dict[str, list[Found]] = {}
    for match in sentence.proofs:
        if _is_anchored(match, sentence, context, vocabulary) and not any(denied[match.first : match.last]):
            kept.setdefault(match.meaning.notation, []).append(match)
    named = {notation for notation, matches in kept.items() if any(m.meaning.role > Role.PATTERN for m in matches)}
    for notation, matches in kept.items():
        yields = bool(named) and all(match.meaning.role is Role.PATTERN for match in matches)
        if not yields and not _yields_as_subject(sentence, notation, kept):
            yield Candidate(notation, sentence, context, tuple(matches))


def _yields_as_subject(sentence: Sentence, notation: str, kept: Mapping[str, Sequence[Found]]) -> bool:
    """Whether the sentence only names the subject and says something more specific of it.

    In a list an item speaks for itself; elsewhere the whole sentence is about one thing.
    """
    bare = [match for match in kept[notation] if not _is_specific(match)]
    if any(_is_specific(match) and not any(_says_no_more(match, other) for other in bare) for match in kept[notation]):
        return False
    parts = parts_of(sentence.tokens)
    where = parts if parts[-1] > _SHORTEST_LIST else [0] * len(parts)
    others: dict[int, list[Found]] = defaultdict(list)
    for other, matches in kept.items():
        for match in filter(_is_specific, matches if other != notation else ()):
            others[where[match.first]].append(match)
    stands_alone = _items_of(sentence)
    return all(
        any(_goes_before(other, match, sentence) for other in others[where[match.first]]) and not stands_alone(match)
        for match in kept[notation]
    )


def _says_no_more(match: Found, bare: Found) -> bool:
    """Whether a match of a competency is about the words that name the subject: the neglect of "abuse and neglect"."""
    return bare.crosses(match) or (match.meaning.role is Role.PATTERN and bare.meets(match))


def _goes_before(specific: Found, bare: Found, sentence: Sentence) -> bool:
    """Whether a match is of something else than the words that name the subject, or tells more of them.

    Forms that share words with it stand beside it: "abuse and neglect of children" is the subject and a form. What
    is tied to it by a link goes before it: "causes of child abuse and neglect" are causes.
    """
    if specific.holds(bare) or not specific.meets(bare):
        return True
    if any(token.word in LINKS for token in sentence.tokens[specific.first : bare.first]):
        return True
    return specific.meaning.role > Role.PATTERN and not specific.crosses(bare)


def _is_specific(match: Found) -> bool:
    return match.meaning.role is not Role.UMBRELLA


def _is_anchored(match: Found, sentence: Sentence, context: Context, vocabulary: Vocabulary) -> bool:
    """Whether the match has the anchor that its kind and its competency ask for (border rule R5)."""
    near = is_near(sentence, context)
    role = match.meaning.role
    if role is Role.CUE or (role is Role.TERM and match.meaning.notation in vocabulary.anchored):
        return near
    if role in (Role.WEAK, Role.ABBREVIATION):
        return near or context.in_section
    return True


def _items_of(sentence: Sentence) -> Callable[[Found], bool]:
    """Return a function that says whether a match is an item of its own in a list of at least three.

    "And" may part the last two.
    """
    tokens, text = sentence.tokens, sentence.text
    gaps = [text[before.end : after.start] for before, after in pairwise(tokens)]
    parted = [True, *(any(mark in gap for mark in _BETWEEN_ITEMS) for gap in gaps), True]
    linked = [token.word in CONJUNCTIONS for token in tokens]
    is_list = sum(parted) + sum(linked) > _SHORTEST_LIST

    def stands_alone(match: Found) -> bool:
        begins = parted[match.first] or linked[match.first - 1]
        return is_list and begins and (parted[match.last] or linked[match.last])

    return stands_alone


def _evidence(candidate: Candidate, course: Course) -> Evidence:
    sentence = candidate.sentence
    kind = Kind.MENTION if is_mention(sentence) else kind_of(sentence, candidate.context)
    return Evidence(
        competency=candidate.notation,
        course=course,
        passage=sentence.passage,
        quote=quote_of(sentence, candidate.matches),
        kind=kind,
        miller=miller_of(sentence, candidate.context, kind),
        confidence=PRECISION[candidate.strength, candidate.is_corroborated],
        words=words_of(sentence, candidate.matches),
    )
