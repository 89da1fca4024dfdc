"""The phrases of one language, from `reports/phrases/<language>.yaml`, and how they are filled in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from curriculum_audit.documents import Entry, read_yaml
from curriculum_audit.errors import ReportError
from curriculum_audit.resources import data_folder

LANGUAGES = ("nl", "en")
"""The languages that reports are written in; the first is the default."""

_NAMES = frozenset({"page"})
"""Values that say which one and not how many."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases of one language under dotted keys ("status.covered")."""

    language: str
    texts: Mapping[str, str] = field(hash=False)

    def __call__(self, key: str, **values: object) -> str:
        """Return the phrase under `key` with the values filled in, whole numbers as `number` writes them.

        Raises
        ------
        ReportError
            There is no such phrase, or it asks for a value that was not given.
        """
        try:
            return self.texts[key].format_map({name: self._filled(name, value) for name, value in values.items()})
        except KeyError as error:
            raise ReportError(f"reports/phrases/{self.language}.yaml: {key}: {error} is missing; add it") from error

    def _filled(self, name: str, value: object) -> object:
        return self.number(value) if type(value) is int and name not in _NAMES else value

    def count(self, key: str, number: int, **values: object) -> str:
        """Return the singular or the plural of a phrase with the number filled in as `n`."""
        return self(f"{key}.{'one' if number == 1 else 'other'}", n=number, **values)

    def pick(self, texts: Mapping[str, str]) -> str:
        """Return the text of this language, or else of the first language that has one; empty where none has."""
        return texts.get(self.language) or next((text for text in texts.values() if text), "")

    def number(self, value: float) -> str:
        """Write a number as this language does: with a mark at the thousands, without needless decimals."""
        return self._marked(f"{value:,.6f}".rstrip("0").rstrip("."))

    def decimals(self, value: float, places: int) -> str:
        """Write a number with so many decimals, as this language does."""
        return self._marked(f"{value:,.{places}f}")

    def _marked(self, number: str) -> str:
        marks = self.texts["language.decimal_mark"] + self.texts["language.thousands_mark"]
        return number.translate(str.maketrans(".,", marks))

    def date(self, iso: str) -> str:
        """Write an ISO 8601 day out in full; anything else is returned as it is."""
        parts = iso.split("-")
        if len(parts) != 3 or not all(part.isdecimal() for part in parts) or not 1 <= int(parts[1]) <= 12:
            return iso
        month = self("language.months").split()[int(parts[1]) - 1]
        return self("language.date", day=int(parts[2]), month=month, year=parts[0])


def other_language(language: str) -> str:
    """Return the language that a page can be switched to."""
    return next(other for other in LANGUAGES if other != language)


@cache
def load_phrases(language: str) -> Phrases:
    """Read the phrases of a language.

    Raises
    ------
    ReportError
        There are no phrases in that language.
    DocumentError
        The file of phrases is not sound; the message names file and line.
    """
    if language not in LANGUAGES:
        raise ReportError(f"{language}: there are no reports in this language; choose from {', '.join(LANGUAGES)}")
    return Phrases(language, dict(_flat(read_yaml(data_folder("reports") / "phrases" / f"{language}.yaml"))))


def _flat(entry: Entry, prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in entry.pairs().items():
        if value.is_mapping:
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value.text()
