"""Translations without outside programs: collects the strings, updates .po files, compiles .mo files."""

import ast
import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parent.parent
LOCALE = PACKAGE / "locale"
TRANSLATED = ("sv", "nb", "nl")
"""The languages beside English, which is the language of the source."""

_ERRORS = (
    "Unauthorized",
    "Forbidden",
    "Rejected",
    "Unsupported",
    "Duplicate",
    "RateLimited",
    "QuotaExhausted",
    "PaymentRequired",
    "Blocked",
    "Gone",
    "WindowClosed",
    "Misconfigured",
    "Unavailable",
    "OutcomeUnknown",
)
_KEYWORDS: dict[str, Any] = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
    **dict.fromkeys(_ERRORS),
    "Question": (2,),
    "Effect": None,
}
"""Calls whose arguments are messages. The pure packages know nothing of translation: their errors carry
constant sentences, networks ask in plain words, and both are translated where they are shown."""


def compile_stale(locale: Path = LOCALE) -> list[Path]:
    """Compile every .po file whose .mo file is missing or older, and return the .mo files written.

    Safe while other processes do the same: each file appears whole or not at all.
    """
    written = []
    for source in sorted(locale.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        content = BytesIO()
        write_mo(content, read(source))
        passing = target.with_name(f"{target.name}.{os.getpid()}.tmp")
        passing.write_bytes(content.getvalue())
        passing.replace(target)
        written.append(target)
    return written


def read(path: Path) -> Catalog:
    """Read a .po file; its language is the name of the folder two above."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name, domain=path.stem, charset="utf-8")


def collect(package: Path = PACKAGE) -> Catalog:
    """Return a catalogue, without translations, of every string in Python files and templates."""
    found = Catalog(domain="django", project="Stamgast", charset="utf-8", fuzzy=False)
    for path in _sources(package):
        source = BytesIO(_as_python(path).encode())
        place = (path.relative_to(package.parent).as_posix(), 0)
        for _line, message, notes, context in extract(
            "python", source, keywords=_KEYWORDS, comment_tags=("Translators",)
        ):
            found.add(message, None, [place], auto_comments=notes, context=context)
        if path.suffix == ".py" and "networks" in path.parts:
            for sentence in _sentences_of_errors(path):
                found.add(sentence, None, [place])
    return found


def _sentences_of_errors(path: Path) -> Iterator[str]:
    """Find what errors say that are chosen first: ``kind("…", detail=…)``, and tables of ``(kind, "…")``."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        said: ast.expr | None = None
        if isinstance(node, ast.Call) and node.args and any(one.arg == "detail" for one in node.keywords):
            said = node.args[0]
        elif isinstance(node, ast.Tuple) and len(node.elts) == 2 and isinstance(node.elts[0], ast.Name):
            said = node.elts[1] if node.elts[0].id in (*_ERRORS, "Conflict") else None
        if isinstance(said, ast.Constant) and isinstance(said.value, str) and said.value.endswith("."):
            yield said.value


def refresh(package: Path = PACKAGE, locale: Path = LOCALE) -> dict[str, int]:
    """Bring the .po files up to date, and return how many strings each language still lacks.

    Nothing is guessed: a new string arrives empty, a string that is gone leaves.
    """
    template = collect(package)
    lacking = {}
    for language in TRANSLATED:
        path = locale / language / "LC_MESSAGES" / "django.po"
        catalogue = read(path) if path.exists() else Catalog(language, domain="django", charset="utf-8")
        since = catalogue.creation_date
        catalogue.update(template, no_fuzzy_matching=True)
        catalogue.creation_date = since
        write(catalogue, path)
        lacking[language] = sum(1 for message in catalogue if message.id and not is_complete(message.string))
    return lacking


def write(catalogue: Catalog, path: Path) -> None:
    """Write a .po file in an order and form that change only with its strings."""
    catalogue.header_comment = "# Stamgast's words; `makemessages` brings this file up to date."
    catalogue.project, catalogue.version, catalogue.fuzzy = "Stamgast", "1", False
    catalogue.revision_date = catalogue.creation_date
    catalogue.msgid_bugs_address = catalogue.last_translator = catalogue.language_team = ""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(
            file,
            catalogue,
            width=100,
            sort_output=True,
            ignore_obsolete=True,
            include_lineno=False,
        )


def is_complete(string: object) -> bool:
    """Tell whether a translation has words in every plural form."""
    return all(string) if isinstance(string, (tuple, list)) else bool(string)


def _sources(package: Path) -> Iterator[Path]:
    for path in sorted(package.rglob("*")):
        is_template = path.suffix in (".html", ".txt") and "templates" in path.parts
        if is_template or (path.suffix == ".py" and "migrations" not in path.parts):
            yield path


def _as_python(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return text
    # What templatize leaves stands at the depth of the markup, which is no indentation of Python's.
    return "\n".join(line.lstrip() for line in templatize(text, origin=str(path)).splitlines())
