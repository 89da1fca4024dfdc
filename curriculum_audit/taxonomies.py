"""Taxonomy and profiles in from the files that subject experts edit; every file is checked on loading."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from curriculum_audit.documents import Entry, nearest, read_yaml
from curriculum_audit.errors import DocumentError
from curriculum_audit.records.competencies import (
    BorderRule,
    Competency,
    Confusable,
    Domain,
    Profile,
    Reference,
    Step,
    Taxonomy,
    TermLists,
    Texts,
)
from curriculum_audit.records.patterns import WordGroups, WordPattern, parse_pattern
from curriculum_audit.resources import data_folder

_IDENTITY_KEYS = "notation id broader label definition counts does_not_count"
_COMPETENCY_KEYS = f"{_IDENTITY_KEYS} terms needs_anchor action_line yearly_repetition crosswalk"
_OPTIONAL_COMPETENCY_KEYS = "weak_terms umbrella abbreviations cues confusables action_line_basis advice"
_HIGHEST_MILLER = 4
_SHARED_GROUPS = "groups.yaml"


def read_taxonomy(folder: Path | None = None) -> Taxonomy:
    """Read a taxonomy from its folder: `taxonomy.yaml`, `competencies/*.yaml`, and `patterns/*.yaml` if there are any.

    Parameters
    ----------
    folder
        The folder; None for the taxonomy that is shipped.

    Raises
    ------
    DocumentError
        A file is not sound; the message names file, line and remedy.
    """
    folder = folder or data_folder("taxonomy")
    top = read_yaml(folder / "taxonomy.yaml").fields(
        "title version languages action_lines domains anchors", "border_rules reporting_code"
    )
    languages = top["languages"].texts()
    domains = tuple(_domain(entry, languages) for entry in top["domains"].items())
    lines = {line["id"].text(): _texts(line["label"], languages) for line in _records(top["action_lines"], "id label")}
    entries = [item for file in _files(folder / "competencies") for item in read_yaml(file).items()]
    read = [entry.fields(_COMPETENCY_KEYS, _OPTIONAL_COMPETENCY_KEYS) for entry in entries]
    _check_unique(read, {domain.notation for domain in domains})
    tops = _top_domains(read, {domain.notation for domain in domains})
    patterns = _patterns(folder / "patterns", set(tops), languages)
    return Taxonomy(
        title=_texts(top["title"], languages),
        version=top["version"].text(),
        languages=languages,
        domains=domains,
        competencies=tuple(
            replace(competency, patterns=patterns.get(competency.notation, ()))
            for competency in (_competency(fields, languages, tops, lines) for fields in read)
        ),
        anchors=_term_lists(top["anchors"], languages),
        action_lines=lines,
        rules=tuple(
            BorderRule(rule["notation"].text(), rule["title"].text(), rule["rule"].text())
            for rule in (_records(top["border_rules"], "notation title rule") if "border_rules" in top else ())
        ),
        reporting_code=tuple(
            Step(_texts(step["label"], languages), _known(step["competencies"], set(tops)))
            for step in (_records(top["reporting_code"], "label competencies") if "reporting_code" in top else ())
        ),
    )


def read_profiles(taxonomy: Taxonomy, folder: Path | None = None) -> tuple[Profile, ...]:
    """Read the norms of all disciplines from `profiles/*.yaml`, held against the taxonomy.

    Raises
    ------
    DocumentError
        A file is not sound, or names a competency that the taxonomy does not have.
    """
    folder = (folder or data_folder("taxonomy")) / "profiles"
    profiles = tuple(_profile(read_yaml(file), taxonomy) for file in _files(folder))
    owners: dict[str, str] = {}
    for profile in profiles:
        for alias in (profile.discipline, *profile.aliases):
            if owners.setdefault(alias.casefold(), profile.discipline) != profile.discipline:
                other = owners[alias.casefold()]
                raise DocumentError(f"{folder}: '{alias}' names both {other} and {profile.discipline}; keep it in one")
    return profiles


def find_entry(taxonomy: Taxonomy, notation: str) -> Domain | Competency:
    """Return the domain or competency with that notation, as people type it.

    Raises
    ------
    DocumentError
        There is none; the message names the nearest.
    """
    entries: tuple[Domain | Competency, ...] = (*taxonomy.domains, *taxonomy.competencies)
    known = {entry.notation.upper(): entry for entry in entries}
    if notation.upper() not in known:
        near = nearest(notation.upper(), [entry.notation for entry in entries])
        raise DocumentError(f"the taxonomy has no domain or competency '{notation}'; {near}")
    return known[notation.upper()]


def _files(folder: Path) -> list[Path]:
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise DocumentError(f"{folder}: no .yaml file here; the taxonomy folder is incomplete")
    return files


def _records(entry: Entry, required: str) -> list[dict[str, Entry]]:
    return [item.fields(required) for item in entry.items()]


def _known(entry: Entry, notations: set[str]) -> tuple[str, ...]:
    for item in entry.items():
        if item.text() not in notations:
            raise item.error(
                f"the taxonomy has no competency '{item.text()}'; {nearest(item.text(), sorted(notations))}"
            )
    return entry.texts()


def _texts(entry: Entry, languages: tuple[str, ...]) -> Texts:
    found = entry.pairs()
    for language in languages:
        if language not in found:
            raise entry.error(f"there is no text for language '{language}'; add '{language}: …'")
    for language, value in found.items():
        if language not in languages:
            raise value.error(f"language '{language}' is not among the languages of the taxonomy; add it there")
    return {language: found[language].text() for language in languages}


def _term_lists(entry: Entry, languages: tuple[str, ...]) -> TermLists:
    found = entry.fields(" ".join(languages))
    return {language: found[language].texts() for language in languages}


def _domain(entry: Entry, languages: tuple[str, ...]) -> Domain:
    fields = entry.fields("notation id label definition", "basis")
    return Domain(
        notation=fields["notation"].text(),
        id=fields["id"].text(),
        labels=_texts(fields["label"], languages),
        definition=_texts(fields["definition"], languages),
        basis=fields["basis"].texts() if "basis" in fields else (),
    )


def _check_unique(read: Iterable[Mapping[str, Entry]], taken: set[str]) -> None:
    notations, ids = set(taken), set[str]()
    for fields in read:
        for entry, seen in ((fields["notation"], notations), (fields["id"], ids)):
            if entry.text() in seen:
                raise entry.error(f"'{entry.text()}' is already taken; choose another")
            seen.add(entry.text())


def _top_domains(read: Iterable[Mapping[str, Entry]], domains: set[str]) -> dict[str, str]:
    """Return the domain at the top for each notation; refuse circles and unknown parents."""
    broader = {fields["notation"].text(): fields["broader"] for fields in read}
    return {notation: _climb(notation, broader, domains) for notation in broader}


def _climb(notation: str, broader: Mapping[str, Entry], domains: set[str]) -> str:
    passed, at = [notation], broader[notation].text()
    while at not in domains:
        if at in passed:
            raise broader[notation].error(f"circular broader: {' → '.join([*passed, at])}; let one point to a domain")
        if at not in broader:
            raise broader[passed[-1]].error(
                f"broader '{at}' does not exist; {nearest(at, sorted({*domains, *broader}))}"
            )
        passed.append(at)
        at = broader[at].text()
    return at


def _competency(
    fields: Mapping[str, Entry], languages: tuple[str, ...], tops: Mapping[str, str], lines: Mapping[str, Texts]
) -> Competency:
    notation = fields["notation"].text()
    return Competency(
        notation=notation,
        id=fields["id"].text(),
        broader=fields["broader"].text(),
        domain=tops[notation],
        labels=_texts(fields["label"], languages),
        definition=_texts(fields["definition"], languages),
        counts=_texts(fields["counts"], languages),
        does_not_count=_texts(fields["does_not_count"], languages),
        terms=_term_lists(fields["terms"], languages),
        weak_terms=fields["weak_terms"].texts() if "weak_terms" in fields else (),
        umbrella=_term_lists(fields["umbrella"], languages) if "umbrella" in fields else {},
        abbreviations=fields["abbreviations"].texts() if "abbreviations" in fields else (),
        cues=_term_lists(fields["cues"], languages) if "cues" in fields else {},
        confusables=_confusables(fields["confusables"], languages) if "confusables" in fields else {},
        needs_anchor=fields["needs_anchor"].flag(),
        action_line=fields["action_line"].choice(" ".join(lines)),
        action_line_basis=(
            fields["action_line_basis"].choice("programme judgement") if "action_line_basis" in fields else "judgement"
        ),
        advice=_texts(fields["advice"], languages) if "advice" in fields else {},
        yearly_repetition=fields["yearly_repetition"].flag(),
        crosswalk=tuple(_reference(item) for item in fields["crosswalk"].items()),
    )


def _patterns(folder: Path, notations: set[str], languages: tuple[str, ...]) -> dict[str, tuple[WordPattern, ...]]:
    """Read the patterns of all competencies; `groups.yaml` holds the words that they share."""
    if not folder.is_dir():
        return {}
    files = {file: read_yaml(file).pairs() for file in _files(folder)}
    shared = files.pop(folder / _SHARED_GROUPS, {})
    groups = {name: entry.texts() for name, entry in shared.items()}
    found: dict[str, tuple[WordPattern, ...]] = {}
    for entries in files.values():
        for notation, entry in entries.items():
            if notation not in notations:
                known = nearest(notation, sorted(notations))
                raise entry.error(f"the taxonomy has no competency '{notation}'; {known}")
            if notation in found:
                raise entry.error(f"'{notation}' has patterns in another file too; keep them in one")
            lists = entry.fields("", " ".join(languages)).values()
            found[notation] = tuple(_pattern(item, groups) for own in lists for item in own.items())
    return found


def _pattern(entry: Entry, groups: WordGroups) -> WordPattern:
    try:
        return parse_pattern(entry.text(), groups)
    except ValueError as error:
        raise entry.error(f"'{entry.text()}' is no pattern: {error}") from error


def _confusables(entry: Entry, languages: tuple[str, ...]) -> dict[str, tuple[Confusable, ...]]:
    found = entry.fields(" ".join(languages))
    return {
        language: tuple(
            Confusable(item["term"].text(), item["reason"].text()) for item in _records(found[language], "term reason")
        )
        for language in languages
    }


def _reference(entry: Entry) -> Reference:
    fields = entry.fields("framework reference status")
    return Reference(
        framework=fields["framework"].text(),
        reference=fields["reference"].text(),
        status=fields["status"].choice("verified verified-secondary unverified"),
    )


def _profile(entry: Entry, taxonomy: Taxonomy) -> Profile:
    fields = entry.fields("discipline label aliases status source expected")
    known = [competency.notation for competency in taxonomy.competencies]
    expected = fields["expected"].pairs()
    for notation, level in expected.items():
        if notation not in known:
            raise level.error(f"the taxonomy has no competency '{notation}'; {nearest(notation, known)}")
    return Profile(
        discipline=fields["discipline"].text(),
        labels=_texts(fields["label"], taxonomy.languages),
        aliases=fields["aliases"].texts(),
        expected={notation: level.number(1, _HIGHEST_MILLER) for notation, level in expected.items()},
        source=_texts(fields["source"], taxonomy.languages),
        is_proposal=fields["status"].choice("proposal adopted") == "proposal",
    )
