"""What kinds of evidence and Miller levels are learned from."""

from dataclasses import replace

import numpy as np
import pytest

from curriculum_audit.classification.depth_fit import Shown, fit_depths, shown_by_sentences, shown_in
from curriculum_audit.classification.depth_learned import Depth
from curriculum_audit.classification.features import Unit, words_vectorizer
from curriculum_audit.classification.sentences import AnnotatedSentence
from curriculum_audit.classification.units import select
from curriculum_audit.errors import ModelError
from curriculum_audit.records.annotations import AnnotatedCourse, Annotation
from curriculum_audit.records.findings import Kind
from curriculum_audit.records.guides import SectionKind
from tests.classification.samples import course, reader, vocabulary

TOPIC, WEIGHED = Depth(Kind.CONTENT, 1), Depth(Kind.OBJECTIVE, 2)
SUBJECT = "van kindermishandeling"
FILLERS = ("alle", "enkele", "lokale", "vroege", "late", "zware")
"""So that no pair of words comes back and only the place of a word tells."""


def units(*texts: str) -> tuple[Unit, ...]:
    selection = select([course(text) for text in texts], reader(), vocabulary())
    return tuple(unit for row, unit in enumerate(selection.units) if selection.is_whole[row])


def test_the_words_of_a_sentence_tell_how_deep_it_goes_where_no_rule_knows_them() -> None:
    topics = [f"Cijfers over {word} {SUBJECT}" for word in ("omvang", "prevalentie", "spreiding", "aantallen")]
    acts = [f"Dilemma's bij {word} {SUBJECT}" for word in ("aanpak", "melding", "verdenking", "signalen")]
    taught = units(*topics, *acts)
    shown = [
        Shown(number, unit, "A2", WEIGHED if number >= len(topics) else TOPIC) for number, unit in enumerate(taught)
    ]
    words = words_vectorizer().fit([unit.sentence.text for unit in taught])

    depths = fit_depths(shown, words)

    read = units(f"Cijfers over meldingen {SUBJECT}", f"Dilemma's bij cijfers {SUBJECT}")
    assert depths.of(read, [(0, "A2"), (1, "A2")], words) == [TOPIC, WEIGHED]


def test_the_same_words_go_as_deep_as_the_competency_they_show() -> None:
    texts = [f"Signalen en aanpak {SUBJECT} in {place}" for place in ("de kraamzorg", "de klas", "de wijk", "de sport")]
    taught = units(*texts)
    shown = [
        Shown(number, unit, notation, depth)
        for number, unit in enumerate(taught)
        for notation, depth in (("C1", TOPIC), ("E1", WEIGHED))
    ]
    words = words_vectorizer().fit(texts)

    depths = fit_depths(shown, words)

    assert depths.of(taught[:1], [(0, "E1"), (0, "C1")], words) == [WEIGHED, TOPIC]
    assert depths.of(taught, [], words) == []


def test_the_word_that_begins_a_sentence_tells_how_deep_it_goes() -> None:
    topics = [f"Cijfers {word} dossiers {word} {SUBJECT}" for word in FILLERS]
    acts = [f"Dossiers {word} cijfers {word} {SUBJECT}" for word in FILLERS]
    taught = units(*topics, *acts)
    shown = [Shown(0, unit, "A2", WEIGHED if number >= len(topics) else TOPIC) for number, unit in enumerate(taught)]
    words = words_vectorizer().fit([unit.sentence.text for unit in taught])

    depths = fit_depths(shown, words)

    read = units(f"Cijfers bij dossiers bij {SUBJECT}", f"a) Dossiers bij cijfers bij {SUBJECT}")
    assert depths.of(read, [(0, "A2"), (1, "A2")], words) == [TOPIC, WEIGHED]


