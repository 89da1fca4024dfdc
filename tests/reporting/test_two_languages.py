"""A page in two languages: what differs is kept beside it, and what does not is there once."""

import json
from html import unescape

import pytest

from curriculum_audit.reporting.as_html import render_gap_report, render_index
from curriculum_audit.reporting.two_languages import PLACE, in_two_languages
from tests.reporting import samples
from tests.reporting.tree import Tree, tree_of


def page(body: str) -> str:
    return f"<p{PLACE}></p>{body}"


def texts(tree: Tree) -> list[str]:
    found = json.loads(tree.values("data-texts")[0])
    return [str(text) for text in found]


def test_a_text_that_fills_its_element_is_numbered_on_that_element() -> None:
    html = in_two_languages(page("<h2>Hiaten</h2>"), page("<h2>Gaps</h2>"))

    assert html.endswith('<h2 data-t="0">Hiaten</h2>')
    assert texts(tree_of(html)) == ["Gaps"]


def test_a_text_beside_other_elements_gets_an_element_with_the_white_space_outside() -> None:
    html = in_two_languages(page("<p><b>3</b> van  5\n</p>"), page("<p><b>3</b> of 5\n</p>"))

    assert html.endswith('<p><b>3</b> <span data-t="0">van  5</span>\n</p>')
    assert texts(tree_of(html)) == ["of 5"]


def test_texts_in_attributes_are_numbered_by_the_name_of_the_attribute() -> None:
    html = in_two_languages(
        page('<a href="x" title="Blad 3" aria-label="Blad 3"></a>'),
        page('<a href="x" title="Page 3" aria-label="Page 3"></a>'),
    )

    assert html.endswith('<a href="x" title="Blad 3" aria-label="Blad 3" data-a="title:0 aria-label:0"></a>')


def test_what_reads_alike_in_both_languages_is_there_once() -> None:
    tree = tree_of(render_gap_report(samples.audit(), "nl"))

    quotes = {item.quote for item in samples.evidence()}
    assert quotes.isdisjoint(texts(tree))
    assert not any(quote in tree.values("data-texts")[0] for quote in quotes)


def test_equal_texts_with_another_translation_are_told_apart() -> None:
    html = in_two_languages(page("<b>keuze</b><b>keuze</b>"), page("<b>choice</b><b>elective</b>"))

    assert texts(tree_of(html)) == ["choice", "elective"]


def test_text_that_looks_like_markup_stays_text_in_the_list() -> None:
    text = "&lt;script&gt;alert(1)&lt;/script&gt;&#34;&gt;&lt;img src=x&gt;"
    html = in_two_languages(page(f"<b>een {text}</b>"), page(f"<b>one {text}</b>"))

    tree = tree_of(html)
    assert texts(tree) == [f"one {unescape(text)}"]
    assert {tag for tag, _ in tree.elements} == {"p", "b"}


@pytest.mark.parametrize("text", samples.HOSTILE)
def test_hostile_text_ends_no_list_of_texts(text: str) -> None:
    for html in (
        render_gap_report(samples.hostile_audit(text), "nl"),
        render_index([samples.hostile_audit(text)], (), "nl"),
    ):
        tree = tree_of(html)
        numbers = {int(number) for number in tree.values("data-t")}
        numbers |= {int(part.partition(":")[2]) for value in tree.values("data-a") for part in value.split()}
        assert numbers == set(range(len(texts(tree))))


@pytest.mark.parametrize(
    "other",
    [
        page("<h2>Gaps</h2><p></p>"),
        page('<h2 id="a">Gaps</h2>'),
        page("<h3>Gaps</h3>"),
        page("<h2 hidden>Gaps</h2>"),
    ],
)
def test_pages_that_differ_in_more_than_texts_are_refused(other: str) -> None:
    with pytest.raises(ValueError, match=r"parts|more than texts"):
        in_two_languages(page("<h2>Hiaten</h2>"), other)


def test_an_attribute_that_is_not_for_people_may_not_differ() -> None:
    with pytest.raises(ValueError, match="more than texts"):
        in_two_languages(page('<a href="#hiaten"></a>'), page('<a href="#gaps"></a>'))


def test_a_page_without_a_place_for_the_texts_is_refused() -> None:
    with pytest.raises(ValueError, match="no place"):
        in_two_languages("<b>ja</b>", "<b>yes</b>")
