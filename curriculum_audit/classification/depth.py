"""How strongly a sentence shows a competency: the kind of evidence and the Miller level.

The kind follows from the section and from turns of phrase; the level from the verb, overruled by the setting
(depth scale of the taxonomy): a written case shows at most "knows how", a role play, simulated patient or skills
lesson "shows how", a placement "does", and no verb and no test "knows".

Rules and no model: a model that learned from the annotated sentences did better on others of them and worse on whole
courses.
"""

from curriculum_audit.classification.guards import is_mention
from curriculum_audit.classification.readings import Sentence
from curriculum_audit.languages.teaching import Sign
from curriculum_audit.records.findings import Kind
from curriculum_audit.records.guides import SectionKind

KNOWS, KNOWS_HOW, SHOWS_HOW, DOES = 1, 2, 3, 4
_VERBS = frozenset({Sign.KNOWS, Sign.KNOWS_HOW, Sign.SHOWS_HOW})
_NO_COMMANDS = ("s", "ing", "ed", "ion", "ment", "ledge")
"""How English words end that are made of those verbs: "examines", "recognition"."""


def kind_of(sentence: Sentence) -> Kind:
    """Say what a sentence shows of the competencies in it."""
    if is_mention(sentence):
        return Kind.MENTION
    if sentence.section is SectionKind.OUTCOMES:
        return Kind.OBJECTIVE
    if sentence.section is SectionKind.ASSESSMENT or sentence.shows(Sign.ASSESSMENT):
        return Kind.ASSESSMENT
    if sentence.shows(Sign.SIMULATION) or sentence.shows(Sign.PLACEMENT):
        return Kind.PRACTICE
    return Kind.OBJECTIVE if sentence.shows(Sign.OBJECTIVE) or _tells_to_do(sentence) else Kind.CONTENT


def _tells_to_do(sentence: Sentence) -> bool:
    """Whether it begins with what a student is to do ("Explain how …", "c. uitleggen hoe …")."""
    begin = int(_is_label(sentence.tokens[0].word)) if sentence.tokens else 0
    verbs = (sign for sign in sentence.signs if sign.first == begin and sign.meaning in _VERBS)
    return any(begin or not sentence.tokens[sign.last - 1].word.endswith(_NO_COMMANDS) for sign in verbs)


def _is_label(word: str) -> bool:
    """Whether a word numbers an outcome ("a", "3", "LO2") or introduces it."""
    return len(word) == 1 or word[-1].isdigit() or word == "can"


def miller_of(sentence: Sentence, kind: Kind) -> int:
    """Say how far a sentence of that kind lets the student get: 1..4, 0 for a mention."""
    if kind is Kind.MENTION:
        return 0
    if sentence.shows(Sign.SIMULATION):
        return SHOWS_HOW
    if sentence.shows(Sign.PLACEMENT):
        return DOES
    if kind is Kind.CONTENT:
        return KNOWS
    if sentence.shows(Sign.CASE):
        return KNOWS_HOW
    return _of_verb(sentence)


def _of_verb(sentence: Sentence) -> int:
    if sentence.shows(Sign.SHOWS_HOW):
        return SHOWS_HOW
    return KNOWS_HOW if sentence.shows(Sign.KNOWS_HOW) and not sentence.shows(Sign.KNOWS) else KNOWS