def test_a_competency_goes_as_deep_as_the_verb_ahead_of_it() -> None:
    orders = (
        "benoemt {} gevolgen {} en beoordeelt {} signalen {}",
        "beoordeelt {} gevolgen {} en benoemt {} signalen {}",
    )
    texts = [f"De student {order.format(word, SUBJECT, word, SUBJECT)}." for order in orders for word in FILLERS]
    levels = [(depth, other) for depth, other in ((1, 2), (2, 1)) for _ in FILLERS]
    taught = units(*texts)
    shown = [
        Shown(0, unit, notation, Depth(Kind.OBJECTIVE, level))
        for unit, pair in zip(taught, levels, strict=True)
        for notation, level in zip(("A4", "C1"), pair, strict=True)
    ]
    words = words_vectorizer().fit(texts)

    depths = fit_depths(shown, words)

    read = units(*(f"De student {order.format('de', SUBJECT, 'de', SUBJECT)}." for order in orders))
    cells = [(number, notation) for number in (0, 1) for notation in ("A4", "C1")]
    assert [depth.miller for depth in depths.of(read, cells, words)] == [1, 2, 2, 1]


def test_depth_is_learned_from_the_first_sentence_that_holds_the_quote_and_from_no_mention() -> None:
    twice = course("Omvang van kindermishandeling", "Herhaling: omvang van kindermishandeling", "Seksueel misbruik")
    notes = (
        Annotation("A2", "Omvang van kindermishandeling", Kind.OBJECTIVE, 2),
        Annotation("B5", "Seksueel misbruik", Kind.MENTION, 0),
        Annotation("C1", "nergens", Kind.CONTENT, 1),
    )
    selection = select([course("Kindermishandeling"), twice], reader(), vocabulary())
    shown = np.zeros((len(selection.units), 3), dtype=bool)
    first, second, third = (np.flatnonzero((selection.course == 1) & selection.is_whole))[:3].tolist()
    shown[[first, second], 0] = True
    shown[third, 1] = True
    courses = [AnnotatedCourse("1", course("Kindermishandeling"), "no", ()), AnnotatedCourse("2", twice, "yes", notes)]

    assert shown_in(courses, selection, shown, ("A2", "B5", "C1")) == [Shown(1, selection.units[first], "A2", WEIGHED)]


def test_a_note_without_a_level_teaches_no_depth() -> None:
    told = course("Omvang van kindermishandeling")
    selection = select([told], reader(), vocabulary())
    notes = [Annotation("A2", "Omvang van kindermishandeling", Kind.CONTENT, level) for level in (0, 1)]
    learned = [
        shown_in(
            [AnnotatedCourse("1", told, "yes", (note,))], selection, np.ones((len(selection.units), 1), bool), ["A2"]
        )
        for note in notes
    ]

    assert [len(shown) for shown in learned] == [0, 1]


def test_sentences_written_to_be_learned_from_teach_depth_too_but_those_that_only_name() -> None:
    sentence = AnnotatedSentence("C1.csv", "nl", "Signalen", SectionKind.CONTENT, "", ("C1", "A3"), Kind.OBJECTIVE, 2)
    named, empty = replace(sentence, kind=Kind.MENTION, miller=0), replace(sentence, competencies=(), kind=None)
    one, two, three = units(f"Signalen {SUBJECT}", f"Cijfers {SUBJECT}", f"Gevolgen {SUBJECT}")

    shown = shown_by_sentences([sentence, named, empty], [one, two, three])

    assert shown == [Shown(None, one, "C1", WEIGHED), Shown(None, one, "A3", WEIGHED)]


def test_kind_and_level_are_those_that_go_together() -> None:
    acted = units(*(f"Rollenspel over melding {number} {SUBJECT}" for number in ("een", "twee", "drie")))
    words = words_vectorizer().fit([unit.sentence.text for unit in acted])
    # Each by itself, practice and the first level would come first.
    given = [Depth(Kind.PRACTICE, 3), Depth(Kind.PRACTICE, 4), Depth(Kind.CONTENT, 1), Depth(Kind.OBJECTIVE, 1)]
    shown = [Shown(0, acted[0], "D2", depth) for depth in given]

    (found,) = fit_depths(shown, words).of(acted[:1], [(0, "D2")], words)

    assert (found.kind, found.miller) in {(depth.kind, depth.miller) for depth in given}


def test_without_anything_taught_there_is_no_depth_to_learn() -> None:
    with pytest.raises(ModelError, match="no annotated course teaches a competency"):
        fit_depths([], words_vectorizer())
