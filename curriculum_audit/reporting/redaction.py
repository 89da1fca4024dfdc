"""Text of a guide in, the same text fit to be shown out: without contact details and unseen characters."""

import re
from typing import Final

_MAIL: Final = re.compile(
    r"[\w.+%-]{1,64}(?:@|\s?\[at\]\s?|\s?\(at\)\s?)[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}", re.IGNORECASE
)
_PHONE: Final = re.compile(
    r"(?<![\w./-])(?!\d{1,2}[./-]\d{1,2}[./-]\d{4})(?:\+|00|0|\(0)\d{1,4}(?:[\s().–/-]{0,3}\d){7,12}(?![\w-]|[./]\d)"
)
_UNSEEN: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def mask_contacts(text: str, mail: str = "[…@…]", phone: str = "[tel. …]") -> str:
    """Replace mail addresses and telephone numbers in a text.

    Contact details of lecturers are personal data that a report has no need of. A telephone number begins
    with 0, 00 or + and has 9 digits or more, so years, days, page ranges, course codes and law numbers stay.

    >>> mask_contacts("Mail j.jansen@voorbeeld.nl of bel 030-123 45 67 (2024-2025).")
    'Mail […@…] of bel [tel. …] (2024-2025).'
    """
    return _PHONE.sub(lambda _: phone, _MAIL.sub(lambda _: mail, text))


def visible(text: str) -> str:
    r"""Write out what a reader cannot see but a terminal or browser acts on.

    That is: control characters but tab and line feed, marks that turn the reading direction, and halves of
    surrogate pairs, which cannot be written as UTF-8.

    >>> visible("a\x1b[31mb")
    'a\\x1b[31mb'
    """
    return _UNSEEN.sub(lambda found: found.group().encode("unicode_escape").decode("ascii"), text)
