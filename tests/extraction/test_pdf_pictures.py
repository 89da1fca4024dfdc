"""Pages of PDF files drawn."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from curriculum_audit.extraction.layout import Page
from curriculum_audit.extraction.pdf import Reading, page_pictures, read_document
from tests.extraction.pages import drawn, locked, text


def test_each_page_is_drawn_in_its_size_once_it_is_unlocked(tmp_path: Path) -> None:
    path = locked(drawn(tmp_path / "gids.pdf", text, pages=2), user="geheim")

    pictures = page_pictures(path, "geheim")

    assert [(picture.number, picture.width, picture.height) for picture in pictures] == [(1, 400, 600), (2, 400, 600)]
    assert all(Image.open(io.BytesIO(picture.jpeg)).size == (445, 667) for picture in pictures)
    assert page_pictures(path) == ()


def _with_a_vast_page(path: Path) -> Path:
    """Draw three pages, the second of them as large as a PDF may be."""
    with pikepdf.open(drawn(path, text, pages=3), allow_overwriting_input=True) as pdf:
        pdf.pages[1].MediaBox = [0, 0, 14400, 14400]
        pdf.save(path)
    return path


def test_a_page_too_large_to_be_drawn_costs_itself_alone(tmp_path: Path) -> None:
    path = _with_a_vast_page(tmp_path / "gids.pdf")

    def draw(page: Page, render: Callable[[int], Image.Image]) -> Page:
        assert render(200).width
        return page

    found = read_document(path, Reading(lambda page: page.number, draw))

    assert (found.pages, found.unread) == ((1, 3), (2,))
    assert read_document(path, Reading(lambda page: page.number)).pages == (1, 2, 3)


def test_a_page_that_memory_is_too_small_for_is_not_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    render = pypdfium2.PdfPage.render
    rest = iter([False, True, False])

    def refuse(page: pypdfium2.PdfPage, **wanted: object) -> object:
        if next(rest):
            raise MemoryError
        return render(page, **wanted)

    monkeypatch.setattr(pypdfium2.PdfPage, "render", refuse)

    pictures = page_pictures(drawn(tmp_path / "gids.pdf", text, pages=3))

    assert [picture.number for picture in pictures] == [1, 3]


def test_pages_are_drawn_beside_one_that_is_too_large(tmp_path: Path) -> None:
    assert [picture.number for picture in page_pictures(_with_a_vast_page(tmp_path / "gids.pdf"))] == [1, 3]
