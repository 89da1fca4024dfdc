"""What of a course is judged."""

from curriculum_audit.classification.units import parts_of, units_of
from tests.classification.samples import course, reader


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
