"""Negation, mention and other victims."""

from dataclasses import replace

import pytest

from curriculum_audit.classification.guards import denies, is_about_others, is_denied, is_mention, names, stands_clear
from curriculum_audit.classification.labels import IN_TITLE
from curriculum_audit.records.guides import SectionKind
from tests.classification.samples import found, sentence


@pytest.mark.parametrize(
    "text",
    [
        "Kindermishandeling valt buiten dit vak.",
        "De meldcode wordt in deze module niet behandeld.",
        "Child abuse and neglect are not covered in this unit.",
        "Forensic interviewing of children lies outside the scope of the course.",
        "Kindermishandeling is verplaatst naar het tweede jaar.",
        "Child abuse is no longer covered.",
    ],
)
def test_what_a_course_leaves_out_is_no_evidence(text: str) -> None:
    assert is_denied(sentence(text))
    assert found(text) == set()


def test_a_negation_reaches_no_further_than_its_clause() -> None:
    assert found("Huwelijksdwang; jongensbesnijdenis valt buiten het vak.") == {"B10"}


def test_a_sentence_that_leaves_something_out_denies_all_that_it_does_not_name_elsewhere() -> None:
    read = sentence("Huwelijksdwang; jongensbesnijdenis en de meldcode vallen buiten het vak.")
    assert [denies(read, notation) for notation in ("B10", "E1", "A4")] == [False, True, True]
    assert not denies(sentence("Huwelijksdwang en de meldcode"), "A4")


def test_a_negation_ends_at_a_contrast() -> None:
    assert "E1" in found("De geschiedenis wordt niet behandeld, maar de meldcode kindermishandeling wel.")


def test_other_victims_are_out() -> None:
    assert is_about_others(sentence("Emotional abuse of residents in a nursing home"), IN_TITLE)


def test_a_child_beside_another_victim_is_in() -> None:
    assert not is_about_others(sentence("Partnergeweld waar kinderen bij zijn"), IN_TITLE)


def test_under_a_title_that_names_others_the_subject_is_about_them_unless_a_child_is_named() -> None:
    below = replace(IN_TITLE, others_in_title=True)

    assert is_about_others(sentence("Signs of abuse and neglect, mandatory reporting"), below)
    assert not is_about_others(sentence("Signs of abuse and neglect of children, mandatory reporting"), below)


def test_under_a_title_that_names_a_family_the_subject_is_about_it() -> None:
    read = sentence("Emotional abuse of residents in a nursing home")

    assert is_about_others(read, IN_TITLE)
    assert not is_about_others(read, replace(IN_TITLE, family_in_title=True))


def test_a_phrase_for_what_children_suffer_is_not_about_others_for_a_word_in_it() -> None:
    assert not is_about_others(sentence("Neglect, and exposure to domestic violence"), IN_TITLE)
    assert is_about_others(sentence("Neglect in nursing homes, exposure to domestic violence"), IN_TITLE)


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Huiselijk geweld: theorie en omvang", True),
        ("De meldcode huiselijk geweld", False),
        ("Veilig Thuis, partnergeweld en hulpverlening", False),
        ("Domestic violence and its treatment", True),
        ("Geweld tegen ouderen en de meldcode", True),
    ],
)
def test_violence_at_home_is_about_children_where_other_words_name_the_subject(text: str, others: bool) -> None:
    assert is_about_others(sentence(text), IN_TITLE) is others


@pytest.mark.parametrize(
    "text",
    [
        "Multi-agency safeguarding with partner agencies",
        "Disclosing sexual abuse to trusted adults",
        "Kindcheck bij volwassenen in de psychiatrie",
    ],
)
def test_words_that_only_look_like_other_victims_are_none(text: str) -> None:
    assert not is_about_others(sentence(text), IN_TITLE)


def test_an_exception_leaves_out_what_follows_it_alone() -> None:
    read = sentence("Huwelijksdwang en de meldcode, met uitzondering van jongensbesnijdenis.")

    assert not is_denied(read)
    assert not denies(read, "E1")
    assert is_denied(sentence("De hele gids met uitzondering van de meldcode."))


@pytest.mark.parametrize(
    "text",
    ["Kinderen die mishandeld worden vallen buiten beeld.", "Child neglect is often not discussed at home."],
)
def test_what_happens_in_the_world_is_no_denial_by_the_course(text: str) -> None:
    assert not is_denied(sentence(text))


def test_a_clause_that_leaves_nothing_out_stands_clear() -> None:
    read = sentence("Huwelijksdwang; jongensbesnijdenis en de meldcode vallen buiten het vak.")

    assert [stands_clear(read, notation) for notation in ("B10", "E1", "A4")] == [True, False, False]
    assert not stands_clear(sentence("Huwelijksdwang en de meldcode"), "B10")


