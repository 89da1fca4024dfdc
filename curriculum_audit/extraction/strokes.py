"""Strokes, filled areas and pictures of a page, from PDFium's page objects."""

import ctypes
import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from curriculum_audit.extraction.layout import Place, Rule
from curriculum_audit.extraction.pdfium import Numbers, Rows, api, handle, reference
from curriculum_audit.records.guides import Box

_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5
_LINE_TO, _MOVE_TO = 0, 2
THIN = 3.0
"""A filled box thinner than this, in points, is a stroke."""
MOST_OBJECTS = 20_000
MOST_RULES = 1_500
"""The table functions take time quadratic in the strokes: beyond this a page is read without its tables."""
_DEEPEST = 4
_SIMPLE = 6
"""Segments; a path of no more is a line or a box, or near enough: its bounds are its strokes."""
_MOST_SEGMENTS = 4000
_Matrix = tuple[float, float, float, float, float, float]
_SAME: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Drawing(NamedTuple):
    """What is drawn on a page beside its text."""

    rules: list[Rule]
    dark: list[Box]
    """Areas filled with a colour other than that of paper."""
    pictures: list[Box]


class _Found(NamedTuple):
    """What has been found of a drawing."""

    strokes: list[Box]
    dark: list[Box]
    pictures: list[Box]


class StrokeReader:
    """Reads what is drawn on the pages of one document."""

    def __init__(self) -> None:
        self._bounds = Rows(ctypes.c_float, 4, places=4)
        self._matrix = Numbers(ctypes.c_float, 6)
        self._points = Rows(ctypes.c_float, 2, places=2)
        self._colour = Numbers(ctypes.c_uint, 4)
        self._out = _Found([], [], [])
        self._place = Place(0, 0.0, 0.0, 0.0, 0.0)
        self._shades = False

    def read(self, page: Any, place: Place, *, shades: bool) -> Drawing:
        """Return what is drawn on a page of pypdfium2, in boxes as displayed.

        Dark areas are looked for only where `shades` asks for them: where text in the colour of paper stands.
        """
        self._out, self._place, self._shades = _Found([], [], []), place, shades
        address = handle(page)
        count = min(api().Page_CountObjects(address), MOST_OBJECTS)
        self._objects(list(map(api().Page_GetObject, [reference(address)] * count, range(count))), _SAME, 0)
        # What Rule(...) does, without a Python call for each stroke.
        rules = list(map(tuple.__new__, itertools.repeat(Rule), self._out.strokes))
        return Drawing(rules, self._out.dark, self._out.pictures)

    def _objects(self, items: Sequence[int], matrix: _Matrix, depth: int) -> None:
        """Note page objects; forms hold objects of their own."""
        kinds = map(api().PageObj_GetType, items)
        drawn = {item: kind for item, kind in zip(items, kinds, strict=True) if kind != _TEXT}
        if not drawn:
            return
        known, *bounds = self._bounds.filled(api().PageObj_GetBounds, drawn)
        counts = map(api().Path_CountSegments, drawn)
        boxes = self._boxes(bounds, matrix)
        for (item, kind), bounded, box, count in zip(drawn.items(), known, boxes, counts, strict=True):
            if kind == _PATH and bounded and count <= _SIMPLE:
                self._out.strokes.extend(_sides(box))
                if self._shades and not _is_thin(box) and self._is_dark(item):
                    self._out.dark.append(box)
            elif kind == _PATH:
                self._path(item, matrix, min(count, _MOST_SEGMENTS))
            elif kind == _IMAGE and bounded:
                self._out.pictures.append(box)
            elif kind == _FORM and depth < _DEEPEST:
                count = min(api().FormObj_CountObjects(item), MOST_OBJECTS)
                parts = [api().FormObj_GetObject(item, index) for index in range(count)]
                self._objects(parts, _times(self._own_matrix(item), matrix), depth + 1)
            if len(self._out.strokes) > MOST_RULES:
                break

    def _path(self, item: int, matrix: _Matrix, count: int) -> None:
        """Note the strokes of a path segment by segment."""
        whole = _times(self._own_matrix(item), matrix)
        for points in self._subpaths(item, count):
            self._out.strokes.extend(_strokes([self._point(x, y, whole) for x, y in points]))

    def _subpaths(self, item: int, count: int) -> list[list[tuple[float, float]]]:
        """Return the straight runs of a path; curves end a run."""
        runs: list[list[tuple[float, float]]] = [[]]
        segments = list(map(api().Path_GetPathSegment, itertools.repeat(item, count), range(count)))
        kinds = list(map(api().PathSegment_GetType, segments))
        straight = [segment for segment, kind in zip(segments, kinds, strict=True) if kind in (_LINE_TO, _MOVE_TO)]
        _, across, down = self._points.filled(api().PathSegment_GetPoint, straight)
        points = zip(across, down, strict=True)
        for kind, close in zip(kinds, map(api().PathSegment_GetClose, segments), strict=True):
            if kind != _LINE_TO:
                runs.append([])
            if kind in (_LINE_TO, _MOVE_TO):
                runs[-1].append(next(points))
            if close and len(runs[-1]) > 2:
                runs[-1].append(runs[-1][0])
        return [run for run in runs if len(run) > 1]

    def _own_matrix(self, item: int) -> _Matrix:
        """Return the matrix of an object."""
        if not api().PageObj_GetMatrix(item, self._matrix.addresses[0]):
            return _SAME
        a, b, c, d, e, f = self._matrix.values
        return (a, b, c, d, e, f)

    def _boxes(self, bounds: Sequence[Sequence[float]], matrix: _Matrix) -> Iterator[Box]:
        """Yield bounds in the file, given in columns, as boxes on the page as displayed."""
        left, bottom, right, top = bounds
        if matrix is not _SAME:
            left, bottom, right, top = zip(*map(_moved(matrix), left, bottom, right, top), strict=True)
        yield from zip(*self._place.edges(left, top, right, bottom), strict=True)

    def _point(self, x: float, y: float, matrix: _Matrix) -> tuple[float, float]:
        """Turn a point of a path into a point as displayed."""
        x, y = _apply(x, y, matrix)
        x0, top, _, _ = self._place.box(x, y, x, y)
        return x0, top

    def _is_dark(self, item: int) -> bool:
        """Whether the object is filled with something that white text can be read on."""
        if not api().PageObj_GetFillColor(item, *self._colour.addresses):
            return False
        red, green, blue, alpha = self._colour.values
        return bool(alpha > 0 and min(red, green, blue) < 200)


