"""What the commands share of the terminal."""

import io
import sys

import pytest

from curriculum_audit.terminal import progress_bar, refusal


class Terminal(io.StringIO):
    """A stream that somebody looks at."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_progress_is_shown_on_a_terminal_and_not_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal, pipe = Terminal(), io.StringIO()
    for stream in (terminal, pipe):
        monkeypatch.setattr(sys, "stderr", stream)
        with progress_bar() as show:
            show(1, 3)
            show(3, 3)

    assert "1/3" in terminal.getvalue()
    assert "3/3" in terminal.getvalue()
    assert pipe.getvalue() == ""


def test_what_the_system_refuses_is_told_with_the_file_or_as_output() -> None:
    told = refusal(PermissionError(13, "Permission denied", "gids.pdf"))

    assert told == "gids.pdf: cannot be read or written (Permission denied); make room or check the path"
    assert refusal(OSError(28, "No space left on device")).startswith("standard output: ")
