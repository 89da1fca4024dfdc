"""What was read of each guide, in the order asked and under a name that tells it from others."""

import shutil
from pathlib import Path

import pytest

from curriculum_audit.reading import names_of, read_guides, read_guides_with_pictures
from curriculum_audit.records.guides import GuideStatus, StudyGuide, UnreadGuide
from curriculum_audit.settings import Settings

GUIDES = Path(__file__).parents[1] / "examples" / "syllabi"
GUIDE = GUIDES / "hogeschool-oosterland" / "social-work" / "2025-2026" / "opleidingsgids-sw-2025-2026.pdf"


@pytest.fixture
def guides(tmp_path: Path) -> tuple[Path, Path]:
    """Return a good guide and a bad one of the same name."""
    good, bad = tmp_path / "a" / "gids.pdf", tmp_path / "b" / "gids.pdf"
    for guide in (good, bad):
        guide.parent.mkdir()
    shutil.copy(GUIDE, good)
    bad.write_bytes(b"no PDF")
    return good, bad


def test_guides_of_one_name_and_their_courses_are_told_apart_by_their_folder(guides: tuple[Path, Path]) -> None:
    good, bad = guides
    unread, read = read_guides({bad: None, good: None}, Settings(jobs=1))

    assert isinstance(unread, UnreadGuide)
    assert (unread.name, unread.status) == ("b/gids.pdf", GuideStatus.NOT_PDF)
    assert isinstance(read, StudyGuide)
    assert {read.name, *(course.guide for course in read.courses)} == {"a/gids.pdf"}


def test_with_pictures_they_have_the_same_names(guides: tuple[Path, Path]) -> None:
    read, unread = read_guides_with_pictures(dict.fromkeys(guides), Settings(jobs=1))

    assert isinstance(unread, UnreadGuide)
    assert unread.name == "b/gids.pdf"
    assert isinstance(read, tuple)
    assert (read[0].name, len(read[1])) == ("a/gids.pdf", read[0].pages)


def test_progress_is_told_for_each_guide(guides: tuple[Path, Path]) -> None:
    told: list[tuple[int, int]] = []
    read_guides(dict.fromkeys(guides), Settings(jobs=1), lambda done, total: told.append((done, total)))

    assert told == [(0, 2), (1, 2), (2, 2)]


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["x/gids.pdf"], ["gids.pdf"]),
        (["x/gids.pdf", "x/ander.pdf"], ["gids.pdf", "ander.pdf"]),
        (["x/a/gids.pdf", "x/b/gids.pdf", "x/b/ander.pdf"], ["a/gids.pdf", "b/gids.pdf", "b/ander.pdf"]),
        (["a/gids.pdf", "gids.pdf"], ["a/gids.pdf", "gids.pdf"]),
        ([], []),
    ],
)
def test_a_guide_is_named_by_as_many_folders_as_tell_it_from_others(paths: list[str], names: list[str]) -> None:
    assert list(names_of(map(Path, paths)).values()) == names
