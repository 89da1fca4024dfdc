"""The exchange formats, as tools outside read and write them."""

import json
from pathlib import Path

import pytest

from curriculum_audit.errors import ExchangeError
from curriculum_audit.exchange import (
    course_object,
    evidence_object,
    read_annotated,
    read_annotated_folder,
    read_courses,
    read_outlines,
)
from curriculum_audit.records.findings import Kind
from tests.samples import course, evidence

PLAIN: dict[str, object] = {"title": "Zorg", "text": "De student luistert."}
NOTE: dict[str, object] = {"competency": "C1", "quote": "luistert", "kind": "objective", "miller": 2}
ANNOTATED = PLAIN | {"covers": "yes", "gold": [NOTE]}


def lines(folder: Path, *rows: object) -> Path:
    file = folder / "courses.jsonl"
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return file


def test_a_course_has_the_keys_of_the_format() -> None:
    assert course_object(course()) == {
        "code": "PED201",
        "title": "Jeugd en gezin",
        "credits": 5.0,
        "study_year": 2,
        "period": None,
        "compulsory": True,
        "level": None,
        "language": "nl",
        "first_page": 14,
        "last_page": 15,
        "sections": [
            {
                "kind": "outcomes",
                "heading": "Leerdoelen",
                "passages": [
                    {
                        "text": "De student herkent signalen van kindermishandeling.",
                        "page": 14,
                        "box": [72.0, 310.2, 520.1, 322.4],
                    }
                ],
            }
        ],
    }


def test_a_printed_course_is_read_back_the_same(tmp_path: Path) -> None:
    ((identifier, read),) = read_courses(lines(tmp_path, course_object(course())))

    assert identifier == "PED201"
    assert course_object(read) == course_object(course())


def test_a_verdict_has_the_keys_of_the_format() -> None:
    assert evidence_object("001", [evidence(unsure=True), evidence("E1", kind=Kind.MENTION, miller=0)]) == {
        "id": "001",
        "covers": "mention",
        "evidence": [
            {
                "competency": "C1",
                "quote": "De student herkent signalen van kindermishandeling.",
                "page": 14,
                "kind": "objective",
                "miller": 2,
                "confidence": 0.9,
                "unsure": True,
            },
            {
                "competency": "E1",
                "quote": "De student herkent signalen van kindermishandeling.",
                "page": 14,
                "kind": "mention",
                "miller": 0,
                "confidence": 0.9,
            },
        ],
    }


@pytest.mark.parametrize(
    ("row", "part"),
    [
        ({"id": "1", "text": "x"}, "the key 'title' is missing"),
        ([1], "one course per line is expected, as a JSON object"),
        (PLAIN | {"title": None}, "the key 'title' must be text"),
        (PLAIN | {"title": 3}, "the key 'title' must be text"),
        (PLAIN | {"text": ["a"]}, "the key 'text' must be text"),
        (PLAIN | {"text": 0}, "the key 'text' must be text"),
        (PLAIN | {"language": 3}, "the key 'language' must be text"),
        (PLAIN | {"id": [1]}, "the key 'id' must be text or a number"),
        (PLAIN | {"sections": "Inhoud"}, "the key 'sections' must be an object with a text under each key"),
        (PLAIN | {"sections": {"Inhoud": 3}}, "the key 'Inhoud' in 'sections' must be text"),
        (PLAIN | {"sections": ["a"]}, "the key 'sections' must be a list of objects"),
    ],
)
def test_a_line_that_does_not_follow_the_format_is_named(tmp_path: Path, row: object, part: str) -> None:
    with pytest.raises(ExchangeError, match=part) as caught:
        read_courses(lines(tmp_path, {"title": "goed"}, row))

    assert str(caught.value).startswith(f"{tmp_path / 'courses.jsonl'}:2: ")
    assert "; " in str(caught.value)


