"""How strongly a sentence shows a competency: the kind of evidence and the Miller level.

The kind follows from the section and from turns of phrase; the level from the first verb, overruled by the setting
(depth scale of the taxonomy): a written case shows at most "knows how", a role play, simulated patient or skills
lesson "shows how", a placement "does", and no verb and no test "knows".
"""

from curriculum_audit.classification.guards import is_mention
from curriculum_audit.classification.readings import Sentence
from curriculum_audit.languages.teaching import AHEAD, COMMANDS, Sign
from curriculum_audit.records.findings import Kind
from curriculum_audit.records.guides import SectionKind

KNOWS, KNOWS_HOW, SHOWS_HOW, DOES = 1, 2, 3, 4
_AHEAD_WITHIN = 4
"""Words before a placement in which "before" may stand."""
_VERBS = {Sign.KNOWS: KNOWS, Sign.KNOWS_HOW: KNOWS_HOW, Sign.SHOWS_HOW: SHOWS_HOW}


def kind_of(sentence: Sentence) -> Kind:
    """Say what a sentence shows of the competencies in it."""
    if is_mention(sentence):
        return Kind.MENTION
    if sentence.section is SectionKind.OUTCOMES:
        return Kind.OBJECTIVE
    if sentence.section is SectionKind.ASSESSMENT or sentence.shows(Sign.ASSESSMENT):
        return Kind.ASSESSMENT
    if sentence.shows(Sign.SIMULATION) or _is_in_placement(sentence):
        return Kind.PRACTICE
    return Kind.OBJECTIVE if sentence.shows(Sign.OBJECTIVE) or _tells_to_do(sentence) else Kind.CONTENT


def _is_in_placement(sentence: Sentence) -> bool:
    """Whether it happens in real practice, and not ahead of it ("before your first placement")."""
    placements = (sign for sign in sentence.signs if sign.meaning is Sign.PLACEMENT)
    return any(
        not any(token.word in AHEAD for token in sentence.tokens[max(0, sign.first - _AHEAD_WITHIN) : sign.first])
        for sign in placements
    )


def _tells_to_do(sentence: Sentence) -> bool:
    """Whether it begins with what a student is to do or can ("Explain how …", "c. kan uitleggen hoe …")."""
    words = [token.word for token in sentence.tokens[:2]]
    if not words or sentence.text.endswith("?"):
        return False
    if _is_label(sentence):
        return len(words) > 1 and (words[1] in COMMANDS or words[1].removesuffix("s") in COMMANDS)
    return words[0] in COMMANDS


def _is_label(sentence: Sentence) -> bool:
    """Whether the first word numbers an outcome ("a)", "3", "LO2")."""
    first = sentence.tokens[0]
    is_letter = len(first.word) == 1 and sentence.text[first.end : first.end + 1] in (".", ")")
    return is_letter or first.word[-1].isdigit()


def miller_of(sentence: Sentence, kind: Kind) -> int:
    """Say how far a sentence of that kind lets the student get: 1..4, 0 for a mention."""
    if kind is Kind.MENTION:
        return 0
    if sentence.shows(Sign.SIMULATION):
        return SHOWS_HOW
    if _is_in_placement(sentence):
        return DOES
    if kind is Kind.CONTENT:
        return KNOWS
    # What follows the first verb says how, or what about.
    verb = next((_VERBS[sign.meaning] for sign in sentence.signs if sign.meaning in _VERBS), None)
    if sentence.shows(Sign.CASE) and verb != KNOWS:
        return KNOWS_HOW
    return verb or KNOWS
