"""B2: whether one account that the network slows down makes the others late."""

import time

from benchmarks.fake_mastodon import FakeMastodon, fake_mastodon
from benchmarks.installation import Installation, installation, sleep_until
from benchmarks.result import Figure, Result, quantile
from benchmarks.worker import Arrivals, Watch, settled, texts_of

POSTS, ACCOUNTS, REPEATS = 100, 20, 3
START_UP, PAUSE = 10.0, 7.0
RETRY_AFTER = 2
TARGET = 1.2


def measure(*, full: bool) -> Result:
    """Take rounds in turn: all accounts welcome, then one of them refused with 429."""
    repeats = REPEATS * (3 if full else 1)
    result = Result(
        "publish-fairness",
        "B2 Publish fairness",
        f"{POSTS} posts due at one instant on {ACCOUNTS} accounts, rounds in turn: all welcome, and one"
        f" account answered 429 (again after {RETRY_AFTER} s); lateness of the other {ACCOUNTS - 1}",
    )
    with installation() as ours:
        network = fake_mastodon(ours.stack)
        ours.run("migrate")
        channels = ours.inside("benchmarks.deliveries:channels", server=network.url, count=ACCOUNTS)
        begin = time.time() + START_UP
        rounds = [begin + number * PAUSE for number in range(2 * repeats)]
        ours.inside("benchmarks.deliveries:plan", rounds=rounds, posts=POSTS, channels=channels)
        ours.start("worker")
        found = _rounds(network, rounds)
        _check(result, ours, found)
    _figures(result, found)
    return result


def _rounds(network: FakeMastodon, rounds: list[float]) -> list[tuple[Arrivals, Arrivals]]:
    """Return of each round what arrived on the healthy accounts, and on the one sometimes refused."""
    watch, found = Watch(network), []
    for number, due in enumerate(rounds):
        network.ask("/refuse", **({"token-0": RETRY_AFTER} if number % 2 else {}))
        sleep_until(due)
        texts = texts_of(number, POSTS)
        healthy = watch.wait_for([text for n, text in enumerate(texts) if n % ACCOUNTS], since=due)
        network.ask("/refuse")
        slowed = watch.wait_for(texts[::ACCOUNTS], since=due)
        found.append((healthy, slowed))
    return found


def _check(result: Result, ours: Installation, found: list[tuple[Arrivals, Arrivals]]) -> None:
    settled(ours, POSTS * len(found))
    both = [arrivals for round_ in found for arrivals in round_]
    result.check("none twice", sum(arrivals.duplicates for arrivals in both), 0)
    result.check("none missing, the refused ones came later", sum(arrivals.missing for arrivals in both), 0)
    refused = [slowed.lateness[0] >= 1 for _, slowed in found[1::2]]
    result.check("what is refused waits", refused, [True] * len(refused))


def _figures(result: Result, found: list[tuple[Arrivals, Arrivals]]) -> None:
    def p99(rounds: list[tuple[Arrivals, Arrivals]]) -> tuple[float, ...]:
        return tuple(quantile(healthy.lateness, 0.99) for healthy, _ in rounds)

    welcome, refused = p99(found[::2]), p99(found[1::2])
    floor = quantile(welcome, 0.5)
    result.figures += [
        Figure("all welcome: p99 of the 19", welcome, "s"),
        Figure("one refused: p99 of the other 19", refused, "s", floor, TARGET * floor),
        Figure("the refused one, last arrival", tuple(s.lateness[-1] for _, s in found[1::2]), "s"),
    ]
