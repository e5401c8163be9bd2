"""The calendar, the schedule panel and the page of a publication."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import translation
from django.utils.translation import gettext

from stamgast.outbox.models import Attempt, Delivery
from stamgast.planner.models import Variant
from stamgast.publishing.models import Publication
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import add_member
from stamgast.workspaces.roles import Role
from tests.factories import make_user

SignIn = Callable[[Member], Client]
State = Delivery.State


@pytest.fixture
def page(alice: Member, client_of: SignIn, now: datetime) -> Client:
    with time_machine.travel(now, tick=False):
        yield client_of(alice)  # type: ignore[misc]


def scheduled(page: Client, variant: Variant, **given: object) -> str:
    fields = {"variant": variant.pk, "wall": "2026-11-25T14:00", "hosting_minutes": 60} | given
    return page.post(f"/w/bookshop/plan/post/{variant.post_id}/", fields).content.decode()


def shown(page: Client, publication: Publication, state: str, **fields: object) -> str:
    Delivery.objects.filter(pk=publication.delivery_id).update(state=state, **fields)
    return page.get(f"/w/bookshop/plan/{publication.pk}/").content.decode()


def test_a_text_is_scheduled_from_the_panel(page: Client, variant: Variant, alice: Member) -> None:
    assert "hosted by Alice" in scheduled(page, variant, host=alice.pk)
    assert Publication.objects.get().host == alice


def test_what_was_typed_a_moment_ago_is_what_goes_out(page: Client, variant: Variant, alice: Member) -> None:
    words = "Which chair do you like best, and why?"
    scheduled(page, variant, host=alice.pk, content=words, revision=variant.revision, editor="page")
    assert Delivery.objects.get().content == words


def test_what_somebody_else_typed_meanwhile_is_not_sent_unseen(
    page: Client, variant: Variant, alice: Member
) -> None:
    answer = scheduled(page, variant, host=alice.pk, content="Mine, is it?", revision=1, editor="page")
    assert "Somebody else changed this text meanwhile." in answer
    assert not Publication.objects.exists()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"wall": ""}, "Choose a day and a time."),
        ({"wall": "soon"}, "Choose a day and a time."),
        ({"hosting_minutes": "1"}, "A host stays between 10 and 600 minutes."),
        ({"host": ""}, "Choose who stays with it"),
        ({"host": "999"}, "Choose who stays with it"),
        ({"wall": "2026-11-25T09:00"}, "This time has passed."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_lost(
    page: Client, variant: Variant, alice: Member, given: dict[str, object], words: str
) -> None:
    answer = scheduled(page, variant, **({"host": alice.pk} | given))
    assert words in answer
    assert not Publication.objects.exists()


def test_a_stranger_cannot_be_made_host(page: Client, variant: Variant, charlie: Member) -> None:
    assert "Choose who stays with it" in scheduled(page, variant, host=charlie.pk)


@pytest.mark.parametrize(
    ("quick", "wall"),
    [("soon", "2026-11-25T10:02"), ("hour", "2026-11-25T11:00"), ("tomorrow", "2026-11-26T09:00")],
)
def test_quick_choices_are_in_the_channels_zone(
    page: Client, variant: Variant, quick: str, wall: str
) -> None:
    answer = page.get(f"/w/bookshop/plan/text/{variant.pk}/slot/", {"quick": quick}).content.decode()
    assert f'value="{wall}"' in answer


def test_who_is_not_there_is_shown_and_cannot_be_chosen(page: Client, variant: Variant, bob: Member) -> None:
    where = f"/w/bookshop/plan/text/{variant.pk}/slot/"
    answer = page.get(where, {"wall": "2026-11-25T14:00"}).content.decode()
    assert f'<option value="{bob.pk}" disabled>Bob (not there then)</option>' in answer
    assert " selected>Alice</option>" in answer


@pytest.mark.parametrize("wall", ["", "nonsense", "2027-03-28T02:30", "9999-12-31T23:59", "2026-10-25T02:30"])
def test_odd_times_do_not_break_the_panel(page: Client, variant: Variant, wall: str) -> None:
    assert page.get(f"/w/bookshop/plan/text/{variant.pk}/slot/", {"wall": wall}).status_code == 200


@pytest.mark.parametrize("path", ["plan/", "plan/month/", "plan/month/?month=2026-12", "plan/month/?month=x"])
def test_the_calendar_stands(page: Client, publication: Publication, path: str) -> None:
    assert page.get(f"/w/bookshop/{path}").status_code == 200


def test_the_calendar_shows_time_channel_host_and_state(page: Client, publication: Publication) -> None:
    for path in ("plan/", "plan/month/"):
        answer = page.get(f"/w/bookshop/{path}").content.decode()
        for words in ("14:00", "Bookshop", "Alice", "Scheduled", "We put a chair"):
            assert words in answer


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (State.SCHEDULED, ("It goes out", 'value="hold"')),
        (State.HELD, ("Bob is ill.", 'value="release"')),
        (State.SENDING, ("going out right now", "")),
        (State.PUBLISHED, ("It is out since", "")),
        (State.REJECTED, ("The network did not take it.", 'value="retry"')),
        (State.BLOCKED, ("must be reconnected", 'value="cancel"')),
        (State.UNKNOWN, ("We are looking", "")),
        (State.ASK, ("We do not know whether it went out; have a look.", 'value="there"')),
        (State.MISSED, ("It was not sent", 'value="cancel"')),
    ],
)
def test_each_state_is_told_with_what_can_be_done(
    page: Client, publication: Publication, now: datetime, state: str, told: tuple[str, str]
) -> None:
    answer = shown(page, publication, state, held_reason="Bob is ill.", published_at=now)
    assert all(words in answer for words in told)


def test_attempts_are_told_in_plain_words(page: Client, publication: Publication, now: datetime) -> None:
    for outcome in ("OutcomeUnknown", "absent"):
        Attempt.objects.create(
            delivery=publication.delivery, number=1, started_at=now, ended_at=now, outcome=outcome
        )
    Attempt.objects.create(delivery=publication.delivery, number=2, started_at=now)
    answer = shown(page, publication, State.SCHEDULED)
    assert "it may or may not be out" in answer
    assert "It was not there." in answer
    assert "We were interrupted" in answer


def test_the_host_is_told_to_stay(page: Client, publication: Publication, now: datetime) -> None:
    answer = shown(page, publication, State.PUBLISHED, published_at=now - timedelta(minutes=5))
    assert "You are hosting now." in answer
    assert "You are hosting now." in page.get("/w/bookshop/plan/").content.decode()


def test_text_and_time_are_changed_on_their_page(
    page: Client, publication: Publication, alice: Member
) -> None:
    where = f"/w/bookshop/plan/{publication.pk}/change/"
    assert page.post(where, {"content": "Which chair do you like best, and why?"}).status_code == 302
    answer = page.post(where, {"content": "Long? " * 200})
    assert answer.status_code == 422
    assert "Long? Long?" in answer.content.decode()
    moved = {"wall": "2026-11-26T10:00", "host": alice.pk, "hosting_minutes": 60}
    assert page.post(where, moved).status_code == 302
    assert Publication.objects.get().due_at.day == 26


def test_decisions_are_taken_on_its_page(page: Client, publication: Publication) -> None:
    where = f"/w/bookshop/plan/{publication.pk}/decide/"
    page.post(where, {"decision": "hold"})
    assert Delivery.objects.get().state == State.HELD
    page.post(where, {"decision": "release"})
    assert Delivery.objects.get().state == State.SCHEDULED
    assert "moved on" in page.post(where, {"decision": "again"}, follow=True).content.decode()
    assert page.post(where, {"decision": "cancel"})["Location"].startswith("/w/bookshop/posts/")
    assert not Publication.objects.exists()


def test_bob_who_only_answers_may_hold_but_not_send(
    publication: Publication, bob: Member, client_of: SignIn
) -> None:
    client, where = client_of(bob), f"/w/bookshop/plan/{publication.pk}/decide/"
    client.post(where, {"decision": "hold"})
    client.post(where, {"decision": "release"})
    client.post(where, {"decision": "cancel"})
    assert Delivery.objects.get().state == State.HELD
    assert client.get(f"/w/bookshop/plan/{publication.pk}/change/").status_code == 403


def test_an_observer_sees_and_decides_nothing(
    publication: Publication, client_of: SignIn, alice: Member
) -> None:
    observer = add_member(alice.workspace, make_user("olaf@bookshop.example", "Olaf"), Role.OBSERVER)
    client = client_of(observer)
    assert client.get(f"/w/bookshop/plan/{publication.pk}/").status_code == 200
    assert client.post(f"/w/bookshop/plan/{publication.pk}/decide/", {}).status_code == 403


@pytest.mark.parametrize("slug", ["bookshop", "elsewhere"])
def test_charlie_finds_nothing(
    charlie: Member, client_of: SignIn, publication: Publication, slug: str
) -> None:
    client, pk, text = client_of(charlie), publication.pk, publication.variant_id
    for path in (f"{pk}/", f"{pk}/line/", f"{pk}/change/", f"text/{text}/", f"text/{text}/slot/"):
        assert client.get(f"/w/{slug}/plan/{path}").status_code == 404
    assert client.post(f"/w/{slug}/plan/{pk}/decide/", {"decision": "cancel"}).status_code == 404
    assert "chair" not in client.get("/w/elsewhere/plan/").content.decode()


@pytest.mark.parametrize("state", ["rejected", "ask"])
def test_why_a_post_is_not_out_is_said_in_the_readers_language(
    page: Client, publication: Publication, alice: Member, state: str
) -> None:
    alice.user.language = "nb"
    alice.user.save()
    found = shown(page, publication, state, problem="The server is in trouble.")
    with translation.override("nb"):
        words = gettext("The server is in trouble.")
    assert words in found
    assert "The server is in trouble." not in found
