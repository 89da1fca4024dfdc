"""Learning, keeping and using a model, on a small part of the annotated sentences."""

import json
from collections.abc import Sequence
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from curriculum_audit.classification import modelfile
from curriculum_audit.classification.depth_learned import KINDS, LEVELS, Cell, Depth, Depths
from curriculum_audit.classification.features import Unit, words_vectorizer
from curriculum_audit.classification.methods import MODEL, choose_classifier
from curriculum_audit.classification.misses import nearest_misses
from curriculum_audit.classification.model import Model, fingerprint, mark_of
from curriculum_audit.classification.modelfile import read_model, write_model
from curriculum_audit.classification.sentences import (
    AnnotatedSentence,
    AnnotatedStanding,
    read_sentences,
    read_standings,
)
from curriculum_audit.classification.trained import (
    FAINTEST,
    Judged,
    TrainedClassifier,
    depths_of,
    evidence_of,
    is_left_out,
)
from curriculum_audit.classification.training import Data, train
from curriculum_audit.classification.units import select, units_of
from curriculum_audit.errors import ModelError
from curriculum_audit.exchange import read_annotated_folder
from curriculum_audit.records.annotations import AnnotatedCourse, Standing
from curriculum_audit.records.findings import Kind, Lack
from curriculum_audit.records.guides import Passage, SectionKind
from curriculum_audit.resources import data_folder
from tests.classification.samples import course, reader, shipped, vocabulary

DATE = "2026-01-31"
TOPIC, PLAYED = Depth(Kind.CONTENT, 1), Depth(Kind.PRACTICE, 3)
FILES = ("A2.csv", "D2.csv", "H3.csv", "negatives-ordinary.csv", "negatives-medical-words.csv")


def sentences() -> tuple[AnnotatedSentence, ...]:
    return tuple(s for s in read_sentences(data_folder("taxonomy") / "sentences") if s.file in FILES)


def standings() -> tuple[AnnotatedStanding, ...]:
    """Return every fourth of the sentences that tell taught from named."""
    return read_standings(data_folder("taxonomy") / "sentences")[::4]


def annotated() -> list[AnnotatedCourse]:
    """Return every ninth of the annotated courses: enough to learn from, and quick."""
    return read_annotated_folder(data_folder("taxonomy") / "courses")[::9]


def numbers(model: Model) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.generic]]]:
    """Return all that was fitted, by name."""
    fitted: tuple[Any, ...] = (
        model.scorer,
        model.likeness,
        model.forest,
        model.calibration,
        model.standings,
        model.depths,
    )
    return {
        f"{number} {field.name}": np.asarray(getattr(part, field.name))
        for number, part in enumerate(fitted)
        for field in fields(part)
        if field.name not in ("words", "letters", "turns", "facts")
    } | {"commonness": model.commonness}


@cache
def model() -> Model:
    return train(Data(sentences(), (), standings(), annotated()), shipped(), DATE)


@cache
def classifier() -> TrainedClassifier:
    return TrainedClassifier(model(), shipped())


def found(*texts: str, title: str = "Vak 1", kind: SectionKind = SectionKind.CONTENT) -> set[str]:
    (evidence,) = classifier().classify([course(*texts, title=title, kind=kind)])
    return {item.competency for item in classifier().thresholds.decide(evidence) if not item.unsure}


def test_training_twice_gives_the_same_numbers() -> None:
    again = train(Data(sentences(), (), standings(), annotated()), shipped(), DATE)
    before, after = numbers(model()), numbers(again)
    assert before.keys() == after.keys()
    assert [name for name in before if not np.array_equal(before[name], after[name])] == []
    assert again.card == model().card


def test_too_few_courses_to_learn_from_are_refused() -> None:
    with pytest.raises(ModelError, match="4 annotated courses are too few"):
        train(Data(sentences(), (), standings(), annotated()[:4]), shipped(), DATE)


def test_a_term_of_the_taxonomy_is_found() -> None:
    assert "A2" in found("Prevalentie van kindermishandeling")


def test_ordinary_courses_show_nothing() -> None:
    assert found("Kinderen leren lezen; bloeddruk en temperatuur", title="Fysiologie") == set()


