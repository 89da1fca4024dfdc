"""Pages that are safe to open, complete and the same every time."""

import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise

import pytest

from curriculum_audit.contacts import mask_contacts
from curriculum_audit.errors import ReportError
from curriculum_audit.gaps import by_weight, find_gaps
from curriculum_audit.records.findings import Audit, Status
from curriculum_audit.records.guides import GuideStatus, UnreadGuide
from curriculum_audit.reporting.as_html import render_gap_report, render_index
from curriculum_audit.reporting.names import report_names
from curriculum_audit.reporting.phrases import LANGUAGES, load_phrases
from curriculum_audit.reporting.redaction import visible
from curriculum_audit.resources import data_folder
from tests.reporting import samples
from tests.reporting.tree import Tree, tree_of

AUDIT = samples.audit()
SMALL = samples.small_audit()
PAGES = {
    "gap-nl": render_gap_report(AUDIT, "nl"),
    "gap-en": render_gap_report(AUDIT, "en"),
    "gap-without-norm": render_gap_report(SMALL, "nl"),
    "index-nl": render_index([AUDIT, SMALL], (), "nl"),
    "index-en": render_index([AUDIT, SMALL], (), "en"),
}
ELEMENTS = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "a",
    "svg",
    "symbol",
    "circle",
    "path",
    "use",
    "header",
    "p",
    "div",
    "h1",
    "bdi",
    "dl",
    "dt",
    "dd",
    "span",
    "time",
    "main",
    "section",
    "h2",
    "h3",
    "h4",
    "h5",
    "strong",
    "ul",
    "ol",
    "li",
    "small",
    "nav",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "code",
    "footer",
    "script",
    "blockquote",
    "mark",
    "article",
    "label",
    "select",
    "option",
    "button",
    "input",
    "br",
}
page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)


def section(html: str, identifier: str) -> str:
    """Return the part of a page from the element with that id to its end."""
    found = re.search(rf'<(\w+)[^>]* id="{identifier}".*?</\1>', html, re.DOTALL)
    assert found is not None, identifier
    return found.group()


def article(html: str, notation: str) -> Tree:
    return tree_of(section(html, f"competency-{notation}"))


@page
def test_a_page_has_one_heading_1_and_skips_no_level(page: str) -> None:
    levels = [int(tag[1]) for tag, _ in tree_of(page).elements if re.fullmatch(r"h[1-6]", tag)]

    assert levels.count(1) == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))


@page
def test_every_id_is_there_once_and_every_link_inside_the_page_leads_to_one(page: str) -> None:
    tree = tree_of(page)
    ids = tree.values("id")

    assert len(ids) == len(set(ids))
    assert {href[1:] for href in tree.values("href") if href.startswith("#")} <= set(ids)
    assert set(tree.values("aria-labelledby")) <= set(ids)


@page
def test_every_header_of_a_table_says_what_it_heads(page: str) -> None:
    tree = tree_of(page)

    assert all("scope" in attributes for tag, attributes in tree.elements if tag == "th")
    assert [tag for tag, _ in tree.elements].count("table") == [tag for tag, _ in tree.elements].count("caption")


@page
def test_the_policy_names_exactly_the_style_and_script_of_the_page(page: str) -> None:
    tree = tree_of(page)
    policy = next(a["content"] for t, a in tree.elements if t == "meta" and "http-equiv" in a)
    hashes = {tag: base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for tag, text in tree.raw.items()}

    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes['style']}'; script-src 'sha256-{hashes['script']}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


@page
def test_nothing_is_asked_of_another_place(page: str) -> None:
    tree = tree_of(page)

    assert "http" not in page.replace("http-equiv", "")
    assert "url(" not in tree.raw["style"] + tree.raw["script"]
    assert tree.values("src") == []


@page
def test_a_page_says_its_language(page: str) -> None:
    language = tree_of(page).values("lang")[0]

    assert load_phrases(language)("navigation.skip") in page


