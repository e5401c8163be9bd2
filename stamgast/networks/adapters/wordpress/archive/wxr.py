"""Takes WXR apart: one record after another out of a stream, with nothing but the fields that are read."""

import codecs
import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Final
from xml.parsers import expat

from stamgast.networks.archives.problems import Code

FIELDS: Final = frozenset(
    ("title", "link", "pubDate", "creator", "encoded", "language", "base_blog_url", "category",
     "author_id", "author_login", "author_email", "author_display_name",
     "post_id", "post_date", "post_date_gmt", "post_modified_gmt", "status", "post_type", "post_password",
     "comment_id", "comment_author", "comment_author_email", "comment_author_url", "comment_user_id",
     "comment_date", "comment_date_gmt", "comment_content", "comment_approved", "comment_type",
     "comment_parent")
)  # fmt: skip
"""Elements whose text is kept, by local name; visitors' addresses are not among them."""

MOST_DEPTH: Final = 64
MOST_TEXT: Final = 16 << 20
"""The longest text of one element, in characters."""

_PIECE = 1 << 20
_INSIDE = {"author": "channel", "item": "channel", "comment": "item"}
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*encoding=["']([A-Za-z0-9._-]{1,40})["']""")
_ILLEGAL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffd-\uffff]"
    "|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2[0-9]|3[01]));",
    re.IGNORECASE,
)

Note = Callable[[Code, int, str], None]
"""How a problem is told: its code, the line, and a detail."""


@dataclass(slots=True)
class Record:
    """The channel, an author, an item, or a comment ``of`` its item."""

    kind: str
    line: int
    of: "Record | None" = None
    fields: dict[str, str] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    given: bool = False

    def __getitem__(self, name: str) -> str:
        """Return a field's text without outer blanks; empty where it is not there."""
        return self.fields.get(name, "").strip()


def records(stream: BinaryIO, note: Note) -> Iterator[Record]:
    """Yield the channel, then authors, items, and behind each item its comments, as they stand in the file.

    The file ends for us where it is damaged, too deep, or has a document type; all are noted.
    """
    reading = _Reading(note)
    try:
        for text in _legal(stream, note):
            reading.parser.Parse(text, False)
            yield from reading.taken()
        reading.parser.Parse("", True)
    except expat.ExpatError as error:
        note("bad_member", error.lineno, expat.errors.messages.get(error.code, ""))
    except _Refused as error:
        note("refused_member", reading.parser.CurrentLineNumber, str(error))
    reading.give_up()
    yield from reading.taken()


class _Refused(Exception):
    """What no export contains."""


class _Reading:
    """The parser's handlers and what they have gathered."""

    def __init__(self, note: Note) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype
        self._note = note
        self._names: list[str] = []
        self._open: list[tuple[int, Record]] = []
        self._done: deque[Record] = deque()
        self._words: list[str] = []
        self._length = 0
        self._wanted = ""

    def taken(self) -> Iterator[Record]:
        """Yield the records that are complete."""
        while self._done:
            yield self._done.popleft()

    def give_up(self) -> None:
        """Take what is open as complete; the rest of it will not come."""
        for _, record in self._open:
            self._give(record)

    def _doctype(self, *_: object) -> None:
        raise _Refused("document type")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        parent = self._names[-1] if self._names else ""
        self._names.append(local)
        if len(self._names) > MOST_DEPTH:
            raise _Refused("nested too deep")
        if local == "channel" or _INSIDE.get(local) == parent:
            self._begin(local)
        elif local in FIELDS and self._open and self._open[-1][0] == len(self._names) - 1:
            tag = local != "category" or attributes.get("domain") in ("post_tag", "category")
            self._wanted = local if tag and not space.endswith("excerpt/") else ""
            self._words, self._length = [], 0

    def _begin(self, kind: str) -> None:
        of = self._open[-1][1] if self._open else None
        if of is not None:
            self._give(of)
        self._open.append((len(self._names), Record(kind, self.parser.CurrentLineNumber, of)))

    def _text(self, text: str) -> None:
        if self._wanted and self._length < MOST_TEXT:
            self._words.append(text)
            self._length += len(text)

    def _end(self, name: str) -> None:
        if self._open and self._open[-1][0] == len(self._names):
            self._give(self._open.pop()[1])
        elif self._wanted and name.rpartition(" ")[2] == self._wanted:
            self._keep(self._open[-1][1], "".join(self._words)[:MOST_TEXT])
        self._wanted = ""
        self._names.pop()

    def _keep(self, record: Record, text: str) -> None:
        if self._wanted == "category":
            record.tags.append(text.strip())
        else:
            record.fields.setdefault(self._wanted, text)

    def _give(self, record: Record) -> None:
        """Hand a record on once: the channel and items when their first part begins."""
        if not record.given:
            record.given = True
            self._done.append(record)


def _legal(stream: BinaryIO, note: Note) -> Iterator[str]:
    """Yield the text in pieces that end behind a tag, without the characters that XML forbids."""
    head = stream.read(_PIECE)
    decoder = codecs.getincrementaldecoder(_encoding(head))("replace")
    held, dropped = "", 0
    while head:
        text = held + decoder.decode(head)
        end = text.rfind(">") + 1 or len(text)
        legal, count = _ILLEGAL.subn("", text[:end])
        held, dropped = text[end:], dropped + count
        yield legal
        head = stream.read(_PIECE)
    legal, count = _ILLEGAL.subn("", held + decoder.decode(b"", final=True))
    yield legal
    if dropped + count:
        note("illegal_char", 0, f"{dropped + count} characters left out")


def _encoding(head: bytes) -> str:
    declared = _DECLARED.match(head)
    name = declared[1].decode().lower() if declared else "utf-8"
    return name if name in _ENCODINGS else "utf-8-sig"


_ENCODINGS = ("iso-8859-1", "iso-8859-15", "windows-1252", "us-ascii")