def test_what_is_denied_is_no_evidence() -> None:
    assert found("De prevalentie van kindermishandeling wordt niet behandeld.") == set()
    assert "A2" in found("De prevalentie van kindermishandeling; ouderschap wordt niet behandeld.")
    assert "A2" not in found(
        "Ouders van mishandelde kinderen; prevalentie van kindermishandeling wordt niet behandeld."
    )


def test_literature_is_a_mention() -> None:
    (evidence,) = classifier().classify([course("Prevalentie van kindermishandeling", kind=SectionKind.LITERATURE)])
    assert {item.kind.label for item in evidence} == {"mention"}


@pytest.mark.parametrize(
    ("standing", "kinds"),
    [(Standing.TAUGHT, {"content"}), (Standing.MENTION, {"mention"}), (Standing.OUT, set())],
)
def test_what_is_only_named_is_a_mention_and_what_is_left_out_is_nothing(standing: Standing, kinds: set[str]) -> None:
    judged = replace(likely("Prevalentie van kindermishandeling in Europa", 0.9), standing=standing)
    evidence = evidence_of([judged], classifier().notations, vocabulary().anchored)

    assert {(item.kind.label, item.miller) for item in evidence} == {(kind, int(kind != "mention")) for kind in kinds}


@pytest.mark.parametrize(
    ("chance", "told"), [(0.7, [("practice", 0.9), ("content", 0.9)]), (0.5, [("content", 0.9), ("practice", 0.5)])]
)
def test_the_deepest_of_the_likely_passages_stands_for_a_competency_with_the_chance_of_the_course(
    chance: float, told: list[tuple[str, float]]
) -> None:
    named = likely("De prevalentie van kindermishandeling", 0.9)
    done = likely("In een rollenspel leg je de prevalentie van kindermishandeling uit.", chance, PLAYED)
    evidence = evidence_of([named, done], classifier().notations, vocabulary().anchored)

    assert [(item.kind.label, round(item.confidence, 2)) for item in evidence if item.competency == "A2"] == told


def test_what_another_clause_leaves_out_is_no_reason_against_what_this_one_names() -> None:
    read = likely("De prevalentie van kindermishandeling; pleegzorg wordt niet behandeld.", 0.9)

    assert not is_left_out(replace(read, standing=Standing.OUT), "A2")
    assert is_left_out(replace(read, standing=Standing.OUT), "D2")
    assert is_left_out(replace(likely("De prevalentie van kindermishandeling"), standing=Standing.OUT), "A2")


def test_a_title_teaches_whatever_it_says() -> None:
    told = course("Het vak gaat over cijfers.", title="Aanbevolen literatuur over de omvang van kindermishandeling")
    (judged,) = classifier().judge([told])

    assert judged[-1].unit.sentence is judged[-1].unit.title
    assert {item.standing for item in judged if item.unit.sentence is item.unit.title} == {Standing.TAUGHT}


def test_quotes_stand_in_their_passage() -> None:
    (evidence,) = classifier().classify([course("Groei, slaap, prevalentie van kindermishandeling, spel")])
    assert evidence
    assert all(item.quote in item.passage.text for item in evidence)


def test_a_model_comes_back_from_disk_with_the_same_verdicts(tmp_path: Path) -> None:
    write_model(tmp_path / "m.npz", model())
    read = TrainedClassifier(read_model(tmp_path / "m.npz", shipped()), shipped())
    courses = [course("Prevalentie van kindermishandeling", "Gesprek met ouders over zorgen")]
    before, after = classifier().classify(courses)[0], read.classify(courses)[0]
    assert [(e.competency, e.kind, e.miller) for e in before] == [(e.competency, e.kind, e.miller) for e in after]
    assert [e.confidence for e in before] == pytest.approx([e.confidence for e in after], abs=0.01)


def test_a_verdict_hangs_on_likeness_too() -> None:
    likeness = replace(model().likeness, weights=np.zeros_like(model().likeness.weights))
    without = TrainedClassifier(replace(model(), likeness=likeness), shipped())
    courses = [course("Prevalentie van kindermishandeling", "Gesprek met ouders over zorgen")]
    before, after = classifier().classify(courses)[0], without.classify(courses)[0]

    assert [e.confidence for e in before] != [e.confidence for e in after]


