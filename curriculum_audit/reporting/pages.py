"""Audits in, every file of a report folder out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from curriculum_audit.anonymity import SMALLEST_GROUP, anonymise
from curriculum_audit.comparison import Comparison, comparable, compare
from curriculum_audit.progress import Progress, follow
from curriculum_audit.records.competencies import Texts
from curriculum_audit.records.findings import Accuracy, Audit, Programme
from curriculum_audit.reporting import as_csv, as_json, as_markdown, as_xlsx
from curriculum_audit.reporting.accuracy import common_accuracy
from curriculum_audit.reporting.as_html import render_gap_report, render_index
from curriculum_audit.reporting.comparison_csv import render_table
from curriculum_audit.reporting.comparison_page import comparison_name, discipline_name, render_comparison
from curriculum_audit.reporting.house_style import PLAIN, HouseStyle
from curriculum_audit.reporting.names import report_names
from curriculum_audit.reporting.page_images import Pictures
from curriculum_audit.reporting.phrases import LANGUAGES, Phrases, load_phrases
from curriculum_audit.reporting.progress_page import NAME, render_progress
from curriculum_audit.reporting.sources import PageLink, sources_of
from curriculum_audit.reporting.surroundings import neighbours_of


def render_reports(
    audits: Sequence[Audit],
    language: str,
    *,
    quotes_others: bool = True,
    house_style: HouseStyle = PLAIN,
    pictures: Mapping[Programme, Pictures] = MappingProxyType({}),
) -> dict[str, str | bytes]:
    """Render front page, gap reports, comparisons, progress and exports; return each file by its name.

    Parameters
    ----------
    quotes_others
        Whether one programme's page may quote the guides of another as a good example. The pages on progress and the
        exports quote each programme under its own name.
    house_style
        Name, logo and accent colour of every page.
    pictures
        Passages as they stand on their page, per programme and year.
    """
    names = report_names([audit.programme for audit in audits])
    named = list(zip(names, audits, strict=True))
    compared = [compare(audits, discipline) for discipline in comparable(audits)]
    comparisons = compared if quotes_others else [_without_quotes(comparison) for comparison in compared]
    progress = follow(audits)
    beside = neighbours_of(audits, quotes_others=quotes_others)
    return {
        "index.html": render_index(audits, (), language, tuple(_links(comparisons, progress)), house_style),
        **{
            f"{name}.html": render_gap_report(
                audit, language, beside, house_style, pictures.get(audit.programme, MappingProxyType({}))
            )
            for name, audit in named
        },
        **render_comparisons(comparisons, audits, language, house_style, common_accuracy(audits)),
        **_progress(progress, audits, language, house_style),
        **{
            f"{name}.md": as_markdown.render_summary(audit, language, f"{name}.html", beside.step(audit))
            for name, audit in named
        },
        "audit.xlsx": as_xlsx.render_workbook(audits, language),
        "coverage.csv": as_csv.render(audits, language),
        "audit.json": as_json.render_audits(audits),
    }


def _without_quotes(comparison: Comparison) -> Comparison:
    return replace(comparison, rows=tuple(replace(row, best=None) for row in comparison.rows))


def _progress(
    progress: Progress | None, audits: Sequence[Audit], language: str, house_style: HouseStyle
) -> Mapping[str, str]:
    if progress is None:
        return {}
    page = render_progress(progress, language, sources_of(audits), house_style, common_accuracy(audits))
    return {f"{NAME}.html": page}


def render_comparisons(
    comparisons: Sequence[Comparison],
    audits: Sequence[Audit],
    language: str,
    house_style: HouseStyle = PLAIN,
    accuracy: Accuracy | None = None,
) -> Mapping[str, str]:
    """Render page and table of each comparison.

    Parameters
    ----------
    audits
        Of the gap reports that lie beside the pages, to link to; an anonymous comparison links to none.
    accuracy
        How well the method did that all programmes were judged by; None where it was not measured.
    """
    sources = sources_of(audits)
    pages: dict[str, str] = {}
    for comparison in comparisons:
        name = comparison_name(comparison.discipline)
        pages[f"{name}.html"] = render_comparison(comparison, language, sources, house_style, accuracy)
        pages[f"{name}.csv"] = render_table(comparison, language)
    return pages


def render_anonymous_comparisons(
    audits: Sequence[Audit], language: str, smallest_group: int = SMALLEST_GROUP
) -> Mapping[str, str]:
    """Render the comparisons without names, for a folder of their own: no other report may lie beside them.

    A discipline with fewer programmes than the smallest group has none.
    """
    comparisons = [compare(audits, discipline) for discipline in comparable(audits)]
    large = [comparison for comparison in comparisons if len(comparison.standings) >= smallest_group]
    nameless = [anonymise(comparison, smallest_group) for comparison in large]
    return render_comparisons(nameless, (), language, accuracy=common_accuracy(audits))


def _links(comparisons: Sequence[Comparison], progress: Progress | None) -> Iterator[PageLink]:
    for comparison in comparisons:
        yield PageLink(f"{comparison_name(comparison.discipline)}.html", _worded(partial(_about, comparison)))
    if progress is not None:
        first, last = progress.years[0], progress.years[-1]
        yield PageLink(f"{NAME}.html", _worded(lambda phrases: phrases("front.progress", first=first, last=last)))


def _about(comparison: Comparison, phrases: Phrases) -> str:
    programmes = phrases.count("comparison.programmes", len(comparison.standings))
    return phrases("front.comparison", discipline=discipline_name(comparison, phrases), programmes=programmes)


def _worded(text: Callable[[Phrases], str]) -> Texts:
    return {language: text(load_phrases(language)) for language in LANGUAGES}
