"""The page that follows programmes over the years."""

import re
from dataclasses import replace

import pytest

from curriculum_audit.progress import Step, follow
from curriculum_audit.records.findings import Audit
from curriculum_audit.reporting.phrases import LANGUAGES
from curriculum_audit.reporting.progress_page import MOST_QUOTES, quoted_steps, render_progress
from curriculum_audit.reporting.sources import Sources, sources_of
from tests.programmes import audited, programme
from tests.reporting import samples
from tests.reporting.tree import Tree, tree_of

AUDITS = (
    audited(programme("Hogeschool Noord", "2023-2024", region="Groningen"), "A1"),
    audited(programme("Hogeschool Noord", "2024-2025", region="Groningen"), "A1 A2", shallow="C1", unread=True),
    audited(programme("Hogeschool Noord", "2025-2026", region="Groningen"), "A1 B1 E2", unsure="C1"),
    audited(programme("Hogeschool Oost", "2024-2025", region="Overijssel"), "H1"),
    audited(programme("Hogeschool Oost", "2025-2026", region="Overijssel"), "H1 E1"),
)


def rendered(language: str = "nl", audits: tuple[Audit, ...] = AUDITS, sources: Sources | None = None) -> str:
    progress = follow(audits)
    assert progress is not None
    return render_progress(progress, language, sources_of(audits) if sources is None else sources)


def page(language: str = "nl") -> Tree:
    return tree_of(rendered(language))


def test_the_page_begins_with_all_programmes_together() -> None:
    text = page().text

    assert "2 opleidingen, 2023-2024 tot en met 2025-2026" in text
    assert "4 nieuw gedekt, 1 niet meer gedekt, per saldo +3." in text
    assert "niet elk jaar dezelfde opleidingen" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_has_a_title_a_description_and_its_numbers_in_a_table(language: str) -> None:
    text = rendered(language)
    pictures = re.findall(r'<svg class="trend".*?</svg>', text, re.DOTALL)
    tables = " ".join(re.findall(r'<table class="shares">.*?</table>', text, re.DOTALL))
    first, *others = pictures

    assert len(pictures) == 1 + 2 + 2 + 5
    for picture in pictures:
        title, described = re.findall(r'<(?:title|desc) id="([^"]+)"[^>]*>[^<]+</', picture)
        assert f'aria-labelledby="{title} {described}"' in picture
    for picture in others:
        for share in re.findall(r": ([^;<]+%)", picture):
            assert f">{share}</strong>" in tables
    assert 'class="years"' in text
    assert "<desc" in first


def test_won_is_quoted_from_this_year_and_lost_from_the_year_before() -> None:
    tree = page()

    assert "Bij Hogeschool Noord oefent de student in 2025-2026 het gesprek." in tree.text
    assert "Bij Hogeschool Noord oefent de student in 2024-2025 het gesprek." in tree.text
    assert "hogeschool-noord-hbo-v-voltijd-2024-2025.html#competency-A2" in tree.values("href")
    assert "hogeschool-noord-hbo-v-voltijd-2025-2026.html#competency-B1" in tree.values("href")


def test_doubt_about_a_change_is_told() -> None:
    assert page().text.count("een verandering kan daardoor schijnbaar zijn") == 2


def test_another_method_is_told() -> None:
    otherwise = (*AUDITS[:4], replace(AUDITS[4], method="trained 1.0"))

    assert "veranderde ook de meting (de methode)" in tree_of(rendered(audits=otherwise)).text


def test_the_latest_change_comes_first() -> None:
    text = page().text

    assert text.index("Van 2024-2025 naar 2025-2026") < text.index("Van 2023-2024 naar 2024-2025")


def test_a_domain_of_which_nothing_is_expected_has_no_picture() -> None:
    text = rendered()

    assert "Deel gedekt: A Grondslagen" in text
    assert "Deel gedekt: D In gesprek" not in text


