"""What must become of posts whatever is done to them: a model in plain values, held beside the real thing."""

from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from stamgast.outbox.states import CHANGEABLE, LOOKS, SENDS, State

HOSTING = timedelta(hours=1)
WAITS = (State.SCHEDULED, State.BLOCKED)
"""What goes out by itself, now or when its channel works again."""


@dataclass
class Channel:
    """A channel, and what will go wrong on it: faults of the next sends, blind looks, where a worker dies.

    ``out`` is everything that stands on the network.
    """

    remembers_keys: bool
    is_cut_off: bool = False
    asks_for_approval: bool = False
    faults: deque[str] = field(default_factory=deque)
    blind_looks: int = 0
    death: str = ""
    failures: int = 0
    out: list[str] = field(default_factory=list)

    def dies_at(self, boundary: str) -> bool:
        """Tell whether a worker dies here, which it does once."""
        dies = self.death == boundary
        if dies:
            self.death = ""
        return dies


NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass
class Post:
    """A text for a channel. ``is_there``: its delivery brought it out, whether we know or not."""

    channel: Channel
    text: str
    state: str = "draft"
    host: str = ""
    due: datetime = NEVER
    late: datetime = NEVER
    next_try: datetime = NEVER
    approved: str = ""
    tries: int = 0
    is_there: bool = False
    is_held_by_pause: bool = False

    @property
    def may_change(self) -> bool:
        return self.state in CHANGEABLE

    @property
    def is_approved(self) -> bool:
        return not self.channel.asks_for_approval or self.approved == self.text

    def plan(self, due: datetime, host: str) -> None:
        self.state, self.host, self.due, self.next_try, self.late = (
            State.SCHEDULED, host, due, due, due + HOSTING,
        )  # fmt: skip
        self.is_held_by_pause = False

    def hold(self, *, by_pause: bool = False) -> None:
        self.state, self.is_held_by_pause = State.HELD, by_pause


class Town:
    """All posts by number, all channels, who is away when, and whether everything is paused."""

    def __init__(self, channels: list[Channel], now: datetime) -> None:
        self.channels, self.now = channels, now
        self.posts: dict[int, Post] = {}
        self.away: list[tuple[str, datetime, datetime]] = []
        self.is_paused = False

    def is_away(self, host: str, due: datetime) -> bool:
        return any(who == host and begin < due + HOSTING and end > due for who, begin, end in self.away)

    def is_taken(self, channel: Channel, due: datetime) -> bool:
        return any(post.channel is channel and post.due == due for post in self.planned())

    def planned(self) -> list[Post]:
        return [post for post in self.posts.values() if post.state != "draft"]

    def drafts(self) -> list[Post]:
        return [post for post in self.posts.values() if post.state == "draft"]

    def unapproved(self) -> list[Post]:
        return [post for post in self.posts.values() if not post.is_approved]

    def cut_off(self) -> list[Channel]:
        return [channel for channel in self.channels if channel.is_cut_off]

    def is_crowded(self) -> bool:
        """Whether two posts of a channel might go out this very moment: in which order, nobody promises."""
        late_ones = [
            post.channel for post in self.planned()
            if post.next_try <= self.now <= post.late and post.state in (*WAITS, State.HELD)
        ]  # fmt: skip
        return any(late_ones.count(channel) > 1 for channel in late_ones)

    def live(self, until: datetime) -> None:
        """Let time pass, to a moment at which nothing is half done."""
        self._beat()
        while coming := [
            post.next_try for post in self.planned()
            if post.state == State.SCHEDULED and self.now < post.next_try <= until
        ]:  # fmt: skip
            self.now = min(coming)
            self._beat()
        self.now = until
        self._beat()

    def pause(self) -> None:
        self.is_paused = True
        for post in self.planned():
            if post.state in WAITS:
                post.hold(by_pause=True)

    def go_on(self) -> None:
        self.is_paused = False
        for post in self.planned():
            if post.is_held_by_pause and post.state == State.HELD and post.late > self.now:
                post.state = State.SCHEDULED
            post.is_held_by_pause = False

    def _beat(self) -> None:
        for post in self.planned():
            if post.state in WAITS:
                self._look_at(post)
        ready = [p for p in self.planned() if p.state == State.SCHEDULED and p.next_try <= self.now]
        for post in sorted(ready, key=lambda one: one.next_try):
            _send(post)
        for post in self.planned():  # the channel may have been cut off just now
            if post.state in WAITS:
                self._look_at(post)

    def _look_at(self, post: Post) -> None:
        if self.is_away(post.host, post.due) or not post.is_approved:
            post.hold()
        elif self.is_paused:
            post.hold(by_pause=True)
        else:
            post.state = State.BLOCKED if post.channel.is_cut_off else State.SCHEDULED
            if post.late < self.now and post.next_try <= self.now:
                post.state = State.MISSED


def _send(post: Post) -> None:
    """Send until it is out, refused, or nobody can tell."""
    channel = post.channel
    channel.dies_at("claimed")  # the row goes back, as if nothing had been
    while post.state == State.SCHEDULED:
        post.tries += 1
        if channel.dies_at("sending"):
            _look_for(post)
            continue
        fault = channel.faults.popleft() if channel.faults else ""
        if fault in ("", "outcome_unknown_after") and not (post.is_there and channel.remembers_keys):
            channel.out.append(post.text)
            post.is_there = True
        is_dead = channel.dies_at("lost" if fault else "sent")
        if is_dead or fault.startswith("outcome_unknown"):
            channel.failures += not is_dead
            _look_for(post)
        elif not fault:
            _published(post)
        else:
            _refused(post, fault)


def _refused(post: Post, fault: str) -> None:
    """Draw the consequence of an answer that says that nothing was posted."""
    if fault == "rejected":
        post.state = State.REJECTED
        return
    post.channel.failures += 1
    if fault == "unauthorized":
        post.state, post.channel.is_cut_off = State.BLOCKED, True


def _look_for(post: Post) -> None:
    """Find it, or send it again if it surely is not there, or ask a person."""
    channel = post.channel
    channel.dies_at("looking")
    blind = min(channel.blind_looks, LOOKS)
    channel.blind_looks -= blind
    channel.failures += blind
    if blind == LOOKS:
        post.state = State.ASK
    elif post.is_there:
        channel.dies_at("found")
        _published(post)
    elif post.tries >= SENDS:
        post.state = State.ASK


def _published(post: Post) -> None:
    post.state, post.channel.failures = State.PUBLISHED, 0
