"""From rows of features to scores by how alike sentences are, with scores for groups that it has not learned from.

A weighted sum of words cannot tell what words mean together; what lies near an example can. Rows are put into a few
latent topics (Deerwester et al., "Indexing by Latent Semantic Analysis", 1990), and a Gaussian kernel over them is
approximated by waves (Rahimi and Recht, "Random Features for Large-Scale Kernel Machines", 2007).
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse
from sklearn.decomposition import TruncatedSVD

from curriculum_audit.classification.ridge import WEIGHT_OF_COURSES
from curriculum_audit.classification.scoring import Floats, Likeness, in_steps

FEATURES = 40_000
"""The most common ones, of which topics are made."""
_TOPICS = 128
_WAVES = 3000
_NARROWNESS = 0.5
"""Of the kernel exp(-narrowness * distance ** 2); this and the penalty were chosen by cross-validation."""
PENALTY = 1.0
_SEED = 20_000


def fit_likeness(rows: sparse.csr_matrix, targets: Floats, groups: NDArray[np.intp]) -> tuple[Likeness, Floats]:
    """Fit scores, and return with them the scores of the last rows as if their own group had been left out.

    Topics are learned from all rows, as they know nothing of what sentences show.

    Parameters
    ----------
    rows
        One row per sentence, those of courses last; letters and words alone. Phrases of the taxonomy would decide
        the topics by themselves, and cross-validation speaks against them.
    targets
        What they show, 0 or 1; one column per score.
    groups
        Number of the group that each of the last rows belongs to: what has one author, or at least one course.
    """
    blank = _blank(rows, targets.shape[1])
    waves = blank.waves(rows)
    others = len(waves) - len(groups)
    weight = np.repeat([1.0, WEIGHT_OF_COURSES], [others, len(groups)]).astype(np.float32)[:, None]
    heavy = waves * weight
    alike = heavy.T @ waves
    alike[np.diag_indices(len(alike))] += PENALTY
    factor = linalg.cholesky(alike, lower=True, overwrite_a=True, check_finite=False)
    weights = linalg.cho_solve((factor, True), heavy.T @ targets, check_finite=False)
    own, shown = waves[others:], targets[others:]
    held_out = _held_out(own, shown - own @ weights, shown, groups, factor)
    return replace(blank, weights=_at_half_precision(weights)), held_out


def _held_out(own: Floats, missed: Floats, shown: Floats, groups: NDArray[np.intp], factor: Floats) -> Floats:
    """Return scores by a fit without the group: its own part in the fit is known from the one fit (see `ridge`)."""
    solved = linalg.solve_triangular(factor, own.T, lower=True, check_finite=False)
    held_out = np.empty_like(shown)
    for group in np.unique(groups):
        at = np.flatnonzero(groups == group)
        left = np.eye(len(at), dtype=np.float32) - WEIGHT_OF_COURSES * solved[:, at].T @ solved[:, at]
        held_out[at] = shown[at] - np.linalg.solve(left, missed[at])
    return held_out


def _blank(rows: sparse.csr_matrix, scores: int) -> Likeness:
    """Return topics and waves without anything learned from what sentences show."""
    often = np.bincount(rows.indices, minlength=rows.shape[1])
    columns = np.sort(np.argsort(-often, kind="stable")[:FEATURES]).astype(np.int32)
    chosen = rows[:, columns]
    number = min(_TOPICS, *(side - 1 for side in chosen.shape))
    topics = TruncatedSVD(number, random_state=_SEED).fit(chosen).components_.T
    chance = np.random.default_rng(_SEED)
    directions = chance.normal(scale=np.sqrt(2 * _NARROWNESS), size=(number, _WAVES))
    shifts = chance.uniform(0, 2 * np.pi, _WAVES)
    return Likeness(
        columns=columns,
        topics=in_steps(topics.astype(np.float32), axis=0),
        directions=_at_half_precision(directions),
        shifts=_at_half_precision(shifts),
        weights=np.zeros((_WAVES, scores), dtype=np.float32),
    )


def _at_half_precision(values: NDArray[np.floating]) -> Floats:
    return values.astype(np.float16).astype(np.float32)
