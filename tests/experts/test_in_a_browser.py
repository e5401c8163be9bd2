"""Asking and answering in a browser: two people, one of them a stranger on a phone."""

import re
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.fixtures import Settings

from stamgast.channels.models import Channel
from tests.factories import make_conversation

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
SIGNS_OF_LIFE = re.compile("/(present|watching)/$|/presence.js$")
"""What open pages send unasked: the database of the tests, in memory, is emptied while they still do."""


def check(page: Page, width: int) -> None:
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def ask(team: Page) -> str:
    """Ask Dora, and return the path of her link."""
    team.get_by_role("link", name="Ask someone who knows").wait_for()
    check(team, 1280)
    team.keyboard.press("q")
    team.get_by_label("E-mail address").wait_for()
    check(team, 1280)
    team.get_by_label("E-mail address").fill("dora@post.example")
    team.get_by_label("What would you like to know?").fill("Whose chair was it?")
    team.get_by_role("button", name="See what they will see").click()
    expect(team.get_by_text("How old is the chair?")).to_be_visible()
    check(team, 1280)
    team.get_by_role("button", name="Ask", exact=True).click()
    address = team.locator("#question-link").inner_text()
    check(team, 1280)
    team.get_by_role("link", name="Back to the conversation").click()
    return re.sub(r"^https?://[^/]+", "", address)


def answer(dora: Page, path: str) -> None:
    """Answer on a phone, in Dutch."""
    dora.goto(path)
    check(dora, 390)
    dora.get_by_role("link", name="Nederlands").click()
    expect(dora.locator("html")).to_have_attribute("lang", "nl")
    dora.locator("textarea").fill("It was my grandfather's.")
    dora.locator("main button").click()
    expect(dora.get_by_role("status")).to_be_visible()
    check(dora, 390)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_question_goes_out_and_its_answer_comes_back(
    context: BrowserContext,
    browser: Browser,
    channel: Channel,
    settings: Settings,
    scheme: Literal["light", "dark"],
) -> None:
    settings.HAS_MAIL = False
    context.route(SIGNS_OF_LIFE, lambda route: route.fulfill(status=204))
    team = context.new_page()
    team.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    team.goto(f"conversations/{make_conversation(channel, 'How old is the chair?').pk}/")
    path = ask(team)
    phone = browser.new_context(
        base_url=team.evaluate("location.origin"), color_scheme=scheme,
        viewport={"width": 390, "height": 844}, has_touch=True, reduced_motion="reduce",
    )  # fmt: skip
    dora = phone.new_page()
    answer(dora, path)

    # The page hears of it by itself, and the answer goes into the reply when asked for.
    expect(team.locator("#experts")).to_contain_text("It was my grandfather's.")
    check(team, 1280)
    with team.expect_request("**/use/"):
        team.locator("#experts [data-inserts]").click()
    expect(team.locator("#reply-text")).to_have_value("It was my grandfather's.")
    team.goto("experts/")
    check(team, 1280)
    phone.close()
