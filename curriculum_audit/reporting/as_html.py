"""Audits in, self-contained HTML pages out, each in every language; the templates are in `reports/templates`."""

import base64
import hashlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from types import MappingProxyType
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from curriculum_audit import __version__
from curriculum_audit.contacts import mask_contacts
from curriculum_audit.gaps import by_weight
from curriculum_audit.records.findings import Audit, Coverage, Evidence, Flag, Kind, Status
from curriculum_audit.records.guides import PassagePlace, SectionKind, UnreadGuide
from curriculum_audit.reporting import accuracy, overview
from curriculum_audit.reporting.hosts import host_courses
from curriculum_audit.reporting.house_style import PLAIN, HouseStyle
from curriculum_audit.reporting.names import report_names
from curriculum_audit.reporting.page_images import EmbeddedPicture, Pictures, embedded, place_of
from curriculum_audit.reporting.phrases import LANGUAGES, Phrases, load_phrases, other_language
from curriculum_audit.reporting.quotes import confidence_band, marked, page_link
from curriculum_audit.reporting.redaction import visible
from curriculum_audit.reporting.sources import PageLink
from curriculum_audit.reporting.surroundings import NOBODY, Neighbours, surroundings
from curriculum_audit.reporting.two_languages import in_two_languages
from curriculum_audit.reporting.wording import language_name, share_words, signed, warning_sentence
from curriculum_audit.resources import data_folder


def render_gap_report(
    audit: Audit,
    language: str,
    beside: Neighbours = NOBODY,
    house_style: HouseStyle = PLAIN,
    pictures: Pictures = MappingProxyType({}),
) -> str:
    """Render the gap report of one programme in one academic year.

    Parameters
    ----------
    language
        "nl" or "en": shown first; the reader can switch. Quotes stay as they are.
    beside
        The audits of the same run: for what changed since the year before and for how other programmes cover a gap.
    pictures
        Passages as they stand on their page.

    Raises
    ------
    ReportError
        There are no phrases in that language.
    """
    analysis = audit.analysis
    gaps = by_weight(analysis)
    return render_page(
        "gap-report.html.j2",
        language,
        house_style,
        audit=audit,
        analysis=analysis,
        gaps=gaps,
        ranks={gap.competency.notation: rank for rank, gap in enumerate(gaps, start=1)},
        hosts=host_courses(analysis),
        link=partial(_link, audit),
        around=surroundings(audit, beside),
        picture_of=partial(_picture_of, embedded(audit, pictures)),
    )


def _link(audit: Audit, guide: str, page: int | None) -> str:
    return page_link(audit.links.get(guide, guide), page)


def _picture_of(pictures: Mapping[tuple[str, PassagePlace], EmbeddedPicture], item: Evidence) -> EmbeddedPicture | None:
    place = place_of(item)
    return None if place is None else pictures.get((item.course.guide, place))


def render_index(
    audits: Sequence[Audit],
    unread: Sequence[UnreadGuide],
    language: str,
    more: Sequence[PageLink] = (),
    house_style: HouseStyle = PLAIN,
) -> str:
    """Render the front page over all audits of a run.

    The links lead to the files that `names.report_names` gives the same programmes in the same order.

    Parameters
    ----------
    unread
        Guides that could not be read; those that belong to one of the audits are named there once.
    more
        Pages over several programmes.
    """
    names = report_names([audit.programme for audit in audits])
    entries = [_entry(audit, name) for audit, name in zip(audits, names, strict=True)]
    elsewhere = Counter(unread) - Counter(guide for audit in audits for guide in audit.unread)
    return render_page(
        "index.html.j2",
        language,
        house_style,
        entries=sorted(entries, key=_by_programme),
        elsewhere=tuple(elsewhere.elements()),
        all_read=not elsewhere and not any(audit.unread for audit in audits),
        more=more,
        accuracy=accuracy.common_accuracy(audits),
        taxonomy=audits[0].analysis.taxonomy if audits else None,
    )


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One line of the front page."""

    audit: Audit
    file: str
    heaviest: Coverage | None
    """The heaviest gap."""


def _entry(audit: Audit, name: str) -> IndexEntry:
    return IndexEntry(audit, f"{name}.html", next(iter(by_weight(audit.analysis)), None))


def _by_programme(entry: IndexEntry) -> tuple[str, str, str, str]:
    programme = entry.audit.programme
    return programme.title.casefold(), programme.institution.casefold(), programme.academic_year, entry.file


def _nothing(_: Phrases) -> Mapping[str, Any]:
    return {}


def render_page(
    template: str,
    language: str,
    house_style: HouseStyle = PLAIN,
    worded: Callable[[Phrases], Mapping[str, Any]] = _nothing,
    **values: Any,
) -> str:
    """Render a template of `reports/templates` in every language, with the values that it names.

    Parameters
    ----------
    language
        Shown first, and shown to who runs no scripts.
    worded
        Gives the values that hold phrases.

    Raises
    ------
    ReportError
        There are no phrases in that language.
    """
    phrases = load_phrases(language)
    # The same in both languages, because it stands within quotes.
    redact = partial(mask_contacts, mail=phrases("redacted.mail"), phone=phrases("redacted.phone"))
    page = _environment().get_template(template)
    fixed = {"shown": language, "house": house_style, "redact": redact, **_assets(house_style), **values}
    shown, other = (
        page.render(fixed, t=each, **worded(each)) for each in (phrases, load_phrases(other_language(language)))
    )
    return in_two_languages(shown, other)


@cache
def _environment() -> Environment:
    """Return the environment that all pages share, so that each template is compiled once."""
    environment = Environment(
        loader=FileSystemLoader(data_folder("reports") / "templates"),
        # Switched on for all names: `select_autoescape` leaves "*.html.j2" alone.
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(in_each_language=[load_phrases(language) for language in LANGUAGES])
    environment.globals.update(overview=overview, measured=accuracy)
    environment.globals.update(marked=marked, confidence_band=confidence_band)
    environment.globals.update(warning_sentence=warning_sentence, language_name=language_name, share_words=share_words)
    environment.globals.update(signed=signed)
    environment.globals.update(Status=Status, Flag=Flag, Kind=Kind, SectionKind=SectionKind, version=__version__)
    return environment


def _shown(value: object) -> object:
    """Write out what a browser would act on or could not encode; trust only markup made by a template."""
    return value if isinstance(value, Markup) else visible(str(value))


def _assets(house_style: HouseStyle) -> dict[str, str]:
    """Return style and script with the hashes that the content security policy names them by."""
    folder = data_folder("reports")
    style = (folder / "style.css").read_text(encoding="utf-8") + house_style.rules
    script = (folder / "script.js").read_text(encoding="utf-8")
    return {
        # Our own files and a checked colour, not text from a guide.
        "style": Markup(style),  # noqa: S704
        "script": Markup(script),  # noqa: S704
        "style_hash": _content_hash(style),
        "script_hash": _content_hash(script),
    }


def _content_hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
