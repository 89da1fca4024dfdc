"""Lines of JSON as other programs, editors and hands leave them."""

import json
from pathlib import Path

import pytest

from curriculum_audit.errors import ExchangeError
from curriculum_audit.exchange import read_courses
from curriculum_audit.exchange_fields import read_objects
from curriculum_audit.reporting.as_json import render_guides
from tests.reporting import samples

COURSE = {"title": "Zorg", "text": "De student luistert."}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "courses.jsonl"


def complaint(file: Path, text: str) -> str:
    """Return what is said of a file with that text, without its path."""
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ExchangeError) as caught:
        read_courses(file)
    return str(caught.value).removeprefix(str(file))


def test_lines_of_white_space_count_and_are_passed_over(file: Path) -> None:
    file.write_text('\n{"title": "a"}\n \n{"title": "b"}', encoding="utf-8")

    assert [(row.line, row.text("title")) for row in read_objects(file)] == [(2, "a"), (4, "b")]


def test_a_byte_order_mark_is_no_part_of_the_first_line(file: Path) -> None:
    file.write_text(json.dumps(COURSE), encoding="utf-8-sig")

    assert len(read_courses(file)) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"title": "a",}', ":1: this is no JSON from character 15 on; "),
        ('{"title": "a"}\n{"title": "b"} {}', ":2: this is no JSON from character 16 on; "),
        ('{"title": ' + "[" * 100_000, ":1: this is nested too deeply; "),
        ('{"id": ' + "1" * 5000 + "}", ":1: a number here has too many digits; "),
    ],
)
def test_a_line_that_is_no_json_is_named_in_plain_words(file: Path, text: str, said: str) -> None:
    assert complaint(file, text).startswith(said)


def test_a_line_that_is_not_utf8_is_named(file: Path) -> None:
    file.write_bytes(b'{"title": "a"}\n{"title": "caf\xe9"}\n')

    with pytest.raises(ExchangeError, match=r":2: cannot be read as UTF-8 text; "):
        read_courses(file)


def test_a_file_that_is_not_there_is_named(file: Path) -> None:
    with pytest.raises(ExchangeError, match=r"courses\.jsonl: cannot be read \(No such file or directory\); "):
        read_courses(file)


@pytest.mark.parametrize(
    "text",
    [
        render_guides(samples.audit().guides, "nl"),
        json.dumps([COURSE]),
        json.dumps(COURSE, indent=1),
        json.dumps({"guide": "gids.pdf", "courses": [COURSE]}),
        "[" * 100_000,
        "null",
        '"Zorg"',
    ],
    ids=["printed courses", "list", "one course on many lines", "guide", "brackets", "null", "text"],
)
def test_what_is_not_one_course_a_line_is_answered_with_the_way_to_get_there(file: Path, text: str) -> None:
    said = complaint(file, text)

    assert said.startswith(":1: one course per line is expected, as a JSON object; to get there: jq -c ")
    assert "\n" not in said


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"title": "Zorg \ud800"}, "the key 'title' "),
        ({"text": "een \udfff twee"}, "the key 'text' "),
        ({"id": "\ud800"}, "the key 'id' "),
        ({"sections": {"Inhoud \ud800": "a"}}, "a key in 'sections' "),
        ({"sections": {"Inhoud": "\ud800"}}, "the key 'Inhoud' in 'sections' "),
    ],
)
def test_half_a_character_is_refused_before_it_cannot_be_printed(
    file: Path, changed: dict[str, object], said: str
) -> None:
    assert complaint(file, json.dumps(COURSE | changed)).startswith(f":1: {said}holds half a character ")


def test_a_character_that_json_writes_in_two_halves_is_kept(file: Path) -> None:
    file.write_text(json.dumps({"title": "Zorg 🧒"}, ensure_ascii=True), encoding="utf-8")

    assert read_objects(file)[0].text("title") == "Zorg 🧒"


def test_half_a_character_under_a_key_that_is_not_read_harms_nothing(file: Path) -> None:
    file.write_text(json.dumps(COURSE | {"source": "\ud800"}), encoding="utf-8")

    assert len(read_courses(file)) == 1


def test_a_heading_that_stands_twice_is_refused_as_one_of_its_texts_would_be_lost(file: Path) -> None:
    text = '{"title": "Zorg", "sections": {"Inhoud": "a", "Inhoud": "b"}}'

    assert complaint(file, text) == ":1: the key 'Inhoud' stands twice in one object; keep one"


def test_a_key_cannot_break_the_one_line_of_a_message(file: Path) -> None:
    said = complaint(file, json.dumps(COURSE | {"sections": {"a\n\x1b[31m" + "b" * 1000: 3}}))

    assert said.isprintable()
    assert len(said) < 200
