"""Where reports and guides lie."""

from curriculum_audit.reporting.sources import Sources, sources_of
from tests.programmes import audited, programme

AUDIT = audited(programme("Hogeschool Noord"))
GUIDE = "gids Hogeschool Noord 2025-2026.pdf"


def test_a_programme_leads_to_its_report() -> None:
    assert sources_of([AUDIT]).report(AUDIT.programme) == "hogeschool-noord-hbo-v-voltijd-2025-2026.html"


def test_a_guide_leads_to_its_page() -> None:
    link = sources_of([AUDIT]).page(AUDIT.programme, GUIDE, 12)

    assert link == "./../syllabi/gids%20Hogeschool%20Noord%202025-2026.pdf#page=12"


def test_what_is_not_known_leads_nowhere() -> None:
    assert Sources().report(AUDIT.programme) == ""
    assert sources_of([AUDIT]).report(None) == ""
    assert Sources().page(AUDIT.programme, GUIDE, 12) == ""


def test_a_programme_leads_to_its_report_however_its_region_is_written() -> None:
    small = sources_of([audited(programme("Hogeschool Noord", region="groningen"))])

    assert small.report(programme("Hogeschool Noord", region="Groningen")) != ""
    assert small.report(programme("Hogeschool Noord", "2024-2025", region="groningen")) == ""
