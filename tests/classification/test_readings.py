"""Courses as sentences in context."""

from curriculum_audit.records.guides import Course, Passage, Section, SectionKind
from tests.classification.samples import course, reader, sentence


def test_a_passage_of_two_sentences_is_read_as_two() -> None:
    reading = reader().read(course("Kindermishandeling komt vaak voor. Je leert over groei."))
    assert [s.has_anchor for s in reading.sentences] == [True, False]


def test_items_of_a_list_share_their_anchor_and_a_sentence_ends_the_list() -> None:
    reading = reader().read(course("Kindermishandeling", "cijfers", "Daarna volgt groei."))
    assert [context.in_list for context in reading.contexts] == [True, True, False]


def test_a_heading_that_names_the_subject_serves_like_a_title() -> None:
    section = Section(SectionKind.CONTENT, "Kindermishandeling", (Passage("cijfers"),))
    assert reader().read(Course("Vak 1", sections=(section,))).contexts[0].in_title


def test_parts_of_a_sentence_keep_only_what_holds_a_phrase() -> None:
    parts = sentence("Groei, de meldcode kindermishandeling, slaap").parts()
    assert [part.text for part in parts] == ["de meldcode kindermishandeling"]
