"""Titles that name a placement or a training."""

import pytest

from curriculum_audit.languages.teaching import Sign
from curriculum_audit.languages.title_settings import setting_of


@pytest.mark.parametrize(
    ("title", "language", "setting"),
    [
        ("Stage bijzondere jeugdzorg (27 SP)", "nl", Sign.PLACEMENT),
        ("Coschap Kindergeneeskunde", "nl", Sign.PLACEMENT),
        ("Afstudeerstage", "nl", Sign.PLACEMENT),
        ("Vaardigheidsonderwijs jaar 2", "nl", Sign.SIMULATION),
        ("Field Practicum II", "en", Sign.PLACEMENT),
        ("Child Welfare Placement (14 weeks)", "en", Sign.PLACEMENT),
        ("Child Advocacy Clinic", "en", Sign.PLACEMENT),
        ("Coschap Kindergeneeskunde", None, Sign.PLACEMENT),
        ("Foster Placement and Kinship Care", "en", None),
        ("Key Stage 2 Pedagogy", "en", None),
        ("In the Shadow of War", "en", None),
        ("Simulation Modelling", "en", None),
        ("Voorbereiding op de stage", "nl", None),
        ("Preparation for Fieldwork", "en", None),
        ("Reportage en montage", "nl", None),
        ("Jeugdrecht", "nl", None),
    ],
)
def test_a_title_names_a_setting_only_by_words_that_mean_nothing_else(
    title: str, language: str | None, setting: Sign | None
) -> None:
    assert setting_of(title, language) is setting
