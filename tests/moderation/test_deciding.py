"""A measure: decided with a reason, taken once or as often as is harmless, taken back."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from stamgast.channels.models import Channel
from stamgast.conversations.models import Conversation, Message
from stamgast.moderation import jobs, operations, queries, taking
from stamgast.moderation.models import Act
from stamgast.networks.adapters.loopback.faults import Kind, plan_fault
from stamgast.networks.adapters.loopback.moderation import Moderator
from stamgast.networks.capabilities import Effect
from stamgast.networks.errors import NetworkError, OutcomeUnknown, Unavailable
from stamgast.networks.registry import networks
from stamgast.people.rights import erase
from stamgast.workspaces.models import AuditEntry, Member
from tests.moderation.conftest import Hear

pytestmark = pytest.mark.django_db
State = Act.State
Work = Callable[..., None]
Hidden = Callable[[], list[str]]


def decide(message: Message, member: Member, measure: str = "hide", **given: Any) -> Act:
    given = {"reason": "insult", "now": message.published, **given}
    return operations.decide(message, member, measure, **given)


def state(act: Act) -> tuple[str, bool]:
    act.refresh_from_db()
    return act.state, act.is_standing


def test_what_is_decided_is_done_and_stays_answerable(
    rude: Message, bob: Member, work: Work, hidden: Hidden
) -> None:
    before = Conversation.objects.values("state", "due_at", "waiting_since").get()
    act = decide(rude, bob, note="Rule 3")
    assert state(act) == (State.DECIDED, True)
    work()
    assert state(act) == (State.DONE, True)
    assert hidden() == [rude.remote_id]
    rude.refresh_from_db()
    assert rude.content == "You idiots, go away!"
    assert Conversation.objects.values("state", "due_at", "waiting_since").get() == before
    entry = AuditEntry.objects.get(verb="moderation.hide")
    assert entry.subject == f"message {rude.pk}, reason insult"
    assert "idiots" not in entry.subject


def test_the_rhythm_finds_what_is_due_and_wakes_a_worker(
    rude: Message, bob: Member, hidden: Hidden, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "take", taking.take)  # at once, without the queue
    assert queries.next_due() is None
    decide(rude, bob)
    assert queries.next_due() == now
    assert jobs.start(now) == 1
    assert hidden() == [rude.remote_id]
    assert (queries.next_due(), jobs.start(now)) == (None, 0)


def test_the_same_decision_twice_is_one(rude: Message, bob: Member, alice: Member, work: Work) -> None:
    assert decide(rude, bob) == decide(rude, alice, reason="spam")
    work()
    assert decide(rude, alice) == Act.objects.get()


def test_a_person_is_blocked_once_whatever_they_wrote(hear: Hear, bob: Member) -> None:
    first, second = hear("Go away!"), hear("Go away, I said!")
    assert decide(first, bob, "block") == decide(second, bob, "block")
    assert decide(first, bob, "hide") != decide(second, bob, "hide")


def test_taken_back_before_it_left_the_network_hears_nothing(
    rude: Message, bob: Member, work: Work, hidden: Hidden, now: datetime
) -> None:
    act = decide(rude, bob)
    operations.take_back(act, bob, now=now)
    work()
    assert state(act) == (State.WITHDRAWN, False)
    assert hidden() == []
    assert decide(rude, bob) != act, "it can be decided on anew"


def test_taken_back_afterwards_it_is_shown_again_there(
    rude: Message, bob: Member, work: Work, hidden: Hidden, now: datetime
) -> None:
    act = decide(rude, bob)
    work()
    act.refresh_from_db()
    undoing = operations.take_back(act, bob, now=now)
    with pytest.raises(operations.NotPossible):
        operations.take_back(Act.objects.get(pk=act.pk), bob, now=now)
    work()
    assert hidden() == []
    assert state(act) == (State.DONE, False)
    assert state(undoing)[0] == State.DONE


def test_a_deletion_cannot_be_taken_back_where_the_network_cannot(
    rude: Message, bob: Member, work: Work, now: datetime
) -> None:
    act = decide(rude, bob, "delete")
    work()
    with pytest.raises(operations.NotPossible):
        operations.take_back(Act.objects.get(pk=act.pk), bob, now=now)


@pytest.mark.parametrize(
    ("fault", "after", "is_hidden"),
    [
        ("unavailable", State.DECIDED, False),
        ("rate_limited", State.DECIDED, False),
        ("quota_exhausted", State.DECIDED, False),
        ("unauthorized", State.DECIDED, False),
        ("blocked", State.DECIDED, False),
        ("outcome_unknown_before", State.DECIDED, False),
        ("outcome_unknown_after", State.DECIDED, True),
        ("forbidden", State.REFUSED, False),
        ("rejected", State.REFUSED, False),
        ("misconfigured", State.REFUSED, False),
    ],
)
def test_every_answer_has_its_consequence_and_what_may_be_repeated_ends_well(
    fault: Kind,
    after: str,
    is_hidden: bool,
    rude: Message,
    bob: Member,
    work: Work,
    hidden: Hidden,
    now: datetime,
) -> None:
    plan_fault(rude.channel.settings["path"], "delete", fault)
    act = decide(rude, bob)
    work()
    assert state(act)[0] == after
    assert bool(hidden()) == is_hidden
    assert act.problem
    if after == State.REFUSED:
        assert not act.is_standing
        assert operations.try_again(act, bob, now=now)
    Channel.objects.update(state=Channel.State.ACTIVE)  # a person has reconnected it
    work(now + timedelta(days=2))
    assert state(act) == (State.DONE, True)
    assert hidden() == [rude.remote_id]


def test_a_channel_that_must_be_reconnected_is_left_alone(rude: Message, bob: Member, work: Work) -> None:
    Channel.objects.update(state=Channel.State.RECONNECT)
    act = decide(rude, bob)
    work()
    assert state(act) == (State.DECIDED, True)
    assert queries.next_due() is None


def test_a_network_that_never_answers_is_asked_six_times(
    rude: Message, bob: Member, work: Work, now: datetime
) -> None:
    plan_fault(rude.channel.settings["path"], "delete", "unavailable", times=99)
    act, at = decide(rude, bob), now
    for _ in range(10):
        at += timedelta(days=1)
        work(at)
    assert state(act) == (State.REFUSED, False)
    assert act.tries == taking.TRIES


def test_what_is_gone_already_counts_as_hidden(hear: Hear, bob: Member, work: Work) -> None:
    message = hear("Go away!")
    deleted = decide(message, bob, "delete")
    work()
    act = decide(message, bob, "hide")
    work()
    assert state(deleted)[0] == state(act)[0] == State.DONE


@pytest.fixture
def report(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let the made-up network take reports, which are not to be repeated; return what it was told."""
    told: list[str] = []
    effect = Effect("Somebody who looks after the network is told.", returns=False, repeats=False)
    monkeypatch.setitem(networks()["loopback"].measures, "report", effect)
    monkeypatch.setattr(Moderator, "take", lambda self, measure, target, *, why: told.append(why))
    return told


