"""What a chapter states of its courses."""

from curriculum_audit.extraction.chapters import Chapter, chapters
from curriculum_audit.extraction.layout import Line
from tests.extraction.samples import PROSE, line, marks


def stated(*above: Line) -> Chapter:
    """Return what these headings state of a course under them."""
    head = line("Weven", 300, size=12)
    found = marks(*above, head, *(line(PROSE, 320 + 14 * n) for n in range(4)))
    return chapters(found, [len(above)])[len(above)]


def test_a_year_above_a_course_is_its_year() -> None:
    assert stated(line("Jaar 2", 100, size=18)) == Chapter(study_year=2)


def test_electives_are_not_compulsory() -> None:
    assert stated(line("Keuzevakken", 100, size=18)).compulsory is False


def test_a_later_chapter_takes_the_place_of_the_one_before() -> None:
    assert stated(line("Jaar 2", 100, size=18), line("De verftuin", 200, size=18)) == Chapter()


def test_a_chapter_within_another_has_both() -> None:
    both = stated(line("Jaar 2", 100, size=18), line("Verplichte vakken", 200, size=15))

    assert both == Chapter(study_year=2, compulsory=True)
