"""B9: reading, hearing and publishing at once: does one make the others slow, or stand in their way?"""

import itertools
import threading
import time
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from http.client import HTTPConnection

from benchmarks.addresses import CONVERSATION, LIST
from benchmarks.fake_mastodon import FakeMastodon, fake_mastodon
from benchmarks.inbox_page import installed
from benchmarks.ingest_single import until_it_answers
from benchmarks.installation import Installation
from benchmarks.result import Figure, Result, quantile
from benchmarks.seeding import Size
from benchmarks.worker import Watch, texts_of
from tests.real.servers.processes import free_ports

SIZE = Size(100_000, 1_000_000)
READERS, PUBLISHERS, HEARD_PER_S = 10, 2, 200
THINKING = 0.5
"""Seconds between two pages of one reader."""

LASTS = {False: 30.0, True: 1_800.0}
IDLE = 10.0
TARGET = 2.0


@dataclass(slots=True)
class Readers:
    """People who look at the list and into a conversation by turns, on connections of their own."""

    port: int
    cookie: str
    milliseconds: list[float] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)

    def read(self, seconds: float) -> list[float]:
        """Read for so long, and return how long each page took."""
        self.milliseconds = []
        end = time.monotonic() + seconds
        threads = [threading.Thread(target=self._one, args=(n, end)) for n in range(READERS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return self.milliseconds

    def _one(self, number: int, end: float) -> None:
        time.sleep(THINKING * number / READERS)
        pages = itertools.cycle((f"{LIST}?view=waiting", f"{LIST}{CONVERSATION}/", f"{LIST}?view=all"))
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            while time.monotonic() < end:
                begin = time.perf_counter()
                connection.request("GET", next(pages), headers={"Cookie": self.cookie})
                answer = connection.getresponse()
                answer.read()
                self.milliseconds.append((time.perf_counter() - begin) * 1000)
                if answer.status != 200:
                    self.failed.append(answer.status)
                time.sleep(THINKING)


def measure(*, full: bool) -> Result:
    """Read on a quiet installation, then while news come in and posts go out."""
    lasts = LASTS[full]
    result = Result(
        "inbox-mixed",
        "B9 Everything at once",
        f"100,000 conversations with 1,000,000 messages on SQLite; `stamgast web` and `worker`; for"
        f" {lasts:.0f} s {READERS} readers (a page every {THINKING} s each), {HEARD_PER_S} messages a second"
        f" taken in, {PUBLISHERS} posts a second published",
    )
    with ExitStack() as stack:
        ours = installed(stack, "SQLite", SIZE)
        network = fake_mastodon(ours.stack)
        network.ask("/news", comments=1, repeats=0, edits=1)
        channel = ours.inside("benchmarks.news:channel", server=network.url)
        channels = ours.inside("benchmarks.deliveries:channels", server=network.url, count=PUBLISHERS)
        readers = _readers(ours)
        readers.read(3.0)
        idle = readers.read(IDLE)
        busy = _busy(result, Running(ours, network, readers, channel, channels), lasts)
    floor = quantile(idle, 0.95)
    result.figures[:0] = [
        Figure("pages, p95, nothing else going on", (floor,), "ms"),
        Figure("pages, p95, everything at once", (quantile(busy, 0.95),), "ms", floor, TARGET * floor),
    ]
    return result


def _readers(ours: Installation) -> Readers:
    cookie = ours.inside("benchmarks.pages:cookie")
    (port,) = free_ports(1)
    ours.start("web", "--port", str(port))
    until_it_answers(port)
    ours.start("worker")
    return Readers(port, cookie)


@dataclass(frozen=True, slots=True)
class Running:
    """What runs: the installation, its network and readers, the channel that hears and those that publish."""

    ours: Installation
    network: FakeMastodon
    readers: Readers
    channel: int
    channels: list[int]


def _busy(result: Result, running: Running, lasts: float) -> list[float]:
    """Let everything happen at once, check that it did, and return how long the pages took."""
    ours, network, readers = running.ours, running.network, running.readers
    first = time.time() + 5.0
    rounds = [first + second for second in range(int(lasts))]
    ours.inside("benchmarks.deliveries:plan", rounds=rounds, posts=PUBLISHERS, channels=running.channels)
    taken: dict[str, int] = {}
    hearing = threading.Thread(
        target=lambda: taken.update(
            ours.inside(
                "benchmarks.news:follow", channel=running.channel, seconds=lasts + 5.0, per_s=HEARD_PER_S
            )
        )
    )
    hearing.start()
    time.sleep(max(first - time.time(), 0))
    busy = readers.read(lasts)
    hearing.join()
    late, missing, doubled = _published(network, rounds)
    result.check("no page failed", readers.failed, [])
    result.check("everything that was said is stored once", taken["stored"], taken["said"])
    result.check("none published twice, none missing", (doubled, missing), (0, 0))
    result.check("nowhere is the database locked", _locked(ours), 0)
    result.figures += [
        Figure("posts, instant → arrival, p99", (quantile(late, 0.99),), "s"),
        Figure("messages taken in", (taken["stored"] / taken["seconds"],), "msgs/s"),
    ]
    return busy


def _published(network: FakeMastodon, rounds: list[float]) -> tuple[list[float], int, int]:
    watch, late, missing, doubled = Watch(network), list[float](), 0, 0
    texts = [text for number in range(len(rounds)) for text in texts_of(number, PUBLISHERS)]
    watch.wait_for(texts, since=0.0)
    for number, due in enumerate(rounds):
        for text in texts_of(number, PUBLISHERS):
            times = watch.seen.get(text, [])
            missing, doubled = missing + (not times), doubled + max(len(times) - 1, 0)
            late += [at - due for at in times[:1]]
    return late, missing, doubled


def _locked(ours: Installation) -> int:
    logs = [ours.folder / "web.log", ours.folder / "worker.log"]
    return sum(log.read_text(encoding="utf-8", errors="replace").count("is locked") for log in logs)
