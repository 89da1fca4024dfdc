"""Annotated sentences, outlines and courses in, a model out: the same model each time for the same data and libraries.

What a sentence is about is learned by kernel ridge regression, one score per competency and one for the subject as a
whole, from runs of letters, words and phrases of the taxonomy, and once more by how alike sentences are as a whole.
Boosted trees then turn scores, and what the rules know, into chances; they learn from the sentences of whole courses,
each with scores that no course of its own series had a part in. How deep a sentence goes is learned from their
annotations too, beside what the rules say of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version

import numpy as np
from numpy.typing import NDArray

from curriculum_audit.classification.calibration import (
    commonness_of,
    fit_calibration,
    fit_forest,
    gather,
    given_in,
    shown_by,
)
from curriculum_audit.classification.cross_validation import cross_fitted, fitted_apart, held_out
from curriculum_audit.classification.depth_fit import Shown, fit_depths, shown_by_sentences, shown_in
from curriculum_audit.classification.depth_learned import Depth, Depths
from curriculum_audit.classification.evaluation import evaluate
from curriculum_audit.classification.features import Features
from curriculum_audit.classification.lessons import Lesson, learned_from, prepare, with_subject
from curriculum_audit.classification.likeness import fit_likeness
from curriculum_audit.classification.marks import marks_of
from curriculum_audit.classification.model import Card, Model, fingerprint, hash_of, mark_of
from curriculum_audit.classification.readings import Reader
from curriculum_audit.classification.ridge import fit_scorer
from curriculum_audit.classification.scoring import (
    ANY_LANGUAGE,
    Calibration,
    Floats,
    Forest,
    Likeness,
    Scorer,
    in_steps,
)
from curriculum_audit.classification.sentences import AnnotatedSentence, AnnotatedStanding
from curriculum_audit.classification.series import folds_of, series_of
from curriculum_audit.classification.standing import Standings
from curriculum_audit.classification.standing_fit import fit_standings, told_apart, told_as_taught, told_in
from curriculum_audit.classification.thresholds import RULE, thresholds_for
from curriculum_audit.classification.trained import depths_of, evidence_of, judged_by, standings_of
from curriculum_audit.classification.units import Selection, select
from curriculum_audit.classification.vocabulary import Vocabulary
from curriculum_audit.errors import ModelError
from curriculum_audit.records.annotations import AnnotatedCourse, Standing
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.records.evaluations import Evaluation
from curriculum_audit.records.findings import Accuracy, Evidence, Kind

FOLDS = 5
"""Parts of the annotated courses, whole series each, judged by chances that were learned from the others."""
_FEWEST_FOLDS_THAT_TEACH = 2
"""So that without any one of them there is still something to learn from."""
_COURSES = "taxonomy/courses"
"""Where the annotated courses are, as reports name them."""
LIMITS = (
    "Learned from sentences and courses written for this purpose, by few authors, in Dutch and English; other "
    "languages are not judged reliably. The word patterns of the taxonomy were written with a view of part of the same "
    "courses, some annotations were read again because a model saw them otherwise, and the threshold was chosen on the "
    "verdicts that it is measured on, so that cross-validation is kinder than other texts will be. On real course "
    "descriptions it finds fewer of the competencies that are taught in passing and is less right than its confidence "
    "says, in English most."
)


@dataclass(frozen=True, slots=True)
class Data:
    """All annotated texts that a model is fitted to."""

    sentences: Sequence[AnnotatedSentence]
    """What scores are learned from."""
    outlines: Sequence[AnnotatedCourse]
    """The same: many competencies in few words, or none. How likely one is in a course is not learned from them."""
    standings: Sequence[AnnotatedStanding]
    """What tells sentences that teach from those that only name, with the quoted sentences of the others."""
    courses: Sequence[AnnotatedCourse]
    """What scores and chances are learned from, and all is measured on."""


@dataclass(frozen=True, slots=True)
class _Fitted:
    """What gives chances, and the chances of sentences of courses by what has not learned from their series."""

    scorer: Scorer
    likeness: Likeness
    commonness: Floats
    forest: Forest
    calibration: Calibration
    worth: Floats
    """One row per sentence, one column per competency."""


def train(data: Data, taxonomy: Taxonomy, date: str) -> Model:
    """Fit a model.

    Parameters
    ----------
    date
        Of the measurement, ISO 8601, for the card.

    Raises
    ------
    ModelError
        There are too few courses, or too few that teach anything; too many sentences, or no standings to learn from.
    """
    series, folds = _parted(data.courses)
    vocabulary = Vocabulary(taxonomy)
    reader = Reader(vocabulary)
    notations = tuple(competency.notation for competency in taxonomy.competencies)
    lesson = prepare(data.sentences, data.outlines, taxonomy)
    selection = select([course.course for course in data.courses], reader, vocabulary)
    features = Features.fit([*lesson.units, *selection.units])
    shown = shown_by(data.courses, selection, notations)
    fitted = _fit(data.courses, lesson, selection, features, shown, series, folds, notations)
    standings, standing = _standings(data, selection, fitted.worth, folds, reader)
    deep = shown_in(data.courses, selection, shown, notations)
    deep += shown_by_sentences(data.sentences, lesson.units[: len(data.sentences)])
    depths, depth = _depths(deep, selection, fitted.worth, folds, features, notations)
    judged = judged_by([course.course for course in data.courses], selection, fitted.worth, standing, depth)
    evidence = [evidence_of(item, notations, vocabulary.anchored) for item in judged]
    return Model(
        card=_card(data, evidence, taxonomy, date),
        notations=notations,
        features=features,
        scorer=fitted.scorer,
        likeness=fitted.likeness,
        commonness=fitted.commonness,
        forest=fitted.forest,
        calibration=fitted.calibration,
        standings=standings,
        depths=depths,
        learned=frozenset(mark_of(course.course) for course in [*data.outlines, *data.courses]),
    )


def _parted(courses: Sequence[AnnotatedCourse]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the number of the series and of the fold of each course, or refuse courses that do not teach enough."""
    if len(courses) < FOLDS:
        raise ModelError(f"{len(courses)} annotated courses are too few to learn from; give {FOLDS} or more")
    series = series_of(courses, FOLDS)
    folds = folds_of(series, FOLDS)
    teaching = [fold for fold, course in zip(folds.tolist(), courses, strict=True) if _teaches(course)]
    if len(set(teaching)) < _FEWEST_FOLDS_THAT_TEACH:
        raise ModelError(
            f"{len(teaching)} annotated courses teach a competency, in too few series to measure what is learned from "
            "them; give more, by other authors (another 'series')"
        )
    return series, folds


