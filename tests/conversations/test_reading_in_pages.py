"""However news come and change while they are read, every message ends up stored once, as it stands."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection, connections
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stamgast.channels.models import Channel
from stamgast.conversations import reading
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation, Message
from stamgast.people.models import Contact
from stamgast.vocabulary.activities import Create
from stamgast.workspaces.models import Member
from tests.conversations.said import Town, ours, theirs
from tests.factories import NOW, make_channel

WORDS = ("Is it open?", "Lovely!", "My book did not arrive.", "")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("say"), st.integers(0, 40), st.sampled_from(WORDS)),
        st.tuples(st.just("answer"), st.integers(0, 40), st.sampled_from(WORDS)),
        st.tuples(st.just("edit"), st.integers(0, 40), st.sampled_from(WORDS)),
        st.tuples(st.just("delete"), st.integers(0, 40), st.just("")),
        st.tuples(st.just("read"), st.integers(0, 40), st.just("")),
    ),
    max_size=30,
)


def step(town: Town, what: str, which: int, words: str) -> None:
    alive = sorted(town.notes, key=int)
    chosen = alive[which % len(alive)] if alive else ""
    number = str(len(town.log) + 1000)
    if what == "say" or (what == "answer" and chosen):
        author = ours if which % 4 == 0 else theirs
        parent = chosen if what == "answer" else ""
        town.say(author(number, words, in_reply_to=parent, minute=int(number)))
    elif what == "edit" and chosen:
        town.edit(chosen, words)
    elif what == "delete" and chosen:
        town.delete(chosen)


@given(steps=STEPS, page_size=st.integers(1, 5))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_after_any_course_of_events_everything_alive_is_stored_once_as_it_reads_now(
    channel: Channel, steps: list[tuple[str, int, str]], page_size: int
) -> None:
    Message.objects.all().delete()
    Conversation.objects.all().delete()
    town, cursor = Town(page_size=page_size), ""
    for what, which, words in [*steps, *[("read", 0, "")] * (len(steps) + 1)]:
        step(town, what, which, words)
        if what == "read":
            page = town.news(cursor, since=NOW)
            intake = take_in(channel, page.activities, now=NOW)
            reading.adopt(channel, town, intake.orphans)
            cursor = page.cursor
    stored = Message.objects.filter(deleted_at=None)
    alive = {
        n.id: n.content for n in town.notes.values() if n.in_reply_to or n.attributed_to.id != "bookshop"
    }
    assert dict(stored.values_list("remote_id", "content")) == alive
    assert stored.count() == len(alive)


@pytest.mark.django_db(transaction=True)
def test_the_same_message_delivered_by_two_workers_at_once_is_stored_once(
    alice: Member, tmp_path_factory: pytest.TempPathFactory
) -> None:
    channel = make_channel(alice.workspace, path=tmp_path_factory.mktemp("net") / "n.sqlite3")
    page = [Create(theirs(f"a{n}", minute=n)) for n in range(20)]
    together, failed = Barrier(2), []

    def deliver() -> None:
        try:
            together.wait()
            take_in(Channel.objects.select_related("workspace").get(pk=channel.pk), page, now=timezone.now())
        except BaseException as error:  # noqa: BLE001  shown below, whatever it is
            failed.append(error)
        finally:
            connections.close_all()

    workers = [Thread(target=deliver) for _ in range(2)]
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        workers = workers[:1]
        together = Barrier(1)
        deliver()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert failed == []
    assert Message.objects.count() == Conversation.objects.count() == 20
    assert Contact.objects.get().inbound_count == 20
    assert Contact.objects.get().last_seen_at == NOW + timedelta(minutes=19)
