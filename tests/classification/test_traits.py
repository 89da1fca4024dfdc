"""What the chance of a verdict depends on."""

from dataclasses import replace

import numpy as np
import pytest

from curriculum_audit.classification.marks import PROOFS, Marks
from curriculum_audit.classification.scoring import Floats
from curriculum_audit.classification.traits import FAINTEST_SCORE, plausible, traits
from curriculum_audit.classification.vocabulary import Role

COMPETENCIES = 3


def blank(*course: int) -> Marks:
    """Return marks of sentences in which the rules see nothing, in these courses."""
    number = len(course)
    return Marks(
        course=np.array(course, dtype=np.intp),
        is_part=np.zeros(number, dtype=bool),
        is_ruled_out=np.zeros(number, dtype=bool),
        held=np.zeros((number, COMPETENCIES, len(PROOFS)), dtype=np.float32),
        seen=np.zeros((number, COMPETENCIES, len(PROOFS)), dtype=np.float32),
        title=np.zeros((number, COMPETENCIES), dtype=np.float32),
        has_anchor=np.zeros(number, dtype=np.float32),
        flags=np.zeros((number, 2), dtype=np.float32),
    )


def worth(scores: Floats, marks: Marks) -> Floats:
    """Return the traits where all competencies are as common and nothing lies near."""
    return traits(scores, np.zeros_like(scores), marks, np.zeros(COMPETENCIES, dtype=np.float32))


def scores(*rows: tuple[float, float, float, float]) -> Floats:
    return np.array(rows, dtype=np.float32)


def with_term(marks: Marks, row: int, column: int) -> Marks:
    held = marks.held.copy()
    held[row, column, PROOFS.index(Role.TERM)] = 1.0
    return replace(marks, held=held)


def changed(before: Floats, after: Floats) -> list[list[bool]]:
    """Say for which sentences and competencies any trait differs."""
    differs: list[list[bool]] = np.any(~np.isclose(before, after), axis=2).tolist()
    return differs


def test_a_competency_is_worth_a_verdict_by_its_score_or_by_a_phrase() -> None:
    marks = blank(0)
    marks.seen[0, 2, PROOFS.index(Role.CUE)] = 1.0

    assert plausible(scores((FAINTEST_SCORE + 0.01, FAINTEST_SCORE - 0.01, 0.0, 0.9)), marks).tolist() == [
        [True, False, True]
    ]


def test_a_part_that_speaks_of_others_says_nothing_for_its_sentence() -> None:
    marks = replace(blank(0, 0, 0), is_part=np.array([False, True, True]), is_ruled_out=np.array([True, True, False]))

    found = plausible(scores(*[(0.9, 0.0, 0.0, 0.9)] * 3), marks)

    assert found[:, 0].tolist() == [True, False, True]


def test_the_score_of_the_subject_makes_no_competency_plausible() -> None:
    assert not plausible(scores((0.0, 0.0, 0.0, 1.0)), blank(0)).any()


def test_traits_tell_the_first_from_its_rivals() -> None:
    told = np.moveaxis(worth(scores((0.6, 0.2, 0.1, 0.9)), blank(0))[0], 1, 0)
    each, margin, share, is_first, subject, first_and_subject = told[:6]

    assert each == pytest.approx([0.6, 0.2, 0.1])
    assert margin == pytest.approx([0.4, -0.4, -0.5])
    assert share == pytest.approx([0.6 / 0.9, 0.2 / 0.9, 0.1 / 0.9])
    assert is_first.tolist() == [1.0, 0.0, 0.0]
    assert subject == pytest.approx([0.9] * 3)
    assert first_and_subject == pytest.approx([0.9, 0.0, 0.0])


def test_scores_beyond_zero_and_one_are_cut_off() -> None:
    told = worth(scores((1.4, -0.3, 0.0, 1.2)), blank(0))[0]

    assert told[:, 0].tolist() == [1.0, 0.0, 0.0]
    assert told[:, 4].tolist() == [1.0] * 3


def test_the_share_of_faint_scores_stays_small() -> None:
    assert worth(scores((0.02, 0.0, 0.0, 0.0)), blank(0))[0, 0, 2] == pytest.approx(0.1)


