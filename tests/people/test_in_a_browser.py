"""The pages about people, as a browser sees them."""

from datetime import datetime, timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import BrowserContext, expect

from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.people.models import Contact, Promise
from stamgast.people.operations import meet
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Actor, Note
from tests.people.conftest import TRIJN_ELSEWHERE

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def trijn(channel: Channel) -> Contact:
    """Somebody who came three weeks in a row and then no more, and who looks like somebody elsewhere."""
    now: datetime = timezone.now()
    actor = Actor("t", "Trijn de Wit", "trijn")
    for weeks in (7, 6, 5):
        at = now - timedelta(weeks=weeks)
        note = Note(id=f"t{weeks}", attributed_to=actor, content=f"Word {weeks}?", published=at)
        take_in(channel, [Create(note)], now=now)
    meet(channel.workspace, "bluesky", [TRIJN_ELSEWHERE], now=now)
    contact = Contact.objects.get(name="Trijn de Wit")
    Promise.objects.create(contact=contact, content="A chair by the window", due_on=now.date())
    Promise.objects.create(contact=contact, content="A cup", kept_at=now)
    return contact


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_pages_are_accessible_and_fit(
    trijn: Contact, context: BrowserContext, width: int, scheme: str
) -> None:  # fmt: skip
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 844})
    for address in ("", "?who=regular", "hello/", "alike/", f"{trijn.pk}/", f"{trijn.pk}/erase/"):
        page.goto(f"people/{address}")
        page.wait_for_load_state("networkidle")
        for summary in page.locator("main summary").all():
            summary.click()
        found = Axe().run(page).response["violations"]
        wrong = [(one["id"], [node["target"] for node in one["nodes"]]) for one in found]
        assert (address, wrong) == (address, [])
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    assert complaints == []


def test_what_one_talked_about_opens_and_a_greeting_is_taken_back(
    trijn: Contact, context: BrowserContext
) -> None:  # fmt: skip
    page = context.new_page()
    page.goto("people/hello/")
    page.get_by_text("What did we talk about?").click()
    expect(page.get_by_text("Word 5?")).to_be_visible(timeout=15_000)
    page.get_by_role("button", name="I said hello").click()
    expect(page.get_by_text("Nobody is missed")).to_be_visible(timeout=15_000)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("link", name="Trijn de Wit")).to_be_visible(timeout=15_000)


def test_saying_hello_takes_one_key_and_is_taken_back_by_another(
    trijn: Contact, context: BrowserContext
) -> None:
    page = context.new_page()
    page.goto("people/hello/")
    page.keyboard.press("j")
    page.keyboard.press("y")
    expect(page.get_by_text("Nobody is missed")).to_be_visible(timeout=15_000)
    page.keyboard.press("z")
    expect(page.get_by_role("link", name=trijn.name)).to_be_visible(timeout=15_000)
    page.goto(f"people/{trijn.pk}/")
    for key, field in (("n", "What the team wants to remember"), ("p", "What did you promise?")):
        page.keyboard.press(key)
        expect(page.get_by_label(field)).to_be_focused(timeout=15_000)
        page.keyboard.press("Escape")


def test_two_become_one_and_two_again(trijn: Contact, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("people/alike/")
    page.get_by_role("button", name="One person").click()
    expect(page.get_by_text("Put together with")).to_be_visible(timeout=15_000)
    assert Contact.objects.filter(person=None).count() == 1
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("They are two people again")).to_be_visible(timeout=15_000)
    assert Contact.objects.filter(person=None).count() == 2


@pytest.mark.parametrize("width", [1280, 390])
def test_the_open_tab_is_seen(trijn: Contact, context: BrowserContext, width: int) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 844})
    page.goto("people/alike/")
    expect(page.locator(".tabs [aria-current]")).to_be_in_viewport(ratio=1)
    shown = "one => one.getBoundingClientRect().right <= innerWidth"
    last = page.locator(".tabs a").last
    assert last.evaluate(shown) == (width == 1280), "only on a phone they are drawn along"
