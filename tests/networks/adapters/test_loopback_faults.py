"""Planned faults on the loopback network: each shows itself as its error, as often as planned."""

from datetime import timedelta
from typing import get_args

import pytest

from stamgast.networks.adapters.loopback import network
from stamgast.networks.adapters.loopback.faults import AFTERWARDS, LATE, Call, Kind, plan_fault
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import (
    Blocked,
    Forbidden,
    Misconfigured,
    NetworkError,
    OutcomeUnknown,
    QuotaExhausted,
    RateLimited,
    Rejected,
    Unauthorized,
    Unavailable,
)
from stamgast.vocabulary.objects import Draft
from tests.networks.adapters.conftest import NOW, Clock, connected
from tests.networks.adapters.test_loopback import how_many, publisher, reader, say

ERRORS: dict[str, type[NetworkError]] = {
    "unauthorized": Unauthorized,
    "forbidden": Forbidden,
    "rejected": Rejected,
    "blocked": Blocked,
    "rate_limited": RateLimited,
    "quota_exhausted": QuotaExhausted,
    "misconfigured": Misconfigured,
    "unavailable": Unavailable,
    "outcome_unknown_before": OutcomeUnknown,
    "outcome_unknown_after": OutcomeUnknown,
    "outcome_unknown_late": OutcomeUnknown,
}
DRAFT = Draft("Which cake?")


def test_every_kind_of_fault_has_its_error() -> None:
    assert set(ERRORS) == set(get_args(Kind))


@pytest.mark.parametrize("kind", get_args(Kind))
def test_a_planned_fault_shows_itself_as_often_as_planned_and_then_no_more(
    connection: Connection, path: str, kind: Kind
) -> None:
    plan_fault(path, "publish", kind, times=2)
    for _ in range(2):
        with pytest.raises(ERRORS[kind]):
            publisher(connection).publish(DRAFT, key="k")
    assert how_many(connection) == (1 if kind in AFTERWARDS else 0)
    assert publisher(connection).publish(DRAFT, key="k").id
    assert how_many(connection) == 1


@pytest.mark.parametrize("call", get_args(Call))
def test_every_call_can_go_wrong(connection: Connection, path: str, call: Call) -> None:
    root = publisher(connection).publish(DRAFT, key="a").id
    theirs = reader(connection).thread(say(connection, "Plum!", to=root) and root).notes[1]
    calls = {
        "check": lambda: network.authoriser.check(connection),
        "publish": lambda: publisher(connection).publish(DRAFT, key="b"),
        "reply": lambda: publisher(connection).publish(Draft("Plum it is.", in_reply_to=theirs), key="c"),
        "find": lambda: publisher(connection).find(DRAFT, key="a", since=NOW),
        "delete": lambda: publisher(connection).delete(root),
        "news": lambda: reader(connection).news("", since=NOW),
        "thread": lambda: reader(connection).thread(root),
        "follows": lambda: network.follows(connection).page(""),
    }
    plan_fault(path, call, "unauthorized")
    for name in set(calls) - {call, "delete"}:
        calls[name]()
    with pytest.raises(Unauthorized):
        calls[call]()


def test_faults_come_in_the_order_in_which_they_were_planned(connection: Connection, path: str) -> None:
    plan_fault(path, "publish", "unavailable")
    plan_fault(path, "publish", "rejected")
    for error in (Unavailable, Rejected):
        with pytest.raises(error):
            publisher(connection).publish(DRAFT, key="k")


def test_whoever_is_limited_hears_when_to_come_again(connection: Connection, path: str) -> None:
    plan_fault(path, "publish", "rate_limited")
    plan_fault(path, "publish", "quota_exhausted")
    with pytest.raises(RateLimited) as limited:
        publisher(connection).publish(DRAFT, key="k")
    with pytest.raises(QuotaExhausted) as exhausted:
        publisher(connection).publish(DRAFT, key="k")
    assert limited.value.retry_at == NOW + timedelta(seconds=60)
    assert exhausted.value.until == NOW + timedelta(days=1)


@pytest.mark.parametrize("style", ["key", "none"])
@pytest.mark.parametrize(
    ("kind", "is_out"), [("outcome_unknown_before", False), ("outcome_unknown_after", True)]
)
def test_after_an_unknown_outcome_looking_tells(
    path: str, clock: Clock, style: str, kind: Kind, is_out: bool
) -> None:
    ours = publisher(connected(path, clock, style=style))
    plan_fault(path, "publish", kind)
    with pytest.raises(OutcomeUnknown):
        ours.publish(DRAFT, key="k")
    assert (ours.find(DRAFT, key="k", since=NOW) is not None) == is_out


@pytest.mark.parametrize("style", ["key", "none"])
def test_a_late_note_is_absent_at_first_and_there_in_the_end(path: str, clock: Clock, style: str) -> None:
    ours = publisher(connected(path, clock, style=style))
    plan_fault(path, "publish", "outcome_unknown_late")
    with pytest.raises(OutcomeUnknown):
        ours.publish(DRAFT, key="k")
    assert ours.find(DRAFT, key="k", since=NOW) is None
    clock.at += LATE
    assert ours.find(DRAFT, key="k", since=NOW) is not None


def test_a_standing_fault_befalls_every_publishing_call_of_its_connection(path: str, clock: Clock) -> None:
    struck = connected(path, clock, fault="unavailable")
    for _ in range(3):
        with pytest.raises(Unavailable):
            publisher(struck).publish(DRAFT, key="k")
    assert reader(struck).news("", since=NOW).activities == ()
    assert publisher(connected(path, clock)).publish(DRAFT, key="k").id


@pytest.mark.parametrize("settings", [{"fault": "gremlins"}, {"style": "sometimes"}])
def test_a_setting_that_does_not_exist_is_our_own_mistake(
    path: str, clock: Clock, settings: dict[str, str]
) -> None:
    with pytest.raises(Misconfigured):
        publisher(connected(path, clock, **settings)).publish(DRAFT, key="k")
