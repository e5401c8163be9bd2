"""Networks that change while we page, or mistake their cursors; and news nobody can read."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stamgast.channels.models import Channel
from stamgast.conversations import notes, operations, quarantine, reading
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation, Message, PublishedNote, Quarantined
from stamgast.networks.capabilities import Page
from stamgast.networks.errors import Gone, Rejected, Unavailable
from stamgast.people.models import Contact
from stamgast.people.rights import erase
from stamgast.vocabulary.activities import Activity, Create, Delete
from stamgast.workspaces.models import Member
from tests.conversations.said import Town, ours, theirs
from tests.factories import NOW

WORDS = ("Is it open?", "Lovely!", "My book did not arrive.", "")
CHANGES = st.tuples(
    st.sampled_from(("say", "answer", "edit", "delete", "nothing")),
    st.integers(0, 40),
    st.sampled_from(WORDS),
)
MOODS = st.sampled_from(("honest", "repeats", "forgets", "refuses", "goes back", "says no more", "is away"))
DAYS = st.lists(st.tuples(CHANGES, MOODS), max_size=14)
PATIENCE = 60
"""Turns after which everything must have been read: once honest again, a network is read to its end."""


class Moody(Town):
    """A town where something happens before every page, and whose cursors are not to be trusted."""

    def __init__(self, course: list[tuple[tuple[str, int, str], str]], page_size: int) -> None:
        super().__init__(page_size=page_size)
        self.course = list(course)
        self.lost: set[str] = set()

    def news(self, cursor: str, *, since: datetime) -> Page:
        change, mood = self.course.pop(0) if self.course else (("nothing", 0, ""), "honest")
        self._happens(*change)
        if mood == "is away":
            raise Unavailable("not now")
        if mood in {"forgets", "refuses"}:
            self.lost.add(cursor)
        if not cursor:
            self.lost.clear()  # who begins anew gets places that are known
        if cursor in self.lost:
            raise Gone("cursor") if mood == "forgets" else Rejected("cursor")
        page = super().news(cursor, since=since)
        match mood:
            case "repeats":
                return replace(page, cursor=cursor, more=True)
            case "goes back":
                return replace(page, cursor=str(max(0, int(page.cursor) - 2 * self.page_size)), more=True)
            case "says no more":
                return replace(page, more=False)
        return page

    def _happens(self, what: str, which: int, words: str) -> None:
        alive = sorted(self.notes, key=int)
        chosen = alive[which % len(alive)] if alive else ""
        number = str(len(self.log) + 1000)
        if what == "say" or (what == "answer" and chosen):
            author = ours if which % 4 == 0 else theirs
            self.say(author(number, words, in_reply_to=chosen if what == "answer" else "", minute=which))
        elif what == "edit" and chosen:
            self.edit(chosen, words)
        elif what == "delete" and chosen:
            self.delete(chosen)


def read_through(channel: Channel, town: Moody) -> int:
    """Read until the network has nothing more to say; return in how many turns."""
    for turn in range(PATIENCE):
        reading.read_news(channel.pk)
        channel.refresh_from_db()
        if not town.course and channel.news_cursor == str(len(town.log)):
            return turn
    pytest.fail("it was never read to its end")


def course_is_survived(channel: Channel, monkeypatch: Any, course: list[Any], page_size: int) -> None:
    for model in (Message, Conversation, PublishedNote):
        model.objects.all().delete()
    Channel.objects.filter(pk=channel.pk).update(news_cursor="", connected_at=NOW)
    town = Moody(course, page_size)
    monkeypatch.setattr(reading, "_reader", lambda channel: town)
    read_through(channel, town)
    stored = Message.objects.filter(deleted_at=None)
    alive = {
        n.id: n.content for n in town.notes.values() if n.in_reply_to or n.attributed_to.id != "bookshop"
    }
    assert dict(stored.values_list("remote_id", "content")) == alive
    assert stored.count() == len(alive)
    assert not Quarantined.objects.exists()


CHAOS: dict[str, Any] = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.function_scoped_fixture],
}


@given(course=DAYS, page_size=st.integers(1, 5))
@settings(max_examples=3, **CHAOS)
def test_whatever_the_network_does_every_message_is_stored_once_in_its_last_version(
    channel: Channel, monkeypatch: pytest.MonkeyPatch, course: list[Any], page_size: int
) -> None:
    course_is_survived(channel, monkeypatch, course, page_size)


@pytest.mark.long
@given(course=DAYS, page_size=st.integers(1, 5))
@settings(max_examples=200, **CHAOS)
def test_whatever_the_network_does_over_many_courses(
    channel: Channel, monkeypatch: pytest.MonkeyPatch, course: list[Any], page_size: int
) -> None:
    course_is_survived(channel, monkeypatch, course, page_size)


@pytest.mark.parametrize("mood", ["repeats", "forgets", "refuses", "goes back", "says no more", "is away"])
def test_each_kind_of_mistake_is_survived(
    channel: Channel, monkeypatch: pytest.MonkeyPatch, mood: str
) -> None:
    course = [(("say", n + 1, f"Word {n}"), mood if n % 3 == 2 else "honest") for n in range(12)]
    course_is_survived(channel, monkeypatch, course, 2)
    assert Message.objects.count() == 9  # every fourth is ours


def test_a_network_that_repeats_its_cursor_for_ever_does_not_keep_a_worker(
    channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = Moody([(("nothing", 0, ""), "repeats")] * 1000, 2)
    town.say(theirs("1"))
    monkeypatch.setattr(reading, "_reader", lambda channel: town)
    reading.read_news(channel.pk)
    assert len(town.course) == 999
    assert Message.objects.count() == 1


@pytest.fixture
def forty() -> list[Activity]:
    page: list[Activity] = [Create(theirs(str(n), f"Question {n}?", minute=n)) for n in range(40)]
    return page


@pytest.fixture
def poison(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Words that make the coach stumble; the list may be emptied."""
    bad = ["Question 17?"]
    triage = notes.triage

    def stumble(words: str, **fields: Any) -> notes.Triage:
        if words in bad:
            raise RecursionError
        return triage(words, **fields)

    monkeypatch.setattr(notes, "triage", stumble)
    return bad


