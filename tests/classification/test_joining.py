"""Items of a list that share their subject."""

from curriculum_audit.classification.joining import items_with_subject
from tests.classification.samples import sentence


def test_items_share_the_subject_of_the_last() -> None:
    assert set(items_with_subject(sentence("Oorzaken, gevolgen en aanpak van kindermishandeling"))) == {
        "Oorzaken van kindermishandeling",
        "gevolgen van kindermishandeling",
        "aanpak van kindermishandeling",
    }


def test_items_after_a_colon_share_the_subject_before_it() -> None:
    assert items_with_subject(sentence("Child abuse: causes, figures")) == [
        "Child abuse: causes",
        "Child abuse: figures",
    ]


def test_unrelated_topics_share_nothing() -> None:
    assert items_with_subject(sentence("Groei, vaccinatie, kindermishandeling, overgewicht")) == []
