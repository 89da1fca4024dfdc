"""The turns of phrase of `languages.teaching` found in a text, whatever its language."""

from collections.abc import Sequence

from curriculum_audit.classification.phrases import Match, Pattern, PhraseIndex
from curriculum_audit.classification.tokens import Token
from curriculum_audit.languages.teaching import SIGNS, Sign

FoundSign = Match[Sign]

SHOWN_AS_MENTION = (Sign.LITERATURE, Sign.ENTRY, Sign.WARNING, Sign.CAREER, Sign.RESEARCH, Sign.RULES)
"""Signs that a subject is named and not taught (border rule R18)."""


class SignFinder:
    """Finds the signs of all languages at once: course descriptions mix them."""

    def __init__(self) -> None:
        self._index = PhraseIndex(
            Pattern(phrase, sign) for signs in SIGNS.values() for sign, phrases in signs.items() for phrase in phrases
        )

    def find(self, tokens: Sequence[Token]) -> tuple[FoundSign, ...]:
        """Return the signs in the words of a sentence, in reading order; a longer phrase goes before what lies in it.

        So "out-of-home placement" is about a child and no placement of a student.
        """
        kept: list[FoundSign] = []
        widest = (0, 0)
        for sign in sorted(self._index.find(tokens), key=lambda sign: (sign.first, -sign.last)):
            span = (sign.first, sign.last)
            if sign.last > widest[1]:
                widest = span
            if span == widest:
                kept.append(sign)
        return tuple(kept)
