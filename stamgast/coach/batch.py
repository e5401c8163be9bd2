"""Many texts at once: a line of JSON in, one out, in order; a bad line gets an error and no more."""

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, BinaryIO, Final

import msgspec

from stamgast.coach.advise import Draft, Found, examine, findings, language_of
from stamgast.coach.labels import LABELS, labels_of
from stamgast.coach.rule import Kind, Severity
from stamgast.coach.text import LIMIT, is_sound, read
from stamgast.coach.triage import sort
from stamgast.vocabulary.languages import LANGUAGES

LONGEST_LINE: Final = 8_000_000
"""Bytes of a line; the rest of a longer one is skipped unread."""
_REMEMBERED: Final = 1_024
"""Texts whose answers are kept in case they come again."""
_decode: Final = msgspec.json.Decoder().decode
_encode: Final = msgspec.json.Encoder().encode
KINDS: Final = ("purpose", "post", "reply", "incoming")
_OPTIONAL: Final = ("parent", "language", "network", "country")
_TEXT_OR_NONE: Final = frozenset([str, type(None)])
_SEVERITIES: Final = {severity: severity.name.lower() for severity in Severity}

Answer = dict[str, Any]
Asked = tuple[Kind, str, str | None, str | None, str | None, str | None]
"""Kind, text, parent, language, network and country of a row."""


class BadLineError(ValueError):
    """A line that cannot be read; its words say why."""


def answers(stream: BinaryIO, *, ui_language: str = "en") -> Iterator[str]:
    """One line of JSON for every line of the stream.

    A row holds ``id``, ``kind``, ``text`` and, if known, ``parent``, ``language``, ``network`` and
    ``country``. An answer holds ``id``, ``language``, ``findings``, ``labels``, for incoming texts
    ``needs_reply``, ``urgency`` and ``sure``, and ``error`` where something was wrong with the line.
    """
    for line in _lines(stream):
        yield msgspec.json.format(_encode(_answer_to(line, ui_language)), indent=0).decode()


def answer(row: Answer, *, ui_language: str = "en") -> Answer:
    """What the coach says of one row.

    Raises:
        BadLineError: a key is missing, or holds what it must not hold.
    """
    asked = _asked(row)
    return {"id": row["id"], **_said(asked, ui_language)}


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines; None for one that does not end within ``LONGEST_LINE``."""
    while line := stream.readline(LONGEST_LINE):
        if line.endswith(b"\n") or len(line) < LONGEST_LINE:
            yield line
            continue
        while (rest := stream.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
            pass
        yield None


def _answer_to(line: bytes | None, ui_language: str) -> Answer:
    row: object = None
    try:
        row = _row(line)
        return answer(row, ui_language=ui_language)
    except BadLineError as problem:
        name = row.get("id") if isinstance(row, dict) else None
        return {
            "id": name if _is_name(name) else None,
            "language": None,
            "findings": [],
            "labels": [],
            "error": str(problem),
        }


def _row(line: bytes | None) -> Answer:
    if line is None:
        raise BadLineError(f"the line is longer than {LONGEST_LINE} bytes")
    try:
        row = _decode(line)
    except (ValueError, RecursionError):
        row = _leniently(line)
    if not isinstance(row, dict):
        raise BadLineError("the line is not an object")
    return row


def _leniently(line: bytes) -> object:
    """What Python takes for JSON beyond what is: halves of characters, numbers that are none."""
    try:
        return json.loads(line.decode())
    except (ValueError, RecursionError) as problem:
        raise BadLineError("the line is not JSON") from problem


def _asked(row: Answer) -> Asked:
    try:
        name, kind, text = row["id"], row["kind"], row["text"]
    except KeyError as missing:
        raise BadLineError(f"{missing.args[0]} is missing") from missing
    if kind not in KINDS:
        raise BadLineError(f"kind is none of {', '.join(KINDS)}")
    if not _is_name(name):
        raise BadLineError("id is neither text nor number")
    parent, language, network, country = context = [*map(row.get, _OPTIONAL)]
    if not (isinstance(text, str) and _TEXT_OR_NONE.issuperset(map(type, context))):
        raise BadLineError("text, parent, language, network and country hold text")
    if len(text) > LIMIT or len(parent or "") > LIMIT:
        raise BadLineError(f"the text is longer than {LIMIT} characters")
    return kind, text, parent, language, network, country


def _is_name(name: object) -> bool:
    return isinstance(name, int) or (isinstance(name, str) and is_sound(name))


@lru_cache(maxsize=_REMEMBERED)
def _said(asked: Asked, ui_language: str) -> Mapping[str, Any]:
    """What the coach says of a text, remembered: people write "❤️" and "Thank you!" again and again."""
    kind, text, parent, language, network, country = asked
    draft = Draft("post" if kind == "incoming" else kind, text, language, network, country, parent)
    said = _triage(draft, ui_language) if kind == "incoming" else _advice(draft, kind, ui_language)
    if not is_sound(draft.text):
        said["error"] = "the text holds characters that are no characters; they were read as U+FFFD"
    return said


def _triage(draft: Draft, ui_language: str) -> Answer:
    seen, found = sort(draft)
    return {
        "language": seen.language,
        "findings": _shown(found, ui_language),
        "labels": [LABELS[f"incoming.{label}"] for label in seen.labels],
        "needs_reply": seen.needs_reply,
        "urgency": seen.urgency,
        "sure": seen.sure,
    }


def _advice(draft: Draft, kind: Kind, ui_language: str) -> Answer:
    text = read(draft.text)
    language = language_of(text, draft)
    found = list(examine(draft, kind=kind, text=text, language=language))
    labels = labels_of(kind, {rule.id for rule, _, _ in found}, text, language, parent=draft.parent)
    return {
        "language": language,
        "findings": _shown(found, ui_language),
        "labels": labels if language in LANGUAGES else [],
    }


def _shown(found: list[Found], ui_language: str) -> list[Answer]:
    return [
        {
            "rule": finding.rule,
            "version": finding.version,
            "severity": _SEVERITIES[finding.severity],
            "start": finding.start,
            "end": finding.end,
            "message": finding.message,
            "advice": finding.advice,
            "replacement": finding.replacement,
            "evidence": finding.evidence,
        }
        for finding in findings(found, ui_language=ui_language)
    ]
