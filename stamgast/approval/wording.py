"""A text as it is looked at: what of it goes out, frozen, and told from every other by its fingerprint."""

import json
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from stamgast.approval.places import Section
from stamgast.planner.models import Variant


@dataclass(frozen=True, slots=True)
class Wording:
    """Everything of a text that people will see; ``pictures`` are id, words and shape of each, in order."""

    name: str
    content: str
    parts: tuple[str, ...]
    first_comment: str
    pictures: tuple[tuple[int, str, str], ...]

    @property
    def fingerprint(self) -> str:
        """What two texts share only if they are the same in every letter and picture."""
        return sha256(json.dumps(asdict(self), ensure_ascii=False).encode()).hexdigest()

    @property
    def sections(self) -> list[Section]:
        """The text, further parts of a thread, and the first comment, each with its place in the whole."""
        return Section.row([self.content, *self.parts, self.first_comment])

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look at."""
        return not (self.content.strip() or self.pictures)


def wording(variant: Variant) -> Wording:
    """Return a text as it stands; ``places`` with their pictures are at hand, or read."""
    return Wording(
        name=variant.name,
        content=variant.content,
        parts=tuple(_words(part) for part in variant.parts),
        first_comment=variant.first_comment,
        pictures=tuple(
            (place.picture_id, place.picture.alternative_text, place.ratio) for place in variant.places.all()
        ),
    )


def _words(part: Any) -> str:
    return part if isinstance(part, str) else json.dumps(part, ensure_ascii=False, sort_keys=True)