def test_a_child_that_the_course_leaves_out_does_not_speak_for_other_victims() -> None:
    assert is_about_others(sentence("Geweld tegen ouderen; mishandeling van kinderen valt buiten dit vak."), IN_TITLE)
    assert not is_about_others(
        sentence("Mishandeling van kinderen; geweld tegen ouderen valt buiten dit vak."), IN_TITLE
    )


def test_a_sentence_names_what_its_phrases_stand_for() -> None:
    read = sentence("De meldcode valt buiten het vak.")
    assert [names(read, notation) for notation in ("E1", "B10")] == [True, False]


@pytest.mark.parametrize("kind", [SectionKind.LITERATURE, SectionKind.ENTRY, SectionKind.ADMIN])
def test_literature_entry_and_organisation_only_mention(kind: SectionKind) -> None:
    assert is_mention(sentence("Signaleren van kindermishandeling", kind))


def test_a_career_outlook_is_a_mention() -> None:
    assert is_mention(sentence("Alumni vinden werk bij Veilig Thuis.", SectionKind.OTHER))


@pytest.mark.parametrize(
    "text",
    [
        "Before the first day you show a certificate of the course on child protection",
        "Voor de eerste stagedag heb je een certificaat van de e-learning over de meldcode",
        "The novels in the last weeks contain scenes of violence at home",
        "Required literature: childhood and the state",
        "Beginniveau: je hebt eerder een gesprek over een vermoeden van mishandeling geoefend",
    ],
)
def test_certificates_to_bring_and_works_that_are_read_are_mentions(text: str) -> None:
    assert is_mention(sentence(text, SectionKind.OTHER))


@pytest.mark.parametrize("text", ["Required literature: childhood and the state", "Literatuur over kindermishandeling"])
def test_what_is_announced_as_literature_is_no_mention_where_outcomes_and_tests_are_told(text: str) -> None:
    assert is_mention(sentence(text, SectionKind.OTHER))
    assert is_mention(sentence(text, SectionKind.CONTENT))
    assert not is_mention(sentence(text, SectionKind.OUTCOMES))
    assert not is_mention(sentence(text, SectionKind.ASSESSMENT))


def test_literature_named_in_passing_is_no_mention() -> None:
    assert not is_mention(sentence("Je bespreekt signalen van kindermishandeling met behulp van de literatuur."))


@pytest.mark.parametrize(
    "text",
    [
        "Nobody goes on the ward without a certificate of the module on mandated reporting.",
        "Some of the stories contain descriptions of cruelty to a child.",
        "Dr Vance, whose research is on child neglect, leads the second workshop.",
        "Many former students have found a post in child protection.",
        "Applicants must upload a dental record and proof that they have taken the course on child protection.",
        "Bring a health declaration and evidence of child protection training.",
        "Een geldige VOG en de e-learning over de meldcode horen bij de inschrijving.",
        "Om te mogen starten rondt de student de training over kindermishandeling af.",
        "Wie meeloopt op de afdeling toont vooraf het certificaat van de e-learning over de meldcode.",
        "In het derde blok lezen we jeugdromans over armoede, rouw en kindermishandeling.",
        "De coördinator promoveerde op de gevolgen van verwaarlozing.",
    ],
)
def test_papers_works_staff_and_jobs_are_mentions_wherever_a_sentence_names_them(text: str) -> None:
    assert is_mention(sentence(text, SectionKind.OTHER))
    assert is_mention(sentence(text, SectionKind.OUTCOMES))


@pytest.mark.parametrize(
    "text",
    [
        "Low-level concerns about members of staff are recorded.",
        "Using published reviews you trace what went wrong.",
        "In the simulation students will be confronted with a child who discloses abuse.",
        "What must be kept on file about a concern: recording child abuse.",
        "Assess the needs of the child before placement in foster care.",
        "Explain the Working with Children Check and other screening in child-safe organisations.",
        "Violence close to home: how children live with domestic abuse.",
        "Recognise secondary traumatic stress from exposure to distressing material on child abuse.",
        "De hulpverlener bespreekt een heftige situatie thuis.",
        "Na de opleiding kun je signalen van kindermishandeling herkennen.",
        "Het verslag over de stappen van de meldcode levert de student in via de leeromgeving.",
        "Kinderen die thuis niet veilig zijn komen terecht in een pleeggezin.",
        "Good practice requires a clear understanding of the signs of neglect.",
        "Students must upload a report on a case of child abuse.",
        "Lever vooraf een analyse van de casus kindermishandeling in.",
        "Foster applicants who were neglected as children: assessment and matching.",
        "De VOG, continue screening en het vierogenprincipe beschermen kinderen in de opvang tegen misbruik.",
        "De geschiedenis is geen tentamenstof, maar de signalen van kindermishandeling wel.",
    ],
)
def test_what_is_taught_is_no_mention_though_its_words_stand_in_notes_too(text: str) -> None:
    assert not is_mention(sentence(text, SectionKind.OTHER))
    assert not is_mention(sentence(text, SectionKind.OUTCOMES))
