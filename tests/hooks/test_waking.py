"""What arrives only wakes the reading of its channel: nothing is lost or doubled, however it arrives."""

import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
import time_machine

from stamgast.channels.models import Channel
from stamgast.conversations import reading
from stamgast.conversations.models import Message
from stamgast.hooks import operations
from stamgast.hooks.models import Arrival, Line
from stamgast.workspaces.models import Workspace
from tests import factories
from tests.conversations.said import Town, theirs
from tests.factories import NOW
from tests.hooks.conftest import Deliver, body_of, signature, work

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)


def due(channel: Channel) -> datetime | None:
    channel.refresh_from_db()
    return channel.poll_due_at


def wake(line: Line, at: datetime) -> int:
    operations.note_heard([line.pk], now=at)
    return operations.wake_due(at)


def test_news_are_read_at_once(line: Line, page: Channel) -> None:
    assert wake(line, NOW) == 1
    assert due(page) == NOW
    line.refresh_from_db()
    assert line.woken_at is None


def test_news_that_come_during_a_reading_are_read_after_it(line: Line, page: Channel) -> None:
    Channel.objects.filter(pk=page.pk).update(poll_lease_until=NOW + timedelta(minutes=1))
    assert wake(line, NOW) == 0
    Channel.objects.filter(pk=page.pk).update(poll_lease_until=None, poll_due_at=NOW + timedelta(minutes=2))
    assert operations.wake_due(NOW + SECOND) == 1
    assert due(page) == NOW + SECOND


def test_a_reading_that_died_holds_up_nothing(line: Line, page: Channel) -> None:
    Channel.objects.filter(pk=page.pk).update(poll_lease_until=NOW - SECOND)
    assert wake(line, NOW) == 1


@pytest.mark.parametrize("state", ["paused", "reconnect", "blocked"])
def test_a_channel_that_rests_is_woken_when_it_works_again(line: Line, page: Channel, state: str) -> None:
    Channel.objects.filter(pk=page.pk).update(state=state)
    assert wake(line, NOW) == 0
    Channel.objects.filter(pk=page.pk).update(state="active")
    assert operations.wake_due(NOW) == 1


def test_a_channel_that_is_never_read_is_not_woken(line: Line, page: Channel) -> None:
    Channel.objects.filter(pk=page.pk).update(poll_due_at=None)
    assert wake(line, NOW) == 0


def test_a_storm_is_read_in_growing_pieces_and_to_its_end(line: Line) -> None:
    readings = [
        at for at in (NOW + timedelta(seconds=n / 4) for n in range(4 * 300)) if wake(line, at)
    ]  # four a second for five minutes
    gaps = [later - sooner for sooner, later in pairwise(readings)]
    assert gaps == sorted(gaps)
    assert gaps[0] == operations.APART
    assert operations.EACH - SECOND < gaps[-1] <= operations.EACH
    assert len(readings) < 150, "what a network allows in five minutes, at two requests each"
    end = NOW + timedelta(seconds=310)
    assert operations.wake_due(end) == 1
    assert operations.wake_due(end + timedelta(minutes=5)) == 0
    assert wake(line, end + timedelta(minutes=5)) == 1
    assert wake(line, end + timedelta(minutes=5) + SECOND) == 1, "after a calm everything is read at once"


def test_in_a_lively_talk_every_word_is_read_at_once(line: Line) -> None:
    """A word every three seconds for three minutes, as below a post that many answer."""
    at = [NOW + timedelta(seconds=3 * n) for n in range(60)]
    assert sum(wake(line, each) for each in at) == 60


def test_an_endless_talk_is_read_as_often_as_the_network_allows(line: Line) -> None:
    readings = [at for at in (NOW + n * SECOND for n in range(3_600)) if wake(line, at)]
    assert len([at for at in readings if at >= NOW + timedelta(minutes=30)]) <= 30 * 60 / 5 + 1


def test_a_clock_that_is_set_back_does_not_put_news_to_sleep(line: Line) -> None:
    wake(line, NOW)
    assert wake(line, NOW - timedelta(hours=1)) == 1


