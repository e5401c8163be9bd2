"""From a purpose to an answered comment to a figure, as a newcomer goes through the demo."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import ROOT, Demo

pytestmark = pytest.mark.journey
PICTURES = ROOT / "docs" / "pictures"
SOON = 90_000


def take_picture(page: Page, name: str) -> None:
    """Take the README's pictures; they are kept beside the docs only when that is asked for."""
    if (PICTURES / ".keep").exists():
        page.screenshot(path=Path(PICTURES / f"{name}.png"))


def test_from_a_purpose_to_people_who_answer(  # noqa: PLR0915  one day is one story
    demo: Demo, sign_in: Callable[..., Page], is_accessible: Callable[[Page], None]
) -> None:
    page = sign_in()
    is_accessible(page)
    take_picture(page, "today")

    page.goto(demo.url + "strategy/")
    expect(page.get_by_role("heading", name="Purpose")).to_be_visible()
    is_accessible(page)

    page.goto(demo.url + "posts/new/")
    is_accessible(page)
    page.get_by_label("What do you want to talk about?").fill("A chair by the window")
    page.get_by_label("What do you hope they answer?").fill("Which book they would read there")
    page.locator("main form button").last.click()

    for number in (1, 2):
        page.get_by_role("group", name="Add a text for").get_by_role("button").first.click()
        expect(page.get_by_role("textbox", name="Text for")).to_have_count(number)
    first, second = page.get_by_role("textbox", name="Text for").all()[:2]

    first.fill("We are the best bookshop in the country.")
    expect(page.locator(".finding").first).to_be_visible()
    take_picture(page, "composer")
    words = "We have put a chair by the window, beside the poetry. Which book would you sit down there with?"
    first.fill(words)
    second.fill(words)
    expect(page.locator(".finding.block").first).to_be_visible()

    page.get_by_role("button", name="Yes").first.click()
    expect(page.get_by_text("Worth sending")).to_be_visible()
    page.get_by_role("button", name="Schedule").last.click()
    expect(page.get_by_role("alert")).to_contain_text("The same text stands on another channel")
    second.fill(
        "There is a new chair by the window. Who would you like to find sitting in it next Thursday evening?"
    )
    expect(page.locator(".finding.block")).to_have_count(0)
    is_accessible(page)
    now = page.evaluate("new Date(Date.now() + 5000).toISOString().slice(0, 16)")
    page.locator("input[name=wall]").first.fill(now)
    page.keyboard.press("Tab")
    host = page.get_by_label("Host", exact=True).first
    expect(host).to_contain_text("Who stays with it?")
    host.select_option(label="Alice")
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="Schedule").first.click()
    expect(page.get_by_text("Published").first).to_be_visible(timeout=SOON)

    page.goto(demo.url)
    expect(page.get_by_role("heading", name="You are hosting now")).to_be_visible()
    page.goto(demo.url + "conversations/?view=waiting")
    is_accessible(page)
    rows = page.locator("#rows .list-item")
    before = rows.count()
    page.wait_for_function(
        "n => document.querySelectorAll('#rows .list-item').length > n", arg=before, timeout=SOON
    )


def test_an_empty_reply_is_seen_and_a_helping_one_is_answered(
    demo: Demo, sign_in: Callable[..., Page], is_accessible: Callable[[Page], None]
) -> None:
    page = sign_in()
    page.goto(demo.url + "conversations/?view=waiting")
    page.locator("#rows .list-item", has_text="?").locator("a").first.click()
    page.wait_for_url("**/conversations/*/")
    reply = page.get_by_label("Your reply")
    reply.fill("Leuk!")
    expect(page.locator("#counsel .finding").first).to_be_visible()
    is_accessible(page)
    reply.fill(
        "Come in on Thursday at seven, I keep two chairs free at the front. Shall I put your name on one?"
    )
    expect(page.locator("#counsel .finding", has_text="ends the conversation")).to_have_count(0)
    expect(page.locator("#counsel .finding.block")).to_have_count(0)
    take_picture(page, "conversation")
    before = page.locator(".message.out").count()
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".message.out")).to_have_count(before + 1)
    expect(page.get_by_text("going out …")).to_have_count(0, timeout=SOON)


def test_two_people_see_each_other_and_only_the_first_answers_unseen(
    demo: Demo, sign_in: Callable[..., Page]
) -> None:
    alice, bob = sign_in("alice"), sign_in("bob")
    alice.goto(demo.url + "conversations/?view=all")
    alice.locator("#rows .list-item a").nth(3).click()
    alice.wait_for_url("**/conversations/*/")
    bob.goto(alice.url)
    bob.get_by_label("Your reply").fill("Good question, I will look on the shelf for you tonight.")
    expect(alice.get_by_text("Bob is writing")).to_be_visible()
    alice.get_by_label("Your reply").fill(
        "Yes, we have two copies; shall I put one aside for you until Saturday?"
    )
    alice.get_by_role("button", name="Send").click()
    expect(alice.locator(".message.out").last).to_contain_text("two copies")
    bob.get_by_role("button", name="Send").click()
    expect(bob.get_by_role("alert")).to_contain_text("Somebody answered meanwhile")
    expect(bob.get_by_label("Your reply")).to_have_value(
        "Good question, I will look on the shelf for you tonight."
    )


def test_looking_back_shows_who_still_waits(
    demo: Demo, sign_in: Callable[..., Page], is_accessible: Callable[[Page], None]
) -> None:
    page = sign_in()
    page.goto(demo.url + "learn/?days=90")
    expect(page.get_by_text("95 % interval").first).to_be_visible()
    expect(page.get_by_role("img", name="Posts a day")).to_be_visible()
    page.wait_for_load_state("networkidle")
    is_accessible(page)
    take_picture(page, "learn")


def test_every_section_works_on_a_phone_in_the_dark(
    demo: Demo, sign_in: Callable[..., Page], is_accessible: Callable[[Page], None]
) -> None:
    page = sign_in("alice", viewport={"width": 390, "height": 844}, color_scheme="dark")
    for section in (
        "",
        "plan/",
        "plan/month/",
        "posts/",
        "conversations/",
        "people/",
        "hours/",
        "channels/",
        "team/",
    ):
        page.goto(demo.url + section)
        is_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), section
    page.goto(demo.url)
    take_picture(page, "phone")
