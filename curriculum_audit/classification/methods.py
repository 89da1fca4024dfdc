"""Which ways of judging courses there are."""

from pathlib import Path

from curriculum_audit.classification.classifier import Classifier
from curriculum_audit.classification.labels import LabelClassifier
from curriculum_audit.errors import ModelError
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.resources import data_folder

WITH_VECTORS = "trained-vectors.npz"
WITHOUT_VECTORS = "trained.npz"


def choose_classifier(method: str, taxonomy: Taxonomy, folder: Path | None = None) -> Classifier:
    """Return the classifier of that name.

    Parameters
    ----------
    method
        "labels"; "trained", with sentence vectors where those are installed; or "auto": trained by words where such a
        model fits the taxonomy, else labels. On whole annotated courses sentence vectors added nothing to F1 and take
        ten times as long; labels find about as much and are less often right (`benchmarks/classification.py`).
    folder
        Where the model files are; None for the models that are shipped.

    Raises
    ------
    ModelError
        "trained" was asked for and no model fits; the message says why.
    """
    if method == "labels":
        return LabelClassifier(taxonomy)
    models = folder or data_folder("taxonomy") / "model"
    if method == "trained":
        return trained_classifier(taxonomy, models)
    try:
        return _by_words(taxonomy, models)
    except ModelError:
        return LabelClassifier(taxonomy)


def trained_classifier(taxonomy: Taxonomy, folder: Path) -> Classifier:
    """Return the trained classifier; the one with sentence vectors where those are installed.

    Raises
    ------
    ModelError
        There is no model file, or it does not fit the taxonomy or the libraries.
    """
    from curriculum_audit.classification.modelfile import read_model  # slow to load, and not needed for labels
    from curriculum_audit.classification.trained import TrainedClassifier
    from curriculum_audit.classification.vectors import find_vectors

    vectors = find_vectors() if (folder / WITH_VECTORS).is_file() else None
    if vectors is None:
        return _by_words(taxonomy, folder)
    model = read_model(folder / WITH_VECTORS, taxonomy)
    if vectors.name != model.card.vectors:
        raise ModelError(
            f"{folder / WITH_VECTORS}: was made with {model.card.vectors} and {vectors.name} is installed; "
            "install that version, or train it again with `curriculum-audit train`"
        )
    return TrainedClassifier(model, taxonomy, vectors)


def _by_words(taxonomy: Taxonomy, folder: Path) -> Classifier:
    from curriculum_audit.classification.modelfile import read_model  # slow to load, and not needed for labels
    from curriculum_audit.classification.trained import TrainedClassifier

    return TrainedClassifier(read_model(folder / WITHOUT_VECTORS, taxonomy), taxonomy, None)
