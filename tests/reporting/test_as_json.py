"""JSON that other programs read."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from curriculum_audit.gaps import if_confirmed
from curriculum_audit.records.findings import Audit
from curriculum_audit.records.guides import GuideStatus, UnreadGuide
from curriculum_audit.reporting.as_json import render_audits, render_guides
from curriculum_audit.resources import data_folder
from tests.programmes import programme, without_courses
from tests.reporting import samples

AUDIT = samples.audit()
SCHEMA = json.loads((data_folder("reports") / "schema" / "audit.schema.json").read_text(encoding="utf-8"))


def read_audit() -> dict[str, Any]:
    audits: list[dict[str, Any]] = json.loads(render_audits([AUDIT, samples.small_audit()]))["audits"]
    return audits[0]


def test_the_audits_stand_under_a_version_of_the_format() -> None:
    document = json.loads(render_audits([AUDIT]))

    assert list(document) == ["format", "program", "audits"]
    assert document["format"] == 1


def test_an_audit_holds_what_is_needed_to_repeat_it() -> None:
    audit = read_audit()

    assert audit["method"] == "labels 0.1.0"
    assert audit["settings"] == {"method": "labels", "ocr": "auto", "years_asked": 2}
    assert audit["taxonomy"]["version"] == samples.shipped_taxonomy().version
    assert [guide["sha256"] for guide in audit["guides"]] == ["a" * 64, "b" * 64]
    assert audit["unread"][0] == {"guide": "toetsplan-2025.pdf", "status": "encrypted"}


def test_the_summary_gives_the_numbers_of_the_analysis() -> None:
    summary = read_audit()["summary"]

    assert (summary["judged"], summary["covered"]) == (len(AUDIT.analysis.judged), AUDIT.analysis.covered)
    assert summary["covered_at_best"] == if_confirmed(AUDIT.analysis).covered
    assert sum(summary["statuses"].values()) == summary["judged"]


def test_where_no_course_was_read_there_is_no_verdict() -> None:
    (audit,) = json.loads(render_audits([without_courses(programme("Hogeschool Noord"))]))["audits"]

    assert (audit["courses"], audit["competencies"]) == ([], [])
    assert audit["unread"] == [{"guide": "bijlage Hogeschool Noord.pdf", "status": "damaged"}]
    assert {key: audit["summary"][key] for key in ("judged", "covered", "covered_at_best")} == {
        "judged": 0, "covered": 0, "covered_at_best": 0,
    }  # fmt: skip
    assert set(audit["summary"]["statuses"].values()) == {0}


def test_every_piece_of_evidence_can_be_looked_up() -> None:
    evidence = [item for competency in read_audit()["competencies"] for item in competency["evidence"]]
    courses = {(course["guide"], course["title"]) for course in read_audit()["courses"]}

    assert len(evidence) == len(samples.evidence())
    assert {(item["guide"], item["course"]) for item in evidence} <= courses
    assert all(item["quote"] and item["page"] and len(item["box"]) == 4 for item in evidence)


def test_the_same_audits_give_the_same_text() -> None:
    assert render_audits([samples.audit()]) == render_audits([AUDIT])


def test_contact_details_are_masked_in_quotes_and_courses() -> None:
    texts = (render_audits([AUDIT]), render_guides(AUDIT.guides, "nl"))

    assert [text.count("j.dewit") + text.count("555 12 34") for text in texts] == [0, 0]


@pytest.mark.parametrize("text", samples.HOSTILE)
def test_hostile_text_gives_valid_utf8(text: str) -> None:
    hostile = samples.hostile_audit(text)

    for rendered in (render_audits([hostile]), render_guides([*hostile.guides, *hostile.unread], "nl")):
        assert json.loads(rendered.encode("utf-8"))
        assert not any(ord(character) < 32 and character != "\n" for character in rendered)


def test_a_guide_is_printed_in_the_exchange_format() -> None:
    guide = json.loads(render_guides(AUDIT.guides, "nl"))[0]

    assert list(guide) == ["guide", "sha256", "pages", "language", "warnings", "unread", "courses"]
    assert (guide["guide"], guide["pages"], guide["language"], guide["unread"]) == (samples.BACHELOR, 96, "nl", None)
    assert guide["warnings"][0] == "Bladzijde 9: bevat tekst die een lezer niet ziet; die is niet meegeteld."
    passage = next(c for c in guide["courses"] if c["code"] == "GNK301")["sections"][0]["passages"][0]
    assert set(passage) == {"text", "page", "box"}


def test_a_guide_that_was_not_read_says_why_in_one_word() -> None:
    (guide,) = json.loads(render_guides([UnreadGuide("gids.pdf", GuideStatus.ENCRYPTED, "password")], "en"))

    assert guide == {
        "guide": "gids.pdf", "sha256": None, "pages": None, "language": None, "warnings": [], "unread": "encrypted",
        "courses": [],
    }  # fmt: skip


def test_warnings_are_sentences_in_the_language_asked_for() -> None:
    guide = json.loads(render_guides(AUDIT.guides, "en"))[0]

    assert guide["warnings"][0].startswith("Page 9: contains text")


@pytest.mark.parametrize(
    "audits",
    [
        [],
        [AUDIT, samples.small_audit()],
        [samples.hostile_audit(samples.HOSTILE[0])],
        [without_courses(programme("Hogeschool Noord"))],
    ],
)
def test_the_audits_follow_their_published_schema(audits: list[Audit]) -> None:
    Draft202012Validator.check_schema(SCHEMA)

    Draft202012Validator(SCHEMA).validate(json.loads(render_audits(audits)))


def test_a_key_that_the_schema_does_not_describe_is_refused() -> None:
    data = json.loads(render_audits([AUDIT]))
    data["audits"][0]["competencies"][0]["evidence"][0]["mood"] = "good"

    assert not Draft202012Validator(SCHEMA).is_valid(data)
