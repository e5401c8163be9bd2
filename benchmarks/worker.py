"""What arrived at the fake network of the posts that a worker sends, and when."""

import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field

from benchmarks.fake_mastodon import FakeMastodon
from benchmarks.installation import Installation

PATIENCE = 90.0
ONCE_MORE = 0.5


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What arrived of one round: lateness in seconds, sorted; duplicates; posts that never came."""

    lateness: Sequence[float]
    duplicates: int
    missing: int


@dataclass(slots=True)
class Watch:
    """Everything that arrived so far, so that no round takes another's posts for its own."""

    network: FakeMastodon
    seen: dict[str, list[float]] = field(default_factory=dict)

    def wait_for(self, texts: Sequence[str], *, since: float) -> Arrivals:
        """Wait until all texts arrived, and a moment more for what comes twice; late is counted ``since``."""
        end = time.time() + PATIENCE
        while not self.seen.keys() >= set(texts) and time.time() < end:
            time.sleep(0.1)
            self._look()
        time.sleep(ONCE_MORE)
        self._look()
        found = [self.seen.get(text, []) for text in texts]
        return Arrivals(
            sorted(times[0] - since for times in found if times),
            sum(len(times) - 1 for times in found if times),
            sum(not times for times in found),
        )

    def _look(self) -> None:
        for text, at in self.network.arrivals():
            self.seen.setdefault(text, []).append(at)


def texts_of(number: int, posts: int) -> list[str]:
    """Return the texts of a round, as ``deliveries.plan`` writes them."""
    return [f"Post {post} of round {number}" for post in range(posts)]


def settled(ours: Installation, posts: int) -> None:
    """Wait until the rows say that all is published; what arrived last may still be written down."""
    end = time.time() + PATIENCE
    while time.time() < end:
        with closing(sqlite3.connect(f"file:{ours.database}?mode=ro", uri=True)) as rows:
            found = rows.execute("SELECT count(*) FROM outbox_delivery WHERE state = 'published'").fetchone()
        if found[0] >= posts:
            return
        time.sleep(0.2)
