"""Strokes, areas and pictures of pages drawn in the test."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from curriculum_audit.extraction.layout import Place, Rule
from curriculum_audit.extraction.strokes import MOST_RULES, Drawing, StrokeReader

WIDTH, HEIGHT = 400.0, 600.0
Draw = Callable[[Canvas], object]


def drawing(folder: Path, draw: Draw, *, shades: bool = False, rotation: int = 0) -> Drawing:
    """Draw a page and read what is on it."""
    path = folder / "gids.pdf"
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT))
    canvas.setLineWidth(0.2)
    draw(canvas)
    canvas.save()
    with pypdfium2.PdfDocument(path) as pdf:
        return StrokeReader().read(pdf[0], Place(rotation, 0.0, 0.0, WIDTH, HEIGHT), shades=shades)


def rounded(rules: list[Rule]) -> list[tuple[int, ...]]:
    """Return strokes in whole points, in order."""
    return sorted((round(r.x0), round(r.top), round(r.x1), round(r.bottom)) for r in rules)


def test_a_line_is_a_stroke_counted_from_the_top(tmp_path: Path) -> None:
    found = drawing(tmp_path, lambda canvas: canvas.line(50, 500, 250, 500))

    assert rounded(found.rules) == [(50, 100, 250, 100)]


def test_a_thin_filled_box_is_one_stroke(tmp_path: Path) -> None:
    found = drawing(tmp_path, lambda canvas: canvas.rect(50, 500, 200, 1, fill=1, stroke=0))

    assert len(found.rules) == 1
    assert not found.rules[0].is_vertical


def test_a_box_has_four_sides(tmp_path: Path) -> None:
    found = drawing(tmp_path, lambda canvas: canvas.rect(50, 400, 200, 100, fill=0, stroke=1))

    assert sum(rule.is_vertical for rule in found.rules) == 2
    assert len(found.rules) == 4


def test_a_slanting_line_and_a_curve_are_no_strokes_of_a_table(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        path = canvas.beginPath()
        path.moveTo(50, 100)
        for step in range(1, 8):
            path.lineTo(50 + 20 * step, 100 + 15 * step)
        canvas.drawPath(path)
        curve = canvas.beginPath()
        curve.moveTo(50, 300)
        for step in range(4):
            curve.curveTo(60 + 50 * step, 320, 80 + 50 * step, 280, 100 + 50 * step, 300)
        canvas.drawPath(curve)

    assert drawing(tmp_path, draw).rules == []


def test_a_grid_in_one_path_gives_each_of_its_strokes(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.grid([50, 150, 250], [300, 350, 400])

    found = rounded(drawing(tmp_path, draw).rules)

    assert {stroke for stroke in found if stroke[0] == stroke[2]} == {(x, 200, x, 300) for x in (50, 150, 250)}
    assert {stroke for stroke in found if stroke[1] == stroke[3]} == {(50, y, 250, y) for y in (200, 250, 300)}


def test_a_form_within_the_page_is_read_where_it_is_placed(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("tabel")
        canvas.setLineWidth(0.2)
        canvas.line(0, 0, 100, 0)
        canvas.endForm()
        canvas.saveState()
        canvas.translate(50, 400)
        canvas.scale(2, 2)
        canvas.doForm("tabel")
        canvas.restoreState()

    assert rounded(drawing(tmp_path, draw).rules) == [(50, 200, 250, 200)]


def test_strokes_turn_with_the_page(tmp_path: Path) -> None:
    (rule,) = drawing(tmp_path, lambda canvas: canvas.line(50, 500, 250, 500), rotation=90).rules

    assert rule.is_vertical


@pytest.mark.parametrize(
    ("grey", "shades", "count"),
    [(0.1, True, 1), (1.0, True, 0), (0.1, False, 0)],
    ids=["dark", "white", "not asked for"],
)
def test_dark_areas_are_noted_where_asked_for(tmp_path: Path, grey: float, shades: bool, count: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(grey)
        canvas.rect(50, 400, 200, 100, fill=1, stroke=0)

    assert len(drawing(tmp_path, draw, shades=shades).dark) == count


def test_a_picture_is_noted_with_its_box(tmp_path: Path) -> None:
    file = io.BytesIO()
    Image.new("L", (20, 20), 128).save(file, "PNG")

    found = drawing(tmp_path, lambda canvas: canvas.drawImage(ImageReader(file), 50, 400, 200, 100))

    assert [tuple(map(round, box)) for box in found.pictures] == [(50, 100, 250, 200)]


def test_a_page_of_countless_strokes_is_read_no_further_than_the_limit(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for step in range(2 * MOST_RULES):
            canvas.line(50, 0.2 * step, 250, 0.2 * step)

    assert MOST_RULES < len(drawing(tmp_path, draw).rules) < MOST_RULES + 10


def test_a_form_that_holds_itself_ends(tmp_path: Path) -> None:
    path = tmp_path / "kring.pdf"
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(WIDTH, HEIGHT))
        form = pdf.make_stream(
            b"0 0 m 100 0 l S /X Do", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 400, 600]
        )
        form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=form))
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=form))
        page.Contents = pdf.make_stream(b"/X Do")
        pdf.save(path)

    with pypdfium2.PdfDocument(path) as pdf:
        found = StrokeReader().read(pdf[0], Place(0, 0.0, 0.0, WIDTH, HEIGHT), shades=False)

    assert len(found.rules) < 10