def test_kind_and_level_are_the_learned_ones() -> None:
    offsets = np.zeros_like(model().depths.offsets)
    offsets[[KINDS.index(Kind.ASSESSMENT), len(KINDS) + LEVELS.index(4)]] = 9.0
    always = replace(model().depths, weights=np.zeros_like(model().depths.weights), offsets=offsets)
    changed = TrainedClassifier(replace(model(), depths=always), shipped())

    found = changed.classify([course("Prevalentie van kindermishandeling")])[0]

    assert {(e.kind, e.miller) for e in found} == {(Kind.ASSESSMENT, 4)}


def test_each_sentence_has_the_depth_of_its_own_words_and_of_each_competency_in_it() -> None:
    spoken, counted = (
        "Rollenspel: gesprek met ouders over kindermishandeling",
        "Cijfers over kindermishandeling, geweld",
    )
    selection = select([course(spoken, counted)], reader(), vocabulary())
    notations = ("A2", "D2")
    rows = np.flatnonzero(selection.is_whole)[:2].tolist()
    chances = np.full((len(selection.units), 2), FAINTEST / 2, dtype=np.float32)
    chances[rows[0], 1] = chances[rows[1]] = FAINTEST
    asked: list[tuple[str, str]] = []

    class Told:
        def of(self, units: Sequence[Unit], cells: Sequence[Cell], words: TfidfVectorizer) -> list[Depth]:
            asked.extend((units[number].sentence.text, notation) for number, notation in cells)
            return [Depth(Kind.CONTENT, number) for number, _ in enumerate(cells)]

    found = depths_of(selection, chances, cast(Depths, Told()), words_vectorizer(), notations)

    assert asked == [(spoken, "D2"), (counted, "A2"), (counted, "D2")]
    assert found == {
        rows[0]: {1: Depth(Kind.CONTENT, 0)},
        rows[1]: {0: Depth(Kind.CONTENT, 1), 1: Depth(Kind.CONTENT, 2)},
    }


def test_a_course_that_was_learned_from_is_known_again_whatever_its_id(tmp_path: Path) -> None:
    write_model(tmp_path / MODEL, model())
    restored = TrainedClassifier(read_model(tmp_path / MODEL, shipped()), shipped())

    assert all(restored.has_learned(replace(known.course, code="anders")) for known in annotated())
    assert not restored.has_learned(replace(annotated()[0].course, title="Een ander vak"))


def test_scores_come_back_from_disk_the_same(tmp_path: Path) -> None:
    write_model(tmp_path / "m.npz", model())
    restored = read_model(tmp_path / "m.npz", shipped())
    before, after = model().likeness, restored.likeness

    assert restored.scorer.weights == pytest.approx(model().scorer.weights, rel=1e-5)
    assert after.topics == pytest.approx(before.topics, rel=1e-5)
    assert [
        field.name
        for field in fields(before)
        if field.name != "topics" and not np.array_equal(getattr(before, field.name), getattr(after, field.name))
    ] == []


def test_a_model_that_cannot_be_written_is_refused_and_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")

    with pytest.raises(ModelError, match="cannot be written"):
        write_model(tmp_path / "taken" / "m.npz", model())
    assert [file.name for file in tmp_path.iterdir()] == ["taken"]


def test_a_model_file_holds_no_pickle(tmp_path: Path) -> None:
    write_model(tmp_path / "m.npz", model())
    with np.load(tmp_path / "m.npz", allow_pickle=False) as arrays:
        assert json.loads(arrays["card"].tobytes())["sentences"] == len(sentences())
        assert all(arrays[name].dtype != object for name in arrays)


def test_a_model_for_another_taxonomy_is_refused(tmp_path: Path) -> None:
    write_model(tmp_path / "m.npz", model())
    with pytest.raises(ModelError, match="another taxonomy"):
        read_model(tmp_path / "m.npz", replace(shipped(), competencies=shipped().competencies[1:]))


