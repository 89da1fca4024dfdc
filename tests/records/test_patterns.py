"""Words that must stand near each other, as experts write them."""

import pytest

from curriculum_audit.records.patterns import parse_pattern

GROUPS = {"young": ("kind", "child"), "none": (), "star": ("*",)}


def test_a_plus_parts_elements_and_a_bar_parts_alternatives() -> None:
    pattern = parse_pattern("letsel*|blauwe plek + verhaal", {})

    assert pattern.needed == (("letsel*", "blauwe plek"), ("verhaal",))
    assert pattern.barred == ()


def test_the_pattern_keeps_its_text() -> None:
    assert parse_pattern("bruise + <young>", GROUPS).text == "bruise + <young>"


def test_a_group_stands_for_its_words_also_beside_others() -> None:
    assert parse_pattern("bruise + <young>|baby", GROUPS).needed == (("bruise",), ("kind", "child", "baby"))


def test_what_stands_behind_an_exclamation_mark_is_barred() -> None:
    pattern = parse_pattern("geweld + !sport|<young> + thuis", GROUPS)

    assert pattern.needed == (("geweld",), ("thuis",))
    assert pattern.barred == (("sport", "kind", "child"),)


@pytest.mark.parametrize(
    "text", ["", "a + ", "a + + b", "a|", "|a", "a|*", "<>", "a + !", "a + -", "a + ** + b", "<none>", "<star>"]
)
def test_an_element_without_a_word_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"an element is empty|nothing in it, or something that is no word"):
        parse_pattern(text, GROUPS)


def test_an_unknown_group_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="no group of words 'yuong'; mend its name"):
        parse_pattern("bruise + <yuong>", GROUPS)


def test_a_pattern_that_only_bars_words_is_refused() -> None:
    with pytest.raises(ValueError, match="one element at least that is not barred"):
        parse_pattern("!sport", {})
