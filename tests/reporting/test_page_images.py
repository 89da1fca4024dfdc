"""Passages as they stand on their page, in a gap report."""

import io

import pytest
from PIL import Image

from curriculum_audit.records.findings import Audit
from curriculum_audit.records.guides import PassagePicture
from curriculum_audit.reporting import page_images
from curriculum_audit.reporting.as_html import render_gap_report
from curriculum_audit.reporting.page_images import embedded, places_to_show
from tests.reporting import samples
from tests.reporting.tree import tree_of


def pictured(audit: Audit) -> page_images.Pictures:
    """Return a picture for every passage that wants one."""
    file = io.BytesIO()
    Image.new("RGB", (100, 20), "#ffffff").save(file, "WEBP")
    picture = PassagePicture(100, 20, file.getvalue())
    return {(guide, place): picture for guide, places in places_to_show(audit).items() for place in places}


def test_the_strongest_passage_of_each_competency_is_wanted_once() -> None:
    audit = samples.audit()
    strongest = [coverage.evidence[0] for coverage in audit.analysis.coverages if coverage.evidence]
    wanted = [place for places in places_to_show(audit).values() for place in places]

    assert len(wanted) == len(set(wanted))
    assert {(place.page, place.words) for place in wanted} <= {(item.passage.page, item.words) for item in strongest}
    assert len(wanted) > len(strongest) / 2


def test_a_picture_stands_with_its_quote_and_says_in_words_what_it_is() -> None:
    audit = samples.audit()
    html = render_gap_report(audit, "nl", pictures=pictured(audit))
    images = [attributes for tag, attributes in tree_of(html).elements if tag == "img"]

    assert images
    for image in images:
        assert str(image["src"]).startswith("data:image/webp;base64,")
        assert str(image["alt"]).startswith("De passage zoals zij op bladzijde")
        assert (image["width"], image["height"]) == ("80", "16")


def test_without_pictures_there_is_no_image() -> None:
    assert "<img" not in render_gap_report(samples.audit(), "nl")


def test_a_report_carries_no_more_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    audit = samples.audit()
    pictures = pictured(audit)
    every = embedded(audit, pictures)
    size = len(next(iter(every.values())).source)
    monkeypatch.setattr(page_images, "MOST_BYTES", 3 * size)

    few = embedded(audit, pictures)

    assert len(few) == 3
    assert list(few) == list(every)[:3]