def test_a_model_of_another_library_is_refused(tmp_path: Path) -> None:
    other = replace(model(), card=replace(model().card, libraries={"numpy": "1.2.3"}))
    write_model(tmp_path / "m.npz", other)
    with pytest.raises(ModelError, match=r"numpy 1\.2\.3"):
        read_model(tmp_path / "m.npz", shipped())


@pytest.mark.parametrize("number", [modelfile.FORMAT - 1, modelfile.FORMAT + 1])
def test_a_model_of_another_format_is_refused(tmp_path: Path, number: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(modelfile, "FORMAT", number)
        write_model(tmp_path / "m.npz", model())
    with pytest.raises(ModelError, match="is not a model of this program"):
        read_model(tmp_path / "m.npz", shipped())


def test_the_card_comes_back_from_disk_as_it_was(tmp_path: Path) -> None:
    write_model(tmp_path / "m.npz", model())
    card = read_model(tmp_path / "m.npz", shipped()).card
    assert card == model().card
    assert (card.sentences, card.courses, card.accuracy.date) == (len(sentences()), len(annotated()), DATE)


def test_a_course_far_from_the_subject_shows_nothing_alone_and_beside_others() -> None:
    far, near = course("Bloeddruk."), course("Prevalentie van kindermishandeling")
    assert classifier().classify([]) == []
    alone, beside = classifier().classify([far]), classifier().classify([far, near, far])
    assert alone == [()]
    assert [bool(evidence) for evidence in beside] == [False, True, False]


def test_courses_are_judged_alike_alone_and_together() -> None:
    courses = [course("Prevalentie van kindermishandeling"), course("Gesprek met ouders over zorgen om hun kind.")]
    together = classifier().classify(courses)
    assert together == [classifier().classify([one])[0] for one in courses]


@pytest.mark.parametrize("damage", ["other", "empty", "cut", "changed"])
def test_what_is_no_model_is_refused(tmp_path: Path, damage: str) -> None:
    write_model(tmp_path / "m.npz", model())
    whole = (tmp_path / "m.npz").read_bytes()
    middle = len(whole) // 2
    changed = whole[:middle] + bytes([whole[middle] ^ 255]) + whole[middle + 1 :]
    damaged = {"other": b"not a model", "empty": b"", "cut": whole[:middle], "changed": changed}[damage]
    (tmp_path / "m.npz").write_bytes(damaged)

    with pytest.raises(ModelError, match="is not a model"):
        read_model(tmp_path / "m.npz", shipped())


def test_a_method_that_there_is_not_is_refused() -> None:
    with pytest.raises(ModelError, match="'label' is no method; give one of auto, labels, trained"):
        choose_classifier("label", shipped())


def test_new_terms_need_no_new_model_and_a_new_meaning_does() -> None:
    first, *others = shipped().competencies
    more_terms = replace(shipped(), competencies=(replace(first, terms={"nl": ("x",), "en": ()}), *others))
    other_meaning = replace(shipped(), competencies=(replace(first, definition={"nl": "x", "en": "x"}), *others))
    assert fingerprint(more_terms) == fingerprint(shipped())
    assert fingerprint(other_meaning) != fingerprint(shipped())


def test_auto_says_why_it_takes_labels(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    choose_classifier("auto", shipped(), tmp_path)

    assert f"{tmp_path / MODEL}: is not a model of this program" in caplog.text
    assert "labels are used instead" in caplog.text


def test_auto_takes_the_model_that_fits_and_labels_where_there_is_none(tmp_path: Path) -> None:
    assert choose_classifier("auto", shipped(), tmp_path).name.startswith("labels")
    write_model(tmp_path / MODEL, model())
    assert choose_classifier("auto", shipped(), tmp_path).name.startswith("trained")
    assert choose_classifier("labels", shipped(), tmp_path).name.startswith("labels")


def test_trained_without_a_model_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError):
        choose_classifier("trained", shipped(), tmp_path)


def likely(text: str, chance: float = 0.3, depth: Depth = TOPIC) -> Judged:
    """Return a sentence with that chance of A2, and that depth."""
    taught = course(text)
    chances = np.zeros(len(classifier().notations), dtype=np.float32)
    column = classifier().notations.index("A2")
    chances[column] = chance
    return Judged(taught, next(iter(units_of(reader().read(taught)))), (), chances, Standing.TAUGHT, {column: depth})


@pytest.mark.parametrize(
    ("text", "lack"),
    [
        ("De prevalentie van kindermishandeling wordt niet behandeld.", Lack.DENIED),
        ("Prevalentie van ouderenmishandeling in verpleeghuizen, huiselijk geweld", Lack.OTHER_VICTIM),
        ("Preventie van kindermishandeling", Lack.OTHER_COMPETENCY),
        ("Kinderen leren lezen in groep drie", Lack.NO_ANCHOR),
    ],
)
def test_a_gap_is_explained_by_what_the_nearest_passage_lacks(text: str, lack: Lack) -> None:
    (judged,) = classifier().judge([course(text)])
    chances = np.maximum(judged[0].chances, FAINTEST)
    (miss,) = nearest_misses(classifier(), [replace(judged[0], chances=chances)], "A2", number=1)
    assert miss.lack is lack


def test_what_is_left_out_explains_no_gap_that_it_does_not_name() -> None:
    (miss,) = nearest_misses(classifier(), [likely("Kindermishandeling bij meisjes wordt niet behandeld.")], "A2")

    assert miss.lack is not Lack.DENIED


@pytest.mark.parametrize(("standing", "lack"), [(Standing.OUT, Lack.DENIED), (Standing.MENTION, Lack.MENTION)])
def test_a_gap_is_explained_by_how_the_subject_stands_in_the_nearest_passage(standing: Standing, lack: Lack) -> None:
    judged = replace(likely("Hoe vaak kinderen worden mishandeld, hoort bij een ander vak.", 0.9), standing=standing)
    (miss,) = nearest_misses(classifier(), [judged], "A2")

    assert miss.lack is lack


def test_a_gap_is_not_explained_by_what_is_far_from_it() -> None:
    assert nearest_misses(classifier(), [likely("Kinderen leren lezen in groep drie.", chance=0.04)], "A2") == ()


@pytest.mark.parametrize(("near", "given"), [(False, {"A2"}), (True, {"A2", "D2"})])
def test_general_words_far_from_the_subject_show_nothing_that_needs_it_named_nearby(
    near: bool, given: set[str]
) -> None:
    taught = course("Het kind in de klas: gesprekken met ouders over slaap.")
    unit = next(iter(units_of(reader().read(taught))))
    judged = Judged(
        course=taught,
        unit=replace(unit, context=replace(unit.context, in_list=near)),
        candidates=(),
        chances=np.array([0.9, 0.9], dtype=np.float32),
        standing=Standing.TAUGHT,
        depths={0: TOPIC, 1: TOPIC},
    )

    assert {item.competency for item in evidence_of([judged], ("A2", "D2"), vocabulary().anchored)} == given


@pytest.mark.parametrize(("near", "instead"), [(False, ""), (True, "D2")])
def test_a_gap_is_not_explained_by_a_competency_that_a_rule_withholds(near: bool, instead: str) -> None:
    taught = course("Het kind in de klas: gesprekken met ouders over slaap.")
    unit = next(iter(units_of(reader().read(taught))))
    chances = np.zeros(len(classifier().notations), dtype=np.float32)
    chances[[classifier().notations.index(notation) for notation in ("A2", "D2")]] = FAINTEST, 0.9
    judged = Judged(
        taught, replace(unit, context=replace(unit.context, in_list=near)), (), chances, Standing.TAUGHT, {}
    )

    (miss,) = nearest_misses(classifier(), [judged], "A2")
    assert miss.instead == instead


def test_a_course_is_known_by_its_words_however_they_are_cut_into_passages() -> None:
    assert mark_of(course("Een zin. Nog een.")) == mark_of(course("Een zin.", "Nog  een."))
    assert mark_of(course("Een zin.")) != mark_of(course("Geen zin."))


def test_text_that_no_reader_sees_does_not_make_another_course() -> None:
    plain = course("Een zin.")
    hidden = replace(plain.sections[0], passages=(Passage("Kindermishandeling.", hidden=True),))
    assert mark_of(replace(plain, sections=(*plain.sections, hidden))) == mark_of(plain)
