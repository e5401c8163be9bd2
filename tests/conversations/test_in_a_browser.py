"""A conversation by keyboard and by ear: sending, going on to the next, and what others do meanwhile."""

import re
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from stamgast.channels.models import Channel
from stamgast.conversations import operations
from stamgast.conversations.models import Conversation, Message
from stamgast.people.models import Contact
from stamgast.workspaces.models import Member, Pulse
from tests.factories import NOW, make_conversation

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
HELP = "Yes, on Sunday from ten. Shall I put the kettle on?"


@pytest.fixture
def talks(channel: Channel) -> list[Conversation]:
    """Three who wait, in the order in which they were promised an answer."""
    talks = [make_conversation(channel, f"Is the shop open on Sunday? {n}") for n in range(3)]
    for hours, talk in enumerate(talks):
        Conversation.objects.filter(pk=talk.pk).update(due_at=NOW + timedelta(hours=hours))
    Message.objects.update(published=NOW - timedelta(days=9))  # the clock stands still before that
    return talks


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(f"conversations/{address}")
    page.wait_for_load_state("networkidle")
    return page


def refresh(page: Page, topic: str = "conversations") -> None:
    """Let the page notice what moved, as its next question would."""
    page.evaluate(f"() => htmx.trigger(document.body, 'live:{topic}', {{beat: 1}})")


def test_a_reply_is_sent_heard_of_and_left_for_the_next_without_a_mouse(
    context: BrowserContext, talks: list[Conversation]
) -> None:
    page = opened(context, f"{talks[1].pk}/")
    page.keyboard.press("r")
    page.keyboard.type(HELP)
    page.keyboard.press("Control+Enter")
    said = page.locator("#spoken p", has_text="Your reply is in the conversation.")
    expect(said).to_have_count(1)  # who types slowly hears of a remark, too
    expect(page.locator(".message.out")).to_contain_text(HELP)
    expect(page.get_by_label("Your reply")).to_be_focused()
    expect(page.locator(f'#rows [data-id="{talks[1].pk}"]')).to_have_count(0)
    page.keyboard.press("Escape")
    page.keyboard.press("]")
    page.wait_for_url(f"**/conversations/{talks[2].pk}/")
    page.keyboard.press("[")
    page.wait_for_url(f"**/conversations/{talks[0].pk}/")
    page.keyboard.press("[")  # nobody is before the first
    page.wait_for_url("**/conversations/")


def test_what_was_found_is_gone_through_one_by_one(
    context: BrowserContext, talks: list[Conversation], channel: Channel
) -> None:
    make_conversation(channel, "Do you sell tea?")
    page = opened(context, "search/?words=sunday")
    expect(page.locator("#rows .list-item").first).to_be_in_viewport()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    for place in range(3):
        expect(page.locator("nav#rows .list-item").nth(place)).to_have_attribute("aria-current", "true")
        expect(page.locator("nav#rows .list-item")).to_have_count(3)
        page.wait_for_load_state()  # the scripts listen by then
        page.keyboard.press("]")
    page.wait_for_url("**/conversations/search/?words=sunday")
    page.keyboard.press("/")
    expect(page.get_by_label("Words, or somebody's name")).to_be_focused()


def test_who_has_it_in_hand_is_said_once_and_the_button_keeps_the_focus(
    context: BrowserContext, talks: list[Conversation], alice: Member, bob: Member
) -> None:
    operations.assign(talks[0], alice, bob)
    page = opened(context, f"{talks[0].pk}/")
    take_over = page.get_by_role("button", name="Take over", exact=True)
    take_over.focus()
    page.evaluate(
        """() => new MutationObserver(() => { document.body.dataset.read = "again"; })
        .observe(document.getElementById("presence"), { subtree: true, childList: true })"""
    )
    for _look in range(2):
        with page.expect_response("**/present/"):
            refresh(page, "presence")
    page.wait_for_load_state("networkidle")
    assert page.locator("body").get_attribute("data-read") is None
    expect(take_over).to_be_focused()
    operations.be_present(talks[0], bob, is_writing=True, now=NOW)
    refresh(page, "presence")
    expect(page.locator("#presence")).to_contain_text("Bob is writing")
    expect(take_over).to_be_focused()


def test_what_somebody_else_does_is_read_aloud(
    context: BrowserContext, talks: list[Conversation], bob: Member
) -> None:
    page = opened(context, f"{talks[0].pk}/")
    said = page.locator("#spoken p")
    operations.add_note(talks[0], bob, "I know her.")
    refresh(page)
    expect(said).to_have_text(["A note by Bob."])
    Message.objects.create(
        conversation=talks[0], channel=talks[0].channel, remote_id="o", direction="out", content=HELP,
        published=NOW + timedelta(days=9999), written_by=bob,
    )  # fmt: skip
    page.wait_for_timeout(1100)  # a second look within the second is left out
    refresh(page)
    expect(said).to_have_text(["A note by Bob.", "Bob has answered."])


