"""B4: how long the calendar of a full month takes."""

from datetime import UTC, datetime, timedelta
from itertools import cycle
from typing import Any

from benchmarks.installation import installation
from benchmarks.result import Figure, Result, quantile

ROUNDS, REQUESTS = 5, 10
TARGETS = {1_000: 25.0, 10_000: 150.0}
CHANNELS = 20
MONTH = "2027-03"
BEGIN = datetime(2027, 3, 1, 5, tzinfo=UTC)
SPAN = timedelta(days=30)


def measure(*, full: bool) -> Result:
    """Measure a month with 1,000 posts; in the long form with 10,000 too."""
    result = Result(
        "calendar",
        "B4 Calendar",
        f"a month with 1,000{' and with 10,000' * full} planned posts on {CHANNELS} channels, as a page,"
        f" through Django's WSGI handler, {ROUNDS} rounds of {REQUESTS} requests; the floor: its rows alone",
    )
    for posts in TARGETS if full else (1_000,):
        with installation() as ours:
            ours.run("migrate")
            ours.inside(f"{__name__}:plan", posts=posts)
            _figures(result, posts, ours.inside(f"{__name__}:read", rounds=ROUNDS, requests=REQUESTS))
    if full:
        result.figures.append(_growth(result.figures))
    return result


def _growth(figures: list[Figure]) -> Figure:
    """Return how many times as long ten times as many posts take."""
    small, large = (next(one for one in figures if one.name == f"{n:,} posts: p50").middle for n in TARGETS)
    return Figure("ten times as many posts take", (large / small,), "times as long", target=10.0)


def _figures(result: Result, posts: int, found: dict[str, Any]) -> None:
    result.check(f"{posts:,} posts: each is on the page, or counted there", found["told"], posts)
    floor = quantile([quantile(each, 0.5) for each in found["floor"]], 0.5)
    for name, share in (("p50", 0.5), ("p95", 0.95)):
        values = tuple(quantile(each, share) for each in found["milliseconds"])
        target, beside = (TARGETS[posts], floor) if name == "p50" else (None, None)
        result.figures.append(Figure(f"{posts:,} posts: {name}", values, "ms", beside, target))


def plan(posts: int) -> None:
    """Plan so many posts over a month, each on one of the channels, all hosted."""
    from benchmarks.deliveries import channels
    from stamgast.channels.models import Channel
    from stamgast.outbox.models import Delivery
    from stamgast.planner.models import Post, Variant
    from stamgast.publishing.models import Publication
    from stamgast.workspaces.models import Member

    pks = channels("https://town.example", CHANNELS)
    member = Member.objects.get()
    workspace = Channel.objects.get(pk=pks[0]).workspace
    due = [BEGIN + SPAN * number / posts for number in range(posts)]
    ideas = Post.objects.bulk_create(Post(workspace=workspace, idea=f"Idea {n}") for n in range(posts))
    pairs = list(zip(ideas, cycle(pks), strict=False))
    variants = Variant.objects.bulk_create(
        Variant(post=post, channel_id=channel, content=f"What would you read next? ({post.pk})")
        for post, channel in pairs
    )
    deliveries = Delivery.objects.bulk_create(
        Delivery(
            channel_id=variant.channel_id, content=variant.content, language="en", due_at=at,
            late_after=at + timedelta(hours=1), next_try_at=at,
        )
        for variant, at in zip(variants, due, strict=True)
    )  # fmt: skip
    Publication.objects.bulk_create(
        Publication(
            workspace=workspace, variant=variant, delivery=delivery, host=member, due_at=delivery.due_at,
            planned_wall=delivery.due_at, planned_zone="Europe/Oslo",
        )
        for variant, delivery in zip(variants, deliveries, strict=True)
    )  # fmt: skip


def read(rounds: int, requests: int) -> dict[str, Any]:
    """Ask for the month and for its rows by SQL, in turn; return times and how many posts are told of."""
    import re

    from benchmarks.addresses import SLUG
    from benchmarks.pages import Browser, timed
    from stamgast.publishing.models import Publication

    browser, address = Browser(), f"/w/{SLUG}/plan/month/?month={MONTH}"
    content = browser.get(address)
    found: dict[str, Any] = {"milliseconds": [], "floor": []}
    rows = Publication.objects.values_list(
        "pk",
        "due_at",
        "variant__channel__name",
        "delivery__content",
        "delivery__state",
        "host__user__first_name",
    )
    for _ in range(rounds):
        found["milliseconds"].append([timed(lambda: browser.get(address)) for _ in range(requests)])
        found["floor"].append([timed(lambda: list(rows.all())) for _ in range(requests)])
    shown = re.findall(r'id="entry-(\d+)"', content)
    assert len(shown) == len(set(shown)) > 0
    counted = re.findall(r"calendar-more[^>]*>(\d+) ", content)
    return found | {"told": len(shown) + sum(map(int, counted))}
