"""What a run says at its end: an account of every guide, the gaps per programme, and where the report is."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from curriculum_audit.anonymity import SMALLEST_GROUP
from curriculum_audit.gaps import by_weight
from curriculum_audit.records.findings import Audit
from curriculum_audit.reporting.as_text import one_line
from curriculum_audit.reporting.phrases import Phrases, load_phrases


def render_summary(
    audits: Sequence[Audit], output: Path, language: str, too_few: Mapping[str, int] = MappingProxyType({})
) -> str:
    """Return the summary of a run as plain text, fit for a terminal.

    Parameters
    ----------
    output
        Folder of the reports.
    language
        nl or en.
    too_few
        Disciplines that cannot be compared without names, with the number of programmes of which courses were read.
    """
    phrases = load_phrases(language)
    lines = [*_lines(audits, phrases), *_too_few_lines(too_few, audits, phrases)]
    return "".join(
        f"{one_line(line)}\n" for line in [*lines, "", phrases("summary.report", file=output / "index.html")]
    )


def _lines(audits: Sequence[Audit], phrases: Phrases) -> Iterator[str]:
    read = sum(len(audit.guides) for audit in audits)
    unread = sum(len(audit.unread) for audit in audits)
    courses = sum(len(audit.analysis.courses) for audit in audits)
    yield phrases.count("summary.guides", read + unread, read=read, unread=unread)
    yield phrases.count("summary.courses", courses)
    for audit in audits:
        yield ""
        yield from _programme_lines(audit, phrases)


def _too_few_lines(too_few: Mapping[str, int], audits: Sequence[Audit], phrases: Phrases) -> Iterator[str]:
    profiles = {audit.programme.discipline: audit.analysis.profile for audit in audits}
    for discipline, number in too_few.items():
        profile = profiles.get(discipline)
        name = phrases.pick(profile.labels) if profile else discipline
        yield ""
        yield phrases.count("summary.too_few", number, discipline=name, needed=SMALLEST_GROUP)


def _programme_lines(audit: Audit, phrases: Phrases) -> Iterator[str]:
    programme, analysis = audit.programme, audit.analysis
    yield f"{programme.institution}, {programme.title}, {programme.academic_year}"
    if analysis.courses:
        covered = phrases("summary.covered", covered=analysis.covered, judged=len(analysis.judged))
        yield f"  {covered}; {phrases.count('summary.gaps', len(by_weight(analysis)))}"
    else:
        yield f"  {phrases('brief.no_courses')}"
    for guide in audit.unread:
        key = f"unread.{guide.status.value}"
        yield f"  {phrases('summary.unread', guide=guide.name)} {phrases(f'{key}.what')} {phrases(f'{key}.remedy')}"
