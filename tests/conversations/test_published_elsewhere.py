"""The calendar's days tell also what was published in a network's own app: each note once, by our clock."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation
from stamgast.conversations.published import LONGEST, published_elsewhere
from stamgast.outbox.models import Delivery
from stamgast.vocabulary.activities import Create, Delete
from stamgast.workspaces.models import Member
from tests.conversations.said import ours, theirs

SignIn = Callable[[Member], Client]
DAY = date(2026, 11, 25)
PAGE = "/w/bookshop/conversations/published/"


def taken(channel: Channel, now: datetime, *notes: object) -> None:
    take_in(channel, [Create(note) for note in notes], now=now)  # type: ignore[arg-type]


def sent(channel: Channel, member: Member, now: datetime, **where: str) -> None:
    Delivery.objects.create(
        channel=channel, decided_by=member, content="A chair.", state="published",
        due_at=now, late_after=now, next_try_at=now, **where,
    )  # fmt: skip


def words(channel: Channel, start: date = DAY, days: int = 1) -> list[tuple[date, list[str], int]]:
    found = published_elsewhere(channel.workspace, start, start + timedelta(days=days))
    return [(day.day, [note.words for note in day.notes], day.more) for day in found]


def test_only_what_did_not_go_out_from_here_is_told(channel: Channel, alice: Member, now: datetime) -> None:
    taken(
        channel,
        now,
        ours("by-us", "From here.", minute=-4),
        ours("by-hand", "By hand.", minute=-3, url="https://town.example/by-hand"),
        ours("there", "From the app.", minute=-2),
        ours("gone", "Taken away.", minute=-1),
    )
    sent(channel, alice, now, remote_id="by-us")
    sent(channel, alice, now, url="https://town.example/by-hand")
    take_in(channel, [Delete("gone")], now=now)
    assert words(channel) == [(DAY, ["From the app."], 0)]


def test_a_day_begins_by_the_clock_of_the_workspace(channel: Channel, now: datetime) -> None:
    channel.workspace.zone = "Europe/Oslo"
    channel.workspace.save()
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)  # half past midnight in Oslo
    taken(channel, now, ours("late", "Good night.", published=late))
    assert words(channel, DAY - timedelta(days=1), 2) == [(DAY, ["Good night."], 0)]
    found = published_elsewhere(channel.workspace, DAY, DAY + timedelta(days=1))
    assert found[0].notes[0].wall.isoformat() == "2026-11-25T00:30:00"


def test_a_full_day_shows_its_first_notes_and_how_many_more_there_are(
    channel: Channel, now: datetime
) -> None:
    taken(channel, now, *(ours(f"n{n}", f"Note {n}", minute=-9 + n) for n in range(5)))
    assert words(channel) == [(DAY, ["Note 0", "Note 1", "Note 2"], 2)]


def test_a_long_stretch_is_read_from_its_beginning(channel: Channel, now: datetime) -> None:
    taken(channel, now, ours("n", "Here."))
    assert words(channel, DAY - LONGEST + timedelta(days=1), 9999)
    assert not words(channel, DAY - LONGEST, 9999)


def test_a_note_leads_to_what_was_said_below_it(
    channel: Channel, alice: Member, client_of: SignIn, now: datetime
) -> None:
    note = ours("n", "Who reads <b>aloud</b>?", minute=-9, url="https://town.example/n")
    taken(channel, now, note, theirs("first", in_reply_to="n", minute=-8), theirs("last", in_reply_to="n"))
    alone = ours("alone", "Nobody there?", minute=-7, url="https://town.example/alone")
    taken(channel, now, alone)
    page = client_of(alice).get(PAGE, {"from": "2026-11-25", "to": "2026-11-26"}).content.decode()
    assert 'hx-swap-oob="innerHTML:#published-2026-11-25"' in page
    assert f'href="/w/bookshop/conversations/{Conversation.objects.get(branch="last").pk}/"' in page
    assert "2 answers" in page
    assert "Who reads &lt;b&gt;aloud" in page
    assert 'href="https://town.example/alone" rel="noreferrer noopener"' in page


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"from": "2026-11-25"},
        {"from": "soon", "to": "later"},
        {"from": "9999-12-20", "to": "9999-12-31"},
        {"from": "0001-01-01", "to": "0001-01-03"},
        {"from": "2026-11-26", "to": "2026-11-20"},
    ],
)
def test_what_is_no_stretch_of_days_has_nothing(
    given: dict[str, str], alice: Member, client_of: SignIn
) -> None:
    answer = client_of(alice).get(PAGE, given)
    assert answer.status_code == 200
    assert "<ul" not in answer.content.decode()
