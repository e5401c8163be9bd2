"""What was said as a tree: what answers what, however it is chained, and how a page shows it."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from html.parser import HTMLParser

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from stamgast.channels.models import Channel
from stamgast.conversations import operations
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation, InternalNote, Message
from stamgast.conversations.queries import ThreadEntry
from stamgast.conversations.tree import DEEPEST, Turn, read, tree
from stamgast.vocabulary.activities import Create, Delete
from stamgast.workspaces.models import Member
from tests.conversations.said import theirs
from tests.factories import NOW


@pytest.fixture
def client(alice: Member, client_of: Callable[[Member], Client]) -> Client:
    return client_of(alice)


def entries(parents: Sequence[int | None], people: str = "") -> list[ThreadEntry]:
    """Return messages, each a minute after the last, that answer those of these numbers; None is a note.

    Each is said by somebody else, unless it is told by a letter for each who says it; ``u`` is us.
    """
    said = list[ThreadEntry]()
    for n, parent in enumerate(parents):
        at, who = NOW + timedelta(minutes=n), people[n : n + 1]
        direction, identity = ("out", None) if who == "u" else ("in", ord(who) if who else n)
        message = Message(
            pk=n, remote_id=f"m{n}", in_reply_to=f"m{parent}", direction=direction, identity_id=identity
        )
        said.append(
            ThreadEntry(at, note=InternalNote(pk=n)) if parent is None else ThreadEntry(at, message=message)
        )
    return said


def number(entry: ThreadEntry) -> int:
    return int((entry.at - NOW) / timedelta(minutes=1))


def walked(turns: Sequence[Turn], depth: int = 0) -> Iterator[tuple[int, Turn]]:
    """Yield turns as they are read, each with how many steps it is moved in."""
    for turn in turns:
        yield depth, turn
        yield from walked(turn.below, depth + 1)


def shown(parents: Sequence[int | None], people: str = "") -> str:
    """Draw a tree: a dot for each step in; ``>`` where it is said what is answered, ``^`` what is above."""
    lines = []
    for depth, turn in walked(tree(entries(parents, people))):
        said = f">{number(turn.answers)}{'^' * turn.follows}" if turn.answers else ""
        lines.append(f"{'.' * depth}{number(turn.entry)}{said}")
    return " ".join(lines)


@given(st.lists(st.none() | st.integers(-1, 30), max_size=30))
def test_everything_is_there_once_after_what_it_answers_and_never_too_deep(parents: list[int | None]) -> None:
    """Among the parents are later ones, the message itself, loops, and what is not there."""
    said = entries(parents)
    turns = tree(said)
    order = [number(entry) for entry in read(turns)]
    assert sorted(order) == list(range(len(said)))
    roots = [number(turn.entry) for turn in turns]
    for depth, turn in walked(turns):
        assert depth <= DEEPEST
        me = number(turn.entry)
        parent = parents[me]
        is_known = parent is not None and parent in range(len(said)) and parents[parent] is not None
        if not is_known:
            assert depth == 0
        elif depth == 0:
            assert _answers_itself(me, parents)
        else:
            assert parent is not None
            assert order.index(parent) < order.index(me)
            assert turn.answers is None or (number(turn.answers) == parent and depth == DEEPEST)
        below = [number(one.entry) for one in turn.below if one.answers is None]
        assert below == sorted(below)
    if not any(_answers_itself(root, parents) for root in roots):
        assert roots == sorted(roots)


def _answers_itself(start: int, parents: Sequence[int | None]) -> bool:
    one: int | None = start
    for _step in parents:
        one = parents[one] if one is not None and one in range(len(parents)) else None
        if one == start:
            return True
    return False


@pytest.mark.parametrize(
    ("parents", "drawn"),
    [
        ([], ""),
        ([-1, 0, 0, 1], "0 .1 ..3 .2"),
        ([-1, -1, 0], "0 .2 1"),
        ([1, -1], "1 .0"),
        ([-1, None, 0], "0 .2 1"),
        ([-1, 0, 1, 2, 3, 4], "0 .1 ..2 ...3 ...4>3^ ...5>4^"),
        ([-1, 0, 1, 2, 3, 3, 2], "0 .1 ..2 ...3 ...4>3^ ...5>3 ...6"),
        ([0], "0"),
        ([1, 0, 1], "0 .1 ..2"),
        ([1, 2, 1], "1 .0 .2"),
    ],
    ids=[
        "nothing", "an answer comes before what was said later", "two that began", "a clock that is late",
        "a note of the team", "a chain", "two answers too deep", "an answer to itself", "a loop",
        "below a loop",
    ],
)  # fmt: skip
def test_a_tree_is_drawn_as_it_grew(parents: list[int | None], drawn: str) -> None:
    assert shown(parents) == drawn


@pytest.mark.parametrize(
    ("people", "drawn"),
    [
        ("aaaaaa", "0 .1 ..2 ...3 ...4 ...5"),
        ("auauau", "0 .1 ..2 ...3 ...4 ...5"),
        ("auabab", "0 .1 ..2 ...3 ...4 ...5"),
        ("auaubu", "0 .1 ..2 ...3 ...4>3^ ...5"),
        ("auauab", "0 .1 ..2 ...3 ...4 ...5>4^"),
    ],
)
def test_in_a_chain_it_is_said_who_is_answered_unless_two_take_turns(people: str, drawn: str) -> None:
    assert shown([-1, 0, 1, 2, 3, 4], people) == drawn


def test_who_takes_turns_with_somebody_is_named_where_another_spoke_between() -> None:
    assert shown([-1, 0, 1, 2, 3, 3], "auauaa") == "0 .1 ..2 ...3 ...4 ...5>3"


def test_a_reply_that_has_not_gone_out_is_no_answer_to_another() -> None:
    said = [ThreadEntry(NOW, message=Message(pk=n, remote_id="", in_reply_to="")) for n in range(3)]
    assert [turn.entry for turn in tree(said)] == said


class Lists(HTMLParser):
    """How deep the lists of a page are in each other where each message stands."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open = 0
        self.depths: dict[str, int] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open += tag == "ol"
        one = dict(attrs)
        if (one.get("id") or "").startswith("message-"):
            self.depths[str(one["data-id"])] = self.open - 1

    def handle_endtag(self, tag: str) -> None:
        self.open -= tag == "ol"


