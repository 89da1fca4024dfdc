"""Which ways of judging courses there are."""

from curriculum_audit.classification.classifier import Classifier
from curriculum_audit.classification.labels import LabelClassifier
from curriculum_audit.records.competencies import Taxonomy


def choose_classifier(method: str, taxonomy: Taxonomy) -> Classifier:
    """Return the classifier of that name ("labels"), or for "auto" the best that fits the taxonomy."""
    return LabelClassifier(taxonomy)
