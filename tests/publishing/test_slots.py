"""Free times in a channel's rhythm, what is known about their hours, and days of our own."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import PublishedNote
from stamgast.hours.operations import set_week
from stamgast.learning.evidence import of_hours, unknown
from stamgast.planner.models import Variant
from stamgast.publishing.models import Occasion, Publication
from stamgast.publishing.slots import habits, is_near, suggestions
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Actor, Note
from stamgast.workspaces.models import Member

SignIn = Callable[[Member], Client]


@pytest.mark.parametrize(
    ("hours", "tried"),
    [([], [9, 16, 12]), ([14, 14, 9, 20], [14, 9, 16, 12]), ([16, 16, 11], [16, 11, 9, 12])],
)
def test_usual_hours_are_tried_first(hours: list[int], tried: list[int]) -> None:
    assert habits(hours) == tried


@pytest.mark.parametrize(("days", "near"), [(0, True), (2, True), (-2, True), (3, False), (-3, False)])
def test_a_day_near_another_post_is_none(days: int, near: bool) -> None:
    day = date(2026, 11, 25)
    assert is_near(day, [day + timedelta(days=days)], 3) is near


def test_free_times_keep_the_rhythm_and_have_a_host(
    publication: Publication, channel: Channel, alice: Member, now: datetime
) -> None:
    found = suggestions(alice.workspace, channel, now)
    # Saturday is free in the rhythm, but nobody is there; from Monday on every third day that has a host.
    assert [slot.wall for slot in found] == [
        datetime.fromisoformat("2026-11-30T14:00"),
        datetime.fromisoformat("2026-12-03T14:00"),
        datetime.fromisoformat("2026-12-07T14:00"),
    ]
    assert {slot.hosts for slot in found} == {1}


def test_nobody_is_there_and_nothing_is_suggested(
    variant: Variant, channel: Channel, alice: Member, now: datetime
) -> None:
    set_week(alice, [])
    assert suggestions(alice.workspace, channel, now) == []


def test_the_panel_offers_them_with_their_evidence(
    variant: Variant, alice: Member, client_of: SignIn, now: datetime
) -> None:
    with time_machine.travel(now, tick=False):
        page = client_of(alice)
        answer = page.get(f"/w/bookshop/plan/text/{variant.pk}/slots/").content.decode()
        assert "Wed 25 Nov. 16:00" in answer
        assert "/look-back/hours/" in answer or "/learn/hours/" in answer
        taken = page.get(f"/w/bookshop/plan/text/{variant.pk}/slot/", {"quick": "2026-11-25T16:00"})
        assert 'value="2026-11-25T16:00"' in taken.content.decode()


def post_at(channel: Channel, at: datetime, answers: int) -> None:
    name = f"n{at.isoformat()}"
    PublishedNote.objects.create(channel=channel, remote_id=name, content="A chair?", published=at)
    for n in range(answers):
        note = Note(
            id=f"{name}a{n}", attributed_to=Actor(f"p{n}", f"P{n}", f"p{n}"), content="Yes, the red one!",
            published=at + timedelta(minutes=5 + n), in_reply_to=name, context=name,
        )  # fmt: skip
        take_in(channel, [Create(note)], now=at + timedelta(hours=1))


def test_evidence_says_how_many_posts_it_rests_on(
    channel: Channel, alice: Member, client_of: SignIn, now: datetime
) -> None:
    here = now.astimezone(ZoneInfo(channel.zone))  # a Wednesday at ten; summer time ended meanwhile
    for week in range(1, 9):
        post_at(channel, here - timedelta(weeks=week), 3)
        post_at(channel, here - timedelta(weeks=week, days=1), 0)
    walls = [
        datetime.fromisoformat("2026-12-02T10:00"),
        datetime.fromisoformat("2026-12-01T10:00"),
        datetime.fromisoformat("2026-12-05T10:00"),
    ]
    often, seldom, thin = told = of_hours(channel, walls, now=now)
    assert (often.posts, seldom.posts, thin.posts) == (8, 8, 0)
    assert "Wednesday at 10:00: people answered" in often.words
    assert "(8 posts)" in often.words
    assert "Tuesday at 10:00: people answered less often" in seldom.words
    assert unknown(told) == (
        "Too little is known yet. It takes 5 posts at an hour within a year: Saturday at 10:00 needs 5 more."
    )
    assert unknown([often, seldom]) == ""
    with time_machine.travel(now, tick=False):
        page = client_of(alice)
        where = page.get("/w/bookshop/plan/text/1/slots/")
        assert where.status_code == 404


def test_it_says_how_many_posts_each_hour_lacks(
    channel: Channel, alice: Member, client_of: SignIn, now: datetime
) -> None:
    here = now.astimezone(ZoneInfo(channel.zone))
    for week in range(1, 4):
        post_at(channel, here - timedelta(weeks=week), 1)
    asked = "&".join(f"at=2026-12-0{day}T10:00" for day in (2, 9, 1))
    with time_machine.travel(now, tick=False):
        said = client_of(alice).get(f"/w/bookshop/learn/hours/{channel.pk}/?{asked}").content.decode()
    assert "Wednesday at 10:00 needs 2 more, Tuesday at 10:00 needs 5 more." in said
    assert said.count("Wednesday") == 1, "the same hour of two weeks"


def test_posts_enough_without_an_answer_are_not_too_few(channel: Channel, now: datetime) -> None:
    here = now.astimezone(ZoneInfo(channel.zone))
    for week in range(1, 9):
        post_at(channel, here - timedelta(weeks=week), 0)
    told = of_hours(channel, [datetime.fromisoformat("2026-12-02T10:00")], now=now)
    said = "Wednesday at 10:00: nobody has answered yet, nor at any other hour (8 posts)."
    assert [one.words for one in told] == [said]
    assert unknown(told) == ""


def test_without_a_post_nothing_is_claimed(channel: Channel, now: datetime) -> None:
    (said,) = of_hours(channel, [datetime.fromisoformat("2026-12-02T10:00")], now=now)
    assert (said.is_known, said.posts) == (False, 0)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"name": "", "from_on": "2026-12-01"}, "This field is required."),
        ({"from_on": "2026-12-01", "to_on": "2026-11-01"}, "It ends before it begins."),
        ({"from_on": "2026-12-01", "to_on": "2028-12-01"}, "more than a year"),
        ({"from_on": "x"}, "Enter a valid date."),
    ],
)
def test_an_event_that_makes_no_sense_is_refused(
    alice: Member, client_of: SignIn, given: dict[str, str], words: str
) -> None:
    answer = client_of(alice).post("/w/bookshop/plan/days/new/", {"name": "Fair", "kind": "event"} | given)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Occasion.objects.exists()


def test_an_event_is_written_changed_removed_and_brought_back(
    alice: Member, client_of: SignIn, now: datetime
) -> None:
    with time_machine.travel(now, tick=False):
        page = client_of(alice)
        given = {"name": "Fair", "kind": "event", "from_on": "2026-12-01", "is_self_serving": "on"}
        page.post("/w/bookshop/plan/days/new/", given)
        event = Occasion.objects.get()
        assert (event.to_on, event.is_self_serving) == (date(2026, 12, 1), True)
        page.post(f"/w/bookshop/plan/days/{event.pk}/", given | {"name": "Book fair"})
        listed = page.get("/w/bookshop/plan/days/").content.decode()
        assert "Book fair" in listed
        assert "Christmas Day" in listed
        answer = page.post(f"/w/bookshop/plan/days/{event.pk}/remove/", follow=True).content.decode()
        assert "is out of the calendar." in answer
        assert "Nothing of your own yet" in answer
        page.post(f"/w/bookshop/plan/days/{event.pk}/bring-back/")
        assert Occasion.objects.get().removed_at is None


def test_an_event_that_is_changed_begins_with_its_days_and_is_back_if_somebody_removed_it(
    alice: Member, client_of: SignIn
) -> None:
    page = client_of(alice)
    given = {"name": "Fair", "kind": "event", "from_on": "2026-12-01", "to_on": "2026-12-02"}
    page.post("/w/bookshop/plan/days/new/", given)
    address = f"/w/bookshop/plan/days/{Occasion.objects.get().pk}/"
    shown = page.get(address, {"on": "2026-12-24"}).content.decode()
    assert [f'value="{given[name]}"' in shown for name in ("from_on", "to_on")] == [True, True]
    page.post(f"{address}remove/")
    page.post(address, given)
    assert Occasion.objects.get().removed_at is None


@pytest.mark.parametrize(("on", "shown"), [("2026-12-24", date(2026, 12, 24)), ("soon", None), ("", None)])
def test_a_new_event_begins_on_the_day_it_is_written_for(
    alice: Member, client_of: SignIn, on: str, shown: date | None
) -> None:
    form = client_of(alice).get("/w/bookshop/plan/days/new/", {"on": on}).context["form"]
    assert form["from_on"].value() == shown
