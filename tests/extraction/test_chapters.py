"""What a chapter states of its courses."""

from curriculum_audit.extraction.chapters import Chapter, chapters
from curriculum_audit.extraction.layout import Line
from tests.extraction.notation import marks_of
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


_TEXT = ["De student leert luisteren naar ouders en kinderen.", "Er zijn zes lessen met opdrachten."]


def _of_courses(*texts: str) -> list[Chapter]:
    """Return what is stated of each line in type of 13 points."""
    found = marks_of(texts)
    heads = [index for index, one in enumerate(found.lines) if one.size == 13]
    return [chapters(found, heads)[head] for head in heads]


def test_a_chapter_holds_for_all_its_courses() -> None:
    found = _of_courses("# Jaar 1", "## Opgroeien", *_TEXT, "## Luisteren", *_TEXT, "# Jaar 2", "## Ouders", *_TEXT)

    assert [chapter.study_year for chapter in found] == [1, 1, 2]


def test_a_course_is_no_chapter_of_the_next() -> None:
    assert _of_courses("## Jaar 1 in beeld", *_TEXT, "## Luisteren", *_TEXT)[1] == Chapter()


def test_prose_that_names_a_year_is_no_chapter() -> None:
    assert _of_courses("In jaar 2 volgt een stage.", "## Opgroeien", *_TEXT) == [Chapter()]