def pk(remote_id: str) -> str:
    return str(Message.objects.get(remote_id=remote_id).pk)


def test_answers_stand_below_what_they_answer_in_lists_of_their_own(
    client: Client, url: str, channel: Channel, conversation: Conversation, alice: Member, now: datetime
) -> None:
    root = conversation.branch
    notes = [
        theirs("may-i", "May my <b>dog</b> come along?", in_reply_to=root, minute=1),
        theirs("quiet", "Is it quiet there?", who="karim", in_reply_to=root, minute=2),
        theirs("mine-too", "Mine came, too.", who="nell", in_reply_to="may-i", minute=3),
        theirs("well", "Well behaved, I hope.", who="karim", in_reply_to="mine-too", minute=4),
    ]
    take_in(channel, [Create(note) for note in notes], now=now)
    operations.add_note(conversation, alice, "I know her.")
    page = client.get(url).content.decode()
    ids = [pk(each) for each in (root, "may-i", "mine-too", "well", "quiet")]
    assert list(Lists(page).depths.items()) == list(zip(ids, (0, 1, 2, 3, 1), strict=True))
    assert page.index("I know her.") > page.index("Is it quiet there?")
    assert page.index(">Conversation</h2>") < page.index('id="thread"') < page.index(">Your reply</h2>")
    answered = page.partition("Your reply goes to")[2]
    assert answered.startswith(f' <a href="#message-{pk("well")}"><bdi>Karim</bdi></a>: <bdi>Well behaved')


def test_what_is_answered_too_deep_is_named_and_quoted_where_it_is_not_just_above(
    client: Client, url: str, channel: Channel, conversation: Conversation, now: datetime
) -> None:
    above = conversation.branch
    for n, who in enumerate(("ann", "ben", "cas", "dan", "eva"), 1):
        note = theirs(f"m{n}", f"word {n} <b>", who=who, in_reply_to=above, minute=n)
        take_in(channel, [Create(note)], now=now)
        above = note.id
    page = client.get(url).content.decode()
    assert page.count(f'<a href="#message-{pk("m3")}">To <bdi>Cas</bdi></a></p>') == 1
    take_in(channel, [Create(theirs("late", in_reply_to="m3", minute=9)), Delete("m4")], now=now)
    page = client.get(url).content.decode()
    assert f'<a href="#message-{pk("m3")}">To <bdi>Cas</bdi></a>: <bdi>word 3 &lt;b&gt;</bdi></p>' in page
    assert f'href="#message-{pk("m4")}"' in page
    assert f'id="message-{pk("m4")}"' in page
    assert set(Lists(page).depths.values()) == set(range(DEEPEST + 1))


def test_five_hundred_messages_in_a_chain_of_four_hundred_ask_no_more_and_nest_no_deeper(
    client: Client, url: str, channel: Channel, conversation: Conversation, now: datetime
) -> None:
    with CaptureQueriesContext(connection) as short:
        client.get(url, {"whole": 1})
    before = Message.objects.get()
    chained = [f"m{n - 1}" if 0 < n < 400 else conversation.branch for n in range(500)]
    Message.objects.bulk_create(
        Message(
            channel=channel, conversation=conversation, remote_id=f"m{n}", direction="in", content="word",
            identity_id=before.identity_id, published=now + timedelta(minutes=n + 1), in_reply_to=above,
        )
        for n, above in enumerate(chained)
    )  # fmt: skip
    with CaptureQueriesContext(connection) as long:
        page = client.get(url, {"whole": 1}).content.decode()
    assert len(long) <= len(short)
    depths = Lists(page).depths
    assert len(depths) == 501
    assert max(depths.values()) == DEEPEST


def test_who_answer_each_other_round_about_are_all_shown(
    client: Client, url: str, conversation: Conversation
) -> None:
    first = Message.objects.get()
    Message.objects.filter(pk=first.pk).update(in_reply_to="there")
    back = Message.objects.create(
        channel=conversation.channel, conversation=conversation, remote_id="there", direction="in",
        content="And back", published=first.published + timedelta(minutes=1), in_reply_to=first.remote_id,
    )  # fmt: skip
    assert Lists(client.get(url).content.decode()).depths == {str(first.pk): 0, str(back.pk): 1}
