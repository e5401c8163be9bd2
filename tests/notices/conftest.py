"""Mail that works, a conversation that waits, and what brings notices up to an instant."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from pytest_django.fixtures import Settings

from stamgast.channels.models import Channel
from stamgast.conversations.models import Conversation
from stamgast.notices import mailing, operations
from stamgast.notices.models import Notice
from stamgast.workspaces.models import Member, User
from tests.factories import make_conversation


@pytest.fixture(autouse=True)
def mail(settings: Settings) -> None:
    settings.HAS_MAIL = True
    settings.PUBLIC_URL = "https://talk.example"


@pytest.fixture
def waiting(channel: Channel, now: datetime) -> Conversation:
    """Trijn waits since ten in Amsterdam; she is promised an answer within 100 minutes, day and night."""
    Channel.objects.filter(pk=channel.pk).update(connected_at=now, promise_minutes=100)
    channel.refresh_from_db()
    return make_conversation(channel)


@pytest.fixture
def at(now: datetime) -> Callable[[float], datetime]:
    """Return the instant so many minutes after now."""
    return lambda minutes: now + timedelta(minutes=minutes)


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
