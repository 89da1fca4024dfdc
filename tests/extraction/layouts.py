"""Guides in layouts of our own invention, drawn with reportlab: what a course looks like is different in each."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

_HEIGHT = A4[1]


@dataclass(frozen=True)
class Sheet:
    """What is told of one course."""

    code: str
    title: str
    credits: str
    goal: str
    content: str
    test: str


SHEETS = (
    Sheet("TXA101", "Weven en knopen", "5", "De student weeft een lap.", "Schering, inslag en spoel.", "Werkstuk"),
    Sheet(
        "TXA102", "Verfplanten", "2,5", "De student herkent meekrap en wede.", "Planten uit de verftuin.", "Tentamen"
    ),
    Sheet("TXA203", "Inleiding in het vilten", "7,5", "De student vilt een hoed.", "Wol, zeep en water.", "Werkstuk"),
    Sheet("TXB204", "Kant", "5", "De student klost een rand.", "Klossen, spelden en patronen.", "Opdracht"),
    Sheet("TXB205", "Zijde", "10", "De student haspelt een cocon.", "Rupsen en moerbeibomen.", "Mondeling"),
    Sheet(
        "TXB206",
        "Mode en textiel",
        "5",
        "De student plaatst een gewaad in zijn tijd.",
        "Twintig eeuwen kleding.",
        "Essay",
    ),
)
_PROSE = (
    "In de werkplaats komt het ambacht aan bod zoals het in de streek is gegroeid. Wie wil blijft na het practicum om "
    "verder te oefenen; de ruimte is de hele week open."
)


class Pen:
    """Writes lines under each other and turns the page when it is full."""

    def __init__(self, path: Path) -> None:
        self.canvas = Canvas(str(path), pagesize=A4, invariant=True)
        self.y = _HEIGHT - 70
        self.page = 1

    def write(self, text: str, x: float = 70, size: float = 10, font: str = "Helvetica") -> None:
        """Write one line and go down."""
        if self.y < 80:
            self.turn()
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.y, text)
        self.y -= size * 1.35

    def beside(self, *columns: tuple[str, float, str]) -> None:
        """Write text, place and font of several columns at one height."""
        if self.y < 80:
            self.turn()
        for text, x, font in columns:
            self.canvas.setFont(font, 10)
            self.canvas.drawString(x, self.y, text)
        self.y -= 13.5

    def prose(self, text: str, x: float = 70, width: int = 90) -> None:
        """Write a paragraph."""
        for line in wrap(text, width):
            self.write(line, x)
        self.y -= 5

    def turn(self) -> None:
        """Begin a page."""
        self.canvas.showPage()
        self.y, self.page = _HEIGHT - 70, self.page + 1

    def save(self) -> None:
        """Finish the file."""
        self.canvas.save()


def facts_under_the_title(path: Path) -> list[int]:
    """Large title with the code behind it, a line of facts without labels, headings no larger than the body."""
    pen, pages = Pen(path), []
    for sheet in SHEETS:
        pen.y -= 20
        if pen.y < 200:
            pen.turn()
        pages.append(pen.page)
        pen.write(f"{sheet.title} ({sheet.code})", size=15)
        pen.write(f"{sheet.credits} ECTS, jaar 2, keuze", size=9, font="Helvetica-Oblique")
        for heading, text in (("Doelstellingen", sheet.goal), ("Inhoud", sheet.content + " " + _PROSE)):
            pen.write(heading, font="Helvetica-Bold")
            pen.prose(text)
        pen.write("Evaluatie", font="Helvetica-Bold")
        pen.prose(sheet.test)
    pen.save()
    return pages


def small_labels(path: Path) -> list[int]:
    """Labels smaller than the body, left of their values; title no larger than the body but bold."""
    pen, pages = Pen(path), []
    for sheet in SHEETS:
        pages.append(pen.page)
        pen.write(sheet.title, font="Helvetica-Bold")
        for label, value in (
            ("Vakcode", sheet.code),
            ("Studiepunten", f"{sheet.credits} EC"),
            ("Leerdoelen", sheet.goal),
            ("Vakinhoud", sheet.content),
            ("Toetsvorm", sheet.test),
        ):
            pen.canvas.setFont("Helvetica", 7.5)
            pen.canvas.drawString(70, pen.y, label)
            pen.prose(value, x=180, width=60)
        pen.prose(_PROSE, x=180, width=60)
        pen.turn()
    pen.save()
    return pages


def numbered_form(path: Path) -> list[int]:
    """Draw a numbered form that opens with the same heading for each course; the title is a value in it."""
    pen, pages = Pen(path), []
    for sheet in SHEETS:
        pages.append(pen.page)
        pen.write("Modulebeschrijving", size=16, font="Helvetica-Bold")
        for number, (label, value) in enumerate(
            (
                ("Naam module", sheet.title),
                ("Modulecode", sheet.code),
                ("Aantal studiepunten", sheet.credits),
                ("Leeruitkomsten", sheet.goal),
                ("Beschrijving", sheet.content + " " + _PROSE),
                ("Wijze van toetsing", sheet.test),
            ),
            start=1,
        ):
            pen.write(f"{number}. {label}", font="Helvetica-Bold")
            pen.prose(value, x=85)
        pen.turn()
    pen.save()
    return pages


def labels_with_colons(path: Path) -> list[int]:
    """Code and title in a bold line at body size; fields run on in one line, parted by colons."""
    pen, pages = Pen(path), []
    for sheet in SHEETS:
        pen.y -= 14
        pages.append(pen.page if pen.y >= 80 else pen.page + 1)
        pen.write(f"{sheet.code}: {sheet.title}", font="Helvetica-Bold")
        pen.write(f"Credits: {sheet.credits} EC")
        pen.prose(f"Aims: {sheet.goal}")
        pen.prose(f"Content: {sheet.content} {_PROSE}")
        pen.prose(f"Assessment: {sheet.test}")
    pen.save()
    return pages


def grid_of_values(path: Path) -> list[int]:
    """Put a row of labels over a row of values under a coloured title; German."""
    pen, pages = Pen(path), []
    for sheet in SHEETS:
        pages.append(pen.page)
        pen.canvas.setFillColorRGB(0.1, 0.3, 0.6)
        pen.write(sheet.title, size=14)
        pen.canvas.setFillColorRGB(0, 0, 0)
        bold = "Helvetica-Bold"
        pen.beside(("Modulnummer", 70, bold), ("Leistungspunkte", 200, bold), ("Turnus", 340, bold))
        plain = "Helvetica"
        pen.beside((sheet.code, 70, plain), (sheet.credits, 200, plain), ("jedes Semester", 340, plain))
        pen.y -= 8
        for heading, text in (("Qualifikationsziele", sheet.goal), ("Lehrinhalte", sheet.content + " " + _PROSE)):
            pen.write(heading, font=bold)
            pen.prose(text)
        pen.write("Prüfungsform", font=bold)
        pen.prose(sheet.test)
        pen.turn()
    pen.save()
    return pages


def two_columns(path: Path) -> list[int]:
    """Two columns of paragraphs, each with bold words that run in; written row by row, as some programs do."""
    pen = Pen(path)
    for left, right in zip(SHEETS[::2], SHEETS[1::2], strict=True):
        rows = [
            (
                f"{sheet.code} {sheet.title}",
                f"{sheet.credits} EC, jaar 1, verplicht",
                sheet.goal,
                sheet.content,
                sheet.test,
            )
            for sheet in (left, right)
        ]
        for line, (one, other) in enumerate(zip(*rows, strict=True)):
            font = "Helvetica-Bold" if line == 0 else "Helvetica"
            prefix = ("", "", "Leerdoelen: ", "Inhoud: ", "Toetsing: ")[line]
            pen.beside((prefix + one, 70, font), (prefix + other, 320, font))
        pen.y -= 30
    pen.save()
    return [1] * len(SHEETS)


def plain_throughout(path: Path) -> list[int]:
    """Set everything in one size and weight; labels in capitals, with and without colon."""
    pen, pages = Pen(path), []
    for sheet in SHEETS:
        pages.append(pen.page if pen.y >= 80 else pen.page + 1)
        pen.write(f"VAK: {sheet.title}")
        pen.write(f"CODE: {sheet.code}")
        pen.write(f"STUDIEPUNTEN: {sheet.credits}")
        for label, text in (("DOEL", sheet.goal), ("INHOUD", _PROSE), ("TOETSING", sheet.test)):
            pen.write(label)
            pen.prose(text)
        pen.y -= 20
    pen.save()
    return pages


def over_two_pages(path: Path) -> list[int]:
    """List the courses first; then two pages for each, under a running head that names the course."""
    pen, pages = Pen(path), []
    pen.write("Inhoudsopgave", size=16)
    for at, sheet in enumerate(SHEETS):
        pen.write(f"{sheet.code} {sheet.title} {'.' * 40} {2 + 2 * at}")
    for sheet in SHEETS:
        pen.turn()
        pages.append(pen.page)
        pen.canvas.setFont("Helvetica", 8)
        pen.canvas.drawString(70, 810, f"Cursus {sheet.title}")
        pen.write(sheet.title, size=18)
        pen.beside(("Studiegidsnr:", 70, "Helvetica"), (sheet.code, 200, "Helvetica"))
        pen.beside(("Credits:", 70, "Helvetica"), (f"{sheet.credits} EC", 200, "Helvetica"))
        pen.write("Doel van het vak", font="Helvetica-Bold")
        pen.prose(sheet.goal)
        pen.write("Inhoud van het vak", font="Helvetica-Bold")
        pen.prose(_PROSE * 3)
        pen.turn()
        pen.canvas.setFont("Helvetica", 8)
        pen.canvas.drawString(70, 810, f"Cursus {sheet.title}")
        pen.prose(_PROSE * 2)
        pen.write("Literatuur", font="Helvetica-Bold")
        pen.prose("Een handboek.")
    pen.save()
    return pages


def two_levels(path: Path) -> list[int]:
    """Put two parts with headings and labels of their own into each module."""
    pen, pages = Pen(path), []
    for sheet in SHEETS:
        pages.append(pen.page)
        pen.write(f"{sheet.code} {sheet.title}", size=14, font="Helvetica-Bold")
        pen.write(f"Leistungspunkte: {sheet.credits}")
        pen.write("Qualifikationsziele", font="Helvetica-Bold")
        pen.prose(sheet.goal)
        for part in (1, 2):
            pen.write(f"Lehrveranstaltung {part}", size=11, font="Helvetica-Bold")
            pen.write("Inhalte", font="Helvetica-Bold")
            pen.prose(sheet.content)
        pen.write("Prüfungsleistung", font="Helvetica-Bold")
        pen.prose(sheet.test)
        pen.turn()
    pen.save()
    return pages


LAYOUTS: Iterable[Callable[[Path], list[int]]] = (
    facts_under_the_title,
    small_labels,
    numbered_form,
    labels_with_colons,
    grid_of_values,
    two_columns,
    plain_throughout,
    over_two_pages,
    two_levels,
)
