"""Items of a list that share one subject, each with that subject beside it (pure).

"Oorzaken, gevolgen en aanpak van kindermishandeling" speaks of causes of child abuse and of its consequences; an item
by itself says neither.
"""

from collections.abc import Iterator

from curriculum_audit.classification.readings import Sentence
from curriculum_audit.classification.vocabulary import Found, Role
from curriculum_audit.languages.teaching import CONJUNCTIONS, LINKS

_LONGEST_ITEM = 8
"""Words; a longer part is a clause of its own."""


def items_with_subject(sentence: Sentence) -> list[str]:
    """Return the items of a list in the sentence, each joined with the subject that they share."""
    anchors = [match for match in sentence.found if match.meaning.role is Role.ANCHOR]
    return list(dict.fromkeys(text for anchor in anchors[:1] for text in _joined(sentence, anchor)))


def _joined(sentence: Sentence, anchor: Found) -> Iterator[str]:
    tokens, text = sentence.tokens, sentence.text
    items = _items(sentence)
    link = next((n for n in range(anchor.first - 1, -1, -1) if tokens[n].word in LINKS), None)
    home = next(number for number, (first, last) in enumerate(items) if first <= anchor.first < last)
    subject = text[tokens[anchor.first].start : tokens[anchor.last - 1].end]
    if link is not None and items[home][0] < link:
        shared = text[tokens[link].start : tokens[anchor.last - 1].end]
        for first, last in [*_run_before(sentence, items, home), (items[home][0], link)]:
            yield f"{text[tokens[first].start : tokens[last - 1].end]} {shared}"
    if anchor.last < len(tokens) and ":" in text[tokens[anchor.last - 1].end : tokens[anchor.last].start]:
        for first, last in items[home + 1 :]:
            yield f"{subject}: {text[tokens[first].start : tokens[last - 1].end]}"


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
    for number in range(home - 1, -1, -1):
        first, last = items[number]
        gap = text[tokens[last - 1].end : tokens[last].start]
        if last - first > _LONGEST_ITEM or any(mark in gap for mark in ";:"):
            break
        run.append((first, last))
    return run