@pytest.mark.parametrize("text", samples.HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    hostile = samples.hostile_audit(text)
    for rendered in (render_gap_report(hostile, "nl"), render_index([hostile], (), "en")):
        tree = tree_of(rendered)
        assert {tag for tag, _ in tree.elements} <= ELEMENTS
        assert [name for _, a in tree.elements for name in a if name.startswith("on") or name == "style"] == []
        assert [tag for tag, _ in tree.elements].count("script") == 1
        assert all(re.fullmatch(r"(#|\./|[a-z0-9.-]+$|[a-z0-9-]+\.html#).*", href) for href in tree.values("href"))
        assert " ".join(visible(text).split()) in tree.text
        assert rendered.encode("utf-8").decode() == rendered


@pytest.mark.parametrize("text", samples.HOSTILE)
def test_a_hostile_quote_is_kept_apart_from_the_text_around_it(text: str) -> None:
    html = render_gap_report(samples.hostile_audit(text), "nl")

    assert re.search(r"<blockquote[^>]*><p><bdi>.*?</bdi></p></blockquote>", html, re.DOTALL)


def test_every_quote_is_there_with_course_page_and_link() -> None:
    tree = tree_of(PAGES["gap-nl"])
    text = "".join(tree.parts)

    for item in AUDIT.analysis.coverages[0].evidence + AUDIT.analysis.coverages[17].evidence:
        assert item.quote in text
        assert item.course.title in text
        assert any(href.endswith(f"{item.course.guide}#page={item.passage.page}") for href in tree.values("href"))


def test_quotes_keep_their_own_language_in_any_report() -> None:
    assert '<blockquote lang="en"><p><bdi>Students explain how <mark>' in PAGES["gap-nl"]
    assert '<blockquote lang="nl">' in PAGES["gap-en"]


def test_contact_details_are_masked_in_quotes() -> None:
    assert "j.dewit" not in PAGES["gap-nl"]
    assert "555 12 34" not in PAGES["gap-nl"]
    assert "[e-mailadres] of bel [telefoonnummer]" in PAGES["gap-nl"]


def test_the_share_is_a_range_while_something_is_unsure() -> None:
    sure = tuple(replace(item, unsure=False) for item in samples.evidence())
    settled = render_gap_report(samples.audit_of(sure, profile=samples.medicine_profile()), "nl")

    assert "33 tot 35%" in PAGES["gap-nl"]
    assert re.search(r"<strong>35%</strong>", settled)


def test_the_counts_on_the_page_are_those_of_the_analysis() -> None:
    counts = section(PAGES["gap-nl"], "content").partition('class="counts"')[2].partition("</ul>")[0]

    for status in Status:
        assert f"{AUDIT.analysis.count(status)} {load_phrases('nl')(f'status.{status}')}" in tree_of(counts).text


def test_gaps_stand_in_order_of_weight() -> None:
    table = section(PAGES["gap-nl"], "gaps")

    assert re.findall(r'href="#competency-(\w+)"', table) == [
        gap.competency.notation for gap in by_weight(AUDIT.analysis)
    ]


def test_a_gap_shows_what_the_programme_can_do() -> None:
    assert "Wat de opleiding kan doen" in article(PAGES["gap-nl"], "E3").text
    assert "Wat de opleiding kan doen" not in article(PAGES["gap-nl"], "A1").text


def test_a_competency_shows_level_status_flags_and_why_a_passage_does_not_count() -> None:
    english = load_phrases("en")

    shown = article(PAGES["gap-en"], "C6").text
    assert all(words in shown for words in ("Expected level3 shows how", "Level found2 knows how", "too shallow"))
    assert english("flag.elective_only") in shown
    assert english("confidence.look") in article(PAGES["gap-en"], "B9").text
    assert english("kind.mention") in article(PAGES["gap-en"], "B8").text


def test_every_cell_of_the_matrix_says_in_words_what_its_colour_says() -> None:
    cells = re.findall(r'<td class="year heat heat-(\d)"[^>]*>(.*?)</td>', PAGES["gap-nl"], re.DOTALL)

    assert cells
    assert all(
        tree_of(text).text.startswith(f"{level} {load_phrases('nl')(f'miller.{level}')}") for level, text in cells
    )


def test_where_no_course_was_read_no_page_gives_a_verdict() -> None:
    nothing = replace(AUDIT, analysis=replace(AUDIT.analysis, courses=()))
    report, index = tree_of(render_gap_report(nothing, "nl")), tree_of(render_index([nothing], (), "nl"))

    assert "Er zijn geen cursussen gelezen." in report.text
    assert not {"gaps", "matrix", "competencies"} & set(report.values("id"))
    assert "Geen oordeel." in index.text
    assert "tally" not in index.values("class")


def test_unread_guides_are_named_with_reason_and_remedy() -> None:
    text = tree_of(PAGES["gap-nl"]).text

    assert (
        "toetsplan-2025.pdf Het bestand gaat zonder het juiste wachtwoord niet open. "
        "Geef het wachtwoord op met --password of in programmes.toml, of sla de studiegids op zonder wachtwoord."
        in text
    )
    assert "2 studiegidsen zijn niet gelezen" in text


def test_the_detail_that_a_library_reported_is_not_for_readers() -> None:
    assert "password required" not in PAGES["gap-en"]


def test_hidden_text_is_counted_and_not_shown() -> None:
    assert "1 passage was voor een lezer niet zichtbaar" in PAGES["gap-nl"]
    assert "signalen Veilig Thuis kindcheck" not in PAGES["gap-nl"]


def test_the_page_says_that_the_norm_is_a_proposal() -> None:
    assert "De norm is een voorstel" in PAGES["gap-nl"]
    adopted = samples.audit(profile=replace(samples.medicine_profile(), is_proposal=False))
    assert "De norm is een voorstel" not in render_gap_report(adopted, "nl")


def test_without_a_norm_nothing_is_too_shallow_or_expected() -> None:
    html = PAGES["gap-without-norm"]

    assert "geen norm opgegeven" in html
    assert "te ondiep" not in html.partition('id="meaning"')[0].partition('class="counts"')[2].partition("</ul>")[0]


def test_what_the_profile_does_not_expect_is_told_apart_from_a_gap() -> None:
    profile = replace(samples.medicine_profile(), expected={"C1": 3})
    html = render_gap_report(samples.audit(profile=profile), "nl")

    assert "niet verwacht" in article(html, "E3").text
    assert "data-gap" not in section(html, "competency-E3")


def test_an_audit_without_courses_says_that_it_says_nothing() -> None:
    analysis = find_gaps(samples.MEDICINE, [], samples.shipped_taxonomy(), samples.medicine_profile())
    nothing = replace(AUDIT, guides=(), analysis=analysis)

    assert "zegt daarom niets over het onderwijs" in render_gap_report(nothing, "nl")


def test_the_account_holds_what_is_needed_to_repeat_the_audit() -> None:
    account = tree_of(section(PAGES["gap-nl"], "account")).text

    for part in ("labels 0.1.0", "years_asked = 2", "a" * 64, "21 november 2025", samples.shipped_taxonomy().version):
        assert part in account


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_audit_gives_the_same_page(language: str) -> None:
    assert render_gap_report(samples.audit(), language) == PAGES[f"gap-{language}"]


def test_only_the_date_differs_from_day_to_day() -> None:
    tomorrow = render_gap_report(replace(AUDIT, date="2025-11-22"), "nl")

    today = re.sub("2025-11-22|22 (?=[nN]ovember)", lambda found: found.group().replace("22", "21"), tomorrow)
    assert today == PAGES["gap-nl"]


def test_the_front_page_leads_to_every_report_and_its_heaviest_gap() -> None:
    names = report_names([AUDIT.programme, SMALL.programme])
    hrefs = tree_of(PAGES["index-nl"]).values("href")

    assert {f"{name}.html" for name in names} <= set(hrefs)
    for audit, name in zip((AUDIT, SMALL), names, strict=True):
        assert f"{name}.html#competency-{by_weight(audit.analysis)[0].competency.notation}" in hrefs


def test_the_front_page_names_each_unread_guide_once() -> None:
    stray = UnreadGuide("los.pdf", GuideStatus.DAMAGED)
    html = render_index([AUDIT], (*AUDIT.unread, stray), "nl")

    assert [html.count(f"<bdi>{guide.name}</bdi>") for guide in (*AUDIT.unread, stray)] == [1, 1, 1]
    assert "Alle studiegidsen zijn gelezen" not in html


def test_a_front_page_without_programmes_says_so() -> None:
    assert "Er is geen opleiding gevonden" in render_index([], (), "nl")


def test_a_language_without_phrases_is_refused() -> None:
    with pytest.raises(ReportError, match="fr"):
        render_gap_report(AUDIT, "fr")


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2 of a colour "#rrggbb"."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def schemes() -> list[dict[str, str]]:
    """Return the colours of the light, dark and printed page."""
    style = (data_folder("reports") / "style.css").read_text(encoding="utf-8")
    blocks = [block for block in re.findall(r":root \{(.*?)\}", style, re.DOTALL) if "--paper" in block]
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block)) for block in blocks]


