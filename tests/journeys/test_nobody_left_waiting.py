"""Nobody is left waiting, in a real browser: late, taken over, one person twice, and gone on holiday."""

import re
import subprocess
import sys
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import ROOT, Demo

pytestmark = pytest.mark.journey
SOON = 40_000
BEGIN = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "stamgast.config.settings"
import django; django.setup()
from datetime import timedelta
from django.utils import timezone
from stamgast.channels.models import Channel
from stamgast.conversations.models import Conversation
from stamgast.hours.operations import add_absence
from stamgast.notices.models import Notice
from stamgast.people.models import Identity
from stamgast.people.operations import meet
from stamgast.vocabulary.objects import Actor
from stamgast.workspaces.models import Member
now = timezone.now()
bob = Member.objects.get(user__email="bob@bookshop.example")
"""
LATE = """
waiting = Conversation.objects.filter(state="open", waiting_since__isnull=False)
first = waiting.order_by("-pk").first()
waiting.update(due_at=now + timedelta(days=1), assignee=None)
changes = {"waiting_since": now - timedelta(hours=5), "due_at": now - timedelta(minutes=1), "assignee": bob}
Conversation.objects.filter(pk=first.pk).update(**changes)
Notice.objects.filter(conversation__contact__name=first.contact.name).delete()  # they may have waited before
print(first.pk, first.contact.name)
"""
IN_HAND = """
found = Conversation.objects.filter(contact__isnull=False).exclude(state="resolved").order_by("pk").first()
Conversation.objects.filter(pk=found.pk).update(assignee=bob)
print(found.pk, found.contact.name)
"""
TWICE = """
known = Identity.objects.exclude(handle="").order_by("pk").first()
actor = Actor("elsewhere-1", known.name, known.handle.partition("@")[0])
meet(bob.workspace, "bluesky", [actor], now=now)
print(known.contact_id, known.name)
"""
AWAY = """
add_absence(bob, from_at=now - timedelta(hours=1), to_at=now + timedelta(days=3), reason="Sailing")
print(Conversation.objects.filter(assignee=bob).exclude(state="resolved").count(), "in hand")
"""


def arrange(demo: Demo, what: str) -> tuple[str, str]:
    """Let something have happened in the demo; return what it prints: a number, and words."""
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + what],
        cwd=ROOT, env=demo.environment, check=True, capture_output=True, text=True,
    )  # fmt: skip
    number, _, words = done.stdout.strip().rpartition("\n")[2].partition(" ")
    return number, words


def test_who_is_late_is_told_sees_them_first_and_answering_ends_it(
    demo: Demo, sign_in: Callable[..., Page]
) -> None:
    pk, name = arrange(demo, LATE)
    bob = sign_in("bob")
    bob.goto(demo.url + "notices/")
    alarm = bob.locator("main").get_by_text(f"{name} has waited longer than promised")
    for _look in range(8):
        if alarm.count():
            break
        bob.wait_for_timeout(4_000)
        bob.reload()
    expect(alarm.first).to_be_visible()
    alice = sign_in("alice")
    alice.goto(demo.url + "notices/")
    expect(alice.locator("main").get_by_text(f"{name} has waited longer than promised")).to_have_count(0)

    bob.goto(demo.url + "conversations/?view=waiting")
    first = bob.locator("#rows .list-item").first
    expect(first).to_contain_text("was due")
    tab = bob.locator("#views a", has_text="Waiting for us").locator(".badge")
    before = int(tab.inner_text().rstrip("+"))
    first.locator("a").first.click()
    bob.wait_for_url(f"**/conversations/{pk}/")
    bob.get_by_label("Your reply").fill("I am sorry that this took so long. Which day would suit you best?")
    bob.get_by_role("button", name="Send", exact=True).click()
    expect(bob.locator(".message.out").last).to_contain_text("took so long")
    bob.goto(demo.url + "conversations/?view=waiting")
    expect(bob.locator(f'#rows [data-id="{pk}"]')).to_have_count(0)
    assert before > 99 or int(f"0{tab.inner_text()}" if tab.count() else "0") < before


def test_a_conversation_is_taken_over_and_who_had_it_is_told(
    demo: Demo, sign_in: Callable[..., Page], is_accessible: Callable[[Page], None]
) -> None:
    pk, _name = arrange(demo, IN_HAND)
    bob, alice = sign_in("bob"), sign_in("alice")
    bob.goto(f"{demo.url}conversations/{pk}/")
    alice.goto(f"{demo.url}conversations/{pk}/")
    expect(alice.get_by_text("Bob has this conversation in hand.")).to_be_visible()
    bob.get_by_label("Your reply").press_sequentially("Let me think about")
    expect(alice.get_by_text("Bob is writing")).to_be_visible()
    is_accessible(alice)
    alice.get_by_role("button", name="Take over", exact=True).click()
    expect(alice.get_by_text("It is in your hands now, and Bob is told.")).to_be_visible()
    expect(bob.get_by_text("Alice has this conversation in hand.")).to_be_visible(timeout=SOON)
    expect(bob.get_by_label("Your reply")).to_have_value("Let me think about")


def test_a_person_known_twice_is_suggested_put_together_and_taken_apart_again(
    demo: Demo, sign_in: Callable[..., Page]
) -> None:
    _pk, name = arrange(demo, TWICE)
    page = sign_in()
    page.goto(demo.url + "people/alike/")
    page.locator(".list-item", has_text=name).get_by_role("button", name=re.compile("^One person")).click()
    page.wait_for_load_state("networkidle")
    page.goto(demo.url + "people/alike/")
    expect(page.locator("main .list-item", has_text=name)).to_have_count(0)
    page.goto(f"{demo.url}people/{_pk}/")
    page.get_by_role("button", name=re.compile("^Two people after all")).click()
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("button", name=re.compile("^Two people after all"))).to_have_count(0)


def test_who_goes_on_holiday_leaves_nobody_behind(
    demo: Demo, sign_in: Callable[..., Page], is_accessible: Callable[[Page], None]
) -> None:
    arrange(demo, IN_HAND)
    count, _words = arrange(demo, AWAY)
    page = sign_in()
    page.goto(demo.url + "hours/")
    expect(page.get_by_text(re.compile(rf"Bob is away with {count} conversation"))).to_be_visible()
    is_accessible(page)
    page.get_by_label("Hand over to").select_option(label="Alice")
    page.get_by_role("button", name="Hand over", exact=True).click()
    expect(page.get_by_text(re.compile(rf"^{count} conversations? assigned"))).to_be_visible()
    expect(page.get_by_text("Bob is away with")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text(re.compile("as (it was|they were)"))).to_be_visible()
    page.goto(demo.url + "hours/")
    expect(page.get_by_text("Bob is away with")).to_be_visible()
