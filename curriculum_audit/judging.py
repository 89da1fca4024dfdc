"""Courses in, verdicts out, by the shipped taxonomy and profiles."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from curriculum_audit.classification.classifier import Classifier
from curriculum_audit.classification.evaluation import evaluate as measure
from curriculum_audit.classification.evaluation import parity as measure_parity
from curriculum_audit.classification.methods import MODEL, choose_classifier
from curriculum_audit.classification.sentences import read_pairs, read_sentences, read_standings
from curriculum_audit.documents import nearest
from curriculum_audit.errors import ExchangeError, ModelError
from curriculum_audit.exchange import read_annotated_folder, read_outlines
from curriculum_audit.records.annotations import AnnotatedCourse
from curriculum_audit.records.competencies import Profile, Taxonomy
from curriculum_audit.records.evaluations import Evaluation, Parity
from curriculum_audit.records.findings import Evidence
from curriculum_audit.records.guides import Course
from curriculum_audit.resources import data_folder
from curriculum_audit.taxonomies import read_profiles, read_taxonomy

if TYPE_CHECKING:
    from curriculum_audit.classification.model import Card


@dataclass(frozen=True, slots=True)
class Norms:
    """What courses are judged by."""

    taxonomy: Taxonomy
    profiles: Mapping[str, Profile]
    """By discipline."""
    classifier: Classifier


def read_norms(method: str = "auto") -> Norms:
    """Read the shipped taxonomy and profiles, with the classifier for that method."""
    taxonomy = read_taxonomy()
    profiles = read_profiles(taxonomy)
    return Norms(taxonomy, {p.discipline: p for p in profiles}, choose_classifier(method, taxonomy))


def judge(courses: Sequence[Course], method: str = "auto", *, everything: bool = False) -> list[tuple[Evidence, ...]]:
    """Return the evidence per course; with `everything` also what lies below the thresholds."""
    classifier = read_norms(method).classifier
    return classifier.classify(courses) if everything else _decided(classifier, courses)


def evaluate(annotated: Sequence[AnnotatedCourse], norms: Norms) -> Evaluation:
    """Measure on annotated courses what they are judged by, and on statements in two languages how alike it judges.

    Raises
    ------
    ExchangeError
        An annotation names a competency that the taxonomy does not have.
    """
    _check_courses(annotated, norms.taxonomy)
    courses = [course.course for course in annotated]
    measured = measure(annotated, _decided(norms.classifier, courses), norms.taxonomy)
    return replace(measured, parity=parity(norms.classifier), learned=sum(map(norms.classifier.has_learned, courses)))


def parity(classifier: Classifier) -> Parity:
    """Measure how far the classifier judges the statements of the package alike in Dutch and in English."""
    pairs = read_pairs(data_folder("taxonomy") / "sentences")
    dutch = _decided(classifier, [one.course for one, _ in pairs])
    english = _decided(classifier, [other.course for _, other in pairs])
    return measure_parity(zip(dutch, english, strict=True))


def check_annotated(taxonomy: Taxonomy, folder: Path | None = None) -> tuple[int, int, int]:
    """Read the annotated sentences, outlines and courses beside a taxonomy, and return how many there are of each.

    Sentences are all that stand alone: those that show competencies or none, pairs, and taught beside named.

    Parameters
    ----------
    folder
        Folder of the taxonomy; None for that of the package. It may have none of them.

    Raises
    ------
    ExchangeError
        One does not follow its format, or names a competency that the taxonomy does not have.
    """
    beside = folder or data_folder("taxonomy")
    sentences, courses = beside / "sentences", beside / "courses"
    read = read_sentences(sentences) if sentences.is_dir() else ()
    told = {f"{sentences / sentence.file}, '{sentence.text}'": sentence.competencies for sentence in read}
    pairs = read_pairs(sentences)
    told |= {f"{sentences / one.file}, '{one.text}'": one.competencies for one, _ in pairs}
    _check_known(told, taxonomy)
    outlines = read_outlines(sentences)
    annotated = read_annotated_folder(courses) if courses.is_dir() else []
    _check_courses([*outlines, *annotated], taxonomy)
    return len(read) + len(pairs) + len(read_standings(sentences)), len(outlines), len(annotated)


def _check_courses(annotated: Iterable[AnnotatedCourse], taxonomy: Taxonomy) -> None:
    notes = ((course.id, [*course.annotations, *(course.second or ())]) for course in annotated)
    _check_known({f"course '{name}'": [note.competency for note in given] for name, given in notes}, taxonomy)


def _check_known(told: Mapping[str, Iterable[str]], taxonomy: Taxonomy) -> None:
    known = [competency.notation for competency in taxonomy.competencies]
    for where, notations in told.items():
        for notation in notations:
            if notation not in known:
                raise ExchangeError(f"{where}: '{notation}' is no competency; {nearest(notation, known)}")


def train(sentences: Path, output: Path, courses: Path | None = None) -> "Card":
    """Train on annotated sentences, outlines and courses, write the model and return its card.

    Parameters
    ----------
    sentences
        Folder of annotated sentences and outlines (see `taxonomy/sentences/README.md`); where it does not tell taught
        from named (`standing-*.csv`), the package does.
    output
        Folder of the model.
    courses
        Folder of annotated courses (`*.jsonl`, one JSON object a line) that chances are learned from; None for those
        of the package.

    Raises
    ------
    AuditError
        A file of sentences or courses is not sound, or the model cannot be written.
    """
    # Training needs scikit-learn as a whole, judging only a part of it.
    from curriculum_audit.classification.modelfile import write_model
    from curriculum_audit.classification.training import Data
    from curriculum_audit.classification.training import train as fit

    # Training takes minutes: what would keep the model from being written is found out first.
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ModelError(f"{output}: is no folder that a model can be written to ({error.strerror})") from error
    annotated = read_annotated_folder(courses or data_folder("taxonomy") / "courses")
    standings = read_standings(sentences) or read_standings(data_folder("taxonomy") / "sentences")
    data = Data(read_sentences(sentences), read_outlines(sentences), standings, annotated)
    model = fit(data, read_taxonomy(), date.today().isoformat())
    write_model(output / MODEL, model)
    return model.card


def _decided(classifier: Classifier, courses: Sequence[Course]) -> list[tuple[Evidence, ...]]:
    return [classifier.thresholds.decide(evidence) for evidence in classifier.classify(courses)]
