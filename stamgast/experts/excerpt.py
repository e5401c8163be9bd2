"""The part of a talk that somebody outside sees: names shortened unless wanted, personal numbers masked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from stamgast.coach.masking import masked
from stamgast.conversations.models import Message
from stamgast.diagnosis.names import shortened
from stamgast.ui.strangers import tamed

MOST: Final = 3_000
"""Characters of a message that are shown."""

_MENTION: Final = re.compile(r"(?<![\w.@])@([\w-])[\w.-]*(?:@[\w-]+(?:\.[\w-]+)+)?")


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said, as it is shown."""

    message: Message
    who: str
    is_ours: bool
    at: datetime
    content: str


def lines(messages: Iterable[Message], country: str, *, with_names: bool) -> list[Line]:
    """Return what was said as somebody outside may see it, oldest first; what was deleted is left out.

    Args:
        messages: what was chosen, with ``identity``, ``written_by__user`` and ``channel`` at hand.
        country: whose kinds of personal numbers are looked for.
        with_names: whether the people in it are named in full.
    """
    said = sorted(
        (one for one in messages if one.deleted_at is None), key=lambda one: (one.published, one.pk)
    )
    people = {name for one in said if one.identity for name in _names(one.identity.name)}
    return [_line(one, people, country, with_names=with_names) for one in said]


def _line(message: Message, people: set[str], country: str, *, with_names: bool) -> Line:
    content = tamed(message.content[:MOST])
    if not with_names:
        content = _MENTION.sub(r"@\1…", _without(content, people))
    content = masked(content, country)
    is_ours = message.direction == Message.Direction.OUTBOUND
    if is_ours:
        who = message.channel.name
    else:
        name = tamed(message.identity.name) if message.identity else "?"
        who = name if with_names else shortened(name)
    return Line(message, who, is_ours, message.published, content)


def _names(name: str) -> list[str]:
    """Return a name and its parts, as they may stand in a text; too short ones are words as well."""
    return [part for part in (name.strip(), *name.split()) if len(part) > 2 and part[0].isupper()]


def _without(content: str, people: set[str]) -> str:
    if not people:
        return content
    longest_first = sorted(people, key=len, reverse=True)
    wanted = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return wanted.sub(lambda found: shortened(found[0]), content)
