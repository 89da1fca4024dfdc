"""Annotated sentences in, a model out: the same model each time for the same data and libraries.

What a sentence is about is learned by kernel ridge regression, one score per competency and one for the subject as a
whole, from runs of letters, words, phrases of the taxonomy and, where installed, sentence vectors. A logistic
regression then turns scores, and what the rules know, into chances; it is fitted on scores of sentences that the
ridge regression had not seen. Kind of evidence and Miller level are logistic regressions of their own.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.kernel_ridge import KernelRidge
from sklearn.linear_model import LogisticRegression

from curriculum_audit.classification.classifier import Thresholds
from curriculum_audit.classification.features import Features, Unit
from curriculum_audit.classification.guards import is_about_others, is_denied
from curriculum_audit.classification.labels import IN_TITLE, candidates_in
from curriculum_audit.classification.model import Card, Model, depth_rows, encode, fingerprint, hash_of, known_of
from curriculum_audit.classification.readings import Reader
from curriculum_audit.classification.scoring import Calibrators, Evidences, Floats, Logistic, Scorer, likeness, traits
from curriculum_audit.classification.sentences import AnnotatedSentence
from curriculum_audit.classification.vectors import SentenceVectors
from curriculum_audit.classification.vocabulary import Vocabulary
from curriculum_audit.languages.teaching import Sign
from curriculum_audit.records.competencies import Competency, Taxonomy
from curriculum_audit.records.guides import SectionKind

FOLDS = 5
HELD_OUT = 0
"""The part of the data that kind and level are measured on."""
_RIDGE = 0.5
"""Penalty of the ridge regression; chosen by cross-validation."""
_DEPTH_STRENGTH = 3.0
"""Inverse penalty of the regressions for kind and level; chosen by cross-validation."""
NAMED, TITLED, NEAR, FAR = 1.0, 1.0, 5.0, 50.0
"""How often a wrong verdict counts when chances are fitted: in sentences with phrases of the taxonomy, in others under
a title that names the subject, in others near to the subject, and in those far from it.
In a guide, sentences that only touch the subject are many times as common
as among the annotated ones, and far more so where nothing in them names it."""
THRESHOLDS = Thresholds(unsure=0.25, decided=0.5)
RULE = (
    "Evidence counts from 0.50 on: a competency wrongly reported covered hides a gap, one wrongly reported missing "
    "wrongs a lecturer, and both are taken to cost the same. From 0.25 to 0.50, down to where a wrong gap would have "
    "to cost three times as much, a person should look."
)
LIMITS = (
    "Learned from sentences written for this purpose, by few authors, in Dutch and English; other languages are not "
    "judged reliably. It judges sentences with the title, the list and the section they stand in, not whole guides."
)


@dataclass(frozen=True, slots=True)
class Lesson:
    """Annotated sentences ready to learn from; the rows of all parts belong together."""

    units: tuple[Unit, ...]
    vectors: Floats
    targets: Floats
    """One column per competency and one for the subject as a whole."""
    known: Evidences
    depth: tuple[tuple[int, int], ...]
    """Kind and level; -1 for a sentence without a competency."""
    folds: NDArray[np.intp]
    """Number of the part that each sentence belongs to; -1 for what is in every part (definitions)."""
    judged: NDArray[np.bool_]
    """Whether the rules leave the sentence to the model."""


def train(sentences: Sequence[AnnotatedSentence], taxonomy: Taxonomy, vectors: SentenceVectors | None) -> Model:
    """Fit a model.

    Parameters
    ----------
    sentences
        What it learns from.
    vectors
        Sentence vectors; None to learn from words alone.
    """
    notations = tuple(competency.notation for competency in taxonomy.competencies)
    lesson = prepare(sentences, taxonomy, vectors)
    features = Features.fit(lesson.units)
    rows = features.of_subject(lesson.units)
    unseen = out_of_sample(lesson, rows)
    calibrators = _calibrators(lesson, unseen)
    chances = calibrators.chances(unseen, lesson.known)
    kinds, levels, depth_scores = _depths(lesson, features)
    everything = np.arange(len(lesson.units))
    model = Model(
        card=_card(sentences, taxonomy, vectors),
        notations=notations,
        features=features,
        scorer=_scorer(lesson, rows, everything),
        calibrators=calibrators,
        kinds=kinds,
        levels=levels,
    )
    scores = {**_figures(lesson, chances), **depth_scores}
    return replace(model, card=replace(model.card, scores=scores))


def prepare(sentences: Sequence[AnnotatedSentence], taxonomy: Taxonomy, vectors: SentenceVectors | None) -> Lesson:
    """Read annotated sentences as the classifier reads courses, with the definitions of the taxonomy beside them."""
    vocabulary = Vocabulary(taxonomy)
    reader = Reader(vocabulary)
    notations = [competency.notation for competency in taxonomy.competencies]
    taught = [*sentences, *(item for competency in taxonomy.competencies for item in _definitions(competency))]
    units = tuple(_unit(sentence, reader) for sentence in taught)
    found = [tuple(candidates_in(unit.sentence, unit.context, vocabulary)) for unit in units]
    return Lesson(
        units=units,
        vectors=encode(vectors, units),
        targets=_targets(taught, notations),
        known=known_of(units, found, notations),
        depth=tuple((-1, -1) if item.kind is None else (int(item.kind), item.miller) for item in taught),
        folds=np.concatenate([_folds(sentences), np.full(len(taught) - len(sentences), -1)]).astype(np.intp),
        judged=np.array([not _is_ruled_out(unit) for unit in units], dtype=bool),
    )


def _unit(sentence: AnnotatedSentence, reader: Reader) -> Unit:
    course = sentence.course
    passage = course.sections[0].passages[0]
    title = reader.read(replace(course, sections=())).title
    context = replace(IN_TITLE, in_title=title.has_anchor, child_in_title=title.shows(Sign.CHILD))
    return Unit(reader.whole(passage, sentence.section), context, title)


def _is_ruled_out(unit: Unit) -> bool:
    return is_denied(unit.sentence) or is_about_others(unit.sentence, unit.context)


def _definitions(competency: Competency) -> list[AnnotatedSentence]:
    """Return what the taxonomy itself says of a competency, as sentences that show it."""
    told = [
        (language, text)
        for language in competency.labels
        for text in (
            *competency.terms.get(language, ()),
            competency.labels[language],
            competency.definition[language],
            competency.counts[language],
        )
    ]
    return [
        AnnotatedSentence("taxonomy", language, text, SectionKind.CONTENT, "", (competency.notation,), None, 0)
        for language, text in told
    ]


def _targets(sentences: Sequence[AnnotatedSentence], notations: Sequence[str]) -> Floats:
    shown = [[notation in sentence.competencies for notation in notations] for sentence in sentences]
    each = np.array(shown, dtype=np.float32)
    return np.hstack([each, each.max(axis=1, keepdims=True)])


def _folds(sentences: Sequence[AnnotatedSentence]) -> NDArray[np.intp]:
    """Part sentences by their place in their file: neighbours, and the same place in both languages, stay together."""
    places: dict[tuple[str, str], list[int]] = {}
    for row, sentence in enumerate(sentences):
        places.setdefault((sentence.file, sentence.language), []).append(row)
    folds = np.zeros(len(sentences), dtype=np.intp)
    for rows in places.values():
        for place, row in enumerate(rows):
            folds[row] = place * FOLDS // len(rows)
    return folds


def _scorer(lesson: Lesson, rows: sparse.csr_matrix, learned: NDArray[np.intp]) -> Scorer:
    own, vectors = rows[learned], lesson.vectors[learned]
    kernel = np.asarray((own @ own.T).todense(), dtype=np.float32)
    if vectors.shape[1]:
        kernel += likeness(vectors, vectors)
    ridge = KernelRidge(alpha=_RIDGE, kernel="precomputed").fit(kernel, lesson.targets[learned])
    influence = np.asarray(ridge.dual_coef_, dtype=np.float32)
    kept = slice(None) if vectors.shape[1] else slice(0)
    return Scorer(np.asarray(own.T @ influence, dtype=np.float32), vectors[kept], influence[kept])


def out_of_sample(lesson: Lesson, rows: sparse.csr_matrix) -> Floats:
    """Return the scores of each sentence by a regression that had not seen its part of the data."""
    scores = np.zeros_like(lesson.targets)
    for fold in range(FOLDS):
        held = np.flatnonzero(lesson.folds == fold)
        scorer = _scorer(lesson, rows, np.flatnonzero(lesson.folds != fold))
        scores[held] = scorer.scores(rows[held], lesson.vectors[held])
    return scores


def _calibrators(lesson: Lesson, scores: Floats) -> Calibrators:
    """Return how chances follow from scores that the regression gave to sentences it had not seen."""
    cells = ((lesson.folds >= 0) & lesson.judged)[:, None] & np.ones_like(lesson.known.own, dtype=bool)
    named, near = lesson.known.own > 0, lesson.known.near[:, None]
    return Calibrators(
        named=_calibrator(lesson, scores, cells & named),
        near=_calibrator(lesson, scores, cells & ~named & near),
        far=_calibrator(lesson, scores, cells & ~named & ~near),
    )


def _calibrator(lesson: Lesson, scores: Floats, cells: NDArray[np.bool_]) -> Logistic:
    shown = lesson.targets[:, :-1] > 0
    rows = traits(scores, lesson.known)
    weights = np.where(shown, 1.0, _weights(lesson)[:, None])
    fitted = LogisticRegression(max_iter=1_000).fit(rows[cells], shown[cells], sample_weight=weights[cells])
    return _logistic(fitted)


def _weights(lesson: Lesson) -> Floats:
    """Return how often a wrong verdict counts in each sentence."""
    titled = np.array([unit.context.in_title for unit in lesson.units], dtype=bool)
    named = lesson.known.own.max(axis=1, initial=0.0) > 0
    conditions = [named, titled, lesson.known.near]
    weights: Floats = np.select(conditions, [NAMED, TITLED, NEAR], FAR).astype(np.float32)
    return weights


def _logistic(fitted: LogisticRegression) -> Logistic:
    return Logistic(fitted.coef_.astype(np.float32), fitted.intercept_.astype(np.float32))


def _depths(lesson: Lesson, features: Features) -> tuple[Logistic, Logistic, dict[str, float]]:
    """Fit kind and level; each sentence is learned twice, with its section and without."""
    shown = np.flatnonzero(np.array([kind >= 0 for kind, _ in lesson.depth]))
    units = [lesson.units[row] for row in shown]
    bare = [replace(unit, sentence=replace(unit.sentence, section=SectionKind.OTHER)) for unit in units]
    rows = depth_rows(features, [*units, *bare], np.vstack([lesson.vectors[shown]] * 2))
    folds = np.tile(lesson.folds[shown], 2)
    fits: list[Logistic] = []
    figures: dict[str, float] = {}
    for name, place in (("kind", 0), ("miller", 1)):
        right = np.tile(np.array([lesson.depth[row][place] for row in shown]), 2)
        figures |= _share_right(name, rows, right, folds)
        fits.append(_logistic(_depth_regression(rows, right)))
    return fits[0], fits[1], figures


def _depth_regression(rows: Floats, right: NDArray[np.intp]) -> LogisticRegression:
    return LogisticRegression(C=_DEPTH_STRENGTH, max_iter=150, tol=1e-3).fit(rows, right)


def _share_right(name: str, rows: Floats, right: NDArray[np.intp], folds: NDArray[np.intp]) -> dict[str, float]:
    held = folds == HELD_OUT
    said = _depth_regression(rows[~held], right[~held]).predict(rows[held])
    half = len(said) // 2
    hits = said == right[held]
    return {f"{name} right": float(hits[:half].mean()), f"{name} right, section unknown": float(hits[half:].mean())}


def _figures(lesson: Lesson, chances: Floats) -> dict[str, float]:
    """Return out-of-sample figures at the threshold, by sentence."""
    used = lesson.folds >= 0
    said = (chances >= THRESHOLDS.decided) & lesson.judged[:, None]
    shown = lesson.targets[:, :-1] > 0
    hits = float((said & shown)[used].sum())
    empty = used & (lesson.targets[:, -1] == 0)
    return {
        "precision": hits / max(1.0, float(said[used].sum())),
        "recall": hits / max(1.0, float(shown[used].sum())),
        "f1": 2 * hits / max(1.0, float(said[used].sum() + shown[used].sum())),
        "false alarms among sentences without a competency": float(said[empty].any(axis=1).mean()),
        "sentences ruled out that show a competency": float((~lesson.judged & shown.any(axis=1))[used].mean()),
    }


def _card(sentences: Sequence[AnnotatedSentence], taxonomy: Taxonomy, vectors: SentenceVectors | None) -> Card:
    return Card(
        taxonomy=taxonomy.version,
        fingerprint=fingerprint(taxonomy),
        data=hash_of(sentences),
        sentences=len(sentences),
        libraries={name: version(name) for name in ("scikit-learn", "numpy", "scipy")},
        vectors=vectors.name if vectors else "",
        scores={},
        thresholds=THRESHOLDS,
        rule=RULE,
        limits=LIMITS,
    )
