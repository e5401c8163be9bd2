"""Names and words of other people on their way into a report: made harmless, and shortened."""

import re
import unicodedata
from typing import Final

MOST: Final = 400
"""Characters of a text that are quoted."""

_UNSEEN: Final = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_MENTION: Final = re.compile(r"(?<![\w.])@([\w-])[\w.-]*(?:@[\w.-]+)?")
_ADDRESS: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def harmless(text: str) -> str:
    """The text without characters that cannot be seen or turn the reading direction round."""
    seen = _UNSEEN.sub("", text)
    return "".join(" " if unicodedata.category(sign)[0] == "C" else sign for sign in seen)


def shortened(name: str) -> str:
    """The initials of a name, or the first letter of a handle.

    >>> shortened("Liv Oosterling"), shortened("@liv.reads")
    ('L. O.', '@l…')
    """
    clean = harmless(name).strip()
    if clean.startswith("@"):
        return f"{clean[:2]}…"
    return " ".join(f"{part[0]}." for part in clean.split()[:3])


def quoted(text: str, *, names: bool) -> str:
    """Words as the report quotes them: harmless, of bearable length, handles and addresses shortened.

    >>> quoted("@liv@toot.example  asks liv@post.example", names=False)
    '@l… asks …@…'
    """
    clean = " ".join(harmless(text).split())
    if not names:
        clean = _MENTION.sub(r"@\1…", _ADDRESS.sub(_hidden, clean))
    return clean if len(clean) <= MOST else clean[: MOST - 1].rstrip() + "…"


def _hidden(match: re.Match[str]) -> str:
    """A whole address becomes "…@…"; what is a handle with its server is left for the handles."""
    before = match.string[match.start() - 1 : match.start()]
    return match[0] if before == "@" else "…@…"


def safe_link(url: str) -> str:
    """The address when it leads to a web page; nothing otherwise."""
    return url if url.startswith(("https://", "http://")) else ""
