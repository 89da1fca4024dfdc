"""What chances are learned from, and what they are measured on."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer

from curriculum_audit.classification import training
from curriculum_audit.classification.calibration import Examples
from curriculum_audit.classification.cross_validation import cross_fitted
from curriculum_audit.classification.depth_fit import Shown, fit_depths
from curriculum_audit.classification.depth_learned import Depth, Depths
from curriculum_audit.classification.model import Model, mark_of
from curriculum_audit.classification.scoring import Floats, Forest
from curriculum_audit.classification.trained import depths_of
from curriculum_audit.classification.training import FOLDS, Data, train
from curriculum_audit.classification.units import Selection
from curriculum_audit.errors import ModelError
from curriculum_audit.exchange import read_outlines
from curriculum_audit.resources import data_folder
from tests.classification.samples import shipped
from tests.classification.test_trained import DATE, annotated, model, sentences, standings


@cache
def without_series() -> Model:
    return train(
        Data(sentences(), (), standings(), [replace(course, series="") for course in annotated()]), shipped(), DATE
    )


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

        def kept(
            rows: sparse.csr_matrix, targets: Floats, groups: NDArray[np.intp], *learned: NDArray[np.bool_]
        ) -> object:
            asked[name] = rows.shape[1], groups
            return fit(rows, targets, groups, *learned)

        monkeypatch.setattr(training, name, kept)

    for name in ("fit_scorer", "fit_likeness"):
        spied(name)
    trained = train(Data(sentences(), (), standings(), annotated()), shipped(), DATE)

    (_, by_words), (width, by_likeness) = asked["fit_scorer"], asked["fit_likeness"]
    assert np.array_equal(by_words, by_likeness)
    assert len(np.unique(by_words)) == len({course.series for course in annotated()})
    assert width == trained.features.of_text


def test_the_depths_on_the_card_are_told_by_what_has_not_learned_from_the_course(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    learned: dict[int, set[int | None]] = {}
    told: list[tuple[set[int], set[int | None]]] = []

    def fitted(shown: Sequence[Shown], words: TfidfVectorizer) -> Depths:
        depths = fit_depths(shown, words)
        learned[id(depths.weights)] = {one.course for one in shown}
        return depths

    def asked(selection: Selection, chances: Floats, depths: Depths, *others: Any) -> dict[int, dict[int, Depth]]:
        found = depths_of(selection, chances, depths, *others)
        told.append(({int(selection.course[row]) for row in found}, learned[id(depths.weights)]))
        return found

    monkeypatch.setattr(training, "fit_depths", fitted)
    monkeypatch.setattr(training, "depths_of", asked)
    train(Data(sentences(), (), standings(), annotated()), shipped(), DATE)

    assert len(told) == FOLDS
    assert all(courses and not courses & known for courses, known in told)
    assert all(None in known for known in learned.values())


def test_outlines_teach_words_and_nothing_of_how_often_a_competency_is_taught() -> None:
    outlines = read_outlines(data_folder("taxonomy") / "sentences")[:10]
    plain, taught = model(), train(Data(sentences(), outlines, standings(), annotated()), shipped(), DATE)

    assert taught.features.of_text > plain.features.of_text
    assert np.array_equal(taught.commonness, plain.commonness)
    assert (taught.card.outlines, taught.card.courses) == (10, plain.card.courses)
    assert taught.card.data != plain.card.data
    assert taught.learned - plain.learned == {mark_of(outline.course) for outline in outlines}


@pytest.mark.parametrize("covering", [0, 1])
def test_courses_of_which_hardly_any_teaches_a_competency_are_refused_before_the_work_begins(
    covering: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    taught = [course for course in annotated() if course.covers == "yes"][:covering]
    rest = [course for course in annotated() if course.covers != "yes"][: 2 * FOLDS]

    monkeypatch.delattr(training, "prepare")

    with pytest.raises(ModelError, match=f"^{covering} annotated courses teach a competency, in too few series"):
        train(Data(sentences(), (), standings(), [*taught, *rest]), shipped(), DATE)


def test_a_series_is_in_one_fold(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[NDArray[np.intp]] = []

    def kept(
        examples: Examples, selection: Selection, folds: NDArray[np.intp], forests: Mapping[int, Forest]
    ) -> Floats:
        seen.append(folds)
        return cross_fitted(examples, selection, folds, forests)

    monkeypatch.setattr(training, "cross_fitted", kept)
    train(Data(sentences(), (), standings(), annotated()), shipped(), DATE)

    of_series = {(course.series, fold) for course, fold in zip(annotated(), seen[0].tolist(), strict=True)}
    assert len(of_series) == len({series for series, _ in of_series}) >= FOLDS
    assert {fold for _, fold in of_series} == set(range(FOLDS))
