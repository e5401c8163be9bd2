"""Signing in on the network's own page: bound to one browser, one member, one use, ten minutes."""

import re
from collections.abc import Callable
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from stamgast.channels.models import Channel, SignIn
from stamgast.workspaces.models import Member
from stamgast.workspaces.roles import Role
from tests.channels.conftest import CANARY, Answer, mastodon

pytestmark = pytest.mark.django_db
BEGIN = "/w/bookshop/channels/connect/mastodon/begin/"
CALLBACK = "/w/bookshop/channels/callback/"


@pytest.fixture
def browser(
    answering: Callable[[Answer], None], alice: Member, client_of: Callable[[Member], Client]
) -> Client:
    answering(mastodon)
    return client_of(alice)


def begun(client: Client, address: str = BEGIN) -> str:
    """Begin a sign-in and return the state that travels along."""
    page = client.post(address, {"page-server": "social.example"}).content.decode()
    found = re.search(r'href="(https://social\.example/oauth/authorize[^"]+)"', page)
    assert found is not None
    assert CANARY not in page
    asked = parse_qs(urlsplit(found[1].replace("&amp;", "&")).query)
    assert asked["redirect_uri"][0].endswith(CALLBACK)
    return asked["state"][0]


def test_there_and_back_connects_the_account_and_leaves_the_secrets_of_the_address(browser: Client) -> None:
    answer = browser.get(CALLBACK, {"state": begun(browser), "code": "c"})
    channel = Channel.objects.get()
    assert answer["Location"] == f"/w/bookshop/channels/{channel.pk}/"
    assert channel.credentials["access_token"] == CANARY
    assert not SignIn.objects.exists()


def test_a_sign_in_works_once(browser: Client) -> None:
    state = begun(browser)
    browser.get(CALLBACK, {"state": state, "code": "c"})
    Channel.objects.all().delete()
    again = browser.get(CALLBACK, {"state": state, "code": "c"}, follow=True)
    assert "Please begin again." in again.content.decode()
    assert not Channel.objects.exists()


def test_a_sign_in_is_over_after_ten_minutes(browser: Client) -> None:
    state = begun(browser)
    SignIn.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    browser.get(CALLBACK, {"state": state, "code": "c"})
    assert not Channel.objects.exists()


def test_the_next_sign_in_clears_away_those_that_are_over(browser: Client) -> None:
    begun(browser)
    SignIn.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    begun(browser)
    assert SignIn.objects.count() == 1


def test_another_browser_of_the_same_person_cannot_finish_it(
    browser: Client, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client_of(alice).get(CALLBACK, {"state": begun(browser), "code": "c"})
    assert not Channel.objects.exists()


def test_another_owner_cannot_finish_it(
    browser: Client, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    bob.role = Role.OWNER
    bob.save()
    client_of(bob).get(CALLBACK, {"state": begun(browser), "code": "c"})
    assert not Channel.objects.exists()


def test_it_cannot_be_finished_in_another_workspace(browser: Client, alice: Member, charlie: Member) -> None:
    Member.objects.create(workspace=charlie.workspace, user=alice.user, role=Role.OWNER)
    browser.get("/w/elsewhere/channels/callback/", {"state": begun(browser), "code": "c"})
    assert not Channel.objects.exists()


@pytest.mark.parametrize("state", ["", "x", "x:y", "é" * 9000])
def test_a_state_that_is_not_ours_is_refused(browser: Client, state: str) -> None:
    begun(browser)
    assert browser.get(CALLBACK, {"state": state, "code": "c"}).status_code == 302
    assert not Channel.objects.exists()
    assert SignIn.objects.count() == 1


def test_who_says_no_there_reads_so_here_and_finds_the_server_still_typed(browser: Client) -> None:
    shown = browser.get(CALLBACK, {"state": begun(browser), "error": "access_denied"}, follow=True)
    page = shown.content.decode()
    assert "The sign-in was cancelled." in page
    assert 'value="social.example"' in page


def test_another_account_than_the_one_to_be_connected_again_is_pointed_out(
    browser: Client, mastodon_channel: Channel
) -> None:
    Channel.objects.update(remote_id="9", name="Old Books", state="reconnect")
    page = browser.get(f"/w/bookshop/channels/connect/mastodon/?channel={mastodon_channel.pk}")
    address = f"{BEGIN}?channel={mastodon_channel.pk}"
    assert f'action="{address}"' in page.content.decode()
    refused = {"state": begun(browser, address), "error": "access_denied"}
    assert "You are reconnecting" in browser.get(CALLBACK, refused, follow=True).content.decode()
    shown = browser.get(CALLBACK, {"state": begun(browser, address), "code": "c"}, follow=True)
    assert "That was another account." in shown.content.decode()
    shown = browser.get(CALLBACK, {"state": begun(browser), "code": "c"}, follow=True)
    assert "That was another account." not in shown.content.decode()


def test_what_is_kept_meanwhile_is_encrypted_and_not_in_the_session(browser: Client) -> None:
    state = begun(browser)
    assert CANARY in SignIn.objects.get().pending["client_secret"]
    assert CANARY not in str(dict(browser.session))
    with connection.cursor() as cursor:
        cursor.execute("SELECT pending, state_hash FROM channels_signin")
        pending, state_hash = cursor.fetchone()
    assert CANARY not in pending
    assert state not in state_hash


def test_a_server_cannot_send_people_to_something_that_is_no_web_address(
    answering: Callable[[Answer], None], browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from stamgast.networks.adapters.mastodon.authorise import MastodonAuthoriser
    from stamgast.networks.capabilities import Redirect

    monkeypatch.setattr(MastodonAuthoriser, "begin", lambda *_, **__: Redirect("javascript:alert(1)", {}))
    page = browser.post(BEGIN, {"page-server": "social.example"}).content.decode()
    assert "javascript:" not in page
    assert not SignIn.objects.exists()


def test_a_server_that_is_none_is_said_beside_what_was_typed(
    answering: Callable[[Answer], None], browser: Client
) -> None:
    answering(lambda request: httpx2.Response(404, html="<p>nothing</p>"))
    shown = browser.post(BEGIN, {"page-server": "blog.example"})
    page = shown.content.decode()
    assert shown.status_code == 422
    assert "There is no Mastodon-compatible server at this address." in page
    assert 'value="blog.example"' in page


def test_a_network_without_such_a_page_has_no_such_way(browser: Client) -> None:
    assert browser.post("/w/bookshop/channels/connect/bluesky/begin/", {}).status_code == 404
