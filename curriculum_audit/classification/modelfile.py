"""A trained model on disk: one file of arrays (`.npz`, no pickle) that holds its card as JSON."""

import json
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer

from curriculum_audit.classification import standing
from curriculum_audit.classification.arrays import (
    Arrays,
    floats,
    from_bytes,
    in_bytes,
    in_lines,
    in_text,
    lines_of,
    text_of,
    write_arrays,
)
from curriculum_audit.classification.classifier import Thresholds
from curriculum_audit.classification.depth_learned import Depths
from curriculum_audit.classification.encoder import Encoder
from curriculum_audit.classification.encoderfile import read_encoder, shipped_encoder
from curriculum_audit.classification.features import Features, letters_vectorizer, words_vectorizer
from curriculum_audit.classification.model import Card, Model, fingerprint
from curriculum_audit.classification.scoring import Calibration, Forest, Likeness, Line, Scorer
from curriculum_audit.classification.standing import Standings
from curriculum_audit.errors import ModelError
from curriculum_audit.records.competencies import Taxonomy
from curriculum_audit.records.evaluations import Hits
from curriculum_audit.records.findings import Accuracy

FORMAT = 13
_TREES = ("trait", "limit", "left", "right", "value")


def write_model(file: Path, model: Model) -> None:
    """Write a model; the file is there as a whole or not at all.

    Raises
    ------
    ModelError
        It cannot be written there.
    """
    write_arrays(file, _arrays(model))


def read_model(file: Path, taxonomy: Taxonomy, encoder: Path | None = None) -> Model:
    """Read a model and hold it against the taxonomy that it is to be used with.

    Parameters
    ----------
    encoder
        File of the encoder that reads beside the model, where there is one; None for that of the package.

    Raises
    ------
    ModelError
        The file is no model, or was made for another taxonomy or another version of a library.
    """
    try:
        with file.open("rb") as stream, np.load(stream, allow_pickle=False) as loaded:
            arrays = dict(loaded)
        card = json.loads(text_of(arrays["card"]))
        model = _model(arrays, card)
    except (OSError, EOFError, ValueError, KeyError, TypeError, AttributeError, BadZipFile, zlib.error) as error:
        raise ModelError(f"{file}: is not a model of this program; make one with `curriculum-audit train`") from error
    _check(file, model.card, taxonomy)
    return replace(model, encoder=_encoder(file, model.card, encoder)) if model.card.encoder else model


def _encoder(file: Path, card: Card, beside: Path | None) -> Encoder:
    encoder = read_encoder(beside or shipped_encoder())
    if encoder.mark != card.encoder:
        raise ModelError(
            f"{file}: was made with another encoder than {beside or shipped_encoder()}; train it again with "
            "`curriculum-audit train`"
        )
    return encoder


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
        "card": in_text(json.dumps({"format": FORMAT, **asdict(model.card)}, ensure_ascii=False)),
        "notations": in_lines(model.notations),
        **_of_features(model.features),
        **in_bytes("weights", model.scorer.weights, axis=1),
        **_of_likeness(model.likeness),
        "commonness": model.commonness,
        **{f"forest {name}": getattr(model.forest, name) for name in _TREES},
        "start": np.array(model.forest.start),
        "calibration": in_text(json.dumps(asdict(model.calibration))),
        **_of_standings(model.standings),
        **_of_depths(model.depths),
        "learned": in_lines(sorted(model.learned)),
    }


def _of_features(features: Features) -> Arrays:
    return {
        **_of_vectorizer("letters", features.letters),
        **_of_vectorizer("words", features.words),
        "finds": in_lines(features.finds.get_feature_names_out()),
    }


def _of_standings(standings: Standings) -> Arrays:
    return {
        **_of_vectorizer("standing letters", standings.letters),
        **_of_vectorizer("standing words", standings.words),
        "standing turns": in_lines(standings.turns.get_feature_names_out()),
        "standing weights": standings.weights.astype(np.float16),
        "standing offsets": standings.offsets,
    }


def _of_depths(depths: Depths) -> Arrays:
    return {
        "depth facts": in_lines(depths.facts.get_feature_names_out()),
        "depth weights": depths.weights.astype(np.float16),
        "depth offsets": depths.offsets,
    }


def _of_vectorizer(name: str, vectorizer: TfidfVectorizer) -> Arrays:
    return {
        f"{name} terms": in_lines(vectorizer.get_feature_names_out()),
        f"{name} rarity": vectorizer.idf_.astype(np.float32),
    }


def _of_likeness(likeness: Likeness) -> Arrays:
    return {
        "topic columns": likeness.columns,
        **in_bytes("topics", likeness.topics, axis=0),
        "wave directions": likeness.directions.astype(np.float16),
        "wave shifts": likeness.shifts.astype(np.float16),
        "wave weights": likeness.weights.astype(np.float16),
    }


def _likeness(arrays: Mapping[str, NDArray[Any]]) -> Likeness:
    return Likeness(
        columns=arrays["topic columns"],
        topics=from_bytes("topics", arrays),
        directions=floats(arrays["wave directions"]),
        shifts=floats(arrays["wave shifts"]),
        weights=floats(arrays["wave weights"]),
    )


def _model(arrays: Mapping[str, NDArray[Any]], card: Mapping[str, Any]) -> Model:
    if card["format"] != FORMAT:
        raise ValueError("unknown format")
    told = {key: value for key, value in card.items() if key != "format"}
    return Model(
        card=Card(
            **{**told, "thresholds": Thresholds(**card["thresholds"]), "accuracy": _accuracy(card["accuracy"])},
        ),
        notations=tuple(lines_of(arrays["notations"])),
        features=_features(arrays),
        scorer=Scorer(from_bytes("weights", arrays)),
        likeness=_likeness(arrays),
        commonness=floats(arrays["commonness"]),
        forest=Forest(**{name: arrays[f"forest {name}"] for name in _TREES}, start=float(arrays["start"])),
        calibration=_calibration(json.loads(text_of(arrays["calibration"]))),
        standings=_standings(arrays),
        depths=_depths(arrays),
        encoder=None,
        learned=frozenset(lines_of(arrays["learned"])),
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
        finds=_dictionary(lines_of(arrays["finds"])),
    )


def _standings(arrays: Mapping[str, NDArray[Any]]) -> Standings:
    return Standings(
        words=_vectorizer(standing.words_vectorizer, arrays, "standing words"),
        letters=_vectorizer(letters_vectorizer, arrays, "standing letters"),
        turns=_dictionary(lines_of(arrays["standing turns"])),
        weights=floats(arrays["standing weights"]),
        offsets=floats(arrays["standing offsets"]),
    )


def _depths(arrays: Mapping[str, NDArray[Any]]) -> Depths:
    return Depths(
        facts=_dictionary(lines_of(arrays["depth facts"])),
        weights=floats(arrays["depth weights"]),
        offsets=floats(arrays["depth offsets"]),
    )


def _vectorizer(
    make: Callable[[Sequence[str]], TfidfVectorizer], arrays: Mapping[str, NDArray[Any]], name: str
) -> TfidfVectorizer:
    vectorizer = make(lines_of(arrays[f"{name} terms"]))
    vectorizer.idf_ = arrays[f"{name} rarity"]
    return vectorizer


def _dictionary(names: Sequence[str]) -> DictVectorizer:
    return DictVectorizer(dtype=np.float32).fit([dict.fromkeys(names, 1.0)])
