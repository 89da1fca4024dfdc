"""What scores are learned from."""

from dataclasses import replace

import pytest

from curriculum_audit.classification.lessons import prepare
from tests.classification.samples import shipped
from tests.classification.test_trained import sentences


@pytest.mark.parametrize(("title", "others"), [("Ouderenmishandeling", True), ("Ouderen en kinderen", False)])
def test_a_sentence_is_learned_from_under_its_title(title: str, others: bool) -> None:
    lesson = prepare([replace(sentences()[0], title=title)], (), shipped())

    assert lesson.units[0].context.others_in_title is others
