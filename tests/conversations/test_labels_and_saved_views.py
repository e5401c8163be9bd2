"""The team's own labels, and searches under a name: made, found, changed, removed and brought back."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations import labelling, operations, queries
from stamgast.conversations.models import Conversation, Label, SavedView
from stamgast.conversations.queries import Wanted
from stamgast.workspaces.models import Member
from tests.factories import make_conversation

INBOX = "/w/bookshop/conversations/"


@pytest.fixture
def client(alice: Member, client_of: Callable[[Member], Client]) -> Client:
    return client_of(alice)


@pytest.fixture
def label(alice: Member) -> Label:
    return labelling.keep_label(Label(workspace=alice.workspace, name="Call back", colour=3), alice)


def test_a_label_is_made_on_its_page_and_its_name_is_there_once(client: Client, alice: Member) -> None:
    for name, status in (("Call back", 302), ("CALL BACK", 422), ("", 422), ("x" * 41, 422)):
        assert client.post(f"{INBOX}labels/", {"name": name, "colour": 3}).status_code == status
    assert [(one.name, one.colour) for one in queries.labels(alice.workspace.pk)] == [("Call back", 3)]
    assert "avatar-3" in client.get(f"{INBOX}labels/").content.decode()


def test_two_teams_may_use_the_same_word(label: Label, charlie: Member, conversation: Conversation) -> None:
    theirs_ = labelling.keep_label(Label(workspace=charlie.workspace, name="Call back"), charlie)
    with pytest.raises(ValueError, match="own labels"):
        labelling.put_on(conversation, theirs_, charlie)


def test_a_label_is_put_on_shown_and_taken_off_again(
    client: Client, conversation: Conversation, label: Label
) -> None:
    url = f"{INBOX}{conversation.pk}/"
    assert f'value="on-{label.pk}" aria-pressed="false"' in client.get(url).content.decode()
    for _twice in range(2):
        client.post(f"{url}label/", {"label": f"on-{label.pk}"})
    page = client.get(url).content.decode()
    assert f'value="off-{label.pk}" aria-pressed="true"' in page
    assert page.count('own-label avatar-3"><bdi>Call back') == 3  # in the list, at the top, in the menu
    assert conversation.own_labels.count() == 1
    client.post(f"{url}label/", {"label": f"off-{label.pk}"})
    assert not conversation.own_labels.exists()


@pytest.mark.parametrize("wanted", ["", "on-", "on-99999", "x-1", "on-x"])
def test_a_label_that_is_not_there_is_not_put_on(
    client: Client, conversation: Conversation, label: Label, wanted: str
) -> None:
    assert client.post(f"{INBOX}{conversation.pk}/label/", {"label": wanted}).status_code == 302
    assert not conversation.own_labels.exists()


def test_triage_keeps_its_own_labels(conversation: Conversation, label: Label, alice: Member) -> None:
    before = conversation.labels
    labelling.put_on(conversation, label, alice)
    conversation.refresh_from_db()
    assert conversation.labels == before == ["question"]


def test_conversations_are_found_by_their_label(
    channel: Channel, conversation: Conversation, label: Label, alice: Member, client: Client, now: datetime
) -> None:
    make_conversation(channel)
    labelling.put_on(conversation, label, alice)
    found = queries.found(alice, Wanted(own_label=label.pk), now=now)
    assert list(found) == [conversation]
    page = client.get(f"{INBOX}search/", {"own_label": label.pk}).content.decode()
    assert page.count('data-id="') == 1


def test_a_removed_label_comes_back_with_all_it_was_on_within_the_hour(
    client: Client, conversation: Conversation, label: Label, alice: Member, now: datetime
) -> None:
    labelling.put_on(conversation, label, alice)
    page = client.post(f"{INBOX}labels/{label.pk}/remove/", follow=True).content.decode()
    assert f'hx-post="{INBOX}labels/{label.pk}/back/"' in page
    assert "Call back" not in client.get(INBOX).content.decode()
    client.post(f"{INBOX}labels/{label.pk}/back/", headers={"HX-Request": "true"})
    assert "Call back" in client.get(INBOX).content.decode()
    labelling.remove_label(label, alice, now=now)
    labelling.forget_removed(now + timedelta(minutes=60))
    assert Label.objects.exists()
    labelling.forget_removed(now + timedelta(minutes=61))
    assert not Label.objects.exists()


def test_a_name_taken_meanwhile_is_said(client: Client, label: Label, alice: Member, now: datetime) -> None:
    labelling.remove_label(label, alice, now=now)
    labelling.keep_label(Label(workspace=alice.workspace, name="call back"), alice)
    client.post(f"{INBOX}labels/{label.pk}/back/")
    assert "Another label is called so by now" in client.get(f"{INBOX}labels/").content.decode()


def test_a_search_is_kept_under_a_name_and_stands_among_the_views(
    client: Client, channel: Channel, conversation: Conversation, alice: Member
) -> None:
    other = make_conversation(channel, "A chair, please.")
    operations.assign(conversation, alice, alice)
    asked = f"among=mine&words=sunday&channel={channel.pk}&nonsense=1"
    answer = client.post(f"{INBOX}views/", {"name": "My Sundays", "asked": asked})
    view = SavedView.objects.get()
    assert view.query == {"words": "sunday", "among": "mine", "channel": str(channel.pk)}
    page = client.get(answer["Location"]).content.decode()
    assert f'saved={view.pk}" aria-current="page"><bdi>My Sundays' in page
    assert (f'data-id="{conversation.pk}"' in page, f'data-id="{other.pk}"' in page) == (True, False)
    assert "My Sundays" in client.get(INBOX).content.decode()


@pytest.mark.parametrize(("is_shared", "status"), [("", 404), ("on", 302)])
def test_ones_own_view_is_nobody_elses_a_shared_one_is_everybodys(
    client: Client, bob: Member, client_of: Callable[[Member], Client], is_shared: str, status: int
) -> None:
    client.post(f"{INBOX}views/", {"name": "Sundays", "asked": "words=sunday", "is_shared": is_shared})
    view, others = SavedView.objects.get(), client_of(bob)
    assert ("Sundays" in others.get(INBOX).content.decode()) == bool(is_shared)
    changed = others.post(f"{INBOX}views/{view.pk}/", {"name": "Mondays", "asked": "words=monday"})
    assert changed.status_code == status


def test_a_view_is_changed_removed_and_brought_back(client: Client, now: datetime, channel: Channel) -> None:
    client.post(f"{INBOX}views/", {"name": "Sundays", "asked": "words=sunday"})
    view = SavedView.objects.get()
    client.post(f"{INBOX}views/{view.pk}/", {"name": "Mondays", "asked": "words=monday"})
    view.refresh_from_db()
    assert (view.name, view.query) == ("Mondays", {"words": "monday"})
    page = client.post(f"{INBOX}views/{view.pk}/remove/", follow=True).content.decode()
    assert "<bdi>Mondays" not in page
    assert f'hx-post="{INBOX}views/{view.pk}/back/"' in page
    client.post(f"{INBOX}views/{view.pk}/back/", headers={"HX-Request": "true"})
    assert "<bdi>Mondays" in client.get(INBOX).content.decode()


def test_a_view_without_a_name_is_not_kept(client: Client, alice: Member) -> None:
    page = client.post(f"{INBOX}views/", {"name": " ", "asked": "words=sunday"}, follow=True).content.decode()
    assert "nothing was kept" in page
    assert 'value="sunday"' in page
    assert not SavedView.objects.exists()


def test_what_a_view_is_called_is_only_text(client: Client, alice: Member) -> None:
    name = '"><script>alert(1)</script>'
    client.post(f"{INBOX}views/", {"name": name, "asked": 'words="><b>x'})
    page = client.get(INBOX).content.decode()
    assert "<script>alert" not in page
    assert "words=%22%3E%3Cb%3Ex" in page


def test_a_label_on_many_finds_the_same_as_one_on_few(
    channel: Channel, label: Label, alice: Member, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [make_conversation(channel) for _ in range(4)]
    for conversation in made[1:]:
        labelling.put_on(conversation, label, alice)
    found = {}
    for few in (2, 3):
        monkeypatch.setattr(queries, "FEW", few)
        found[few] = [one.pk for one in queries.found(alice, Wanted(own_label=label.pk), now=now)]
    assert found[2] == found[3] == [one.pk for one in reversed(made[1:])]


def test_what_a_team_shares_stays_when_its_maker_leaves(
    alice: Member, bob: Member, client_of: Callable[[Member], Client], now: datetime
) -> None:
    for name, shared in (("Ours", "on"), ("Mine", "")):
        client_of(bob).post(f"{INBOX}views/", {"name": name, "asked": "words=tea", "is_shared": shared})
    bob.delete()
    labelling.forget_removed(now)
    (left,) = SavedView.objects.all()
    client = client_of(alice)
    assert "Ours" in client.get(INBOX).content.decode()
    client.post(f"{INBOX}views/{left.pk}/", {"name": "Tea", "asked": "words=tea", "is_shared": "on"})
    left.refresh_from_db()
    assert (left.name, left.member) == ("Tea", None)
    client.post(f"{INBOX}views/{left.pk}/", {"name": "Tea", "asked": "words=tea"})
    labelling.forget_removed(now)
    assert SavedView.objects.get().member == alice, "whoever takes it off the team's keeps it"
