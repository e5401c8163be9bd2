"""Own events and give-aways of the calendar reach the figures: planted talk comes out as it was planted."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import PublishedNote
from stamgast.learning.occasions import give_aways, occasions, own_events
from stamgast.metrics.figures import Compared, Effect, Figure, Hunters, NotKnowable
from stamgast.outbox.models import Delivery
from stamgast.planner.models import Post, Variant
from stamgast.publishing import occasions as calendar
from stamgast.publishing.models import GiveAway, Occasion, Publication
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Actor, Note
from stamgast.workspaces.models import Member
from tests import factories

US = Actor("bookshop", "Bookshop", "bookshop")
PLAIN = "Which book would you sit down there with?"
SELLING = "Buy now and save 20 %! Only today, order your ticket."

SignIn = Callable[[Member], Client]


def event(alice: Member, day: date, *, until: date | None = None, **given: object) -> Occasion:
    return calendar.keep(Occasion(name="Reading", from_on=day, to_on=until or day, **given), alice)


def post(channel: Channel, at: datetime, text: str = PLAIN) -> None:
    PublishedNote.objects.create(channel=channel, remote_id=f"{at:%s}", content=text, published=at)


def days_ago(now: datetime, days: float) -> datetime:
    return now - timedelta(days=days)


@pytest.mark.parametrize(
    ("first", "last", "is_there"),
    [
        (-98, -98, False), (-97, -97, True), (-120, -97, True), (0, 0, True), (14, 14, True), (15, 15, False),
        (14, 40, True),
    ],
)  # fmt: skip
def test_an_event_counts_while_posts_may_be_about_it(
    first: int, last: int, is_there: bool, alice: Member, now: datetime
) -> None:
    event(alice, now.date() + timedelta(days=first), until=now.date() + timedelta(days=last))
    found = own_events(alice.workspace, since=days_ago(now, 90), until=now)
    assert found.height == int(is_there)


@pytest.mark.parametrize("change", ["a note", "removed", "elsewhere"])
def test_what_is_no_event_of_ours_is_left_out(
    change: str, alice: Member, charlie: Member, now: datetime
) -> None:
    if change == "elsewhere":
        event(charlie, now.date())
    else:
        found = event(alice, now.date(), kind="note" if change == "a note" else "event")
        if change == "removed":
            calendar.remove(found, alice, now=now)
    assert own_events(alice.workspace, since=days_ago(now, 90), until=now).height == 0


def test_an_event_lies_on_its_days_here_and_in_utc(alice: Member, now: datetime) -> None:
    event(alice, date(2026, 11, 1), until=date(2026, 11, 3))
    (row,) = own_events(alice.workspace, since=datetime(2026, 10, 1, tzinfo=UTC), until=now).rows(named=True)
    assert (row["kind"], row["from"].date(), row["to"].date()) == (
        "own_event", date(2026, 11, 1), date(2026, 11, 3),
    )  # fmt: skip


@pytest.fixture
def only_for_sale(alice: Member, channel: Channel, now: datetime) -> None:
    """One event 40 days ago; a post every other day around it, all selling, and one plain one long before."""
    event(alice, days_ago(now, 40).date())
    post(channel, days_ago(now, 85))
    for days in range(34, 54, 2):
        post(channel, days_ago(now, days), SELLING)


@pytest.mark.usefixtures("only_for_sale")
def test_who_talks_only_when_selling_is_seen(alice: Member, now: datetime) -> None:
    found = occasions(alice.workspace, now=now).events
    assert isinstance(found.share, Compared)
    assert (found.count, found.share.figure.value, found.share.figure.n) == (1, 10 / 11, 11)
    assert found.share.against.value == 22 / 86, "22 days of the 86 since the first post"
    assert found.leans == "more"
    assert found.promotion is not None
    near, otherwise = found.promotion.near_events, found.promotion.otherwise
    assert isinstance(near, Figure)
    assert isinstance(otherwise, Figure)
    assert (near.value, near.n, otherwise.value, otherwise.n) == (1.0, 10, 0.0, 1)


def test_who_talks_evenly_is_told_so(alice: Member, channel: Channel, now: datetime) -> None:
    event(alice, days_ago(now, 40).date())
    for days in range(1, 88, 2):
        post(channel, days_ago(now, days))
    found = occasions(alice.workspace, now=now).events
    assert found.leans == "alike"


def test_what_mostly_serves_us_is_counted_apart(alice: Member, channel: Channel, now: datetime) -> None:
    event(alice, days_ago(now, 70).date())
    event(alice, days_ago(now, 30).date(), is_self_serving=True)
    for days in (88, 70, 69, 68, 30, 29):
        post(channel, days_ago(now, days))
    found = occasions(alice.workspace, now=now).events
    assert isinstance(found.share, Compared)
    assert isinstance(found.serving, Compared)
    assert (found.share.figure.value, found.serving.figure.value) == (5 / 6, 2 / 6)


def test_without_an_event_nothing_is_claimed(alice: Member, channel: Channel, now: datetime) -> None:
    post(channel, days_ago(now, 3))
    found = occasions(alice.workspace, now=now)
    assert isinstance(found.events.share, NotKnowable)
    assert (found.events.count, found.give_aways.count) == (0, 0)


def given_away(alice: Member, channel: Channel, at: datetime, **fields: object) -> Publication:
    made = Post.objects.create(workspace=alice.workspace, idea="A prize", written_by=alice)
    variant = Variant.objects.create(post=made, channel=channel, content="Win a book!")
    publication = factories.make_publication(variant, alice)
    GiveAway.objects.create(post=made, **{"reason": "x", "afterwards": "y", "days_after": 4, **fields})
    Delivery.objects.filter(pk=publication.delivery_id).update(state="published", published_at=at)
    return publication


def test_a_give_away_lasts_until_what_comes_after_it(alice: Member, channel: Channel, now: datetime) -> None:
    given_away(alice, channel, days_ago(now, 30))
    (row,) = give_aways(alice.workspace, since=days_ago(now, 90), until=now).rows(named=True)
    assert row == {"kind": "giveaway", "from": days_ago(now, 30), "to": days_ago(now, 26)}


@pytest.mark.parametrize("what", ["none", "planned", "long ago", "elsewhere"])
def test_what_gave_nothing_away_is_left_out(
    what: str, alice: Member, charlie: Member, channel: Channel, now: datetime
) -> None:
    made = given_away(alice, channel, days_ago(now, 200 if what == "long ago" else 20), is_one=what != "none")
    if what == "planned":
        Delivery.objects.filter(pk=made.delivery_id).update(state="scheduled")
    asked = charlie if what == "elsewhere" else alice
    assert give_aways(asked.workspace, since=days_ago(now, 182), until=now).height == 0


@pytest.fixture
def a_hangover(alice: Member, channel: Channel, now: datetime) -> None:
    """Two answers a post for eight weeks, a prize that brings six who come for it alone, then none."""
    given_away(alice, channel, days_ago(now, 40))
    said = []
    for days in range(96, 6, -2):
        at = days_ago(now, days)
        said.append((f"p{days}", US, at, ""))
        regulars = ["Ada", "Bea"] if days > 40 else []
        hunters = [f"hunter {n}" for n in range(3)] if days in (40, 38) else []
        said += [(f"{days} {who}", Actor(who, who, who), at, f"p{days}") for who in (*regulars, *hunters)]
    notes = [
        Create(Note(id=id_, attributed_to=by, content=PLAIN, published=at + timedelta(minutes=len(to)),
                    in_reply_to=to, context=to or id_))
        for id_, by, at, to in said
    ]  # fmt: skip
    take_in(channel, notes, now=now)


@pytest.mark.usefixtures("a_hangover")
def test_a_hangover_after_a_prize_is_seen(alice: Member, now: datetime) -> None:
    found = occasions(alice.workspace, now=now).give_aways
    assert isinstance(found.effect, Effect)
    assert isinstance(found.hunters, Hunters)
    assert (found.count, found.effect.verdict) == (1, "fewer")
    assert (found.effect.before.value, found.effect.after.value) == (2.0, 0.0)
    assert (found.hunters.of_visitors.value, found.hunters.of_visitors.n) == (1.0, 3)


@pytest.mark.parametrize("weeks", [5, 25])
def test_who_was_there_before_came_for_more_than_the_prize(
    weeks: int, alice: Member, channel: Channel, now: datetime
) -> None:
    began = now - timedelta(weeks=weeks)
    given_away(alice, channel, began)
    regular, hunter = Actor("ada", "Ada", "ada"), Actor("hunter", "Hunter", "hunter")
    said: list[tuple[str, Actor, datetime, str]] = []
    for days in range(-55, 30, 2):
        at = began + timedelta(days=days)
        said.append((f"p{days}", US, at, ""))
        people = [regular] if days < -20 else [regular, hunter] if days == 1 else []
        said += [(f"{days} {who.id}", who, at + timedelta(minutes=5), f"p{days}") for who in people]
    notes = [
        Create(Note(id=id_, attributed_to=by, content=PLAIN, published=at, in_reply_to=to, context=to or id_))
        for id_, by, at, to in said
    ]
    take_in(channel, notes, now=now)
    found = occasions(alice.workspace, now=now).give_aways
    assert isinstance(found.effect, Effect)
    assert isinstance(found.hunters, Hunters)
    assert found.effect.before.n == 28
    assert (found.hunters.of_visitors.value, found.hunters.of_visitors.n) == (0.5, 2)


def test_one_prize_on_two_channels_is_one(alice: Member, channel: Channel, now: datetime) -> None:
    other = factories.make_channel(alice.workspace, remote_id="two", name="Two")
    first = given_away(alice, channel, days_ago(now, 30))
    again = Variant.objects.create(post=first.variant.post, channel=other, content="Win a book!")
    there = factories.make_publication(again, alice)
    Delivery.objects.filter(pk=there.delivery_id).update(state="published", published_at=days_ago(now, 29))
    assert occasions(alice.workspace, now=now).give_aways.count == 1


def page(client: Client) -> str:
    return client.get("/w/bookshop/learn/occasions/").content.decode()


@pytest.mark.usefixtures("a_hangover")
def test_the_page_says_it_in_words_and_figures(
    alice: Member, client_of: SignIn, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)
    shown = page(client_of(alice))
    assert "A hangover" in shown
    assert "3 people wrote during a give-away; 100 % of them" in shown


@pytest.mark.usefixtures("only_for_sale")
def test_who_only_sells_reads_it(
    alice: Member, client_of: SignIn, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)
    shown = page(client_of(alice))
    assert "You talk mostly when something of yours is on" in shown
    assert "1 event in the calendar" in shown
    assert "91 %" in shown
    assert "give-away" not in shown


def test_an_empty_calendar_says_what_to_do(alice: Member, client_of: SignIn) -> None:
    assert "No event of yours is in the calendar" in page(client_of(alice))
    assert "/w/bookshop/learn/occasions/" in client_of(alice).get("/w/bookshop/learn/").content.decode()
