"""Items of a list that share one subject, each with that subject beside it (pure).

"Oorzaken, gevolgen en aanpak van kindermishandeling" speaks of causes of child abuse and of its consequences; an item
by itself says neither. Nor does "theories of addiction, truancy and child abuse" where it is cut at its commas.
"""

from collections.abc import Iterator

from curriculum_audit.classification.readings import Sentence
from curriculum_audit.classification.vocabulary import Found, Role
from curriculum_audit.languages.teaching import CONJUNCTIONS, LINKS

_LONGEST_ITEM = 8
"""Words; a longer part is a clause of its own."""
_FARTHEST = 40
"""Words between the subject and what joins it to others, and items of one list; bounds, with the next, what a page of
prose without a full stop can ask for."""
_MOST_ANCHORS = 4
"""Of one sentence."""


def items_with_subject(sentence: Sentence) -> list[str]:
    """Return the items of a list in the sentence, each joined with the subject that they share."""
    anchors = [match for match in sentence.found if match.meaning.role is Role.ANCHOR]
    return list(dict.fromkeys(text for anchor in anchors[:_MOST_ANCHORS] for text in _joined(sentence, anchor)))


def _joined(sentence: Sentence, anchor: Found) -> Iterator[str]:
    tokens, text = sentence.tokens, sentence.text

    def words(first: int, last: int) -> str:
        return text[tokens[first].start : tokens[last - 1].end]

    items = _items(sentence)
    home = next((number for number, (first, last) in enumerate(items) if first <= anchor.first < last), None)
    if home is None:
        # What names the subject begins with a conjunction, as a taxonomy may have it.
        return
    begin = items[home][0]
    nearby = range(anchor.first - 1, max(-1, anchor.first - 1 - _FARTHEST), -1)
    link = next((number for number in nearby if tokens[number].word in LINKS), None)
    if link is not None and begin < link:
        for first, last in [*_run_before(sentence, items, home), (begin, link)]:
            yield f"{words(first, last)} {words(link, anchor.last)}"
    elif link is not None:
        for first, last in _run_before(sentence, items, home):
            if first < link < last:
                yield f"{words(first, link + 1)} {words(begin, anchor.last)}"
    if anchor.last < len(tokens) and ":" in text[tokens[anchor.last - 1].end : tokens[anchor.last].start]:
        # An anchor of several words may be cut itself: "abuse and neglect".
        for first, last in (item for item in items[home + 1 :] if item[0] >= anchor.last):
            yield f"{words(anchor.first, anchor.last)}: {words(first, last)}"


def _items(sentence: Sentence) -> list[tuple[int, int]]:
    """Return the parts between commas, semicolons, colons and conjunctions, by the numbers of their words."""
    tokens, text = sentence.tokens, sentence.text
    items, first = [], 0
    for number in range(1, len(tokens) + 1):
        at_end = number == len(tokens)
        gap = "" if at_end else text[tokens[number - 1].end : tokens[number].start]
        if at_end or any(mark in gap for mark in ",;:") or tokens[number].word in CONJUNCTIONS:
            if first < number:
                items.append((first, number))
            first = number + (not at_end and tokens[number].word in CONJUNCTIONS)
    return items


def _run_before(sentence: Sentence, items: list[tuple[int, int]], home: int) -> list[tuple[int, int]]:
    """Return the short items right before the one that names the subject."""
    tokens, text = sentence.tokens, sentence.text
    run: list[tuple[int, int]] = []
    for number in range(home - 1, max(-1, home - 1 - _FARTHEST), -1):
        first, last = items[number]
        gap = text[tokens[last - 1].end : tokens[last].start]
        if last - first > _LONGEST_ITEM or any(mark in gap for mark in ";:"):
            break
        run.append((first, last))
    return run
