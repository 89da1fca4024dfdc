"""Audits and thresholds in, the gates that do not hold out (pure)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from curriculum_audit.documents import nearest
from curriculum_audit.errors import SettingsError
from curriculum_audit.gaps import Share, share, share_by_domain
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.records.findings import Audit, Programme, Status

_RISING = (Status.MISSING, Status.MENTION_ONLY, Status.UNSURE, Status.TOO_SHALLOW, Status.COVERED)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What every programme should reach in its latest audited year."""

    overall: int | None = None
    """Percentage covered; None where none is asked."""
    domains: Mapping[str, int] = field(hash=False, default_factory=dict)
    """Percentage covered per domain, by notation."""
    competencies: Mapping[str, Status] = field(hash=False, default_factory=dict)
    """Lowest status per competency, by notation."""
    not_below_last_year: bool = False
    """Whether the share covered may not fall below that of the year before (a ratchet)."""


@dataclass(frozen=True, slots=True)
class BrokenGate:
    """One threshold that one programme does not reach.

    `kind` is "overall", "domain", "competency" or "last_year", or "no_courses" for all of them together where no course
    was read; it names the sentence in `reports/phrases` under "gates". A percentage is compared as the reports show it.
    """

    kind: str
    programme: Programme
    about: str = ""
    """Notation of the domain or competency."""
    wanted: int | Status = 0
    """Percentage or status asked for."""
    found: int | Status = 0
    """Percentage or status found."""
    year_before: str = ""
    """The academic year that set the mark, for "last_year"."""


def read_thresholds(table: Mapping[str, Any], taxonomy: Taxonomy) -> Thresholds:
    """Read the `[fail_under]` table of a settings file.

    Its keys: `overall = 60`, `domain.E = 50`, `E1 = "covered"` and `not_below_last_year = true`.

    Raises
    ------
    SettingsError
        A key, domain, competency or status is not known, or a percentage is not a whole number from 0 to 100.
    """
    domains = [domain.notation for domain in taxonomy.domains]
    notations = [competency.notation for competency in taxonomy.competencies]
    given = table.get("domain", {})
    if not isinstance(given, Mapping):
        raise SettingsError(f"fail_under: domain = {given!r} is no table; write domain.{domains[0]} = 50")
    _check_known("fail_under.domain", given, domains)
    _check_known("fail_under", table, ["overall", "domain", "not_below_last_year", *notations])
    ratchet = table.get("not_below_last_year", False)
    if not isinstance(ratchet, bool):
        raise SettingsError(f"fail_under: not_below_last_year = {ratchet!r}; write true or false")
    return Thresholds(
        overall=_percentage("overall", table["overall"]) if "overall" in table else None,
        domains={notation: _percentage(f"domain.{notation}", value) for notation, value in given.items()},
        competencies={notation: _status(notation, table[notation]) for notation in notations if notation in table},
        not_below_last_year=ratchet,
    )


def _check_known(where: str, table: Iterable[str], known: list[str]) -> None:
    for key in table:
        if key not in known:
            raise SettingsError(f"{where}: unknown key '{key}'; {nearest(key, known)}")


def _percentage(key: str, value: object) -> int:
    if type(value) is not int or not 0 <= value <= 100:
        raise SettingsError(f"fail_under: {key} = {value!r} is not a whole number from 0 to 100; correct it")
    return value


def _status(key: str, value: object) -> Status:
    known = [status.value for status in _RISING]
    if value not in known:
        raise SettingsError(f"fail_under: {key} = {value!r} is not known; {nearest(str(value), known)}")
    return Status(value)


def broken_gates(audits: Iterable[Audit], thresholds: Thresholds) -> tuple[BrokenGate, ...]:
    """Return every threshold that the latest audited year of a programme does not reach.

    Unsure evidence does not help to reach one. A share of nothing (a domain of which the norm expects nothing) is
    not held against a threshold; a competency that a threshold names is, even where the norm does not expect it.
    """
    years: dict[tuple[str, str, str], list[Audit]] = {}
    for audit in sorted(audits, key=lambda item: (item.programme.lasting, item.programme.academic_year)):
        years.setdefault(audit.programme.lasting, []).append(audit)
    return tuple(gate for found in years.values() for gate in _broken(found, thresholds))


def _broken(years: Sequence[Audit], thresholds: Thresholds) -> tuple[BrokenGate, ...]:
    latest = years[-1]
    broken = (*_overall(latest, thresholds), *_domains(latest, thresholds), *_competencies(latest, thresholds))
    if thresholds.not_below_last_year:
        broken = (*broken, *_last_year(years))
    if broken and not latest.analysis.courses:
        return (BrokenGate("no_courses", latest.programme),)
    return broken


def _below(audit: Audit, found: Share, wanted: int) -> bool:
    """Whether less is covered than wanted; nothing is where no course was read, and no norm asks for nothing."""
    is_asked = bool(found.judged) or not audit.analysis.courses
    return is_asked and found.low < wanted


def _overall(audit: Audit, thresholds: Thresholds) -> tuple[BrokenGate, ...]:
    wanted, found = thresholds.overall, share(audit.analysis)
    if wanted is None or not _below(audit, found, wanted):
        return ()
    return (BrokenGate("overall", audit.programme, wanted=wanted, found=found.low),)


def _domains(audit: Audit, thresholds: Thresholds) -> tuple[BrokenGate, ...]:
    domains = audit.analysis.taxonomy.domains
    shares = zip(domains, share_by_domain(audit.analysis, domains), strict=True)
    return tuple(
        BrokenGate("domain", audit.programme, domain.notation, thresholds.domains[domain.notation], found.low)
        for domain, found in shares
        if domain.notation in thresholds.domains and _below(audit, found, thresholds.domains[domain.notation])
    )


def _competencies(audit: Audit, thresholds: Thresholds) -> tuple[BrokenGate, ...]:
    wanted = thresholds.competencies
    return tuple(
        BrokenGate("competency", audit.programme, notation, wanted[notation], coverage.status)
        for notation, coverage in ((c.competency.notation, c) for c in audit.analysis.coverages)
        if notation in wanted and _RISING.index(coverage.status) < _RISING.index(wanted[notation])
    )


def _last_year(years: Sequence[Audit]) -> tuple[BrokenGate, ...]:
    programme, now = years[-1].programme, share(years[-1].analysis)
    before_now = (audit for audit in years if audit.programme.academic_year < programme.academic_year)
    # A year of which no course was read says nothing of what was covered.
    earlier = [audit for audit in before_now if audit.analysis.courses]
    before = share(earlier[-1].analysis) if earlier else None
    if before is None or not _below(years[-1], now, before.low):
        return ()
    year = earlier[-1].programme.academic_year
    return (BrokenGate("last_year", programme, wanted=before.low, found=now.low, year_before=year),)
