"""Give-aways need a reason and what happens after; copies need words of their own before they go out."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.core import mail
from django.test import Client

from stamgast.outbox.models import Delivery
from stamgast.planner.models import Post, Variant
from stamgast.planner.operations import Written, add_text, explain_same_text, write
from stamgast.publishing import board, copying, giveaways, operations
from stamgast.publishing.giveaways import Decided
from stamgast.publishing.jobs import remind_of_afters
from stamgast.publishing.models import GiveAway, Publication
from stamgast.publishing.operations import NotReady, missing, schedule
from stamgast.publishing.timing import Plan
from stamgast.workspaces.models import Member
from tests.factories import make_channel

SignIn = Callable[[Member], Client]
PRIZE = "Win two tickets! Like this and tag a friend. Which evening would you choose?"
PLANNED = Decided(
    is_one=True, reason="Our birthday.", afterwards="We invite everybody who wrote to a reading."
)


@pytest.fixture
def prize(variant: Variant) -> Variant:
    return write(variant, Written(PRIZE, revision=variant.revision))


def wants(variant: Variant) -> list[str]:
    return [words for words in missing(variant) if "give-away" in words]


@pytest.mark.parametrize(
    ("decided", "words"),
    [
        (None, ["This reads like a give-away: say why, and what happens after, or that it is none."]),
        (Decided(is_one=True), ["A give-away needs a reason, and what happens after it."]),
        (Decided(is_one=True, reason="Why"), ["A give-away needs a reason, and what happens after it."]),
        (
            Decided(is_one=True, reason="  ", afterwards="x"),
            ["A give-away needs a reason, and what happens after it."],
        ),
        (Decided(is_one=False), []),
        (PLANNED, []),
    ],
)
def test_what_a_give_away_lacks(
    prize: Variant, alice: Member, decided: Decided | None, words: list[str]
) -> None:
    if decided:
        giveaways.decide(prize.post, alice, decided)
    assert wants(prize) == words


def test_an_ordinary_text_lacks_nothing_and_may_be_marked(variant: Variant, alice: Member) -> None:
    assert wants(variant) == []
    giveaways.decide(variant.post, alice, Decided(is_one=True))
    assert wants(variant) == ["A give-away needs a reason, and what happens after it."]


def test_it_is_not_scheduled_before(prize: Variant, alice: Member, now: datetime) -> None:
    plan = Plan(datetime.fromisoformat("2026-11-25T14:00"), alice)
    with pytest.raises(NotReady, match="give-away"):
        schedule(prize, plan, alice, now=now)
    giveaways.decide(prize.post, alice, PLANNED)
    assert schedule(prize, plan, alice, now=now)


def test_a_scheduled_text_does_not_become_one_unseen(publication: Publication, alice: Member) -> None:
    with pytest.raises(NotReady, match="give-away"):
        operations.rewrite(publication, Written(PRIZE), alice)
    assert Delivery.objects.get().content != PRIZE


def test_what_happens_after_stands_in_the_calendar_and_the_host_is_told_once(
    publication: Publication, alice: Member, now: datetime
) -> None:
    giveaways.decide(
        publication.variant.post, alice, Decided(True, "Birthday", "We say who won.", days_after=2)
    )
    week = board.week(alice.workspace, date(2026, 11, 25), now=now)
    assert [(day.day.day, day.afters[0].words) for day in week.days if day.afters] == [
        (27, "We say who won.")
    ]
    Delivery.objects.update(state="published", published_at=now)
    for days, sent in ((1, 0), (2, 1), (2, 1), (3, 1)):
        remind_of_afters(now + timedelta(days=days))
        assert len(mail.outbox) == sent
    assert "We say who won." in mail.outbox[0].body
    assert mail.outbox[0].to == ["alice@bookshop.example"]


@pytest.mark.parametrize("hosts", [1, 2])
def test_each_host_of_a_give_away_on_two_channels_is_told_once(
    publication: Publication, alice: Member, bob: Member, now: datetime, hosts: int
) -> None:
    post = publication.variant.post
    giveaways.decide(post, alice, Decided(True, "Birthday", "We say who won.", days_after=2))
    delivery, text = Delivery.objects.get(), add_text(post, make_channel(alice.workspace, remote_id="2nd"))
    delivery.pk = None
    delivery.save()
    publication.pk, publication.variant, publication.delivery = None, text, delivery
    publication.host = [alice, bob][hosts - 1]
    publication.save()
    Delivery.objects.update(state="published", published_at=now)
    for days in (2, 3):
        remind_of_afters(now + timedelta(days=days))
    told = ["alice@bookshop.example", "bob@bookshop.example"][:hosts]
    assert sorted(address for one in mail.outbox for address in one.to) == told


@pytest.mark.parametrize("state", ["scheduled", "held", "missed"])
def test_nobody_is_reminded_of_what_never_went_out(
    publication: Publication, alice: Member, now: datetime, state: str
) -> None:
    giveaways.decide(publication.variant.post, alice, PLANNED)
    Delivery.objects.update(state=state)
    remind_of_afters(now + timedelta(days=3))
    assert mail.outbox == []


def test_the_panel_asks_and_keeps(prize: Variant, alice: Member, client_of: SignIn) -> None:
    page, where = client_of(alice), f"/w/bookshop/plan/post/{prize.post_id}/give-away/"
    assert "This reads like a give-away." in page.get(where).content.decode()
    given = {"reason": "Birthday", "afterwards": "", "days_after": "1", "is_one": "yes"}
    assert "This field is required." in page.post(where, given).content.decode()
    assert not GiveAway.objects.exists()
    assert "the host is reminded" in page.post(where, given | {"afterwards": "A reading"}).content.decode()
    assert "less than or equal to 30" in page.post(where, given | {"days_after": "99"}).content.decode()
    assert (GiveAway.objects.get().days_after, GiveAway.objects.get().has_plan) == (1, True)
    assert "Not a give-away" in page.post(where, {"is_one": "no"}).content.decode()
    assert "This is a give-away." in page.post(where, {"is_one": "mark"}).content.decode()
    assert not GiveAway.objects.get().has_plan


def test_a_copy_keeps_each_channels_own_text_as_a_draft(
    publication: Publication, alice: Member, now: datetime
) -> None:
    made = copying.copy(publication.variant.post, alice, now=now)
    (text,) = made.variants.all()
    original = publication.variant
    assert (text.channel_id, text.content) == (original.channel_id, original.content)
    assert (text.handed_over_at, text.revision) == (None, 1)
    assert (made.has_value, made.idea) == (False, "A chair")
    assert Post.objects.count() == 2
    assert Publication.objects.get().variant == original


def test_the_copied_text_goes_out_only_when_it_is_said_anew(
    publication: Publication, alice: Member, now: datetime
) -> None:
    made = copying.copy(publication.variant.post, alice, now=now)
    Post.objects.filter(pk=made.pk).update(helps_somebody=True)
    text = made.variants.get()
    assert [words for words in missing(text) if "copied from" in words]
    explain_same_text(made, "The same every year.")
    assert missing(Variant.objects.get(pk=text.pk)) == []
    explain_same_text(made, "")
    write(text, Written("Snow at last! Who has a sledge for two and a slope to go with it?", revision=1))
    assert missing(Variant.objects.get(pk=text.pk)) == []


def test_copying_leads_to_the_draft(variant: Variant, alice: Member, client_of: SignIn) -> None:
    page = client_of(alice)
    where = page.post(f"/w/bookshop/plan/post/{variant.post_id}/copy/")["Location"]
    made = Post.objects.latest("pk")
    assert where == f"/w/bookshop/posts/{made.pk}/"
    said = page.get(f"/w/bookshop/plan/post/{made.pk}/about/").content.decode()
    assert "Copied from" in said


def test_labels_and_notes_are_kept_and_can_be_undone(
    variant: Variant, alice: Member, bob: Member, client_of: SignIn, now: datetime
) -> None:
    post, page = variant.post, client_of(alice)
    where = f"/w/bookshop/plan/post/{post.pk}/"
    for name in ("Advent", " advent ", "", "Window"):
        page.post(f"{where}labels/", {"name": name})
    assert [label.name for label in post.plan_labels.all()] == ["Advent", "Window"]
    answer = page.post(f"{where}labels/", {"off": post.plan_labels.first().pk}).content.decode()
    assert "Take off Window" in answer
    assert "Take off Advent" not in answer
    with time_machine.travel(now, tick=False):
        assert (
            "Ask Piet first." in page.post(f"{where}notes/", {"content": "Ask Piet first."}).content.decode()
        )
    note = post.plan_notes.get()
    client_of(bob).post(f"/w/bookshop/plan/notes/{note.pk}/")  # somebody else's note stays
    assert "Ask Piet first." in page.get(f"{where}about/").content.decode()
    removed = page.post(f"/w/bookshop/plan/notes/{note.pk}/").content.decode()
    assert "The note is removed." in removed
    assert "Ask Piet first." not in removed
    back = page.post(f"/w/bookshop/plan/notes/{note.pk}/", {"act": "bring_back"}).content.decode()
    assert "Ask Piet first." in back


def test_a_give_away_is_recognised_in_any_part_of_a_thread(variant: Variant) -> None:
    assert not giveaways.reads_as_one(variant)
    Variant.objects.filter(pk=variant.pk).update(parts=["It came from my aunt.", PRIZE])
    variant.refresh_from_db()
    assert giveaways.reads_as_one(variant)
