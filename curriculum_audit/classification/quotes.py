"""The shortest part of a sentence that proves a verdict, verbatim (pure)."""

from collections.abc import Sequence

from curriculum_audit.classification.readings import Sentence
from curriculum_audit.classification.vocabulary import Found

LONGEST = 200
"""Characters; a longer sentence is cut to the part between commas or semicolons that holds the proof."""
_CUTS = ";,•·\n"


def quote_of(sentence: Sentence, matches: Sequence[Found]) -> str:
    """Return the sentence, or where it is long the part from the first to the last of the matches."""
    if len(sentence.text) <= LONGEST or not matches:
        return sentence.text
    text = sentence.text
    first = sentence.tokens[min(match.first for match in matches)].start
    last = sentence.tokens[max(match.last for match in matches) - 1].end
    return text[_back(text, first) : _on(text, last)].strip(" ,;•·\n")


def _back(text: str, place: int) -> int:
    """Return where the part around a place begins."""
    return max(text.rfind(cut, 0, place) + 1 for cut in _CUTS)


def _on(text: str, place: int) -> int:
    """Return where the part around a place ends."""
    return min((found for cut in _CUTS if (found := text.find(cut, place)) >= 0), default=len(text))


def words_of(sentence: Sentence, matches: Sequence[Found]) -> tuple[str, ...]:
    """Return the words of the matches as they stand in the sentence, each once."""
    tokens, text = sentence.tokens, sentence.text
    return tuple(dict.fromkeys(text[tokens[m.first].start : tokens[m.last - 1].end] for m in matches))
