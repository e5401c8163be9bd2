"""The rota as browsers lay it out: a table where there is room, a list of days on a phone, a table by ear."""

from collections.abc import Callable
from datetime import time, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import BrowserContext, Page, expect

from stamgast.channels.models import Channel
from stamgast.conversations.models import Message
from stamgast.hours.operations import set_week
from stamgast.planner.models import Post, Variant
from stamgast.publishing.models import Publication
from stamgast.workspaces.models import Member
from tests.factories import make_conversation, make_publication

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def week(alice: Member, bob: Member, channel: Channel) -> None:
    """Alice is there on Mondays, Bob on Sundays; today Alice hosts what has a long name."""
    set_week(alice, [(0, time(9), time(12))])
    set_week(bob, [(6, time(13), time(17))])
    post = Post.objects.create(workspace=alice.workspace, idea="Donaudampfschifffahrtsgesellschaftskapitän")
    made = make_publication(Variant.objects.create(post=post, channel=channel, content="A chair"), alice)
    Publication.objects.filter(pk=made.pk).update(due_at=timezone.now())


@pytest.fixture
def opened(context: BrowserContext, week: None) -> Callable[[str, int], Page]:
    """Return what opens a page in a window of a width."""

    def at(address: str, width: int) -> Page:
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 844})
        page.goto(address)
        return page

    return at


def top(page: Page, name: str) -> float:
    box = page.get_by_role("cell", name=name).bounding_box()
    assert box
    return box["y"]


@pytest.mark.parametrize("address", ["time/rota/", "hours/"])
def test_a_phone_shows_a_list_of_days_and_nothing_sideways(
    address: str, opened: Callable[[str, int], Page]
) -> None:
    page = opened(address, 390)
    region = page.locator(".table-scroll").first
    assert region.evaluate("it => it.scrollWidth <= it.clientWidth")
    days = page.get_by_role("columnheader").filter(has_not_text="Who")
    tops = [box["y"] for one in days.all() if (box := one.bounding_box())]
    assert tops == sorted(set(tops)), "one below the other"
    assert tops[0] < top(page, "09:00–12:00") < tops[1]
    assert top(page, "13:00–17:00") > tops[6]
    expect(page.get_by_role("table").get_by_role("row")).to_have_count(3)
    expect(page.get_by_role("row", name="Bob").get_by_role("cell")).to_have_count(7)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", ["time/rota/", "hours/"])
def test_a_day_without_anybody_says_so_once(
    address: str, width: int, alice: Member, opened: Callable[[str, int], Page]
) -> None:
    page = opened(address, width)
    today = alice.workspace.day_at(timezone.now()).weekday()  # Alice hosts something then
    days = 7 - len({0, 6, today} if "rota" in address else {0, 6})
    expect(page.get_by_role("columnheader", name="nobody there")).to_have_count(days)
    said = page.get_by_text("nobody there").all()
    assert len(said) == days
    for one in said:
        expect(one).to_be_visible()


def test_where_there_is_room_it_is_a_table(opened: Callable[[str, int], Page]) -> None:
    page = opened("time/rota/", 1280)
    tops = {box["y"] for one in page.get_by_role("columnheader").all() if (box := one.bounding_box())}
    assert len(tops) == 1
    assert top(page, "09:00–12:00") < top(page, "13:00–17:00"), "each in their own row"


def test_corrected_minutes_survive_what_moves_beside_them(
    channel: Channel, alice: Member, opened: Callable[[str, int], Page]
) -> None:
    at = timezone.now() - timedelta(hours=1)
    Message.objects.create(
        channel=channel, conversation=make_conversation(channel), direction="out", written_by=alice,
        content="From ten.", published=at,
    )  # fmt: skip
    page = opened(f"time/?from={alice.workspace.day_at(at):%Y-%m-%d}", 1280)
    page.locator("input.minutes").fill("25")
    with page.expect_response("**/time/?from=*"):
        page.evaluate("htmx.trigger(document.body, 'live:time')")
    page.wait_for_timeout(200)
    expect(page.locator("input.minutes")).to_have_value("25")
