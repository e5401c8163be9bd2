"""Rules for what comes in: what they are about, tried before they are on, applied once; they never speak."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation, Label, Message, TriagePass
from stamgast.conversations.sorting import sort_anew
from stamgast.conversations.standing import restand
from stamgast.outbox.models import Delivery
from stamgast.routing import operations
from stamgast.routing.forms import RuleForm
from stamgast.routing.matching import pattern, phrases
from stamgast.routing.models import Progress, Routed, Rule
from stamgast.routing.queries import trial
from stamgast.vocabulary.activities import Create, Update
from stamgast.vocabulary.objects import Actor, Note, Visibility
from stamgast.workspaces.models import Member

SignIn = Callable[[Member], Client]


@pytest.mark.parametrize(
    ("words", "said", "fits"),
    [
        ("", "anything at all", True),
        ("broken", "It is BROKEN!", True),
        ("broken", "unbroken", False),
        ("broken", "brokenness", False),
        ("broke*", "brokenness", True),
        ("broke*", "unbroke", False),
        ("out of order", "It is out  of\norder again", True),
        ("out of order", "out of all order", False),
        ("tea\ncoffee", "A coffee, please", True),
        ("tea\ncoffee", "A teapot", False),
        ("c++", "I write C++ books", True),
        ("a.b", "axb", False),
        ("trasig", "Den är TRASIG", True),
        ("søppel*", "Søppelkassen er full", True),
        ("*", "anything at all", True),
        ("?", "Is it open?", True),
    ],
)
def test_phrases_are_found_as_whole_words(words: str, said: str, fits: bool) -> None:
    assert pattern(words).fits(said, channel=1, kind="comment", labels=[]) is fits


@pytest.mark.parametrize(
    ("channel", "kind", "sees", "fits"),
    [
        (None, "", "", True),
        (1, "", "", True),
        (2, "", "", False),
        (None, "comment", "", True),
        (None, "message", "", False),
        (None, "", "complaint", True),
        (None, "", "praise", False),
        (1, "comment", "complaint", True),
        (1, "reply", "complaint", False),
    ],
)
def test_all_conditions_must_hold(channel: int | None, kind: str, sees: str, fits: bool) -> None:
    asked = pattern("broken", channel=channel, kind=kind, sees=sees)
    assert asked.fits("broken", channel=1, kind="comment", labels=["complaint"]) is fits


def test_phrases_without_words_are_left_out() -> None:
    assert phrases(" a  b \n\n * \nc*") == ["a b", "c*"]


@pytest.fixture
def label(alice: Member) -> Label:
    return Label.objects.create(workspace=alice.workspace, name="Repair")


@pytest.fixture
def rule(alice: Member, bob: Member, label: Label) -> Rule:
    return operations.keep(
        Rule(
            workspace=alice.workspace,
            name="Broken",
            words="broken",
            label=label,
            assignee=bob,
            is_urgent=True,
        ),
        alice,
    )


def say(
    channel: Channel, content: str, now: datetime, remote_id: str = "m1", visibility: Visibility = "public"
) -> Message:
    note = Note(remote_id, Actor("p1", "Pia"), content, now, visibility=visibility)
    take_in(channel, [Create(note)], now=now)
    return Message.objects.get(remote_id=remote_id)


def on(rule: Rule, member: Member, now: datetime) -> None:
    operations.note_trial(rule, now=now)
    operations.switch_on(rule, member)


def test_it_labels_hands_over_and_marks_what_comes_in(
    rule: Rule, alice: Member, bob: Member, channel: Channel, label: Label, now: datetime
) -> None:
    on(rule, alice, now)
    message = say(channel, "The chair is broken.", now)
    other = say(channel, "The chair is fine.", now, "m2")
    operations.route(now)
    conversation = message.conversation
    conversation.refresh_from_db()
    assert list(conversation.own_labels.all()) == [label]
    assert (conversation.assignee, conversation.urgency) == (bob, "high")
    assert not other.conversation.own_labels.exists()
    assert not Delivery.objects.exists()


def test_it_is_applied_once_and_what_people_change_stays(
    rule: Rule, alice: Member, channel: Channel, now: datetime
) -> None:
    on(rule, alice, now)
    message = say(channel, "Broken again", now)
    operations.route(now)
    message.conversation.own_labels.clear()
    Progress.objects.update(reached=0)
    operations.route(now)
    assert Routed.objects.count() == 1
    assert not message.conversation.own_labels.exists()


def test_what_is_committed_after_a_higher_id_was_seen_is_looked_at_too(
    rule: Rule, alice: Member, channel: Channel, now: datetime
) -> None:
    before = say(channel, "Nothing yet", now, "m0")
    on(rule, alice, now)
    Message.objects.filter(pk=say(channel, "All is well", now).pk).update(id=before.pk + 10)
    operations.route(now)
    Message.objects.filter(pk=say(channel, "Broken again", now, "m2").pk).update(id=before.pk + 9)
    operations.route(now)
    assert Routed.objects.get().message_id == before.pk + 9
    for _ in range(2):
        operations.route(now)
    marks = Progress.objects.get()
    assert marks.reached == marks.seen == before.pk + 10


@pytest.mark.parametrize("since", ["edited", "sorted anew"])
def test_what_a_rule_calls_urgent_stays_so_whatever_triage_says_later(
    rule: Rule, alice: Member, channel: Channel, now: datetime, since: str
) -> None:
    on(rule, alice, now)
    message = say(channel, "The chair is broken.", now)
    operations.route(now)
    if since == "edited":
        note = Note("m1", Actor("p1", "Pia"), "The blue chair is broken.", now, updated=now)
        take_in(channel, [Update(note)], now=now)
    else:
        TriagePass.objects.create(knowledge="of last year", ended_at=now)
        Message.objects.update(labels=["spam"])
        sort_anew(now)
    message.refresh_from_db()
    restand([message.conversation_id])
    assert Conversation.objects.get().urgency == "high"
    assert "spam" not in message.labels


def test_whoever_has_it_in_hand_keeps_it(rule: Rule, alice: Member, channel: Channel, now: datetime) -> None:
    on(rule, alice, now)
    message = say(channel, "Broken", now)
    Conversation.objects.update(assignee=alice)
    operations.route(now)
    message.conversation.refresh_from_db()
    assert message.conversation.assignee == alice


def test_it_is_tried_on_and_applied_to_the_kind_it_is_for_alone(
    alice: Member, channel: Channel, label: Label, now: datetime
) -> None:
    rule = operations.keep(
        Rule(workspace=alice.workspace, name="Private", kind="message", label=label), alice
    )
    say(channel, "A word to you alone", now, "before", "direct")
    say(channel, "A word to all", now, "public before")
    found = trial(rule, now=now)
    assert (found.found, found.looked_at) == (1, 2)
    on(rule, alice, now)
    public, private = say(channel, "Hello!", now), say(channel, "Hello?", now, "m2", "direct")
    operations.route(now)
    assert [one.message for one in Routed.objects.all()] == [private]
    assert not public.conversation.own_labels.exists()


def test_what_was_said_before_it_was_on_is_left_alone(
    rule: Rule, alice: Member, channel: Channel, now: datetime
) -> None:
    say(channel, "Broken", now)
    on(rule, alice, now)
    operations.route(now)
    assert not Routed.objects.exists()


def test_a_second_rule_does_not_move_the_mark_of_the_first(
    rule: Rule, alice: Member, channel: Channel, now: datetime
) -> None:
    on(rule, alice, now)
    say(channel, "Broken", now)
    second = operations.keep(
        Rule(workspace=alice.workspace, name="All", is_urgent=True, sees="praise"), alice
    )
    on(second, alice, now)
    operations.route(now)
    assert [one.rule for one in Routed.objects.all()] == [rule]


def test_it_is_not_on_before_it_was_tried_nor_after_it_was_changed(
    rule: Rule, alice: Member, channel: Channel, now: datetime
) -> None:
    with pytest.raises(operations.NotTried):
        operations.switch_on(rule, alice)
    on(rule, alice, now)
    rule.refresh_from_db()
    operations.keep(rule, alice)
    say(channel, "Broken", now)
    operations.route(now)
    assert not Routed.objects.exists()


def test_a_trial_changes_nothing_and_counts_thirty_days(rule: Rule, channel: Channel, now: datetime) -> None:
    say(channel, "Broken", now - timedelta(days=31))
    newest = say(channel, "It broke. Broken!", now - timedelta(days=1), "m2")
    say(channel, "Fine", now, "m3")
    found = trial(rule, now=now)
    assert (found.found, found.looked_at, found.examples) == (1, 2, [newest])
    assert not Routed.objects.exists()


def test_a_rule_of_another_team_is_not_applied(
    rule: Rule, alice: Member, charlie: Member, channel: Channel, now: datetime
) -> None:
    on(rule, alice, now)
    Channel.objects.update(workspace=charlie.workspace)
    channel.refresh_from_db()
    say(channel, "Broken", now)
    operations.route(now)
    assert not Routed.objects.exists()


@pytest.mark.parametrize(
    ("given", "is_valid"),
    [
        ({"words": "broken", "is_urgent": "on"}, True),
        ({"sees": "complaint", "is_urgent": "on"}, True),
        ({"kind": "message", "is_urgent": "on"}, True),
        ({"kind": "like", "is_urgent": "on"}, False),
        ({"words": " * ", "is_urgent": "on"}, False),
        ({"words": "broken"}, False),
        ({"is_urgent": "on"}, False),
        ({"words": "\n".join(f"w{n}" for n in range(101)), "is_urgent": "on"}, False),
    ],
)
def test_a_rule_has_a_condition_and_a_deed(alice: Member, given: dict[str, str], is_valid: bool) -> None:
    form = RuleForm(
        {"name": "R", **given}, instance=Rule(workspace=alice.workspace), workspace=alice.workspace
    )
    assert form.is_valid() is is_valid, form.errors


def test_another_teams_people_channels_and_labels_cannot_be_chosen(
    alice: Member, charlie: Member, channel: Channel
) -> None:
    foreign = Label.objects.create(workspace=charlie.workspace, name="Theirs")
    for name, value in (("assignee", charlie.pk), ("label", foreign.pk)):
        given = {"name": "R", "words": "x", "is_urgent": "on", name: value}
        form = RuleForm(given, instance=Rule(workspace=alice.workspace), workspace=alice.workspace)
        assert name in form.errors


def test_written_tried_and_switched_on_in_the_browser(
    alice: Member, bob: Member, label: Label, channel: Channel, now: datetime, client_of: SignIn
) -> None:
    client, base = client_of(alice), "/w/bookshop/rules/"
    assert "No rules yet" in client.get(base).content.decode()
    assert client.post(base + "new/", {"name": "Broken", "words": "broken"}).status_code == 422
    given = {"name": "Broken", "words": "broken", "label": label.pk, "assignee": bob.pk}
    page = client.post(base + "new/", given, follow=True).content.decode()
    assert "It would have applied to 0 messages" in page
    rule = Rule.objects.get()
    client.post(f"{base}{rule.pk}/on/")
    assert Rule.objects.get().is_on
    client.post(f"{base}{rule.pk}/off/")
    assert not Rule.objects.get().is_on
    client.post(f"{base}{rule.pk}/remove/")
    assert not Rule.objects.exists()


@pytest.mark.parametrize(
    ("conditions", "words"),
    [
        ({"kind": "message"}, "When somebody writes and it comes as <strong>Private message</strong>:"),
        ({"kind": "mail", "words": "chair"}, "<q>chair</q> and it comes as <strong>Mail</strong>:"),
        ({"kind": "", "sees": "praise"}, "When somebody writes and it is sorted as <strong>Praise</strong>:"),
    ],
)
def test_a_rule_says_which_kind_it_is_for(
    conditions: dict[str, str], words: str, rule: Rule, alice: Member, client_of: SignIn
) -> None:
    Rule.objects.filter(pk=rule.pk).update(**{"words": "", **conditions})
    client = client_of(alice)
    assert words in client.get("/w/bookshop/rules/").content.decode()
    assert words in client.get(f"/w/bookshop/rules/{rule.pk}/try/").content.decode()
    chosen = f'<option value="{conditions["kind"]}" selected>'
    assert chosen in client.get(f"/w/bookshop/rules/{rule.pk}/").content.decode()


def test_each_phrase_of_a_rule_is_told_from_the_next(rule: Rule, alice: Member, client_of: SignIn) -> None:
    words = "gluten free\nnuts\n\nallerg*"
    Rule.objects.filter(pk=rule.pk).update(words=words)
    page = client_of(alice).get("/w/bookshop/rules/").content.decode()
    assert "<q>gluten free</q>, <q>nuts</q>, <q>allerg*</q>:" in page.replace("\n", "")
    Rule.objects.filter(pk=rule.pk).update(words="\n".join(f"word {n}" for n in range(9)))
    page = client_of(alice).get("/w/bookshop/rules/").content.decode()
    assert "<q>word 7</q>" in page
    assert "<q>word 8</q>" not in page
