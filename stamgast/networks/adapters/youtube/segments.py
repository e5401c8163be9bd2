"""What a comment says, out of the pieces that Takeout writes it in."""

import json
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Said:
    """The text of a comment and the addresses it links to; not ``is_whole`` where it could not be read."""

    text: str
    links: list[str] = field(default_factory=list)
    is_whole: bool = True


def said(raw: str) -> Said:
    r"""Join the pieces of a text column: since June 2024 objects with commas between, before that one object.

    Line breaks that stand raw inside a string are forgiven. What cannot be read stays as it is.

    >>> said('{"text":"Ja!"},{"text":"\\n"},{"text":"Tot dan \\u003c3"}').text
    'Ja!\nTot dan <3'
    >>> said('{"takeoutSegments":[{"text":"Ja!"}]}').text
    'Ja!'
    >>> said("Ja!")
    Said(text='Ja!', links=[], is_whole=False)
    """
    try:
        pieces = json.loads(f"[{raw}]", strict=False)
    except (ValueError, RecursionError):
        return Said(raw, is_whole=False)
    if len(pieces) == 1 and isinstance(pieces[0], dict) and "takeoutSegments" in pieces[0]:
        pieces = pieces[0]["takeoutSegments"]
    if not isinstance(pieces, list) or not all(isinstance(piece, dict) for piece in pieces):
        return Said(raw, is_whole=False)
    links = (_link(piece) for piece in pieces)
    return Said("".join(_text(piece) for piece in pieces), [link for link in links if link])


def _text(piece: dict[str, Any]) -> str:
    text = piece.get("text")
    return text.encode("utf-8", "replace").decode() if isinstance(text, str) else ""


def _link(piece: dict[str, Any]) -> str:
    link = piece.get("link")
    address = link.get("linkUrl") if isinstance(link, dict) else None
    return address if isinstance(address, str) and address.startswith(("http://", "https://")) else ""
