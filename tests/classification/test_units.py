"""What of a course is judged."""

from dataclasses import replace

import pytest

from curriculum_audit.classification.scoring import ANY_LANGUAGE
from curriculum_audit.classification.units import Selection, parts_of, select, units_of
from curriculum_audit.classification.vocabulary import Role
from curriculum_audit.records.guides import Course, SectionKind
from tests.classification.samples import course, reader, vocabulary


def judged(*texts: str, title: str = "Vak 1") -> list[str]:
    return [unit.sentence.text for unit in units_of(reader().read(course(*texts, title=title)))]


def parts(text: str) -> set[str]:
    (unit,) = units_of(reader().read(course(text)))
    return {part.sentence.text for part in parts_of(unit, reader())}


def test_sentences_without_a_child_and_far_from_the_subject_are_not_looked_at() -> None:
    assert judged("Bloeddruk en temperatuur.", "Prevalentie van kindermishandeling.") == [
        "Prevalentie van kindermishandeling."
    ]


def test_a_title_that_names_the_subject_is_judged_last() -> None:
    assert judged("Hoorcolleges.", title="Kindermishandeling")[-1] == "Kindermishandeling"


def test_topics_of_a_list_are_judged_by_themselves_too() -> None:
    assert "prevalentie van kindermishandeling" in parts("Groei, slaap, prevalentie van kindermishandeling, spel")


def test_a_title_that_names_a_child_and_harm_apart_is_judged_too() -> None:
    assert judged("Hoorcolleges.", title="Kinderen, media en geweld")[-1] == "Kinderen, media en geweld"


def test_the_subject_beside_an_item_that_shares_it_is_no_topic_by_itself() -> None:
    (unit,) = units_of(reader().read(course("Oorzaken en aanpak van kindermishandeling.")))
    (shared,) = (part for part in parts_of(unit, reader()) if part.sentence.text == "Oorzaken van kindermishandeling")

    assert shared.sentence.has_anchor
    assert Role.UMBRELLA not in {match.meaning.role for match in shared.sentence.found}


@pytest.mark.parametrize(
    ("text", "kind", "is_judged"),
    [
        ("Werkcollege en practicum", SectionKind.TEACHING, False),
        ("7,5", SectionKind.CONTENT, False),
        ("De opdracht wordt in de derde week uitgereikt", SectionKind.ADMIN, False),
        ("De opdracht wordt in de derde week besproken", SectionKind.CONTENT, True),
        ("Meldcode", SectionKind.CONTENT, True),
        ("Kindermishandeling 1 is behaald", SectionKind.ENTRY, True),
    ],
)
def test_a_field_of_a_table_says_nothing_of_a_course_about_the_subject(
    text: str, kind: SectionKind, *, is_judged: bool
) -> None:
    texts = [unit.text for unit in units_of(reader().read(course(text, title="Kindermishandeling", kind=kind)))]

    assert any(text in judged for judged in texts) is is_judged


def chosen(*courses: Course) -> Selection:
    return select(courses, reader(), vocabulary())


def test_what_is_chosen_knows_its_course_and_the_sentence_that_it_is_a_part_of() -> None:
    listed = "Groei, slaap, prevalentie van kindermishandeling, spel"
    selection = chosen(course("Bloeddruk."), course("Kindermishandeling.", listed), course("Vechtscheiding."))
    texts = [unit.sentence.text for unit in selection.units]

    assert selection.course.tolist() == sorted(selection.course.tolist())
    assert set(selection.course.tolist()) == {1, 2}
    assert len(selection.language) == len(texts)
    assert texts[:2] == ["Kindermishandeling.", listed]
    assert [texts[row] for row in selection.whole] == [
        "Kindermishandeling.",
        *[listed] * (len(texts) - 2),
        "Vechtscheiding.",
    ]


def test_what_is_chosen_knows_the_language_of_its_course() -> None:
    texts = ("en", None, "nl")
    courses = [replace(course("Kindermishandeling."), language=language) for language in texts]

    assert chosen(*courses).language == ("en", ANY_LANGUAGE, "nl")


def test_what_the_terms_point_to_stands_beside_each_sentence_after_the_rules() -> None:
    selection = chosen(course("Prevalentie van kindermishandeling.", "De vechtscheiding wordt niet behandeld."))
    pointed = {
        unit.sentence.text: {candidate.notation for candidate in found}
        for unit, found in zip(selection.units, selection.found, strict=True)
    }

    assert "A2" in pointed["Prevalentie van kindermishandeling."]
    assert pointed["De vechtscheiding wordt niet behandeld."] == set()


def test_nothing_is_chosen_where_nothing_is_near_the_subject() -> None:
    selection = chosen(course("Bloeddruk."))

    assert (selection.units, selection.found) == ((), ())
    assert (len(selection.course), len(selection.whole)) == (0, 0)
