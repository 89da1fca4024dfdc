"""What is taught: evidence, coverage per competency, the gap analysis of a programme and the whole audit."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from curriculum_audit.records.competencies import Competency, Domain, Profile, Taxonomy
from curriculum_audit.records.evaluations import Hits
from curriculum_audit.records.guides import Course, Passage, StudyGuide, UnreadGuide


@dataclass(frozen=True, slots=True)
class Programme:
    """A degree programme in one academic year."""

    institution: str
    title: str
    academic_year: str
    """As printed on the guide, "2025-2026"."""
    discipline: str | None = None
    """Id of the profile it is held against; None where it is held against none."""
    degree: str | None = None
    region: str | None = None

    @property
    def lasting(self) -> tuple[str, str, str]:
        """What tells the programme from others and stays the same over the years: institution, title, degree."""
        return self.institution.casefold(), self.title.casefold(), (self.degree or "").casefold()

    @property
    def in_year(self) -> tuple[str, ...]:
        """What tells the programme in this year from others and from itself in other years."""
        return *self.lasting, self.academic_year


class Kind(IntEnum):
    """What a passage shows, in rising order of strength."""

    MENTION = 0
    CONTENT = 1
    OBJECTIVE = 2
    PRACTICE = 3
    ASSESSMENT = 4

    @property
    def label(self) -> str:
        """The name that exchange files and phrases use."""
        return self.name.lower()


class Origin(StrEnum):
    """Who gave the evidence."""

    MACHINE = "machine"
    REVIEWER = "reviewer"


class Review(StrEnum):
    """What a reviewer has said of it."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that shows that a course deals with a competency."""

    competency: str
    """Notation."""
    course: Course
    passage: Passage
    quote: str
    """The part of the passage that proves it, verbatim."""
    kind: Kind
    miller: int
    """1 knows, 2 knows how, 3 shows how, 4 does; 0 for a mention."""
    confidence: float
    """Probability 0..1 that a careful reader would give the same competency."""
    unsure: bool = False
    """Whether the confidence lies in the band that a person should look at."""
    words: tuple[str, ...] = ()
    """The words that led to it, as they stand in the quote."""
    origin: Origin = Origin.MACHINE
    review: Review = Review.OPEN

    @property
    def counts(self) -> bool:
        """Whether it can cover a competency: more than a mention, sure enough and not rejected."""
        return self.kind > Kind.MENTION and not self.unsure and self.review is not Review.REJECTED


def covers(evidence: tuple[Evidence, ...]) -> str:
    """Say whether a course with this evidence deals with the subject: "yes", "mention" or "no"."""
    if any(item.counts for item in evidence):
        return "yes"
    return "mention" if any(item.kind is Kind.MENTION and not item.unsure for item in evidence) else "no"