@pytest.mark.parametrize("where", [0, 17, 39])
def test_one_bad_piece_among_forty_is_put_aside_and_the_others_are_stored(
    channel: Channel, forty: list[Activity], poison: list[str], now: datetime, where: int
) -> None:
    poison[:] = [f"Question {where}?"]
    intake = take_in(channel, forty, now=now, cursor="40")
    assert (intake.new, Message.objects.count()) == (39, 39)
    channel.refresh_from_db()
    assert channel.news_cursor == "40"
    aside = Quarantined.objects.get()
    assert (aside.remote_id, aside.problem) == (str(where), "RecursionError")
    assert f"Question {where}?" in aside.payload
    take_in(channel, forty, now=now, cursor="40")
    assert (Quarantined.objects.count(), Message.objects.count()) == (1, 39)
    poison.clear()
    take_in(channel, forty, now=now, cursor="40")
    assert (Quarantined.objects.count(), Message.objects.count()) == (0, 40)


def test_finding_one_bad_piece_takes_a_dozen_tries(forty: list[Activity]) -> None:
    tries = []

    def take(stretch: Any) -> None:
        tries.append(len(stretch))
        if forty[17] in stretch:
            raise RecursionError

    assert [activity for activity, _ in quarantine.take_apart(forty, take)] == [forty[17]]
    assert len(tries) <= 13


def test_answers_below_a_bad_piece_are_not_lost(
    channel: Channel, poison: list[str], town: Town, read: Callable[[], Channel]
) -> None:
    town.page_size = 10
    town.say(theirs("17", "Question 17?"), theirs("18", "And me?", in_reply_to="17", minute=1), theirs("19"))
    read()
    assert set(Message.objects.values_list("remote_id", flat=True)) == {"18", "19"}
    assert set(Quarantined.objects.values_list("remote_id", flat=True)) == {"17"}


def test_when_nothing_can_be_taken_in_the_fault_is_not_in_a_piece(
    channel: Channel, forty: list[Activity], monkeypatch: pytest.MonkeyPatch, now: datetime
) -> None:
    def stumble(words: str, **fields: Any) -> None:
        raise RecursionError

    monkeypatch.setattr(notes, "triage", stumble)
    with pytest.raises(RecursionError):
        take_in(channel, forty, now=now, cursor="40")
    channel.refresh_from_db()
    assert (channel.news_cursor, Quarantined.objects.count(), Message.objects.count()) == ("", 0, 0)


def test_what_cannot_even_be_written_down_is_put_aside_with_what_can_be_told_of_it(
    channel: Channel, monkeypatch: pytest.MonkeyPatch, now: datetime
) -> None:
    quarantine.put_aside(channel, [(Delete("a\x00b\ud800"), ValueError())], now=now)
    aside = Quarantined.objects.get()
    assert "\x00" not in aside.remote_id + aside.payload
    assert aside.payload.isascii()


@pytest.mark.parametrize("longest", [quarantine.KEPT, 400])
def test_what_was_put_aside_of_an_erased_person_is_forgotten(
    channel: Channel, alice: Member, now: datetime, monkeypatch: pytest.MonkeyPatch, longest: int
) -> None:
    monkeypatch.setattr(quarantine, "KEPT", longest)
    take_in(channel, [Create(theirs("1")), Create(theirs("2", who="bob"))], now=now)
    bad = [Create(theirs("3", "x" * 400)), Create(theirs("4", "x" * 400, who="bob"))]
    quarantine.put_aside(channel, [(activity, ValueError()) for activity in bad], now=now)
    erase(Contact.objects.get(identities__remote_id="trijn"), alice, now=now)
    operations.forget_erased(now)
    payloads = dict(Quarantined.objects.values_list("remote_id", "payload"))
    assert payloads["3"] == ""
    assert "Bob" in payloads["4"]


def test_it_is_shown_on_the_channels_page_until_somebody_looked(
    channel: Channel, forty: list[Activity], poison: list[str], alice: Member, bob: Member, now: datetime,
    client_of: Callable[[Member], Client],
) -> None:  # fmt: skip
    address = f"/w/bookshop/conversations/quarantined/{channel.pk}/"
    client = client_of(alice)
    assert client.get(address).content.decode().strip() == ""
    take_in(channel, forty, now=now + timedelta(minutes=1))
    assert address in client.get(f"/w/bookshop/channels/{channel.pk}/").content.decode()
    shown = client.get(address).content.decode()
    assert "1 piece of news could not be read" in shown
    assert "RecursionError" in shown
    assert client_of(bob).post(f"{address}forget/").status_code == 403
    client.post(f"{address}forget/")
    assert client.get(address).content.decode().strip() == ""
