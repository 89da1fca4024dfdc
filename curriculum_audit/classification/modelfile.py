"""A trained model on disk: one file of arrays (`.npz`, no pickle) that holds its card as JSON."""

import json
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer

from curriculum_audit.classification import standing
from curriculum_audit.classification.classifier import Thresholds
from curriculum_audit.classification.depth_learned import Depths
from curriculum_audit.classification.features import Features, letters_vectorizer, words_vectorizer
from curriculum_audit.classification.model import Card, Model, fingerprint
from curriculum_audit.classification.scoring import Calibration, Floats, Forest, Likeness, Line, Scorer, steps_of
from curriculum_audit.classification.standing import Standings
from curriculum_audit.errors import ModelError
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.records.evaluations import Hits
from curriculum_audit.records.findings import Accuracy

FORMAT = 14
_PARTS = "\n"
_TREES = ("trait", "limit", "left", "right", "value")

Arrays = dict[str, NDArray[Any]]


def write_model(file: Path, model: Model) -> None:
    """Write a model; the file is there as a whole or not at all.

    Raises
    ------
    ModelError
        It cannot be written there.
    """
    beside = file.with_name(f"{file.name}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as stream:
            np.savez_compressed(stream, allow_pickle=False, **_arrays(model))
        beside.replace(file)
    except OSError as error:
        raise ModelError(f"{file}: cannot be written ({error.strerror}); choose another folder") from error


def read_model(file: Path, taxonomy: Taxonomy) -> Model:
    """Read a model and hold it against the taxonomy that it is to be used with.

    Raises
    ------
    ModelError
        The file is no model, or was made for another taxonomy or another version of a library.
    """
    try:
        with file.open("rb") as stream, np.load(stream, allow_pickle=False) as loaded:
            arrays = dict(loaded)
        card = json.loads(_text(arrays["card"]))
        model = _model(arrays, card)
    except (OSError, EOFError, ValueError, KeyError, TypeError, AttributeError, BadZipFile, zlib.error) as error:
        raise ModelError(f"{file}: is not a model of this program; make one with `curriculum-audit train`") from error
    _check(file, model.card, taxonomy)
    return model


def _check(file: Path, card: Card, taxonomy: Taxonomy) -> None:
    if card.fingerprint != fingerprint(taxonomy):
        raise ModelError(
            f"{file}: was made for another taxonomy (version {card.taxonomy}); train it again with "
            "`curriculum-audit train`, or judge with --method labels"
        )
    for library, made_with in card.libraries.items():
        if _line(version(library)) != _line(made_with):
            raise ModelError(
                f"{file}: was made with {library} {made_with} and {version(library)} is installed; install "
                f"{library} {_line(made_with)}, or train it again with `curriculum-audit train`"
            )


def _line(number: str) -> str:
    """Return the first two parts of a version; a third brings no change of numbers."""
    return ".".join(number.split(".")[:2])


def _arrays(model: Model) -> Arrays:
    return {
        "card": _bytes(json.dumps({"format": FORMAT, **asdict(model.card)}, ensure_ascii=False)),
        "notations": _bytes(_PARTS.join(model.notations)),
        **_of_features(model.features),
        **_in_bytes("weights", model.scorer.weights, axis=1),
        **_of_likeness(model.likeness),
        "commonness": model.commonness,
        **{f"forest {name}": getattr(model.forest, name) for name in _TREES},
        "start": np.array(model.forest.start),
        "calibration": _bytes(json.dumps(asdict(model.calibration))),
        **_of_standings(model.standings),
        **_of_depths(model.depths),
        "learned": _bytes(_PARTS.join(sorted(model.learned))),
    }


def _of_features(features: Features) -> Arrays:
    return {
        **_of_vectorizer("letters", features.letters),
        **_of_vectorizer("words", features.words),
        "finds": _bytes(_PARTS.join(features.finds.get_feature_names_out())),
    }


def _of_standings(standings: Standings) -> Arrays:
    return {
        **_of_vectorizer("standing letters", standings.letters),
        **_of_vectorizer("standing words", standings.words),
        "standing turns": _bytes(_PARTS.join(standings.turns.get_feature_names_out())),
        "standing weights": standings.weights.astype(np.float16),
        "standing offsets": standings.offsets,
    }


def _of_depths(depths: Depths) -> Arrays:
    return {
        "depth facts": _bytes(_PARTS.join(depths.facts.get_feature_names_out())),
        "depth weights": depths.weights.astype(np.float16),
        "depth offsets": depths.offsets,
    }


def _of_vectorizer(name: str, vectorizer: TfidfVectorizer) -> Arrays:
    return {
        f"{name} terms": _bytes(_PARTS.join(vectorizer.get_feature_names_out())),
        f"{name} rarity": vectorizer.idf_.astype(np.float32),
    }


def _of_likeness(likeness: Likeness) -> Arrays:
    return {
        "topic columns": likeness.columns,
        **_in_bytes("topics", likeness.topics, axis=0),
        "wave directions": likeness.directions.astype(np.float16),
        "wave shifts": likeness.shifts.astype(np.float16),
        "wave weights": likeness.weights.astype(np.float16),
    }


def _in_bytes(name: str, values: Floats, axis: int) -> Arrays:
    """Return values that `in_steps` has rounded, a byte each, and their steps."""
    steps = steps_of(values, axis)
    return {name: np.round(values / steps).astype(np.int8), f"{name} steps": steps}


def _from_bytes(name: str, arrays: Mapping[str, NDArray[Any]]) -> Floats:
    return _floats(arrays[name]) * _floats(arrays[f"{name} steps"])


def _likeness(arrays: Mapping[str, NDArray[Any]]) -> Likeness:
    return Likeness(
        columns=arrays["topic columns"],
        topics=_from_bytes("topics", arrays),
        directions=_floats(arrays["wave directions"]),
        shifts=_floats(arrays["wave shifts"]),
        weights=_floats(arrays["wave weights"]),
    )


def _model(arrays: Mapping[str, NDArray[Any]], card: Mapping[str, Any]) -> Model:
    if card["format"] != FORMAT:
        raise ValueError("unknown format")
    told = {key: value for key, value in card.items() if key != "format"}
    return Model(
        card=Card(
            **{**told, "thresholds": Thresholds(**card["thresholds"]), "accuracy": _accuracy(card["accuracy"])},
        ),
        notations=tuple(_lines(arrays["notations"])),
        features=_features(arrays),
        scorer=Scorer(_from_bytes("weights", arrays)),
        likeness=_likeness(arrays),
        commonness=_floats(arrays["commonness"]),
        forest=Forest(**{name: arrays[f"forest {name}"] for name in _TREES}, start=float(arrays["start"])),
        calibration=_calibration(json.loads(_text(arrays["calibration"]))),
        standings=_standings(arrays),
        depths=_depths(arrays),
        learned=frozenset(_lines(arrays["learned"])),
    )


def _calibration(told: Mapping[str, Any]) -> Calibration:
    return Calibration({language: Line(**line) for language, line in told["lines"].items()})


def _accuracy(told: Mapping[str, Any]) -> Accuracy:
    groups = {
        name: {group: Hits(**hits) for group, hits in told[name].items()} for name in ("by_domain", "by_language")
    }
    return Accuracy(**{**told, "overall": Hits(**told["overall"]), **groups})


def _features(arrays: Mapping[str, NDArray[Any]]) -> Features:
    return Features(
        letters=_vectorizer(letters_vectorizer, arrays, "letters"),
        words=_vectorizer(words_vectorizer, arrays, "words"),
        finds=_dictionary(_lines(arrays["finds"])),
    )


def _standings(arrays: Mapping[str, NDArray[Any]]) -> Standings:
    return Standings(
        words=_vectorizer(standing.words_vectorizer, arrays, "standing words"),
        letters=_vectorizer(letters_vectorizer, arrays, "standing letters"),
        turns=_dictionary(_lines(arrays["standing turns"])),
        weights=_floats(arrays["standing weights"]),
        offsets=_floats(arrays["standing offsets"]),
    )


def _depths(arrays: Mapping[str, NDArray[Any]]) -> Depths:
    return Depths(
        facts=_dictionary(_lines(arrays["depth facts"])),
        weights=_floats(arrays["depth weights"]),
        offsets=_floats(arrays["depth offsets"]),
    )


def _vectorizer(
    make: Callable[[Sequence[str]], TfidfVectorizer], arrays: Mapping[str, NDArray[Any]], name: str
) -> TfidfVectorizer:
    vectorizer = make(_lines(arrays[f"{name} terms"]))
    vectorizer.idf_ = arrays[f"{name} rarity"]
    return vectorizer


def _dictionary(names: Sequence[str]) -> DictVectorizer:
    return DictVectorizer(dtype=np.float32).fit([dict.fromkeys(names, 1.0)])


def _floats(array: NDArray[Any]) -> Floats:
    return array.astype(np.float32)


def _bytes(text: str) -> NDArray[np.uint8]:
    return np.frombuffer(text.encode(), dtype=np.uint8)


def _text(array: NDArray[Any]) -> str:
    return array.tobytes().decode()


def _lines(array: NDArray[Any]) -> list[str]:
    return _text(array).split(_PARTS)
