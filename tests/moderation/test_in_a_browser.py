"""Hiding with a reason, as a browser sees it."""

import os
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import BrowserContext, Page, expect

from stamgast.channels.models import Channel
from stamgast.conversations.models import Message, Presence
from stamgast.moderation import operations
from stamgast.moderation.models import Act
from stamgast.moderation.retention import keep_within_limits
from stamgast.vocabulary.objects import Actor
from stamgast.workspaces.models import Member
from tests.factories import make_channel
from tests.moderation.conftest import Hear

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
WAIT = 15_000


@pytest.fixture
def now() -> datetime:
    return timezone.now()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """Return a page that has said goodbye before the database is emptied under it."""
    page = context.new_page()
    yield page
    page.goto("about:blank")
    for _ in range(100):
        if not Presence.objects.exists():
            break
        page.wait_for_timeout(100)
    page.wait_for_timeout(300)


@pytest.fixture
def rude(hear: Hear, now: datetime) -> Message:
    return hear("You idiots, go away!", at=now)


def test_hiding_takes_a_reason_and_two_clicks_and_is_taken_back(
    rude: Message, alice: Member, page: Page, work: Callable[..., None],
    hidden: Callable[[], list[str]],
) -> None:  # fmt: skip
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.goto(f"conversations/{rude.conversation_id}/")
    page.get_by_role("link", name="Hide, delete or block").click()
    expect(page).to_have_url(f"{page.url.split('/w/')[0]}/w/bookshop/conversations/{rude.conversation_id}/")
    page.get_by_role("radio", name="Hide it").check(timeout=WAIT)
    page.get_by_label("It insults or threatens somebody").check()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="Hide it?")).to_be_visible(timeout=WAIT)
    expect(page.get_by_text("Only you and whoever wrote it see it there.")).to_be_visible()
    page.get_by_role("button", name="Change something").click()
    expect(page.get_by_label("It insults or threatens somebody")).to_be_checked(timeout=WAIT)
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Hide it").click()
    mark = page.locator(f"#acts-{rude.pk}")
    expect(mark).to_contain_text("Hide it …", timeout=WAIT)
    expect(mark).to_contain_text("It insults or threatens somebody")
    work(timezone.now())
    assert hidden() == [rude.remote_id]
    expect(mark).not_to_contain_text("Hide it …", timeout=WAIT)  # the page has noticed by itself
    expect(mark).to_contain_text("Hidden")
    assert complaints == []
    page.reload()
    page.locator(f"#acts-{rude.pk}").get_by_role("button", name="Take it back").click(timeout=WAIT)
    page.wait_for_url(f"**#message-{rude.pk}", timeout=WAIT)  # and not at the top of a long talk
    expect(page.locator(f"#acts-{rude.pk}")).to_contain_text("Take it back …", timeout=WAIT)
    work(timezone.now())
    assert hidden() == []


def test_the_log_follows_what_happens(
    rude: Message, alice: Member, page: Page, work: Callable[..., None], now: datetime
) -> None:  # fmt: skip
    page.goto("moderation/")
    expect(page.get_by_text("Nothing is hidden")).to_be_visible()
    operations.decide(rude, alice, "hide", "insult", now=now)
    expect(page.get_by_text("Hide it …")).to_be_visible(timeout=WAIT)
    work(timezone.now())
    expect(page.get_by_text("Hidden", exact=True)).to_be_visible(timeout=WAIT)


def test_what_is_being_chosen_survives_news_of_somebody_else(
    rude: Message, hear: Hear, alice: Member, page: Page
) -> None:  # fmt: skip
    page.goto(f"conversations/{rude.conversation_id}/")
    page.get_by_role("link", name="Hide, delete or block").click()
    page.get_by_label("In your own words").fill("Rule 3", timeout=WAIT)
    before = page.locator("#thread ol").get_attribute("data-revision")
    operations.decide(rude, alice, "block", "insult", now=timezone.now())  # somebody else, elsewhere
    expect(page.locator(f"#acts-{rude.pk}")).to_contain_text("Block this account …", timeout=WAIT)
    assert before is not None
    expect(page.get_by_label("In your own words")).to_have_value("Rule 3")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_pages_are_accessible_and_fit(
    rude: Message, alice: Member, channel: Channel, hear: Hear, page: Page,
    width: int, scheme: str, now: datetime,
) -> None:  # fmt: skip
    spam = hear("Buy pills!", Actor("pills", "Pillseller", "pills"), now)
    done = operations.decide(spam, alice, "hide", "spam", now=now)
    Act.objects.filter(pk=done.pk).update(state=Act.State.DONE)
    stuck = operations.decide(rude, alice, "delete", "other", "Rule 3", now=now)
    Act.objects.filter(pk=stuck.pk).update(state=Act.State.UNKNOWN)
    make_channel(channel.workspace, network="linkedin", remote_id="urn:1", name="Bookshop Ltd")
    keep_within_limits(now)
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 844})
    for address in ("moderation/", "moderation/retention/", f"moderation/message/{rude.pk}/"):
        page.goto(address)
        page.wait_for_load_state("networkidle")
        _look(page, address, width, scheme)
    page.get_by_role("radio", name="Block this account").check()
    page.get_by_label("It insults or threatens somebody").check()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="Block this account?")).to_be_visible(timeout=WAIT)
    _look(page, "confirm", width, scheme)
    page.goto(f"conversations/{rude.conversation_id}/")
    page.wait_for_load_state("networkidle")
    _look(page, "conversation", width, scheme)
    assert complaints == []


def _look(page: Page, address: str, width: int, scheme: str) -> None:
    if folder := os.environ.get("STAMGAST_PICTURES"):
        page.screenshot(path=f"{folder}/{address.strip('/').replace('/', '-')}-{scheme}.png", full_page=True)
    found = Axe().run(page).response["violations"]
    wrong = [(one["id"], [node["target"] for node in one["nodes"]]) for one in found]
    assert (address, wrong) == (address, [])
    assert page.evaluate("document.documentElement.scrollWidth") <= width, address