def test_every_competency_of_every_year_has_its_verdict() -> None:
    tiles = re.findall(r'class="tile is-(\w+)"', rendered())

    assert len(tiles) == 49 * len(AUDITS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sign_of_the_tiles_stands_in_the_legend_below_them(language: str) -> None:
    programmes = re.findall(r'<section class="programme".*?</section>\s*(?=<section class="programme"|</section>)',
                            rendered(language), re.DOTALL)  # fmt: skip

    assert len(programmes) == 2
    for part in programmes:
        tiles, legend = part.split('class="legend"')
        used = set(re.findall(r'class="tile is-(\w+)"', tiles))
        assert "not_expected" in used
        assert used <= set(re.findall(r'class="badge is-(\w+)"', legend))


@pytest.mark.parametrize(
    ("language", "told"), [("nl", "Een streepje (–) staat waar"), ("en", "A dash (–) stands where")]
)
def test_a_competency_that_no_programme_is_held_against_has_a_dash_that_is_explained(language: str, told: str) -> None:
    html = rendered(language)
    row = re.search(r"<tr>\s*<th scope=\"row\"[^>]*>.{0,60}>B2</span>.*?</tr>", html, re.DOTALL)

    assert row is not None
    assert re.findall(r'<td class="figure-cell[^>]*>([^<]*)</td>', row[0]) == ["–"] * 4
    assert told in tree_of(html).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_ids_are_there_once_and_links_within_the_page_lead_to_them(language: str) -> None:
    tree = page(language)
    inside = {href.removeprefix("#") for href in tree.values("href") if href.startswith("#")}

    assert inside <= set(tree.values("id"))
    assert len(tree.values("id")) == len(set(tree.values("id")))


def test_without_sources_nothing_outside_the_page_is_linked() -> None:
    tree = tree_of(rendered(sources=Sources()))

    assert [href for href in tree.values("href") if not href.startswith("#")] == []


def test_hostile_names_stay_text() -> None:
    name = samples.HOSTILE[0]
    hostile = tuple(
        replace(a, analysis=replace(a.analysis, programme=replace(a.programme, title=name, region=name)))
        for a in AUDITS
    )
    tree = tree_of(rendered(audits=hostile))

    assert not [key for _, attributes in tree.elements for key in attributes if key.startswith("on")]
    assert len([tag for tag, _ in tree.elements if tag == "script"]) == 1


def test_quotes_are_shared_out_to_the_latest_steps_with_won_and_lost_in_turn() -> None:
    first, second, third = AUDITS[:3]
    latest, before = Step(second, third), Step(first, second)

    assert [view.quoted for view in quoted_steps((latest, before), 2)] == [{"B1", "A2"}, set()]
    assert [view.quoted for view in quoted_steps((latest, before), 9)] == [{"B1", "A2", "E2"}, {"A2"}]


def test_a_change_without_its_quote_leads_to_the_report_that_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("curriculum_audit.reporting.progress_page.MOST_QUOTES", 0)
    monkeypatch.setattr("curriculum_audit.reporting.progress_page.FEWEST_QUOTES", 1)
    html = rendered()
    monkeypatch.undo()

    assert html.count("<blockquote") == 2
    assert "hogeschool-noord-hbo-v-voltijd-2025-2026.html#competency-E2" in tree_of(html).values("href")
    assert "Niet bij elke verandering staat hier een citaat." in html
    assert "Niet bij elke verandering" not in rendered()


def test_earlier_years_go_without_tiles_where_there_are_many_programmes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("curriculum_audit.reporting.progress_page.MOST_TILES", 0)
    html = rendered()

    assert len(re.findall(r'class="tile is-(\w+)"', html)) == 49 * 4
    assert html.count("(eerdere jaren in de hiatenrapporten)") == 1


def test_fifty_programmes_over_five_years_fit_in_three_megabytes() -> None:
    html = rendered(audits=samples.many_audits())

    assert len(html.encode()) < 3_000_000
    assert html.count("<blockquote") <= MOST_QUOTES
