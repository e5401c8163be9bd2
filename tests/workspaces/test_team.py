"""The team: roles, leaving, invitations, the audit log, and the pulses pages ask for."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from stamgast.workspaces import invitations
from stamgast.workspaces.models import AuditEntry, Invitation, Member, User, Workspace
from stamgast.workspaces.operations import LastOwner, change_role, remove_member, stir
from stamgast.workspaces.roles import Role

SignIn = Callable[[Member], Client]
TEAM = "/w/bookshop/team/"


def role_of(member: Member) -> str:
    return Member.objects.get(pk=member.pk).role


def verbs(workspace: Workspace) -> list[str]:
    return list(AuditEntry.objects.filter(workspace=workspace).order_by("pk").values_list("verb", flat=True))


def test_everybody_sees_the_team_but_only_owners_see_the_log(
    alice: Member, bob: Member, client_of: SignIn
) -> None:
    hers, his = (client_of(member).get(TEAM).content.decode() for member in (alice, bob))
    assert "bob@bookshop.example" in hers
    assert "alice@bookshop.example" in his
    assert "founded the workspace" in hers
    assert "founded the workspace" not in his
    assert "/team/invite/" not in his


def test_an_owner_changes_a_role_and_it_is_written_down(
    alice: Member, bob: Member, client_of: SignIn
) -> None:
    client_of(alice).post(f"{TEAM}{bob.pk}/role/", {"role": "author"})
    assert role_of(bob) == Role.AUTHOR
    assert verbs(alice.workspace)[-1] == "member.role_changed"


@pytest.mark.parametrize("role", ["", "emperor"])
def test_a_role_that_does_not_exist_changes_nothing(
    alice: Member, bob: Member, client_of: SignIn, role: str
) -> None:
    client_of(alice).post(f"{TEAM}{bob.pk}/role/", {"role": role})
    assert role_of(bob) == Role.RESPONDER


def test_the_last_owner_stays_an_owner(alice: Member, bob: Member) -> None:
    with pytest.raises(LastOwner):
        change_role(alice, Role.OBSERVER, by=alice.user)
    with pytest.raises(LastOwner):
        remove_member(alice, by=alice.user)
    change_role(bob, Role.OWNER, by=alice.user)
    change_role(alice, Role.OBSERVER, by=alice.user)
    assert [role_of(alice), role_of(bob)] == [Role.OBSERVER, Role.OWNER]


def test_the_last_owner_is_told_why(alice: Member, client_of: SignIn) -> None:
    answer = client_of(alice).post(f"{TEAM}{alice.pk}/remove/", follow=True)
    assert b"needs an owner" in answer.content


def test_a_removed_member_finds_nothing_any_more(alice: Member, bob: Member, client_of: SignIn) -> None:
    his = client_of(bob)
    client_of(alice).post(f"{TEAM}{bob.pk}/remove/")
    assert his.get(TEAM).status_code == 404
    assert User.objects.filter(pk=bob.user_id).exists()


def test_everybody_may_leave_but_not_throw_others_out(alice: Member, bob: Member, client_of: SignIn) -> None:
    his = client_of(bob)
    assert his.post(f"{TEAM}{alice.pk}/remove/").status_code == 403
    assert his.post(f"{TEAM}{bob.pk}/remove/").headers["Location"] == "/"
    assert not Member.objects.filter(pk=bob.pk).exists()


@pytest.mark.parametrize("action", ["{bob}/role/", "invite/", "invitations/1/withdraw/"])
def test_a_responder_does_not_manage_the_team(bob: Member, client_of: SignIn, action: str) -> None:
    address = TEAM + action.format(bob=bob.pk)
    assert client_of(bob).post(address, {"role": "owner", "email": "x@x.example"}).status_code == 403


def test_members_of_another_workspace_are_out_of_reach(
    alice: Member, charlie: Member, client_of: SignIn
) -> None:
    assert client_of(alice).post(f"{TEAM}{charlie.pk}/role/", {"role": "observer"}).status_code == 404
    assert role_of(charlie) == Role.OWNER


def test_what_one_can_be_asked_about_is_ones_own_to_say(
    alice: Member, bob: Member, client_of: SignIn
) -> None:
    client_of(bob).post(f"{TEAM}you/", {"knows_about": "bread"})
    assert b"bread" in client_of(alice).get(TEAM).content


def test_an_invitation_is_shown_once_and_kept_only_as_a_hash(alice: Member, client_of: SignIn) -> None:
    client = client_of(alice)
    shown = client.post(f"{TEAM}invite/", {"email": "Dora@x.example", "role": "author"}).content.decode()
    secret = shown.split("/join/")[1].split("/")[0]
    kept = Invitation.objects.get()
    assert secret not in kept.secret_hash
    assert kept.email == "dora@x.example"
    assert secret not in client.get(TEAM).content.decode()
    assert b"/join/" not in client.get(TEAM).content


def test_a_wrong_address_is_said_beside_the_field(alice: Member, client_of: SignIn) -> None:
    answer = client_of(alice).post(f"{TEAM}invite/", {"email": "dora", "role": "author"})
    assert answer.status_code == 422
    assert b'aria-describedby="id_email_error"' in answer.content


def test_a_newcomer_joins_with_a_name_and_a_password(alice: Member) -> None:
    secret = invitations.invite(alice, "dora@x.example", Role.AUTHOR, now=timezone.now())
    client, address = Client(), reverse("workspaces:join", args=[secret])
    assert b"Welcome to The Bookshop" in client.get(address).content
    answer = client.post(address, {"name": "Dora", "password": "some long words"})
    assert answer.headers["Location"] == "/w/bookshop/"
    assert client.get(TEAM).status_code == 200
    assert Member.objects.get(user__email="dora@x.example").role == Role.AUTHOR
    assert Client().get(address).status_code == 410
    assert verbs(alice.workspace)[-2:] == ["member.invited", "invitation.accepted"]


@pytest.mark.parametrize("password", ["", "short", "password123"])
def test_a_weak_password_is_refused_and_nothing_is_used_up(alice: Member, password: str) -> None:
    secret = invitations.invite(alice, "dora@x.example", Role.AUTHOR, now=timezone.now())
    address = reverse("workspaces:join", args=[secret])
    assert Client().post(address, {"name": "Dora", "password": password}).status_code == 200
    assert not User.objects.filter(email="dora@x.example").exists()
    assert Client().get(address).status_code == 200


def test_who_is_signed_in_joins_as_they_are(alice: Member, charlie: Member, client_of: SignIn) -> None:
    secret = invitations.invite(alice, "someone@x.example", Role.EXPERT, now=timezone.now())
    answer = client_of(charlie).post(reverse("workspaces:join", args=[secret]))
    assert answer.headers["Location"] == "/w/bookshop/"
    assert Member.objects.get(user=charlie.user, workspace=alice.workspace).role == Role.EXPERT


def test_who_has_a_login_signs_in_first(alice: Member, charlie: Member) -> None:
    secret = invitations.invite(alice, charlie.user.email, Role.EXPERT, now=timezone.now())
    address = reverse("workspaces:join", args=[secret])
    assert f"/account/login/?next={address}" in Client().get(address).content.decode()
    assert Client().post(address, {"name": "Eve", "password": "some long words"}).status_code == 200
    assert not Member.objects.filter(user=charlie.user, workspace=alice.workspace).exists()


def test_an_invitation_gives_no_second_role_to_who_is_in(alice: Member, bob: Member) -> None:
    secret = invitations.invite(alice, "x@x.example", Role.OWNER, now=timezone.now())
    invitation = invitations.find_invitation(secret, now=timezone.now())
    assert invitation is not None
    invitations.accept(invitation, bob.user, now=timezone.now())
    assert role_of(bob) == Role.RESPONDER


def test_an_invitation_lasts_a_week(alice: Member, now: datetime) -> None:
    secret = invitations.invite(alice, "dora@x.example", Role.AUTHOR, now=now)
    last = now + invitations.LASTS
    assert invitations.find_invitation(secret, now=last - timedelta(seconds=1)) is not None
    assert invitations.find_invitation(secret, now=last) is None


def test_an_invitation_is_accepted_once(alice: Member, bob: Member, charlie: Member, now: datetime) -> None:
    secret = invitations.invite(alice, "dora@x.example", Role.AUTHOR, now=now)
    invitation = invitations.find_invitation(secret, now=now)
    assert invitation is not None
    invitations.accept(invitation, charlie.user, now=now)
    with pytest.raises(invitations.NoLongerValid):
        invitations.accept(invitation, bob.user, now=now)


def test_of_two_newcomers_at_the_same_moment_no_half_account_is_left(alice: Member, now: datetime) -> None:
    secret = invitations.invite(alice, "dora@x.example", Role.AUTHOR, now=now)
    invitation = invitations.find_invitation(secret, now=now)
    assert invitation is not None
    Invitation.objects.update(accepted_at=now)
    with pytest.raises(invitations.NoLongerValid):
        invitations.accept_as_newcomer(
            invitation, name="D", password="some long words", language="en", now=now
        )
    assert not User.objects.filter(email="dora@x.example").exists()


def test_inviting_again_ends_the_earlier_link(alice: Member, now: datetime) -> None:
    first = invitations.invite(alice, "dora@x.example", Role.AUTHOR, now=now)
    second = invitations.invite(alice, "dora@x.example", Role.OBSERVER, now=now)
    assert invitations.find_invitation(first, now=now) is None
    assert invitations.find_invitation(second, now=now) is not None


def test_a_withdrawn_invitation_no_longer_works(alice: Member, client_of: SignIn) -> None:
    secret = invitations.invite(alice, "dora@x.example", Role.AUTHOR, now=timezone.now())
    client_of(alice).post(f"{TEAM}invitations/{Invitation.objects.get().pk}/withdraw/")
    assert Client().get(reverse("workspaces:join", args=[secret])).status_code == 410
    assert verbs(alice.workspace)[-1] == "invitation.withdrawn"


@pytest.mark.parametrize(
    "end",
    [
        lambda bob, owner: remove_member(bob, by=owner),
        lambda bob, owner: change_role(bob, Role.RESPONDER, by=owner),
    ],
)
def test_nobody_comes_back_by_an_invitation_of_their_own(
    alice: Member, bob: Member, now: datetime, end: Callable[[Member, User], None]
) -> None:
    change_role(bob, Role.OWNER, by=alice.user)
    his = invitations.invite(bob, "bob@home.example", Role.OWNER, now=now)
    hers = invitations.invite(alice, "dora@x.example", Role.OWNER, now=now)
    change_role(bob, Role.OWNER, by=alice.user)
    assert invitations.find_invitation(his, now=now) is not None
    end(bob, alice.user)
    assert invitations.find_invitation(his, now=now) is None
    assert invitations.find_invitation(hers, now=now) is not None
    assert AuditEntry.objects.get(verb="invitation.withdrawn").subject == "bob@home.example"


def test_live_answers_with_the_beats_of_this_workspace_alone(
    alice: Member,
    charlie: Member,
    client_of: SignIn,
    django_capture_on_commit_callbacks: Callable[..., object],
) -> None:
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
        for workspace, topic in ((alice, "people"), (alice, "people"), (charlie, "channels")):
            stir(workspace.workspace_id, topic)
    answer = client_of(alice).get("/w/bookshop/live/")
    assert answer.json() == {"people": 2}
    assert "no-store" in answer.headers["Cache-Control"]


def test_live_is_not_there_for_others(alice: Member, charlie: Member, client_of: SignIn) -> None:
    assert client_of(charlie).get("/w/bookshop/live/").status_code == 404
    assert Client().get("/w/bookshop/live/").status_code == 302