@pytest.mark.parametrize(
    ("changed", "part"),
    [
        ({"kind": "lessons"}, "the key 'kind' in item 1 of 'sections' must be one of outcomes, content, "),
        ({"kind": ["content"]}, "the key 'kind' in item 1 of 'sections' must be one of outcomes, content, "),
        ({"heading": None}, "the key 'heading' in item 1 of 'sections' must be text"),
        ({"passages": None}, "the key 'passages' in item 1 of 'sections' must be a list of objects"),
        ({"passages": ["a"]}, "the key 'passages' in item 1 of 'sections' must be a list of objects"),
        (
            {"passages": [{"text": "a"}, {}]},
            "the key 'text' is missing in item 2 of 'passages' in item 1 of 'sections'",
        ),
        ({"passages": [{"text": 3}]}, "the key 'text' in item 1 of 'passages' in item 1 of 'sections' must be text"),
        ({"passages": [{"text": "a", "page": "3"}]}, "the key 'page' in .* must be a whole number"),
        ({"passages": [{"text": "a", "page": True}]}, "the key 'page' in .* must be a whole number"),
        ({"passages": [{"text": "a", "box": [1, 2]}]}, "the key 'box' in .* must be a list of 4 numbers"),
        ({"passages": [{"text": "a", "box": [1, 2, 3, "4"]}]}, "the key 'box' in .* must be a list of 4 numbers"),
        ({"passages": [{"text": "a", "hidden": "no"}]}, "the key 'hidden' in .* must be true or false"),
    ],
)
def test_a_section_that_does_not_follow_the_format_is_named(
    tmp_path: Path, changed: dict[str, object], part: str
) -> None:
    section = {"kind": "content", "heading": "Inhoud", "passages": [{"text": "a"}]}

    with pytest.raises(ExchangeError, match=part):
        read_courses(lines(tmp_path, {"title": "Zorg", "sections": [section | changed]}))


@pytest.mark.parametrize(
    ("key", "value", "part"),
    [
        ("credits", "5", "a number"),
        ("credits", float("nan"), "a number"),
        ("study_year", "1", "a whole number"),
        ("period", ["1"], "text or a number"),
        ("compulsory", "yes", "true or false"),
        ("first_page", 1.5, "a whole number"),
    ],
)
def test_a_field_of_a_course_object_that_has_the_wrong_type_is_named(
    tmp_path: Path, key: str, value: object, part: str
) -> None:
    with pytest.raises(ExchangeError, match=f"the key '{key}' must be {part}; "):
        read_courses(lines(tmp_path, course_object(course()) | {key: value}))


@pytest.mark.parametrize("empty", [None, {}, []])
def test_a_text_beside_empty_sections_is_not_lost(tmp_path: Path, empty: object) -> None:
    ((_, read),) = read_courses(lines(tmp_path, PLAIN | {"sections": empty}))

    assert [passage.text for passage in read.passages] == [PLAIN["text"]]


@pytest.mark.parametrize(
    ("rows", "identifiers"),
    [
        ([{"id": 0}, {"id": 1}], ["0", "1"]),
        ([{"id": None, "code": "A"}, {"id": "", "code": "B"}, {"code": ""}], ["A", "B", "3"]),
        ([{"code": "A"}, {"code": "A"}], ["A", "A-2"]),
        ([{"code": "A"}, {"id": "A"}], ["A-1", "A"]),
        ([{"id": "2"}, {}], ["2", "2-2"]),
        ([{"id": "A"}, {"id": "A-2"}, {"code": "A"}], ["A", "A-2", "A-3"]),
        ([{"id": "A"}, {"id": "A-3"}, {"code": "A"}], ["A", "A-3", "A-3-3"]),
    ],
)
def test_every_course_has_an_id_of_its_own(
    tmp_path: Path, rows: list[dict[str, object]], identifiers: list[str]
) -> None:
    read = read_courses(lines(tmp_path, *(PLAIN | row for row in rows)))

    assert [identifier for identifier, _ in read] == identifiers


