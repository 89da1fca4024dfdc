"""The look of the body that hands out the reports."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum_audit.anonymity import SMALLEST_GROUP, anonymise
from curriculum_audit.comparison import compare
from curriculum_audit.errors import SettingsError
from curriculum_audit.reporting.house_style import (
    DARK_PAPER,
    LEAST_CONTRAST,
    LIGHT_PAPER,
    MOST_BYTES,
    PLAIN,
    HouseStyle,
    contrast,
    read_house_style,
)
from curriculum_audit.reporting.pages import render_comparisons, render_reports
from curriculum_audit.resources import data_folder
from tests.programmes import audited, programme
from tests.reporting import samples
from tests.reporting.tree import tree_of

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>alert(1)</script></svg>'
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
AUDITS = [
    audited(programme(name, year), "A1")
    for name in ("Noord", "Oost", "Zuid", "West", "Midden")
    for year in ("2024-2025", "2025-2026")
]
SEEN = HouseStyle("Vereniging Merwede", "data:image/svg+xml;base64,PHN2Zy8+", "#8a1538")


def logo(folder: Path, name: str, content: bytes) -> str:
    """Write a logo and return its path."""
    (folder / name).write_bytes(content)
    return str(folder / name)


def test_nothing_set_changes_nothing() -> None:
    assert read_house_style({}) == PLAIN
    assert PLAIN.rules == ""


@pytest.mark.parametrize(
    ("name", "content", "kind"), [("logo.png", PNG, "image/png"), ("logo.SVG", SVG, "image/svg+xml")]
)
def test_a_logo_becomes_a_data_uri(name: str, content: bytes, kind: str, tmp_path: Path) -> None:
    found = read_house_style({"name": "Vereniging", "logo": logo(tmp_path, name, content)}).logo

    assert found == f"data:{kind};base64,{base64.b64encode(content).decode()}"


@pytest.mark.parametrize(
    ("name", "content"),
    [("logo.gif", PNG), ("logo.png", SVG), ("logo.svg", PNG), ("large.png", PNG + bytes(MOST_BYTES))],
)
def test_a_logo_that_cannot_be_used_is_refused_in_one_line(name: str, content: bytes, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=rf"^house_style\.logo: .*{name}: .*; [^\n]+$"):
        read_house_style({"name": "Vereniging", "logo": logo(tmp_path, name, content)})


def test_a_logo_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="No such file"):
        read_house_style({"name": "Vereniging", "logo": str(tmp_path / "none.png")})


def test_a_logo_asks_for_words_beside_it(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"add house_style\.name"):
        read_house_style({"logo": logo(tmp_path, "logo.svg", SVG)})


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"colour": "#000000"}, "unknown key 'colour'"),
        ({"name": 7}, "7 is not a text"),
        ({"name": "a" * 101}, "longer than 100"),
        ({"accent": "red"}, "'red' is no colour"),
        ({"accent": "#fff;} body{display:none"}, "is no colour"),
        ({"accent": "#7b7b7b"}, "contrast of 4.2"),
    ],
)
def test_what_is_not_sound_is_refused(table: dict[str, str], words: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(words)):
        read_house_style(table)


def test_the_papers_are_those_of_the_style_sheet() -> None:
    papers = re.findall(r"--paper: (#\w+);", (data_folder("reports") / "style.css").read_text(encoding="utf-8"))

    assert papers == [LIGHT_PAPER, DARK_PAPER, LIGHT_PAPER]


@given(st.integers(0, 0xFFFFFF))
def test_an_accent_is_only_used_where_it_can_be_read(number: int) -> None:
    accent = f"#{number:06x}"
    rules = HouseStyle(accent=accent).rules

    assert ("scheme: light" in rules) == (contrast(accent, LIGHT_PAPER) >= LEAST_CONTRAST)
    assert ("scheme: dark" in rules) == (contrast(accent, DARK_PAPER) >= LEAST_CONTRAST)


def test_every_page_carries_name_logo_and_accent_under_its_policy() -> None:
    pages = {name: str(text) for name, text in render_reports(AUDITS, "nl", house_style=SEEN).items()}
    html = {name: text for name, text in pages.items() if name.endswith(".html")}

    assert {"index.html", "progress.html", "comparison-nursing.html"} < set(html)
    for text in html.values():
        tree = tree_of(text)
        assert [a for tag, a in tree.elements if tag == "img"] == [{"src": SEEN.logo, "alt": SEEN.name}]
        assert "--accent: #8a1538" in tree.raw["style"]
        assert base64.b64encode(hashlib.sha256(tree.raw["style"].encode()).digest()).decode() in text


def test_without_a_logo_the_name_is_shown() -> None:
    page = tree_of(str(render_reports(AUDITS, "nl", house_style=HouseStyle("Vereniging"))["index.html"]))

    assert "Vereniging" in page.text
    assert page.values("src") == []


@pytest.mark.parametrize("text", samples.HOSTILE)
def test_a_hostile_name_stays_text(text: str) -> None:
    style = HouseStyle(read_house_style({"name": text}).name, SEEN.logo)
    tree = tree_of(str(render_reports(AUDITS[:1], "nl", house_style=style)["index.html"]))

    assert [name for _, a in tree.elements for name in a if name.startswith("on")] == []
    assert [tag for tag, _ in tree.elements].count("script") == 1


def test_a_comparison_without_names_does_not_name_the_body() -> None:
    anonymous = anonymise(compare(AUDITS, "nursing"), SMALLEST_GROUP)

    assert SEEN.name not in "".join(render_comparisons([anonymous], (), "nl", SEEN).values())
