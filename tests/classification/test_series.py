"""Annotated courses that are left out together."""

from collections.abc import Sequence

import numpy as np
import pytest

from curriculum_audit.classification.series import folds_of, series_of
from curriculum_audit.records.annotations import AnnotatedCourse
from tests.classification.samples import course

FOLDS = 3


def annotated(*series: str) -> list[AnnotatedCourse]:
    return [AnnotatedCourse(str(number), course("x"), "no", (), series=name) for number, name in enumerate(series)]


def test_courses_of_a_series_share_its_number_and_no_others_have_it() -> None:
    first, second, third, fourth, fifth = series_of(annotated("a", "b", "a", "c", "b"), FOLDS).tolist()

    assert first == third
    assert second == fifth
    assert len({first, second, fourth}) == 3


@pytest.mark.parametrize("names", [("a", "b", "", ""), ("a", "b", "a", "b"), ("", "", "", "")])
def test_a_course_stands_alone_where_its_series_is_not_known_or_series_are_too_few(names: Sequence[str]) -> None:
    assert len(set(series_of(annotated(*names), FOLDS).tolist())) == 4


def test_a_name_made_of_a_number_is_a_series_and_not_the_course_of_that_number() -> None:
    assert len(set(series_of(annotated("1", "", "b", "1"), FOLDS).tolist())) == 3


def test_a_fold_holds_whole_series_and_every_course_is_in_one() -> None:
    series = np.repeat([4, 9, 2, 7, 5], [3, 1, 2, 6, 2]).astype(np.intp)
    folds = folds_of(series, FOLDS)

    assert all(len(set(folds[series == number].tolist())) == 1 for number in set(series.tolist()))
    assert sorted(np.bincount(folds).tolist()) == [4, 4, 6]
