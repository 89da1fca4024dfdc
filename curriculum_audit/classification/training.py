"""Annotated sentences and courses in, a model out: the same model each time for the same data and libraries.

What a sentence is about is learned by kernel ridge regression, one score per competency and one for the subject as a
whole, from runs of letters, words and phrases of the taxonomy. A logistic regression then turns scores, and what the
rules know, into chances; it is fitted on whole courses, of which the ridge regression has seen nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version

import numpy as np
from scipy import sparse
from sklearn.kernel_ridge import KernelRidge

from curriculum_audit.classification.calibration import Examples, calibrate, gather
from curriculum_audit.classification.classifier import Thresholds
from curriculum_audit.classification.evaluation import evaluate
from curriculum_audit.classification.features import Features, Unit
from curriculum_audit.classification.labels import IN_TITLE
from curriculum_audit.classification.model import Card, Model, fingerprint, hash_of
from curriculum_audit.classification.readings import Reader
from curriculum_audit.classification.scoring import Floats, Scorer
from curriculum_audit.classification.sentences import AnnotatedSentence
from curriculum_audit.classification.trained import TrainedClassifier
from curriculum_audit.classification.vocabulary import Vocabulary
from curriculum_audit.languages.teaching import Sign
from curriculum_audit.records.annotations import AnnotatedCourse
from curriculum_audit.records.competencies import Competency, Taxonomy
from curriculum_audit.records.evaluations import Evaluation
from curriculum_audit.records.findings import Evidence
from curriculum_audit.records.guides import SectionKind

FOLDS = 5
"""Parts of the annotated courses, each judged by chances that were fitted on the others."""
_RIDGE = 0.5
"""Penalty of the ridge regression; chosen by cross-validation."""
THRESHOLDS = Thresholds(unsure=0.25, decided=0.45)
RULE = (
    "Evidence counts from 0.45 on: the lowest threshold, in steps of 0.05, at which about four in five verdicts on the "
    "annotated courses are right and at most two of the 110 courses on other things are called covered. From 0.25 to "
    "0.45 a person should look. The method auto takes the model and not terms alone: on statements that it has not "
    "learned from it finds about as much and is more often right."
)
LIMITS = (
    "Learned from sentences and courses written for this purpose, by few authors, in Dutch and English; other "
    "languages are not judged reliably. It finds about half of what a careful reader finds in courses that speak of "
    "the subject in passing. On real guides it has been less right than its confidence says."
)


@dataclass(frozen=True, slots=True)
class Lesson:
    """Annotated sentences ready to learn from; the rows of all parts belong together."""

    units: tuple[Unit, ...]
    targets: Floats
    """One column per competency and one for the subject as a whole."""


def train(
    sentences: Sequence[AnnotatedSentence],
    courses: Sequence[AnnotatedCourse],
    taxonomy: Taxonomy,
) -> Model:
    """Fit a model.

    Parameters
    ----------
    sentences
        What it learns from.
    courses
        What its chances are fitted and measured on.
    """
    lesson = prepare(sentences, taxonomy)
    features = Features.fit(lesson.units)
    scorer = _scorer(lesson, features.of_subject(lesson.units))
    examples = gather(courses, taxonomy, lambda units: scorer.scores(features.of_subject(units)))
    model = Model(
        card=_card(sentences, courses, taxonomy),
        notations=tuple(competency.notation for competency in taxonomy.competencies),
        features=features,
        scorer=scorer,
        calibrators=calibrate(examples, np.arange(len(courses))),
    )
    measured = cross_validated(model, examples, courses, taxonomy)
    return replace(model, card=replace(model.card, scores=_figures(measured)))


def prepare(sentences: Sequence[AnnotatedSentence], taxonomy: Taxonomy) -> Lesson:
    """Read annotated sentences as the classifier reads courses, with the definitions of the taxonomy beside them."""
    reader = Reader(Vocabulary(taxonomy))
    notations = [competency.notation for competency in taxonomy.competencies]
    taught = [*sentences, *(item for competency in taxonomy.competencies for item in _definitions(competency))]
    units = tuple(_unit(sentence, reader) for sentence in taught)
    return Lesson(units=units, targets=_targets(taught, notations))


def cross_validated(
    model: Model,
    examples: Examples,
    courses: Sequence[AnnotatedCourse],
    taxonomy: Taxonomy,
) -> Evaluation:
    """Measure a model on annotated courses, each judged by chances that were fitted without it."""
    numbers = np.arange(len(courses))
    verdicts: dict[int, tuple[Evidence, ...]] = {}
    for fold in range(FOLDS):
        held = numbers[numbers % FOLDS == fold]
        calibrators = calibrate(examples, numbers[numbers % FOLDS != fold])
        classifier = TrainedClassifier(replace(model, calibrators=calibrators), taxonomy)
        found = classifier.classify([courses[number].course for number in held])
        verdicts |= dict(zip(held.tolist(), map(classifier.thresholds.decide, found), strict=True))
    return evaluate(courses, [verdicts[number] for number in range(len(courses))], taxonomy)


def _unit(sentence: AnnotatedSentence, reader: Reader) -> Unit:
    course = sentence.course
    passage = course.sections[0].passages[0]
    title = reader.read(replace(course, sections=())).title
    context = replace(IN_TITLE, in_title=title.has_anchor, child_in_title=title.shows(Sign.CHILD))
    return Unit(reader.whole(passage, sentence.section), context, title)


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


def _scorer(lesson: Lesson, rows: sparse.csr_matrix) -> Scorer:
    kernel = np.asarray((rows @ rows.T).todense(), dtype=np.float32)
    ridge = KernelRidge(alpha=_RIDGE, kernel="precomputed").fit(kernel, lesson.targets)
    influence = np.asarray(ridge.dual_coef_, dtype=np.float32)
    return Scorer(np.asarray(rows.T @ influence, dtype=np.float32))


def _figures(measured: Evaluation) -> Mapping[str, float]:
    """Return the out-of-sample figures that the card states."""
    return {
        "precision": measured.micro.precision,
        "recall": measured.micro.recall,
        "f1": measured.micro.f1,
        "f1 of courses": measured.by_course.f1,
        "calibration error": measured.calibration_error,
        "kind right": measured.kind_right,
        "miller right": measured.miller_right,
    }


def _card(
    sentences: Sequence[AnnotatedSentence],
    courses: Sequence[AnnotatedCourse],
    taxonomy: Taxonomy,
) -> Card:
    return Card(
        taxonomy=taxonomy.version,
        fingerprint=fingerprint(taxonomy),
        data=hash_of([*sentences, *courses]),
        sentences=len(sentences),
        libraries={name: version(name) for name in ("scikit-learn", "numpy", "scipy")},
        scores={},
        thresholds=THRESHOLDS,
        rule=RULE,
        limits=LIMITS,
    )
