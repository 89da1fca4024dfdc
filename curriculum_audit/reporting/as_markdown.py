"""An audit in, a short summary for a mail out, as Markdown."""

import re
from collections.abc import Iterator

from curriculum_audit.contacts import mask_contacts
from curriculum_audit.gaps import by_weight, share
from curriculum_audit.progress import Change, Step
from curriculum_audit.records.findings import Audit, Coverage, Status
from curriculum_audit.reporting.phrases import Phrases, load_phrases
from curriculum_audit.reporting.redaction import visible
from curriculum_audit.reporting.wording import share_words, signed

_MOST_GAPS = 10
_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~!#]")


def render_summary(audit: Audit, language: str, report: str, step: Step | None = None) -> str:
    """Render a summary of one screen: the share covered, the verdicts, the heaviest gaps, what changed, what is unread.

    Parameters
    ----------
    report
        Name of the file with the whole report.
    step
        What changed since last year; None where there is no last year.

    Raises
    ------
    ReportError
        There are no phrases in that language.
    """
    phrases = load_phrases(language)
    parts = (_head(audit, phrases), _verdicts(audit, phrases), _gaps(audit, phrases), _changes(step, phrases))
    ends = (_unread(audit, phrases), iter([phrases("mail.report", file=escaped(report))]))
    blocks = ["\n".join(lines) for lines in (*parts, *ends)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _head(audit: Audit, phrases: Phrases) -> Iterator[str]:
    programme, found = audit.programme, share(audit.analysis)
    heading = phrases(
        "mail.heading",
        programme=escaped(programme.title),
        institution=escaped(programme.institution),
        year=escaped(programme.academic_year),
    )
    yield f"# {heading}"
    yield ""
    if not audit.analysis.courses:
        yield phrases("brief.no_courses")
        return
    key = "mail.share" if audit.analysis.profile else "mail.share_free"
    yield phrases(key, share=share_words(phrases, found), covered=found.covered, judged=found.judged)


def _verdicts(audit: Audit, phrases: Phrases) -> Iterator[str]:
    if not audit.analysis.courses:
        return
    yield f"## {phrases('mail.counts')}"
    yield ""
    for status in Status:
        yield f"- {phrases(f'status.{status.value}')}: {audit.analysis.count(status)}"


def _gaps(audit: Audit, phrases: Phrases) -> Iterator[str]:
    gaps = by_weight(audit.analysis)
    if not gaps or not audit.analysis.courses:
        return
    yield f"## {phrases('mail.gaps')}"
    yield ""
    for number, gap in enumerate(gaps[:_MOST_GAPS], 1):
        yield f"{number}. {_name(gap, phrases)}: {phrases(f'status.{gap.status.value}')}"
    if len(gaps) > _MOST_GAPS:
        yield ""
        yield phrases("mail.more", n=len(gaps) - _MOST_GAPS)


def _name(coverage: Coverage, phrases: Phrases) -> str:
    return f"**{escaped(coverage.competency.notation)}** {escaped(phrases.pick(coverage.competency.labels))}"


def _changes(step: Step | None, phrases: Phrases) -> Iterator[str]:
    if step is None:
        return
    yield f"## {phrases('mail.changes', year=escaped(step.before.programme.academic_year))}"
    yield ""
    yield phrases("since.summary", won=len(step.won), lost=len(step.lost), net=signed(phrases, step.net))
    yield from _list(phrases("progress.won_heading"), step.won, phrases)
    yield from _list(phrases("progress.lost_heading"), step.lost, phrases)


def _list(heading: str, changes: tuple[Change, ...], phrases: Phrases) -> Iterator[str]:
    if changes:
        yield ""
        yield f"{heading}: " + "; ".join(_name(change.after, phrases) for change in changes)


def _unread(audit: Audit, phrases: Phrases) -> Iterator[str]:
    if not audit.unread:
        return
    yield f"## {phrases('mail.unread')}"
    yield ""
    for guide in audit.unread:
        key = f"unread.{guide.status.value}"
        yield f"- {escaped(guide.name)}: {phrases(f'{key}.what')} {phrases(f'{key}.remedy')}"


def escaped(text: str) -> str:
    r"""Return a text that Markdown shows as it is, on one line, without contact details.

    >>> escaped("1. *Zorg* & <b>")
    '1\\. \\*Zorg\\* \\& \\<b\\>'
    """
    line = " ".join(visible(mask_contacts(text)).split())
    shown = _SPECIAL.sub(lambda found: f"\\{found.group()}", line)
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"^([-+=:])", r"\\\1", shown))
