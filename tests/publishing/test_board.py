"""The calendar by week and month: what stands where, moving by drag or keys, also when the clocks change."""

import html
import json
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from stamgast.channels.models import Channel
from stamgast.hours.operations import set_week
from stamgast.outbox.models import Delivery
from stamgast.planner.models import Post, Variant
from stamgast.planner.operations import Written, add_text, write
from stamgast.publishing import board, occasions, queries
from stamgast.publishing.models import GiveAway, Occasion, PlanLabel, Publication
from stamgast.publishing.operations import NotReady, schedule, shift
from stamgast.publishing.timing import Plan
from stamgast.workspaces.models import Member, Workspace

SignIn = Callable[[Member], Client]
State = Delivery.State
WEEK = "/w/bookshop/plan/week/"


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.fixture
def page(alice: Member, client_of: SignIn, now: datetime) -> Client:
    with time_machine.travel(now, tick=False):
        yield client_of(alice)  # type: ignore[misc]


def act(page: Client, publication: Publication, **given: str) -> str:
    fields = {"act": "move", "seen": "2026-11-25T14:00", "view": "week", "from": "2026-11-23"} | given
    return page.post(f"/w/bookshop/plan/{publication.pk}/board/", fields).content.decode()


def test_a_week_has_seven_days_and_each_entry_in_its_hour(publication: Publication, now: datetime) -> None:
    found = board.week(publication.workspace, date(2026, 11, 25), now=now)
    assert [day.day.day for day in found.days] == [23, 24, 25, 26, 27, 28, 29]
    taken = {(day.day.day, hour.hour) for day in found.days for hour in day.hours if hour.entries}
    assert taken == {(25, 14)}
    assert [day.is_today for day in found.days].index(True) == 2


def test_the_week_page_says_when_where_and_who(page: Client, publication: Publication) -> None:
    answer = page.get(WEEK).content.decode()
    for words in ("14:00", "Bookshop: We put a chair", "Scheduled, Alice", 'data-wall="2026-11-25T14:00"'):
        assert words in answer
    assert "data-movable" in answer


@pytest.mark.parametrize("week", ["", "2026-11-30", "x", "9999-12-31", "0001-01-01", "2026-02-31"])
def test_odd_weeks_do_not_break_it(page: Client, publication: Publication, week: str) -> None:
    assert page.get(WEEK, {"week": week}).status_code == 200


def test_an_early_hour_is_shown_when_something_is_in_it(publication: Publication, now: datetime) -> None:
    Publication.objects.update(planned_wall=datetime(2026, 11, 25, 5, 30, tzinfo=UTC))
    found = board.week(publication.workspace, date(2026, 11, 25), now=now)
    assert [hour.hour for hour in found.days[0].hours] == list(range(5, 21))


def test_it_is_moved_and_moved_back(page: Client, publication: Publication) -> None:
    answer = act(page, publication, wall="2026-11-27T10:00")
    assert "Moved to Friday 27 November 10:00." in answer
    assert "Undo" in answer
    assert Publication.objects.get().wall == wall("2026-11-27T10:00")
    act(page, publication, wall="2026-11-25T14:00", seen="2026-11-27T10:00")
    assert Publication.objects.get().wall == wall("2026-11-25T14:00")
    assert Delivery.objects.get().due_at == Publication.objects.get().due_at


def test_what_was_held_is_let_go_by_a_move_and_held_again_by_its_undo(
    page: Client, publication: Publication
) -> None:
    act(page, publication, act="hold")
    reason = Delivery.objects.get().held_reason
    answer = act(page, publication, wall="2026-11-27T10:00")
    assert "Moved to Friday 27 November 10:00 and let go." in answer
    assert Delivery.objects.get().state == State.SCHEDULED
    undo = json.loads(html.unescape(answer.split('hx-vals="')[1].split('"')[0]))
    assert "Moved to Wednesday 25 November 14:00. It is held." in act(page, publication, **undo)
    held = Delivery.objects.get()
    assert (held.state, held.held_reason) == (State.HELD, reason)
    assert Publication.objects.get().wall == wall("2026-11-25T14:00")


def test_what_was_held_for_want_of_its_host_is_moved_back_into_being_held(
    page: Client, publication: Publication, alice: Member
) -> None:
    act(page, publication, act="hold")
    answer = act(page, publication, wall="2026-11-27T10:00")
    undo = json.loads(html.unescape(answer.split('hx-vals="')[1].split('"')[0]))
    wednesday = 2
    set_week(alice, [(day, time(0), time(23, 59)) for day in range(7) if day != wednesday])
    assert "is not there for all of that time" in act(page, publication, **(undo | {"held": ""}))
    assert "This time has passed." in act(page, publication, **(undo | {"wall": "2026-11-25T09:00"}))
    assert "Moved to Wednesday 25 November 14:00. It is held." in act(page, publication, **undo)
    assert Delivery.objects.get().state == State.HELD


