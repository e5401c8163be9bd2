"""A day's work in a real browser: answering, asking, sorting, hiding, and whom we follow."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import Demo

pytestmark = pytest.mark.journey
SOON = 30_000
PHONE = {"width": 390, "height": 844}
OWN = "Priya, that round about the town is a lovely idea; which three places would you put in it?"

PAGES = (
    "conversations/?view=all",
    "conversations/search/?words=reading",
    "conversations/labels/",
    "conversations/1/",
    "saved-replies/",
    "saved-replies/new/",
    "experts/",
    "experts/ask/1/",
    "rules/",
    "rules/new/",
    "moderation/",
    "moderation/retention/",
    "knowledge/",
    "notices/",
    "notices/reach/",
    "channels/1/",
    "following/",
    "following/reconnect/",
    "following/baseline/",
)
MORE = ("What we know", "Saved replies", "Somebody who knows", "Rules for what comes in", "Labels",
        "Hidden and blocked")  # fmt: skip


def fits(page: Page, is_accessible: Callable[[Page], None]) -> None:
    """Check the open page on a phone in the dark, and go back to the desk."""
    before = page.viewport_size
    page.set_viewport_size(PHONE)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")  # else colours are on their way
    is_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url
    page.emulate_media(color_scheme="light", reduced_motion="no-preference")
    page.set_viewport_size(before)


def open_conversation(page: Page, demo: Demo, place: int) -> None:
    """Open a conversation by its place among all of them, the latest first."""
    page.goto(demo.url + "conversations/?view=all")
    page.locator("#rows .list-item a").nth(place).click()
    page.wait_for_url("**/conversations/*/")
    page.wait_for_load_state("networkidle")


def test_the_pages_of_a_days_work_are_accessible_and_fit_on_a_phone_in_the_dark(
    demo: Demo, sign_in: Callable[..., Page], is_accessible: Callable[[Page], None]
) -> None:
    page = sign_in(viewport=PHONE, color_scheme="dark")
    for address in PAGES:
        answer = page.goto(demo.url + address)
        assert answer is not None
        assert answer.ok, address
        for folded in page.locator("main details:not(.menu)").all():
            folded.evaluate("folded => { folded.open = true; }")
        is_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address


def test_all_that_helps_is_one_menu_away_from_the_inbox(demo: Demo, sign_in: Callable[..., Page]) -> None:
    page = sign_in()
    for viewport in ({"width": 1280, "height": 844}, PHONE):
        page.set_viewport_size(viewport)
        page.goto(demo.url + "conversations/")
        page.locator("main").get_by_text("More", exact=True).focus()
        page.keyboard.press("Enter")
        menu = page.get_by_role("navigation", name="More about conversations")
        for name in MORE:
            expect(menu.get_by_role("link", name=name, exact=True)).to_be_in_viewport(ratio=1)
    for name in reversed(MORE):
        address = menu.get_by_role("link", name=name, exact=True).get_attribute("href")
        assert f"<h1>{name}</h1>" in page.request.get(page.url.partition("/w/")[0] + str(address)).text()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name=MORE[0])).to_be_visible()


def test_a_saved_reply_goes_out_only_when_it_is_made_ones_own(
    demo: Demo, sign_in: Callable[..., Page], is_accessible: Callable[[Page], None]
) -> None:
    page = sign_in()
    page.goto(demo.url + "saved-replies/")
    page.get_by_role("link", name="Write a saved reply").click()
    page.get_by_label("What is it about?").fill("Ideas for an evening")
    page.get_by_label("English").fill("{{ name }}, what a good thought. I bring it to the table on Friday.")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Ideas for an evening").click()
    fits(page, is_accessible)

    open_conversation(page, demo, 1)
    reply = page.get_by_label("Your reply")
    reply.press("/")
    expect(page.get_by_role("dialog")).to_be_visible()
    is_accessible(page)
    page.keyboard.type("evening")
    page.keyboard.press("Enter")
    expect(reply).to_have_value(re.compile(r"^\{\{ name \}\}, what a good thought"))
    before = page.locator(".message.out").count()
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Still to fill in")
    reply.fill("Priya, what a good thought. I bring it to the table on Friday.")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("word for word")
    expect(page.locator(".message.out")).to_have_count(before)
    reply.fill(OWN)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator(".message.out")).to_have_count(before + 1)
    expect(page.locator(".message.out").last).to_contain_text("three places")


def test_somebody_who_knows_answers_without_an_account(
    demo: Demo, sign_in: Callable[..., Page], browser: Browser, is_accessible: Callable[[Page], None]
) -> None:
    page = sign_in()
    open_conversation(page, demo, 2)
    talk = page.url
    page.get_by_role("link", name="Ask someone who knows").click()
    page.get_by_label("by e-mail address").fill("edda@bindery.example")
    page.get_by_label("What would you like to know?").fill("Can a wet book be saved?")
    page.get_by_role("button", name="See what they will see").click()
    expect(page.get_by_text("edda@bindery.example")).to_be_visible()
    fits(page, is_accessible)
    page.get_by_role("button", name="Ask", exact=True).click()
    link = page.locator("#question-link").inner_text()
    fits(page, is_accessible)

    context = browser.new_context(viewport=PHONE, color_scheme="dark")
    try:
        expert = context.new_page()
        expert.goto(link)
        fits(expert, is_accessible)
        expert.get_by_label("Your answer").fill("Put it into the freezer today, and bring it on Monday.")
        expert.get_by_role("button", name="Answer").click()
        expect(expert.get_by_role("status")).to_contain_text("your answer has arrived")
        expert.goto(talk)
        assert "/account/login/" in expert.url, "the link opens nothing but the question"
    finally:
        context.close()

    page.goto(talk)
    expect(page.locator(".internal-note")).to_contain_text("into the freezer")
    expect(page.locator(".message.out", has_text="into the freezer")).to_have_count(0)
    expect(page.locator("#experts")).to_contain_text("into the freezer")
    fits(page, is_accessible)


def test_three_are_labelled_and_resolved_at_once_and_come_back(
    demo: Demo, sign_in: Callable[..., Page]
) -> None:
    page = sign_in("bob")
    page.goto(demo.url + "conversations/labels/")
    page.get_by_label("Name").fill("Autumn walk")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("link", name="Autumn walk", exact=True)).to_be_visible()

    page.goto(demo.url + "conversations/?view=waiting")
    rows = page.locator("#rows .list-item")  # none of those who wait is resolved yet
    chosen = [rows.nth(place).get_attribute("data-id") for place in range(3)]
    boxes = page.locator("#rows input[name=chosen]")
    boxes.nth(0).check()
    boxes.nth(2).click(modifiers=["Shift"])
    bar = page.locator("#many")
    expect(bar.get_by_role("status")).to_contain_text("3")
    page.keyboard.press("l")
    page.get_by_role("button", name="Autumn walk").first.click()
    expect(page.locator("#messages")).to_contain_text("3 conversations labelled")

    def states() -> list[str]:
        return [page.locator(f'#rows [data-id="{pk}"]').inner_text() for pk in chosen]

    page.goto(demo.url + "conversations/?view=all")
    before = states()
    assert all("Autumn walk" in state for state in before)
    for pk in chosen:
        page.locator(f'#rows input[name=chosen][value="{pk}"]').check()
    page.locator("#many").get_by_text("Resolve", exact=True).click()
    page.locator("#many details[open] .menu-item").first.click()
    expect(page.locator("#messages")).to_contain_text("3 conversations resolved")
    assert states() != before
    page.locator("#messages").get_by_role("button", name="Undo").click()
    expect(page.locator("#messages")).to_contain_text("3 conversations are as they were")
    assert states() == before


def test_what_is_hidden_has_a_reason_and_can_be_shown_again(
    demo: Demo, sign_in: Callable[..., Page], is_accessible: Callable[[Page], None]
) -> None:
    page = sign_in()
    open_conversation(page, demo, 5)
    page.get_by_role("link", name="Hide, delete or block").first.click()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="About this message")).to_be_visible()
    page.get_by_label("Hide it").check()
    page.get_by_label("It insults or threatens somebody").check()
    fits(page, is_accessible)
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Hide it").click()
    expect(page.locator(".message .badge", has_text="Hid").first).to_be_visible()

    page.goto(demo.url + "moderation/")
    line = page.locator("#measures .list-item").first
    expect(line).to_contain_text("Hidden", timeout=SOON)
    expect(line).to_contain_text("It insults or threatens somebody")
    expect(line).to_contain_text("Alice")
    fits(page, is_accessible)
    line.get_by_role("button", name="Take it back").click()
    expect(line).to_contain_text("Shown again", timeout=SOON)
    page.goto(demo.url + "team/")
    page.get_by_text("What was changed, by whom").click()
    for words in ("hid what somebody wrote", "showed again what was hidden"):
        expect(page.get_by_role("row").filter(has_text=words)).to_have_count(1)


def test_a_rule_is_tried_before_it_is_switched_on(
    demo: Demo, sign_in: Callable[..., Page], is_accessible: Callable[[Page], None]
) -> None:
    page = sign_in()
    page.goto(demo.url + "rules/")
    page.get_by_role("link", name="Write a rule").first.click()
    page.get_by_label("What is the rule called?").fill("Reading")
    page.get_by_label("One of these is said").fill("read*\nbook*")
    page.get_by_role("button", name="Keep it and try it").click()
    expect(page.get_by_text("Say what happens then")).to_be_visible()
    page.get_by_label("Mark it as urgent").check()
    page.get_by_role("button", name="Keep it and try it").click()
    expect(page.get_by_role("status").filter(has_text="It would have applied to")).to_contain_text(
        re.compile(r"applied to [1-9]\d* message")
    )
    fits(page, is_accessible)
    page.get_by_role("button", name="Switch it on").click()
    rule = page.locator(".list-item", has_text="Reading")
    expect(rule.get_by_text("on", exact=True)).to_be_visible()
    rule.get_by_role("button", name="Switch off").click()
    expect(rule.get_by_text("off", exact=True)).to_be_visible()
    fits(page, is_accessible)


def test_a_reply_for_later_is_taken_back(
    demo: Demo, sign_in: Callable[..., Page], is_accessible: Callable[[Page], None]
) -> None:
    page = sign_in()
    open_conversation(page, demo, 3)
    words = "I looked on the shelf for you: it stands below the window. Which part do you begin with?"
    page.get_by_label("Your reply").fill(words)
    expect(page.locator("#counsel")).to_contain_text(f"{len(words)} of")
    page.get_by_text("Send at …").click()
    tomorrow = page.evaluate("new Date(Date.now() + 864e5).toISOString().slice(0, 16)")
    page.get_by_label("When it goes out").fill(tomorrow)
    before = page.locator(".message.out:not(.later)").count()
    page.get_by_role("button", name="Send then").click()
    waiting = page.locator(".message.later")
    expect(waiting).to_contain_text("below the window")
    expect(waiting).to_contain_text("goes out")
    fits(page, is_accessible)
    waiting.get_by_role("button", name="Take back").click()
    expect(page.get_by_label("Your reply")).to_have_value(words)
    expect(waiting).to_have_count(0)
    expect(page.locator(".message.out:not(.later)")).to_have_count(before)


def test_the_bell_rings_for_whom_it_concerns(
    demo: Demo, sign_in: Callable[..., Page], is_accessible: Callable[[Page], None]
) -> None:
    bob, alice = sign_in("bob"), sign_in("alice")
    bob.wait_for_load_state("networkidle")
    rung = bob.locator("#bell .badge")
    before = int(rung.inner_text()) if rung.count() else 0
    open_conversation(alice, demo, 6)
    alice.keyboard.press("n")
    alice.get_by_label("Note", exact=True).fill("@Bob you know this author, do you not?")
    alice.get_by_role("button", name="Keep the note").click()
    expect(alice.locator(".internal-note")).to_contain_text("@Bob")
    expect(rung).to_have_text(str(before + 1), timeout=SOON)

    bob.locator("#bell").click()
    named = bob.get_by_role("img", name="You are named in a note")
    called = bob.locator("#notices .list-item.unread").filter(has=named)
    expect(called).to_have_count(1)
    fits(bob, is_accessible)
    called.get_by_role("link").click()
    bob.wait_for_url(alice.url)
    expect(bob.locator(".internal-note")).to_contain_text("@Bob")
    expect(rung).to_have_count(1 if before else 0)


def test_whom_we_follow_is_decided_with_one_key_each(
    demo: Demo, sign_in: Callable[..., Page], is_accessible: Callable[[Page], None]
) -> None:
    page = sign_in()
    page.goto(demo.url + "people/")
    page.get_by_role("link", name="Whom we follow").click()
    page.get_by_role("button", name="Read whom").first.click()
    page.get_by_role("link", name="Look through").click(timeout=SOON)
    far = page.locator("#how-far")
    expect(far).to_contain_text("0 of")
    names = []
    for done, key in enumerate(("1", "u", "2"), start=1):
        names.append(page.locator("#who").inner_text())
        page.keyboard.press(key)
        expect(far).to_contain_text(f"{done} of")
    assert len(set(names)) == len(names)
    page.keyboard.press("z")
    expect(far).to_contain_text("2 of")
    expect(page.locator("#who")).to_have_text(names[-1])
    fits(page, is_accessible)
    page.locator("main .actions a").click()
    page.get_by_role("link", name="Unfollow 1 person").click()
    expect(page.get_by_role("checkbox")).to_have_count(1)
    expect(page.locator("main")).to_contain_text(names[1])
    fits(page, is_accessible)
