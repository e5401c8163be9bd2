"""B3: how late posts arrive when the worker is killed just before they fall due, and started again after."""

import time
from statistics import median

from benchmarks.fake_mastodon import fake_mastodon
from benchmarks.installation import installation, kill_group, sleep_until
from benchmarks.result import Figure, Result
from benchmarks.worker import Arrivals, Watch, settled, texts_of

POSTS, ACCOUNTS = 100, 20
KILLED_BEFORE, BACK_AFTER = 1.0, 5.0
TARGET = 5.0


def measure(*, full: bool) -> Result:
    """Kill and restart once, in the long form five times, each in an installation of its own."""
    result = Result(
        "restart-lateness",
        "B3 Restart lateness",
        f"{POSTS} posts due at one instant T; worker killed (kill -9) at T − 1 s, started again at T + 5 s",
    )
    turns = [_turn(result) for _ in range(5 if full else 1)]
    floor = median(_start_of_python() for _ in range(3))
    last = tuple(found.lateness[-1] for found in turns if found.lateness)
    result.figures.append(
        Figure("restart → last arrival (floor: Python with Django)", last, "s", floor, TARGET)
    )
    first = tuple(found.lateness[0] for found in turns if found.lateness)
    result.figures.append(Figure("restart → first arrival", first, "s"))
    return result


def _turn(result: Result) -> Arrivals:
    with installation() as ours:
        network = fake_mastodon(ours.stack)
        ours.run("migrate")
        channels = ours.inside("benchmarks.deliveries:channels", server=network.url, count=ACCOUNTS)
        due = time.time() + 9.0
        ours.inside("benchmarks.deliveries:plan", rounds=[due], posts=POSTS, channels=channels)
        first = ours.start("worker")
        sleep_until(due - KILLED_BEFORE)
        kill_group(first.pid)
        sleep_until(due + BACK_AFTER)
        back = time.time()
        ours.start("worker")
        found = Watch(network).wait_for(texts_of(0, POSTS), since=back)
        settled(ours, POSTS)
        result.check("none twice", found.duplicates, 0)
        result.check("none missing", found.missing, 0)
        result.check("rows say published", ours.inside("benchmarks.deliveries:published"), POSTS)
        return found


def _start_of_python() -> float:
    """Return how long an interpreter takes that only sets Django up."""
    with installation() as ours:
        begin = time.perf_counter()
        ours.inside("benchmarks.restart_lateness:nothing")
        return time.perf_counter() - begin


def nothing() -> None:
    """Do nothing, once Django is set up."""
