"""Which ways of judging courses there are."""

import logging
from pathlib import Path

from curriculum_audit.classification.classifier import Classifier
from curriculum_audit.classification.labels import LabelClassifier
from curriculum_audit.errors import ModelError
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.resources import data_folder

MODEL = "trained.npz"
METHODS = ("auto", "labels", "trained")
_LOG = logging.getLogger(__name__)


def choose_classifier(method: str, taxonomy: Taxonomy, folder: Path | None = None) -> Classifier:
    """Return the classifier of that name.

    Parameters
    ----------
    method
        "labels", "trained", or "auto": trained where a model fits the taxonomy, else labels, which is said in the log.
        Of the pairs of `benchmarks/classification.py` labels find more and are less often right.
    folder
        Where the model file is; None for the model that is shipped.

    Raises
    ------
    ModelError
        "trained" was asked for and no model fits (the message says why), or there is no such method.
    """
    if method not in METHODS:
        raise ModelError(f"'{method}' is no method; give one of {', '.join(METHODS)}")
    if method == "labels":
        return LabelClassifier(taxonomy)
    models = folder or data_folder("taxonomy") / "model"
    try:
        return trained_classifier(taxonomy, models)
    except ModelError as error:
        if method == "trained":
            raise
        # Without logging set up by the caller this is a line on standard error.
        _LOG.warning("%s; labels are used instead", error)
        return LabelClassifier(taxonomy)


def trained_classifier(taxonomy: Taxonomy, folder: Path) -> Classifier:
    """Return the trained classifier.

    Raises
    ------
    ModelError
        There is no model file, or it does not fit the taxonomy or the libraries.
    """
    from curriculum_audit.classification.modelfile import read_model  # slow to load, and not needed for labels
    from curriculum_audit.classification.trained import TrainedClassifier

    return TrainedClassifier(read_model(folder / MODEL, taxonomy), taxonomy)
