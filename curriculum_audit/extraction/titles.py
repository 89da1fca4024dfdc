"""What can be the title of a course, and what only stands beside one: codes, credits, terms, years."""

import re

from curriculum_audit.extraction.codes import code_at_start, without_codes
from curriculum_audit.extraction.fields import credits_at_start, without_credits

_FACTS = re.compile(
    r"\b(?:semesters?|terms?|periode?|blok|block|kwartiel|kwartaal|quarter|trimester|fase|jaar|year|studiejaar|"
    r"autumn|fall|winter|spring|summer|herfst|najaar|voorjaar|lente|zomer|herbst|frühjahr|wintersemester|"
    r"sommersemester|verplicht|keuze|compulsory|elective|mandatory|optional|pflicht|wahlpflicht|"
    r"credits?|points?|studiepunten|ects|ecs?)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_BETWEEN = re.compile(r"\s+(?:[|·•–—-]\s+)?|,\s*")


def bears_title(text: str) -> bool:
    """Whether a text has words besides a code, credits, terms and years.

    >>> bears_title("Weven TXA101 | 5 EC"), bears_title("TXA101 | 5 EC"), bears_title("· 7.5 ECTS · Autumn term")
    (True, False, False)
    """
    return bool(_WORD.search(_FACTS.sub(" ", without_credits(without_codes(text)))))


def parted(text: str) -> tuple[str, str]:
    """Part a title from code and credits behind it, where credits are among them.

    >>> parted("Weven 2 TXA101 | 5 EC"), parted("Weven 2")
    (('Weven 2', 'TXA101 | 5 EC'), ('Weven 2', ''))
    """
    for gap in _BETWEEN.finditer(text):
        title, tail = text[: gap.start()], text[gap.end() :]
        begins = credits_at_start(tail) or code_at_start(tail)
        if begins and without_credits(tail) != tail and bears_title(title) and not bears_title(tail):
            return title, tail
    return text, ""
