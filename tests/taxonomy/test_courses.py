"""Annotated courses must be whole, true to their text and different from each other."""

from collections import Counter

from sklearn.feature_extraction.text import TfidfVectorizer

from curriculum_audit.exchange import read_annotated_folder, read_outlines
from curriculum_audit.resources import data_folder
from curriculum_audit.taxonomies import read_taxonomy

COURSES = read_annotated_folder(data_folder("taxonomy") / "courses")
OUTLINES = read_outlines(data_folder("taxonomy") / "sentences")
ALL = [*COURSES, *OUTLINES]
NOTATIONS = {competency.notation for competency in read_taxonomy().competencies}
TEXTS = [" ".join(passage.text for passage in course.course.passages) for course in ALL]
NEAR_DUPLICATE = 0.75
"""Cosine of runs of letters from which on two descriptions are one description."""


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_both_languages_have_many_courses_and_most_deal_with_other_things() -> None:
    assert min(Counter(course.course.language for course in COURSES)[language] for language in ("nl", "en")) >= 700
    assert Counter(course.covers for course in COURSES)["yes"] < len(COURSES) / 2


def test_every_competency_is_shown_by_at_least_two_courses() -> None:
    shown = Counter(notation for course in COURSES for notation in {note.competency for note in course.annotations})
    assert set(shown) == NOTATIONS
    assert min(shown.values()) >= 2


def test_outlines_show_every_competency_often_in_both_languages() -> None:
    for language in ("nl", "en"):
        own = [outline for outline in OUTLINES if outline.course.language == language]
        shown = Counter(note.competency for outline in own for note in outline.annotations)
        assert set(shown) == NOTATIONS
        assert min(shown.values()) >= 4


def test_no_id_is_given_twice() -> None:
    assert max(Counter(course.id for course in ALL).values()) == 1


def test_quotes_stand_in_their_course() -> None:
    texts = [squeezed(course.course.title + text) for course, text in zip(ALL, TEXTS, strict=True)]
    quotes = [(squeezed(note.quote), text) for c, text in zip(ALL, texts, strict=True) for note in c.annotations]
    assert [quote for quote, text in quotes if quote not in text] == []


def test_what_is_shown_agrees_with_what_is_covered() -> None:
    wrong = [
        course.id
        for course in ALL
        if (course.covers == "yes") != any(note.kind.label != "mention" for note in course.annotations)
    ]
    assert wrong == []


def test_titles_and_openings_differ() -> None:
    """As in catalogues, a few courses share a title such as "Jeugdrecht"; no opening is a formula."""
    assert max(Counter(course.course.title for course in ALL).values()) <= len(ALL) / 400
    assert max(Counter(" ".join(text.split()[:5]) for text in TEXTS).values()) <= len(TEXTS) / 100


def test_no_course_is_the_near_copy_of_another() -> None:
    rows = TfidfVectorizer(analyzer="char_wb", ngram_range=(4, 4)).fit_transform(TEXTS)
    alike = (rows @ rows.T).tolil()
    alike.setdiag(0)
    assert alike.tocsr().max() < NEAR_DUPLICATE
