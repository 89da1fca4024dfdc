"""YAML files in, entries out that know their line, so that each complaint names file, line and remedy."""

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import yaml

from curriculum_audit.errors import DocumentError

_MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Entry:
    """A value in a YAML file. All scalars are read as text: YAML's own guesses turn `no` into False."""

    file: Path
    node: yaml.Node

    def error(self, problem: str) -> DocumentError:
        """Return the error that names file and line of this entry; raise it."""
        return DocumentError(f"{self.file}:{self.node.start_mark.line + 1}: {problem}")

    def fields(self, required: str, optional: str = "") -> dict[str, "Entry"]:
        """Return the values of a mapping by key.

        Parameters
        ----------
        required, optional
            The known keys, separated by spaces.

        Raises
        ------
        DocumentError
            This is no mapping, or a key is unknown, doubled or missing.
        """
        found = self.pairs()
        known = f"{required} {optional}".split()
        for key, entry in found.items():
            if key not in known:
                raise entry.error(f"unknown key '{key}'; {nearest(key, known)}")
        for key in required.split():
            if key not in found:
                raise self.error(f"the key '{key}' is missing; add it")
        return found

    def pairs(self) -> dict[str, "Entry"]:
        """Return the values of a mapping with free keys, in the order of the file."""
        if not self.is_mapping:
            raise self.error("a mapping is expected here ('key: value' lines)")
        found: dict[str, Entry] = {}
        for key_node, value in self.node.value:
            key = Entry(self.file, key_node).text()
            if key in found:
                raise Entry(self.file, key_node).error(f"the key '{key}' stands here twice; keep one")
            found[key] = Entry(self.file, value)
        return found

    @property
    def is_mapping(self) -> bool:
        """Whether this is a mapping."""
        return isinstance(self.node, yaml.MappingNode)

    def items(self) -> tuple["Entry", ...]:
        """Return the items of a list."""
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.error("a list is expected here ('- item' lines)")
        return tuple(Entry(self.file, item) for item in self.node.value)

    def text(self) -> str:
        """Return a text that is not empty."""
        if not isinstance(self.node, yaml.ScalarNode) or not self.node.value.strip():
            raise self.error("a text is expected here")
        return str(self.node.value).strip()

    def texts(self) -> tuple[str, ...]:
        """Return a list of texts."""
        return tuple(item.text() for item in self.items())

    def flag(self) -> bool:
        """Return a truth value."""
        return self.choice("true false") == "true"

    def choice(self, known: str) -> str:
        """Return one of the known words (separated by spaces)."""
        text = self.text()
        if text not in known.split():
            raise self.error(f"'{text}' is not known here; {nearest(text, known.split())}")
        return text

    def number(self, low: int, high: int) -> int:
        """Return a whole number from low up to and including high."""
        text = self.text()
        if not text.isdecimal() or not low <= int(text) <= high:
            raise self.error(f"'{text}' is not a whole number from {low} to {high}")
        return int(text)


def nearest(word: str, known: list[str] | tuple[str, ...]) -> str:
    """Say what was probably meant, or what is possible.

    >>> nearest("labl", ["label", "terms"])
    "did you mean 'label'?"
    >>> nearest("x", ["label", "terms"])
    'known here: label, terms'
    """
    close = get_close_matches(word, known, n=1)
    return f"did you mean '{close[0]}'?" if close else f"known here: {', '.join(known)}"


def why_unread(error: OSError | ValueError | RecursionError) -> str:
    r"""Say in a few words why a file could not be read as text of its kind.

    >>> why_unread(UnicodeDecodeError("utf-8", b"caf\xe9", 3, 4, "invalid"))
    'it is not UTF-8; save it as UTF-8'
    """
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8; save it as UTF-8"
    return getattr(error, "strerror", None) or str(error)


def read_yaml(file: Path) -> Entry:
    """Read a YAML file.

    Raises
    ------
    DocumentError
        The file cannot be read, is no YAML, is larger than 1 MB or uses aliases (a small file of aliases can
        grow without bound when it is walked).
    """
    text = _text(file)
    try:
        if any(isinstance(token, yaml.AliasToken) for token in yaml.scan(text, Loader=yaml.CSafeLoader)):
            raise DocumentError(f"{file}: YAML aliases (*name) are not allowed; write the value out")
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise DocumentError(
            f"{file}:{line}: this is not YAML: {error.problem}; check indentation and quotes"
        ) from error
    except yaml.YAMLError as error:
        reason = " ".join(str(error).split())
        raise DocumentError(f"{file}: this is not YAML: {reason}; save it as UTF-8 text") from error
    if node is None:
        raise DocumentError(f"{file}: the file is empty; fill it or delete it")
    return Entry(file, node)


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise DocumentError(f"{file}: larger than 1 MB; split it")
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8 text"
        raise DocumentError(f"{file}: cannot be read ({reason}); check the path and the file") from error
