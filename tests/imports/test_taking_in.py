"""What comes in from an archive: all of it, once, where it belongs, and without asking anybody to answer."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.conversations.models import Conversation, Message, PublishedNote
from stamgast.conversations.past import take_in_past
from stamgast.imports import operations, taking
from stamgast.imports.models import Import
from stamgast.imports.places import place
from stamgast.notices.models import Notice
from stamgast.outbox.models import Delivery
from stamgast.people.models import Contact, Identity
from stamgast.routing import operations as routing
from stamgast.routing.models import Progress, Routed, Rule
from stamgast.vocabulary.objects import Actor, Note
from stamgast.workspaces.models import Member, Workspace
from stamgast.world.town import Town
from tests.factories import make_channel

State = Import.State
Archive = Callable[[str], bytes]
Bring = Callable[..., Import]
Work = Callable[[], None]


def said_of(town: Town) -> tuple[int, int, int]:
    """Return how many posts, answers of ours and comments of others a weblog's export holds."""
    posts = replies = comments = 0
    for occasion in town.occasions():
        if occasion.why != "reshare":
            posts += 1
            below = list(occasion.said)[1:]
            replies += sum(one.by is None for one in below)
            comments += sum(one.by is not None for one in below)
    return posts, replies, comments


def post_by_hand(channel: Channel, content: str, url: str, at: datetime) -> None:
    Delivery.objects.create(
        channel=channel, content=content, url=url, published_at=at, state=Delivery.State.PUBLISHED,
        due_at=at, late_after=at, next_try_at=at,
    )  # fmt: skip


def test_a_weblog_is_shown_before_anything_is_stored(
    weblog: Channel, town: Town, archive: Archive, bring: Bring
) -> None:
    one = bring(weblog, archive("wxr"), "export.xml")
    posts, replies, comments = said_of(town)
    assert (one.state, one.refusal) == (State.ASKING, "")
    assert one.found["parts"] == {"posts": posts, "replies": replies, "comments": comments}
    assert one.total == posts + replies + comments
    assert one.found["is_ours"]
    assert (PublishedNote.objects.count(), Message.objects.count(), Contact.objects.count()) == (0, 0, 0)


