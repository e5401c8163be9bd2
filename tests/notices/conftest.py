"""Mail and pushes that work, and what brings notices up to an instant."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from pytest_django.fixtures import Settings

from stamgast.networks.safety import Client, Policy
from stamgast.notices import devices, forms, mailing, operations, pushing
from stamgast.notices.models import Notice
from stamgast.workspaces.models import Member, User
from tests.fakes.push_service import Browser, PushService


@pytest.fixture(autouse=True)
def mail(settings: Settings) -> None:
    settings.HAS_MAIL = True
    settings.PUBLIC_URL = "https://talk.example"


@pytest.fixture
def seen(at: Callable[[float], datetime]) -> Callable[[float], list[tuple[str, str]]]:
    """Return what finds notices so many minutes later, and gives those that stand: who and what."""

    def look(minutes: float) -> list[tuple[str, str]]:
        operations.notice(at(minutes))
        rows = Notice.objects.filter(withdrawn_at=None).select_related("member__user")
        return sorted((str(row.member), row.kind) for row in rows)

    return look


@pytest.fixture
def post(at: Callable[[float], datetime]) -> Callable[[float], None]:
    """Return what sends the mails that are due so many minutes later."""

    def send(minutes: float) -> None:
        for letter in mailing.claim_due(at(minutes)):
            mailing.send(letter, at(minutes))

    return send


@pytest.fixture
def live_in() -> Callable[..., None]:
    """Return what lets a member live in a zone and read a language."""

    def move(member: Member, zone: str, language: str = "en") -> None:
        User.objects.filter(pk=member.user_id).update(zone=zone, language=language)
        member.user.refresh_from_db()

    return move


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[PushService]:
    """A push service on this machine, which speaks in the clear."""
    client = Client(Policy(allowed=frozenset({"127.0.0.1"}), read_timeout=2))
    for module in (pushing, forms):
        monkeypatch.setattr(module, "client", lambda: client)
    with PushService() as running:
        yield running


@pytest.fixture
def phone(service: PushService, alice: Member, now: datetime) -> Browser:
    """Alice's phone has subscribed."""
    browser = service.browser()
    devices.add(alice, browser.subscription, "Firefox on Android", now=now)
    return browser


@pytest.fixture
def tell(at: Callable[[float], datetime]) -> Callable[[float], None]:
    """Return what sends to devices what is due so many minutes later."""

    def send(minutes: float) -> None:
        for batch in pushing.claim_due(at(minutes)):
            pushing.send(batch, at(minutes))

    return send


@pytest.fixture
def shown(service: PushService) -> Callable[[Browser], list[dict[str, str]]]:
    """Return what a browser was told, in order."""

    def read(browser: Browser) -> list[dict[str, str]]:
        arrived = [ask for ask in service.arrived if browser.endpoint.endswith(f"/{ask.id}")]
        return [json.loads(browser.read(ask.body)) for ask in arrived]

    return read
