"""From a study guide on disk to its courses."""

import json
import re
import statistics
import tarfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from curriculum_audit.batch import Task, read_all
from curriculum_audit.errors import UnreadableGuideError
from curriculum_audit.extraction import guide
from curriculum_audit.extraction.guide import read_guide
from curriculum_audit.extraction.ocr import installed_languages
from curriculum_audit.records.guides import Course, GuideStatus, StudyGuide, UnreadGuide, WarningKind
from tests.extraction.layouts import LAYOUTS, SHEETS
from tests.extraction.pages import blank_picture

EXAMPLES = Path(__file__).parents[2] / "examples"
EXPECTED = json.loads((EXAMPLES / "expected.json").read_text(encoding="utf-8"))
SOUND = [name for name, guide in EXPECTED.items() if not guide["spoil"] or guide["password"]]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_a_layout_never_seen_is_read(tmp_path: Path, layout: Callable[[Path], list[int]]) -> None:
    pages = layout(tmp_path / "gids.pdf")

    courses = sorted(read_guide(tmp_path / "gids.pdf").courses, key=lambda course: course.code or "")

    assert [(c.code, c.title, c.credits, c.first_page) for c in courses] == [
        (sheet.code, sheet.title, float(sheet.credits.replace(",", ".")), page)
        for sheet, page in zip(SHEETS, pages, strict=True)
    ]


def test_a_guide_with_more_text_than_can_be_judged_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    next(iter(LAYOUTS))(tmp_path / "gids.pdf")
    length = sum(len(course.passages) for course in read_guide(tmp_path / "gids.pdf").courses)
    monkeypatch.setattr(guide, "MOST_PASSAGES", length - 1)

    with pytest.raises(UnreadableGuideError) as caught:
        read_guide(tmp_path / "gids.pdf")

    assert (caught.value.status, caught.value.detail) == (GuideStatus.LIMIT_SIZE, f"{length} passages")


@pytest.mark.parametrize("name", SOUND)
def test_the_example_guides_are_read_to_the_letter(name: str) -> None:
    guide = read_guide(EXAMPLES / "syllabi" / name, password=EXPECTED[name]["password"])

    fields = ("code", "title", "credits", "study_year", "compulsory", "first_page", "last_page")
    found = [{field: getattr(course, field) for field in fields} for course in guide.courses]
    assert found == [{field: course[field] for field in fields} for course in EXPECTED[name]["courses"]]


def test_passages_name_nobody_to_write_to() -> None:
    guide = read_guide(EXAMPLES / "syllabi" / SOUND[0])

    assert not any("@" in passage.text for course in guide.courses for passage in course.passages)


def test_a_blank_guide_has_no_text(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "leeg.pdf"))
    canvas.showPage()
    canvas.save()

    with pytest.raises(UnreadableGuideError) as caught:
        read_guide(tmp_path / "leeg.pdf")

    assert caught.value.status == GuideStatus.NO_TEXT


@pytest.mark.skipif("nld" not in installed_languages(), reason="Tesseract is not installed with Dutch")
def test_a_scanned_guide_is_read_from_its_pictures() -> None:
    name = next(name for name, guide in EXPECTED.items() if "scan" in name)

    guide = read_guide(EXAMPLES / "syllabi" / name)

    assert WarningKind.READ_BY_OCR in {warning.kind for warning in guide.warnings}
    assert len(guide.courses) == len(EXPECTED[name]["courses"])


SHARED = Path(__file__).parents[3] / "shared"
PRINTED, REAL, HOSTILE = SHARED / "guides" / "printed", SHARED / "guides" / "real", SHARED / "hostile"
_SCANNED = ("nl-scan",)
_NO_COURSES = (
    "bw-gymlehrpr-2009", "csuf-syllabus-checklist", "hva-fdnd-didactiek-toetsing", "hva-fdnd-opleidingsprofiel",
    "mns-uet-rules", "nl-aanmeldformulier-geheim-bsn", "nl-casusbeschrijvingen-iwmo", "nl-heerlen-parkeerverordening",
    "nl-sap-inspanningsgericht", "nl-stappenplan-vow", "reutlingen-pruefungsordnung-scan", "tcr-locatiegids",
    "ugent-biber-handleiding-leerkracht", "ulm-approbationsordnung-2002", "ulm-humanmed-pj-2013",
    "ulm-molmed-ba-2011", "ulm-psychologie-po-2011", "usmle-bacterial-resp-slides",
)  # fmt: skip
"""Regulations, reports, forms and manuals among the real documents."""
_FAULTS = (GuideStatus.INTERNAL_ERROR, GuideStatus.CRASHED)


def _folded(text: str) -> str:
    """Return the letters and figures of a text alone: lines, hyphens and bullets are set differently on a page."""
    return re.sub(r"[\W_]+", "", text).casefold()


def _stands(quote: str, page: str, following: str) -> bool:
    """Whether a quote stands on a page, or begins there and goes on on the next."""
    breaks = (cut for cut in range(1, len(quote)) if quote[:cut] in page and quote[cut:] in following)
    return quote in page or any(breaks)


