"""The pages: what can be done on them, what they say, and who may."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.following import operations, queries
from stamgast.following.models import Change, Followed, FollowList
from stamgast.following.views import changing
from stamgast.networks.adapters.loopback.faults import plan_fault
from stamgast.networks.errors import Misconfigured
from stamgast.workspaces.models import Member
from stamgast.workspaces.roles import Role
from tests.factories import make_followed
from tests.following.conftest import NAMES, person, turn

URL = "/w/bookshop/following/"
HTMX = {"HTTP_HX_REQUEST": "true"}
Decision = Followed.Decision


@pytest.fixture
def browser(alice: Member, client_of: Callable[[Member], Client]) -> Client:
    return client_of(alice)


def test_from_the_first_click_to_the_list(browser: Client, shop: Channel, now: datetime) -> None:
    assert "Read whom" in browser.get(URL).content.decode()
    answer = browser.post(f"{URL}read/{shop.pk}/")
    found = FollowList.objects.get()
    assert answer["Location"] == f"{URL}{found.pk}/"
    assert "Reading the list" in browser.get(f"{URL}{found.pk}/standing/").content.decode()
    turn(found, found.due_at or now)
    page = browser.get(f"{URL}{found.pk}/").content.decode()
    assert [name in page for name in ("Anna", "Bram", "Cleo", "Look through")] == [True] * 4


def test_a_network_without_such_a_list_says_so(browser: Client, alice: Member) -> None:
    blog = Channel.objects.create(workspace=alice.workspace, network="wordpress", remote_id="1", name="Blog")
    answer = browser.post(f"{URL}read/{blog.pk}/", follow=True)
    assert "upload your archive" in answer.content.decode()
    assert "Read whom Blog" not in answer.content.decode()
    assert FollowList.objects.count() == 0


def test_the_review_by_htmx_goes_on_with_the_next_person_and_says_what_was_done(
    browser: Client, follow_list: FollowList
) -> None:
    anna = person(follow_list, "anna")
    page = browser.get(f"{URL}{follow_list.pk}/review/").content.decode()
    assert 'id="who" tabindex="-1" autofocus><bdi>Anna</bdi>' in page
    keys = ("1", "2", "3", "u", "r", "s", "z")
    assert [f'data-key="{key}"' in page for key in keys] == [True] * len(keys)
    answer = browser.post(f"{URL}person/{anna.pk}/decide/", {"decision": "supplier"}, **HTMX).content.decode()
    assert "<bdi>Bram</bdi>" in answer
    assert "<bdi>A supplier: Anna.</bdi>" in answer
    assert "1 of 3 looked through" in answer
    answer = browser.post(f"{URL}{follow_list.pk}/undo/", **HTMX).content.decode()
    assert "autofocus><bdi>Anna</bdi>" in answer
    assert person(follow_list, "anna").decision == ""


def test_the_review_works_without_a_script(browser: Client, follow_list: FollowList) -> None:
    for name in NAMES:
        found = person(follow_list, name)
        answer = browser.post(f"{URL}person/{found.pk}/decide/", {"decision": "unfollow"}, follow=True)
    page = answer.content.decode()
    assert "Everybody is decided about" in page
    assert "Unfollow 3 people" in page
    answer = browser.post(f"{URL}{follow_list.pk}/undo/", follow=True)
    assert "<bdi>Cleo</bdi>" in answer.content.decode()


@pytest.mark.parametrize("decision", ["", "delete", "REAL"])
def test_what_is_no_decision_changes_nothing(browser: Client, follow_list: FollowList, decision: str) -> None:
    anna = person(follow_list, "anna")
    answer = browser.post(f"{URL}person/{anna.pk}/decide/", {"decision": decision}, **HTMX)
    assert "no decision" in answer.content.decode()
    assert person(follow_list, "anna").decision == ""


def test_later_and_deciding_again(browser: Client, follow_list: FollowList) -> None:
    anna = person(follow_list, "anna")
    browser.post(f"{URL}person/{anna.pk}/decide/", {"decision": "later"})
    assert person(follow_list, "anna").later_at is not None
    browser.post(f"{URL}person/{anna.pk}/decide/", {"decision": "real"})
    page = browser.get(f"{URL}{follow_list.pk}/review/?person={anna.pk}").content.decode()
    assert "So far: A real relationship" in page


def test_unfollowing_asks_first_and_takes_only_those_with_a_tick(
    browser: Client, alice: Member, follow_list: FollowList, now: datetime
) -> None:
    for name in NAMES:
        operations.decide(person(follow_list, name), Decision.UNFOLLOW, alice, now=now)
    page = browser.get(f"{URL}{follow_list.pk}/unfollow/").content.decode()
    assert page.count('name="person"') == 3
    assert "about 1 minute" in page
    for nonsense in ([], ["x"], ["-1"], ["1e3"], ["9" * 40], ["٣"]):
        browser.post(f"{URL}{follow_list.pk}/unfollow/", {"person": nonsense})
    assert Change.objects.count() == 0
    ticked = [person(follow_list, name).pk for name in ("anna", "cleo")]
    answer = browser.post(f"{URL}{follow_list.pk}/unfollow/", {"person": ticked}, follow=True)
    assert "2 people are being unfollowed." in answer.content.decode()
    assert "0 of 2 people done" in answer.content.decode()
    assert "Stopped. 2 people" in browser.post(f"{URL}{follow_list.pk}/stop/", follow=True).content.decode()


def test_a_connection_that_cannot_be_opened_only_leaves_out_how_long_it_takes(
    browser: Client, alice: Member, follow_list: FollowList, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(channel: Channel) -> None:
        raise Misconfigured("A setting is missing.")

    monkeypatch.setattr(changing, "adapter_of", closed)
    operations.decide(person(follow_list, "anna"), Decision.UNFOLLOW, alice, now=now)
    page = browser.get(f"{URL}{follow_list.pk}/unfollow/").content.decode()
    assert page.count('name="person"') == 1
    assert "about 1 minute" not in page


def test_following_again_from_the_page(
    browser: Client, alice: Member, follow_list: FollowList, now: datetime
) -> None:
    anna = person(follow_list, "anna")
    operations.decide(anna, Decision.UNFOLLOW, alice, now=now)
    operations.confirm(follow_list, [anna.pk], alice, now=now)
    turn(follow_list, now)
    assert "1 person was unfollowed" in browser.get(f"{URL}{follow_list.pk}/").content.decode()
    assert 'name="person"' in browser.get(f"{URL}{follow_list.pk}/again/").content.decode()
    browser.post(f"{URL}{follow_list.pk}/again/", {"person": [anna.pk]})
    assert queries.under_way(follow_list).get().kind == Change.Kind.FOLLOW


def test_an_archive_leads_to_a_checklist_with_links(browser: Client) -> None:
    list_ = b"Account address,Show boosts\nanna@town.example,true\n"
    upload = SimpleUploadedFile("following_accounts.csv", list_)
    answer = browser.post(f"{URL}upload/", {"file": upload}, follow=True)
    assert "The list is here: 1 person." in answer.content.decode()
    follow_list = FollowList.objects.get()
    anna = follow_list.people.get()
    browser.post(f"{URL}person/{anna.pk}/decide/", {"decision": "unfollow"})
    page = browser.post(
        f"{URL}{follow_list.pk}/unfollow/", {"person": [anna.pk]}, follow=True
    ).content.decode()
    assert 'href="https://town.example/@anna"' in page
    assert 'rel="noopener noreferrer nofollow"' in page
    change = Change.objects.get()
    answer = browser.post(f"{URL}change/{change.pk}/tick/", **HTMX).content.decode()
    assert "1 of 1 ticked off" in answer
    browser.post(f"{URL}change/{change.pk}/tick/")
    change.refresh_from_db()
    assert change.state == Change.State.PLANNED


def test_a_tick_means_nothing_where_we_unfollow_ourselves(
    browser: Client, alice: Member, follow_list: FollowList, now: datetime
) -> None:
    anna = person(follow_list, "anna")
    operations.decide(anna, Decision.UNFOLLOW, alice, now=now)
    operations.confirm(follow_list, [anna.pk], alice, now=now)
    browser.post(f"{URL}change/{Change.objects.get().pk}/tick/")
    assert Change.objects.get().state == Change.State.PLANNED


def test_a_file_that_cannot_be_read_is_said_beside_the_field(browser: Client) -> None:
    answer = browser.post(f"{URL}upload/", {"file": SimpleUploadedFile("photo.jpg", b"\xff\xd8")})
    assert answer.status_code == 422
    assert "There is no list of those you follow in this file." in answer.content.decode()
    assert browser.post(f"{URL}upload/").status_code == 422


def test_meeting_again(browser: Client, alice: Member, follow_list: FollowList, now: datetime) -> None:
    anna = person(follow_list, "anna")
    operations.decide(anna, Decision.RECONNECT, alice, now=now)
    page = browser.get(f"{URL}reconnect/").content.decode()
    assert 'value="2026-12-09"' in page
    browser.post(f"{URL}person/{anna.pk}/remind/", {"remind_on": "2027-01-31"})
    assert str(person(follow_list, "anna").remind_on) == "2027-01-31"
    answer = browser.post(f"{URL}person/{anna.pk}/remind/", {"remind_on": "soon"}, follow=True)
    assert "That is no day." in answer.content.decode()
    page = browser.post(f"{URL}person/{anna.pk}/met/", follow=True).content.decode()
    assert "You talked with" in page
    browser.post(f"{URL}person/{anna.pk}/met/")
    assert person(follow_list, "anna").met_at is not None, "a second click is none"
    browser.post(f"{URL}person/{anna.pk}/met/", {"undo": "1"})
    assert person(follow_list, "anna").met_at is None


@pytest.mark.parametrize(("months", "status"), [("6", 302), ("0", 422), ("121", 422), ("", 422)])
def test_what_we_ask_can_be_changed_and_is_shown_in_the_review(
    browser: Client, follow_list: FollowList, months: str, status: int
) -> None:
    given = {"met_within_months": months, "also": "Lives in town."}
    assert browser.post(f"{URL}baseline/", given).status_code == status
    page = browser.get(f"{URL}{follow_list.pk}/review/").content.decode()
    assert ("met within 6 months. Lives in town." in page) is (status == 302)
    assert ("met within 12 months." in page) is (status == 422)


@pytest.mark.parametrize("number", ["", "x", "-1", "٣", "9" * 40, "999999999"])
def test_numbers_in_addresses_are_not_trusted(browser: Client, follow_list: FollowList, number: str) -> None:
    assert browser.get(f"{URL}{follow_list.pk}/", {"after": number, "decision": number}).status_code == 200
    page = browser.get(f"{URL}{follow_list.pk}/review/", {"person": number}).content.decode()
    assert "<bdi>Anna</bdi>" in page


def test_a_paused_channel_is_told(
    browser: Client, shop: Channel, follow_list: FollowList, now: datetime
) -> None:
    browser.post(f"{URL}read/{shop.pk}/")
    Channel.objects.update(state=Channel.State.PAUSED)
    assert "We go on when it does." in browser.get(f"{URL}{follow_list.pk}/standing/").content.decode()


def test_more_people_than_a_page_holds_come_one_page_after_another(
    browser: Client, follow_list: FollowList
) -> None:
    for n in range(queries.PAGE):
        make_followed(follow_list, f"guest{n}")
    first = browser.get(f"{URL}{follow_list.pk}/").content.decode()
    assert first.count('class="list-item') == queries.PAGE
    last = follow_list.people.order_by("pk")[queries.PAGE - 1]
    assert f"after={last.pk}" in first
    rest = browser.get(f"{URL}{follow_list.pk}/", {"after": last.pk}, **HTMX).content.decode()
    assert (rest.count('class="list-item'), "<main" in rest, "after=" in rest) == (3, False, False)


def test_who_was_not_changed_is_named_with_the_reason(
    browser: Client, alice: Member, follow_list: FollowList, town: str, now: datetime
) -> None:
    anna = person(follow_list, "anna")
    operations.decide(anna, Decision.UNFOLLOW, alice, now=now)
    operations.confirm(follow_list, [anna.pk], alice, now=now)
    plan_fault(town, "follows", "rejected")
    turn(follow_list, now)
    page = browser.get(f"{URL}{follow_list.pk}/standing/").content.decode()
    assert "The network did not change 1 person." in page
    assert "<bdi>Anna</bdi>: The network does not take this text." in page


def test_before_and_after(browser: Client, alice: Member, follow_list: FollowList, now: datetime) -> None:
    assert "at first" not in browser.get(f"{URL}{follow_list.pk}/").content.decode()
    anna = person(follow_list, "anna")
    operations.decide(anna, Decision.UNFOLLOW, alice, now=now)
    operations.confirm(follow_list, [anna.pk], alice, now=now)
    turn(follow_list, now)
    assert "You followed 3 people at first; now 2." in browser.get(f"{URL}{follow_list.pk}/").content.decode()


def test_only_an_owner_forgets_a_list(
    browser: Client, bob: Member, client_of: Callable[[Member], Client], follow_list: FollowList
) -> None:
    assert client_of(bob).post(f"{URL}{follow_list.pk}/remove/").status_code == 403
    assert "cannot be undone" in browser.get(f"{URL}{follow_list.pk}/remove/").content.decode()
    browser.post(f"{URL}{follow_list.pk}/remove/")
    assert (FollowList.objects.count(), Followed.objects.count()) == (0, 0)


def test_an_observer_sees_the_list_and_no_buttons(
    bob: Member, client_of: Callable[[Member], Client], follow_list: FollowList
) -> None:
    bob.role = Role.OBSERVER
    bob.save()
    for page in ("", f"{follow_list.pk}/", "reconnect/"):
        text = client_of(bob).get(URL + page).content.decode()
        assert "<form" not in text.partition("<main")[2].partition("</main>")[0]


def test_names_and_words_of_strangers_stay_text(browser: Client, follow_list: FollowList) -> None:
    follow_list.people.update(name="<b>Anna</b>", summary="<script>alert(1)</script>", handle="<i>")
    for page in ("", "review/"):
        text = browser.get(f"{URL}{follow_list.pk}/{page}").content.decode()
        assert "<b>Anna" not in text
        assert "<script>alert" not in text