def test_another_sentence_of_the_course_tells_something_and_one_of_another_course_does_not() -> None:
    own, low, high = (0.3, 0.0, 0.0, 0.3), (0.0, 0.0, 0.0, 0.0), (0.9, 0.0, 0.0, 0.9)

    same = [worth(scores(own, other), blank(0, 0))[:1] for other in (low, high)]
    apart = [worth(scores(own, other), blank(0, 4))[:1] for other in (low, high)]

    assert changed(*same) == [[True, True, True]]
    assert changed(*apart) == [[False, False, False]]


def test_a_term_for_one_competency_tells_something_of_the_others_in_its_course() -> None:
    faint, marks = scores(*[(0.1, 0.1, 0.1, 0.1)] * 3), blank(0, 0, 1)

    assert changed(worth(faint, marks), worth(faint, with_term(marks, 0, 1))) == [
        [True, True, True],
        [True, True, True],
        [False, False, False],
    ]


def test_an_anchor_beside_a_term_tells_more_than_either() -> None:
    faint, plain = scores((0.1, 0.1, 0.1, 0.1)), with_term(blank(0), 0, 1)
    anchored = replace(plain, has_anchor=np.ones(1, dtype=np.float32))
    told = worth(faint, anchored) - worth(faint, plain)

    assert (told[0, 1] != 0).sum() == (told[0, 0] != 0).sum() + 1


def test_parts_are_no_sentences_of_their_own_when_anchors_are_counted() -> None:
    faint, marks = scores(*[(0.1, 0.1, 0.1, 0.1)] * 2), blank(0, 0)
    marks.has_anchor[:] = 1.0
    one = replace(marks, is_part=np.array([False, True]))

    assert not np.allclose(worth(faint, marks)[0], worth(faint, one)[0])
    assert worth(faint, one)[0] == pytest.approx(
        worth(faint[:1], replace(blank(0), has_anchor=np.ones(1, dtype=np.float32)))[0]
    )


def test_no_sentences_have_no_traits() -> None:
    assert worth(np.zeros((0, COMPETENCIES + 1), dtype=np.float32), blank())[..., 0].shape == (0, COMPETENCIES)


def test_how_common_a_competency_is_tells_something_of_that_one_alone() -> None:
    faint, common = scores((0.1, 0.1, 0.1, 0.1)), np.array([0.0, -2.0, 0.0], dtype=np.float32)

    told = traits(faint, np.zeros_like(faint), blank(0), common)
    assert changed(worth(faint, blank(0)), told) == [[False, True, False]]


def test_likeness_tells_of_its_competency_in_the_sentence_and_of_the_best_in_the_course() -> None:
    faint, everywhere = scores(*[(0.1, 0.1, 0.1, 0.1)] * 3), np.zeros(COMPETENCIES, dtype=np.float32)
    near = scores((0.0, 0.0, 0.0, 0.0), (0.0, 0.8, 0.0, 0.5), (0.0, 0.0, 0.0, 0.0))
    marks = blank(0, 0, 1)
    apart = traits(faint, near, marks, everywhere) - worth(faint, marks)
    each, margin, subject, best, best_subject = np.moveaxis(apart[..., -6:-1], 2, 0)

    assert each == pytest.approx(near[:, :-1])
    assert margin[1] == pytest.approx([-0.8, 0.8, -0.8])
    assert subject[:, 0] == pytest.approx([0.0, 0.5, 0.0])
    assert best[:, 1] == pytest.approx([0.8, 0.8, 0.0])
    assert best_subject[:, 0] == pytest.approx([0.5, 0.5, 0.0])


def test_a_taxonomy_with_one_competency_has_no_rivals() -> None:
    marks = replace(blank(0), held=np.zeros((1, 1, len(PROOFS)), dtype=np.float32), title=np.zeros((1, 1), np.float32))
    alone = replace(marks, seen=marks.held)
    one = np.array([[0.6, 0.9]], dtype=np.float32)
    told = traits(one, one, alone, np.zeros(1, dtype=np.float32))[0, 0]

    assert told[:4] == pytest.approx([0.6, 0.6, 1.0, 1.0])
