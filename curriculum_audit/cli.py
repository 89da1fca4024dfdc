"""The command line: options in, one call of the library, exit code out.

Heavy modules are imported inside the command that needs them, so that `--help` answers at once.
"""

import json
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from curriculum_audit import __version__
from curriculum_audit.errors import AuditError, ExitCode
from curriculum_audit.terminal import InputPath, naming, print_result, progress_bar, refusal

if TYPE_CHECKING:
    from curriculum_audit.settings import Settings


_path = click.Path(readable=False, path_type=Path)
_file = InputPath(exists=True, dir_okay=False, path_type=Path)
_directory = InputPath(exists=True, file_okay=False, path_type=Path)
_language = click.option(
    "--language", type=click.Choice(["nl", "en"]), help="Language of what people read; pages show it first [nl]."
)
_ocr = click.option(
    "--ocr", type=click.Choice(["auto", "never", "always"]), help="Read pages without text with Tesseract [auto]."
)
_method = click.option(
    "--method", type=click.Choice(["auto", "labels", "trained"]), help="How courses are judged [auto]."
)
_jobs = click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Guides read at a time [one a core].")
_password = click.option("--password", help="Password of guides that ask for one.")
_settings = click.option("--settings", "settings_file", type=_file, help="TOML file with settings (see README).")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="curriculum-audit")
@click.option("--verbose", is_flag=True, help="Add the traceback to an error.")
def cli(verbose: bool) -> None:
    """Find which competencies about child abuse a programme teaches, from its study guides.

    \b
    Example:
      curriculum-audit run syllabi -o audit-report

    Exit codes: 0 done; 1 interrupted; 2 unknown option or value; 3 below a threshold; 4 done, but some guides could not
    be read; 5 nothing written.
    """


@cli.command()
@click.argument("syllabi", type=InputPath(exists=True, path_type=Path))
@click.option(
    "-o", "--output", type=_path, default=Path("audit-report"), show_default=True,
    help="Folder of the reports.",
)  # fmt: skip
@_language
@_jobs
@_ocr
@_method
@_password
@_settings
@click.option("--fail-under", type=click.IntRange(0, 100), metavar="P", help="Exit code 3 below P percent covered.")
@click.option("--anonymise", type=_path, metavar="DIR", help="Comparisons without names, into DIR.")
@click.option(
    "--page-images", is_flag=True, default=None,
    help="Show the strongest passage of each competency as it stands on its page; adds at most 1 MB to a report.",
)  # fmt: skip
def run(syllabi: Path, output: Path, password: str | None, anonymise: Path | None, **options: Any) -> None:
    """Audit every programme in SYLLABI and write the reports.

    SYLLABI is a folder laid out as <institution>/<programme>/<academic year>/*.pdf, or a manifest programmes.toml.

    \b
    Example:
      curriculum-audit run examples/syllabi -o audit-report --language en
    """
    from curriculum_audit import audit
    from curriculum_audit.reporting.gates_text import gate_sentence
    from curriculum_audit.reporting.summary import render_summary

    settings_file = options["settings_file"]
    settings = _read_settings(options)
    with naming(settings_file), progress_bar() as progress:
        outcome = audit.run(syllabi, output, settings, password=password, anonymise=anonymise, progress=progress)
    click.echo(render_summary(outcome.audits, output, settings.language, outcome.too_few), nl=False)
    for gate in outcome.broken:
        click.echo(gate_sentence(gate, settings.language))
    if outcome.broken:
        sys.exit(ExitCode.BELOW_THRESHOLD)
    if any(item.unread for item in outcome.audits):
        sys.exit(ExitCode.GUIDES_UNREAD)


@cli.command()
@click.argument("guides", nargs=-1, required=True, type=_path)
@click.option("--as", "form", type=click.Choice(["table", "json", "html"]), default="table", show_default=True)
@_language
@_jobs
@_ocr
@_password
@_settings
def courses(guides: tuple[Path, ...], form: str, password: str | None, **options: Any) -> None:
    """Print the courses found in GUIDES; a folder stands for all PDFs in it.

    \b
    Example:
      curriculum-audit courses gids.pdf --as json > courses.json
      curriculum-audit courses gids.pdf --as html > courses.html
    """
    from curriculum_audit import reading
    from curriculum_audit.folders import guides_among
    from curriculum_audit.records.guides import UnreadGuide
    from curriculum_audit.reporting import as_json, as_text, course_pages

    settings = _read_settings(options)
    passwords = dict.fromkeys(guides_among(guides), password)
    found: Sequence[object]
    with progress_bar() as progress:
        if form == "html":
            found = readings = reading.read_guides_with_pictures(passwords, settings, progress)
            text = course_pages.render_guides(readings, settings.language)
        else:
            found = outcomes = reading.read_guides(passwords, settings, progress)
            text = {"json": as_json, "table": as_text}[form].render_guides(outcomes, settings.language)
    print_result(text, form)
    if any(isinstance(guide, UnreadGuide) for guide in found):
        sys.exit(ExitCode.GUIDES_UNREAD)


