"""How well sentences that teach are told from those that only name the subject or leave it out.

Usage: python -m benchmarks.standing

Per author of the sentences (`taxonomy/sentences/standing-*.csv`): the share of named and left out ones that is found,
and the share of taught ones that is lost, by the lists of phrases and by what has learned from the other authors. The
last line is about the quoted sentences of the annotated courses, by what has learned from other series.
"""

from collections.abc import Sequence

import numpy as np

from curriculum_audit.classification.guards import is_denied, is_mention
from curriculum_audit.classification.readings import Reader
from curriculum_audit.classification.sentences import read_sentences, read_standings
from curriculum_audit.classification.series import folds_of, series_of
from curriculum_audit.classification.standing_fit import Told, fit_standings, told_apart, told_as_taught, told_in
from curriculum_audit.classification.training import FOLDS
from curriculum_audit.classification.vocabulary import Vocabulary
from curriculum_audit.exchange import read_annotated_folder
from curriculum_audit.records.annotations import Standing
from curriculum_audit.resources import data_folder
from curriculum_audit.taxonomies import read_taxonomy


def main() -> None:
    """Print the figures."""
    folder = data_folder("taxonomy")
    reader = Reader(Vocabulary(read_taxonomy()))
    standings = read_standings(folder / "sentences")
    apart = told_apart(standings, reader)
    authors = np.array([one.series for one in standings])
    taught = told_as_taught(read_sentences(folder / "sentences"), reader)
    courses = read_annotated_folder(folder / "courses")
    quoted = [list(told_in(course, reader)) for course in courses]
    everywhere = [one for told in quoted for one in told]
    print(f"{'author':8} {'found by phrases':>17} {'lost':>6} {'learned':>9} {'lost':>6}")
    every: list[list[Standing]] = [[], []]
    seen: list[Told] = []
    for author in np.unique(authors).tolist():
        own = [one for one, name in zip(apart, authors, strict=True) if name == author]
        others = [one for one, name in zip(apart, authors, strict=True) if name != author]
        both = [by_phrases(own), by_learning(own, [*others, *taught, *everywhere])]
        every = [[*before, *now] for before, now in zip(every, both, strict=True)]
        seen += own
        print_line(author, own, both)
    print_line("all", seen, every)
    folds = folds_of(series_of(courses, FOLDS), FOLDS)
    held: list[Standing] = []
    rows: list[Told] = []
    for fold in np.unique(folds).tolist():
        own = [one for number in np.flatnonzero(folds == fold).tolist() for one in quoted[number]]
        others = [one for number in np.flatnonzero(folds != fold).tolist() for one in quoted[number]]
        held += by_learning(own, [*apart, *taught, *others])
        rows += own
    print_line("courses", rows, [by_phrases(rows), held])


def by_phrases(told: Sequence[Told]) -> list[Standing]:
    """Say how the subject stands in sentences by the lists of phrases alone."""
    return [
        Standing.OUT if is_denied(one.sentence) else Standing.MENTION if is_mention(one.sentence) else Standing.TAUGHT
        for one in told
    ]


def by_learning(told: Sequence[Told], others: Sequence[Told]) -> list[Standing]:
    """Say it by what has learned from the others."""
    return fit_standings(others).of([one.sentence for one in told])


def print_line(name: str, told: Sequence[Told], said: Sequence[Sequence[Standing]]) -> None:
    """Print which shares are found and lost."""
    shares = [share(told, by, taught=taught) for by in said for taught in (False, True)]
    print(f"{name:8} {shares[0]:>17} {shares[1]:>6} {shares[2]:>9} {shares[3]:>6}")


def share(told: Sequence[Told], said: Sequence[Standing], *, taught: bool) -> str:
    """Return the share of the taught sentences, or of the others, said not to teach; a dash if there are none."""
    own = [by for one, by in zip(told, said, strict=True) if (one.standing is Standing.TAUGHT) == taught]
    return f"{sum(by is not Standing.TAUGHT for by in own) / len(own):.3f}" if own else "-"


if __name__ == "__main__":
    main()
