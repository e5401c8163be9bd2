"""A text as the coach reads it: folded, cut into tokens and sentences, with the way back to the original."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from stamgast.coach.lazy import Lazy

LIMIT: Final = 50_000
"""Characters looked at; what follows is neither praised nor blamed."""

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_SIGN: Final = re.compile("[@#/_.0-9\u0660-\U0010ffff](?<=[@#/_.\\d])")
"""Signs without which a text has neither digits nor marked-up parts.

The first digits beyond ours are at U+0660; letters before them need no second look.
"""
_INVISIBLE: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
_PLAIN: Final = str.maketrans(
    {"’": "'", "‘": "'", "´": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "\t": " "}
)
_FANCY: Final = re.compile(f"[{''.join(map(chr, _PLAIN))}]")
_EMOJI: Final = (
    "[\u203c\u2049\u2139\u2190-\u21ff\u231a-\u23ff\u25a0-\u27bf\u2934-\u2935\u2b05-\u2b55\u3030\u303d"
    "\U0001f000-\U0001faff]"
)
# Every run is bounded, so that no hostile text can make the search go over the same characters again.
_SPOKEN_TOKEN: Final = (
    r"(?P<word>[^\W\d_]+(?:['-][^\W\d_]+)*'?)|(?P<number>\d+(?:[.,:/]\d+)*)"
    rf"|(?P<emoji>{_EMOJI}[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]?)"
    r"|(?P<smiley>[:;]-?[()dp](?!\w))|(?P<stop>[.!?…\n]+)"
)
_TOKEN: Final = re.compile(
    r"(?P<email>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})|"
    r"(?P<link>(?:https?://|www\.)[^\s<>\"]{1,2000}|"
    r"(?<![\w@.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:example|com|org|net|eu|io|se|no|nl|uk|de|"
    r"dk)(?:/[^\s<>\"]{0,2000})?(?![\w@-]))"
    rf"|(?P<mention>@[\w.-]{{1,60}})|(?P<hashtag>\#\w{{1,100}})|{_SPOKEN_TOKEN}"
)
_PLAIN_TOKEN: Final = re.compile(_SPOKEN_TOKEN)
_BETWEEN: Final = ",.?!:()"
"""Common signs that stand in no word."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*'?")
_MARKED_UP: Final = re.compile(r"[@#/_.0-9\u0660-\U0010ffff](?:(?<=[@#/_])|(?<=\.)\w|(?<=\d)[^\W\d_])")
"""Where this stands there may be links, addresses, tags or numbers with letters, whose parts are no words.

It begins with the signs themselves, so that the search leaps from one to the next.
"""
_UNMARKED: Final = frozenset(["word", "emoji", "smiley", "stop"])
"""Kinds of tokens that can stand in a text without figures, links, addresses and tags."""
_SPOKEN: Final = _UNMARKED | {"number"}
_ALONE: Final[Mapping[tuple[str, ...], re.Pattern[str]]] = {
    ("number",): re.compile(r"\d+(?:[.,:/]\d+)*"),
    ("stop",): re.compile(r"[.!?…\n]+"),
}
"""Kinds found by themselves, without cutting a plain text into tokens; its numbers hold no full stop."""
_LETTER: Final = re.compile(r"[^\W\d_]")


PAUSES: Final = frozenset(["", *".!?…,:;–-\n"])
"""Signs behind which a clause begins; before the first there is none."""


class Token(NamedTuple):
    """A piece of a text; ``kind`` names the group of the token pattern, offsets count in the folded text."""

    kind: str
    start: int
    end: int
    text: str


_as_tuple: Final = tuple.__new__
"""Makes named tuples of what is known to fit, in half the time their class takes."""


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Composed characters with their offsets; invisible ones are left out."""
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        for character in unicodedata.normalize("NFC", text[start:end]):
            if not _INVISIBLE.match(character):
                yield start, character
        start = end


def is_sound(text: str) -> bool:
    """Whether a text holds no halves of characters, which cannot be written down."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


