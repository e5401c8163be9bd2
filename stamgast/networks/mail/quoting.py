"""What somebody wrote in a mail, without what they quote, sign and advertise; in our four languages."""

import re

_WROTE = re.compile(
    r"^(?:(?:on|den|på|op|am|le)\b.{4,200}?\b(?:wrote|skrev|schreef|schrieb|écrit)"
    r"|.{3,200}?\b(?:wrote|skrev|schreef)\b.{0,80}?)\s*:\s*$",
    re.IGNORECASE | re.DOTALL,
)
"""*On Monday Trijn wrote:*; programs break it over up to three lines."""

_OPENING = re.compile(r"(?:on|den|på|op|am|le)\b|\d", re.IGNORECASE)
_ORIGINAL = re.compile(
    r"^[\s>*-]*--\s*(?:original message|forwarded message|ursprungligt meddelande"
    r"|vidarebefordrat meddelande"
    r"|opprinnelig melding|videresendt melding|oorspronkelijk bericht|doorgestuurd bericht)\s*-{2,}\s*$",
    re.IGNORECASE,
)
_FROM = re.compile(r"^\*?(?:from|från|fra|van)\s*:\*?\s*\S", re.IGNORECASE)
_HEADER = re.compile(
    r"^\*?(?:sent|date|to|cc|subject|skickat|datum|till|ämne|sendt|dato|til|kopi|emne|verzonden|aan|onderwerp)\s*:",
    re.IGNORECASE,
)
_RULE = re.compile(r"^[_-]{8,}\s*$")
_ADVERTISED = re.compile(
    r"^(?:sent from my |sent from outlook|get outlook for |skickat från min|skickat från outlook"
    r"|hämta outlook för"
    r"|sendt fra min|sendt fra outlook|få outlook for|hent outlook for|verzonden vanaf mijn"
    r"|verstuurd vanaf mijn"
    r"|verzonden met |outlook voor |download outlook)",
    re.IGNORECASE,
)


def own_words(text: str) -> str:
    """Return what the writer of a mail added; all of it when nothing else would be left."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept = _without_quotes(lines[: _end(lines)])
    while kept and (not kept[-1].strip() or _ADVERTISED.match(kept[-1].strip())):
        kept.pop()
    words = re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()
    return words or text.strip()


def _end(lines: list[str]) -> int:
    """Return where the signature, or a whole mail pasted below, begins."""
    for at, line in enumerate(lines):
        if line.rstrip("\n") in ("-- ", "--") or _ORIGINAL.match(line):
            return at
        if _FROM.match(line) and sum(bool(_HEADER.match(each)) for each in lines[at + 1 : at + 6]) >= 2:
            return at - 1 if at and _RULE.match(lines[at - 1]) else at
    return len(lines)


def _without_quotes(lines: list[str]) -> list[str]:
    kept: list[str] = []
    at = 0
    while at < len(lines):
        if lines[at].lstrip().startswith(">"):
            at += 1
        elif length := _attribution(lines, at):
            at += length
            if not any(line.lstrip().startswith(">") for line in lines[at:]):
                break  # what it introduces is not marked as quoted: all of the rest is
        else:
            kept.append(lines[at])
            at += 1
    return kept


def _attribution(lines: list[str], at: int) -> int:
    """Return over how many lines *… wrote:* goes here, 0 if it is something else.

    It must introduce something quoted, or stand where only a quotation can follow: after an empty line, with
    a date or an address in it.
    """
    if not lines[at].strip():
        return 0
    for length in (1, 2, 3):
        if not lines[at + length - 1 : at + length] or not lines[at + length - 1].strip():
            return 0
        words = _joined(lines[at : at + length])
        if not _WROTE.match(words):
            continue
        below = _joined(lines[at + 1 : at + length])
        if length > 1 and not _OPENING.match(words) and _WROTE.match(below):
            return 0  # it begins below
        following = next((line for line in lines[at + length :] if line.strip()), "")
        names_somebody = ("@" in words or re.search(r"\d", words)) and (at == 0 or not lines[at - 1].strip())
        return length if following.lstrip().startswith(">") or (names_somebody and following) else 0
    return 0


def _joined(lines: list[str]) -> str:
    return " ".join(line.strip() for line in lines)
