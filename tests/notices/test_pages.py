"""The bell, the list of notices, marking them as read, and the page about how we may be reached."""

import html
import re
from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from stamgast.conversations.models import Conversation
from stamgast.notices.letters import letter_about
from stamgast.notices.models import Kind, Notice, Wishes
from stamgast.notices.queries import MANY
from stamgast.people.models import Contact
from stamgast.workspaces.models import Member, Pulse
from tests.factories import NOW

pytestmark = pytest.mark.django_db
ALL = "/w/bookshop/notices/"
REACH = f"{ALL}reach/"
HTMX = {"HX-Request": "true"}
ClientOf = Callable[[Member], Client]


@pytest.fixture
def notice(waiting: Conversation, seen: Callable[[float], object]) -> Notice:
    """Alice is warned that a promise runs out."""
    seen(80)
    return Notice.objects.get()


def shown(client: Client, address: str = ALL, **headers: str) -> str:
    return html.unescape(client.get(address, headers=headers).content.decode())


def unread() -> int:
    return Notice.objects.filter(read_at=None).count()


def test_the_bell_stands_on_every_page_and_counts(notice: Notice, alice: Member, client_of: ClientOf) -> None:
    client = client_of(alice)
    page = shown(client, "/w/bookshop/hours/")
    assert f'href="{ALL}"' in page
    assert f'hx-get="{ALL}bell/"' in page
    assert "1 new" in shown(client, f"{ALL}bell/")
    client.post(f"{ALL}read/")
    assert shown(client, f"{ALL}bell/").strip() == ""


def test_the_bell_counts_no_further_than_it_can_show(
    notice: Notice, alice: Member, client_of: ClientOf
) -> None:
    rows = [Notice(member=alice, kind=Kind.ASSIGNED, event=f"more:{n}", made_at=NOW) for n in range(MANY + 3)]
    Notice.objects.bulk_create(rows)
    assert f"{MANY}+" in shown(client_of(alice), f"{ALL}bell/")


def test_open_pages_are_told(
    notice: Notice,
    alice: Member,
    client_of: ClientOf,
    django_capture_on_commit_callbacks: Callable[..., object],
) -> None:
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
        client_of(alice).post(f"{ALL}{notice.pk}/read/")
    assert Pulse.objects.filter(workspace=alice.workspace, topic="notices").exists()


def test_the_list_says_what_calls_and_where_to_look(
    notice: Notice, alice: Member, bob: Member, client_of: ClientOf
) -> None:
    page = shown(client_of(alice))
    assert "Trijn waits, and the time you promised is almost up" in page
    assert "Bookshop · since " in page
    assert "</bdi>\xa0· <time" in page  # no line begins with what stands between
    assert f'href="{ALL}{notice.pk}/"' in page
    assert "Nothing calls for you" in shown(client_of(bob))
    assert "<html" not in shown(client_of(alice), **HTMX)


def test_a_strangers_name_is_shown_harmless(notice: Notice, alice: Member, client_of: ClientOf) -> None:
    Contact.objects.update(name="<b>Trijn</b>\u202e")
    page = client_of(alice).get(ALL).content.decode()
    assert "&lt;b&gt;Trijn&lt;/b&gt;" in page
    assert "\u202e" not in page


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Kind.ESCALATION, "Trijn still has no answer"),
        (Kind.ALARM, "Trijn has waited longer than promised"),
        (Kind.CHANNEL, "A channel needs you"),
        (Kind.MENTIONED, "Somebody names you in a note"),
        (Kind.ANSWERED, "Your question in the conversation with Trijn has an answer"),
        (Kind.HOSTING, "You host soon"),
        (Kind.PROMISED, "Something you promised falls due"),
        (Kind.ASSIGNED, "A conversation with Trijn is in your hands now"),
    ],
)
def test_every_kind_is_said_also_when_little_is_known(
    kind: Kind, words: str, notice: Notice, alice: Member, client_of: ClientOf
) -> None:
    Notice.objects.update(kind=kind)
    assert words in shown(client_of(alice))


def test_following_a_notice_is_reading_it(notice: Notice, alice: Member, client_of: ClientOf) -> None:
    there = client_of(alice).get(f"{ALL}{notice.pk}/")
    assert there["Location"] == f"/w/bookshop/conversations/{notice.conversation_id}/"
    assert unread() == 0


