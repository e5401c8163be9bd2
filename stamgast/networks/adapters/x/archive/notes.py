"""Long posts: where their whole text stands, and which post it belongs to."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

from stamgast.networks.adapters.x.archive.records import Note
from stamgast.networks.archives import times, trust

MOST_CHARACTERS: Final = 32 << 20
"""What is held in memory of long posts together."""

_ALIKE: Final = 40
_SECOND: Final = times.SECOND


@dataclass(slots=True)
class Notes:
    """Whole texts by the second they were made in; they do not name their post."""

    _by_second: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    _size: int = 0

    def add(self, note: Note) -> bool:
        """Keep a text; False where there are too many, or where it has no time."""
        made = times.parse(note.created_at).ts or trust.by_clock("x", note.note_tweet_id)
        self._size += len(note.core.text)
        if made is None or self._size > MOST_CHARACTERS:
            return False
        self._by_second[made // _SECOND].append(note.core.text)
        return True

    def whole(self, tweet_id: str, cut: str) -> str | None:
        """Return the text that begins as a cut one does, and was made in its second or next to it."""
        made = trust.by_clock("x", tweet_id) if self._by_second else None
        if made is None:
            return None
        beginning = cut.partition("…")[0].strip()[:_ALIKE]
        second = made // _SECOND
        near = [text for at in (second, second - 1, second + 1) for text in self._by_second.get(at, ())]
        return next((text for text in near if beginning and text.startswith(beginning)), None)
