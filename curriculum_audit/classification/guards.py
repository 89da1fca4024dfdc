"""What keeps a subject that is only named from counting as taught (border rules R18 and R19)."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from curriculum_audit.classification.readings import Context, Sentence
from curriculum_audit.classification.signs import SHOWN_AS_MENTION, FoundSign
from curriculum_audit.classification.vocabulary import Found, Role
from curriculum_audit.languages.teaching import Sign
from curriculum_audit.records.guides import SectionKind

SECTIONS_OF_MENTION = frozenset({SectionKind.LITERATURE, SectionKind.ENTRY, SectionKind.ADMIN})

_DENIALS = (Sign.NEGATION, Sign.EXCEPTION)

_ANNOUNCED_WITHIN = 4
"""Words: literature, entry requirements and the like are announced where a sentence begins."""


def denied_words(sentence: Sentence) -> list[bool]:
    """Say for each word whether its clause says that the course does not deal with it, or makes an exception of it.

    A clause reaches from one semicolon or contrast ("but") to the next; an exception from where it is made.
    """
    tokens, text = sentence.tokens, sentence.text
    ends = {sign.first for sign in sentence.signs if sign.meaning in (Sign.CONTRAST, Sign.EXCEPTION)}
    ends |= {n for n in range(1, len(tokens)) if ";" in text[tokens[n - 1].end : tokens[n].start]}
    clauses = list(accumulate(n in ends for n in range(len(tokens))))
    denied = {clauses[sign.first] for sign in sentence.signs if sign.meaning in _DENIALS}
    return [clause in denied for clause in clauses]


def names(sentence: Sentence, notation: str) -> bool:
    """Whether a phrase of the taxonomy for the competency is in a sentence."""
    return any(match.meaning.notation == notation for match in sentence.proofs)


def denies(sentence: Sentence, notation: str) -> bool:
    """Whether a sentence that leaves something out names a competency nowhere else."""
    return _denies_all(sentence, (match for match in sentence.proofs if match.meaning.notation == notation))


def stands_clear(sentence: Sentence, notation: str) -> bool:
    """Whether a sentence that leaves something out names the competency in another clause."""
    return names(sentence, notation) and _leaves_out(sentence) and not denies(sentence, notation)


def is_denied(sentence: Sentence) -> bool:
    """Whether all that a sentence says of the subject is that the course does not deal with it."""
    return _denies_all(sentence, sentence.found)


def _denies_all(sentence: Sentence, matches: Iterable[Found]) -> bool:
    denied = denied_words(sentence)
    return _leaves_out(sentence) and all(any(denied[match.first : match.last]) for match in matches)


def _leaves_out(sentence: Sentence) -> bool:
    return any(sentence.shows(sign) for sign in _DENIALS)


def is_about_others(sentence: Sentence, context: Context) -> bool:
    """Whether someone else may be harmed and no child is named, in the sentence or in the title above it.

    Under a title that names others and no child ("Elder Abuse and the Law") the words of the subject are about them.
    A child of whom the course says that it does not deal with it is none, and a phrase of the taxonomy knows better
    than a word in it: "exposure to domestic violence" is what children suffer. Violence at home is about children
    where words apart from it name the subject: "huiselijk geweld en de meldcode".
    """
    if context.family_in_title:
        return False
    denied = denied_words(sentence)
    families = [sign for sign in sentence.signs if sign.meaning in (Sign.CHILD, Sign.PARENT)]
    if not all(any(denied[sign.first : sign.last]) for sign in families):
        return False
    if context.others_in_title:
        return True
    phrases = [match for match in sentence.proofs if match.meaning.role is Role.TERM]
    others = [sign for sign in sentence.signs if sign.meaning is Sign.OTHER_VICTIM]
    homes = [sign for sign in sentence.signs if sign.meaning is Sign.HOUSEHOLD]
    if homes and not _is_named_apart(sentence, homes):
        others += homes
    return any(not any(_holds(phrase, sign) for phrase in phrases) for sign in others)


def _is_named_apart(sentence: Sentence, homes: Sequence[FoundSign]) -> bool:
    """Whether the subject is named in other words than those for violence at home."""
    anchors = [match for match in sentence.found if match.meaning.role is Role.ANCHOR]
    return any(all(anchor.last <= home.first or home.last <= anchor.first for home in homes) for anchor in anchors)


def _holds(phrase: Found, sign: FoundSign) -> bool:
    inside = phrase.first <= sign.first and sign.last <= phrase.last
    return inside and phrase.last - phrase.first > sign.last - sign.first


def is_mention(sentence: Sentence) -> bool:
    """Whether the sentence names the subject without teaching it."""
    if sentence.section in SECTIONS_OF_MENTION or sentence.shows(Sign.ASIDE):
        return True
    if sentence.section in (SectionKind.OUTCOMES, SectionKind.ASSESSMENT):
        return False
    return any(sign.meaning in SHOWN_AS_MENTION and sign.first < _ANNOUNCED_WITHIN for sign in sentence.signs)
