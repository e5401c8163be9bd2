"""How a channel's connection fares, in words: what is the matter, and what a person can do."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from django.utils.translation import gettext as _

from stamgast.channels.connections import network_of
from stamgast.channels.models import Channel
from stamgast.networks.errors import (
    Forbidden,
    Misconfigured,
    NetworkError,
    QuotaExhausted,
    RateLimited,
    Unauthorized,
    Unavailable,
)

SILENCE = timedelta(hours=1)
"""After so long without a word from a channel that is read every minute, the worker is the suspect."""

Tone = Literal["good", "watch", "act", ""]


@dataclass(frozen=True, slots=True)
class Health:
    """A badge (``tone``, ``word``), what the network said in the reader's language, and what to do."""

    tone: Tone
    word: str
    failure: str = ""
    advice: str = ""
    retry_at: datetime | None = None
    needs_reconnecting: bool = False


@dataclass(frozen=True, slots=True)
class Backfill:
    """How far the first reading of a channel's past has come."""

    days: int
    read: int
    reached: datetime | None
    percent: int


def health(channel: Channel, *, now: datetime) -> Health:
    """Say how a channel fares at ``now``."""
    if channel.state == Channel.State.ACTIVE and network_of(channel).is_by_hand:
        advice = _("You post there yourselves: when it is time, the host gets the text to copy.")
        return Health("", _("By hand"), advice=advice)
    if channel.state == Channel.State.ACTIVE:
        return _active(channel, now)
    word = Channel.State(channel.state).label
    failure = _(channel.failure) if channel.failure else ""
    if channel.state == Channel.State.RECONNECT:
        advice = _("Connect the account again. What is planned waits, and what people said is not lost.")
        return Health("act", str(word), failure, advice, needs_reconnecting=True)
    if channel.state == Channel.State.BLOCKED:
        advice = _("Sign in on the network itself and see what it says there. Then check again here.")
        return Health("act", str(word), failure, advice)
    if channel.state == Channel.State.PAUSED:
        advice = _("Nothing is read and nothing goes out until you let it go on.")
        return Health("", str(word), failure, advice)
    advice = _("What was said here is kept. Nothing is read and nothing goes out.")
    return Health("", str(word), advice=advice, needs_reconnecting=True)


def _active(channel: Channel, now: datetime) -> Health:
    if channel.failure:
        advice = _("You need not do anything: we try again by ourselves, and nothing is lost.")
        waits = channel.not_before if channel.not_before and channel.not_before > now else None
        return Health("watch", _("Has trouble"), _(channel.failure), advice, retry_at=waits)
    if channel.worked_at is None:
        return Health("", _("Not tried yet"))
    if now - channel.worked_at > SILENCE:
        advice = _(
            "Nobody has asked it for a while. Check now; if it stays like this, tell whoever looks after "
            "your installation."
        )
        return Health("watch", _("Silent"), advice=advice)
    return Health("good", str(Channel.State.ACTIVE.label))


def backfill(channel: Channel, *, now: datetime) -> Backfill | None:
    """Return how far the past has been read, or None when there is nothing to wait for."""
    start = channel.backfill_from
    if start is None or channel.backfill_done_at or channel.state == Channel.State.DISCONNECTED:
        return None
    whole = now - start
    done = channel.backfill_reached - start if channel.backfill_reached else timedelta(0)
    percent = round(100 * done / whole) if whole > timedelta(0) else 0
    return Backfill(
        days=max(whole.days, 1),
        read=channel.backfill_read,
        reached=channel.backfill_reached,
        percent=min(max(percent, 0), 99),
    )


def remedy(error: NetworkError) -> str:
    """Say what a person can do about an error while connecting; empty where the message says it all."""
    remedies: dict[type[NetworkError], str] = {
        Unauthorized: _("Look whether it was copied whole, or make a new one on the network and use that."),
        Forbidden: _("Give the account the rights it needs on the network, then come back."),
        RateLimited: _("Wait a few minutes, then try again."),
        QuotaExhausted: _("Try again tomorrow."),
        Misconfigured: _("If the address is right, tell whoever looks after your installation."),
        Unavailable: _("Look at the address for typing mistakes, or try again in a few minutes."),
    }
    return remedies.get(type(error), "")
