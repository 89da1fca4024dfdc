"""Guides in languages that the taxonomy has no words in."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from curriculum_audit.extraction.guide import read_guide
from curriculum_audit.records.guides import WarningKind

DUTCH = "De student leert in deze module hoe de groei van een kind verloopt en wat het nodig heeft."
GERMAN = "Die Studierenden lernen in diesem Modul, wie das Wachstum von Kindern verläuft und was sie brauchen."
SPANISH = "El alumno estudia durante esta asignatura cómo crecen los niños y qué necesitan para su desarrollo."


@pytest.mark.parametrize(
    ("text", "lines", "is_named"), [(DUTCH, 40, False), (GERMAN, 40, True), (SPANISH, 40, True), (SPANISH, 4, False)]
)
def test_a_guide_in_another_language_is_named_where_there_is_enough_of_it(
    tmp_path: Path, text: str, lines: int, *, is_named: bool
) -> None:
    canvas = Canvas(str(tmp_path / "gids.pdf"))
    for at in range(lines):
        canvas.drawString(60, 780 - 14 * at, text)
    canvas.save()

    kinds = {warning.kind for warning in read_guide(tmp_path / "gids.pdf").warnings}

    assert (WarningKind.OTHER_LANGUAGE in kinds) is is_named
