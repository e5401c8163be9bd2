"""Coming in: the first page, sign-in links, language, profile."""

from collections.abc import Callable
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings
from sesame.utils import get_token

from stamgast.workspaces import sign_in
from stamgast.workspaces.models import Member, User
from stamgast.workspaces.operations import add_member
from stamgast.workspaces.roles import Role
from tests.factories import make_user

SignIn = Callable[[Member], Client]


def test_who_has_one_workspace_is_led_there(alice: Member, client_of: SignIn) -> None:
    assert client_of(alice).get("/").headers["Location"] == "/w/bookshop/"


def test_who_has_several_chooses(alice: Member, charlie: Member, client_of: SignIn) -> None:
    add_member(alice.workspace, charlie.user, Role.OBSERVER)
    text = client_of(charlie).get("/").content.decode()
    assert '/w/bookshop/"' in text
    assert '/w/elsewhere/"' in text


def test_who_has_none_is_told_what_to_do(alice: Member, client_of: SignIn) -> None:
    client = client_of(alice)
    alice.delete()
    assert b"send you an invitation" in client.get("/").content


def test_a_stranger_is_asked_to_sign_in(db: None) -> None:
    assert Client().get("/").headers["Location"].startswith("/account/login/")


def test_reading_a_link_does_not_use_it_up(alice: Member) -> None:
    token, client = get_token(alice.user), Client()
    assert b'name="sesame"' in client.get("/enter/", {"sesame": token}).content
    assert client.get("/enter/", {"sesame": token}).status_code == 200
    assert "_auth_user_id" not in client.session


def test_pressing_the_button_signs_in_once(alice: Member) -> None:
    token, client = get_token(alice.user), Client()
    answer = client.post("/enter/", {"sesame": token, "next": "/w/bookshop/team/"})
    assert answer.headers["Location"] == "/w/bookshop/team/"
    assert client.get("/w/bookshop/team/").status_code == 200
    again = Client().post("/enter/", {"sesame": token})
    assert again.status_code == 410
    assert b"no longer works" in again.content


def test_of_two_presses_at_the_same_moment_one_comes_in(alice: Member) -> None:
    one, other = User.objects.get(pk=alice.user_id), User.objects.get(pk=alice.user_id)
    assert [sign_in.use_up(one, now=timezone.now()), sign_in.use_up(other, now=timezone.now())] == [
        True,
        False,
    ]


@pytest.mark.parametrize("token", ["", "not-a-token", "x" * 4000, "\u202e"])
def test_a_broken_link_says_so(db: None, token: str) -> None:
    assert Client().get("/enter/", {"sesame": token}).status_code == 410


def test_a_link_is_too_old_after_fifteen_minutes(alice: Member) -> None:
    token = get_token(alice.user)
    late = (timezone.now() + timedelta(minutes=15, seconds=2)).timestamp()
    with patch("sesame.tokens_v2.time.time", return_value=late):
        assert Client().get("/enter/", {"sesame": token}).status_code == 410


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example", "javascript:alert(1)", ""])
def test_a_link_leads_nowhere_else(alice: Member, address: str) -> None:
    answer = Client().post("/enter/", {"sesame": get_token(alice.user), "next": address})
    assert answer.headers["Location"] == "/"


@pytest.mark.parametrize("is_demo", [True, False])
def test_only_the_demo_presses_the_button_itself(alice: Member, settings: Settings, is_demo: bool) -> None:
    settings.IS_DEMO = is_demo
    shown = Client().get("/enter/", {"sesame": get_token(alice.user)}).content
    assert (b"data-submits-itself" in shown) == is_demo


def test_who_signs_in_for_the_first_time_is_asked_who_they_are(db: None) -> None:
    user, client = make_user("new@bookshop.example", ""), Client()
    answer = client.post("/enter/", {"sesame": get_token(user)})
    assert answer.headers["Location"] == "/you/"
    given = {"first_name": "Nina", "language": "nb", "zone": "Europe/Oslo", "is_first": "1"}
    assert client.post("/you/", given).headers["Location"] == "/"
    user.refresh_from_db()
    assert (user.first_name, user.language, user.zone) == ("Nina", "nb", "Europe/Oslo")


@pytest.mark.parametrize(
    ("field", "value"), [("first_name", ""), ("zone", "Moon/Base"), ("language", "xx" * 9)]
)
def test_a_profile_that_cannot_be_is_not_kept(
    alice: Member, client_of: SignIn, field: str, value: str
) -> None:
    given = {"first_name": "A", "language": "en", "zone": "Europe/Oslo", field: value}
    assert client_of(alice).post("/you/", given).status_code == 200
    assert User.objects.get(pk=alice.user_id).zone == "Europe/Amsterdam"


def test_the_language_is_kept_with_the_user(alice: Member, client_of: SignIn) -> None:
    client = client_of(alice)
    assert client.post("/language/", {"language": "nl", "next": "/you/"}).headers["Location"] == "/you/"
    assert User.objects.get(pk=alice.user_id).language == "nl"
    assert b'<html lang="nl">' in client.get("/you/").content


def test_a_stranger_keeps_the_language_in_a_cookie(db: None) -> None:
    client = Client()
    client.post("/language/", {"language": "sv", "next": "/account/login/"})
    assert b'<html lang="sv">' in client.get("/account/login/").content


def test_an_unknown_language_changes_nothing(alice: Member, client_of: SignIn) -> None:
    client_of(alice).post("/language/", {"language": "tlh"})
    assert User.objects.get(pk=alice.user_id).language == "en"


def test_the_language_is_not_changed_by_looking(alice: Member, client_of: SignIn) -> None:
    assert client_of(alice).get("/language/", {"language": "nl"}).status_code == 405


def test_a_part_of_a_page_is_refused_to_a_stranger_a_whole_page_asks_to_sign_in(alice: Member) -> None:
    assert Client().get("/w/bookshop/team/", headers={"HX-Request": "true"}).status_code == 401
    assert Client().get("/w/bookshop/team/").headers["Location"].startswith("/account/login/")
