"""A course as classifiers read it: its sentences in their context."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TypeVar

from curriculum_audit.classification.phrases import Match
from curriculum_audit.classification.signs import FoundSign, SignFinder
from curriculum_audit.classification.tokens import Token, tokenise
from curriculum_audit.classification.vocabulary import Found, Role, Vocabulary
from curriculum_audit.languages.sentences import split_sentences
from curriculum_audit.languages.teaching import AHEAD, STUDENTS, Sign
from curriculum_audit.languages.title_settings import setting_of
from curriculum_audit.records.guides import Course, Passage, Section, SectionKind

Meaning = TypeVar("Meaning")

_ENDS = ".!?"
_UNTOLD = (SectionKind.CONTENT, SectionKind.OTHER)
"""Sections that do not say whether they hold topics or outcomes."""
_AHEAD_WITHIN = 4
"""Words before a placement in which "before" may stand."""
_BREAKS = (",", ";", ":", "•", " - ", "–", "—")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or list item, with what the taxonomy and the language know of its words."""

    passage: Passage
    text: str
    """The sentence as it stands in the passage."""
    section: SectionKind
    tokens: tuple[Token, ...]
    found: tuple[Found, ...] = ()
    signs: tuple[FoundSign, ...] = ()

    @property
    def has_anchor(self) -> bool:
        """Whether it names the subject: in one phrase, or a child and harm apart from each other."""
        is_said_apart = self.shows(Sign.HARM) and self.shows(Sign.CHILD)
        return is_said_apart or any(match.meaning.role is Role.ANCHOR for match in self.found)

    @property
    def proofs(self) -> tuple[Found, ...]:
        """What may stand for a competency."""
        return tuple(match for match in self.found if match.meaning.role > Role.CONFUSABLE)

    def shows(self, sign: Sign) -> bool:
        """Whether that turn of phrase is in it."""
        return any(found.meaning is sign for found in self.signs)

    @property
    def names_others(self) -> bool:
        """Whether it names someone else who may be harmed, and no child."""
        return self.shows(Sign.OTHER_VICTIM) and not self.names_family

    @property
    def names_family(self) -> bool:
        """Whether it names a child or who brings one up."""
        return self.shows(Sign.CHILD) or self.shows(Sign.PARENT)

    @property
    def setting(self) -> Sign | None:
        """Where students do what it says: `SIMULATION` or `PLACEMENT`; None where it names neither.

        What happens ahead of a placement ("before your first placement") does not happen in it.
        """
        if self.shows(Sign.SIMULATION):
            return Sign.SIMULATION
        placements = (sign for sign in self.signs if sign.meaning is Sign.PLACEMENT)
        before = (self.tokens[max(0, sign.first - _AHEAD_WITHIN) : sign.first] for sign in placements)
        return Sign.PLACEMENT if any(all(token.word not in AHEAD for token in words) for words in before) else None

    @property
    def is_item(self) -> bool:
        """Whether it is a list item: no full stop at its end."""
        return self.text[-1:] not in _ENDS

    @property
    def introduces_outcomes(self) -> bool:
        """Whether it stands above a list of what students can do ("Na afloop kun je:")."""
        if not self.text.endswith(":"):
            return False
        told = (self.tokens[sign.first : sign.last] for sign in self.signs if sign.meaning is Sign.OBJECTIVE)
        return any(not {token.word for token in words} <= STUDENTS for words in told)

    def parts(self) -> list["Sentence"]:
        """Return the parts between commas, semicolons, colons and dashes that hold phrases of the taxonomy.

        A topic among many others in a long list would else be judged by its neighbours.
        """
        bounds = [0, *_breaks(self.text, self.tokens), len(self.tokens)]
        spans = [(first, last) for first, last in pairwise(bounds) if last - first < len(self.tokens)]
        return [part for first, last in spans if (part := self._part(first, last)).found]

    def _part(self, first: int, last: int) -> "Sentence":
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        return replace(
            self,
            text=self.text[start:end],
            tokens=tuple(
                token._replace(start=token.start - start, end=token.end - start) for token in self.tokens[first:last]
            ),
            found=_within(self.found, first, last),
            signs=_within(self.signs, first, last),
        )


@dataclass(frozen=True, slots=True)
class Context:
    """Where the subject is named around a sentence (border rule R5)."""

    in_list: bool
    in_section: bool
    in_title: bool
    family_in_title: bool
    """Whether the title or the heading names a child or who brings one up."""
    others_in_title: bool = False
    """Whether the title names someone else who may be harmed, and neither it nor the heading names a child."""
    setting: Sign | None = None
    """Where students do what the course teaches, as its title says (`languages.title_settings`)."""


