"""Courses and a taxonomy for the tests of this folder."""

from dataclasses import replace
from functools import cache

from curriculum_audit.classification.labels import LabelClassifier
from curriculum_audit.classification.readings import Reader, Sentence
from curriculum_audit.classification.vocabulary import Vocabulary
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.records.findings import Evidence
from curriculum_audit.records.guides import Course, Passage, Section, SectionKind
from curriculum_audit.records.patterns import parse_pattern
from curriculum_audit.taxonomies import read_taxonomy


@cache
def shipped() -> Taxonomy:
    return read_taxonomy()


def with_patterns(**patterns: str) -> Taxonomy:
    """Return a small taxonomy: these competencies, with their own words and one pattern each."""
    competencies = [
        replace(shipped().competency(notation), patterns=(parse_pattern(text, {}),) if text else ())
        for notation, text in patterns.items()
    ]
    return replace(shipped(), competencies=tuple(competencies))


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary(shipped())


@cache
def reader() -> Reader:
    return Reader(vocabulary())


def course(*texts: str, title: str = "Vak 1", kind: SectionKind = SectionKind.CONTENT) -> Course:
    section = Section(kind, "", tuple(Passage(text) for text in texts))
    return Course(title=title, sections=(section,))


def sentence(text: str, kind: SectionKind = SectionKind.CONTENT) -> Sentence:
    return reader().whole(Passage(text), kind)


@cache
def labels() -> LabelClassifier:
    return LabelClassifier(shipped())


def judge(*texts: str, title: str = "Vak 1", kind: SectionKind = SectionKind.CONTENT) -> tuple[Evidence, ...]:
    return labels().thresholds.decide(labels().classify([course(*texts, title=title, kind=kind)])[0])


def found(*texts: str, title: str = "Vak 1", kind: SectionKind = SectionKind.CONTENT) -> set[str]:
    return {item.competency for item in judge(*texts, title=title, kind=kind)}