def test_a_reason_that_we_did_not_write_holds_nothing(page: Client, publication: Publication) -> None:
    act(page, publication, wall="2026-11-27T10:00", held="Held by Bob.")
    assert Delivery.objects.get().state == State.SCHEDULED


@pytest.mark.parametrize(
    ("to", "words"),
    [
        ("2026-11-25T09:00", "This time has passed."),
        ("2026-11-28T10:00", "Alice is not there for all of that time."),
        ("2030-11-28T10:00", "more than two years away"),
        ("nonsense", "it has moved on"),
    ],
)
def test_what_does_not_work_is_said_and_it_stays(
    page: Client, publication: Publication, to: str, words: str
) -> None:
    answer = act(page, publication, wall=to)
    assert words in answer
    assert 'data-wall="2026-11-25T14:00"' in answer
    assert Publication.objects.get().wall == wall("2026-11-25T14:00")


def test_who_looks_at_an_old_calendar_moves_nothing(page: Client, publication: Publication) -> None:
    act(page, publication, wall="2026-11-27T10:00")
    assert "Somebody else moved it meanwhile." in act(page, publication, wall="2026-11-26T10:00")
    assert Publication.objects.get().wall == wall("2026-11-27T10:00")


@pytest.mark.parametrize("state", [State.SENDING, State.PUBLISHED, State.CANCELLED, State.UNKNOWN])
def test_what_has_left_is_not_moved(page: Client, publication: Publication, state: str) -> None:
    Delivery.objects.update(state=state)
    assert "It has left already." in act(page, publication, wall="2026-11-27T10:00")
    assert Publication.objects.get().wall == wall("2026-11-25T14:00")


def test_a_claimed_one_is_let_go_by_its_worker(page: Client, publication: Publication) -> None:
    Delivery.objects.update(state=State.CLAIMED)
    version = Delivery.objects.get().version
    act(page, publication, wall="2026-11-27T10:00")
    moved = Delivery.objects.get()
    assert (moved.state, moved.version > version) == (State.SCHEDULED, True)


def test_it_is_held_and_let_go_from_the_calendar(page: Client, publication: Publication) -> None:
    assert "Held." in act(page, publication, act="hold")
    assert Delivery.objects.get().state == State.HELD
    assert "Let go." in act(page, publication, act="release")
    assert Delivery.objects.get().state == State.SCHEDULED


def test_the_month_answers_with_the_month(page: Client, publication: Publication) -> None:
    answer = act(page, publication, wall="2026-11-27T14:00", view="month", **{"from": "2026-11-01"})
    assert "<table" in answer
    assert 'data-wall="2026-11-27T14:00"' in answer


def test_who_only_answers_may_hold_but_not_move(
    publication: Publication, bob: Member, client_of: SignIn, now: datetime
) -> None:
    with time_machine.travel(now, tick=False):
        client = client_of(bob)
        assert "data-movable" not in client.get(WEEK).content.decode()
        act(client, publication, wall="2026-11-27T10:00")
        assert Publication.objects.get().wall == wall("2026-11-25T14:00")
        act(client, publication, act="hold")
        assert Delivery.objects.get().state == State.HELD


def month_of(publication: Publication) -> board.Board:
    return board.month(publication.workspace, date(2026, 11, 1), now=datetime(2026, 11, 25, 9, tzinfo=UTC))


def several(publication: Publication, count: int) -> None:
    """Plan so many in all on the day of one, a minute apart."""
    Publication.objects.exclude(pk=publication.pk).delete()
    Publication.objects.update(planned_wall=datetime(2026, 11, 25, 12, tzinfo=UTC))
    for minute in range(1, count):
        variant, delivery = Variant.objects.first(), Delivery.objects.first()
        assert variant is not None
        assert delivery is not None
        post = Post.objects.create(workspace=publication.workspace, idea=f"{minute}")
        variant.pk, variant.post, delivery.pk = None, post, None
        variant.save()
        delivery.save()
        Publication.objects.create(
            workspace=publication.workspace,
            variant=variant,
            delivery=delivery,
            planned_wall=datetime(2026, 11, 25, 12, minute, tzinfo=UTC),
            planned_zone=publication.planned_zone,
            due_at=publication.due_at,
        )


