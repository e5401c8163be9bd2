"""How channels fare and what can be done about it: pages, switches, and what stays after disconnecting."""

import html
from collections.abc import Callable
from datetime import datetime, timedelta

import httpx2
import pytest
from django.test import Client

from stamgast.channels import operations
from stamgast.channels.connections import open_connection
from stamgast.channels.health import SILENCE, backfill, health
from stamgast.channels.models import Channel
from stamgast.networks.errors import (
    Blocked,
    NetworkError,
    RateLimited,
    Unauthorized,
    Unavailable,
)
from stamgast.workspaces.models import AuditEntry, Member, Pulse
from stamgast.workspaces.roles import Role
from tests.channels.conftest import CANARY, Answer, mastodon

pytestmark = pytest.mark.django_db
ALL = "/w/bookshop/channels/"


def address(channel: Channel, verb: str = "") -> str:
    return f"{ALL}{channel.pk}/{verb}"


@pytest.mark.parametrize(
    ("fields", "tone", "advice"),
    [
        ({"worked_at": 0}, "good", ""),
        ({"worked_at": None}, "", ""),
        ({"worked_at": -(SILENCE + timedelta(minutes=1))}, "watch", "Check now"),
        ({"worked_at": 0, "failure": "The connection broke off."}, "watch", "by ourselves"),
        ({"state": "reconnect", "failure": "The server no longer accepts our access."}, "act", "again"),
        ({"state": "blocked", "failure": "The server has locked this account."}, "act", "itself"),
        ({"state": "paused"}, "", "until you let it go on"),
        ({"state": "disconnected"}, "", "kept"),
    ],
)
def test_every_state_says_what_is_the_matter_and_what_to_do(
    fields: dict[str, object], tone: str, advice: str, mastodon_channel: Channel, now: datetime
) -> None:
    for name, value in fields.items():
        at = now + value if isinstance(value, timedelta) else now if value == 0 else value
        setattr(mastodon_channel, name, at)
    found = health(mastodon_channel, now=now)
    assert (found.tone, bool(found.word)) == (tone, True)
    assert advice in found.advice
    assert found.failure == fields.get("failure", "")
    assert found.needs_reconnecting == (mastodon_channel.state in ("reconnect", "disconnected"))


@pytest.mark.parametrize(
    ("reached_days_ago", "percent"), [(None, 0), (90, 0), (45, 50), (9, 90), (0, 99), (-3, 99), (400, 0)]
)
def test_progress_of_the_first_reading_stays_between_nothing_and_nearly_all(
    reached_days_ago: int | None, percent: int, mastodon_channel: Channel, now: datetime
) -> None:
    mastodon_channel.backfill_from = now - timedelta(days=90)
    if reached_days_ago is not None:
        mastodon_channel.backfill_reached = now - timedelta(days=reached_days_ago)
    found = backfill(mastodon_channel, now=now)
    assert found is not None
    assert (found.days, found.percent) == (90, percent)


def test_a_first_reading_that_is_done_is_not_shown(mastodon_channel: Channel, now: datetime) -> None:
    mastodon_channel.backfill_from = now - timedelta(days=90)
    mastodon_channel.backfill_done_at = now
    assert backfill(mastodon_channel, now=now) is None


def test_the_list_tells_failure_and_remedy_in_the_readers_words(
    alice: Member, mastodon_channel: Channel, client_of: Callable[[Member], Client]
) -> None:
    operations.note_failure(mastodon_channel, Unauthorized("The server no longer accepts our access."),
                            now=mastodon_channel.poll_due_at)  # fmt: skip
    page = html.unescape(client_of(alice).get(ALL).content.decode())
    assert "The server no longer accepts our access." in page
    assert "Must be reconnected" in page
    assert f"/connect/mastodon/?channel={mastodon_channel.pk}" in page
    assert 'hx-trigger="live:channels' in page


