"""Words broken over two lines, and the hyphens that belong to a word."""

import re
from collections.abc import Iterable

_LAST = re.compile(r"([\w'’-]*\w)-$")
_FIRST = re.compile(r"^\w[\w'’]*")
_LONGEST = 80
"""Letters; a word of Dutch or German hardly gets longer."""
_SUSPENDED = frozenset(
    ["en", "of", "und", "oder", "and", "or", "et", "ou", "bzw", "sowie", "tot", "to", "als", "noch", "dan"]
)
"""Words that follow a shortened compound: "Wahl- und Pflichtmodule"."""


def join_over(text: str, following: str, known: frozenset[str]) -> str:
    """Join two lines: with a space, or without it and the hyphen where a word was broken.

    Parameters
    ----------
    known
        Words of the guide in lower case, with their own hyphens.

    >>> join_over("een onder-", "wijsvorm", frozenset())
    'een onderwijsvorm'
    >>> join_over("Wahl-", "und Pflichtmodule", frozenset())
    'Wahl- und Pflichtmodule'
    >>> join_over("met KOPP-", "KVO", frozenset())
    'met KOPP-KVO'
    """
    if not text.endswith("-"):
        return f"{text} {following}"
    last = _LAST.search(text[-_LONGEST:])
    first = _FIRST.match(following)
    if not last or not first:
        return f"{text} {following}"
    if first.group().lower() in _SUSPENDED:
        return f"{text} {following}"
    if _keeps_hyphen(last.group(1), first.group(), known):
        return text + following
    return text[:-1] + following


def _keeps_hyphen(left: str, right: str, known: frozenset[str]) -> bool:
    """Whether the hyphen belongs to the word: so written elsewhere, before a capital or a digit, after a capital."""
    whole = (left.rsplit("-", 1)[-1] + right).lower()
    if _is_known(f"{left}-{right}".lower(), known):
        return True
    if _is_known(whole, known):
        return False
    return not right[0].islower() or left[-1].isdigit() or (left[-1].isupper() and len(left) > 1)


def _is_known(word: str, known: frozenset[str]) -> bool:
    """Whether a word stands elsewhere in the guide, perhaps before a sign."""
    return any(word + sign in known for sign in ("", ".", ",", ";", ":", ")"))


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of a guide in lower case, with the signs at them; dear to cut more finely."""
    return frozenset(" ".join(texts).lower().split())
