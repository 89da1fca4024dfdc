"""Contact details of people in a text, which no output has a need of."""

import re
from typing import Final

_MAIL: Final = re.compile(r"[\w.+%-]{1,64}\s?(?:@|\[at\]|\(at\))\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}", re.IGNORECASE)
_PHONE: Final = re.compile(
    r"(?P<book>\bISBN[\s:-]{0,3}(?:1[03][\s:-]{1,3})?[\dX][\dX\s–-]{8,16})"
    r"|(?:(?<![\w./-])|(?<=\btel\.)|(?<=\bt\.))(?!\d{1,2}[./-]\d{1,2}[./-]\d{4})"
    r"(?:\+|00|0|\(0)\d{1,4}(?:[\s().–/-]{0,3}\d){7,12}(?![\w-]|[./]\d)",
    re.IGNORECASE,
)
"""The number of a book may begin with 0 too."""


def mask_contacts(text: str, mail: str = "[…@…]", phone: str = "[tel. …]") -> str:
    """Replace mail addresses and telephone numbers in a text.

    Contact details of lecturers are personal data that a report has no need of. A telephone number begins
    with 0, 00 or + and has 9 digits or more, so years, days, page ranges, course codes and law numbers stay.

    >>> mask_contacts("Mail j.jansen@voorbeeld.nl of bel 030-123 45 67 (2024-2025).")
    'Mail […@…] of bel [tel. …] (2024-2025).'
    """
    return _PHONE.sub(lambda found: found["book"] or phone, _MAIL.sub(lambda _: mail, text))


def without_contacts(text: str) -> str:
    """Return a text without its mail addresses and telephone numbers.

    >>> without_contacts("Vragen: a.b@school.nl of 030-1234567.")
    'Vragen: of .'
    """
    return " ".join(mask_contacts(text, mail="", phone="").split())
