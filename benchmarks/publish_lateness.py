"""B1: how late posts arrive that all fall due at the same instant."""

import time

from benchmarks.fake_mastodon import fake_mastodon
from benchmarks.floors import reference_outbox
from benchmarks.installation import Installation, cpu_seconds, installation, sleep_until
from benchmarks.result import Figure, Result, quantile
from benchmarks.worker import Arrivals, Watch, settled, texts_of

ACCOUNTS = 20
REPEATS = 5
START_UP = 6.0
TARGETS = {100: 0.5, 1_000: 3.0, 10_000: 30.0}
PAUSE = {100: 4.0, 1_000: 20.0, 10_000: 90.0}
"""Seconds between rounds: enough for ours and for the floor's turn after it."""


def measure(*, full: bool) -> Result:
    """Measure 100 posts; in the long form 1,000 and 10,000 too."""
    result = Result(
        "publish-lateness",
        "B1 Publish lateness",
        f"posts all due at one instant on {ACCOUNTS} accounts of a fake Mastodon, through `stamgast worker`",
    )
    for posts in (100, 1_000, 10_000) if full else (100,):
        _measure(result, posts, repeats=REPEATS if posts < 10_000 else 1)
    return result


def _measure(result: Result, posts: int, *, repeats: int) -> None:
    with installation() as ours:
        network = fake_mastodon(ours.stack)
        ours.run("migrate")
        channels = ours.inside("benchmarks.deliveries:channels", server=network.url, count=ACCOUNTS)
        begin = time.time() + START_UP + 4.0
        rounds = [begin + number * PAUSE[posts] for number in range(repeats)]
        ours.inside("benchmarks.deliveries:plan", rounds=rounds, posts=posts, channels=channels)
        worker = ours.start("worker")
        sleep_until(rounds[0] - 1)
        idle = cpu_seconds(worker.pid)
        found, floors = _rounds(ours, Watch(network), rounds, posts)
        settled(ours, posts * repeats)
        cpu = (cpu_seconds(worker.pid) - idle) / repeats
        _check(result, found, posts, ours.inside("benchmarks.deliveries:published"), repeats)
    _figures(result, posts, found, floors)
    result.figures.append(Figure(f"{posts:,} posts, CPU of the worker", (cpu,), "s"))


def _rounds(
    ours: Installation, watch: Watch, rounds: list[float], posts: int
) -> tuple[list[Arrivals], list[Arrivals]]:
    """Take every round as it falls due, and the floor after each."""
    found, floors = [], []
    for number, due in enumerate(rounds):
        sleep_until(due)
        found.append(watch.wait_for(texts_of(number, posts), since=due))
        plain = [f"Plain {text}" for text in texts_of(number, posts)]
        begin = time.time()
        reference_outbox(ours.folder / "floor.sqlite3", watch.network.port, plain)
        floors.append(watch.wait_for(plain, since=begin))
    return found, floors


def _check(result: Result, found: list[Arrivals], posts: int, published: int, repeats: int) -> None:
    result.check(f"{posts:,} posts: none twice", sum(each.duplicates for each in found), 0)
    result.check(f"{posts:,} posts: none missing", sum(each.missing for each in found), 0)
    result.check(f"{posts:,} posts: rows say published", published, posts * repeats)


def _figures(result: Result, posts: int, found: list[Arrivals], floors: list[Arrivals]) -> None:
    for name, share in (("p50", 0.5), ("p99", 0.99), ("max", 1.0)):
        result.figures.append(
            Figure(
                f"{posts:,} posts, instant → arrival, {name}",
                tuple(quantile(each.lateness, share) for each in found if each.lateness),
                "s",
                floor=quantile([quantile(each.lateness, share) for each in floors], 0.5),
                target=TARGETS[posts] if name == "p99" else None,
            )
        )
