"""What scores are learned from beside whole courses: annotated sentences and outlines, and the taxonomy's own words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from curriculum_audit.classification.calibration import shown_by
from curriculum_audit.classification.features import Unit
from curriculum_audit.classification.labels import IN_TITLE
from curriculum_audit.classification.readings import Reader
from curriculum_audit.classification.scoring import Floats
from curriculum_audit.classification.sentences import AnnotatedSentence
from curriculum_audit.classification.units import Selection, select
from curriculum_audit.classification.vocabulary import Vocabulary
from curriculum_audit.records.annotations import AnnotatedCourse
from curriculum_audit.records.competencies import Competency, Taxonomy
from curriculum_audit.records.guides import SectionKind

_ONE_IN = 3
"""Of the sentences that could stand in any course and show nothing."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """Annotated sentences ready to learn from; the rows of all parts belong together."""

    units: tuple[Unit, ...]
    targets: Floats
    """One column per competency and one for the subject as a whole."""


def prepare(sentences: Sequence[AnnotatedSentence], outlines: Sequence[AnnotatedCourse], taxonomy: Taxonomy) -> Lesson:
    """Read what scores are learned from as the classifier reads courses, with the definitions of the taxonomy."""
    vocabulary = Vocabulary(taxonomy)
    reader = Reader(vocabulary)
    notations = [competency.notation for competency in taxonomy.competencies]
    taught = [*sentences, *(item for competency in taxonomy.competencies for item in _definitions(competency))]
    units = tuple(_unit(sentence, reader) for sentence in taught)
    shown = np.array([[notation in sentence.competencies for notation in notations] for sentence in taught], dtype=bool)
    selection = select([outline.course for outline in outlines], reader, vocabulary)
    # Parts of sentences say what their sentences say.
    whole = np.flatnonzero(selection.is_whole)
    outlined = shown_by(outlines, selection, notations)[whole]
    return Lesson((*units, *(selection.units[row] for row in whole)), with_subject(np.vstack([shown, outlined])))


def learned_from(selection: Selection, shown: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Say from which sentences of courses, and parts of them, scores are learned: the others would teach little.

    Parts say what their sentences say. Sentences that could stand in any course, and show nothing, are many and much
    alike: by cross-validation a third of them teaches as much.

    Parameters
    ----------
    shown
        Per sentence (row) and competency (column), whether annotators found it there.
    """
    is_general = np.array([unit.is_general for unit in selection.units], dtype=bool)
    learned: NDArray[np.bool_] = selection.is_whole.copy()
    idle = np.flatnonzero(learned & is_general & ~shown.any(axis=1))
    learned[idle[np.arange(len(idle)) % _ONE_IN != 0]] = False
    return learned


def with_subject(shown: NDArray[np.bool_]) -> Floats:
    """Return what sentences show with one more column: anything at all."""
    return np.hstack([shown, shown.any(axis=1, keepdims=True)]).astype(np.float32)


def _unit(sentence: AnnotatedSentence, reader: Reader) -> Unit:
    course = sentence.course
    passage = course.sections[0].passages[0]
    title = reader.read(replace(course, sections=())).title
    context = replace(
        IN_TITLE,
        in_title=title.has_anchor,
        family_in_title=title.names_family,
        others_in_title=title.names_others,
    )
    return Unit(reader.whole(passage, sentence.section), context, title)


def _definitions(competency: Competency) -> list[AnnotatedSentence]:
    """Return what the taxonomy itself says of a competency, as sentences that show it."""
    told = [
        (language, text)
        for language in competency.labels
        for text in (competency.labels[language], competency.definition[language], competency.counts[language])
    ]
    return [
        AnnotatedSentence("taxonomy", language, text, SectionKind.CONTENT, "", (competency.notation,), None, 0)
        for language, text in told
    ]
