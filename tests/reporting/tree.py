"""HTML in, its elements and visible text out, as a browser would see them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

Attributes = dict[str, str | None]


@dataclass
class Tree(HTMLParser):
    """All elements of a page with their attributes, and its text outside style and script."""

    elements: list[tuple[str, Attributes]] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    raw: dict[str, str] = field(default_factory=dict)
    """Text of the style and script elements."""
    _inside: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the element."""
        self.elements.append((tag, dict(attrs)))
        self._inside = tag if tag in ("style", "script") else ""

    def handle_endtag(self, tag: str) -> None:
        """Leave style or script."""
        self._inside = ""

    def handle_data(self, data: str) -> None:
        """Keep the text where it belongs."""
        if self._inside:
            self.raw[self._inside] = self.raw.get(self._inside, "") + data
        else:
            self.parts.append(data)

    @property
    def text(self) -> str:
        """The text of the page with runs of white space joined."""
        return " ".join("".join(self.parts).split())

    def values(self, attribute: str) -> list[str]:
        """Return what all elements have under an attribute."""
        return [attributes[attribute] or "" for _, attributes in self.elements if attribute in attributes]


def tree_of(page: str) -> Tree:
    """Parse a page."""
    tree = Tree()
    tree.feed(page)
    tree.close()
    return tree