CHANGES = [("2027-03-26T14:00", "2027-03-29T14:00"), ("2026-10-23T14:00", "2026-10-26T14:00")]
ZONES = ["Europe/Oslo", "Europe/Amsterdam", "Europe/Stockholm"]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(("before", "after"), CHANGES)
def test_moving_over_a_change_of_the_clocks_keeps_the_wall_time(
    variant: Variant, alice: Member, zone: str, before: str, after: str
) -> None:
    Channel.objects.update(zone=zone)
    start = wall(before).replace(tzinfo=UTC) - timedelta(days=3)
    publication = schedule(Variant.objects.get(), Plan(wall(before), alice), alice, now=start)
    for to, seen in ((after, before), (before, after)):
        shift(publication, wall(to), wall(seen), alice, now=start)
        publication = Publication.objects.get()
        local = publication.due_at.astimezone(ZoneInfo(zone))
        assert local.replace(tzinfo=None) == wall(to)
        assert Delivery.objects.get().due_at == publication.due_at
        week = board.week(alice.workspace, wall(to).date(), now=start)
        (placed,) = [day.day for day in week.days if day.entries]
        assert placed == wall(to).date()


@pytest.mark.parametrize("zone", ZONES)
def test_an_hour_the_clocks_skip_is_refused_and_it_stays(variant: Variant, alice: Member, zone: str) -> None:
    Channel.objects.update(zone=zone)
    set_week(alice, [(weekday, time(0), time(23, 59)) for weekday in range(7)])
    start = datetime(2027, 3, 24, 9, tzinfo=UTC)
    before = wall("2027-03-26T02:30")
    publication = schedule(Variant.objects.get(), Plan(before, alice), alice, now=start)
    with pytest.raises(NotReady, match="The clocks skip this time on that day"):
        shift(publication, wall("2027-03-28T02:30"), before, alice, now=start)
    assert Publication.objects.get().wall == before


def test_droughts_and_bursts_are_said_and_shaded(
    page: Client, publication: Publication, alice: Member, channel: Channel, now: datetime
) -> None:
    for n, text in enumerate(("Which book?", "Where do you sit?", "What keeps you warm?")):
        post = Post.objects.create(workspace=alice.workspace, idea=f"{n}", helps_somebody=True)
        variant = write(add_text(post, channel), Written(text, revision=1))
        schedule(variant, Plan(wall("2026-12-07T10:00"), alice), alice, now=now)
    said = board.warnings(alice.workspace, now=now)
    assert said == [
        "Bookshop: nothing for 11 days from Thursday 26 November on.",
        "Bookshop: 3 posts on Monday 7 December. Spread them over the days around it.",
    ]
    dry = [day.day.day for day in board.month(alice.workspace, date(2026, 11, 1), now=now).days if day.is_dry]
    assert dry == [26, 27, 28, 29, 30, 1, 2, 3, 4, 5, 6]
    assert "nothing for 11 days from Thursday 26 November on." in page.get(WEEK).content.decode()


