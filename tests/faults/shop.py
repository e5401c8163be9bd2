"""The real thing beside the model: a workspace, three made-up networks, workers that live and die."""

import shutil
import tempfile
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime, time, timedelta
from functools import partial, wraps
from pathlib import Path
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from django.db.models import Q

from stamgast.channels.models import Channel
from stamgast.hours.operations import set_week
from stamgast.networks.adapters.loopback import notes
from stamgast.networks.adapters.loopback.file import create, reading, writing
from stamgast.outbox import looking, sending
from stamgast.outbox.models import Delivery
from stamgast.outbox.queries import next_due
from stamgast.planner.models import Variant
from stamgast.publishing import jobs
from stamgast.publishing.models import Publication
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import add_member, found_workspace
from stamgast.workspaces.roles import Role
from tests.factories import make_channel, make_user
from tests.faults.boundaries import BOUNDARIES
from tests.faults.conftest import Clock
from tests.faults.worker import STEPS

State = Delivery.State
ZONE = "Europe/Amsterdam"
STYLES = ("key", "none", "none")
A_SECOND, AN_HOUR = timedelta(seconds=1), timedelta(hours=1)
DEATHS = ("", *BOUNDARIES[:-1])


class Died(BaseException):
    """A worker was killed here."""


class Shop:
    """Two people, three channels, a clock and some workers; everything is undone when it is closed.

    ``deaths`` names for channels, by their ids, the boundary at which a worker dies next.
    """

    running: ClassVar["Shop"]

    def __init__(self, clock: Clock, workers: int = 1) -> None:
        self.clock, self.workers = clock, workers
        clock.at = datetime(2026, 11, 25, 9, 30, tzinfo=ZoneInfo("UTC"))
        self._undone = transaction.atomic()
        self._undone.__enter__()
        self._folder = Path(tempfile.mkdtemp(prefix="stamgast-shop-"))
        owner = make_user("owner@bookshop.example", "Alice")
        alice = found_workspace(name="Shop", slug="shop", owner=owner, language="en", zone=ZONE, country="NL")
        bob = add_member(alice.workspace, make_user("staff@bookshop.example", "Bob"), Role.OWNER)
        self.members: dict[str, Member] = {"Alice": alice, "Bob": bob}
        for member in self.members.values():
            set_week(member, [(weekday, time(6), time(20)) for weekday in range(7)])
        self.channels = [self._connect(number, style) for number, style in enumerate(STYLES)]
        self.deaths: dict[int, str] = {}
        Shop.running = self

    def close(self) -> None:
        transaction.set_rollback(True)
        self._undone.__exit__(None, None, None)
        shutil.rmtree(self._folder)

    def place(self, number: int) -> Path:
        """Return the file in which the network of a channel is."""
        return self._folder / f"{number}.sqlite3"

    def out(self, number: int) -> list[str]:
        """Return everything of ours that stands on the network of a channel, in order."""
        with reading(self.place(number)) as db:
            rows = db.execute("SELECT text FROM notes WHERE by_id = account ORDER BY id").fetchall()
        return [row["text"] for row in rows]

    def as_it_is(self, pk: int) -> tuple[object, ...]:
        """Return what the model knows of a text: state and words; once planned also when, by whom, tries."""
        variant = Variant.objects.get(pk=pk)
        found = Publication.objects.select_related("delivery", "host__user").filter(variant=pk).first()
        if found is None:
            assert variant.handed_over_at is None
            return "draft", variant.content
        delivery = found.delivery
        assert delivery.content == variant.content
        assert found.due_at == delivery.due_at
        host = found.host.user.first_name if found.host else ""
        return delivery.state, variant.content, found.due_at, host, delivery.tries

    def variant(self, pk: int) -> Variant:
        return Variant.objects.select_related("channel__workspace", "post__workspace").get(pk=pk)

    def publication(self, pk: int) -> Publication:
        """Return the publication of a text."""
        rows = Publication.objects.select_related("workspace", "delivery", "host", "variant__channel")
        return rows.get(variant=pk)

    def live(self, until: datetime) -> None:
        """Let workers live until an instant, and on until nothing is half done."""
        while self.clock.at < until or self._is_anything_half_done():
            coming = [until] if self.clock.at < until else []
            leases = Delivery.objects.filter(lease_until__isnull=False).values_list("lease_until", flat=True)
            coming += [lease + A_SECOND for lease in leases if lease]
            coming += filter(None, [next_due()])
            self.clock.at = max(self.clock.at + A_SECOND, min(coming, default=self.clock.at))
            self._beat()

    def _is_anything_half_done(self) -> bool:
        half = Q(state__in=(State.CLAIMED, State.SENDING, State.UNKNOWN))
        half |= Q(state=State.SCHEDULED, next_try_at__lte=self.clock.at)
        half |= Q(state=State.SCHEDULED, tries__gt=0, due_at__lte=self.clock.at)
        half |= Q(state=State.SCHEDULED, channel__state=Channel.State.RECONNECT)  # the next beat blocks it
        return Delivery.objects.filter(half).exists()

    def _beat(self) -> None:
        """Let the rhythm of publishing and of the outbox go round once: all claim, then take turns."""
        at = self.clock.at
        jobs.hold_hostless(at)
        jobs.hold_unapproved_ahead(at)
        jobs.hold_paused(at)
        self._share(partial(sending.claim_due, at), sending.send)
        self._share(partial(looking.claim_doubtful, at), looking.look)
        sending.sweep(at)

    def _share(self, claim: Callable[[], Sequence[tuple[Any, str]]], do: Callable[[Any, str], None]) -> None:
        """Let every worker claim, then do what each has, one piece of each in turn; the dead do no more."""
        hands = [deque(each) for _ in range(self.workers) if (each := _unless_dead(claim))]
        while hands:
            hand = hands.pop(0)
            with suppress(Died):
                do(*hand.popleft())
                hands += [hand] * bool(hand)

    def _connect(self, number: int, style: str) -> Channel:
        create(self.place(number))
        with writing(self.place(number)) as db:
            actor = notes.add_account(db, "Bookshop")
        given = {"path": str(self.place(number)), "style": style}
        workspace = self.members["Alice"].workspace
        return make_channel(workspace, remote_id=actor.id, server=str(number), zone=ZONE, settings=given)


