"""A comparison in, the same without anything that tells which programme is which out (pure)."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from curriculum_audit.comparison import Comparison, Group, Standing
from curriculum_audit.errors import AnonymityError
from curriculum_audit.records.findings import Status

SMALLEST_GROUP = 5
"""How many programmes an anonymous group holds at least, unless a setting says otherwise."""


def anonymise(comparison: Comparison, smallest_group: int = SMALLEST_GROUP) -> Comparison:
    """Return the comparison without anything that tells which programme is which.

    Names, quotes and years of single programmes go; the letters follow the results alone, so that the order of the
    columns says nothing about names. A reader who adds up columns can find out which of them make up a group, and
    the small groups by what the others leave of the total. Therefore groups below the size are left out, and with
    them the next larger ones until what is left out reaches the size; degrees are left out altogether where a
    degree and a region together would name fewer programmes than the size.

    Raises
    ------
    AnonymityError
        There are fewer programmes than the smallest group.
    """
    check_large_enough(comparison.discipline, len(comparison.standings), smallest_group)
    regions = _large_enough(comparison.regions, smallest_group)
    degrees = _large_enough(comparison.degrees, smallest_group)
    if not _crossed_large_enough(comparison.standings, regions, degrees, smallest_group):
        degrees = ()
    withheld = {"regions": regions != comparison.regions, "degrees": degrees != comparison.degrees}
    return replace(
        _shuffled(comparison),
        academic_years=comparison.academic_years if len(comparison.academic_years) == 1 else (),
        regions=regions,
        degrees=degrees,
        withheld=tuple(what for what, is_so in withheld.items() if is_so),
    )


def check_large_enough(discipline: str, number: int, smallest_group: int = SMALLEST_GROUP) -> None:
    """Refuse to compare so few programmes without names.

    Raises
    ------
    AnonymityError
        There are fewer programmes than the smallest group.
    """
    if number < smallest_group:
        raise AnonymityError(
            f"{discipline}: {number} programmes are too few to be anonymous among; "
            f"add programmes until there are {smallest_group}, or compare them with their names"
        )


def _large_enough(groups: Sequence[Group], smallest: int) -> tuple[Group, ...]:
    rising = sorted(groups, key=lambda group: group.programmes)
    left_out = 0
    while rising and (rising[0].programmes < smallest or 0 < left_out < smallest):
        left_out += rising.pop(0).programmes
    return tuple(group for group in groups if group in rising)


def _crossed_large_enough(
    standings: Iterable[Standing], regions: Sequence[Group], degrees: Sequence[Group], smallest: int
) -> bool:
    """Say whether a region and a degree together still name enough programmes; the groups left out count as one."""
    shown_regions, shown_degrees = ({group.name for group in groups} for groups in (regions, degrees))
    cells = Counter(
        (
            (standing.region in shown_regions, standing.region if standing.region in shown_regions else None),
            (standing.degree in shown_degrees, standing.degree if standing.degree in shown_degrees else None),
        )
        for standing in standings
    )
    return all(number >= smallest for number in cells.values())


def _shuffled(comparison: Comparison) -> Comparison:
    """Order the programmes by a hash of their results and name them by letters."""
    columns = list(zip(*(row.statuses for row in comparison.rows), strict=True))
    order = sorted(range(len(comparison.standings)), key=lambda column: _fingerprint(columns[column]))
    standings = tuple(
        replace(comparison.standings[column], key=letters(place), programme=None) for place, column in enumerate(order)
    )
    rows = tuple(
        replace(row, statuses=tuple(row.statuses[column] for column in order), best=None) for row in comparison.rows
    )
    return replace(comparison, standings=standings, rows=rows)


def _fingerprint(statuses: Iterable[Status | None]) -> str:
    return hashlib.sha256(" ".join(str(status) for status in statuses).encode()).hexdigest()


def letters(place: int) -> str:
    """Name a place counted from 0 by letters.

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    tail = chr(ord("A") + place % 26)
    return letters(place // 26 - 1) + tail if place >= 26 else tail