@pytest.mark.parametrize("key", ["tekst", "description", "Text"])
def test_a_text_under_another_name_is_not_taken_for_none(tmp_path: Path, key: str) -> None:
    row = {"id": "1", "title": "Jeugd", key: "De student herkent signalen van kindermishandeling."}
    file = tmp_path / "courses.jsonl"
    file.write_text(json.dumps(row), encoding="utf-8")

    with pytest.raises(ExchangeError, match=rf":1: there is neither 'text' nor 'sections'; is '{key}' the text\?"):
        read_courses(file)


def test_a_course_may_be_a_title_alone_with_other_facts(tmp_path: Path) -> None:
    row: dict[str, object] = {
        "id": "1",
        "title": "Een heel lange titel van een vak over jeugd",
        "faculty": "Faculteit der Rechten",
    }
    row |= {"credits": 5.0, "tags": ["jeugd", "recht"]}
    file = tmp_path / "courses.jsonl"
    file.write_text(json.dumps(row), encoding="utf-8")

    assert [course.title for _, course in read_courses(file)] == [row["title"]]


@pytest.mark.parametrize("same", [("7", "7"), (7, "7"), (0, 0)])
def test_an_id_that_is_given_twice_is_refused_with_both_lines(tmp_path: Path, same: tuple[object, object]) -> None:
    first, second = ({"id": identifier} for identifier in same)

    with pytest.raises(ExchangeError, match=r":3: the id is that of line 1 too; give each course an id of its own"):
        read_courses(lines(tmp_path, PLAIN | first, PLAIN, PLAIN | second))


def test_annotated_courses_are_read_with_both_annotators(tmp_path: Path) -> None:
    found = {"competency": "C1", "quote": "signalen", "kind": "objective", "miller": 2, "sure": False}
    row = {"id": "1", "title": "Zorg", "text": "signalen", "covers": "yes", "gold": [found], "gold_2": []}

    (annotated,) = read_annotated(lines(tmp_path, row))

    assert (annotated.id, annotated.covers, annotated.second) == ("1", "yes", ())
    assert [(a.competency, a.kind, a.miller, a.sure) for a in annotated.annotations] == [
        ("C1", Kind.OBJECTIVE, 2, False)
    ]


@pytest.mark.parametrize(
    ("changed", "part"),
    [
        ({"covers": "maybe"}, "the key 'covers' must be one of yes, mention, no"),
        ({"covers": None}, "the key 'covers' must be one of yes, mention, no"),
        ({"covers": ["yes"]}, "the key 'covers' must be one of yes, mention, no"),
        ({"gold": None}, "the key 'gold' must be a list of objects"),
        ({"gold": {"C1": 2}}, "the key 'gold' must be a list of objects"),
        ({"gold": ["C1"]}, "the key 'gold' must be a list of objects"),
        ({"gold_2": None}, "the key 'gold_2' must be a list of objects"),
        ({"gold_2": ["C1"]}, "the key 'gold_2' must be a list of objects"),
        ({"gold_2": [NOTE, NOTE | {"miller": 5}]}, "the key 'miller' in item 2 of 'gold_2' must be"),
        ({"series": ["k"]}, "the key 'series' must be text or a number"),
    ],
)
def test_an_annotated_course_that_does_not_follow_the_format_is_named(
    tmp_path: Path, changed: dict[str, object], part: str
) -> None:
    with pytest.raises(ExchangeError, match=part):
        read_annotated(lines(tmp_path, ANNOTATED | changed))


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"competency": 1}, "text"),
        ({"quote": None}, "text"),
        ({"kind": "lesson"}, "one of mention, content, objective, practice, assessment"),
        ({"kind": 2}, "one of mention, content, objective, practice, assessment"),
        ({"miller": True}, "a whole number from 0 to 4"),
        ({"miller": 5}, "a whole number from 0 to 4"),
        ({"miller": -1}, "a whole number from 0 to 4"),
        ({"miller": "2"}, "a whole number from 0 to 4"),
        ({"miller": 2.0}, "a whole number from 0 to 4"),
        ({"sure": "yes"}, "true or false"),
        ({"sure": None}, "true or false"),
    ],
)
def test_an_annotation_that_does_not_follow_the_format_is_named(
    tmp_path: Path, changed: dict[str, object], expected: str
) -> None:
    (key,) = changed

    with pytest.raises(ExchangeError, match=f"the key '{key}' in item 2 of 'gold' must be {expected}; "):
        read_annotated(lines(tmp_path, ANNOTATED | {"gold": [NOTE, NOTE | changed]}))


