"""Which annotated courses are left out together: all of one author and brief, whose turns of phrase recur."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold

from curriculum_audit.records.annotations import AnnotatedCourse


def series_of(courses: Sequence[AnnotatedCourse], fewest: int) -> NDArray[np.intp]:
    """Return the number of the series that each course belongs to.

    A course whose series is not known stands alone; so does every course where there are fewer series than `fewest`.
    """
    names = [course.series or f" {number}" for number, course in enumerate(courses)]
    if len(set(names)) < fewest:
        return np.arange(len(courses), dtype=np.intp)
    return np.unique(names, return_inverse=True)[1].astype(np.intp)


def folds_of(series: NDArray[np.intp], number: int) -> NDArray[np.intp]:
    """Return the number of the fold that each course belongs to: whole series, folds of about the same size.

    Parameters
    ----------
    series
        One number per course.
    number
        How many folds there are; at most as many as there are series.
    """
    folds = np.zeros(len(series), dtype=np.intp)
    for fold, (_, held_out) in enumerate(GroupKFold(n_splits=number).split(folds, groups=series)):
        folds[held_out] = fold
    return folds
