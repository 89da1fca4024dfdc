"""Text of a guide in, the same text fit to be shown out: without unseen characters."""

import re
from typing import Final

_UNSEEN: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def visible(text: str) -> str:
    r"""Write out what a reader cannot see but a terminal or browser acts on.

    That is: control characters but tab and line feed, marks that turn the reading direction, and halves of
    surrogate pairs, which cannot be written as UTF-8.

    >>> visible("a\x1b[31mb")
    'a\\x1b[31mb'
    """
    return _UNSEEN.sub(lambda found: found.group().encode("unicode_escape").decode("ascii"), text)
