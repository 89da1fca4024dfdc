"""Verdicts by what has not learned from them."""

import numpy as np

from curriculum_audit.classification.calibration import Examples, fit_forest
from curriculum_audit.classification.cross_validation import cross_fitted, fitted_apart, held_out
from curriculum_audit.classification.depth_fit import fit_depths, shown_in
from curriculum_audit.classification.depth_learned import Depth
from curriculum_audit.classification.features import words_vectorizer
from curriculum_audit.classification.trained import depths_of
from curriculum_audit.classification.units import Selection, select
from curriculum_audit.records.annotations import AnnotatedCourse, Annotation
from curriculum_audit.records.findings import Kind
from tests.classification.samples import course, reader, vocabulary

COURSES = 400
TOPIC, WEIGHED = Depth(Kind.CONTENT, 1), Depth(Kind.OBJECTIVE, 2)


def test_a_fold_is_judged_by_what_the_others_show() -> None:
    folds = np.arange(COURSES) % 2
    trait = np.arange(COURSES) // 2 % 2
    # In one fold the trait shows the competency, in the other its absence does.
    shown = (trait == folds)[:, None]
    everywhere = np.ones_like(shown)
    number = np.arange(COURSES)
    told = Examples(number, trait.astype(np.float32)[:, None, None], everywhere, shown, everywhere)

    forests, _ = fitted_apart(lambda known: fit_forest(told, np.flatnonzero(known)), folds)
    found = cross_fitted(told, Selection((), number, (), number, ()), folds, forests)

    assert (found[shown] < 0.1).all()
    assert (found[~shown] > 0.9).all()


def test_the_depth_of_a_fold_is_told_by_what_annotators_say_of_the_others() -> None:
    text = "Prevalentie van kindermishandeling"
    given = [TOPIC] * 4 + [WEIGHED] * 4
    courses = [
        AnnotatedCourse(str(number), course(text), "yes", (Annotation("A2", text, depth.kind, depth.miller),))
        for number, depth in enumerate(given)
    ]
    selection = select([one.course for one in courses], reader(), vocabulary())
    everywhere = np.ones((len(selection.units), 1), dtype=bool)
    shown = shown_in(courses, selection, everywhere, ("A2",))
    words = words_vectorizer().fit([text, text])
    folds = np.repeat([0, 1], 4)

    depths, _ = fitted_apart(
        lambda known: fit_depths([one for one in shown if one.course is not None and known[one.course]], words), folds
    )
    held = held_out(
        lambda fitted, own: depths_of(selection, own, fitted, words, ("A2",)),
        depths,
        everywhere.astype(np.float32),
        selection.course,
        folds,
    )

    told = [held[row][0] for row in np.flatnonzero(selection.is_whole).tolist()]
    assert told == [WEIGHED] * 4 + [TOPIC] * 4


def test_what_is_fitted_for_use_has_learned_from_every_course() -> None:
    apart, whole = fitted_apart(lambda known: np.flatnonzero(known).tolist(), np.array([3, 3, 1]))

    assert (dict(apart), whole) == ({1: [0, 1], 3: [2]}, [0, 1, 2])