def test_old_deliveries_and_disconnected_lines_are_forgotten(line: Line, page: Channel) -> None:
    for days in (6, 8):
        Arrival.objects.create(line=line, fingerprint=f"{days}", arrived_at=NOW - timedelta(days=days))
    operations.forget(NOW)
    assert list(Arrival.objects.values_list("fingerprint", flat=True)) == ["6"]
    Channel.objects.filter(pk=page.pk).update(state=Channel.State.DISCONNECTED)
    operations.forget(NOW)
    assert not Line.objects.exists()


def watched(workspace: Workspace, network: str, **fields: object) -> Channel:
    later = NOW + timedelta(minutes=1)
    return factories.make_channel(workspace, network=network, remote_id=network, poll_due_at=later, **fields)


def test_while_somebody_looks_we_ask_more_often(workspace: Workspace) -> None:
    bluesky, loopback, paused = (
        watched(workspace, "bluesky"),
        watched(workspace, "loopback"),
        watched(workspace, "wordpress", state="paused"),
    )
    operations.note_watched(workspace.pk, now=NOW)
    operations.ask_watched(NOW + SECOND)
    assert due(bluesky) == NOW + timedelta(seconds=11)
    assert due(loopback) == due(paused) == NOW + timedelta(minutes=1)
    operations.ask_watched(NOW + 5 * SECOND)
    assert due(bluesky) == NOW + timedelta(seconds=11), "looking again does not put it off"


@pytest.mark.parametrize(
    ("fields", "is_asked"),
    [
        ({}, True),
        ({"watched_at": NOW - timedelta(minutes=1)}, False),
        ({"stream_opened_at": NOW, "stream_lease_until": NOW + SECOND}, False),
        ({"stream_opened_at": NOW, "stream_lease_until": NOW - SECOND}, True),
        ({"stream_lease_until": NOW + SECOND}, True),
    ],
)
def test_who_hears_at_once_or_is_not_looked_at_is_not_asked_more_often(
    fields: dict[str, object], is_asked: bool, workspace: Workspace
) -> None:
    channel = watched(workspace, "mastodon")
    operations.note_watched(workspace.pk, now=NOW)
    Line.objects.update(**fields)
    operations.ask_watched(NOW)
    assert (due(channel) != NOW + timedelta(minutes=1)) == is_asked


class Weather:
    """People speak; deliveries come late, twice, in any order, forged or not at all."""

    def __init__(self, seed: int, deliver: Deliver) -> None:
        self.dice, self.town, self.deliver = random.Random(seed), Town(page_size=3), deliver
        self.pending: list[int] = []
        self.forged_and_taken = 0

    def speak(self) -> None:
        number = len(self.town.log)
        self.town.say(theirs(f"n{number}", f"Question {number}?", who=f"p{number % 5}"))
        self.pending.append(number)

    def arrive(self) -> None:
        if self.pending:
            assert self.deliver(body_of(self.dice.choice(self.pending))).status_code == 200

    def forge(self) -> None:
        body = body_of(self.dice.randrange(99))
        answer = self.deliver(body, signature(body, f"guess {self.dice.random()}"))
        self.forged_and_taken += answer.status_code == 200

    def lose(self) -> None:
        if self.pending:
            self.pending.pop(self.dice.randrange(len(self.pending)))

    def step(self) -> None:
        does = (self.speak, self.speak, self.arrive, self.arrive, self.forge, self.lose)
        self.dice.choice(does)()


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(1, 12))])
def test_chaos_on_the_way_loses_nothing_and_doubles_nothing(
    seed: int, page: Channel, deliver: Deliver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the weather, the poll closes the gaps."""
    weather = Weather(seed, deliver)
    monkeypatch.setattr(reading, "_reader", lambda _: weather.town)
    Channel.objects.filter(pk=page.pk).update(backfill_from=NOW, poll_due_at=NOW + timedelta(days=1))
    with time_machine.travel(NOW, tick=False) as clock:
        for _ in range(60):
            weather.step()
            clock.shift(timedelta(seconds=weather.dice.choice((0, 0.1, 2))))
            if weather.dice.random() < 0.5:
                work(datetime.now(UTC))
        came_by_push = Message.objects.count()
        clock.shift(timedelta(days=2))
        work(datetime.now(UTC))
    kept = list(Message.objects.values_list("remote_id", flat=True))
    assert weather.forged_and_taken == 0
    assert sorted(kept) == sorted(weather.town.notes)
    assert 0 < came_by_push <= len(kept)
