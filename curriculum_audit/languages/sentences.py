"""Running text in, sentences out."""

import re

_DUTCH = """
    aant afb art artt bijv blz bv ca cf cq dhr dr drs e.d ed enz etc evt excl hfdst i.c i.h.b i.p.v i.s.m i.v.m incl
    ing ir jl m.b.t m.b.v m.i.v max mevr mgr min mr n.a.v n.v.t nl nr nrs o.a o.b.v o.l.v o.m o.v.v p p.m par pp prof
    red resp s.v.p st t.a.v t.b.v t.g.v t.o.v t/m tel v.a vgl vs vnl zgn zoals"""
_ENGLISH = """
    assoc chap dept e.g eds eg esp est fig figs i.e ie jr mrs ms no ph.d phd refs sec sect sr u.s univ vol vols viz"""
_GERMAN = """
    abs bzw d.h ggf inkl nr u.a usw vgl z.b"""
_ABBREVIATIONS = frozenset(f"{_DUTCH} {_ENGLISH} {_GERMAN}".split())
_LONGEST = 20
"""Letters; no abbreviation is so long, signs before it included."""
# A full stop, question or exclamation mark with closing quotes, white space, then what can open a sentence.
_END = re.compile(r"[.!?]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-ZÀ-ÖØ-Þ0-9])")
_ITEM = re.compile(r"\s+(?=[-–—•·▪●]\s?[^\W\d_])")
_FEWEST_ITEMS = 3
"""Dashes in one sentence from which on they begin the items of a list; two are a pair of brackets."""
_LONG = 300
"""Characters; a shorter sentence can be read as it stands."""
_LAST_WORD = re.compile(r"[(\[\"'“‘]*([\w./]+)$")


def split_sentences(text: str) -> tuple[str, ...]:
    """Cut running text into sentences, each verbatim and without white space around it.

    A full stop ends no sentence after a known abbreviation, an initial or a number that stands for an order. A long
    sentence with many dashes is a list that has lost its lines, and is cut into its items.

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
    items = _ITEM.split(sentence)
    return items if len(items) > _FEWEST_ITEMS else [sentence]


def _is_abbreviated(before: str, mark: str) -> bool:
    found = _LAST_WORD.search(before[-_LONGEST:])
    if mark != "." or not found:
        return False
    word = found.group(1)
    return word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isalpha())
