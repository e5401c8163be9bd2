"""B16: how long it takes to keep a text at each pause in typing, and to say what is thought of it."""

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from benchmarks.installation import installation
from benchmarks.result import Figure, Result, quantile

VARIANTS = 5
ROUNDS = {False: (5, 10), True: (5, 60)}
"""Rounds, and pauses in each."""
CASES = {
    "300 characters": (300, False),
    "300 characters, alike everywhere": (300, True),
    "3,000 characters beside them": (3_000, False),
}
"""How long the text is that is typed in, and whether the others stand there in nearly the same words."""

TARGET = 100.0
"""Milliseconds at p95: what comes within them comes at once, for whoever types."""

BAIT = "Like and share if you agree!"
RULE = "post.engagement_bait"
EVERYDAY = ("we", "put", "a", "chair", "by", "the", "window", "and", "who", "reads", "there", "when", "is")
SYLLABLES = ("ba", "sten", "lo", "mir", "ke", "vand", "ro", "sil", "ta", "hom", "fe", "gran", "nu", "pel")
"""Every third word is made of them, as names of books and people are: two texts are not alike by chance."""

PUBLISHED = 50
"""Texts that went out on each channel before: the coach learns how it speaks from them."""


def measure(*, full: bool) -> Result:
    """Type in a post with five texts of 300 characters, then in a sixth of 3,000 for a site."""
    rounds, pauses = ROUNDS[full]
    result = Result(
        "composer",
        "B16 Composer",
        f"saving a text of a post with {VARIANTS} texts of 300 characters on {VARIANTS} channels, and one of"
        f" 3,000 for a site beside them, each channel with {PUBLISHED} earlier posts; through Django's WSGI"
        f" handler, {rounds} rounds of {pauses} pauses in typing; the floor: the row's UPDATE, committed",
    )
    with installation() as ours:
        ours.run("migrate")
        post = ours.inside(f"{__name__}:begin")
        for name, (length, alike) in CASES.items():
            given = {"length": length, "alike": alike, "rounds": rounds, "pauses": pauses}
            found = ours.inside(f"{__name__}:type_in", post=post, **given)
            _figures(result, name, found)
            result.check(f"{name}: kept as typed", found["kept"], found["typed"])
            result.check(f"{name}: what the coach finds is said", found["said"], rounds * pauses)
    return result


def _figures(result: Result, name: str, found: dict[str, Any]) -> None:
    floor = quantile([quantile(each, 0.5) for each in found["floor"]], 0.5)
    for share, beside, limit in ((0.5, floor, None), (0.95, None, TARGET)):
        values = tuple(quantile(each, share) for each in found["milliseconds"])
        result.figures.append(Figure(f"{name}: p{share * 100:.0f}", values, "ms", beside, limit))
    result.figures.append(Figure(f"{name}: CPU a pause", tuple(found["cpu"]), "ms"))


def begin() -> int:
    """Begin a post with a text on each of five accounts, which have posted before; return its id."""
    from benchmarks.deliveries import channels
    from stamgast.channels.models import Channel
    from stamgast.outbox.models import Delivery
    from stamgast.planner.models import Post, Variant

    pks = channels("https://town.example", VARIANTS)
    workspace, now = Channel.objects.get(pk=pks[0]).workspace, datetime.now(UTC)
    Delivery.objects.bulk_create(
        Delivery(
            channel_id=channel, content=_words(f"{channel} on day {number}", 200), language="en",
            state=Delivery.State.PUBLISHED, due_at=now - timedelta(days=number), late_after=now,
            next_try_at=now,
        )
        for number in range(PUBLISHED)
        for channel in pks
    )  # fmt: skip
    post = Post.objects.create(workspace=workspace, idea="A chair by the window", helps_somebody=True)
    Variant.objects.bulk_create(Variant(post=post, channel_id=pk) for pk in pks)
    return post.pk


def type_in(post: int, length: int, *, alike: bool, rounds: int, pauses: int) -> dict[str, Any]:
    """Type on in one of the texts, the save and the plain UPDATE taking turns; return times and answers."""
    import time

    from django.db import connection

    from benchmarks.addresses import SLUG
    from benchmarks.pages import Browser, timed
    from stamgast.planner.models import Post, Variant

    variant = _text_of(Post.objects.get(pk=post), length)
    _write_others(variant, f"{length}" if alike else "")
    browser, address = Browser(), f"/w/{SLUG}/posts/texts/{variant.pk}/save/"
    found: dict[str, Any] = {"milliseconds": [], "floor": [], "cpu": [], "said": 0}
    typed, revision = "", variant.revision

    def save() -> None:
        nonlocal revision
        answer = browser.post(address, content=typed, name="A chair", revision=str(revision), editor="one")
        found["said"] += RULE in answer and "Saved" in answer
        revision += 1

    def update(number: int) -> None:
        words = f"{number} {typed}"  # another each time, so that there is something to commit
        with connection.cursor() as cursor:
            cursor.execute("UPDATE planner_variant SET content = %s WHERE id = %s", [words, variant.pk])

    typed = variant.content
    save()  # what is loaded with the first one is not measured
    found["said"] = 0
    for number in range(rounds):
        times, cpu = [], time.process_time()
        for pause in range(pauses):
            typed = _words(f"{length}", length - len(BAIT) - 9) + f"{number:04}{pause:04} " + BAIT
            times.append(timed(save))
        found["cpu"].append((time.process_time() - cpu) / pauses * 1000)
        found["milliseconds"].append(times)
        kept = Variant.objects.get(pk=variant.pk).content
        found["floor"].append([timed(lambda: update(number)) for number in range(pauses)])  # noqa: B023
    return found | {"typed": typed, "kept": kept}


def _write_others(variant: Any, about: str) -> None:
    """Put words into the other texts of the post: the same in all of them, or each its own."""
    for other in type(variant).objects.filter(post=variant.post_id).exclude(pk=variant.pk):
        other.content = _words(about or f"channel {other.channel_id}", 300)
        other.save()


def _text_of(post: Any, length: int) -> Any:
    """Return the text that is typed in: the post's first, or a new one for a site that takes long ones."""
    from stamgast.channels.models import Channel
    from stamgast.planner.models import Variant

    if length == 300:
        return post.variants.first()
    site = Channel.objects.create(
        workspace=post.workspace, network="wordpress", server="https://site.example", remote_id="1",
        name="Our site", language="en", zone="Europe/Oslo",
    )  # fmt: skip
    return Variant.objects.create(post=post, channel=site, name="A chair")


def _words(about: str, length: int) -> str:
    """Return so many characters of text: the same for the same subject, else in words of its own."""
    chance, said = Random(about), ""
    while len(said) < length:
        names = ["".join(chance.choices(SYLLABLES, k=4)) for _ in range(4)]
        said += ", ".join(f"{' '.join(chance.choices(EVERYDAY, k=2))} {name}" for name in names) + ". "
    return said[: length - 2].rstrip(". ").ljust(length - 2, "n") + ". "