def _fit(
    courses: Sequence[AnnotatedCourse],
    lesson: Lesson,
    selection: Selection,
    features: Features,
    shown: NDArray[np.bool_],
    series: NDArray[np.intp],
    folds: NDArray[np.intp],
    notations: Sequence[str],
) -> _Fitted:
    """Fit scores, then chances by scores that have not learned from a sentence's own series, then what they are worth.

    Parameters
    ----------
    selection, features, shown
        Of the courses: their sentences, what is seen in those, and which competencies annotators found there.
    series, folds
        Number of the series and of the fold of each course.
    """
    rows = features.of_subject([*lesson.units, *selection.units])
    targets = np.vstack([lesson.targets, with_subject(shown)])
    scorer, by_words = fit_scorer(rows, targets, series[selection.course], learned_from(selection, shown))
    likeness, alike = fit_likeness(rows[:, : features.of_text], targets, series[selection.course])
    examples = gather(courses, selection, by_words, alike, marks_of(selection, notations), notations, shown)
    forests, forest = fitted_apart(lambda known: fit_forest(examples, np.flatnonzero(known)), folds)
    found = cross_fitted(examples, selection, folds, forests)
    given = given_in(courses, notations)
    languages = [course.course.language or ANY_LANGUAGE for course in courses]
    calibration = fit_calibration(highest(found, selection.course, len(courses)), given, languages)
    return _Fitted(
        scorer=Scorer(in_steps(scorer.weights, axis=1)),
        likeness=likeness,
        commonness=commonness_of(given),
        forest=forest,
        calibration=calibration,
        worth=calibration.of(found, selection.language),
    )


def _standings(
    data: Data, selection: Selection, worth: Floats, folds: NDArray[np.intp], reader: Reader
) -> tuple[Standings, dict[int, Standing]]:
    """Fit what tells taught from named, and return with it what it says of each course that it has not learned from."""
    written = [*told_apart(data.standings, reader), *told_as_taught(data.sentences, reader)]
    quoted = [list(told_in(course, reader)) for course in data.courses]
    apart, whole = fitted_apart(
        lambda known: fit_standings([*written, *(one for number in np.flatnonzero(known) for one in quoted[number])]),
        folds,
    )
    told = held_out(lambda fitted, own: standings_of(selection, own, fitted), apart, worth, selection.course, folds)
    return whole, told


def _depths(
    shown: Sequence[Shown],
    selection: Selection,
    worth: Floats,
    folds: NDArray[np.intp],
    features: Features,
    notations: Sequence[str],
) -> tuple[Depths, dict[int, dict[int, Depth]]]:
    """Fit how deep sentences go, and return with it what it says of each course that it has not learned from."""
    apart, whole = fitted_apart(
        lambda known: fit_depths([one for one in shown if one.course is None or known[one.course]], features.words),
        folds,
    )
    told = held_out(
        lambda fitted, own: depths_of(selection, own, fitted, features.words, notations),
        apart,
        worth,
        selection.course,
        folds,
    )
    return whole, told


def highest(found: Floats, course: NDArray[np.intp], number: int) -> Floats:
    """Return the highest chance of each competency (columns) in each course (rows)."""
    best = np.zeros((number, found.shape[1]), dtype=np.float32)
    np.maximum.at(best, course, found)
    return best


def _teaches(course: AnnotatedCourse) -> bool:
    return any(note.kind is not Kind.MENTION for note in course.annotations)


def _figures(measured: Evaluation) -> Mapping[str, float]:
    return {
        "f1 of courses": measured.by_course.f1,
        "calibration error": measured.calibration_error,
        "kind right": measured.kind_right,
        "miller right": measured.miller_right,
    }


def _card(data: Data, evidence: Sequence[Sequence[Evidence]], taxonomy: Taxonomy, date: str) -> Card:
    """Choose thresholds and measure on the courses, by what has learned nothing from each of them."""
    thresholds = thresholds_for(data.courses, evidence, taxonomy)
    measured = evaluate(data.courses, [thresholds.decide(items) for items in evidence], taxonomy)
    mark = hash_of([*data.sentences, *data.outlines, *data.standings, *data.courses])
    return Card(
        taxonomy=taxonomy.version,
        fingerprint=fingerprint(taxonomy),
        data=mark,
        sentences=len(data.sentences),
        outlines=len(data.outlines),
        standings=len(data.standings),
        courses=len(data.courses),
        libraries={name: version(name) for name in ("scikit-learn", "numpy", "scipy")},
        accuracy=Accuracy(
            courses=measured.courses,
            overall=measured.micro,
            by_domain=measured.by_domain,
            by_language=measured.by_language,
            data=f"{_COURSES} {mark[:8]}",
            date=date,
        ),
        scores=_figures(measured),
        thresholds=thresholds,
        rule=RULE,
        limits=LIMITS,
    )
