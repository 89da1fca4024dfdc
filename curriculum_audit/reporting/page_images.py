"""An audit in, which passages to show as they stand on their page out; and their pictures, as a report embeds them."""

import base64
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from curriculum_audit.records.findings import Audit, Evidence
from curriculum_audit.records.guides import PassagePicture, PassagePlace

MOST_BYTES: Final = 1_000_000
"""What the pictures add to a report at most."""

DOTS_PER_PIXEL: Final = 1.25
"""Dots of a picture in a pixel of the style sheet, so that print looks as large as in a viewer."""

Pictures = Mapping[tuple[str, PassagePlace], PassagePicture]
"""Pictures of one audit, by name of the guide and place in it."""


def places_to_show(audit: Audit) -> Mapping[str, Sequence[PassagePlace]]:
    """Return, by name of the guide, where the strongest passage of each competency stands."""
    places: dict[str, list[PassagePlace]] = defaultdict(list)
    for item, place in _strongest(audit):
        if place not in places[item.course.guide]:
            places[item.course.guide].append(place)
    return {guide: found for guide, found in places.items() if found}


def _strongest(audit: Audit) -> Iterator[tuple[Evidence, PassagePlace]]:
    for coverage in audit.analysis.coverages:
        for item in coverage.evidence[:1]:
            if (place := place_of(item)) is not None:
                yield item, place


def place_of(item: Evidence) -> PassagePlace | None:
    """Return where a piece of evidence stands in its guide; None for text that came without pages."""
    page, box = item.passage.page, item.passage.box
    return None if page is None or box is None else PassagePlace(page, box, item.words)


@dataclass(frozen=True, slots=True)
class EmbeddedPicture:
    """A picture as a page carries it."""

    source: str
    """Data URI."""
    width: int
    """In pixels of the style sheet, as is the height."""
    height: int


def embedded(audit: Audit, pictures: Pictures) -> Mapping[tuple[str, PassagePlace], EmbeddedPicture]:
    """Return the pictures in the order of the report, as many as it may carry."""
    chosen: dict[tuple[str, PassagePlace], EmbeddedPicture] = {}
    left = MOST_BYTES
    keys = ((item.course.guide, place) for item, place in _strongest(audit))
    for key in (key for key in keys if key in pictures):
        picture = _embedded(pictures[key])
        # A passage that is the strongest of two competencies is shown twice.
        left -= len(picture.source)
        if left < 0:
            break
        chosen[key] = picture
    return chosen


def _embedded(picture: PassagePicture) -> EmbeddedPicture:
    source = f"data:image/webp;base64,{base64.b64encode(picture.webp).decode()}"
    return EmbeddedPicture(source, round(picture.width / DOTS_PER_PIXEL), round(picture.height / DOTS_PER_PIXEL))
