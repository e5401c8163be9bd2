"""Connecting an account by what a person types: what the page says, and what it never shows."""

import html
import logging
from collections.abc import Callable

import httpx2
import pytest
from django.db import connection
from django.test import Client
from django.utils import translation
from django.utils.translation import gettext
from pytest_django.fixtures import Settings

from stamgast.channels.models import Channel
from stamgast.workspaces.models import AuditEntry, Member
from tests.channels.conftest import CANARY, Answer, mastodon

pytestmark = pytest.mark.django_db
CONNECT = "/w/bookshop/channels/connect/mastodon/"
TYPED = {"token-server": "social.example", "token-access_token": CANARY}


def unknown_host(request: httpx2.Request) -> httpx2.Response:
    raise httpx2.ConnectError("no such host", request=request)


def slow(request: httpx2.Request) -> httpx2.Response:
    raise httpx2.ReadTimeout(f"waited for {request.headers['Authorization']}", request=request)


def locked(request: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(403, json={"error": "Your login is currently disabled"})


def web_page(request: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(200, html="<html><title>Parked domain</title></html>")


def error_inside(request: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(200, json={"error": f"token {CANARY} expired", "id": "1001", "acct": "x"})


def moved(request: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(302, headers={"location": "https://elsewhere.example/"})


def overloaded(request: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(503, text="busy")


def too_fast(request: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(429, json={"error": "Too many requests"})


def revoked(request: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(401, json={"error": "The access token was revoked"})


def crashing(request: httpx2.Request) -> httpx2.Response:
    raise RuntimeError(f"a mistake of ours with {CANARY}")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (unknown_host, "The server could not be reached."),
        (slow, "The connection broke off."),
        (revoked, "The server no longer accepts our access."),
        (locked, "The server has locked this account."),
        (web_page, "The server's answer could not be understood."),
        (error_inside, "The server's answer could not be understood."),
        (moved, "There is no Mastodon-compatible server at this address."),
        (overloaded, "The server has trouble at the moment."),
        (too_fast, "The server has trouble at the moment."),
        (crashing, "The answer could not be understood."),
    ],
)
def test_what_goes_wrong_is_said_and_only_the_secret_must_be_typed_again(
    answer: Answer,
    words: str,
    *,
    answering: Callable[[Answer], None],
    alice: Member,
    client_of: Callable[[Member], Client],
    caplog: pytest.LogCaptureFixture,
) -> None:
    answering(answer)
    with caplog.at_level(logging.DEBUG):
        shown = client_of(alice).post(CONNECT, TYPED)
    page = html.unescape(shown.content.decode())
    assert shown.status_code == 422
    assert words in page
    assert 'value="social.example"' in page
    assert "please paste it once more" in page
    assert CANARY not in page
    assert CANARY not in caplog.text
    assert not Channel.objects.exists()


@pytest.mark.parametrize("language", ["sv", "nb", "nl", "en"])
def test_errors_are_told_in_the_readers_language(
    language: str,
    answering: Callable[[Answer], None],
    alice: Member,
    client_of: Callable[[Member], Client],
) -> None:
    answering(unknown_host)
    alice.user.language = language
    alice.user.save()
    page = html.unescape(client_of(alice).post(CONNECT, TYPED).content.decode())
    with translation.override(language):
        assert gettext("The server could not be reached.") in page


@pytest.mark.parametrize(
    ("server", "words"),
    [
        ("", "This field is required."),
        ("not a host!", "Please type the server's name, such as social.example."),
        ("http://social.example", "The server must be reached over https."),
        ("social.example:0", "This is not a web address."),
    ],
)
def test_an_address_that_cannot_be_is_said_before_anything_is_sent(
    server: str, words: str, answering: Callable[[Answer], None], alice: Member,
    client_of: Callable[[Member], Client],
) -> None:  # fmt: skip
    asked: list[httpx2.Request] = []

    def listening(request: httpx2.Request) -> httpx2.Response:
        asked.append(request)
        return httpx2.Response(500)

    answering(listening)
    shown = client_of(alice).post(CONNECT, {**TYPED, "token-server": server})
    assert words in html.unescape(shown.content.decode())
    assert asked == []


@pytest.mark.parametrize("server", ["127.0.0.1", "[::1]", "169.254.169.254", "localhost", "10.1.2.3:5432"])
def test_addresses_inside_our_own_network_are_refused(
    server: str, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    shown = client_of(alice).post(CONNECT, {**TYPED, "token-server": server})
    page = html.unescape(shown.content.decode())
    assert shown.status_code == 422
    assert "This address is not reachable from here." in page


def test_a_connected_account_begins_to_be_read_and_its_token_is_kept_encrypted(
    answering: Callable[[Answer], None], alice: Member, client_of: Callable[[Member], Client]
) -> None:
    answering(mastodon)
    client = client_of(alice)
    page = client.post(CONNECT, TYPED, follow=True).content.decode()
    channel = Channel.objects.get()
    assert "Bokkafeen is connected." in page
    assert "Reading what was said in the last 90 days." in page
    assert CANARY not in page
    assert channel.credentials["access_token"] == CANARY
    assert (channel.language, channel.zone) == (alice.workspace.language, alice.workspace.zone)
    with connection.cursor() as cursor:
        cursor.execute("SELECT credentials FROM channels_channel")
        assert CANARY not in cursor.fetchone()[0]
    assert list(AuditEntry.objects.values_list("verb", "subject"))[-1] == ("channel.connected", "Bokkafeen")
    for address in ("", f"{channel.pk}/", "connect/", "connect/mastodon/"):
        assert CANARY not in client.get("/w/bookshop/channels/" + address).content.decode()


def test_an_account_connected_again_keeps_its_history(
    answering: Callable[[Answer], None],
    alice: Member,
    mastodon_channel: Channel,
    client_of: Callable[[Member], Client],
) -> None:
    answering(mastodon)
    Channel.objects.update(state=Channel.State.RECONNECT, failure="x", news_cursor="7", credentials={})
    address = f"{CONNECT}?channel={mastodon_channel.pk}"
    client = client_of(alice)
    assert 'value="https://social.example"' in client.get(address).content.decode()
    client.post(address, TYPED)
    again = Channel.objects.get()
    assert (again.pk, again.state, again.failure) == (mastodon_channel.pk, Channel.State.ACTIVE, "")
    assert again.news_cursor == "7"


def test_a_number_too_long_for_any_channel_does_not_name_the_one_it_begins_with(
    alice: Member, mastodon_channel: Channel, client_of: Callable[[Member], Client]
) -> None:
    page = client_of(alice).get(f"{CONNECT}?channel={mastodon_channel.pk:018}9").content.decode()
    assert 'value="https://social.example"' not in page


def test_another_account_on_reconnecting_is_pointed_out(
    answering: Callable[[Answer], None],
    alice: Member,
    mastodon_channel: Channel,
    client_of: Callable[[Member], Client],
) -> None:
    answering(mastodon)
    Channel.objects.update(remote_id="9", name="Old Books")
    shown = client_of(alice).post(f"{CONNECT}?channel={mastodon_channel.pk}", TYPED, follow=True)
    assert "That was another account." in shown.content.decode()
    assert Channel.objects.count() == 2


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "x" * 900, "\u202eevil", ""])
def test_a_hostile_servers_names_do_no_harm(
    name: str,
    answering: Callable[[Answer], None],
    alice: Member,
    client_of: Callable[[Member], Client],
) -> None:
    def hostile(request: httpx2.Request) -> httpx2.Response:
        if request.url.path.endswith("verify_credentials"):
            account = {"id": "1", "acct": "h" * 900, "display_name": name, "url": "javascript:alert(1)"}
            return httpx2.Response(200, json=account)
        return httpx2.Response(404)

    answering(hostile)
    page = client_of(alice).post(CONNECT, TYPED, follow=True).content.decode()
    assert "<script>alert" not in page
    assert "javascript:" not in page
    assert "\u202e" not in page
    assert Channel.objects.get().url == ""


def test_made_up_networks_are_offered_only_in_a_demonstration(
    alice: Member, client_of: Callable[[Member], Client], settings: Settings
) -> None:
    client = client_of(alice)
    settings.IS_DEMO = True
    assert "Loopback" in client.get("/w/bookshop/channels/connect/").content.decode()
    settings.IS_DEMO = False
    assert "Loopback" not in client.get("/w/bookshop/channels/connect/").content.decode()
    assert client.get("/w/bookshop/channels/connect/loopback/").status_code == 404


def test_nobody_chooses_the_file_of_the_made_up_network(
    alice: Member, client_of: Callable[[Member], Client], settings: Settings
) -> None:
    settings.IS_DEMO = True
    page = client_of(alice).get("/w/bookshop/channels/connect/loopback/").content.decode()
    assert "token-name" in page
    assert "token-path" not in page


@pytest.mark.parametrize("network", ["nowhere", "../etc"])
def test_an_unknown_network_is_not_there(
    network: str, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    assert client_of(alice).get(f"/w/bookshop/channels/connect/{network}/").status_code == 404


def test_networks_say_what_can_be_done_on_them(alice: Member, client_of: Callable[[Member], Client]) -> None:
    page = client_of(alice).get("/w/bookshop/channels/connect/").content.decode()
    assert page.count("Posts, comments and answers.") == 5
    assert "cannot be read from here" not in page
