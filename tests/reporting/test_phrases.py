"""Phrases in every language that reports are written in."""

import dataclasses
import inspect
import re
import string
from pathlib import Path

import pytest

from curriculum_audit.cli import run
from curriculum_audit.errors import ReportError
from curriculum_audit.records.findings import Flag, Kind, Lack, Status
from curriculum_audit.records.guides import GuideStatus, SectionKind, WarningKind
from curriculum_audit.reporting.phrases import LANGUAGES, Phrases, load_phrases
from curriculum_audit.resources import data_folder
from curriculum_audit.settings import Settings

ALL = [load_phrases(language) for language in LANGUAGES]
DUTCH = ALL[0]


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_language_has_the_same_phrases() -> None:
    assert len({frozenset(phrases.texts) for phrases in ALL}) == 1


def test_a_phrase_asks_for_the_same_values_in_every_language() -> None:
    for key in DUTCH.texts:
        assert len({frozenset(fields(phrases.texts[key])) for phrases in ALL}) == 1, key


def test_what_has_a_singular_has_a_plural() -> None:
    for phrases in ALL:
        singular = {key.removesuffix(".one") for key in phrases.texts if key.endswith(".one")}
        plural = {key.removesuffix(".other") for key in phrases.texts if key.endswith(".other")}
        assert singular == plural - {"section"}


@pytest.mark.parametrize("phrases", ALL, ids=LANGUAGES)
def test_everything_that_can_be_found_has_its_words(phrases: Phrases) -> None:
    wanted = [
        *(f"status.{status.value}" for status in Status),
        *(f"status_meaning.{status.value}" for status in Status),
        *(f"flag.{flag.value}" for flag in Flag),
        *(f"flag_meaning.{flag.value}" for flag in Flag),
        *(f"kind.{kind.label}" for kind in Kind),
        *(f"kind_meaning.{kind.label}" for kind in Kind),
        *(f"lack.{lack.value}" for lack in Lack),
        *(f"section.{kind.value}" for kind in SectionKind),
        *(f"miller.{level}" for level in range(5)),
        *(f"miller_meaning.{level}" for level in range(1, 5)),
        *(f"warning.{kind.value}" for kind in WarningKind),
        *(f"unread.{status.value}.{part}" for status in GuideStatus for part in ("what", "remedy")),
    ]

    assert [key for key in wanted if key not in phrases.texts] == []


def test_no_phrase_is_left_over() -> None:
    folder = data_folder("reports") / "templates"
    code = Path(inspect.getfile(Phrases)).parent
    sources = [*folder.rglob("*.j2"), *code.glob("*.py")]
    text = "\n".join(source.read_text(encoding="utf-8") for source in sources)
    stems = set(re.findall(r"[\"']([a-z_]+(?:\.[a-z_]+)*\.?)", text))

    known = {stem.rstrip(".") for stem in stems}
    built = {stem.rstrip(".") for stem in stems if stem.endswith(".")} | {"first", "unread", "section", "language"}
    left = [key for key in DUTCH.texts if not _is_used(key, known, built)]

    assert left == []


def _is_used(key: str, known: set[str], built: set[str]) -> bool:
    """Whether a source names the key, the key of its singular and plural, or the stem that it is built from."""
    stem, _, last = key.rpartition(".")
    return key in known or (last in ("one", "other") and stem in known) or any(key.startswith(f"{b}.") for b in built)


def test_a_missing_phrase_is_an_error_that_names_it() -> None:
    with pytest.raises(ReportError, match=r"nl\.yaml: no\.such\.phrase"):
        DUTCH("no.such.phrase")


def test_a_missing_value_is_an_error_that_names_the_phrase() -> None:
    with pytest.raises(ReportError, match=r"matrix\.year"):
        DUTCH("matrix.year")


def test_braces_in_a_value_stay_as_they_are() -> None:
    assert "{0.__class__}" in DUTCH("report.title", programme="{0.__class__}", institution="x", year="y")


def test_a_language_without_phrases_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ReportError, match=r"fr: .* nl, en"):
        load_phrases("fr")


@pytest.mark.parametrize(("number", "text"), [(1, "1 cursus"), (0, "0 cursussen"), (7, "7 cursussen")])
def test_one_is_singular_and_all_else_plural(number: int, text: str) -> None:
    assert DUTCH.count("count.courses", number) == text


@pytest.mark.parametrize(
    ("iso", "text"), [("2025-11-05", "5 november 2025"), ("soon", "soon"), ("2025-13-01", "2025-13-01")]
)
def test_a_day_is_written_out(iso: str, text: str) -> None:
    assert DUTCH.date(iso) == text


def test_numbers_follow_the_language() -> None:
    assert [phrases.number(7.5) for phrases in ALL] == ["7,5", "7.5"]
    assert DUTCH.number(5.0) == "5"


def test_thousands_have_the_mark_of_the_language_wherever_they_stand() -> None:
    assert [phrases.number(10733) for phrases in ALL] == ["10.733", "10,733"]
    assert [phrases.decimals(1234.5, 2) for phrases in ALL] == ["1.234,50", "1,234.50"]
    assert [phrases.count("count.courses", 10733) for phrases in ALL] == ["10.733 cursussen", "10,733 courses"]
    assert [phrases("accuracy.part_of", part=9304, whole=1_000_000) for phrases in ALL] == [
        "9.304 van 1.000.000", "9,304 of 1,000,000",
    ]  # fmt: skip


def test_the_number_of_a_page_is_a_name_and_has_no_mark() -> None:
    assert [phrases("pages.short", page=1234) for phrases in ALL] == ["p.\u00a01234"] * 2


def test_what_a_text_tells_to_set_can_be_set() -> None:
    texts = " ".join(text for phrases in ALL for text in phrases.texts.values())
    told, keys = re.findall(r"--[a-z][a-z-]*", texts), re.findall(r"\(([a-z]+(?:_[a-z]+)+)\)", texts)

    assert len(told) > 4
    assert set(told) <= {option for parameter in run.params for option in parameter.opts}
    assert (
        set(keys)
        == {"seconds_per_guide", "megabytes_of_memory"}
        <= {field.name for field in dataclasses.fields(Settings)}
    )


def test_a_text_that_lacks_the_language_falls_back_on_one_that_is_there() -> None:
    assert DUTCH.pick({"nl": "", "en": "abuse"}) == "abuse"
    assert DUTCH.pick({}) == ""