class Lack(StrEnum):
    """What a passage lacks to be evidence of a competency."""

    DENIED = "denied"
    """The course says that it does not deal with it."""
    OTHER_VICTIM = "other_victim"
    """It is about others than children."""
    MENTION = "mention"
    """It names the subject and does not teach it."""
    OTHER_COMPETENCY = "other_competency"
    """It shows another competency better."""
    NO_ANCHOR = "no_anchor"
    """Nothing ties it to the subject."""
    BELOW_THRESHOLD = "below_threshold"
    """It is not clear enough."""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A passage that came near to showing a competency."""

    course: Course
    passage: Passage
    quote: str
    """The part of the passage that came near, verbatim."""
    confidence: float
    """Chance 0..1 that it shows the competency."""
    lack: Lack
    instead: str = ""
    """Notation of what it shows better; empty where there is nothing."""


class Status(StrEnum):
    """How a programme stands on one competency."""

    COVERED = "covered"
    TOO_SHALLOW = "too_shallow"
    MENTION_ONLY = "mention_only"
    UNSURE = "unsure"
    MISSING = "missing"


class Flag(StrEnum):
    """What is worth knowing about a competency that is covered."""

    ELECTIVE_ONLY = "elective_only"
    NOT_ASSESSED = "not_assessed"
    NOT_REPEATED = "not_repeated"


@dataclass(frozen=True, slots=True)
class Coverage:
    """One competency with all its evidence in one programme."""

    competency: Competency
    expected: int | None
    """Expected Miller level; None where the profile expects nothing or there is no profile."""
    evidence: tuple[Evidence, ...]
    years_asked: int = 1
    """In how many study years the competency should come back."""
    nearest: tuple[NearMiss, ...] = ()
    """For a gap, the passages that came nearest, the nearest first; empty where the method does not tell."""

    @property
    def proof(self) -> tuple[Evidence, ...]:
        """The evidence that counts."""
        return tuple(item for item in self.evidence if item.counts)

    @property
    def level(self) -> int:
        """The highest Miller level shown; 0 where nothing counts."""
        return max((item.miller for item in self.proof), default=0)

    @property
    def status(self) -> Status:
        """How the programme stands on this competency."""
        if self.proof:
            return Status.TOO_SHALLOW if self.level < (self.expected or 0) else Status.COVERED
        if any(item.unsure for item in self.evidence):
            return Status.UNSURE
        if any(item.review is not Review.REJECTED for item in self.evidence):
            return Status.MENTION_ONLY
        return Status.MISSING

    @property
    def study_years(self) -> tuple[int, ...]:
        """The study years in which it is taught, rising."""
        return tuple(sorted({e.course.study_year for e in self.proof if e.course.study_year is not None}))

    @property
    def flags(self) -> tuple[Flag, ...]:
        """What is worth knowing although it is taught; empty where nothing counts."""
        if not self.proof:
            return ()
        found = {
            Flag.ELECTIVE_ONLY: all(item.course.compulsory is False for item in self.proof),
            Flag.NOT_ASSESSED: all(item.kind is not Kind.ASSESSMENT for item in self.proof),
            Flag.NOT_REPEATED: self._is_not_repeated,
        }
        return tuple(flag for flag, holds in found.items() if holds)

    @property
    def _is_not_repeated(self) -> bool:
        """Whether it comes back in too few years; not claimed where a course states no year."""
        known = all(item.course.study_year is not None for item in self.proof)
        return known and len(self.study_years) < self.years_asked


@dataclass(frozen=True, slots=True)
class GapAnalysis:
    """How a programme stands on every competency of a taxonomy."""

    programme: Programme
    profile: Profile | None
    taxonomy: Taxonomy
    courses: tuple[Course, ...]
    coverages: tuple[Coverage, ...]
    """One per competency, in the order of the taxonomy."""

    @property
    def verdicts(self) -> tuple[Coverage, ...]:
        """The coverages; none where no course was read, for nothing is known then of what is taught."""
        return self.coverages if self.courses else ()

    @property
    def judged(self) -> tuple[Coverage, ...]:
        """What the programme is held against: the verdicts on what is expected."""
        return tuple(c for c in self.verdicts if self.expects(c))

    def expects(self, coverage: Coverage) -> bool:
        """Whether the profile expects a competency; without a profile all are expected."""
        return self.profile is None or coverage.expected is not None

    @property
    def covered(self) -> int:
        """How many of the judged competencies are covered."""
        return sum(c.status is Status.COVERED for c in self.judged)

    def count(self, status: Status) -> int:
        """Count the judged competencies with that status."""
        return sum(c.status is status for c in self.judged)

    def within(self, domain: Domain) -> tuple[Coverage, ...]:
        """Return the coverages of one domain."""
        return tuple(c for c in self.coverages if c.competency.domain == domain.notation)

    @property
    def study_years(self) -> tuple[int, ...]:
        """The study years that the courses name, rising."""
        return tuple(sorted({c.study_year for c in self.courses if c.study_year is not None}))


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How well a method did on annotated courses; each verdict is one competency of one course."""

    courses: int
    """How many annotated courses it was measured on."""
    overall: Hits
    by_domain: Mapping[str, Hits] = field(hash=False)
    """By notation of the domain."""
    by_language: Mapping[str, Hits] = field(hash=False)
    """By language code; empty for courses whose language is not known."""
    data: str
    """Name and version of the annotated courses, as reports print it."""
    date: str
    """Day of the measurement, ISO 8601."""


@dataclass(frozen=True, slots=True)
class Audit:
    """Everything that one audit of a programme found, and what is needed to repeat it."""

    analysis: GapAnalysis
    guides: tuple[StudyGuide, ...]
    unread: tuple[UnreadGuide, ...]
    method: str
    """Name and version of the classifier."""
    settings: Mapping[str, str | int | float] = field(hash=False)
    date: str
    """Day of the audit, ISO 8601."""
    links: Mapping[str, str] = field(hash=False, default_factory=dict)
    """Path of each guide as seen from the folder of the reports, by the name of the guide; not percent-encoded."""
    accuracy: Accuracy | None = None
    """How well the method did where it was measured; None where it was not."""

    @property
    def programme(self) -> Programme:
        """The programme that was audited."""
        return self.analysis.programme
