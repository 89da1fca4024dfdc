"""Chances fitted on whole courses."""

from functools import cache

import numpy as np
import pytest
from sklearn.ensemble import GradientBoostingClassifier

from curriculum_audit.classification import calibration
from curriculum_audit.classification.calibration import (
    FEWEST_OF_A_LANGUAGE,
    Examples,
    fit_calibration,
    fit_forest,
    gather,
    says_the_same,
    shown_by,
)
from curriculum_audit.classification.marks import marks_of
from curriculum_audit.classification.scoring import ANY_LANGUAGE, Calibration, Floats, Forest
from curriculum_audit.classification.units import Selection, select
from curriculum_audit.records.annotations import AnnotatedCourse, Annotation
from curriculum_audit.records.findings import Kind
from tests.classification.samples import course, reader, shipped, vocabulary

NOTATIONS = [competency.notation for competency in shipped().competencies]
TEXTS = (
    "Prevalentie van kindermishandeling.",
    "Kinderen leren lezen en schrijven.",
    "Groei, de prevalentie van mishandeling, spel",
)
SHOWN, OTHER, LISTED = range(3)


def annotated() -> list[AnnotatedCourse]:
    note = Annotation("A2", TEXTS[SHOWN], Kind.CONTENT, 1)
    return [
        AnnotatedCourse("1", course(*TEXTS), "yes", (note,)),
        AnnotatedCourse("2", course(TEXTS[OTHER]), "no", ()),
    ]


@cache
def selection() -> Selection:
    return select([one.course for one in annotated()], reader(), vocabulary())


def row(text: str, number: int = 0) -> int:
    """Return the row of a sentence in the course of that number."""
    return next(
        row
        for row, unit in enumerate(selection().units)
        if unit.sentence.text == text and selection().course[row] == number
    )


@cache
def gathered() -> Examples:
    return gathered_with(0.5)


def gathered_with(score: float) -> Examples:
    """Return the examples where every score is this one."""
    scores = np.full((len(selection().units), len(NOTATIONS) + 1), score, dtype=np.float32)
    shown = shown_by(annotated(), selection(), NOTATIONS)
    return gather(annotated(), selection(), scores, scores, marks_of(selection(), NOTATIONS), NOTATIONS, shown)


def column(notation: str) -> int:
    return NOTATIONS.index(notation)


def examples(rows: Floats, shown: list[bool]) -> Examples:
    """Return one competency in one sentence of each course, with these traits."""
    given = np.array(shown)[:, None]
    everywhere = np.ones_like(given)
    return Examples(np.arange(len(rows)), rows[:, None, :], everywhere, given, everywhere)


@pytest.mark.parametrize(
    ("quote", "text", "same"),
    [
        ("prevalentie", "Prevalentie van kindermishandeling", True),
        ("de prevalentie van kindermishandeling en meer", "Prevalentie van kindermishandeling", True),
        ("prevalentie van kindermishandeling", "Kinderen leren lezen", False),
    ],
)
def test_a_quote_belongs_to_the_sentence_that_shares_its_words(quote: str, text: str, same: bool) -> None:
    assert says_the_same(quote, text) is same


def test_only_the_quoted_sentence_shows_the_competency_and_only_that_one() -> None:
    shown = shown_by(annotated(), selection(), NOTATIONS)

    assert shown[row(TEXTS[SHOWN]), column("A2")]
    assert shown[row(TEXTS[SHOWN])].sum() == 1
    assert not shown[row(TEXTS[OTHER])].any()
    assert not shown[selection().course == 1].any()


def test_other_sentences_of_a_course_that_shows_it_teach_nothing_of_it() -> None:
    used = gathered().used

    assert used[row(TEXTS[SHOWN]), column("A2")]
    assert not used[row(TEXTS[OTHER]), column("A2")]
    assert used[row(TEXTS[OTHER]), column("A1")]
    assert used[row(TEXTS[OTHER], 1), column("A2")]


def test_what_is_out_of_question_teaches_nothing() -> None:
    silent = gathered_with(0.0)

    assert not silent.considered[row(TEXTS[OTHER])].any()
    assert not silent.used[row(TEXTS[OTHER])].any()
    assert silent.used[row(TEXTS[SHOWN]), column("A2")]