class Text:
    """A text and what can be read off it; every part is worked out when it is first asked for."""

    def __init__(self, raw: str) -> None:
        plain = raw if len(raw) <= LIMIT else raw[:LIMIT]
        self.raw = plain = plain if is_sound(plain) else _SURROGATE.sub("\ufffd", plain)
        self._offsets: list[int] | None = None
        if not plain.isascii() and (_INVISIBLE.search(plain) or not unicodedata.is_normalized("NFC", plain)):
            pairs = list(_clusters(plain))
            self._offsets = [offset for offset, _ in pairs] + [len(plain)]
            plain = "".join(character for _, character in pairs)
        self.plain = plain
        self.folded = _lower(plain)
        if (not plain.isascii() or "\t" in plain) and _FANCY.search(self.folded):
            self.folded = self.folded.translate(_PLAIN)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the original of offsets in the folded text."""
        if self._offsets is None:
            return start, end
        return self._offsets[start], self._offsets[end]

    def end_before(self, place: int) -> int:
        """Where what stands before a place ends, spaces left out."""
        while place and self.folded[place - 1] == " ":
            place -= 1
        return place

    def sign_before(self, place: int) -> str:
        """The sign before a place, spaces left out; nothing at the beginning."""
        end = self.end_before(place)
        return self.folded[end - 1] if end else ""

    @Lazy
    def tokens(self) -> tuple[Token, ...]:
        """Everything but spaces and commas, in order."""
        pattern = _TOKEN if self.is_marked_up else _PLAIN_TOKEN
        return tuple(
            [
                _as_tuple(Token, (match.lastgroup, match.start(), match.end(), match[0]))
                for match in pattern.finditer(self.folded)
            ]
        )

    @property
    def is_empty(self) -> bool:
        """Whether there is no token at all; words are asked first, for they are there already."""
        return not (self.spoken or self.tokens)

    @Lazy
    def _signs(self) -> list[str]:
        return _SIGN.findall(self.folded)

    @Lazy
    def is_marked_up(self) -> bool:
        """Whether there may be more than words, numbers, emoji and stops."""
        return bool(self._signs) and _MARKED_UP.search(self.folded) is not None

    @Lazy
    def digits(self) -> int:
        """How many digits there are."""
        return sum(map(str.isdecimal, self._signs))

    @Lazy
    def has_question_mark(self) -> bool:
        """Whether a sentence ends with a question mark; one within a link does not count."""
        if "?" not in self.folded or not self.is_marked_up:
            return "?" in self.folded
        return any("?" in token.text for token in self.of("stop"))

    def of(self, *kinds: str) -> tuple[Token, ...]:
        """The tokens of some kinds."""
        found = self._of.get(kinds)
        if found is None:
            found = self._of[kinds] = self._find(kinds)
        return found

    @Lazy
    def _of(self) -> dict[tuple[str, ...], tuple[Token, ...]]:
        """What was asked for before: kinds → tokens."""
        return {}

    def _find(self, kinds: tuple[str, ...]) -> tuple[Token, ...]:
        if not self.is_marked_up:
            there = _SPOKEN if self.digits else _UNMARKED
            if there.isdisjoint(kinds):
                return ()
            if not there.issuperset(kinds):
                return self.of(*[kind for kind in kinds if kind in there])
            if "tokens" not in vars(self) and (pattern := _ALONE.get(kinds)):
                return tuple(
                    [
                        _as_tuple(Token, (*kinds, match.start(), match.end(), match[0]))
                        for match in pattern.finditer(self.folded)
                    ]
                )
        return tuple([token for token in self.tokens if token.kind in kinds])

    @Lazy
    def words(self) -> tuple[Token, ...]:
        """Tokens that are words; links, tags, mentions, numbers and emoji are none."""
        if self._speaks_beside_words or "tokens" in vars(self):
            return self.of("word")
        found, end = [], 0
        for word in self.spoken:
            start = self.folded.index(word, end)  # between words there are no letters, so it begins there
            end = start + len(word)
            found.append(_as_tuple(Token, ("word", start, end, word)))
        return tuple(found)

    @Lazy
    def _speaks_beside_words(self) -> bool:
        """Whether there may be letters outside words: in links and tags, or in smileys."""
        return self.is_marked_up or ":" in self.folded or ";" in self.folded

    @Lazy
    def spoken(self) -> list[str]:
        """The words as strings; quicker than ``words``, for those who need no offsets."""
        if self.is_marked_up:
            return [word.text for word in self.words]
        pieces = self.folded
        for sign in _BETWEEN:
            pieces = pieces.replace(sign, " ")
        found: list[str] = []
        for piece in pieces.split():
            if piece.isalpha():
                found.append(piece)
            else:
                found += _WORD.findall(piece)
        return found

    @Lazy
    def word_set(self) -> frozenset[str]:
        """The words as a set."""
        if self._speaks_beside_words:
            return frozenset([word.text for word in self.words])
        return frozenset(self.spoken)

    @Lazy
    def sentences(self) -> tuple[tuple[Token, ...], ...]:
        """Runs of tokens that end with a stop, an emoji or the text."""
        found: list[tuple[Token, ...]] = []
        run: list[Token] = []
        for token in self.tokens:
            run.append(token)
            if token.kind == "stop":
                found.append(tuple(run))
                run = []
        if run:
            found.append(tuple(run))
        return tuple(found)

    @Lazy
    def extent(self) -> tuple[int, int]:
        """The folded text without the space around it."""
        stripped = self.folded.strip()
        start = self.folded.find(stripped) if stripped else 0
        return start, start + len(stripped)

    def has_letters(self) -> bool:
        """Whether anything in the text could be read aloud."""
        return _LETTER.search(self.folded) is not None


@lru_cache(maxsize=8)
def read(raw: str) -> Text:
    """One of the texts read last, if it is asked for again, with all that was worked out of it.

    In a thread, what is answered was itself a text a moment ago, or is answered once more.
    """
    return Text(raw)
