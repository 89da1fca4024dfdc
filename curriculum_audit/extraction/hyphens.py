"""Words broken over two lines, and the hyphens that belong to a word."""

import re

_LAST = re.compile(r"([\w'’-]*\w)-$")
_FIRST = re.compile(r"^\w[\w'’]*")
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
    last = _LAST.search(text)
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
    if f"{left}-{right}".lower() in known:
        return True
    if whole in known:
        return False
    return not right[0].islower() or left[-1].isdigit() or (left[-1].isupper() and len(left) > 1)


def words_of(text: str) -> set[str]:
    """Return the words of a text in lower case, with the hyphens inside them."""
    return set(re.findall(r"\w[\w'’-]*\w", text.lower()))
