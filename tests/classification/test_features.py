"""What is looked at in a sentence."""

from dataclasses import replace

import numpy as np

from curriculum_audit.classification.features import Features, Unit
from curriculum_audit.classification.units import units_of
from tests.classification.samples import course, reader

GENERAL = "Children, families and work across agencies."


def unit(*, near: bool) -> Unit:
    """Return one and the same sentence, in a list that names the subject or far from it."""
    found = next(iter(units_of(reader().read(course(GENERAL)))))
    return replace(found, context=replace(found.context, in_list=near))


def test_general_words_count_once_more_where_the_subject_is_named_nearby() -> None:
    # Every run of letters must stand in a few sentences to be known.
    features = Features.fit([unit(near=True)] * 3)
    known = len(features.words.vocabulary_)
    near, far = features.of_subject([unit(near=True), unit(near=False)]).toarray()

    assert np.array_equal(near[-known:], features.words.transform([GENERAL]).toarray()[0])
    assert not far[-known:].any()


def test_what_a_text_has_comes_first_and_says_nothing_of_what_stands_around_it() -> None:
    features = Features.fit([unit(near=True)] * 3)
    near, far = features.of_subject([unit(near=True), unit(near=False)]).toarray()

    assert np.array_equal(near[: features.of_text], far[: features.of_text])
    assert near[: features.of_text].all()
    assert not np.array_equal(near[features.of_text :], far[features.of_text :])
