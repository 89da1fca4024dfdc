"""One page rendered in two languages in, a page that can show both out (pure).

The page shows one language. What reads otherwise in the other is kept once, in a list of texts beside the page; each
place that it belongs to carries its number. The script puts the texts in as text and never as markup, so that nothing
is trusted that was not trusted before, and what does not change (every quote) is stored once.
"""

import json
import re
from collections.abc import Iterator
from html import escape, unescape

PLACE = ' data-texts=""'
"""Where the template wants the texts of the other language: an empty attribute, which gets them as a JSON list."""

ATTRIBUTES = frozenset({"alt", "aria-label", "title", "data-one", "data-other"})
"""Attributes that hold text for people."""

_TAG = re.compile(r"(<[^>]*>)")
_ATTRIBUTE = re.compile(r' ([\w-]+)="([^"]*)"')
_NAME = re.compile(r"</?([\w-]+)")


class _Texts(dict[tuple[str, str], int]):
    """The pairs of texts that differ, each with its number."""

    def number(self, shown: str, other: str) -> int:
        """Return the number of a pair of texts as they stand in the markup."""
        return self.setdefault((unescape(shown), unescape(other)), len(self))


def in_two_languages(shown: str, other: str) -> str:
    """Return the page `shown` with all that it takes to turn it into the page `other`.

    Parameters
    ----------
    shown, other
        The same template with the same values in two languages, so that only texts differ: what stands between tags,
        and attributes that hold text for people.

    Raises
    ------
    ValueError
        The pages differ in more than texts: the template decides something by the language.
    """
    ours, theirs = _TAG.split(shown), _TAG.split(other)
    if len(ours) != len(theirs):
        raise ValueError(f"one page has {len(ours)} parts and the other {len(theirs)}")
    texts = _Texts()
    tags = [_tag(one, two, texts) for one, two in zip(ours[1::2], theirs[1::2], strict=True)]
    between: list[str] = []
    for place, (one, two) in enumerate(zip(ours[::2], theirs[::2], strict=True)):
        if one == two:
            between.append(one)
        elif _is_all_of_element(tags[place - 1], tags[place]):
            tags[place - 1] = _with_attribute(tags[place - 1], "data-t", str(texts.number(one, two)))
            between.append(one)
        else:
            between.append(_wrapped(one, two, texts))
    found = next((place for place, tag in enumerate(tags) if PLACE in tag), None)
    if found is None:
        raise ValueError(f"the template has no place for the texts{PLACE}")
    tags[found] = tags[found].replace(PLACE, f' data-texts="{escape(_as_json(texts))}"')
    return "".join(_alternating(between, tags))


def _tag(one: str, two: str, texts: _Texts) -> str:
    """Return a tag of the shown page with the numbers of the attributes that read otherwise in the other."""
    if one == two:
        return one
    ours, theirs = _ATTRIBUTE.findall(one), _ATTRIBUTE.findall(two)
    changed = [(name, a, b) for (name, a), (_, b) in zip(ours, theirs, strict=False) if a != b]
    if _without_values(one) != _without_values(two) or any(name not in ATTRIBUTES for name, _, _ in changed):
        raise ValueError(f"they differ in more than texts: {one[:200]} and {two[:200]}")
    return _with_attribute(one, "data-a", " ".join(f"{name}:{texts.number(a, b)}" for name, a, b in changed))


def _without_values(tag: str) -> str:
    return _ATTRIBUTE.sub(lambda found: f" {found[1]}", tag)


def _is_all_of_element(start: str, end: str) -> bool:
    """Whether what stands between two tags is all that its element holds."""
    return not start.startswith("</") and end.startswith("</") and _NAME.findall(start)[:1] == _NAME.findall(end)[:1]


def _with_attribute(tag: str, name: str, value: str) -> str:
    return f'{tag[:-1]} {name}="{value}">'


def _wrapped(one: str, two: str, texts: _Texts) -> str:
    """Give a text that stands beside other elements an element of its own; white space around it stays outside."""
    text = one.strip()
    before, _, after = one.partition(text)
    return f'{before}<span data-t="{texts.number(text, two.strip())}">{text}</span>{after}'


def _as_json(texts: _Texts) -> str:
    return json.dumps([other for _, other in texts], ensure_ascii=False, separators=(",", ":"))


def _alternating(between: list[str], tags: list[str]) -> Iterator[str]:
    yield between[0]
    for tag, text in zip(tags, between[1:], strict=True):
        yield tag
        yield text
