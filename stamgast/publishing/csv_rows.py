"""Reads a file of planned posts: its encoding, its separator, its columns; pure, without any row of ours."""

import csv
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from io import StringIO

from django.utils.translation import gettext as _

MOST_BYTES = 256 * 1024
MOST_ROWS = 100
LONGEST_CELL = 131_072
"""Characters. The csv module's own limit is one of the whole process, which reading archives raises."""

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "date": ("date", "day", "datum", "dato", "dag"),
    "time": ("time", "hour", "tid", "klokkeslett", "klockslag", "tijd"),
    "channel": ("channel", "kanal", "kanaal"),
    "text": ("text", "tekst", "content"),
    "title": ("title", "titel", "tittel"),
    "idea": ("idea", "idé", "ide", "idee"),
    "host": ("host", "värd", "vert", "gastheer", "gastvrouw"),
    "goal": ("goal", "mål", "doel"),
    "picture": ("picture", "image", "bild", "bilde", "afbeelding", "foto"),
    "value": ("value", "värde", "verdi", "waarde"),
    "answer": ("answer", "svar", "antwoord"),
}
"""What a column may be called."""

NEEDED = ("channel", "text")
SEPARATORS = (";", ",", "\t")


class Unreadable(Exception):
    """The file is of no use; the message says what to do about it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the file: its number in a spreadsheet, and what stands in each column, if anything."""

    number: int
    fields: Mapping[str, str]

    @property
    def digest(self) -> str:
        """What makes it the same row again, in whichever order its columns come."""
        said = {name: value for name, value in sorted(self.fields.items()) if value}
        return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()


def decode(content: bytes) -> str:
    """Return the file as text: UTF-8 with or without mark, UTF-16 with one, or else as Windows writes it.

    Raises:
        Unreadable: it is too large, or no text.
    """
    if len(content) > MOST_BYTES:
        raise Unreadable(_("The file is too large. Take one with at most 100 posts."))
    is_wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if is_wide else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text and not text.startswith(("PK", "%PDF")):
            return text
    raise Unreadable(_("This is no text file. In your spreadsheet, save it as CSV first."))


def read(text: str) -> list[Row]:
    """Return the rows below the line of headings; empty ones are left out.

    Raises:
        Unreadable: columns are missing, there is nothing in it, or too much.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    first = text.lstrip().partition("\n")[0]
    separator = max(SEPARATORS, key=first.count)
    lines = _lines(text, separator)
    columns = [_column(heading) for heading in lines[0]] if lines else []
    if missing := [one for one in NEEDED if one not in columns]:
        words = _("There is no column “%(name)s”. Begin with the template.")
        raise Unreadable(words % {"name": missing[0]})
    rows = [
        Row(number, _fields(columns, line)) for number, line in enumerate(lines[1:], start=2) if any(line)
    ]
    if not rows:
        raise Unreadable(_("There are no posts in the file yet."))
    if len(rows) > MOST_ROWS:
        raise Unreadable(_("The file has more than 100 posts. Split it, please."))
    return rows


def _lines(text: str, separator: str) -> list[list[str]]:
    unread = _("The file could not be read. In your spreadsheet, save it as CSV again.")
    try:
        lines = list(csv.reader(StringIO(text.strip("\n") + "\n", newline=""), delimiter=separator))
    except csv.Error as error:
        raise Unreadable(unread) from error
    if any(len(cell) > LONGEST_CELL for line in lines for cell in line):
        raise Unreadable(unread)
    return lines


def day_in(given: str) -> date | None:
    """Read a day, 2026-12-01 or with the day first: 1.12.2026, 1/12/2026, 1-12-2026; None if it is none."""
    parts = given.replace("/", "-").replace(".", "-").strip("- ").split("-")
    if len(parts) != 3 or not all(_is_number(part.strip()) for part in parts):
        return None
    numbers = [int(part) for part in parts]
    year, month, day = numbers if len(parts[0].strip()) == 4 else reversed(numbers)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def time_in(given: str) -> time | None:
    """Read a time: 14:00, 14.00 or 14; None if it is none."""
    hour, _separator, minute = given.strip().replace(".", ":").partition(":")
    minute = minute.partition(":")[0] or "0"
    if not (_is_number(hour) and _is_number(minute)):
        return None
    try:
        return time(int(hour), int(minute))
    except ValueError:
        return None


def _is_number(text: str) -> bool:
    return text.isdecimal() and len(text) <= 4


def _column(heading: str) -> str:
    name = heading.strip().strip("\ufeff").casefold()
    return next((column for column, names in COLUMNS.items() if name in names), "")


def _fields(columns: list[str], line: list[str]) -> dict[str, str]:
    given = {name: value for name, value in zip(columns, line, strict=False) if name}
    said = {name: value.strip() for name, value in given.items()}
    return dict.fromkeys(COLUMNS, "") | said