@pytest.mark.parametrize(
    ("error", "after"),
    [(OutcomeUnknown, State.UNKNOWN), (Unavailable, State.DECIDED), (ValueError, State.UNKNOWN)],
)
def test_a_report_of_unclear_outcome_waits_for_a_person(
    error: type[NetworkError], after: str, report: list[str], rude: Message, bob: Member, work: Work,
    monkeypatch: pytest.MonkeyPatch, now: datetime,
) -> None:  # fmt: skip
    def fail(*_: object, **__: object) -> None:
        raise error("It broke off.")

    with monkeypatch.context() as patch:
        patch.setattr(Moderator, "take", fail)
        act = decide(rude, bob, "report")
        work()
    assert state(act) == (after, True)
    if after == State.UNKNOWN:
        work(now + timedelta(days=1))
        assert report == [], "nobody said that it may be repeated"
        assert operations.say_it_is_done(act, bob, now=now)
        assert not operations.try_again(act, bob, now=now)
        assert state(act) == (State.DONE, True)


def test_a_report_tells_the_reason_in_the_workspaces_language(
    report: list[str], rude: Message, bob: Member, work: Work
) -> None:
    decide(rude, bob, "report", note="Only for us")
    work()
    assert report == ["It insults or threatens somebody"]


@pytest.mark.parametrize(("measure", "after"), [("hide", State.DECIDED), ("report", State.UNKNOWN)])
def test_a_worker_that_dies_leaves_nothing_in_the_dark(
    measure: str, after: str, report: list[str], rude: Message, bob: Member, now: datetime
) -> None:
    act = decide(rude, bob, measure)
    [(pk, worker)] = taking.claim_due(now)
    assert taking.claim_due(now) == []
    taking.sweep(now + taking.LEASE)
    assert state(act)[0] == State.DOING, "it may still be at work"
    taking.sweep(now + taking.LEASE + timedelta(seconds=1))
    assert state(act)[0] == after
    taking.take(pk, worker)  # it was only slow, and finds that the row is no longer its own
    assert state(act)[0] == after
    assert report == []


def test_a_job_that_runs_twice_does_it_once(
    rude: Message, bob: Member, hidden: Hidden, now: datetime
) -> None:
    decide(rude, bob)
    [(pk, worker)] = taking.claim_due(now)
    taking.take(pk, worker)
    taking.take(pk, worker)
    assert hidden() == [rude.remote_id]


@pytest.mark.parametrize(
    ("network", "measures"),
    [
        ("loopback", {"hide", "delete", "block"}),
        ("mastodon", {"mute", "block", "report"}),
        ("bluesky", {"hide", "block"}),
        ("wordpress", {"hide", "spam", "delete"}),
        ("linkedin", set()),
    ],
)
def test_only_what_the_network_can_is_offered(
    network: str, measures: set[str], rude: Message, bob: Member, now: datetime
) -> None:
    rude.channel.network = network
    assert set(queries.offered(rude)) == measures
    for measure in set(Act.Measure) - measures:
        with pytest.raises(operations.NotPossible):
            decide(rude, bob, measure)
    rude.direction = Message.Direction.OUTBOUND
    assert queries.offered(rude) == {}


def test_who_was_erased_is_not_named_in_a_note_and_cannot_be_let_in_again_from_here(
    rude: Message, bob: Member, alice: Member, work: Work, now: datetime
) -> None:
    blocked = decide(rude, bob, "block", note="Rude again")
    work()
    assert rude.identity is not None
    erase(rude.identity.contact, alice, now=now)
    operations.forget_erased(now)
    blocked.refresh_from_db()
    assert blocked.note == ""
    assert set(queries.offered(Message.objects.get(pk=rude.pk))) == {"hide", "delete"}
    undoing = operations.take_back(Act.objects.get(pk=blocked.pk), bob, now=now)
    work()
    assert state(undoing)[0] == State.REFUSED
    assert "own app" in undoing.problem