@pytest.mark.parametrize("view", ["week", "month"])
@pytest.mark.usefixtures("publication")
def test_what_channels_post_is_read_once_for_shades_and_warnings(page: Client, view: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        assert "even out" in page.get(f"/w/bookshop/plan/{view}/").content.decode()
    assert (
        len([query for query in asked if "GROUP BY" in query["sql"] and "planned_wall" in query["sql"]]) == 1
    )


def test_a_paused_channel_has_no_droughts(workspace: Workspace, channel: Channel, now: datetime) -> None:
    assert board.warnings(workspace, now=now) != []
    Channel.objects.update(state=Channel.State.PAUSED)
    assert board.warnings(workspace, now=now) == []


def test_events_and_public_holidays_stand_on_their_days(page: Client, alice: Member) -> None:
    event = Occasion(name="Reading night", from_on=date(2026, 12, 23), to_on=date(2026, 12, 24))
    occasions.keep(event, alice)
    answer = page.get(WEEK, {"week": "2026-12-21"}).content.decode()
    assert answer.count("Reading night") == 2
    assert "Reading night" not in page.get("/w/bookshop/plan/").content.decode()  # not that soon
    Occasion.objects.update(from_on=date(2026, 12, 1))
    assert "Tuesday 1 December – Thursday 24 December: Reading night" in (
        page.get("/w/bookshop/plan/").content.decode()
    )
    assert "Christmas Day" in answer
    occasions.remove(event, alice, now=datetime(2026, 11, 25, tzinfo=UTC))
    assert "Reading night" not in page.get(WEEK, {"week": "2026-12-21"}).content.decode()


def test_a_label_leaves_the_others_out(page: Client, publication: Publication, alice: Member) -> None:
    label = PlanLabel.objects.create(workspace=alice.workspace, name="Advent")
    assert "entry-" not in page.get(WEEK, {"label": str(label.pk)}).content.decode()
    label.posts.add(publication.variant.post)
    assert "entry-" in page.get(WEEK, {"label": str(label.pk)}).content.decode()


def test_a_post_begun_on_a_day_is_meant_for_that_day(page: Client, variant: Variant) -> None:
    assert page.get("/w/bookshop/plan/new/2026-12-04/")["Location"] == "/w/bookshop/posts/new/"
    answer = page.get(f"/w/bookshop/plan/post/{variant.post_id}/").content.decode()
    assert 'value="2026-12-04T09:00"' in answer


def test_a_day_that_is_none_leads_to_a_new_post_all_the_same(page: Client) -> None:
    assert page.get("/w/bookshop/plan/new/tomorrow/").status_code == 302


@pytest.mark.parametrize(("count", "shown", "more"), [(1, 1, 0), (6, 6, 0), (7, 5, 2), (40, 5, 35)])
def test_a_full_day_of_the_month_shows_the_first_and_counts_the_rest(
    page: Client, publication: Publication, count: int, shown: int, more: int
) -> None:
    several(publication, count)
    day = next(d for d in month_of(publication).days if d.day == date(2026, 11, 25))
    assert [one.wall.minute for one in day.entries] == list(range(shown)), "the earliest ones, in order"
    assert day.more == more
    answer = page.get("/w/bookshop/plan/month/", {"month": "2026-11"}).content.decode()
    assert answer.count("data-entry") == shown
    assert (f'?week=2026-11-25#day-2026-11-25">{more} more</a>' in answer) == bool(more)
    assert page.get(WEEK, {"week": "2026-11-25"}).content.decode().count("data-entry") == count


def test_an_entry_says_what_it_is_and_escapes_it(page: Client, publication: Publication) -> None:
    Delivery.objects.update(content="<b>bold</b> & a very long text that is cut", state=State.HELD)
    Channel.objects.update(name="<i>Shop</i>")
    Publication.objects.update(planned_zone="Europe/Oslo")
    GiveAway.objects.create(post=publication.variant.post, reason="a party", afterwards="thanks")
    alice = publication.host.user
    alice.first_name, alice.last_name = "", ""
    alice.save()
    answer = page.get(WEEK).content.decode()
    entry = answer[answer.index('<a class="calendar-entry') :]
    entry = entry[: entry.index("</a>")]
    address = f"/w/bookshop/plan/{publication.pk}/"
    for words in (
        f'<a class="calendar-entry watch" id="entry-{publication.pk}" href="{address}"',
        "14:00</strong>",
        "(Europe/Oslo)",
        "&lt;i&gt;Shop&lt;/i&gt;: &lt;b&gt;bold&lt;/b&gt; &amp; a very long tex…",
        "(Held, alice@bookshop.example)",
        "Give-away",
        "data-movable",
    ):
        assert words in entry
    assert reverse("publishing:act", args=["bookshop", publication.pk]) == f"{address}board/"
    assert 'data-act="board/"' in answer


def test_how_many_are_planned_does_not_change_the_number_of_queries(
    page: Client, publication: Publication, django_assert_max_num_queries: Any
) -> None:
    for count in (1, 60):
        several(publication, count)
        with django_assert_max_num_queries(20):
            page.get("/w/bookshop/plan/month/", {"month": "2026-11"})


def test_however_much_there_is_the_list_shows_what_lies_around_now(
    publication: Publication, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "MOST_AROUND", 2)
    several(publication, 7)
    for hours, one in enumerate(Publication.objects.order_by("pk"), -3):
        Publication.objects.filter(pk=one.pk).update(due_at=now + timedelta(hours=hours))
    (day,) = queries.around(publication.workspace_id, "Europe/Amsterdam", now)
    assert [one.due_at - now for one in day.publications] == [timedelta(hours=n) for n in (-1, 0, 1, 2)]


def test_charlie_moves_nothing(publication: Publication, charlie: Member, client_of: SignIn) -> None:
    for slug in ("bookshop", "elsewhere"):
        where = f"/w/{slug}/plan/{publication.pk}/board/"
        assert client_of(charlie).post(where, {"act": "hold"}).status_code == 404
    assert Delivery.objects.get().state == State.SCHEDULED
