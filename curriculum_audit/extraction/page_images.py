"""Passages of a guide in, each cut from the picture of its page with the words that matter marked."""

import io
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from curriculum_audit.contacts import mask_contacts
from curriculum_audit.extraction.layout import Page
from curriculum_audit.extraction.pdf import Reading, read_document
from curriculum_audit.records.guides import Box, PassagePicture, PassagePlace, Word

if TYPE_CHECKING:
    from PIL.Image import Image

DPI: Final = 120
"""Enough to read small print on any screen; a passage takes some 10 kB."""

_BESIDE, _ABOVE = 6.0, 1.0
"""Points around a passage: hardly anything above and below, where other lines stand."""
_HIGHEST: Final = 250.0
"""Points; of a longer passage the beginning is shown."""
_MARK: Final = (255, 224, 102)
_UNDERLINE: Final = (120, 80, 0)
"""Under marked words, so that they are seen in grey as well."""
_QUALITY: Final = 55
_LINE: Final = 2
"""Pixels."""


def passage_pictures(
    wanted: Mapping[Path, Sequence[PassagePlace]], path: Path, *, password: str | None = None, **_: object
) -> Mapping[PassagePlace, PassagePicture]:
    """Cut the passages of one guide from its pages.

    Parameters
    ----------
    wanted
        Passages by guide.

    Returns
    -------
    Mapping
        A picture per passage. None where PDFium does not read or draw the page, and none where contact details stand
        in the picture or nobody can tell, as on a scan: a picture cannot be masked as text can.

    Raises
    ------
    UnreadableGuideError
        The guide cannot be read; the status says why.
    """
    by_page: dict[int, list[PassagePlace]] = defaultdict(list)
    for place in wanted[path]:
        by_page[place.page].append(place)
    found: dict[PassagePlace, PassagePicture] = {}

    def cut(page: Page, draw: Callable[[int], "Image"]) -> Page:
        if by_page[page.number]:
            drawn = draw(DPI)
            boxes = {place: _shown(page, place) for place in by_page[page.number]}
            found.update((place, _cut(page, drawn, place, box)) for place, box in boxes.items() if _is_fit(page, box))
        return page

    read_document(path, Reading(lambda page: page.number, cut, password))
    return found


def _shown(page: Page, place: PassagePlace) -> Box:
    """Return what is cut out for a passage."""
    x0, top, x1, bottom = place.box
    return (
        max(0.0, x0 - _BESIDE),
        max(0.0, top - _ABOVE),
        min(page.width, x1 + _BESIDE),
        min(page.height, top + _HIGHEST, bottom + _ABOVE),
    )


def _is_fit(page: Page, box: Box) -> bool:
    """Whether words, and no contact details, stand in what is cut out."""
    text = " ".join(word.text for word in page.words if _meets(word, box))
    return bool(text) and mask_contacts(text) == text


def _meets(word: Word, box: Box) -> bool:
    return word.x0 < box[2] and box[0] < word.x1 and word.top < box[3] and box[1] < word.bottom


def _cut(page: Page, drawn: "Image", place: PassagePlace, box: Box) -> PassagePicture:
    picture = drawn.crop(_pixels(box, (0.0, 0.0))).convert("RGB")
    for word in marked_words(page.words, place):
        _mark(picture, _pixels((word.x0, word.top, word.x1, word.bottom), box[:2]))
    file = io.BytesIO()
    picture.save(file, "WEBP", quality=_QUALITY, method=6)
    return PassagePicture(picture.width, picture.height, file.getvalue())


def _pixels(box: Box, origin: tuple[float, float]) -> tuple[int, int, int, int]:
    left, top = origin
    x0, y0, x1, y1 = (round(side * DPI / 72) for side in (box[0] - left, box[1] - top, box[2] - left, box[3] - top))
    return x0, y0, max(x0 + 1, x1), max(y0 + 1, y1)


def _mark(picture: "Image", box: tuple[int, int, int, int]) -> None:
    """Colour the paper behind a word and draw a line under it."""
    from PIL import Image, ImageChops

    part = picture.crop(box)
    picture.paste(ImageChops.multiply(part, Image.new("RGB", part.size, _MARK)), box[:2])
    x0, _, x1, y1 = box
    picture.paste(_UNDERLINE, (x0, y1 - _LINE, x1, y1))


def marked_words(words: Sequence[Word], place: PassagePlace) -> Iterator[Word]:
    """Return the words within a passage that led to the verdict, also where a line end cuts one in two."""
    inside = [word for word in words if _is_inside(word, place.box)]
    letters = [_letters(word.text) for word in inside]
    for wanted in map(_letters, place.words):
        for start in range(len(letters)):
            yield from inside[start : start + _length(letters[start:], wanted)]


def _is_inside(word: Word, box: Box) -> bool:
    x0, top, x1, bottom = box
    return x0 <= (word.x0 + word.x1) / 2 <= x1 and top <= (word.top + word.bottom) / 2 <= bottom


def _length(letters: Sequence[str], wanted: str) -> int:
    """Return how many words from the first on make up the wanted letters; 0 where they do not."""
    read = ""
    for count, part in enumerate(letters, start=1):
        read += part
        if not part or not wanted.startswith(read):
            return 0
        if read == wanted:
            return count
    return 0


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
