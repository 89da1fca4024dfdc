"""Verdicts held against annotated courses (pure)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from curriculum_audit.records.annotations import AnnotatedCourse, Annotation
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.records.evaluations import Agreement, Bin, Evaluation, Hits, Parity
from curriculum_audit.records.findings import Evidence, covers

BINS = 10

_Verdicts = Mapping[str, Evidence]


def evaluate(
    annotated: Sequence[AnnotatedCourse], verdicts: Sequence[Sequence[Evidence]], taxonomy: Taxonomy
) -> Evaluation:
    """Measure verdicts on annotated courses.

    Parameters
    ----------
    verdicts
        Evidence per course after `Thresholds.decide`; what is unsure counts as not given.
    """
    best = [_best(evidence) for evidence in verdicts]
    pairs = list(zip(annotated, best, strict=True))
    by_competency, by_language = _tally(pairs, [competency.notation for competency in taxonomy.competencies])
    found = [(note, given[note.competency]) for course, given in pairs for note in _known(course, given)]
    return Evaluation(
        courses=len(annotated),
        by_course=sum((_course(a, v) for a, v in zip(annotated, verdicts, strict=True)), Hits()),
        by_competency=by_competency,
        by_domain=_by_domain(by_competency, taxonomy),
        by_language=by_language,
        sure=_sure(pairs),
        kind_right=_share(note.kind is item.kind for note, item in found),
        miller_right=_share(note.miller == item.miller for note, item in found),
        bins=_bins(pairs),
        agreement=agreement(annotated, taxonomy),
    )


def agreement(annotated: Sequence[AnnotatedCourse], taxonomy: Taxonomy) -> Agreement | None:
    """Return how far two annotators agree; None where a course has only one."""
    if not annotated or any(course.second is None for course in annotated):
        return None
    cells = len(annotated) * len(taxonomy.competencies)
    first = [{note.competency for note in course.annotations} for course in annotated]
    second = [{note.competency for note in course.second or ()} for course in annotated]
    both = sum(len(one & other) for one, other in zip(first, second, strict=True))
    ones, others = sum(map(len, first)), sum(map(len, second))
    agreed = (cells - ones - others + 2 * both) / cells
    by_chance = (ones * others + (cells - ones) * (cells - others)) / cells**2
    kappa = (agreed - by_chance) / (1 - by_chance) if by_chance < 1 else 1.0
    return Agreement(f1=Hits(both, others - both, ones - both).f1, kappa=kappa)


def parity(pairs: Iterable[tuple[Sequence[Evidence], Sequence[Evidence]]]) -> Parity:
    """Return how many statements get the same competencies in both languages."""
    same = [set(_best(one)) == set(_best(other)) for one, other in pairs]
    return Parity(len(same), sum(same))


def _best(evidence: Sequence[Evidence]) -> dict[str, Evidence]:
    """Return the most confident verdict per competency."""
    best: dict[str, Evidence] = {}
    for item in evidence:
        if not item.unsure and (item.competency not in best or item.confidence > best[item.competency].confidence):
            best[item.competency] = item
    return best


def _notes(course: AnnotatedCourse) -> dict[str, Annotation]:
    return {note.competency: note for note in course.annotations}


def _known(course: AnnotatedCourse, given: _Verdicts) -> list[Annotation]:
    return [note for notation, note in _notes(course).items() if notation in given]


def _tally(
    pairs: Sequence[tuple[AnnotatedCourse, _Verdicts]], order: Sequence[str]
) -> tuple[dict[str, Hits], dict[str, Hits]]:
    """Count hits per competency, in the order of the taxonomy, and per language, in that of the alphabet."""
    by_competency: dict[str, Hits] = defaultdict(Hits)
    by_language: dict[str, Hits] = defaultdict(Hits)
    for course, given in pairs:
        notes = _notes(course)
        for notation in sorted({*notes, *given}):
            hit = Hits(
                right=int(notation in notes and notation in given),
                wrong=int(notation not in notes),
                missed=int(notation not in given),
            )
            by_competency[notation] += hit
            by_language[course.course.language or ""] += hit
    competencies = [*order, *sorted(set(by_competency) - set(order))]
    languages = sorted(by_language, key=lambda code: (not code, code))
    return (
        {notation: by_competency[notation] for notation in competencies if notation in by_competency},
        {code: by_language[code] for code in languages},
    )


def _by_domain(by_competency: Mapping[str, Hits], taxonomy: Taxonomy) -> dict[str, Hits]:
    domains = {competency.notation: competency.domain for competency in taxonomy.competencies}
    summed: dict[str, Hits] = defaultdict(Hits)
    for notation, hits in by_competency.items():
        summed[domains.get(notation, "")] += hits
    return dict(summed)


def _course(course: AnnotatedCourse, evidence: Sequence[Evidence]) -> Hits:
    should, does = course.covers == "yes", covers(tuple(evidence)) == "yes"
    return Hits(right=int(should and does), wrong=int(does and not should), missed=int(should and not does))


def _sure(pairs: Sequence[tuple[AnnotatedCourse, _Verdicts]]) -> Hits:
    found = [note.competency in given for course, given in pairs for note in _notes(course).values() if note.sure]
    return Hits(right=sum(found), missed=len(found) - sum(found))


def _share(truths: Iterable[bool]) -> float:
    all_of_them = list(truths)
    return sum(all_of_them) / max(1, len(all_of_them))


def _bins(pairs: Sequence[tuple[AnnotatedCourse, _Verdicts]]) -> tuple[Bin, ...]:
    groups: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for course, given in pairs:
        notes = _notes(course)
        for notation, item in given.items():
            groups[min(BINS - 1, int(item.confidence * BINS))].append((item.confidence, notation in notes))
    return tuple(
        Bin(len(group), sum(c for c, _ in group) / len(group), _share(right for _, right in group))
        for _, group in sorted(groups.items())
    )
