"""Text as words."""

import unicodedata

import pytest

from curriculum_audit.classification.tokens import fold, parts_of, tokenise


def test_words_know_their_place_in_the_text() -> None:
    text = "Élke dag, één kind."
    assert [text[token.start : token.end] for token in tokenise(text)] == ["Élke", "dag", "één", "kind"]


def test_case_and_accents_make_no_difference() -> None:
    assert fold("Münchhausen ÉÉN") == "munchhausen een"


def test_an_accent_that_is_a_character_by_itself_makes_no_difference() -> None:
    for text in ("Coördinatie", "beëindiging van gezag", "Münchhausen", "één"):
        apart = unicodedata.normalize("NFD", text)
        assert [token.word for token in tokenise(apart)] == [token.word for token in tokenise(text)]
        assert all(token.raw == apart[token.start : token.end] for token in tokenise(apart))


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff"])
def test_a_sign_that_is_not_seen_parts_no_word(unseen: str) -> None:
    text = f"kinder{unseen}mishan{unseen}deling, thuis{unseen}"
    assert [token.word for token in tokenise(text)] == ["kindermishandeling", "thuis"]
    assert fold(text) == "kindermishandeling, thuis"


def test_hyphen_space_and_slash_join_words_and_a_comma_parts_them() -> None:
    assert [token.joined for token in tokenise("kind-check kind check, kind/check")] == [
        False, True, True, True, False, True,
    ]  # fmt: skip


def test_a_spaced_dash_parts_words() -> None:
    assert not tokenise("groei - pesten")[1].joined


def test_letters_in_brackets_belong_to_their_word() -> None:
    assert [token.word for token in tokenise("(in)formele zorg (kort)")] == ["informele", "zorg", "kort"]


def test_a_curly_apostrophe_equals_a_straight_one() -> None:
    curly, straight = tokenise("het kind’s verhaal, children’s"), tokenise("het kind's verhaal, children's")
    assert [token.word for token in curly] == ["het", "kind's", "verhaal", "children's"]
    assert [token.word for token in straight] == [token.word for token in curly]
    assert curly[1].raw == "kind’s"


def test_a_sign_that_only_alters_a_letter_is_no_word() -> None:
    assert [token.word for token in tokenise("\uff9e kind")] == ["kind"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("groei en spel, taal", [1, 1, 1, 2]),
        ("groei: spel; taal (school)", [1, 2, 3, 4]),
        ("abuse of women, men and children", [1, 1, 1, 1, 1, 1]),
        ("spousal, elder and child abuse, neglect", [1, 1, 1, 1, 1, 2]),
        ("mental health, children", [1, 1, 2]),
        ("cliënten, kinderen", [1, 1]),
        ("", []),
    ],
)
def test_a_comma_begins_a_new_part_but_not_between_people(text: str, parts: list[int]) -> None:
    assert parts_of(tokenise(text)) == parts
