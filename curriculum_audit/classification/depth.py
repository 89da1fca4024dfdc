"""How strongly a sentence shows a competency: the kind of evidence and the Miller level.

The kind follows from the section and from turns of phrase; the level from the first verb, overruled by the setting
that the sentence or the title of the course names (depth scale of the taxonomy): a written case shows at most "knows
how", a role play, simulated patient or skills lesson "shows how", a placement "does", and no verb and no test "knows".
"""

from curriculum_audit.classification.readings import Context, Sentence
from curriculum_audit.languages.teaching import COMMANDS, Sign
from curriculum_audit.records.findings import Kind
from curriculum_audit.records.guides import SectionKind

KNOWS, KNOWS_HOW, SHOWS_HOW, DOES = 1, 2, 3, 4
VERBS = {Sign.KNOWS: KNOWS, Sign.KNOWS_HOW: KNOWS_HOW, Sign.SHOWS_HOW: SHOWS_HOW}
_SETTINGS = {Sign.SIMULATION: SHOWS_HOW, Sign.PLACEMENT: DOES}


def kind_of(sentence: Sentence, context: Context) -> Kind:
    """Say what a sentence that teaches shows of the competencies in it."""
    if _setting_of_course(sentence, context):
        # Whatever a placement or a skills training says of itself, its students do.
        return Kind.ASSESSMENT if _is_assessed(sentence) else Kind.PRACTICE
    if sentence.section is SectionKind.OUTCOMES:
        return Kind.OBJECTIVE
    if _is_assessed(sentence):
        return Kind.ASSESSMENT
    if sentence.setting:
        return Kind.PRACTICE
    return Kind.OBJECTIVE if sentence.shows(Sign.OBJECTIVE) or _tells_to_do(sentence) else Kind.CONTENT


def _setting_of_course(sentence: Sentence, context: Context) -> Sign | None:
    """Return where the course takes place, unless the sentence tells what comes ahead of a placement."""
    is_ahead = sentence.setting is None and sentence.shows(Sign.PLACEMENT)
    return None if is_ahead else context.setting


def _is_assessed(sentence: Sentence) -> bool:
    return sentence.section is SectionKind.ASSESSMENT or sentence.shows(Sign.ASSESSMENT)


def first_word(sentence: Sentence) -> str:
    """Return the word that a sentence begins with, behind what numbers it ("a)", "LO2"); empty where there is none."""
    words = [token.word for token in sentence.tokens[:2]]
    if words and _is_label(sentence):
        del words[0]
    return words[0] if words else ""


def _tells_to_do(sentence: Sentence) -> bool:
    """Whether it begins with what a student is to do or can ("Explain how …", "c. kan uitleggen hoe …")."""
    word = first_word(sentence)
    if not word or sentence.text.endswith("?"):
        return False
    return word in COMMANDS or (_is_label(sentence) and word.removesuffix("s") in COMMANDS)


def _is_label(sentence: Sentence) -> bool:
    """Whether the first word numbers an outcome ("a)", "3", "LO2")."""
    first = sentence.tokens[0]
    is_letter = len(first.word) == 1 and sentence.text[first.end : first.end + 1] in (".", ")")
    return is_letter or first.word[-1].isdigit()


def miller_of(sentence: Sentence, context: Context, kind: Kind) -> int:
    """Say how far a sentence of that kind lets the student get: 1..4, 0 for a mention."""
    if kind is Kind.MENTION:
        return 0
    if setting := sentence.setting or _setting_of_course(sentence, context):
        return _SETTINGS[setting]
    if kind is Kind.CONTENT:
        return KNOWS
    # What follows the first verb says how, or what about.
    verb = next((VERBS[sign.meaning] for sign in sentence.signs if sign.meaning in VERBS), None)
    if sentence.shows(Sign.CASE) and verb != KNOWS:
        return KNOWS_HOW
    return verb or KNOWS
