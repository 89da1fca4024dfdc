"""How course descriptions speak, per language: verbs, settings of teaching, tests, negation and mention.

Words that end in * stand for all words that begin so. The verbs and settings follow the depth scale of the taxonomy
(Miller's levels with the Bloom verbs that fit them); the other lists are our own.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from curriculum_audit.languages import teaching_dutch, teaching_english


class Sign(StrEnum):
    """What a turn of phrase says about the sentence it stands in."""

    NEGATION = "negation"
    """The subject is not dealt with."""
    EXCEPTION = "exception"
    """What follows is not dealt with ("with the exception of")."""
    CONTRAST = "contrast"
    """Where the reach of a negation ends ("but")."""
    LITERATURE = "literature"
    ENTRY = "entry"
    """Entry requirement."""
    WARNING = "warning"
    """Content warning."""
    CAREER = "career"
    RESEARCH = "research"
    """What the staff work on."""
    RULES = "rules"
    """House rules."""
    ASIDE = "aside"
    """Wherever it stands: papers to hand in, works that are read, jobs, staff, care for students."""
    OBJECTIVE = "objective"
    """What the student can do."""
    ASSESSMENT = "assessment"
    CASE = "case"
    """Work on paper: a written case at most shows "knows how"."""
    SIMULATION = "simulation"
    """Skills lesson, role play, simulated patient: "shows how"."""
    PLACEMENT = "placement"
    """Real practice: "does"."""
    KNOWS = "knows"
    """Verb of level 1."""
    KNOWS_HOW = "knows_how"
    """Verb of level 2."""
    SHOWS_HOW = "shows_how"
    """Verb of level 3."""
    CHILD = "child"
    """Names a child or young person."""
    PARENT = "parent"
    """Names those who bring up a child, or are to have one."""
    OTHER_VICTIM = "other_victim"
    """Names someone else who may be harmed: elders, animals, prisoners."""
    HOUSEHOLD = "household"
    """Names violence at home or between partners, of which children may suffer or not."""
    HARM = "harm"
    """Names harm that people do to others: beside a child it names the subject."""
    PLAIN = "plain"
    """Says none of this, though there are words in it that do: "partner agencies", "vallen buiten beeld"."""


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in text.split(";"))


SIGNS: Mapping[str, Mapping[Sign, tuple[str, ...]]] = MappingProxyType(
    {
        language: {Sign(name): _phrases(text) for name, text in words.items()}
        for language, words in (("nl", teaching_dutch.WORDS), ("en", teaching_english.WORDS))
    }
)
"""The phrases of each sign, per language."""

LINKS = frozenset("van bij over rond rondom tegen voor na of in on about around against after to towards with".split())
"""Words that tie what is said to its subject: "gevolgen *van* kindermishandeling"."""

AHEAD = frozenset("voor vooraf voordat voorafgaand alvorens before prior ahead".split())
"""Words that put what is taught ahead of what they stand before: "*before* your first placement"."""

STUDENTS = frozenset("de het the student studenten students learner learners".split())
"""Words that name who learns, and say nothing yet of what."""

CONJUNCTIONS = frozenset("en and or alsmede evenals".split())
"""Words that part the items of a list."""

PEOPLE = _phrases(
    """
    kind; kinderen; jongere*; jeugdige*; baby*; vrouw; vrouwen; mannen; partner*; echtgeno*; ouder*; volwassene*;
    gezin*; meisjes; jongens; leerling*; client*; child; children; infant*; youth; adolescent*; teenager*; women;
    woman; men; spous*; wife; wives; elder*; older; adult; adults; girls; boys; intimate; family; families
    """
)
"""Words for those who may be harmed, of whom several stand in one breath: "women, men and children"."""

COMMANDS = frozenset(
    _phrases(
        """
        explain; describe; define; identify; recognise; recognize; discuss; analyse; analyze; apply; compare; evaluate;
        assess; demonstrate; distinguish; differentiate; outline; summarise; summarize; understand; know; interpret;
        reflect; formulate; communicate; critically; appraise; weigh; justify; examine; choose; respond; advise; write;
        critique; argue; develop; name; give; take; prepare; perform; carry; find; locate; trace; relate; situate;
        integrate; collaborate; listen; talk; manage; contribute; promote; engage; build; recall; select; detect;
        propose; uitleggen; beschrijven; benoemen; noemen; herkennen; toepassen; analyseren; onderscheiden; verklaren;
        toelichten; beoordelen; kennen; afwegen; bespreken; reflecteren; interpreteren; motiveren; onderbouwen;
        adviseren; formuleren; omschrijven; definiëren; verantwoorden; kent; weet; herkent; benoemt; noemt; beschrijft;
        verklaart; legt; analyseert; onderscheidt; beoordeelt; weegt; bespreekt; reflecteert; interpreteert; motiveert;
        onderbouwt; adviseert; formuleert; omschrijft; definieert; verantwoordt; neemt; voert; stelt; maakt; herken;
        benoem; noem; beschrijf; verklaar; analyseer; weeg; bespreek; can; kan
        """
    )
)
"""Words that tell what a student is to do, or can, where a sentence begins with them."""
