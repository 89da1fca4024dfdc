"""Running text in, sentences out."""

import re

from curriculum_audit.languages.detection import language_of

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
# What may be repeated begins where it was not yet: from every place of a long run the work would be its square.
_END = re.compile(
    r"(?<![.!?])[.!?]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-ZÀ-ÖØ-Þ0-9])"
    r"|(?<=[a-zß-ÿ]{3})[.!?](?=[A-ZÀ-ÖØ-Þ][a-zß-ÿ]{2})"
)
_ITEM = re.compile(r"(?<!\s)\s+(?=[-–—•·▪●]\s?[^\W\d_])")
_OPENERS = """
    aan als bij dat de deze die dit door een er het hij hoe hun in je jij kan na om op over studenten tijdens u vanuit
    voor waarom wat we welke wij ze zij zijn after an apply at by describe discuss explain for from how identify on
    the their these they this through to understand we what which why with you your"""
_OPENING = re.compile(rf"(?<=[a-zß-ÿ0-9)%])\s+(?=(?:{'|'.join(word.title() for word in _OPENERS.split())})\s+[a-zß-ÿ])")
_LOST_LINES = ((_ITEM, 3), (_OPENING, 2))
"""Where the items of a list begin that has lost its lines, and from how many such places on it is taken for one: two
dashes are a pair of brackets, and one word with a capital may open the title of a book."""
_LONG = 300
"""Characters; a shorter sentence can be read as it stands, but for the signs and topics below."""
_SIGN = re.compile(r"(?<!\s)\s+(?=(?:o|[•▪●○■➢✓])\s+[^\W\d_]{2})")
"""A sign of a list that is nothing else; the letter is what the round sign of a word processor becomes in copying."""
_BEFORE_NAME = (
    "de|in|op|of|en|te",
    "het|een|van|bij|met|aan|uit|tot|als|ten|ter|den|der|per|via",
    "voor|door|over|naar|zijn",
)
_TOPIC = re.compile(
    "(?<=[a-zß-ÿ)])"
    + "".join(rf"(?<!\b(?i:{words}))" for words in _BEFORE_NAME)
    + r"\s+(?=[A-ZÀ-Þ][a-zß-ÿ]+[- ][a-zß-ÿ])(?!(?:De|Den|Der|Het|Een|Van)\s)"
)
"""A word with a capital between two without, where no name or title of a book is to be expected: not after an article
or the like, and no article itself."""
_FEWEST_SIGNS = _FEWEST_TOPICS = 2
"""One may be something else: an item that begins so, a name."""
_LAST_WORD = re.compile(r"[(\[\"'“‘]*([\w./]+)$")


def split_sentences(text: str) -> tuple[str, ...]:
    """Cut running text into sentences, each verbatim and without white space around it.

    A full stop ends no sentence after a known abbreviation, an initial or a number that stands for an order. A list
    that has lost its lines is cut into its items: a sentence with signs of a list in it, a long one with many dashes or
    with words inside that begin sentences ("The", "De"), and Dutch without a full stop in which topic follows topic,
    each with its capital.

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
    signed = _SIGN.split(sentence)
    if len(signed) > _FEWEST_SIGNS:
        return [item for part in signed for item in _items(part)]
    if len(sentence) >= _LONG:
        cuts = ((beginning.split(sentence), fewest) for beginning, fewest in _LOST_LINES)
        return next((items for items, fewest in cuts if len(items) > fewest), _topics(sentence))
    return _topics(sentence)


def _topics(sentence: str) -> list[str]:
    """Cut topics that follow each other; other languages give capitals to nouns, or to the words of a title."""
    topics = _TOPIC.split(sentence)
    is_list = len(topics) > _FEWEST_TOPICS and sentence[-1] not in ".!?" and language_of(sentence) == "nl"
    return topics if is_list else [sentence]


def _is_abbreviated(before: str, mark: str) -> bool:
    found = _LAST_WORD.search(before[-_LONGEST:])
    if mark != "." or not found:
        return False
    word = found.group(1)
    return word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isalpha())