def is_near(sentence: Sentence, context: Context) -> bool:
    """Whether the subject is named where border rule R5 asks for it: in the sentence, its list or the title.

    Harm in the sentence and a child in the title name it together: "abuse" under "Counselling Children".
    """
    is_parted = context.family_in_title and sentence.shows(Sign.HARM)
    return sentence.has_anchor or context.in_list or context.in_title or is_parted


@dataclass(frozen=True, slots=True)
class Reading:
    """A course with its sentences and the context of each."""

    course: Course
    title: Sentence
    sentences: tuple[Sentence, ...]
    contexts: tuple[Context, ...] = field(default=())


class Reader:
    """Reads courses with one taxonomy."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._signs = SignFinder()

    def read(self, course: Course) -> Reading:
        """Return the course as sentences; hidden passages are left out."""
        title = self.whole(Passage(course.title, course.first_page), SectionKind.OTHER)
        sentences: list[Sentence] = []
        contexts: list[Context] = []
        for section in course.sections:
            own = [sentence for passage in section.passages for sentence in self._split(passage, section.kind)]
            sentences += _outcomes_told(own)
            contexts += self._contexts(own, title, section, setting_of(course.title, course.language))
        return Reading(course, title, tuple(sentences), tuple(contexts))

    def whole(self, passage: Passage, kind: SectionKind) -> Sentence:
        """Return a passage as one sentence, however many it holds."""
        return self._sentence(passage, kind, passage.text)

    def _split(self, passage: Passage, kind: SectionKind) -> list[Sentence]:
        if passage.hidden:
            return []
        return [self._sentence(passage, kind, text) for text in split_sentences(passage.text)]

    def _sentence(self, passage: Passage, kind: SectionKind, text: str) -> Sentence:
        tokens = tokenise(text)
        return Sentence(passage, text, kind, tuple(tokens), self._vocabulary.find(tokens), self._signs.find(tokens))

    def _contexts(
        self, sentences: list[Sentence], title: Sentence, section: Section, setting: Sign | None
    ) -> list[Context]:
        heading = self.whole(Passage(section.heading), section.kind)
        around = Context(
            in_list=False,
            in_section=any(sentence.has_anchor for sentence in sentences),
            in_title=title.has_anchor or heading.has_anchor,
            family_in_title=title.names_family or heading.names_family,
            others_in_title=title.names_others and not heading.names_family,
            setting=setting,
        )
        return [replace(around, in_list=in_list) for in_list in _anchored_lists(sentences)]


def _breaks(text: str, tokens: Sequence[Token]) -> list[int]:
    """Return the numbers of the words before which a part of a sentence begins."""
    gaps = [text[before.end : after.start] for before, after in pairwise(tokens)]
    return [number for number, gap in enumerate(gaps, start=1) if any(mark in gap for mark in _BREAKS)]


def _within(matches: Sequence[Match[Meaning]], first: int, last: int) -> tuple[Match[Meaning], ...]:
    """Return the matches within those words, counted from the first of them."""
    return tuple(
        match._replace(first=match.first - first, last=match.last - first)
        for match in matches
        if first <= match.first and match.last <= last
    )


def _outcomes_told(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences of a section; what stands in a list of outcomes below no heading of its own is one.

    The list ends with the first item that has a full stop, and before what another line announces.
    """
    told: list[Sentence] = []
    is_list = False
    for sentence in sentences:
        is_outcome = is_list and sentence.section in _UNTOLD
        told.append(replace(sentence, section=SectionKind.OUTCOMES) if is_outcome else sentence)
        is_list = sentence.introduces_outcomes or (is_list and sentence.is_item and not sentence.text.endswith(":"))
    return told


def _anchored_lists(sentences: list[Sentence]) -> list[bool]:
    """Say for each sentence whether it or its neighbours in the same list name the subject.

    A line that announces what follows begins a list.
    """
    runs: list[list[Sentence]] = []
    for sentence in sentences:
        if runs and sentence.is_item and runs[-1][-1].is_item and not sentence.text.endswith(":"):
            runs[-1].append(sentence)
        else:
            runs.append([sentence])
    named = ((any(item.has_anchor for item in run), len(run)) for run in runs)
    return [is_named for is_named, length in named for _ in range(length)]
