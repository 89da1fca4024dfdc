"""Courses in, verdicts out, by the shipped taxonomy and profiles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from curriculum_audit.classification.classifier import Classifier
from curriculum_audit.classification.methods import choose_classifier
from curriculum_audit.records.competencies import Profile, Taxonomy
from curriculum_audit.records.findings import Evidence
from curriculum_audit.records.guides import Course
from curriculum_audit.taxonomies import read_profiles, read_taxonomy


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
    found = classifier.classify(courses)
    return found if everything else [classifier.thresholds.decide(evidence) for evidence in found]