def _apply(x: float, y: float, matrix: _Matrix) -> tuple[float, float]:
    """Apply a matrix to a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _moved(matrix: _Matrix) -> Callable[[float, float, float, float], Box]:
    """Return how bounds in a form stand in what it is placed on."""

    def moved(left: float, bottom: float, right: float, top: float) -> Box:
        (x0, y0), (x1, y1) = _apply(left, bottom, matrix), _apply(right, top, matrix)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    return moved


def _times(first: _Matrix, then: _Matrix) -> _Matrix:
    """Return the matrix that does one and then the other."""
    a, b, c, d, e, f = first
    (x0, y0), (x1, y1), (x2, y2) = _apply(0, 0, then), _apply(a, b, then), _apply(c, d, then)
    x3, y3 = _apply(e, f, then)
    return (x1 - x0, y1 - y0, x2 - x0, y2 - y0, x3, y3)


def _is_thin(box: Box) -> bool:
    """Whether a box is a stroke, or smaller."""
    x0, top, x1, bottom = box
    return x1 - x0 <= THIN or bottom - top <= THIN


def _sides(box: Box) -> list[Box]:
    """Return the strokes that a box stands for: itself if it is thin, else its four sides; none if it is a dot."""
    x0, top, x1, bottom = box
    if bottom - top <= THIN:
        middle = (top + bottom) / 2
        return [(x0, middle, x1, middle)] if x1 - x0 > THIN else []
    if x1 - x0 <= THIN:
        middle = (x0 + x1) / 2
        return [(middle, top, middle, bottom)]
    return [(x0, top, x1, top), (x0, bottom, x1, bottom), (x0, top, x0, bottom), (x1, top, x1, bottom)]


def _strokes(points: list[tuple[float, float]]) -> list[Box]:
    """Return the level and upright strokes of a run of points; a run around a thin box is one stroke."""
    across, down = [x for x, _ in points], [y for _, y in points]
    box = (min(across), min(down), max(across), max(down))
    if len(points) in (4, 5) and _is_thin(box):
        return _sides(box)
    return [
        (min(x, u), min(y, v), max(x, u), max(y, v))
        for (x, y), (u, v) in itertools.pairwise(points)
        if (abs(y - v) < 0.5) != (abs(x - u) < 0.5)
    ]
