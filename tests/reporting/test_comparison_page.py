"""The page that puts programmes beside each other, with names and without."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from curriculum_audit.anonymity import anonymise
from curriculum_audit.comparison import Comparison, compare
from curriculum_audit.records.findings import Audit, Status
from curriculum_audit.reporting.comparison_csv import render_table
from curriculum_audit.reporting.comparison_page import comparison_name, render_comparison
from curriculum_audit.reporting.pages import render_anonymous_comparisons
from curriculum_audit.reporting.phrases import LANGUAGES, load_phrases
from curriculum_audit.reporting.sources import sources_of
from tests.programmes import TAXONOMY, audited, programme, without_courses
from tests.reporting import samples
from tests.reporting.tree import Tree, tree_of

INSTITUTIONS = ("Hogeschool Noordwolde", "Zuiderzee Academie", "Wadden College", "Instituut Peelland", "Kroondomein")
COVERED = ("A1 A2 B1", "A1", "E1 C1", "", "A1 E2 H1")
AUDITS = tuple(
    audited(
        programme(institution, region=f"Regio {institution[:4]}", degree="associate degree" if place else "bachelor"),
        COVERED[place],
        unsure="E5",
        unread=place == 3,
    )
    for place, institution in enumerate(INSTITUTIONS)
)
COMPARISON = compare(AUDITS, "nursing")
NAMED = {language: render_comparison(COMPARISON, language, sources_of(AUDITS)) for language in LANGUAGES}
ANONYMOUS = {language: render_anonymous_comparisons(AUDITS, language) for language in LANGUAGES}


def named(language: str = "nl") -> Tree:
    return tree_of(NAMED[language])


def test_every_competency_has_a_verdict_in_words_for_every_programme() -> None:
    phrases = load_phrases("nl")
    words = "|".join(re.escape(phrases(f"status.{key}")) for key in (*Status, "not_expected"))
    cells = re.findall(
        rf'<td class="year verdict[^>]*>.*?<span class="visually-hidden"[^>]*>({words})</span></td>', NAMED["nl"]
    )

    assert len(cells) == 49 * 5


def test_the_share_of_each_programme_stands_beside_its_name() -> None:
    rows = re.findall(
        r"<bdi>([^<]*)</bdi></span></th>.*?<strong class=\"nowrap\"[^>]*>([^<]*)</strong>", NAMED["nl"], re.DOTALL
    )

    assert dict(rows) == {
        "Hogeschool Noordwolde": "38 tot 50%",
        "Zuiderzee Academie": "12 tot 25%",
        "Wadden College": "25 tot 38%",
        "Instituut Peelland": "0 tot 12%",
        "Kroondomein": "38 tot 50%",
    }


def test_a_good_example_is_quoted_with_course_programme_and_page() -> None:
    assert "“" not in named().text
    assert "Bij Zuiderzee Academie oefent de student" not in named().text
    assert "Bij Wadden College oefent de student in 2025-2026 het gesprek." in named().text
    assert "./../syllabi/gids%20Wadden%20College%202025-2026.pdf#page=12" in named().values("href")


def test_programmes_with_unread_guides_are_told() -> None:
    assert "Bij 1 opleiding is niet elke studiegids gelezen" in named().text


@pytest.mark.parametrize("of", [lambda comparison: comparison, anonymise])
def test_programmes_of_which_no_course_was_read_are_told(of: Callable[[Comparison], Comparison]) -> None:
    comparison = compare((*AUDITS, without_courses(programme("Hogeschool Merwede"))), "nursing")
    text = tree_of(render_comparison(of(comparison), "nl")).text

    assert "Van 1 opleiding is geen cursus gelezen; deze opleiding staat niet in deze vergelijking." in text
    assert "Merwede" not in text
    assert "geen cursus gelezen" not in named().text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_within_the_page_leads_somewhere(language: str) -> None:
    tree = named(language)
    inside = [href.removeprefix("#") for href in tree.values("href") if href.startswith("#")]

    assert set(inside) <= set(tree.values("id")) | {value for value in inside if value.startswith("icon-")}
    assert len(tree.values("id")) == len(set(tree.values("id")))


def test_without_sources_nothing_outside_the_page_is_linked() -> None:
    hrefs = tree_of(render_comparison(COMPARISON, "nl")).values("href")

    assert [href for href in hrefs if not href.startswith("#")] == ["comparison-nursing.csv"]


def test_hostile_names_stay_text() -> None:
    hostile = [
        replace(
            audit, analysis=replace(audit.analysis, programme=replace(audit.programme, institution=text, region=text))
        )
        for audit, text in zip(AUDITS, samples.HOSTILE, strict=False)
    ]
    tree = tree_of(render_comparison(compare(hostile, "nursing"), "nl", sources_of(hostile)))

    assert not [name for _, attributes in tree.elements for name in attributes if name.startswith("on")]
    assert len([tag for tag, _ in tree.elements if tag == "script"]) == 1
    assert not [href for href in tree.values("href") if ":" in href]


OURS = " ".join(
    [
        *(text for language in LANGUAGES for text in load_phrases(language).texts.values()),
        *(text for competency in TAXONOMY.competencies for text in competency.labels.values()),
    ]
).casefold()
"""Words that stand in every comparison, whoever is compared."""


def names_of(audit: Audit) -> Iterator[str]:
    """Give every text by which a programme could be recognised."""
    of = audit.programme
    yield from (of.institution, of.title, of.region or "", of.degree or "")
    for course in audit.analysis.courses:
        yield from (course.title, course.code or "", course.guide, *(passage.text for passage in course.passages))
    yield from (guide.name for guide in audit.guides)
    yield from (guide.name for guide in audit.unread)
    yield from (guide.sha256 for guide in audit.guides)
    yield from audit.links.values()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_in_an_anonymous_page_table_or_file_name_gives_a_programme_away(language: str) -> None:
    everything = "\n".join(f"{name}\n{text}" for name, text in ANONYMOUS[language].items()).casefold()
    texts = {text.casefold() for audit in AUDITS for text in names_of(audit)}
    telling = {word for text in texts for word in re.findall(r"\w{5,}", text) if word not in OURS}

    assert len(telling) > 10
    assert [text for text in texts if text in everything] == []
    assert [word for word in telling if re.search(rf"\b{word}\b", everything)] == []


def test_a_group_that_is_too_small_for_anonymity_has_no_anonymous_page() -> None:
    assert render_anonymous_comparisons(AUDITS, "nl", len(COMPARISON.standings)) != {}
    assert render_anonymous_comparisons(AUDITS, "nl", len(COMPARISON.standings) + 1) == {}


def test_an_anonymous_page_says_so_and_names_the_programmes_by_letters() -> None:
    text = tree_of(ANONYMOUS["nl"]["comparison-nursing.html"]).text

    assert "Zonder namen." in text
    assert "Opleiding A" in text
    assert "Kleine groepen zijn weggelaten" in text


@pytest.mark.parametrize(
    ("language", "advice", "elsewhere"),
    [
        ("nl", ("lees het citaat", "Lees dus de citaten"), "staan in het hiatenrapport van de opleiding zelf"),
        ("en", ("read the quote", "So read the quotes"), "are in the gap report of the programme itself"),
    ],
)
def test_an_anonymous_page_sends_nobody_to_quotes_that_it_leaves_out(
    language: str, advice: tuple[str, ...], elsewhere: str
) -> None:
    nameless = tree_of(render_comparison(anonymise(COMPARISON), language, accuracy=samples.ACCURACY)).text
    with_names = tree_of(render_comparison(COMPARISON, language, accuracy=samples.ACCURACY)).text

    assert [text for text in advice if text in nameless] == []
    assert [text for text in advice if text not in with_names] == []
    assert (elsewhere in nameless, elsewhere in with_names) == (True, False)


def test_region_and_degree_have_a_column_where_a_programme_states_one() -> None:
    unstated = compare([audited(programme(name), "A1") for name in ("Noord", "Oost")], "nursing")

    assert {"Regio", "Graad"} <= set(re.findall(r'<th role="columnheader"[^>]*>([^<]*)</th>', NAMED["nl"]))
    assert "niet vermeld" not in tree_of(render_comparison(unstated, "nl")).text


def test_a_programme_whose_region_is_written_otherwise_leads_to_its_report() -> None:
    pair = [
        audited(programme(name, region=region), "A1") for name, region in (("Noord", "Fryslân"), ("Oost", "FRYSLÂN"))
    ]
    html = render_comparison(compare(pair, "nursing"), "nl", sources_of(pair))

    assert {f"{name}-hbo-v-voltijd-2025-2026.html" for name in ("noord", "oost")} <= set(tree_of(html).values("href"))
    assert "FRYSLÂN" not in html


def test_a_domain_of_which_nothing_is_expected_has_a_dash() -> None:
    assert re.findall(r'<td class="year">([^<]*)</td>', NAMED["nl"])[15:20] == ["–"] * 5


def test_an_anonymous_page_links_to_nothing_even_when_told_where_reports_lie() -> None:
    tree = tree_of(render_comparison(anonymise(COMPARISON), "nl", sources_of(AUDITS)))

    assert [href for href in tree.values("href") if not href.startswith("#")] == ["comparison-nursing.csv"]


def test_the_table_has_a_column_per_programme_and_codes_of_verdicts() -> None:
    head, first, *_ = render_table(COMPARISON, "nl").splitlines()

    assert head.startswith('notation,label,expected,judged,covered,"HBO-V voltijd, Hogeschool Noordwolde"')
    assert first == "A1,Begrip en definitie van kindermishandeling,1,5,3,covered,missing,covered,missing,covered"


def test_a_name_in_the_table_is_never_a_formula() -> None:
    sums = [
        replace(a, analysis=replace(a.analysis, programme=replace(a.programme, title="=SUM(A1)"))) for a in AUDITS[:2]
    ]

    assert render_table(compare(sums, "nursing"), "nl").count("'=SUM(A1)") == 2


def test_the_file_is_named_after_the_discipline() -> None:
    assert comparison_name("social_work") == "comparison-social-work"
    assert comparison_name("…") == "comparison-programmes"
