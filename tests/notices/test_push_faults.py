"""What becomes of a push when a push service, a worker, a key or an address fails."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client as Visitor

from stamgast.conversations.models import Conversation
from stamgast.networks.safety import Client, Policy
from stamgast.notices import devices, forms, pushing
from stamgast.notices.models import Device, Notice, Push
from stamgast.workspaces.models import Member
from tests.factories import NOW
from tests.fakes.push_service import Browser, PushService
from tests.notices.test_devices import given

pytestmark = pytest.mark.django_db
Look = Callable[[float], list[tuple[str, str]]]
At = Callable[[float], datetime]
Tell = Callable[[float], None]
DEVICES = "/w/bookshop/notices/devices/"
Shown = Callable[[Browser], list[dict[str, str]]]


def states() -> list[str]:
    return sorted(Push.objects.values_list("state", flat=True))


@pytest.mark.parametrize("status", [404, 410])
def test_a_device_that_is_gone_has_ended(
    status: int, waiting: Conversation, service: PushService, phone: Browser, seen: Look, tell: Tell
) -> None:
    service.answers = [(status, {})]
    seen(80)
    tell(81)
    assert Device.objects.get().ended_at is not None
    seen(100)
    tell(101)
    assert (service.calls["push"], states()) == (1, ["refused"])


@pytest.mark.parametrize(
    ("answer", "again"),
    [((503, {}), 1), ((500, {}), 1), ((429, {"Retry-After": "600"}), 10), ((429, {}), 1)],
)
def test_a_push_service_that_is_busy_is_asked_again_later(
    answer: tuple[int, dict[str, str]],
    again: int,
    waiting: Conversation,
    service: PushService,
    phone: Browser,
    seen: Look,
    tell: Tell,
    shown: Shown,
) -> None:
    service.answers = [answer]
    seen(80)
    tell(81)
    assert (shown(phone), states()) == ([], ["planned"])
    tell(81 + again - 0.5)
    assert service.calls["push"] == 1
    tell(81 + again)
    assert (len(shown(phone)), states()) == (1, ["sent"])


def test_a_push_service_that_stays_away_is_asked_ever_less_often_and_in_the_end_not_at_all(
    waiting: Conversation, service: PushService, phone: Browser, seen: Look, tell: Tell, shown: Shown
) -> None:
    Notice.objects.all().delete()
    seen(80)
    service.answers = [(503, {})] * 1_000
    for minutes in (81, 82, 87, 102, 162, 222):
        tell(minutes)
    assert service.calls["push"] == 6
    tell(80 + 3 * 24 * 60)
    assert (service.calls["push"], states()) == (6, ["dropped"])


@pytest.mark.parametrize("status", [400, 401, 403, 413, 301])
def test_a_push_service_that_refuses_is_not_asked_again_and_the_page_says_so(
    status: int,
    waiting: Conversation,
    alice: Member,
    service: PushService,
    phone: Browser,
    seen: Look,
    tell: Tell,
    client_of: Callable[[Member], Visitor],
) -> None:
    service.answers = [(status, {})]
    seen(80)
    tell(81)
    tell(90)
    assert (service.calls["push"], states()) == (1, ["refused"])
    assert "did not take the last notification" in client_of(alice).get(DEVICES).content.decode()


@pytest.mark.parametrize("fault", ["reset_before", "reset_after_commit", "truncated_after_commit"])
def test_an_answer_that_is_lost_leads_to_one_notification(
    fault: str,
    waiting: Conversation,
    service: PushService,
    phone: Browser,
    seen: Look,
    tell: Tell,
    shown: Shown,
) -> None:
    service.inject("push", fault)
    seen(80)
    for minutes in (81, 82, 83):
        tell(minutes)
    assert len({told["tag"] for told in shown(phone)}) == 1
    assert states() == ["sent"]


def test_two_workers_at_once_and_jobs_that_run_twice_tell_it_once(
    waiting: Conversation, phone: Browser, at: At, seen: Look, shown: Shown
) -> None:
    seen(80)
    batches = [*pushing.claim_due(at(81)), *pushing.claim_due(at(81))]
    assert len(batches) == 1
    for batch in batches * 2:
        pushing.send(batch, at(81))
    assert len(shown(phone)) == 1


@pytest.mark.parametrize("state", ["claimed", "sending"])
def test_a_worker_that_died_is_made_good(
    state: str, waiting: Conversation, phone: Browser, at: At, seen: Look, tell: Tell, shown: Shown
) -> None:
    seen(80)
    pushing.claim_due(at(81))
    Push.objects.update(state=state)
    tell(85)
    assert shown(phone) == []
    tell(87)
    assert (len(shown(phone)), states()) == (1, ["sent"])


def test_a_device_removed_while_it_is_told_disturbs_nobody(
    waiting: Conversation, phone: Browser, at: At, seen: Look, shown: Shown
) -> None:
    seen(80)
    (batch,) = pushing.claim_due(at(81))
    devices.remove(Device.objects.get())
    pushing.send(batch, at(81))
    assert (shown(phone), states()) == ([], [])


def test_the_rhythm_knows_when_the_next_is_due(
    waiting: Conversation, phone: Browser, at: At, seen: Look
) -> None:
    assert pushing.next_due() is None
    seen(80)
    assert pushing.next_due() == at(80) + timedelta(seconds=20)


def test_a_device_whose_address_can_no_longer_be_read_has_ended(
    waiting: Conversation, alice: Member, phone: Browser, seen: Look, tell: Tell
) -> None:
    seen(80)
    Device.objects.update(subscription="torn")
    tell(81)
    assert Device.objects.defer("subscription").get().ended_at is not None
    assert states() == ["refused"]


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "169.254.169.254", "2130706433", "localhost", "10.1"])
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_an_address_inside_is_never_spoken_to(
    scheme: str,
    host: str,
    alice: Member,
    service: PushService,
    monkeypatch: pytest.MonkeyPatch,
    client_of: Callable[[Member], Visitor],
) -> None:
    plain = Client(Policy())
    monkeypatch.setattr(pushing, "client", lambda: plain)
    monkeypatch.setattr(forms, "client", lambda: plain)
    port = service.url.rpartition(":")[2]
    typed = {**given(service.browser()), "endpoint": f"{scheme}://{host}:{port}/push/browser1"}
    client_of(alice).post(f"{DEVICES}add/", typed)
    for batch in pushing.claim_due(NOW + timedelta(days=9_999)):
        pushing.send(batch, NOW)
    assert (service.calls["push"], states()) == (0, ["refused"] if scheme == "https" else [])