@pytest.mark.parametrize("key", ["gold", "covers"])
def test_courses_that_nobody_annotated_are_not_taken_for_annotated_ones(tmp_path: Path, key: str) -> None:
    row = {name: value for name, value in ANNOTATED.items() if name != key}

    with pytest.raises(ExchangeError, match=f":1: the key '{key}' is missing; "):
        read_annotated(lines(tmp_path, row))


def test_a_file_without_courses_gives_none_and_is_refused_where_they_have_to_be_annotated(tmp_path: Path) -> None:
    file = lines(tmp_path)

    assert read_courses(file) == []
    with pytest.raises(ExchangeError, match="holds no courses; "):
        read_annotated(file)


def test_an_empty_file_among_others_of_a_folder_is_passed_over(tmp_path: Path) -> None:
    lines(tmp_path, ANNOTATED)
    (tmp_path / "empty.jsonl").touch()

    assert len(read_annotated_folder(tmp_path)) == 1


def test_a_folder_without_annotated_courses_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match=r"no annotated courses \(\*\.jsonl\) here; see the README of the taxonomy"):
        read_annotated_folder(tmp_path)


def test_outlines_are_read_from_files_of_their_name_and_there_may_be_none(tmp_path: Path) -> None:
    lines(tmp_path, ANNOTATED)
    assert read_outlines(tmp_path) == []

    (tmp_path / "outlines-nl.jsonl").write_text(json.dumps(ANNOTATED) + "\n", encoding="utf-8")
    assert [outline.course.title for outline in read_outlines(tmp_path)] == [ANNOTATED["title"]]


def test_an_annotation_is_sure_and_a_section_has_no_heading_where_nothing_is_said(tmp_path: Path) -> None:
    section = {"kind": "content", "passages": [{"text": "De student luistert."}]}
    (annotated,) = read_annotated(lines(tmp_path, ANNOTATED | {"sections": [section]}))

    assert [note.sure for note in annotated.annotations] == [True]
    assert [part.heading for part in annotated.course.sections] == [""]


def test_a_line_separator_inside_a_text_does_not_end_the_row(tmp_path: Path) -> None:
    rows = read_courses(lines(tmp_path, {"title": "Zorg", "text": "een\u2028twee\x85drie"}))

    assert len(rows) == 1


def test_the_language_of_a_text_that_does_not_state_it_is_told_by_its_words(tmp_path: Path) -> None:
    text = "The students of this course discuss the signs of abuse and are able to report them to a colleague."
    ((_, read),) = read_courses(lines(tmp_path, {"title": "Care", "text": text}))

    assert read.language == "en"


def test_annotated_courses_of_one_author_share_a_series(tmp_path: Path) -> None:
    row = {"title": "Zorg", "text": "signalen", "covers": "no", "gold": []}
    first, second = read_annotated(lines(tmp_path, row | {"series": "k"}, row))

    assert (first.series, second.series) == ("k", "")


def test_the_language_of_a_plain_text_is_kept(tmp_path: Path) -> None:
    ((_, read),) = read_courses(lines(tmp_path, {"title": "Care", "text": "x", "language": "en"}))

    assert read.language == "en"
