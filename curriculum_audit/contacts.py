"""Contact details of people in a text, which no output has a need of."""

import re
from typing import Final

_MAIL: Final = re.compile(
    r"[\w.+%-]{1,64}(?:@|\s?\[at\]\s?|\s?\(at\)\s?)[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}", re.IGNORECASE
)
_PHONE: Final = re.compile(
    r"(?<![\w./-])(?!\d{1,2}[./-]\d{1,2}[./-]\d{4})(?:\+|00|0|\(0)\d{1,4}(?:[\s().–/-]{0,3}\d){7,12}(?![\w-]|[./]\d)"
)


def mask_contacts(text: str, mail: str = "[…@…]", phone: str = "[tel. …]") -> str:
    """Replace mail addresses and telephone numbers in a text.

    Contact details of lecturers are personal data that a report has no need of. A telephone number begins
    with 0, 00 or + and has 9 digits or more, so years, days, page ranges, course codes and law numbers stay.

    >>> mask_contacts("Mail j.jansen@voorbeeld.nl of bel 030-123 45 67 (2024-2025).")
    'Mail […@…] of bel [tel. …] (2024-2025).'
    """
    return _PHONE.sub(lambda _: phone, _MAIL.sub(lambda _: mail, text))
