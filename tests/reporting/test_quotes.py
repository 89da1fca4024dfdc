"""What a page shows of a piece of evidence."""

from dataclasses import replace
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum_audit.records.findings import Review
from curriculum_audit.reporting.quotes import confidence_band, marked, page_link
from tests.reporting.samples import HOSTILE
from tests.samples import evidence


@given(st.text(), st.lists(st.text(max_size=5)))
def test_marking_words_leaves_the_quote_as_it_is(quote: str, words: list[str]) -> None:
    assert "".join(piece.text for piece in marked(quote, words)) == quote


def test_the_longest_words_are_marked_first() -> None:
    pieces = marked("signalen van mishandeling", ("signalen", "signalen van mishandeling"))

    assert [piece.text for piece in pieces if piece.marked] == ["signalen van mishandeling"]


def test_words_are_taken_literally() -> None:
    assert not any(piece.marked for piece in marked("abc", ("a.c",)))


def test_evidence_below_the_threshold_asks_for_a_look() -> None:
    assert confidence_band(evidence(unsure=True)) == "look"


@pytest.mark.parametrize(
    ("confidence", "band"), [(0.95, "high"), (0.9, "high"), (0.89, "medium"), (0.6, "medium"), (0.59, "low")]
)
def test_the_band_follows_the_confidence(confidence: float, band: str) -> None:
    assert confidence_band(replace(evidence(), confidence=confidence)) == band


def test_a_reviewer_has_the_last_word() -> None:
    assert confidence_band(replace(evidence(unsure=True), review=Review.CONFIRMED)) == "reviewed"
    assert confidence_band(replace(evidence(), review=Review.REJECTED)) == "rejected"


def test_a_link_leads_to_the_page() -> None:
    assert page_link("../gidsen/a b.pdf", 14) == "./../gidsen/a%20b.pdf#page=14"


@pytest.mark.parametrize("path", HOSTILE)
def test_a_link_never_leaves_the_disk(path: str) -> None:
    target = page_link(path, 3)

    assert urlsplit(urljoin("file:///reports/gap.html", target)).scheme == "file"
    assert urlsplit(target).netloc == ""
    assert not set(target) & set("\"'<> \n\\:")


@pytest.mark.parametrize("path", ["/etc/passwd", "//evil.example/x.pdf", ""])
def test_a_path_that_is_not_relative_gets_no_link(path: str) -> None:
    assert page_link(path, 1) == ""


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda path: not path.startswith("/")))
def test_a_link_names_the_file_as_it_is(path: str) -> None:
    assert unquote(page_link(path, None)) == f"./{path}"
