"""The title of a course in, where its students do what it teaches out.

A title speaks for the whole course, so only words that cannot mean anything else count here: "stage" is a placement in
Dutch and a phase in English.
"""

import re

from curriculum_audit.languages.teaching import AHEAD, Sign

_WORDS = {
    "nl": {
        Sign.PLACEMENT: "(?:praktijk|eind|afstudeer|oriëntatie|blok|lint|minor)?stages?|co-?schap(?:pen)?",
        Sign.SIMULATION: "skills ?lab|(?:vaardigheids|gespreks)(?:onderwijs|training|lab)|rollenspel(?:len)?",
    },
    "en": {
        Sign.PLACEMENT: "practicum|internship|clerkship|clinical rotation|field(?: ?work| education| experience)"
        "|(?:law|legal|advocacy) clinic"
        "|(?:field|clinical|practice|professional|final|teaching|welfare|student) placement",
        Sign.SIMULATION: "skills ?lab(?:oratory)?|(?:clinical|communication) skills training|role[- ]?play",
    },
}
_AHEAD = re.compile(rf"\b(?:{'|'.join(sorted(AHEAD))}|vóór|voorbereid\w*|prepar\w+|towards?)\b")
_PATTERNS = {
    language: {sign: re.compile(rf"\b(?:{words})\b") for sign, words in signs.items()}
    for language, signs in _WORDS.items()
}


def setting_of(title: str, language: str | None) -> Sign | None:
    """Return `Sign.PLACEMENT` or `Sign.SIMULATION`, or None where the title names neither or what comes before it.

    Parameters
    ----------
    language
        Of the course; in another language than Dutch and English, or an unknown one, the words of both count.

    Examples
    --------
    >>> setting_of("Stage jeugdhulp", "nl"), setting_of("Key Stage 2", "en")
    (<Sign.PLACEMENT: 'placement'>, None)
    """
    words = title.casefold()
    if _AHEAD.search(words):
        return None
    own = [_PATTERNS[language]] if language in _PATTERNS else list(_PATTERNS.values())
    return next((sign for signs in own for sign, pattern in signs.items() if pattern.search(words)), None)
