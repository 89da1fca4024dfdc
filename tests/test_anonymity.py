"""A comparison in which nobody can be recognised."""

from itertools import combinations, permutations

import pytest

from curriculum_audit.anonymity import anonymise, letters
from curriculum_audit.comparison import Comparison, compare
from curriculum_audit.errors import AnonymityError
from curriculum_audit.records.findings import Audit
from tests.programmes import audited, programme

NAMES = ("Noord", "Oost", "Zuid", "West", "Midden", "Rijn", "Maas", "Schelde", "Vecht", "Amstel", "Eems", "Linge")
COVERED = ("A1", "A1 A2", "A1 B1", "C1", "A2 E1", "E1 E2", "H1", "A1 H1", "B1 E5", "A1 A2 B1", "E2", "C1 E1")


def several(regions: str, degrees: str = "") -> Comparison:
    """Compare as many programmes as there are letters; the letters name region and degree."""
    audits = [
        audited(programme(NAMES[place], region=region, degree=(degrees or "b" * len(regions))[place]), COVERED[place])
        for place, region in enumerate(regions)
    ]
    return compare(audits, "nursing")


def test_too_few_programmes_are_refused_in_one_line() -> None:
    with pytest.raises(AnonymityError, match=r"^nursing: 4 programmes are too few [^\n]*5[^\n]*$"):
        anonymise(several("ggoo"))


def test_the_size_of_the_smallest_group_can_be_set() -> None:
    assert len(anonymise(several("ggg"), 3).standings) == 3


def test_programmes_have_letters_and_no_names_or_quotes() -> None:
    anonymous = anonymise(several("ggggg"))

    assert [standing.key for standing in anonymous.standings] == ["A", "B", "C", "D", "E"]
    assert {standing.programme for standing in anonymous.standings} == {None}
    assert anonymous.best_practices == ()
    assert anonymous.is_anonymous


def test_the_order_of_the_columns_does_not_depend_on_the_names() -> None:
    orders = set()
    for names in list(permutations(NAMES[:5]))[::17]:
        audits: list[Audit] = [audited(programme(name), COVERED[place]) for place, name in enumerate(names)]
        orders.add(tuple(standing.share for standing in anonymise(compare(audits, "nursing")).standings))

    assert len(orders) == 1


def test_the_columns_keep_their_results_when_they_change_places() -> None:
    named, anonymous = several("ggggg"), anonymise(several("ggggg"))

    columns = [sorted(map(str, zip(*(r.statuses for r in c.rows), strict=True))) for c in (named, anonymous)]

    assert columns[0] == columns[1]
    covered = [sum(row.statuses[place] == "covered" for row in anonymous.rows) for place in range(5)]
    assert covered == [standing.share.covered for standing in anonymous.standings]
    assert anonymous.share == named.share


def test_a_group_below_the_size_is_left_out_with_another_to_hide_it() -> None:
    anonymous = anonymise(several("gggggooooozz"), 5)

    assert [group.name for group in anonymous.regions] == ["o"]
    assert anonymous.withheld == ("regions",)


def test_groups_of_enough_programmes_stay() -> None:
    anonymous = anonymise(several("gggggooooo"), 5)

    assert [(group.name, group.programmes) for group in anonymous.regions] == [("g", 5), ("o", 5)]
    assert anonymous.withheld == ()


def test_what_the_others_leave_of_the_total_is_no_smaller_than_the_size() -> None:
    # 6 and 4 of 10: to show the 6 would show the 4 by subtraction.
    assert anonymise(several("ggggggoooo"), 5).regions == ()
    # 3, 3 and 6 of 12: the two small ones together hide each other.
    assert [group.name for group in anonymise(several("gggooozzzzzz"), 5).regions] == ["z"]


def test_degrees_are_left_out_where_region_and_degree_together_are_too_few() -> None:
    crossed = anonymise(several("gggggooooo", "bbbbmbmmmm"), 5)
    apart = anonymise(several("gggggooooo", "bbbbbmmmmm"), 5)

    assert (len(crossed.regions), crossed.degrees, crossed.withheld) == (2, (), ("degrees",))
    assert len(apart.degrees) == 2


@pytest.mark.parametrize("regions", ["gggggooooo", "gggooozzzzzz", "ggggggoooooo", "ggggggoooo"])
@pytest.mark.parametrize("degrees", ["bbbbbmmmmmmm", "bmbmbmbmbmbm", "bbbbbbbbbbbb"])
def test_whatever_groups_are_combined_a_reader_is_left_with_enough_programmes(regions: str, degrees: str) -> None:
    named = several(regions, degrees[: len(regions)])
    anonymous = anonymise(named, 5)
    known = [
        *({s.key for s in named.standings if s.region == group.name} for group in anonymous.regions),
        *({s.key for s in named.standings if s.degree == group.name} for group in anonymous.degrees),
    ]
    everyone = {standing.key for standing in named.standings}

    parts = [everyone, *known, *(everyone - group for group in known)]
    parts += [one & other for one, other in combinations(parts, 2)]

    assert all(not part or len(part) >= 5 for part in parts)


def test_years_are_named_only_where_all_programmes_share_them() -> None:
    audits = [audited(programme(name, f"{2020 + place}-x"), "A1") for place, name in enumerate(NAMES[:5])]

    assert anonymise(compare(audits, "nursing")).academic_years == ()
    assert anonymise(several("ggggg")).academic_years == ("2025-2026",)


def test_there_are_letters_for_any_number_of_programmes() -> None:
    assert len({letters(place) for place in range(1000)}) == 1000
