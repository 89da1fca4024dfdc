"""What is looked at in a sentence."""

import numpy as np
from numpy.typing import NDArray

from curriculum_audit.classification.features import Features, Unit
from curriculum_audit.classification.units import units_of
from tests.classification.samples import course, reader

GENERAL = "Children, families and work across agencies."
TITLES = ("Child protection", "Youth work")


def unit(text: str, title: str) -> Unit:
    return next(iter(units_of(reader().read(course(text, title=title)))))


def rows(*units: Unit) -> NDArray[np.float32]:
    # Every run of letters must stand in a few sentences to be known.
    features = Features.fit([unit(GENERAL, title) for title in TITLES * 3])
    dense: NDArray[np.float32] = features.of_subject(units).toarray()
    return dense


def alike(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    return float(one @ other / np.sqrt((one @ one) * (other @ other)))


def test_the_same_words_read_alike_and_yet_not_the_same_beside_the_subject() -> None:
    near, far, again = rows(unit(GENERAL, TITLES[0]), unit(GENERAL, TITLES[1]), unit(GENERAL, TITLES[0]))

    assert alike(near, again) > 0.999
    assert 0.3 < alike(near, far) < 0.9


def test_general_words_count_once_more_where_the_subject_is_named_nearby() -> None:
    near, far = rows(unit(GENERAL, TITLES[0]), unit(GENERAL, TITLES[1]))

    assert np.count_nonzero(near) > np.count_nonzero(far) + len(GENERAL.split())