@pytest.mark.parametrize("colours", schemes(), ids=["light", "dark", "print"])
def test_all_text_stands_out_from_what_is_behind_it(colours: dict[str, str]) -> None:
    pairs = [(text, "paper") for text in ("ink", "soft", "accent")]
    pairs += [("ink", "wash"), ("ink", "mark"), ("ink", "too_shallow-wash")]
    pairs += [(status.value, behind) for status in Status for behind in ("paper", f"{status.value}-wash")]
    pairs += [("heat-pale-ink", "heat-1"), ("heat-pale-ink", "heat-2")]
    pairs += [("heat-deep-ink", "heat-3"), ("heat-deep-ink", "heat-4")]

    assert {
        pair: contrast(colours[pair[0]], colours[pair[1]])
        for pair in pairs
        if contrast(colours[pair[0]], colours[pair[1]]) < 4.5
    } == {}


@pytest.mark.parametrize("colours", schemes(), ids=["light", "dark", "print"])
def test_levels_can_be_told_apart_in_grey(colours: dict[str, str]) -> None:
    steps = [luminance(colours[f"heat-{level}"]) for level in range(1, 5)]

    assert steps in (sorted(steps), sorted(steps, reverse=True))


def test_masking_does_not_change_what_is_not_personal() -> None:
    quotes = [item.quote for item in samples.evidence() if "@" not in item.quote]

    assert [mask_contacts(quote) for quote in quotes] == quotes


def unreadable(status: GuideStatus) -> Audit:
    return replace(AUDIT, unread=(UnreadGuide("gids.pdf", status),))


@pytest.mark.parametrize("status", GuideStatus)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_for_not_reading_has_its_sentences(status: GuideStatus, language: str) -> None:
    phrases = load_phrases(language)
    html = render_gap_report(unreadable(status), language)

    assert phrases(f"unread.{status.value}.what") in html
    assert phrases(f"unread.{status.value}.remedy") in html


def test_a_whole_faculty_fits_in_three_megabytes() -> None:
    html = render_gap_report(samples.large_audit(), "nl")

    assert len(html.encode()) < 3_000_000