def _unless_dead(claim: Callable[[], Sequence[tuple[Any, str]]]) -> Sequence[tuple[Any, str]]:
    try:
        return claim()
    except Died:
        return []


@contextmanager
def mortal_workers(at_once: int = sending.AT_ONCE) -> Iterator[None]:
    """Let workers die at the boundaries that the running shop names, each once; one claims so many."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sending, "AT_ONCE", at_once)
        for boundary in DEATHS[1:]:
            module, name, where = STEPS[boundary]
            patch.setattr(module, name, _dying(boundary, where, getattr(module, name)))
        yield


def _dying(boundary: str, where: str, step: Callable[..., Any]) -> Any:
    @wraps(step)
    def stepped(*args: Any, **given: Any) -> Any:
        if where == "before":
            _die(boundary, args[0])
        result = step(*args, **given)
        if where == "over" or (where == "after" and result):
            _die(boundary, result if boundary == "claimed" else args[0])
        return result

    return stepped


def _die(boundary: str, what: Any) -> None:
    """Die if that was announced for the channel of a delivery, or of one of those that were claimed."""
    ids = [what.pk] if isinstance(what, Delivery) else [pk for pks, _ in what for pk in pks]
    deaths = Shop.running.deaths
    for channel in Delivery.objects.filter(pk__in=ids).values_list("channel", flat=True):
        if deaths.get(channel) == boundary:
            deaths[channel] = ""
            raise Died