def test_today_keeps_the_place_and_says_who_came(
    context: BrowserContext, talks: list[Conversation], channel: Channel
) -> None:
    page = context.new_page()
    page.goto("")
    page.wait_for_load_state("networkidle")
    second = page.locator("#day .list-item").nth(1).get_by_role("link")
    second.focus()
    new = make_conversation(channel, "Is there anybody?")
    Conversation.objects.filter(pk=new.pk).update(due_at=NOW - timedelta(hours=1))
    refresh(page)
    expect(page.locator("#spoken p")).to_have_text(re.compile("^Who waits for us: "))
    assert page.evaluate("document.activeElement.getAttribute('href')") == (
        f"/w/bookshop/conversations/{talks[1].pk}/"
    )
    expect(page.locator("#day[aria-live]")).to_have_count(0)
    assert Pulse.objects.exists()


def test_a_long_name_gives_way_to_the_time_beside_it(
    context: BrowserContext, talks: list[Conversation], alice: Member
) -> None:
    alice.user.language = "sv"
    alice.user.save()
    Contact.objects.filter(pk=talks[0].contact_id).update(name="Margareta Wachtmeister af Johannishus")
    Conversation.objects.update(last_message_at=NOW - timedelta(days=70))
    page = opened(context, "")
    page.set_viewport_size({"width": 390, "height": 844})
    row = page.locator(f'#rows [data-id="{talks[0].pk}"]')
    expect(row.locator("time").first).to_have_text("för 2 månader sedan")
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_on_a_phone_the_person_folds_above_the_reply_and_on_a_desk_stands_beside_it(
    context: BrowserContext, talks: list[Conversation]
) -> None:
    Contact.objects.filter(pk=talks[0].contact_id).update(notes=f"Drinks tea. {'x' * 90}")
    page = opened(context, f"{talks[0].pk}/")
    fold, notes = page.locator("#beside > summary"), page.locator("#person-notes")
    expect(notes).to_contain_text("Drinks tea.")
    expect(notes).to_be_visible()
    expect(fold).to_be_hidden()
    assert place(notes)[0] > place(page.locator("#reply"))[0]
    page.set_viewport_size({"width": 390, "height": 844})
    expect(notes).to_be_hidden()
    fold.click()
    expect(fold).to_have_text("About Trijn, and what helps to answer")
    expect(notes).to_be_visible()
    below = [place(page.locator(part))[1] for part in ("#thread", "#person-notes", "#reply")]
    assert below == sorted(below)
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def say(talk: Conversation, remote_id: str, above: str, *, minute: int, content: str = HELP) -> Message:
    """Let somebody answer in a conversation, so many minutes after it began."""
    began = Message.objects.filter(conversation=talk).order_by("published")[0]
    return Message.objects.create(
        conversation=talk, channel=talk.channel, remote_id=remote_id, direction="in", content=content,
        in_reply_to=above, identity=began.identity, published=began.published + timedelta(minutes=minute),
    )  # fmt: skip


def test_what_comes_in_stands_below_what_it_answers_and_what_is_read_keeps_its_place(
    context: BrowserContext, talks: list[Conversation]
) -> None:
    talk = talks[0]
    first = say(talk, "first", talk.branch, minute=1, content="x" * 120)
    others = [say(talk, f"other{n}", talk.branch, minute=n) for n in range(2, 12)]
    page = context.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"conversations/{talk.pk}/#message-{others[4].pk}")
    page.wait_for_load_state("networkidle")
    expect(page.locator(f"#message-{others[4].pk}")).to_be_in_viewport()
    seen = page.locator(f"#message-{others[5].pk}")
    before = place(seen)
    new, above = say(talk, "new", "first", minute=30), "new"
    refresh(page)
    expect(page.locator(".message.fresh")).to_have_count(1)
    below = page.locator("li", has=page.locator(f"> #message-{first.pk}")).get_by_role("listitem")
    expect(below).to_have_count(1)
    expect(below).to_contain_text(HELP)
    assert place(seen) == pytest.approx(before, abs=1)
    to = page.locator(".reply-to").get_by_role("link")
    to.click()
    expect(page.locator(f"#message-{new.pk}")).to_be_in_viewport()
    for n in range(20):
        above = say(talk, f"deep{n}", above, minute=40 + n, content=f"{'y' * 90} {n}").remote_id
    page.reload()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def place(part: Locator) -> tuple[float, float]:
    box = part.bounding_box()
    assert box is not None
    return box["x"], box["y"]


def test_who_thinks_with_words_in_the_box_is_still_writing_and_who_has_sent_is_not(
    context: BrowserContext, talks: list[Conversation]
) -> None:
    page = context.new_page()
    page.clock.install()
    page.goto(f"conversations/{talks[0].pk}/")
    page.wait_for_load_state("networkidle")

    def tells(says: str) -> AbstractContextManager[object]:
        told = f"is_writing={says}"
        return page.expect_request(
            lambda asked: "/present/" in asked.url and told in (asked.post_data or ""), timeout=4_000
        )

    reply = page.get_by_label("Your reply")
    with tells("1"):
        reply.fill(HELP)
    with tells("1"):
        page.clock.fast_forward(20_000)
    with tells("0"):
        page.clock.fast_forward(11_000)
    with tells("1"):
        reply.fill(f"{HELP} ")
    with tells("0"):
        page.keyboard.press("Control+Enter")