def test_a_forest_gives_the_chances_of_the_boosting_that_it_was_made_of(monkeypatch: pytest.MonkeyPatch) -> None:
    fitted: list[GradientBoostingClassifier] = []

    def kept(**settings: object) -> GradientBoostingClassifier:
        fitted.append(GradientBoostingClassifier(**settings))
        return fitted[-1]

    monkeypatch.setattr(calibration, "GradientBoostingClassifier", kept)
    random = np.random.default_rng(3)
    rows = random.random((600, 5), dtype=np.float32)
    noisy = rows[:, 0] + rows[:, 1] * rows[:, 2] + random.normal(0, 0.2, 600) > 0.9
    forest = fit_forest(examples(rows, noisy.tolist()), np.arange(600))
    new = random.random((500, 5), dtype=np.float32)

    assert forest.chance(rows) == pytest.approx(fitted[0].predict_proba(rows)[:, 1], abs=1e-5)
    assert forest.chance(new) == pytest.approx(fitted[0].predict_proba(new)[:, 1], abs=1e-5)
    assert np.ptp(forest.chance(new)) > 0.5


def test_a_forest_parts_values_that_lie_as_near_as_numbers_can() -> None:
    low = np.nextafter(np.float32(1024), np.float32(2048))
    high = np.nextafter(low, np.float32(2048))
    rows = np.repeat([low, high], 100).astype(np.float32)[:, None]
    forest = fit_forest(examples(rows, [False] * 100 + [True] * 100), np.arange(200))

    below, above = forest.chance(np.array([[low], [high]], dtype=np.float32))

    assert below < 0.1
    assert above > 0.9


def chance_of_true(used: np.ndarray[tuple[int, ...], np.dtype[np.bool_]], courses: list[int]) -> float:
    """Return the chance that a forest gives where all cells that are used show it, and all others do not."""
    rows = np.zeros((200, 1), dtype=np.float32)
    told = examples(rows, [True] * 90 + [False] * 10 + [False] * 100)
    forest: Forest = fit_forest(
        Examples(told.course, told.traits, told.considered, told.shown, used[:, None]), np.array(courses)
    )
    return float(forest.chance(rows[:1])[0])


def test_a_forest_learns_from_the_courses_it_is_told_to_alone() -> None:
    everything = np.ones(200, dtype=bool)

    assert chance_of_true(everything, list(range(200))) == pytest.approx(0.45, abs=0.02)
    assert chance_of_true(everything, list(range(100))) == pytest.approx(0.9, abs=0.02)


def test_a_forest_learns_from_cells_that_teach_something_alone() -> None:
    assert chance_of_true(np.arange(200) < 100, list(range(200))) == pytest.approx(0.9, abs=0.02)


def worth(calibration: Calibration, *chances: float, language: str = ANY_LANGUAGE) -> list[float]:
    return [float(chance) for chance in calibration.of(np.array([chances], dtype=np.float32), [language])[0]]


def test_chances_that_are_too_high_come_out_as_often_as_they_are_right() -> None:
    highest = np.repeat([0.9, 0.4], 200).astype(np.float32)[:, None]
    given = np.array([True] * 120 + [False] * 80 + [True] * 20 + [False] * 180)[:, None]

    assert worth(fit_calibration(highest, given, [ANY_LANGUAGE] * 400), 0.9, 0.4) == pytest.approx([0.6, 0.1], abs=0.02)


def test_what_has_no_chance_in_a_course_does_not_weigh_in_its_calibration() -> None:
    highest = np.repeat([0.9, 0.4, 0.0], 200).astype(np.float32)[:, None]
    given = np.array(([True] * 120 + [False] * 80 + [True] * 20 + [False] * 180) + [True] * 200)[:, None]

    assert worth(fit_calibration(highest, given, [ANY_LANGUAGE] * 600), 0.9) == pytest.approx([0.6], abs=0.02)


def test_a_language_that_is_less_right_is_less_sure_and_one_seldom_seen_goes_by_all_of_them() -> None:
    highest = np.tile(np.repeat([0.9, 0.4], 200), 2).astype(np.float32)[:, None]
    english = [True] * 180 + [False] * 20 + [True] * 20 + [False] * 180
    dutch = [True] * 120 + [False] * 80 + [True] * 20 + [False] * 180
    few = FEWEST_OF_A_LANGUAGE - 1
    given = np.array(english + dutch)[:, None]
    languages = ["en"] * 400 + ["nl"] * (400 - few) + ["de"] * few

    fitted = fit_calibration(highest, given, languages)

    assert worth(fitted, 0.9, language="en") == pytest.approx([0.9], abs=0.02)
    assert worth(fitted, 0.9, language="nl")[0] < 0.65
    assert worth(fitted, 0.9, language="de") == worth(fitted, 0.9) == pytest.approx([0.75], abs=0.03)
