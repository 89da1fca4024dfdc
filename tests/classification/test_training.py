"""What chances are learned from, and what they are measured on."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import sparse

from curriculum_audit.classification import training
from curriculum_audit.classification.calibration import Examples
from curriculum_audit.classification.model import Model
from curriculum_audit.classification.scoring import Floats
from curriculum_audit.classification.training import FOLDS, cross_fitted, train
from curriculum_audit.classification.units import Selection
from tests.classification.samples import shipped
from tests.classification.test_trained import DATE, annotated, model, sentences

COURSES = 400


@cache
def without_series() -> Model:
    return train(sentences(), [replace(course, series="") for course in annotated()], shipped(), DATE)


def test_chances_are_learned_from_scores_that_no_course_of_the_series_had_a_part_in() -> None:
    known, unknown = model(), without_series()

    assert np.array_equal(known.scorer.weights, unknown.scorer.weights)
    assert not np.array_equal(known.forest.limit, unknown.forest.limit)
    assert known.card.accuracy.overall != unknown.card.accuracy.overall


def test_both_looks_at_a_sentence_are_held_out_by_series_and_likeness_sees_its_text_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: dict[str, tuple[int, NDArray[np.intp]]] = {}

    def spied(name: str) -> None:
        fit = getattr(training, name)

        def kept(rows: sparse.csr_matrix, targets: Floats, groups: NDArray[np.intp]) -> object:
            asked[name] = rows.shape[1], groups
            return fit(rows, targets, groups)

        monkeypatch.setattr(training, name, kept)

    for name in ("fit_scorer", "fit_likeness"):
        spied(name)
    trained = train(sentences(), annotated(), shipped(), DATE)

    (_, by_words), (width, by_likeness) = asked["fit_scorer"], asked["fit_likeness"]
    assert np.array_equal(by_words, by_likeness)
    assert len(np.unique(by_words)) == len({course.series for course in annotated()})
    assert width == trained.features.of_text


def test_a_series_is_in_one_fold(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[NDArray[np.intp]] = []

    def kept(examples: Examples, selection: Selection, folds: NDArray[np.intp]) -> Floats:
        seen.append(folds)
        return cross_fitted(examples, selection, folds)

    monkeypatch.setattr(training, "cross_fitted", kept)
    train(sentences(), annotated(), shipped(), DATE)

    of_series = {(course.series, fold) for course, fold in zip(annotated(), seen[0].tolist(), strict=True)}
    assert len(of_series) == len({series for series, _ in of_series}) >= FOLDS
    assert {fold for _, fold in of_series} == set(range(FOLDS))


def test_a_fold_is_judged_by_what_the_others_show() -> None:
    folds = np.arange(COURSES) % 2
    trait = np.arange(COURSES) // 2 % 2
    # In one fold the trait shows the competency, in the other its absence does.
    shown = (trait == folds)[:, None]
    everywhere = np.ones_like(shown)
    number = np.arange(COURSES)
    told = Examples(number, trait.astype(np.float32)[:, None, None], everywhere, shown, everywhere)

    found = cross_fitted(told, Selection((), number, (), number, ()), folds)

    assert (found[shown] < 0.1).all()
    assert (found[~shown] > 0.9).all()