def test_reading_can_be_undone(notice: Notice, alice: Member, client_of: ClientOf) -> None:
    client = client_of(alice)
    for act, left in (("read", 0), ("unread", 1), ("read", 0)):
        assert client.post(f"{ALL}{notice.pk}/{act}/")["Location"] == ALL
        assert unread() == left
    assert "Read, and not settled yet" in shown(client)


def test_all_read_can_be_undone_for_just_those(notice: Notice, alice: Member, client_of: ClientOf) -> None:
    client = client_of(alice)
    Notice.objects.create(member=alice, kind=Kind.ASSIGNED, event="before", made_at=NOW, read_at=NOW)
    answer = client.post(f"{ALL}read/", headers=HTMX).content.decode()
    assert "Everything is marked as read." in answer
    assert "notices-undo" not in shown(client, **HTMX)  # a live refresh leaves it where it is
    assert unread() == 0
    (at,) = re.findall(r'name="at" value="([^"]+)"', answer)
    client.post(f"{ALL}unread/", {"at": html.unescape(at)}, headers=HTMX)
    assert unread() == 1


@pytest.mark.parametrize("typed", ["", "yesterday", "2026-11-25T09:00:00", "0001-01-01T00:00+14:00"])
def test_an_instant_that_is_none_undoes_nothing(
    typed: str, notice: Notice, alice: Member, client_of: ClientOf
) -> None:
    assert client_of(alice).post(f"{ALL}unread/", {"at": typed}).status_code == 404


@pytest.mark.parametrize("act", ["", "read/", "unread/"])
def test_a_colleagues_notices_are_their_own(
    act: str, notice: Notice, bob: Member, client_of: ClientOf
) -> None:
    client = client_of(bob)
    answer = client.post(f"{ALL}{notice.pk}/{act}") if act else client.get(f"{ALL}{notice.pk}/")
    assert answer.status_code == 404
    client.post(f"{ALL}read/")
    assert unread() == 1


TYPED = {
    **{f"mail_{kind.value}": "digest" for kind in Kind},
    "mail_alarm": "at_once",
    "digest_at": "07:30",
    "quiet_from": "18:00",
    "quiet_to": "07:00",
    "loud": ["alarm", "escalation"],
}


def test_how_a_member_may_be_reached_is_kept_and_shown(alice: Member, client_of: ClientOf) -> None:
    client = client_of(alice)
    assert client.post(REACH, TYPED)["Location"] == REACH
    kept = Wishes.objects.get(member=alice)
    assert (kept.when("alarm"), kept.when("warning"), kept.loud) == (
        "at_once",
        "digest",
        ["alarm", "escalation"],
    )
    page = shown(client, REACH)
    for clock in ("07:30", "18:00", "07:00"):
        assert f'value="{clock}"' in page
    assert page.count("checked") == 2


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("mail_alarm", "hourly"),
        ("mail_alarm", ""),
        ("digest_at", "25:00"),
        ("quiet_to", ""),
        ("loud", ["all"]),
    ],
)
def test_a_wish_nobody_can_have_is_said_and_nothing_is_kept(
    name: str, value: object, alice: Member, client_of: ClientOf
) -> None:
    answer = client_of(alice).post(REACH, {**TYPED, name: value})
    assert answer.status_code == 422
    assert not Wishes.objects.exists()


@pytest.mark.parametrize("address", [ALL, REACH])
def test_without_mail_the_pages_say_so(
    address: str, alice: Member, client_of: ClientOf, settings: Settings
) -> None:
    client = client_of(alice)
    assert "Mail is off" not in shown(client, address)
    settings.HAS_MAIL = False
    assert "Mail is off" in shown(client, address)


def test_one_click_in_a_mail_and_there_are_fewer(
    notice: Notice, alice: Member, bob: Member, client_of: ClientOf
) -> None:
    body = letter_about([notice], NOW).body
    (link,) = re.findall(r"https://talk\.example(/w/bookshop/notices/fewer/\S+)", str(body))
    for _twice in range(2):
        page = client_of(alice).get(link, follow=True).content.decode()
        assert "comes once a day from now on" in page
    assert Wishes.objects.get(member=alice).when("warning") == "digest"
    assert "not yours" in client_of(bob).get(link, follow=True).content.decode()
    assert "not yours" in client_of(alice).get(link[:-2] + "x/", follow=True).content.decode()
    assert not Wishes.objects.filter(member=bob).exists()
