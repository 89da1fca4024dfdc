"""A taxonomy as phrases."""

from curriculum_audit.classification.tokens import tokenise
from curriculum_audit.classification.vocabulary import Role, Vocabulary
from curriculum_audit.records.competencies import Taxonomy
from tests.classification.samples import vocabulary, with_patterns


def roles(text: str, taxonomy: Taxonomy | None = None) -> set[tuple[Role, str]]:
    known = Vocabulary(taxonomy) if taxonomy else vocabulary()
    return {(match.meaning.role, match.meaning.notation) for match in known.find(tokenise(text))}


def test_a_confusable_covers_the_term_inside_it() -> None:
    assert not {role for role, _ in roles("veilig thuis wonen met dementie") if role > Role.CONFUSABLE}


def test_a_confusable_that_only_crosses_a_term_leaves_it_whole() -> None:
    assert (Role.TERM, "B9") in roles("Het syndroom van Münchhausen by proxy komt aan bod.")
    assert (Role.TERM, "B9") not in roles("Het syndroom van Münchhausen bij volwassenen komt aan bod.")


def test_a_confusable_blocks_its_own_competency_only() -> None:
    assert (Role.TERM, "D3") in roles("het kinderverhoor")


def test_what_explains_an_abbreviation_away_blocks_it() -> None:
    assert (Role.ABBREVIATION, "B2") not in roles("AHT bij arteriële hypertensie")


def test_a_compound_with_the_subject_is_an_anchor() -> None:
    assert (Role.ANCHOR, "") in roles("kindermishandelingszaken")


def test_a_term_in_capitals_is_no_common_word() -> None:
    assert not roles("Kies een onderwerp")


def test_words_near_each_other_prove_their_competency() -> None:
    taxonomy = with_patterns(A1="", C1="vlek* + vrag*")
    assert roles("De vlekken roepen vragen op.", taxonomy) == {(Role.PATTERN, "C1")}
    assert roles("De vlekken.", taxonomy) == set()


def test_a_pattern_of_the_subject_names_it_and_ties_generic_skills_to_it() -> None:
    taxonomy = with_patterns(A1="klein* + bang", C1="")
    assert roles("Bang en klein.", taxonomy) == {(Role.UMBRELLA, "A1"), (Role.ANCHOR, "")}


def test_a_pattern_of_another_competency_is_no_anchor() -> None:
    assert (Role.ANCHOR, "") not in roles("De vlekken roepen vragen op.", with_patterns(A1="", C1="vlek* + vrag*"))


def test_a_pattern_proves_less_than_a_phrase_and_more_than_a_cue() -> None:
    assert Role.CUE < Role.UMBRELLA < Role.PATTERN < Role.ABBREVIATION < Role.WEAK < Role.TERM
