"""An encoder on disk."""

from pathlib import Path

import numpy as np
import pytest

from curriculum_audit.classification import encoderfile
from curriculum_audit.classification.encoderfile import read_encoder, shipped_encoder, write_encoder
from curriculum_audit.errors import ModelError
from tests.classification.test_encoder import CAUSES, read, small


def test_an_encoder_comes_back_from_disk_and_says_the_same(tmp_path: Path) -> None:
    write_encoder(tmp_path / "e.npz", small())
    restored = read_encoder(tmp_path / "e.npz")

    assert restored.notations == small().notations
    assert restored.pieces.pieces == small().pieces.pieces
    assert read(restored, CAUSES) == pytest.approx(read(small(), CAUSES), abs=0.3)


def test_an_encoder_is_told_from_another_by_its_file(tmp_path: Path) -> None:
    write_encoder(tmp_path / "e.npz", small())
    mark = read_encoder(tmp_path / "e.npz").mark

    assert len(mark) == 16
    assert mark != read_encoder(shipped_encoder()).mark


def test_the_shipped_encoder_holds_no_pickle_and_is_read_again_as_it_was_written(tmp_path: Path) -> None:
    encoder = read_encoder(shipped_encoder())
    write_encoder(tmp_path / "e.npz", encoder)
    again = read_encoder(tmp_path / "e.npz")

    assert again.learned == encoder.learned
    assert len(encoder.learned) > 1000
    assert read(again, CAUSES) == pytest.approx(read(encoder, CAUSES), abs=0.02)
    with np.load(shipped_encoder(), allow_pickle=False) as arrays:
        assert all(arrays[name].dtype != object for name in arrays)


@pytest.mark.parametrize("content", [b"", b"no encoder", b"PK\x03\x04"])
def test_what_is_no_encoder_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "e.npz").write_bytes(content)
    with pytest.raises(ModelError, match=r"e\.npz: is not an encoder of this program"):
        read_encoder(tmp_path / "e.npz")


def test_an_encoder_of_another_format_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(encoderfile, "_FORMAT", 0)
        write_encoder(tmp_path / "e.npz", small())
    with pytest.raises(ModelError, match="is not an encoder"):
        read_encoder(tmp_path / "e.npz")
