"""Running text in, sentences out."""

import re

_DUTCH = """
    aant afb art artt bijv blz bv ca cf cq dhr dr drs e.d ed enz etc evt excl hfdst i.c i.h.b i.p.v i.s.m i.v.m incl
    ing ir jl m.b.t m.b.v m.i.v max mevr mgr min mr n.a.v n.v.t nl nr nrs o.a o.b.v o.l.v o.m o.v.v p p.m par pp prof
    red resp s.v.p st t.a.v t.b.v t.g.v t.o.v t/m tel v.a vgl vs vnl www zgn zoals"""
_ENGLISH = """
    assoc chap dept e.g eds eg esp est fig figs i.e ie jr mrs ms no ph.d phd refs sec sect sr u.s univ vol vols viz"""
_GERMAN = """
    abs bzw d.h ggf inkl nr u.a usw vgl z.b"""
_ABBREVIATIONS = frozenset(f"{_DUTCH} {_ENGLISH} {_GERMAN}".split())
_LONGEST = 20
"""Letters; no abbreviation is so long, signs before it included."""
# A full stop, question or exclamation mark with closing quotes, white space, then what can open a sentence. Where the
# white space was lost in copying, two words tell: "de praktijk.Daarna".
_END = re.compile(r"[.!?]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-ZÀ-ÖØ-Þ0-9])|(?<=[a-zß-ÿ]{3})[.!?](?=[A-ZÀ-ÖØ-Þ][a-zß-ÿ]{2})")
_ITEM = re.compile(r"\s+(?=[-–—•·▪●]\s?[^\W\d_])")
_OPENERS = """
    aan als bij dat de deze die dit door een er het hij hoe hun in je jij kan na om op over studenten tijdens u vanuit
    voor waarom wat we welke wij ze zij zijn after an apply at by describe discuss explain for from how identify on
    the their these they this through to understand we what which why with you your"""
_OPENING = re.compile(rf"(?<=[a-zß-ÿ0-9)%])\s+(?=(?:{'|'.join(word.title() for word in _OPENERS.split())})\s+[a-zß-ÿ])")
_LOST_LINES = ((_ITEM, 3), (_OPENING, 2))
"""Where the items of a list begin that has lost its lines, and from how many such places on it is taken for one: two
dashes are a pair of brackets, and one word with a capital may open the title of a book."""
_LONG = 300
"""Characters; a shorter sentence can be read as it stands."""
_LAST_WORD = re.compile(r"[(\[\"'“‘]*([\w./]+)$")


def split_sentences(text: str) -> tuple[str, ...]:
    """Cut running text into sentences, each verbatim and without white space around it.

    A full stop ends no sentence after a known abbreviation, an initial or a number that stands for an order. A long
    sentence with many dashes, or with words inside that begin sentences ("The", "De"), is a list that has lost its
    lines, and is cut into its items.

    Examples
    --------
    >>> split_sentences("Zie o.a. Jansen (red.). Daarna volgt stap 2. Wat nu?")
    ('Zie o.a. Jansen (red.).', 'Daarna volgt stap 2.', 'Wat nu?')
    """
    sentences, start = [], 0
    for end in _END.finditer(text):
        if not _is_abbreviated(text[start : end.start()], text[end.start()]):
            sentences.append(text[start : end.end()].strip())
            start = end.end()
    sentences.append(text[start:].strip())
    return tuple(item for sentence in sentences for item in _items(sentence) if item)


def _items(sentence: str) -> list[str]:
    if len(sentence) < _LONG:
        return [sentence]
    cuts = ((beginning.split(sentence), fewest) for beginning, fewest in _LOST_LINES)
    return next((items for items, fewest in cuts if len(items) > fewest), [sentence])


def _is_abbreviated(before: str, mark: str) -> bool:
    found = _LAST_WORD.search(before[-_LONGEST:])
    if mark != "." or not found:
        return False
    word = found.group(1)
    return word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isalpha())