def test_all_of_it_comes_in_where_it_belongs(
    weblog: Channel, town: Town, archive: Archive, bring: Bring, work: Work, alice: Member,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    rooms: list[bool] = []
    monkeypatch.setattr(taking, "leave_room", lambda: rooms.append(True))
    one = bring(weblog, archive("wxr"), "export.xml")
    assert operations.confirm(one, alice, now=timezone.now())
    work()
    one.refresh_from_db()
    posts, replies, comments = said_of(town)
    assert one.state == State.DONE
    assert len(rooms) >= one.total // taking.AT_ONCE, "people's pages have the database in between"
    assert PublishedNote.objects.filter(channel=weblog).count() == posts
    assert Message.objects.filter(channel=weblog, direction="out").count() == replies
    assert Message.objects.filter(channel=weblog, direction="in").count() == comments
    assert not Conversation.objects.filter(channel=weblog, published_note=None).exists()
    assert one.brought.count() == posts + replies + comments
    assert {id_.partition(":")[0] for id_ in PublishedNote.objects.values_list("remote_id", flat=True)} == {
        "post"
    }


def test_nobody_is_asked_to_answer_and_nobody_is_told(
    weblog: Channel, archive: Archive, bring: Bring, work: Work, alice: Member
) -> None:
    operations.confirm(bring(weblog, archive("wxr"), "export.xml"), alice, now=timezone.now())
    work()
    assert Message.objects.filter(needs_reply=True).exists(), "else this would prove nothing"
    states = set(Conversation.objects.values_list("state", "waiting_since", "due_at", "quiet_at"))
    assert states == {(Conversation.State.RESOLVED, None, None, None)}
    assert not Notice.objects.exists()


def test_the_same_archive_again_brings_nothing(
    weblog: Channel, archive: Archive, bring: Bring, work: Work, alice: Member
) -> None:
    for brought_something in (True, False):
        one = bring(weblog, archive("wxr"), "export.xml")
        operations.confirm(one, alice, now=timezone.now())
        work()
        one.refresh_from_db()
        assert (one.state, one.brought.exists()) == (State.DONE, brought_something)
    assert Message.objects.count() + PublishedNote.objects.count() == one.total
    heard = sum(Contact.objects.values_list("inbound_count", flat=True))
    assert heard == Message.objects.filter(direction="in").count()


@pytest.mark.long
@pytest.mark.parametrize("dies_after", [1, 2, 3])
def test_a_worker_that_dies_in_the_middle_loses_and_doubles_nothing(
    weblog: Channel, archive: Archive, bring: Bring, work: Work, alice: Member, dies_after: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    one = bring(weblog, archive("wxr"), "export.xml")
    operations.confirm(one, alice, now=timezone.now())
    stored: list[int] = []
    as_ever = taking.take_in_past

    def dying(channel: Channel, notes: list[Note], **fields: Any) -> list[str]:
        ids = as_ever(channel, notes, **fields)
        stored.append(len(ids))
        if len(stored) == dies_after:
            raise SystemExit  # everything is written, nothing is committed
        return ids

    monkeypatch.setattr(taking, "AT_ONCE", 30)
    with monkeypatch.context() as dies:
        dies.setattr(taking, "take_in_past", dying)
        with pytest.raises(SystemExit):
            work()
    there = Message.objects.count() + PublishedNote.objects.count()
    assert there == sum(stored[:-1]) == one.brought.count()
    work()  # its lease still runs: nobody takes it up
    assert Message.objects.count() + PublishedNote.objects.count() == there
    Import.objects.update(lease_until=timezone.now())
    work()
    one.refresh_from_db()
    assert one.state == State.DONE
    assert Message.objects.count() + PublishedNote.objects.count() == one.total == one.brought.count()


def test_what_is_stopped_halfway_goes_on_no_more(
    weblog: Channel,
    archive: Archive,
    bring: Bring,
    work: Work,
    alice: Member,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one = bring(weblog, archive("wxr"), "export.xml")
    operations.confirm(one, alice, now=timezone.now())
    as_ever = taking.take_in_past

    def stopped(channel: Channel, notes: list[Note], **fields: Any) -> list[str]:
        ids = as_ever(channel, notes, **fields)
        if one.brought.exists():
            operations.stop(one, now=fields["now"])
        return ids

    monkeypatch.setattr(taking, "AT_ONCE", 30)
    monkeypatch.setattr(taking, "take_in_past", stopped)
    work()
    one.refresh_from_db()
    assert (one.state, one.brought.count()) == (State.STOPPED, 60)
    assert not place(one.folder).exists()


def test_what_the_channel_has_read_itself_is_left_to_it(
    weblog: Channel, town: Town, archive: Archive, bring: Bring
) -> None:
    whole = sum(said_of(town))
    read_from = sorted(one.at for occasion in town.occasions() for one in occasion.said)[whole // 2]
    Channel.objects.filter(pk=weblog.pk).update(backfill_from=read_from)
    weblog.refresh_from_db()
    one = bring(weblog, archive("wxr"), "export.xml")
    assert one.found["parts"]["recent"] + one.total == whole
    assert one.found["last"] < read_from.isoformat()


def test_what_was_posted_by_hand_is_there_already(
    profile: Channel, archive: Archive, bring: Bring, work: Work, alice: Member
) -> None:
    one = bring(profile, archive("x"))
    assert one.state == State.ASKING, one.refusal
    operations.confirm(one, alice, now=timezone.now())
    work()
    first, second = PublishedNote.objects.order_by("published")[:2]
    Conversation.objects.all().delete()
    PublishedNote.objects.all().delete()
    for note, url in ((first, f"https://twitter.com/i/web/status/{first.remote_id}"), (second, "")):
        post_by_hand(profile, note.content if not url else "As it was planned", url, note.published)
    again = bring(profile, archive("x"))
    operations.confirm(again, alice, now=timezone.now())
    work()
    there = set(PublishedNote.objects.values_list("remote_id", flat=True))
    assert {first.remote_id, second.remote_id} & there == set()
    assert len(there) == one.found["parts"]["posts"] - 2


def test_words_said_since_a_channel_was_added_wait_for_nobody(channel: Channel, now: datetime) -> None:
    trijn = Actor("trijn", "Trijn")
    notes = [
        Note("1", Actor(channel.remote_id, channel.name), "What do you read?", now),
        Note("2", trijn, "Poems. Are you open on Sunday?", now + timedelta(hours=1), in_reply_to="1"),
    ]
    Channel.objects.filter(pk=channel.pk).update(connected_at=now)
    channel.refresh_from_db()
    assert take_in_past(channel, notes, now=now + timedelta(days=1)) == ["1", "2"]
    one = Conversation.objects.get()
    assert (one.state, one.waiting_since, one.due_at, one.quiet_at) == (
        Conversation.State.RESOLVED,
        None,
        None,
        None,
    )
    assert Message.objects.get().needs_reply is True


@pytest.mark.long
@pytest.mark.parametrize(("name", "file"), [("mastodon", "a.zip"), ("bluesky", "a.car"), ("youtube", "a.zip"),
    ("linkedin", "a.zip"), ("instagram", "a.zip"), ("facebook_page", "a.zip"), ("threads", "a.zip"),
    ("tiktok", "a.zip")])  # fmt: skip
def test_archives_of_every_network_come_in(
    workspace: Workspace, archive: Archive, bring: Bring, work: Work, alice: Member, name: str, file: str
) -> None:
    network = name.removesuffix("_page")
    channel = make_channel(workspace, network=network, remote_id="ours", handle="", poll_due_at=None)
    one = bring(channel, archive(name), file)
    assert one.state == State.ASKING, one.refusal
    assert not one.found["is_ours"]
    operations.confirm(one, alice, now=timezone.now())
    work()
    one.refresh_from_db()
    assert one.state == State.DONE
    assert one.brought.count() == one.total == one.done > 0
    assert PublishedNote.objects.count() == one.found["parts"]["posts"]
    assert not Conversation.objects.exclude(state=Conversation.State.RESOLVED).exists()


def test_who_calls_themselves_like_our_id_is_not_us(
    weblog: Channel, archive: Archive, bring: Bring, work: Work, alice: Member
) -> None:
    nameless = re.sub(
        rb"(<wp:comment_author><!\[CDATA\[)[^]]*(\]\]></wp:comment_author>\s*<wp:comment_author_email><!\[CDATA\[)"
        rb"(?!bob@)[^]]*", rb"\g<1>1\g<2>", archive("wxr"),
    )  # fmt: skip
    one = bring(weblog, nameless, "export.xml")
    operations.confirm(one, alice, now=timezone.now())
    work()
    assert Identity.objects.get().name == weblog.remote_id == "1"
    assert Message.objects.filter(direction="in").count() == one.found["parts"]["comments"] > 0


def test_rules_leave_the_past_alone(
    weblog: Channel, archive: Archive, bring: Bring, work: Work, alice: Member
) -> None:
    rule = Rule.objects.create(
        workspace=alice.workspace,
        name="All",
        words="*",
        assignee=alice,
        is_urgent=True,
        tried_at=timezone.now(),
    )
    routing.switch_on(rule, alice)
    operations.confirm(bring(weblog, archive("wxr"), "export.xml"), alice, now=timezone.now())
    work()
    routing.route(timezone.now())
    assert Progress.objects.get().seen > 0
    assert not Routed.objects.exists()
    assert not Conversation.objects.exclude(assignee=None).exists()
