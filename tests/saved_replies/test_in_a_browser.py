"""Taking a saved reply into a reply without a mouse, and being led to what is still to fill in."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from stamgast.channels.models import Channel
from stamgast.conversations.models import Message
from stamgast.saved_replies import operations
from stamgast.saved_replies.models import SavedReply
from stamgast.workspaces.models import Member
from tests.factories import make_conversation

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
SIGNS_OF_LIFE = re.compile("/(present|watching)/$|/presence.js$")
"""What open pages send unasked: the database of the tests, in memory, is emptied while they still do."""

HOURS = "Hi {{ name }}, we are open until six. [[ take up what they said ]]"


@pytest.fixture
def page(context: BrowserContext, channel: Channel, alice: Member) -> Page:
    saved = {"Hours": HOURS, "Déjà vu": "We had that one.", "Parking": "Behind the church."}
    for title, content in saved.items():
        operations.keep(SavedReply(title=title), alice, {"en": content})
    context.route(SIGNS_OF_LIFE, lambda route: route.fulfill(status=204))
    page = context.new_page()
    page.goto(f"conversations/{make_conversation(channel).pk}/")
    page.wait_for_selector("#saved-replies", state="attached")
    return page


def accessible(page: Page) -> list[object]:
    found = Axe().run(page).response["violations"]
    return [(one["id"], [node["target"] for node in one["nodes"]]) for one in found]


def test_a_key_opens_typing_filters_enter_takes_and_places_are_led_to(page: Page) -> None:
    reply, chosen = page.locator("#reply-text"), page.locator("#saved-found [aria-selected=true] .list-title")
    page.keyboard.press("r")
    page.keyboard.press("/")
    expect(page.locator("#saved-replies")).to_be_visible()
    page.keyboard.type("deja")
    expect(chosen).to_have_text("Déjà vu")
    page.locator("#saved-words").fill("zebra")
    expect(page.locator("#saved-none")).to_have_text("Nothing found")
    page.locator("#saved-words").fill("")
    page.keyboard.press("ArrowDown")
    expect(chosen).to_have_text("Hours")
    with page.expect_request("**/use/"):
        page.keyboard.press("Enter")
    expect(reply).to_have_value(HOURS)
    expect(reply).to_be_focused()
    page.keyboard.type("Trijn")  # what was inserted has its first place selected
    expect(reply).to_have_value(HOURS.replace("{{ name }}", "Trijn"))
    expect(page.locator("#open-places button")).to_have_text(["[[ take up what they said ]]"])
    page.locator("#open-places button").click()
    page.keyboard.type("Which book is it?")
    expect(page.locator("#open-places")).to_have_text("")


def test_an_open_place_keeps_the_reply_here_and_it_stays_shown(page: Page) -> None:
    page.keyboard.press("w")
    page.locator("#saved-found [role=option]", has_text="Hours").click()
    page.locator(".reply-box button.primary").click()
    expect(page.get_by_role("alert")).to_contain_text("Still to fill in")
    expect(page.locator("#open-places button")).to_have_count(2)
    assert not Message.objects.filter(direction="out").exists()


def test_without_saved_replies_the_key_leads_to_writing_one(page: Page, alice: Member) -> None:
    SavedReply.objects.all().delete()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.reload()
    page.wait_for_selector("#saved-replies", state="attached")
    page.keyboard.press("r")
    page.keyboard.press("/")
    expect(page.locator("#saved-replies").get_by_role("link", name="Write a saved reply")).to_be_visible()
    assert accessible(page) == []
    assert complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_picker_is_accessible_and_fits(page: Page, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 844})
    page.locator('[data-opens="saved-replies"]').click()
    assert accessible(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for address in ("saved-replies/", "saved-replies/new/"):
        page.goto(address)
        assert accessible(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