def test_open_pages_ask_for_the_moving_part_alone(
    alice: Member, mastodon_channel: Channel, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    for path in (ALL, address(mastodon_channel)):
        part = client.get(path, headers={"HX-Request": "true"}).content.decode()
        assert "<html" not in part
        assert "Bokkafeen" in part or "standing-title" in part


def test_without_channels_the_page_helps_one_begin(
    alice: Member, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    assert "Connect your first account" in client_of(alice).get(ALL).content.decode()
    assert "An owner of the workspace can connect one." in client_of(bob).get(ALL).content.decode()


def test_a_responder_reads_how_a_channel_fares_and_has_no_switches(
    bob: Member, mastodon_channel: Channel, client_of: Callable[[Member], Client]
) -> None:
    page = client_of(bob).get(address(mastodon_channel)).content.decode()
    assert "Connection" in page
    assert "<dd>4 hours</dd>" in page
    assert "<dd>English</dd>" in page
    assert 'id="check-now"' not in page
    assert '<dialog id="disconnecting"' not in page


@pytest.mark.parametrize("verb", ["change/", "check/", "pause/", "resume/", "disconnect/"])
@pytest.mark.parametrize("role", [role for role in Role if "channels" not in role.permissions])
def test_only_an_owner_turns_a_switch(
    verb: str, role: Role, bob: Member, mastodon_channel: Channel, client_of: Callable[[Member], Client]
) -> None:
    bob.role = role
    bob.save()
    assert client_of(bob).post(address(mastodon_channel, verb)).status_code == 403


@pytest.mark.parametrize("verb", ["change/", "check/", "pause/", "resume/", "disconnect/"])
def test_a_switch_is_not_turned_by_a_link(
    verb: str, alice: Member, mastodon_channel: Channel, client_of: Callable[[Member], Client]
) -> None:
    assert client_of(alice).get(address(mastodon_channel, verb)).status_code == 405


def test_how_a_channel_is_used_is_kept_and_nothing_else(
    alice: Member, mastodon_channel: Channel, client_of: Callable[[Member], Client]
) -> None:
    typed = {
        "purpose": "People who read find each other here.",
        "language": "nb",
        "address": "formal",
        "zone": "Europe/Oslo",
        "rhythm_days": "7",
        "promise_minutes": "60",
        "state": "blocked",
        "credentials": "{}",
        "server": "https://evil.example",
    }
    client_of(alice).post(address(mastodon_channel, "change/"), typed)
    kept = Channel.objects.get()
    assert (kept.purpose[:6], kept.language, kept.address, kept.zone) == (
        "People",
        "nb",
        "formal",
        "Europe/Oslo",
    )
    assert (kept.rhythm_days, kept.promise_minutes) == (7, 60)
    assert (kept.state, kept.server) == ("active", "https://social.example")
    assert kept.credentials == {"access_token": CANARY}


@pytest.mark.parametrize(
    ("name", "value"),
    [("zone", "Mars/Base"), ("language", "xx"), ("rhythm_days", "0"), ("rhythm_days", "61"),
     ("promise_minutes", "7"), ("address", "rude"), ("purpose", "x" * 601)],
)  # fmt: skip
def test_a_wrong_setting_is_said_and_nothing_is_kept(
    name: str,
    value: str,
    alice: Member,
    mastodon_channel: Channel,
    client_of: Callable[[Member], Client],
) -> None:
    typed = {"purpose": "New words", "language": "en", "address": "informal", "zone": "Europe/Oslo",
             "rhythm_days": "3", "promise_minutes": "240", name: value}  # fmt: skip
    shown = client_of(alice).post(address(mastodon_channel, "change/"), typed)
    assert shown.status_code == 422
    assert 'aria-invalid="true"' in shown.content.decode()
    assert Channel.objects.get().purpose == ""


def test_pausing_and_going_on(
    alice: Member, mastodon_channel: Channel, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    client.post(address(mastodon_channel, "pause/"))
    assert Channel.objects.get().state == Channel.State.PAUSED
    Channel.objects.filter(pk=mastodon_channel.pk).update(failure="A backup was restored.")
    client.post(address(mastodon_channel, "resume/"))
    assert Channel.objects.get(pk=mastodon_channel.pk).failure == "", "why it rested is past"
    assert Channel.objects.get().state == Channel.State.ACTIVE


@pytest.mark.parametrize("stopped", [Channel.State.RECONNECT, Channel.State.BLOCKED, Channel.State.ACTIVE])
def test_checking_takes_a_channel_that_works_into_use_again(
    stopped: Channel.State,
    answering: Callable[[Answer], None],
    alice: Member,
    mastodon_channel: Channel,
    client_of: Callable[[Member], Client],
) -> None:
    answering(mastodon)
    Channel.objects.update(state=stopped, failure="Something.", worked_at=None)
    page = client_of(alice).post(address(mastodon_channel, "check/"), follow=True).content.decode()
    checked = Channel.objects.get()
    assert "Bokkafeen works." in page
    assert (checked.state, checked.failure) == (Channel.State.ACTIVE, "")
    assert checked.worked_at is not None


def test_checking_does_not_wake_a_paused_channel(
    answering: Callable[[Answer], None], mastodon_channel: Channel, now: datetime
) -> None:
    answering(mastodon)
    Channel.objects.update(state=Channel.State.PAUSED)
    assert operations.check(Channel.objects.get(), now=now) is None
    assert Channel.objects.get().state == Channel.State.PAUSED


def test_a_revoked_token_is_found_by_checking_and_shown_nowhere(
    answering: Callable[[Answer], None],
    alice: Member,
    mastodon_channel: Channel,
    client_of: Callable[[Member], Client],
) -> None:
    answering(lambda request: httpx2.Response(401, json={"error": CANARY}, headers={"x-request-id": CANARY}))
    page = client_of(alice).post(address(mastodon_channel, "check/"), follow=True).content.decode()
    assert Channel.objects.get().state == Channel.State.RECONNECT
    assert "The server no longer accepts our access." in page
    assert CANARY not in page
    assert CANARY not in Channel.objects.get().failure_detail


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (Unauthorized("x"), Channel.State.RECONNECT),
        (Blocked("x"), Channel.State.BLOCKED),
        (Unavailable("x"), Channel.State.ACTIVE),
    ],
)
def test_what_the_network_says_decides_over_the_channel(
    error: NetworkError, state: Channel.State, mastodon_channel: Channel, now: datetime
) -> None:
    operations.note_failure(mastodon_channel, error, now=now)
    assert Channel.objects.get().state == state


def test_a_limit_says_when_we_try_again(mastodon_channel: Channel, now: datetime) -> None:
    until = now + timedelta(minutes=5)
    operations.note_failure(mastodon_channel, RateLimited("Slow.", retry_at=until), now=now)
    assert health(Channel.objects.get(), now=now).retry_at == until


@pytest.mark.django_db(transaction=True)
def test_disconnecting_deletes_the_access_and_keeps_the_history(
    alice: Member, mastodon_channel: Channel, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    client.post(address(mastodon_channel, "disconnect/"))
    gone = Channel.objects.get()
    assert (gone.state, gone.credentials, gone.name) == (Channel.State.DISCONNECTED, {}, "Bokkafeen")
    assert AuditEntry.objects.filter(verb="channel.disconnected").exists()
    assert Pulse.objects.get(topic="channels").beat == 1
    client.post(address(mastodon_channel, "resume/"))
    assert Channel.objects.get().state == Channel.State.DISCONNECTED


def test_work_under_way_does_not_bring_a_disconnected_channel_back(
    alice: Member, mastodon_channel: Channel, now: datetime
) -> None:
    connection = open_connection(mastodon_channel)
    operations.disconnect(mastodon_channel, alice)
    with pytest.raises(Unauthorized):
        connection.keep({"access_token": "renewed"})
    operations.note_failure(mastodon_channel, Unauthorized("x"), now=now)
    gone = Channel.objects.get()
    assert (gone.state, gone.credentials) == (Channel.State.DISCONNECTED, {})


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(
    "path",
    ["", "connect/", "connect/mastodon/", "connect/mastodon/begin/", "callback/", "{pk}/", "{pk}/change/",
     "{pk}/check/", "{pk}/pause/", "{pk}/resume/", "{pk}/disconnect/"],
)  # fmt: skip
def test_charlie_finds_nothing(
    path: str, method: str, charlie: Member, mastodon_channel: Channel, client_of: Callable[[Member], Client]
) -> None:
    answer = getattr(client_of(charlie), method)(ALL + path.format(pk=mastodon_channel.pk))
    assert answer.status_code in (404, 405)


def test_charlie_cannot_reconnect_alices_channel_in_his_own_workspace(
    charlie: Member, mastodon_channel: Channel, client_of: Callable[[Member], Client]
) -> None:
    path = f"/w/elsewhere/channels/connect/mastodon/?channel={mastodon_channel.pk}"
    assert client_of(charlie).get(path).status_code == 404
