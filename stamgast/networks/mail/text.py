"""The words of a mail: headers decoded, the text chosen, HTML made plain; wrong charsets lose no mail."""

import re
from collections.abc import Iterator
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from html.parser import HTMLParser
from typing import TypeAlias

import nh3

from stamgast.networks.nesting import shallow

Mail: TypeAlias = "Message[str, str]"

MOST_PARTS = 200
MOST_TEXT = 200_000
"""Characters of one text that are read; what is longer is cut."""

MOST_FIELD = 2_000
_UNSURE = re.compile(
    r"(us-ascii|ascii|iso-8859-\d+|latin-?1|windows-125\d|cp125\d|unknown.*)?", re.IGNORECASE
)
_WESTERN = re.compile(r"(us-ascii|ascii|iso-8859-1|latin-?1|unknown.*)?", re.IGNORECASE)
_BLOCKS = frozenset({"p", "div", "ul", "ol", "li", "blockquote", "pre", "table", "tr", "hr", "br"})
_BLOCKS |= frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_QUOTES = (
    "gmail_quote",
    "yahoo_quoted",
    "moz-cite-prefix",
    "divRplyFwdMsg",
    "appendonsend",
    "mail-editor-reference",
)


def parsed(content: bytes) -> Mail:
    """Read a mail; a damaged or shortened one gives what can be read of it."""
    return BytesParser(policy=compat32).parsebytes(content)


def field(mail: Mail, name: str) -> str:
    """Return a header in plain words, on one line; empty when it is not there."""
    found = (str(value) for key, value in mail.raw_items() if key.lower() == name.lower())
    raw = _decoded(next(found, "")[:MOST_FIELD].encode("ascii", "surrogateescape"), "")
    try:
        pieces = decode_header(raw)
    except (HeaderParseError, ValueError):
        pieces = [(raw, None)]
    words = "".join(_decoded(p, c or "") if isinstance(p, bytes) else p for p, c in pieces)
    return " ".join(words.split())


def text_of(mail: Mail) -> str:
    """Return what a reader sees as text: the plain version if there is one, else the HTML made plain."""
    plain, marked = "", ""
    for part in _shown(mail):
        kind = part.get_content_type()
        if kind == "text/plain":
            said = _unflowed(_content(part), part)
            plain = f"{plain}\n\n{said}" if plain.strip() else said
        elif kind == "text/html" and not marked:
            marked = _content(part)
    return (plain.strip() or of_html(marked))[:MOST_TEXT]


def attached(mail: Mail) -> list[tuple[str, str]]:
    """Return media type and name of what is attached; pictures of the layout are not."""
    found = []
    for part in parts(mail):
        name = _name(part)
        kind = part.get_content_type()
        is_layout = kind.startswith("image/") and part.get("Content-ID") and not _is_attachment(part)
        if not part.is_multipart() and not is_layout and (name or _is_attachment(part)):
            found.append((kind, name or kind))
    return found[:50]


def of_html(markup: str) -> str:
    """Return markup as text, without what it quotes."""
    attributes = {"div": {"class", "id"}, "blockquote": {"class"}, "a": {"href"}, "img": {"alt"}}
    tags = {*_BLOCKS, "a", "img", "td"}
    reader = _Reader()
    reader.feed(nh3.clean(shallow(markup), tags=tags, attributes=attributes, link_rel=None,
                          clean_content_tags={"script", "style", "head", "title"}))  # fmt: skip
    reader.close()
    text = re.sub(r"[ \t\u00a0]*\n[ \t\u00a0]*", "\n", "".join(reader.parts))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


class _Reader(HTMLParser):
    """Collects text from cleaned markup; ``_hidden`` counts the open elements around a quotation."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = {name: value or "" for name, value in attrs}
        named = f"{about.get('class', '')} {about.get('id', '')}"
        is_quote = tag == "blockquote" or any(each in named for each in _QUOTES)
        if tag in ("div", "blockquote") and (self._hidden or is_quote):
            self._hidden += 1
        if not self._hidden:
            self.parts.append(about.get("alt", "") if tag == "img" else _break(tag))

    def handle_endtag(self, tag: str) -> None:
        if self._hidden and tag in ("div", "blockquote"):
            self._hidden -= 1
        elif not self._hidden:
            self.parts.append(_break(tag))

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(re.sub(r"\s+", " ", data))


def _break(tag: str) -> str:
    if tag in ("br", "li", "tr", "div"):
        return "\n"
    return "\n\n" if tag in _BLOCKS else " " if tag == "td" else ""


def parts(mail: Mail) -> Iterator[Mail]:
    """Walk through a mail's parts, those of mails inside it left out; a thousand parts are no letter."""
    left, seen = [mail], 0
    while left and seen < MOST_PARTS:
        part, seen = left.pop(), seen + 1
        yield part
        inside = part.get_payload() if part.get_content_maintype() == "multipart" else None
        if isinstance(inside, list):
            left += [each for each in reversed(inside) if isinstance(each, Message)]


def _shown(mail: Mail) -> Iterator[Mail]:
    return (part for part in parts(mail) if not _is_attachment(part) and not part.is_multipart())


def _is_attachment(part: Mail) -> bool:
    return part.get_content_disposition() == "attachment"


def _name(part: Mail) -> str:
    try:
        raw = part.get_filename() or ""
        words = "".join(_decoded(p, c or "") if isinstance(p, bytes) else p for p, c in decode_header(raw))
    except (MessageError, ValueError, LookupError, TypeError):
        return ""
    return " ".join(words.split())[:200]


def _content(part: Mail) -> str:
    content = part.get_payload(decode=True)
    declared = part.get_param("charset") or ""
    charset = declared if isinstance(declared, str) else ""
    return _decoded(content if isinstance(content, bytes) else b"", charset).replace("\r\n", "\n")


def _decoded(content: bytes, charset: str) -> str:
    """Decode by the charset that is named, unless the bytes say otherwise."""
    if _UNSURE.fullmatch(charset):
        try:
            return content.decode("utf-8")
        except UnicodeDecodeError:
            charset = "cp1252" if _WESTERN.fullmatch(charset) else charset
    try:
        return content.decode(charset, "replace")
    except (LookupError, ValueError):
        return content.decode("utf-8", "replace")


def _unflowed(text: str, part: Mail) -> str:
    """Join lines that were broken only for the way (RFC 3676)."""
    if str(part.get_param("format") or "").lower() != "flowed":
        return text
    joined: list[str] = []
    goes_on = False
    for line in text.split("\n"):
        line_on = line.endswith(" ") and line != "-- "
        if goes_on and not line.startswith(">"):
            joined[-1] += line
        else:
            joined.append(line)
        goes_on = line_on and not line.startswith(">")
    return "\n".join(joined)