@pytest.mark.parametrize("name", SOUND)
def test_every_passage_of_the_examples_stands_on_the_page_it_names(name: str) -> None:
    path, password = EXAMPLES / "syllabi" / name, EXPECTED[name]["password"]
    guide = read_guide(path, password=password)
    with pypdfium2.PdfDocument(path, password=password) as pdf:
        texts = [_folded(page.get_textpage().get_text_range()) for page in pdf] + [""]

    passages = [passage for course in guide.courses for passage in course.passages]

    assert passages
    assert [
        p for p in passages if p.page is None or not _stands(_folded(p.text), *texts[p.page - 1 : p.page + 1])
    ] == []


@pytest.mark.parametrize("name", SOUND)
def test_no_passage_of_the_examples_holds_an_address(name: str) -> None:
    guide = read_guide(EXAMPLES / "syllabi" / name, password=EXPECTED[name]["password"])

    assert [p.text for course in guide.courses for p in course.passages if "@" in p.text] == []


@pytest.mark.parametrize(("spoil", "status"), [("truncated", GuideStatus.DAMAGED), ("password", GuideStatus.ENCRYPTED)])
def test_an_example_that_cannot_be_read_says_why(spoil: str, status: GuideStatus) -> None:
    name = next(
        name
        for name, guide in EXPECTED.items()
        if guide["spoil"] == spoil or (guide["password"] and spoil == "password")
    )

    with pytest.raises(UnreadableGuideError) as caught:
        read_guide(EXAMPLES / "syllabi" / name)

    assert caught.value.status == status


def test_pictures_alone_are_no_text_where_they_may_not_be_read(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "scan.pdf"))
    canvas.drawImage(blank_picture(), 0, 0, 595, 842)
    canvas.save()

    with pytest.raises(UnreadableGuideError) as caught:
        read_guide(tmp_path / "scan.pdf", ocr="never")

    assert caught.value.status == GuideStatus.NO_TEXT


def _pairs(found: Sequence[Course], wanted: Sequence[dict[str, object]]) -> Iterator[tuple[Course, dict[str, object]]]:
    """Pair courses that begin on one page and have one code, or one title where the truth has no code."""
    left = list(found)
    for want in wanted:
        for course in left:
            code, title = str(want.get("code") or ""), str(want["title"])
            same = _folded(course.code or "") == _folded(code) if code else _folded(course.title) == _folded(title)
            if course.first_page == want["first_page"] and (same or _folded(course.title) == _folded(title)):
                left.remove(course)
                yield course, want
                break


def _f1(found: Sequence[Course], wanted: Sequence[dict[str, object]]) -> float:
    """Return the harmonic mean of precision and recall of courses."""
    return 2 * sum(1 for _ in _pairs(found, wanted)) / max(1, len(found) + len(wanted))


@pytest.mark.skipif(not REAL.exists(), reason="the real guides are not beside the repository")
def test_the_courses_of_real_guides_are_found() -> None:
    scores = {}
    for path in sorted((REAL / "truth").glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        first, last = truth.get("page_range") or (1, 10**6)
        guide = read_guide(REAL / f"{path.stem}.pdf", ocr="never")
        found = [course for course in guide.courses if first <= (course.first_page or 0) <= last]
        scores[path.stem] = _f1(found, truth["courses"])

    assert statistics.fmean(scores.values()) >= 0.95, scores
    assert min(scores.values()) >= 0.85, scores


@pytest.mark.skipif(not PRINTED.exists(), reason="the printed guides are not beside the repository")
def test_the_courses_of_printed_guides_are_found_with_their_fields() -> None:
    for path in sorted(PRINTED.glob("*.truth.json")):
        name = path.name.removesuffix(".truth.json")
        if name in _SCANNED:
            continue
        wanted = json.loads(path.read_text(encoding="utf-8"))["courses"]
        guide = read_guide(PRINTED / f"{name}.pdf", ocr="never")

        assert _f1(guide.courses, wanted) == 1.0, name
        for course, want in _pairs(guide.courses, wanted):
            fields = ("credits", "study_year", "compulsory")
            assert [getattr(course, field) for field in fields] == [want[field] for field in fields], (
                name,
                want["code"],
            )


@pytest.mark.skipif(not REAL.exists(), reason="the real guides are not beside the repository")
@pytest.mark.parametrize("name", _NO_COURSES)
def test_regulations_reports_and_forms_hold_no_courses(name: str) -> None:
    guide = read_guide(REAL / f"{name}.pdf", ocr="never")

    assert [course.title for course in guide.courses] == []
    assert WarningKind.NO_COURSES in {warning.kind for warning in guide.warnings}


@pytest.mark.skipif(not HOSTILE.exists(), reason="the hostile files are not beside the repository")
def test_hostile_files_cost_themselves_alone_and_give_no_courses(tmp_path: Path) -> None:
    with tarfile.open(HOSTILE / "corpus.tar") as archive:
        archive.extractall(tmp_path, filter="data")
    paths = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    tasks = [Task(path, None, "never", seconds=4.0) for path in paths]

    outcomes: list[StudyGuide | UnreadGuide] = list(read_all(read_guide, tasks, jobs=2, megabytes=1024))

    assert len(outcomes) == len(paths) > 0
    assert [o for o in outcomes if isinstance(o, UnreadGuide) and o.status in _FAULTS] == []
    assert [(o.name, o.courses) for o in outcomes if isinstance(o, StudyGuide) and o.courses] == []
