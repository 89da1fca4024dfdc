"""The whole audit on the example guides: every file accounted for, the same input gives the same bytes."""

import csv
import io
import json
import os
import shutil
from pathlib import Path

import pikepdf
import pytest

from curriculum_audit import audit
from curriculum_audit.errors import AnonymityError, ReportError, SettingsError, SyllabiError
from curriculum_audit.records.findings import Audit
from curriculum_audit.records.guides import GuideStatus, WarningKind
from curriculum_audit.reporting.files import write_reports
from curriculum_audit.settings import Settings

SYLLABI = Path(__file__).parents[1] / "examples" / "syllabi"
SOCIAL_WORK = SYLLABI / "hogeschool-oosterland" / "social-work" / "2025-2026"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of one programme with a good guide and room for bad ones."""
    year = tmp_path / "syllabi" / "hogeschool" / "social-work" / "2025-2026"
    year.mkdir(parents=True)
    shutil.copy(SOCIAL_WORK / "opleidingsgids-sw-2025-2026.pdf", year / "gids.pdf")
    return year


def never(done: int, total: int) -> None:
    pytest.fail("a guide was about to be read")


def audited(folder: Path, **settings: str | int) -> Audit:
    source = folder.parents[2]
    (found,) = audit.run(source, source.parent / "report", Settings(**settings)).audits  # type: ignore[arg-type]
    return found


def test_every_file_is_accounted_for_with_its_reason(folder: Path) -> None:
    (folder / "empty.pdf").write_bytes(b"")
    (folder / "letter.docx").write_bytes(b"PK\x03\x04 a text document")
    (folder / "cut.pdf").write_bytes((folder / "gids.pdf").read_bytes()[:900])

    found = audited(folder)

    assert [guide.name for guide in found.guides] == ["gids.pdf"]
    assert {guide.name: guide.status for guide in found.unread} == {
        "empty.pdf": GuideStatus.EMPTY_FILE,
        "letter.docx": GuideStatus.NOT_PDF,
        "cut.pdf": GuideStatus.DAMAGED,
    }


def test_what_is_no_file_is_accounted_for_and_keeps_no_one_waiting(folder: Path) -> None:
    os.mkfifo(folder / "pipe.pdf")
    (folder / "folder.pdf").mkdir()
    (folder / "gone.pdf").symlink_to("nowhere.pdf")
    (folder / "round.pdf").symlink_to("round.pdf")

    found = audited(folder)

    assert [guide.name for guide in found.guides] == ["gids.pdf"]
    assert {guide.name: guide.status for guide in found.unread} == dict.fromkeys(
        ["folder.pdf", "gone.pdf", "pipe.pdf", "round.pdf"], GuideStatus.UNREADABLE
    )


@pytest.mark.parametrize("told_by", [0, 1])
def test_a_guide_of_two_programmes_opens_with_the_password_that_one_of_them_tells(folder: Path, told_by: int) -> None:
    with pikepdf.open(folder / "gids.pdf") as pdf:
        pdf.save(folder / "slot.pdf", encryption=pikepdf.Encryption(owner="eigenaar", user="geheim"))
    programmes = [
        f'[[programme]]\ninstitution = "Hogeschool"\ntitle = "{title}"\nacademic_year = "2025-2026"\n'
        'discipline = "social_work"\nfiles = ["slot.pdf"]\n'
        for title in ("Social work", "Sociaal werk deeltijd")
    ]
    programmes[told_by] += '[programme.passwords]\n"slot.pdf" = "geheim"\n'
    (folder / "programmes.toml").write_text("\n".join(programmes), encoding="utf-8")

    found = audit.run(folder, folder.parent / "report", Settings()).audits

    assert [(len(one.guides), len(one.unread)) for one in found] == [(1, 0), (1, 0)]


def test_a_second_run_writes_the_same_bytes(folder: Path) -> None:
    report = folder.parents[3] / "report"

    audited(folder, jobs=1)
    first = {file.name: file.read_bytes() for file in report.iterdir()}
    audited(folder, jobs=2)

    assert {file.name: file.read_bytes() for file in report.iterdir()} == first
    assert {"index.html", "audit.json", "coverage.csv"} < set(first)


def test_the_same_guide_under_two_names_counts_once(folder: Path) -> None:
    shutil.copy(folder / "gids.pdf", folder / "kopie.pdf")

    found = audited(folder)

    assert [len(guide.courses) > 0 for guide in found.guides] == [True, False]
    assert [warning.kind for warning in found.guides[1].warnings] == [WarningKind.DUPLICATE]


def test_exports_and_audit_hold_the_same_number_of_covered_competencies(folder: Path) -> None:
    found = audited(folder)
    report = folder.parents[3] / "report"

    rows = list(csv.DictReader(io.StringIO((report / "coverage.csv").read_text(encoding="utf-8-sig"))))
    stored = json.loads((report / "audit.json").read_text(encoding="utf-8"))

    covered = sum(row["status"] == "covered" and row["expected"] != "" for row in rows)
    assert covered == found.analysis.covered > 0
    assert json.dumps(stored).count('"status": "covered"') >= covered


def test_every_quote_stands_in_the_passage_it_names(folder: Path) -> None:
    evidence = [item for coverage in audited(folder).analysis.coverages for item in coverage.evidence]

    assert evidence
    assert all(item.quote in item.passage.text and item.passage.page for item in evidence)


@pytest.mark.parametrize(
    ("output", "anonymise", "part"),
    [
        ("syllabi/report", None, "lies inside the folder of guides; choose another"),
        ("report", "syllabi/hogeschool/anonymous", "lies inside the folder of guides; choose another"),
        ("report", "./report", "cannot take the reports and the comparisons without names; name two folders"),
        ("report", "report/anonymous", "report/anonymous: lies inside .*report, which is for other reports"),
        ("anonymous/report", "anonymous", "anonymous/report: lies inside .*anonymous, which is for other reports"),
        ("earlier/report", None, "lies in the reports of .*earlier"),
        ("report", "earlier/anonymous", "lies in the reports of .*earlier"),
        (".", None, "holds 'earlier', which is no report"),
        ("/", None, "/: is a whole disk"),
    ],
)
def test_folders_that_the_next_run_would_stumble_over_are_refused_before_any_guide_is_read(
    folder: Path, output: str, anonymise: str | None, part: str
) -> None:
    place = folder.parents[3]
    write_reports(place / "earlier", {"index.html": ""})
    nameless = place / anonymise if anonymise else None

    with pytest.raises((SyllabiError, ReportError), match=part):
        audit.run(folder.parents[2], place / output, Settings(), anonymise=nameless, progress=never)

    assert {entry.name for entry in place.iterdir()} == {"syllabi", "earlier"}


def test_links_lead_from_the_report_to_the_guides(folder: Path) -> None:
    found = audited(folder)

    assert (folder.parents[3] / "report" / found.links["gids.pdf"]).resolve() == folder / "gids.pdf"


def test_a_programme_below_a_threshold_is_named(folder: Path) -> None:
    settings = Settings(fail_under={"overall": 100})

    outcome = audit.run(folder.parents[2], folder.parents[3] / "report", settings)

    assert [(gate.kind, gate.wanted) for gate in outcome.broken] == [("overall", 100)]


def test_an_unknown_threshold_is_refused_before_any_guide_is_read(folder: Path) -> None:
    with pytest.raises(SettingsError, match="unknown key 'overal'; did you mean 'overall'"):
        audit.run(folder.parents[2], folder.parents[3] / "report", Settings(fail_under={"overal": 60}))

    assert not (folder.parents[3] / "report").exists()


@pytest.mark.parametrize(
    ("institutions", "part"), [(1, "no discipline has two programmes to compare"), (2, "2 programmes are too few")]
)
def test_too_few_programmes_to_compare_without_names_are_refused_before_any_guide_is_read(
    folder: Path, institutions: int, part: str
) -> None:
    place = folder.parents[3]
    for number in range(1, institutions):
        shutil.copytree(place / "syllabi" / "hogeschool", place / "syllabi" / f"hogeschool-{number}")

    with pytest.raises(AnonymityError, match=part):
        audit.run(place / "syllabi", place / "r", Settings(), anonymise=place / "anonymous", progress=never)

    assert [entry.name for entry in place.iterdir()] == ["syllabi"]


def test_comparisons_without_names_are_written_beside_the_reports(folder: Path) -> None:
    place = folder.parents[3]
    for number in range(1, 5):
        shutil.copytree(place / "syllabi" / "hogeschool", place / "syllabi" / f"hogeschool-{number}")

    audit.run(place / "syllabi", place / "report", Settings(), anonymise=place / "anonymous")

    assert (place / "report" / "index.html").is_file()
    assert (place / "anonymous" / "comparison-social-work.csv").is_file()


def test_a_group_that_reading_leaves_too_small_has_no_comparison_without_names_and_keeps_its_reports(
    folder: Path,
) -> None:
    place = folder.parents[3]
    for number in range(1, 5):
        shutil.copytree(place / "syllabi" / "hogeschool", place / "syllabi" / f"hogeschool-{number}")
    (place / "syllabi" / "hogeschool-4" / "social-work" / "2025-2026" / "gids.pdf").write_bytes(b"%PDF-1.7 cut off")
    write_reports(place / "anonymous", {"comparison-social-work.html": "of an earlier run"})

    outcome = audit.run(place / "syllabi", place / "report", Settings(), anonymise=place / "anonymous")

    assert outcome.too_few == {"social_work": 4}
    assert not (place / "anonymous" / "comparison-social-work.html").exists()
    assert "4 opleidingen" in (place / "report" / "comparison-social-work.html").read_text(encoding="utf-8")


def test_nothing_is_said_to_be_too_few_where_no_comparison_without_names_is_asked_for(folder: Path) -> None:
    place = folder.parents[3]
    shutil.copytree(place / "syllabi" / "hogeschool", place / "syllabi" / "hogeschool-1")

    assert audit.run(place / "syllabi", place / "report", Settings()).too_few == {}


def test_a_house_style_of_the_settings_is_seen_on_the_front_page(folder: Path) -> None:
    source = folder.parents[2]
    report = source.parent / "report"

    audit.run(source, report, Settings(house_style={"name": "Vereniging Merwede"}))

    assert "Vereniging Merwede" in (report / "index.html").read_text(encoding="utf-8")


def test_passages_as_they_stand_on_their_page_are_shown_where_that_is_asked(folder: Path) -> None:
    shutil.copy(SOCIAL_WORK / "opleidingsgids-sw-2025-2026.pdf", folder / "nog-eens.pdf")
    report = folder.parents[3] / "report" / "hogeschool-social-work-2025-2026.html"

    audited(folder)
    plain = report.read_text(encoding="utf-8")
    audited(folder, page_images=True)
    pictured = report.read_text(encoding="utf-8")

    assert plain.count("data:image/webp") == 0
    assert 5 < pictured.count("data:image/webp") < 49
    assert len(pictured) - len(plain) < 1_010_000