@cli.command()
@click.argument("courses_file", metavar="COURSES.JSONL", type=_file)
@click.option("--as", "form", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
@click.option("--all", "everything", is_flag=True, help="Include evidence below the decision threshold.")
@_method
def classify(courses_file: Path, form: str, everything: bool, method: str | None) -> None:
    """Print the evidence per course, one JSON object a line.

    \b
    Example:
      curriculum-audit classify courses.jsonl --as jsonl > evidence.jsonl
    """
    from curriculum_audit.exchange import evidence_object, read_courses
    from curriculum_audit.judging import judge

    rows = read_courses(courses_file)
    verdicts = judge([course for _, course in rows], method or "auto", everything=everything)
    for (identifier, _), evidence in zip(rows, verdicts, strict=True):
        print_result(json.dumps(evidence_object(identifier, evidence), ensure_ascii=False) + "\n", form)


@cli.command()
@click.argument("gold", metavar="GOLD.JSONL", type=_file)
@click.option("--as", "form", type=click.Choice(["table", "json", "html"]), default="table", show_default=True)
@_method
@_language
def evaluate(gold: Path, form: str, method: str | None, language: str | None) -> None:
    """Measure the classifier against annotated courses.

    \b
    Example:
      curriculum-audit evaluate annotated.jsonl --as json
      curriculum-audit evaluate annotated.jsonl --as html > measured.html
    """
    from curriculum_audit import judging
    from curriculum_audit.exchange import read_annotated
    from curriculum_audit.reporting import evaluation_page, evaluations

    norms = judging.read_norms(method or "auto")
    result = judging.evaluate(read_annotated(gold), norms)
    if form == "html":
        today = date.today().isoformat()
        measured = evaluation_page.Measurement(result, norms.taxonomy, norms.classifier.name, gold.name, today)
        text = evaluation_page.render_evaluation(measured, language or "nl")
    else:
        text = {"json": evaluations.render_json, "table": evaluations.render_table}[form](result)
    print_result(text, form)


@cli.command()
@click.argument("sentences", type=_directory)
@click.option("-o", "--output", type=_path, required=True, help="Folder of the model.")
@click.option(
    "--courses",
    type=_directory,
    help="Folder of annotated courses to learn chances from [those of the package].",
)
def train(sentences: Path, output: Path, courses: Path | None) -> None:
    """Train a model on the annotated sentences and outlines in a folder and print what they reach on annotated courses.

    \b
    Example:
      curriculum-audit train taxonomy/sentences -o taxonomy/model
    """
    from curriculum_audit import judging

    card = judging.train(sentences, output, courses)
    hits = card.accuracy.overall
    figures = {"precision": hits.precision, "recall": hits.recall, "f1": hits.f1, **card.scores}
    scores = ", ".join(f"{name} {score:.3f}" for name, score in figures.items())
    data = f"{card.sentences} sentences, {card.outlines} outlines, {card.courses} courses"
    click.echo(f"{data}; in cross-validation: {scores}")


@cli.group()
def taxonomy() -> None:
    """Look at the taxonomy and the profiles of the disciplines."""


_folder = click.option("--folder", type=_directory, help="Another taxonomy than the shipped.")


@taxonomy.command()
@_folder
def check(folder: Path | None) -> None:
    """Check every file of the taxonomy; the first complaint names file, line and remedy.

    \b
    Example:
      curriculum-audit taxonomy check --folder my-taxonomy
    """
    from curriculum_audit.judging import check_annotated
    from curriculum_audit.taxonomies import read_profiles, read_taxonomy

    read = read_taxonomy(folder)
    profiles = read_profiles(read, folder)
    sentences, outlines, courses = check_annotated(read, folder)
    click.echo(
        f"{read.version}: {len(read.competencies)} competencies, {len(profiles)} profiles, {sentences} annotated "
        f"sentences, {outlines} outlines and {courses} courses, no faults"
    )


@taxonomy.command()
@click.argument("notation", required=False)
@_folder
@_language
def show(notation: str | None, folder: Path | None, language: str | None) -> None:
    """Print the tree of the taxonomy, one of its domains, or one competency in full.

    \b
    Example:
      curriculum-audit taxonomy show C1 --language en
    """
    from curriculum_audit.reporting.as_text import render_entry, render_taxonomy
    from curriculum_audit.taxonomies import find_entry, read_taxonomy

    read = read_taxonomy(folder)
    if notation is None:
        click.echo(render_taxonomy(read, language or "nl"), nl=False)
    else:
        click.echo(render_entry(read, find_entry(read, notation), language or "nl"), nl=False)


@cli.command()
def doctor() -> None:
    """Say what is installed: versions, OCR and its languages, taxonomy and model.

    \b
    Example:
      curriculum-audit doctor
    """
    from curriculum_audit.installation import examine_installation

    for name, finding in examine_installation().items():
        click.echo(f"{name:<16} {finding}")


def _read_settings(options: dict[str, Any]) -> "Settings":
    """Put the options of the command line over the settings file over the defaults."""
    from curriculum_audit.settings import Settings, read_settings

    values = read_settings(options.pop("settings_file"))
    if (overall := options.pop("fail_under", None)) is not None:
        values["fail_under"] = {**values.get("fail_under", {}), "overall": overall}
    return Settings(**{**values, **{key: value for key, value in options.items() if value is not None}})


def main() -> None:
    """Run the command line; an error of this package becomes one line and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A letter that the encoding of a terminal lacks costs that letter alone.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        cli()
    except (AuditError, OSError) as error:
        if "--verbose" in sys.argv:
            raise
        with suppress(OSError):
            click.echo(f"curriculum-audit: {error if isinstance(error, AuditError) else refusal(error)}", err=True)
        sys.exit(error.exit_code if isinstance(error, AuditError) else 1)
