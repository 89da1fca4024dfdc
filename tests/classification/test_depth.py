"""Kind of evidence and Miller level."""

import pytest

from curriculum_audit.classification.depth import kind_of, miller_of
from curriculum_audit.records.findings import Kind
from curriculum_audit.records.guides import SectionKind
from tests.classification.samples import course, reader


def depth(text: str, section: SectionKind, title: str = "Vak 1") -> tuple[Kind, int]:
    reading = reader().read(course(text, title=title, kind=section))
    (read,), (context,) = reading.sentences, reading.contexts
    kind = kind_of(read, context)
    return kind, miller_of(read, context, kind)


@pytest.mark.parametrize(
    ("text", "section", "kind", "miller"),
    [
        ("Kindermishandeling, groei en voeding", SectionKind.CONTENT, Kind.CONTENT, 1),
        ("De student noemt de stappen van de meldcode.", SectionKind.OUTCOMES, Kind.OBJECTIVE, 1),
        ("De student weegt een vermoeden af.", SectionKind.OUTCOMES, Kind.OBJECTIVE, 2),
        ("In een rollenspel voer je het gesprek met het kind.", SectionKind.TEACHING, Kind.PRACTICE, 3),
        ("Tijdens je stage pas je de meldcode toe.", SectionKind.TEACHING, Kind.PRACTICE, 4),
        ("Casustoets over de meldcode", SectionKind.ASSESSMENT, Kind.ASSESSMENT, 2),
        ("OSCE station: talk with a parent about a worrying bruise", SectionKind.ASSESSMENT, Kind.ASSESSMENT, 3),
        ("De student oefent met het voeren van een gesprek.", SectionKind.OUTCOMES, Kind.OBJECTIVE, 3),
        ("Students list the signs of child abuse.", SectionKind.OUTCOMES, Kind.OBJECTIVE, 1),
        ("An examination of abuse within families", SectionKind.OTHER, Kind.CONTENT, 1),
        ("Assessment of children at risk", SectionKind.OTHER, Kind.CONTENT, 1),
        ("Children are assessed by an essay", SectionKind.OTHER, Kind.ASSESSMENT, 2),
        ("The effects of out-of-home placement", SectionKind.OTHER, Kind.CONTENT, 1),
        ("During the placement you talk with a parent", SectionKind.OTHER, Kind.PRACTICE, 4),
        ("Knowledge and skills for work with families", SectionKind.OTHER, Kind.CONTENT, 1),
        ("Explain how neglect affects growth", SectionKind.OTHER, Kind.OBJECTIVE, 1),
        ("c. uitleggen wat een kind nodig heeft", SectionKind.OTHER, Kind.OBJECTIVE, 1),
        ("LO2 evaluates a plan for the family", SectionKind.OTHER, Kind.OBJECTIVE, 2),
        ("Explains how neglect affects growth", SectionKind.OTHER, Kind.CONTENT, 1),
        ("A report on the growth of children", SectionKind.OTHER, Kind.CONTENT, 1),
        ("Conduct disorder in childhood", SectionKind.OTHER, Kind.CONTENT, 1),
        ("Interim care orders and placement", SectionKind.CONTENT, Kind.CONTENT, 1),
        ("Students learn when a family meeting is unwise", SectionKind.OTHER, Kind.OBJECTIVE, 1),
        ("Je leert wat een kind nodig heeft", SectionKind.OTHER, Kind.OBJECTIVE, 1),
        ("kan de gevolgen van geweld benoemen", SectionKind.OTHER, Kind.OBJECTIVE, 1),
        ("Analyse a family and describe its strengths", SectionKind.OUTCOMES, Kind.OBJECTIVE, 2),
        ("Describe a family and analyse its strengths", SectionKind.OUTCOMES, Kind.OBJECTIVE, 1),
        ("Graduates of the course will be able to recognise neglect", SectionKind.OTHER, Kind.OBJECTIVE, 2),
        ("Neglect is often accompanied by physical abuse", SectionKind.OTHER, Kind.CONTENT, 1),
        ("The placement of abused children in foster care", SectionKind.OTHER, Kind.CONTENT, 1),
        ("Een ervaringsdeskundige schuift aan en vertelt over thuis", SectionKind.OTHER, Kind.CONTENT, 1),
        ("Past abuse of parents and its effect on parenting", SectionKind.OTHER, Kind.CONTENT, 1),
        ("Nog vóór je eerste lange stage maak je kennis met de meldcode", SectionKind.OTHER, Kind.CONTENT, 1),
        ("Before your clinical placement you hear about the signs of neglect", SectionKind.OTHER, Kind.CONTENT, 1),
        ("Kan kindermishandeling voorkomen worden?", SectionKind.OTHER, Kind.CONTENT, 1),
        ("How maltreated children learn to hide their injuries", SectionKind.OTHER, Kind.CONTENT, 1),
        ("De ondertoezichtstelling beoogt de veiligheid van het kind", SectionKind.OTHER, Kind.CONTENT, 1),
        ("Key papers on child neglect", SectionKind.OTHER, Kind.CONTENT, 1),
        ("List who attends a case conference", SectionKind.OUTCOMES, Kind.OBJECTIVE, 1),
        ("Communicatieve vaardigheden", SectionKind.OTHER, Kind.CONTENT, 1),
        ("Readings on childhood and the state", SectionKind.OTHER, Kind.CONTENT, 1),
    ],
)
def test_kind_and_level_follow_section_verb_and_setting(
    text: str, section: SectionKind, kind: Kind, miller: int
) -> None:
    assert depth(text, section) == (kind, miller)


@pytest.mark.parametrize(
    ("title", "text", "section", "kind", "miller"),
    [
        ("Stage jeugdhulp", "Onder begeleiding gesprekken met ouders voeren", SectionKind.CONTENT, Kind.PRACTICE, 4),
        ("Clinical Rotation Paediatrics", "Recognises neglect", SectionKind.OUTCOMES, Kind.PRACTICE, 4),
        ("Clinical Rotation Paediatrics", "Report on a child at risk", SectionKind.ASSESSMENT, Kind.ASSESSMENT, 4),
        ("Skills lab: gesprekken", "Een kind dat vertelt over thuis", SectionKind.CONTENT, Kind.PRACTICE, 3),
        ("Skills lab: gesprekken", "Tijdens de stage vraag je door", SectionKind.CONTENT, Kind.PRACTICE, 4),
        ("Stage jeugdhulp", "Vóór de stage hoor je over de meldcode", SectionKind.CONTENT, Kind.CONTENT, 1),
        ("Voorbereiding op de stage", "De meldcode", SectionKind.CONTENT, Kind.CONTENT, 1),
        ("Foster Care Placement", "Signs of neglect", SectionKind.CONTENT, Kind.CONTENT, 1),
    ],
)
def test_a_title_that_names_a_setting_overrules_topics_and_verbs(
    title: str, text: str, section: SectionKind, kind: Kind, miller: int
) -> None:
    assert depth(text, section, title) == (kind, miller)


def test_a_mention_has_no_level() -> None:
    reading = reader().read(course("Tijdens je stage pas je de meldcode toe.", title="Stage jeugdhulp"))

    assert miller_of(reading.sentences[0], reading.contexts[0], Kind.MENTION) == 0
