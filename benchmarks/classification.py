"""Labels, the trained model and a plain keyword search side by side on the same annotated courses or sentences.

Usage: python -m benchmarks.classification [ANNOTATED.jsonl]

Without a file it prints how often each kind of match of the labels is right on the annotated courses of the
taxonomy, beside what `labels.PRECISION` states, and how well both languages agree on the pairs. The trained model has
seen those courses and sentences; its own figures stand on its card.
"""

import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from curriculum_audit.classification.classifier import Classifier
from curriculum_audit.classification.evaluation import evaluate, parity
from curriculum_audit.classification.labels import PRECISION, candidates
from curriculum_audit.classification.methods import choose_classifier
from curriculum_audit.classification.readings import Reader
from curriculum_audit.classification.sentences import AnnotatedSentence, read_pairs
from curriculum_audit.classification.vocabulary import Role, Vocabulary
from curriculum_audit.exchange import read_annotated, read_annotated_folder
from curriculum_audit.records.annotations import AnnotatedCourse
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.records.evaluations import Hits
from curriculum_audit.records.findings import Evidence, Kind
from curriculum_audit.records.guides import Course
from curriculum_audit.resources import data_folder
from curriculum_audit.taxonomies import read_taxonomy

KEYWORDS = (
    "kindermishandeling",
    "meldcode",
    "huiselijk geweld",
    "child abuse",
    "child maltreatment",
    "domestic violence",
)


def main() -> None:
    """Print the figures."""
    taxonomy = read_taxonomy()
    if len(sys.argv) > 1:
        _compare(read_annotated(Path(sys.argv[1])), taxonomy)
    else:
        _kinds_of_match(taxonomy)
        _languages(taxonomy)


def _compare(annotated: Sequence[AnnotatedCourse], taxonomy: Taxonomy) -> None:
    courses = [item.course for item in annotated]
    print(f"{'method':10} {'courses F1':>10} {'micro F1':>10} {'seconds':>8}")
    searched = [_search(course) for course in courses]
    print(f"{'search':10} {evaluate(annotated, searched, taxonomy).by_course.f1:10.3f}")
    for method in ("labels", "auto", "trained"):
        classifier = choose_classifier(method, taxonomy)
        start = time.perf_counter()
        result = evaluate(annotated, _verdicts(classifier, courses), taxonomy)
        seconds = time.perf_counter() - start
        print(f"{method:10} {result.by_course.f1:10.3f} {result.micro.f1:10.3f} {seconds:8.1f}")


def _verdicts(classifier: Classifier, courses: Sequence[Course]) -> list[tuple[Evidence, ...]]:
    return [classifier.thresholds.decide(evidence) for evidence in classifier.classify(courses)]


def _search(course: Course) -> tuple[Evidence, ...]:
    """Return what a search for the plain words gives: that a course deals with the subject, not with what of it."""
    return tuple(
        Evidence("", course, passage, passage.text, Kind.CONTENT, 1, 1.0)
        for passage in course.passages
        if any(word in passage.text.lower() for word in KEYWORDS)
    )


def _kinds_of_match(taxonomy: Taxonomy) -> None:
    vocabulary = Vocabulary(taxonomy)
    reader = Reader(vocabulary)
    counts: Counter[tuple[Role, bool, bool]] = Counter()
    for annotated in read_annotated_folder(data_folder("taxonomy") / "courses"):
        given = {note.competency for note in annotated.annotations}
        for candidate in candidates(reader.read(annotated.course), vocabulary):
            counts[candidate.strength, candidate.is_corroborated, candidate.notation in given] += 1
    for role, corroborated in sorted({(role, corroborated) for role, corroborated, _ in counts}):
        right, wrong = counts[role, corroborated, True], counts[role, corroborated, False]
        stated = PRECISION[role, corroborated]
        print(
            f"{role.name:13} with another phrase {corroborated!s:5} {right / (right + wrong):.2f} of {right + wrong}, "
            f"stated {stated:.2f}"
        )


def _languages(taxonomy: Taxonomy) -> None:
    pairs = read_pairs(data_folder("taxonomy") / "sentences")
    for method in ("labels", "auto", "trained"):
        classifier = choose_classifier(method, taxonomy)
        dutch = _verdicts(classifier, [one.course for one, _ in pairs])
        english = _verdicts(classifier, [other.course for _, other in pairs])
        hits = _hits(pairs, dutch) + _hits([(other, one) for one, other in pairs], english)
        same = parity(zip(dutch, english, strict=True)).share
        print(f"{method:10} precision {hits.precision:.3f} recall {hits.recall:.3f} same in both languages {same:.3f}")


def _hits(
    pairs: Sequence[tuple[AnnotatedSentence, AnnotatedSentence]], verdicts: Sequence[tuple[Evidence, ...]]
) -> Hits:
    """Count the verdicts on the first statement of each pair."""
    total = Hits()
    for (sentence, _), evidence in zip(pairs, verdicts, strict=True):
        right, given = set(sentence.competencies), {item.competency for item in evidence if not item.unsure}
        total += Hits(len(right & given), len(given - right), len(right - given))
    return total


if __name__ == "__main__":
    main()
