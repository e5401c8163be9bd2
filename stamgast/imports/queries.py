"""Reading about imports: the one on its way, and those before it."""

from dataclasses import dataclass
from datetime import datetime

from stamgast.channels.connections import network_of
from stamgast.channels.models import Channel
from stamgast.imports import words
from stamgast.imports.models import Import

State = Import.State


@dataclass(frozen=True, slots=True)
class Sheet:
    """An import as its page shows it; counts go with the words for what they count."""

    one: Import
    formats: list[str]
    parts: list[tuple[object, int]]
    left_out: list[tuple[object, int]]
    first: datetime | None
    last: datetime | None
    problems: list[str]
    unknowable: list[str]
    refusal: str

    @property
    def is_going_on(self) -> bool:
        """Tell whether a worker has something to do for it."""
        return self.one.state in (State.READING, State.TAKING, State.UNDOING)

    @property
    def can_be_undone(self) -> bool:
        """Tell whether it brought something that may be taken out again."""
        return self.one.state in (State.DONE, State.STOPPED) and self.one.stored > 0

    @property
    def percent(self) -> int | None:
        """How much of it is read; None where nobody knows how much there is. It is never all until it is."""
        return min(99, 100 * self.one.read // self.one.readable) if self.one.readable else None

    @property
    def known(self) -> int:
        """How many posts and messages were here before."""
        return max(0, self.one.done - self.one.stored)

    @property
    def more_problems(self) -> int:
        """How many problems are not listed."""
        return int(self.one.found.get("problem_count", 0)) - len(self.problems)


def imports(channel: Channel) -> list[Sheet]:
    """Return a channel's imports, the newest first."""
    return [_sheet(one) for one in channel.imports.order_by("-began_at", "-pk")[:20]]


def latest(channel: Channel) -> Import | None:
    """Return the import that was begun last."""
    return channel.imports.order_by("-began_at", "-pk").first()


def can_bring_in(channel: Channel) -> bool:
    """Tell whether there are archives of the channel's network that could be read."""
    return network_of(channel).id in words.WHERE


def _sheet(one: Import) -> Sheet:
    found = one.found
    parts = found.get("parts", {})
    archives = found.get("archives", [])
    return Sheet(
        one=one,
        formats=[words.format_name(archive["format"], archive["era"]) for archive in archives],
        parts=[(words.PARTS[name], parts[name]) for name in words.PARTS if parts.get(name)],
        left_out=[(words.LEFT_OUT[name], parts[name]) for name in words.LEFT_OUT if parts.get(name)],
        first=_instant(found.get("first")),
        last=_instant(found.get("last")),
        problems=[words.problem(problem) for problem in found.get("problems", [])],
        unknowable=words.unknowable([row for archive in archives for row in archive["known"]]),
        refusal=words.refusal(one) if one.refusal else "",
    )


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
