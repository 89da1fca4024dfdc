"""Which words a language has, from the word lists that simplemma ships; an optional package.

The lists of one language take a second to open and some 60 MB: they are asked only where text is damaged.
"""

from collections.abc import Callable

LANGUAGES = ("nl", "en", "de")


def word_list(language: str | None) -> Callable[[str], bool] | None:
    """Return a function that says whether a word is one; None where no word lists are installed.

    Parameters
    ----------
    language
        nl, en or de; Dutch where it is None. Words of English are known in every guide.
    """
    try:
        import simplemma
    except ImportError:
        return None
    asked = (language if language in LANGUAGES else LANGUAGES[0], "en")
    return lambda word: any(simplemma.is_known(word, lang=one) for one in asked)
