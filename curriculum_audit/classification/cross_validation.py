"""Verdicts on annotated courses by what has not learned from them: whole series are left out in turn."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from curriculum_audit.classification.calibration import Examples
from curriculum_audit.classification.model import chances as chances_of
from curriculum_audit.classification.scoring import Floats, Forest
from curriculum_audit.classification.units import Selection

Fitted = TypeVar("Fitted")
Said = TypeVar("Said")

_AT_A_TIME = 2
"""Fits; most keep one core busy."""


def fitted_apart(
    fit: Callable[[NDArray[np.bool_]], Fitted], folds: NDArray[np.intp]
) -> tuple[Mapping[int, Fitted], Fitted]:
    """Return what was learned without each fold, by its number, and what was learned from all.

    Parameters
    ----------
    fit
        Learns from the courses that it is told: one truth value per course.
    folds
        Number of the fold that each course belongs to.
    """
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        whole = pool.submit(fit, np.ones(len(folds), dtype=bool))
        apart = {fold: pool.submit(fit, folds != fold) for fold in np.unique(folds).tolist()}
        return {fold: fitting.result() for fold, fitting in apart.items()}, whole.result()


def cross_fitted(
    examples: Examples, selection: Selection, folds: NDArray[np.intp], forests: Mapping[int, Forest]
) -> Floats:
    """Return the chance of each competency in each sentence.

    Parameters
    ----------
    folds
        Number of the fold that each course belongs to.
    forests
        By the number of the fold that they have not learned from.
    """
    found = np.zeros(examples.considered.shape, dtype=np.float32)
    for fold, forest in forests.items():
        own = folds[examples.course] == fold
        found += chances_of(examples.traits, examples.considered & own[:, None], selection.whole, forest)
    return found


def held_out(
    ask: Callable[[Fitted, Floats], Mapping[int, Said]],
    apart: Mapping[int, Fitted],
    chances: Floats,
    course: NDArray[np.intp],
    folds: NDArray[np.intp],
) -> dict[int, Said]:
    """Return what is said of the sentences of courses, by row.

    Parameters
    ----------
    ask
        Says it of the sentences that have chance enough to matter.
    apart
        What it is asked of, by the number of the fold that it has not learned from.
    chances
        One row per sentence or part, one column per competency.
    course
        Number of the course of each row.
    folds
        Number of the fold that each course belongs to.
    """
    told: dict[int, Said] = {}
    for fold, fitted in apart.items():
        own = (folds == fold)[course]
        told |= ask(fitted, np.where(own[:, None], chances, np.float32(0)))
    return told
