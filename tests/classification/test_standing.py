"""What tells sentences that teach from those that only name."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from curriculum_audit.classification.sentences import AnnotatedStanding
from curriculum_audit.classification.standing import ENOUGH, ENOUGH_BESIDE_PHRASES, Standings, turns_of, words_around
from curriculum_audit.classification.standing_fit import fit_standings, told_apart, told_as_taught, told_in
from curriculum_audit.errors import ModelError
from curriculum_audit.records.annotations import AnnotatedCourse, Annotation, Standing
from curriculum_audit.records.findings import Kind
from curriculum_audit.records.guides import SectionKind
from tests.classification.samples import course, reader, sentence
from tests.classification.test_trained import sentences, standings


@cache
def fitted() -> Standings:
    told = [*told_apart(standings(), reader()), *told_as_taught(sentences(), reader())]
    return fit_standings(told)


def standing(text: str, kind: SectionKind = SectionKind.CONTENT) -> Standing:
    return fitted().of([sentence(text, kind)])[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Je leert signalen van kindermishandeling herkennen en bespreken.", Standing.TAUGHT),
        ("Students analyse the causes of child neglect in a case.", Standing.TAUGHT),
        ("De docent promoveerde op een studie naar kindermishandeling.", Standing.MENTION),
        ("Our alumni work in child protection and in schools.", Standing.MENTION),
        ("Kindermishandeling komt pas in het derde jaar aan bod, niet hier.", Standing.OUT),
        ("Child abuse is not dealt with here; see the course in year three.", Standing.OUT),
    ],
)
def test_sentences_are_told_apart_by_what_they_say_of_the_subject(text: str, expected: Standing) -> None:
    assert standing(text) is expected


@pytest.mark.parametrize("kind", [SectionKind.LITERATURE, SectionKind.ENTRY, SectionKind.ADMIN])
def test_under_a_heading_for_literature_entry_or_organisation_the_subject_is_only_named(kind: SectionKind) -> None:
    assert standing("Je leert signalen van kindermishandeling herkennen en bespreken.", kind) is Standing.MENTION


def test_chances_of_the_standings_add_up_to_one() -> None:
    chances = fitted().chances([sentence("Signalen van kindermishandeling"), sentence("Zie de leeslijst.")])

    assert chances.shape == (2, len(Standing))
    assert chances.sum(axis=1) == pytest.approx(1)


@pytest.mark.parametrize(
    ("text", "enough"),
    [("Kindermishandeling", ENOUGH), ("Alumni vind je bij Veilig Thuis.", ENOUGH_BESIDE_PHRASES)],
)
def test_a_sentence_teaches_unless_the_others_are_likely_enough(text: str, enough: float) -> None:
    def said(chance: float) -> list[Standing]:
        offsets = np.log(np.array([1 - chance, 0.99 * chance, 0.01 * chance], dtype=np.float32))
        return replace(fitted(), weights=np.zeros_like(fitted().weights), offsets=offsets).of([sentence(text)])

    assert said(enough - 0.01) == [Standing.TAUGHT]
    assert said(enough + 0.01) == [Standing.MENTION]


def test_nothing_is_asked_of_no_sentences() -> None:
    assert fitted().of([]) == []


def test_what_is_named_says_nothing_of_how() -> None:
    one, other = (
        sentence("In 2019 verscheen een boek over kindermishandeling."),
        sentence("In 2021 verscheen een boek over seksueel misbruik van kinderen."),
    )

    assert words_around(one) == ["in", "#", "verscheen", "een", "boek", "over", "§"]
    assert words_around(one) == words_around(other)[: len(words_around(one))]


def test_a_known_turn_of_phrase_counts_more_where_a_sentence_begins_with_it() -> None:
    assert {"career", "career first"} <= set(turns_of(sentence("Alumni vind je bij Veilig Thuis.")))
    assert "career first" not in turns_of(sentence("Voor een overzicht van wie er werken: alumni."))


def test_a_standing_without_a_single_sentence_cannot_be_learned() -> None:
    one = AnnotatedStanding("nl", "a", Standing.TAUGHT, "Je leert signalen van kindermishandeling herkennen.")

    with pytest.raises(ModelError, match="no annotated sentence is 'mention'"):
        fit_standings(told_apart([one], reader()))


def test_a_quoted_sentence_of_a_course_is_taught_unless_all_quotes_in_it_are_mentions() -> None:
    both = "De meldcode, en een boek over huwelijksdwang."
    named = "Een boek over huwelijksdwang staat op de leeslijst."
    notes = (
        Annotation("E1", "De meldcode", Kind.CONTENT, 1),
        Annotation("B10", "boek over huwelijksdwang", Kind.MENTION, 0),
    )
    told = told_in(AnnotatedCourse("1", course(both, named, "Het weer."), "yes", notes), reader())

    assert [(one.sentence.text, one.standing) for one in told] == [(both, Standing.TAUGHT), (named, Standing.MENTION)]
