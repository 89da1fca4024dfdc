"""A taxonomy as phrases."""

from curriculum_audit.classification.tokens import tokenise
from curriculum_audit.classification.vocabulary import Role
from tests.classification.samples import vocabulary


def roles(text: str) -> set[tuple[Role, str]]:
    return {(match.meaning.role, match.meaning.notation) for match in vocabulary().find(tokenise(text))}


def test_a_confusable_covers_the_term_inside_it() -> None:
    assert not {role for role, _ in roles("veilig thuis wonen met dementie") if role > Role.CONFUSABLE}


def test_a_confusable_blocks_its_own_competency_only() -> None:
    assert (Role.TERM, "D3") in roles("het kinderverhoor")


def test_what_explains_an_abbreviation_away_blocks_it() -> None:
    assert (Role.ABBREVIATION, "B2") not in roles("AHT bij arteriële hypertensie")


def test_a_compound_with_the_subject_is_an_anchor() -> None:
    assert (Role.ANCHOR, "") in roles("kindermishandelingszaken")


def test_a_term_in_capitals_is_no_common_word() -> None:
    assert not roles("Kies een onderwerp")
