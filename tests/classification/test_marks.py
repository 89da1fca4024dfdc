"""What the rules know, as numbers."""

import numpy as np
import pytest

from curriculum_audit.classification.marks import PROOFS, Marks, marks_of
from curriculum_audit.classification.readings import Reader
from curriculum_audit.classification.units import select
from curriculum_audit.classification.vocabulary import Role, Vocabulary
from curriculum_audit.records.guides import Course, SectionKind
from tests.classification.samples import course, with_patterns

TAXONOMY = with_patterns(A1="", C1="vlek* + vrag*", H1="")
NOTATIONS = [competency.notation for competency in TAXONOMY.competencies]


def marks(*courses: Course) -> Marks:
    known = Vocabulary(TAXONOMY)
    return marks_of(select(courses, Reader(known), known), NOTATIONS)


def cell(values: np.ndarray[tuple[int, ...], np.dtype[np.float32]], notation: str, role: Role) -> float:
    """Return the value of the first sentence."""
    return float(values[0, NOTATIONS.index(notation), PROOFS.index(role)])


def test_a_phrase_stands_in_the_column_of_its_competency_and_role_alone() -> None:
    told = marks(course("De vechtscheiding."))

    assert cell(told.held, "H1", Role.TERM) == cell(told.seen, "H1", Role.TERM) == 1.0
    assert told.held.sum() == 1.0


def test_a_cue_without_an_anchor_is_seen_and_not_held() -> None:
    alone, anchored = (
        marks(course("De vechtscheiding.")),
        marks(course("De vechtscheiding.", title="Kindermishandeling")),
    )

    assert cell(alone.seen, "H1", Role.CUE) == cell(anchored.held, "H1", Role.CUE) == 1.0
    assert cell(alone.held, "H1", Role.CUE) == 0.0


def test_what_the_rules_forbid_is_seen_and_not_held() -> None:
    told = marks(course("De vechtscheiding wordt niet behandeld."))

    assert cell(told.seen, "H1", Role.TERM) == 1.0
    assert told.held.sum() == 0.0


@pytest.mark.parametrize(
    ("text", "closeness"),
    [("Vlekken vragen.", 1 - 1 / 24), (f"Vlekken {'en ' * 10}vragen.", 1 - 11 / 24)],
)
def test_words_of_a_pattern_count_for_less_the_further_apart_they_stand(text: str, closeness: float) -> None:
    assert cell(marks(course(text)).held, "C1", Role.PATTERN) == pytest.approx(closeness)


def test_harm_counts_as_near_where_the_title_names_a_child() -> None:
    below = [marks(course("Geweld en rouw.", title=title)).flags for title in ("Kinderen begeleiden", "Begeleiden")]

    assert [flags[0, 0] for flags in below if len(flags)] == [1.0]


def test_the_title_tells_of_what_it_has_a_phrase_for() -> None:
    told = marks(course("Vlekken vragen.", title="Vechtscheiding"))

    assert told.title[0].tolist() == [float(notation == "H1") for notation in NOTATIONS]


def test_a_mere_cue_in_the_title_tells_nothing() -> None:
    assert not marks(course("Vlekken vragen.", title="Omgangsregeling")).title.any()


def test_a_phrase_counts_in_full_beside_words_of_the_same_role_that_stand_apart() -> None:
    taxonomy = with_patterns(A1="klein* + bang")
    known = Vocabulary(taxonomy)
    selection = select([course("Kindermishandeling van een klein kind dat bang is.")], Reader(known), known)

    assert marks_of(selection, ["A1"]).held[0, 0, PROOFS.index(Role.UMBRELLA)] == 1.0


def test_an_anchor_is_told_per_sentence() -> None:
    assert marks(course("Kindermishandeling.", "De vechtscheiding.")).has_anchor.tolist() == [1.0, 0.0]


def test_sentences_and_parts_know_their_course() -> None:
    told = marks(course("Bloeddruk."), course("Groei, een vechtscheiding, spel"))

    assert set(told.course.tolist()) == {1}
    assert told.is_part.tolist() == [False, *[True] * (len(told.course) - 1)]
    assert told.is_part.any()


def test_a_sentence_that_speaks_of_other_victims_alone_is_ruled_out() -> None:
    told = marks(course("Kindermishandeling in de wijk.", "Mishandeling en verwaarlozing van ouderen in de wijk."))

    assert told.is_ruled_out[~told.is_part].tolist() == [False, True]


def test_flags_differ_where_the_place_of_a_sentence_does() -> None:
    flags = [
        marks(course("De vechtscheiding.", title=title, kind=kind)).flags[0].tolist()
        for title, kind in (
            ("Vak 1", SectionKind.CONTENT),
            ("Vak 1", SectionKind.LITERATURE),
            ("Kindermishandeling", SectionKind.CONTENT),
            ("Kinderen", SectionKind.CONTENT),
        )
    ]

    assert len({tuple(row) for row in flags}) == len(flags)
    assert all(0.0 <= value <= 1.0 for row in flags for value in row)


def test_no_sentences_have_no_marks() -> None:
    told = marks(course("Bloeddruk."))

    assert told.held.shape == (0, len(NOTATIONS), len(PROOFS))
    assert len(told.flags) == len(told.title) == len(told.is_part) == 0
