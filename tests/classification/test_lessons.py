"""What scores are learned from."""

from dataclasses import replace

import numpy as np
import pytest

from curriculum_audit.classification.lessons import learned_from, prepare
from curriculum_audit.classification.units import select
from curriculum_audit.records.annotations import AnnotatedCourse, Annotation
from curriculum_audit.records.findings import Kind
from tests.classification.samples import course, reader, shipped, vocabulary
from tests.classification.test_trained import sentences


@pytest.mark.parametrize(("title", "others"), [("Ouderenmishandeling", True), ("Ouderen en kinderen", False)])
def test_a_sentence_is_learned_from_under_its_title(title: str, others: bool) -> None:
    lesson = prepare([replace(sentences()[0], title=title)], (), shipped())

    assert lesson.units[0].context.others_in_title is others


def test_an_outline_is_learned_from_by_its_sentences_and_not_once_more_by_their_parts() -> None:
    text = "Omvang van kindermishandeling, seksueel misbruik, verwaarlozing"
    outline = AnnotatedCourse("1", course(text), "yes", (Annotation("B5", "seksueel misbruik", Kind.CONTENT, 1),))
    plain, taught = (prepare((), outlines, shipped()) for outlines in ((), (outline,)))

    assert [unit.sentence.text for unit in taught.units[len(plain.units) :]] == [text]
    assert taught.targets[-1].sum() == 2  # the competency and the subject as a whole


def test_of_sentences_that_could_stand_in_any_course_a_third_is_learned_from_and_all_that_show_something() -> None:
    anywhere = [f"Gesprekstechnieken oefenen met ouders in groep {number}." for number in range(6)]
    near = ["Signalen van kindermishandeling, seksueel misbruik.", "Kindermishandeling in cijfers."]
    selection = select([course(*anywhere, *near)], reader(), vocabulary())
    text = [unit.sentence.text for unit in selection.units]
    shown = np.zeros((len(text), 1), dtype=bool)
    shown[text.index(anywhere[1])] = True

    learned = {text[row] for row in np.flatnonzero(learned_from(selection, shown))}

    assert learned == {anywhere[0], anywhere[1], anywhere[4], *near}
