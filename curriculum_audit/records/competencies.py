"""What could be taught: the taxonomy in SKOS terms and the norm of a discipline."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from curriculum_audit.records.patterns import WordPattern

Texts = Mapping[str, str]
"""One text per language code ("nl", "en")."""

TermLists = Mapping[str, tuple[str, ...]]
"""Several terms per language code."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A place in another framework that a competency corresponds to (SKOS relatedMatch)."""

    framework: str
    reference: str
    status: str
    """verified, verified-secondary or unverified."""


@dataclass(frozen=True, slots=True)
class Confusable:
    """A term that looks like the competency and is about something else."""

    term: str
    reason: str


@dataclass(frozen=True, slots=True)
class Domain:
    """A group of competencies (SKOS top concept)."""

    notation: str
    """Short code, "A"."""
    id: str
    labels: Texts = field(hash=False)
    definition: Texts = field(hash=False)
    basis: tuple[str, ...] = ()
    """The sources that the domain rests on."""


@dataclass(frozen=True, slots=True)
class Competency:
    """One thing that a graduate should know or be able to do (SKOS concept)."""

    notation: str
    """Short code, "C1"; what reports and exchange files use."""
    id: str
    """Lasting name, "recognising-signs"; never used again for something else."""
    broader: str
    """Notation of what it is a part of: a domain or a broader competency (SKOS broader)."""
    domain: str
    """Notation of the domain at the top."""
    labels: Texts = field(hash=False)
    definition: Texts = field(hash=False)
    counts: Texts = field(hash=False)
    """Scope note: what counts."""
    does_not_count: Texts = field(hash=False)
    """Scope note: what belongs elsewhere."""
    terms: TermLists = field(hash=False)
    """Phrases that stand for the competency by themselves."""
    weak_terms: tuple[str, ...] = ()
    """Those of the terms that need an anchor in the same section."""
    umbrella: TermLists = field(hash=False, default_factory=dict)
    """Names of the subject as a whole; count for this competency where a passage says nothing more specific."""
    abbreviations: tuple[str, ...] = ()
    """Whole words, upper and lower case as written; need an anchor in the same section."""
    cues: TermLists = field(hash=False, default_factory=dict)
    """Stems ("signaler*") that count only beside an anchor."""
    patterns: tuple[WordPattern, ...] = ()
    """Words that stand for the competency where they are near each other, in either language."""
    confusables: Mapping[str, tuple[Confusable, ...]] = field(hash=False, default_factory=dict)
    needs_anchor: bool = False
    action_line: str = ""
    """Id of the action line of the national programme."""
    action_line_basis: str = "judgement"
    """programme where the national programme itself places it there, else judgement."""
    advice: Texts = field(hash=False, default_factory=dict)
    """What a programme can do about a gap."""
    yearly_repetition: bool = False
    crosswalk: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One of the steps of the reporting code, in their order."""

    labels: Texts = field(hash=False)
    competencies: tuple[str, ...]
    """Notations of what a professional does in this step."""


@dataclass(frozen=True, slots=True)
class BorderRule:
    """A rule that says which of two neighbouring competencies a statement belongs to."""

    notation: str
    title: str
    rule: str


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """All competencies with what is needed to recognise them."""

    title: Texts = field(hash=False)
    version: str
    languages: tuple[str, ...]
    domains: tuple[Domain, ...]
    competencies: tuple[Competency, ...]
    anchors: TermLists = field(hash=False)
    """Words that tie a generic skill to child abuse (border rule R5)."""
    action_lines: Mapping[str, Texts] = field(hash=False)
    rules: tuple[BorderRule, ...] = ()
    reporting_code: tuple[Step, ...] = ()

    def competency(self, notation: str) -> Competency:
        """Return the competency with that notation; `KeyError` where there is none."""
        for competency in self.competencies:
            if competency.notation == notation:
                return competency
        raise KeyError(notation)

    def within(self, domain: Domain) -> tuple[Competency, ...]:
        """Return the competencies of one domain, in the order of the taxonomy."""
        return tuple(c for c in self.competencies if c.domain == domain.notation)


@dataclass(frozen=True, slots=True)
class Profile:
    """The norm of a discipline: how far its graduates should get."""

    discipline: str
    """Id, "social_work"."""
    labels: Texts = field(hash=False)
    aliases: tuple[str, ...]
    """Names of programmes that this profile serves, in any language."""
    expected: Mapping[str, int] = field(hash=False)
    """Expected Miller level 1..4 per notation; a competency that is not here is not expected."""
    source: Texts = field(hash=False)
    """Where the norm comes from, said in every report."""
    is_proposal: bool = True
    """Whether no body of the profession has adopted it yet."""
