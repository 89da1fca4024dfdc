"""What the commands share of the terminal: paths in, results and progress out, errors in one line."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from curriculum_audit.errors import AuditError, SettingsError


class InputPath(click.Path):
    """A path that has to be there; where it is not, that is told as of any other input that cannot be used."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            raise AuditError(f"{value}: cannot be used ({error.message.rstrip('.')}); check the path") from error


@contextmanager
def naming(settings_file: Path | None) -> Iterator[None]:
    """Name the settings file in what is wrong with a setting; the command line lets no wrong value pass."""
    try:
        yield
    except SettingsError as error:
        raise SettingsError(f"{settings_file}: {error}" if settings_file else str(error)) from error


def print_result(text: str, form: str) -> None:
    """Print a table in the encoding of the terminal, and what a program reads in UTF-8, as its format asks."""
    click.echo(text if form == "table" else text.encode("utf-8", "backslashreplace"), nl=False)


@contextmanager
def progress_bar() -> Iterator[Callable[[int, int], None]]:
    """Show a bar on a terminal and nothing in a pipe; on standard error, as standard output is for results."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    with click.progressbar(length=1, label="Guides", file=sys.stderr, show_pos=True) as bar:

        def show_progress(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield show_progress


def refusal(error: OSError) -> str:
    """Say what the operating system refused; where it names no file, it was output."""
    reason = error.strerror or type(error).__name__
    return f"{error.filename or 'standard output'}: cannot be read or written ({reason}); make room or check the path"
