"""Keeps the streams of channels open: one each over all workers, opened anew with growing pauses.

A thread for each stream only listens; it touches no rows. One more looks after all of them.
"""

import logging
import random
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from queue import Empty, SimpleQueue

from django.db import close_old_connections
from django.db.models import Q, QuerySet
from django.utils import timezone

from stamgast.channels.connections import network_of, open_connection
from stamgast.channels.models import Channel
from stamgast.hooks import operations
from stamgast.hooks.jobs import wake
from stamgast.hooks.models import Line
from stamgast.hooks.queries import WATCHED
from stamgast.jobs.workers import worker_token
from stamgast.networks.errors import NetworkError, RateLimited, Unauthorized, Unavailable, Unsupported
from stamgast.networks.registry import networks
from stamgast.networks.streaming import NewsStream
from stamgast.workspaces.operations import stir

log = logging.getLogger(__name__)
LEASE = timedelta(seconds=30)
RENEWED_EVERY = timedelta(seconds=5)
LOOKED_AFTER_EVERY_S = 1.0
MOST = 100
"""Streams in one worker; channels beyond that are asked in the usual rhythm."""

FIRST_PAUSE = timedelta(seconds=2)
LONGEST_PAUSE = timedelta(minutes=10)
STEADY = timedelta(minutes=1)
"""A line that stood so long is not counted as a failure when it breaks."""

ASKED_AGAIN = timedelta(days=1)
"""A server without a stream may have one after its next release."""


@dataclass(slots=True)
class Held:
    """A stream of this worker."""

    opened_at: datetime | None = None
    is_wanted: bool = True


def _listened_to(now: datetime) -> QuerySet[Channel]:
    """Return the channels whose network streams, and those we glance at because somebody looks at them."""
    declared = networks().values()
    streams = Q(network__in=[network.id for network in declared if network.stream])
    glances = Q(network__in=[network.id for network in declared if network.glances])
    is_looked_at = Q(line__watched_at__gt=now - WATCHED)
    return Channel.objects.filter(streams | (glances & is_looked_at), state=Channel.State.ACTIVE)


@dataclass(frozen=True, slots=True)
class End:
    """How a stream ended; without an error, the network hung up or nobody wanted it any more."""

    error: NetworkError | None = None


class Streams:
    """The streams of one worker; ``turn`` does what is to be done now, ``keep`` goes on doing so."""

    def __init__(self, chance: Callable[[], float] = random.random) -> None:
        self._chance = chance
        self._worker = worker_token()
        self._held: dict[int, Held] = {}
        self._told: SimpleQueue[tuple[int, End | None]] = SimpleQueue()
        self._renewed_at: datetime | None = None

    def keep(self, stop: threading.Event) -> None:
        """Look after streams until ``stop`` is set."""
        while not stop.is_set():
            close_old_connections()
            try:
                self.turn(timezone.now(), patience=LOOKED_AFTER_EVERY_S)
            except Exception:
                log.exception("looking after streams failed")
                stop.wait(LOOKED_AFTER_EVERY_S)
        self.let_go()

    def turn(self, now: datetime, *, patience: float = 0.0) -> None:
        """Renew ours and open what is free now and then; wait ``patience`` seconds for what is told."""
        if self._renewed_at is None or not self._renewed_at <= now < self._renewed_at + RENEWED_EVERY:
            self._renewed_at = now
            self._renew(now)
            self._open_free(now)
        told = self._what_is_told(patience)
        if told:
            self._take_in(told, timezone.now() if patience else now)

    def let_go(self) -> None:
        """Leave all streams to other workers."""
        for held in self._held.values():
            held.is_wanted = False
        self._ours(self._held).update(stream_worker="", stream_lease_until=None, stream_opened_at=None)

    def _ours(self, pks: "dict[int, Held] | list[int]") -> QuerySet[Line]:
        return Line.objects.filter(pk__in=list(pks), stream_worker=self._worker)

    def _renew(self, now: datetime) -> None:
        ours = self._ours(self._held).filter(channel__in=_listened_to(now))
        still_ours = set(ours.values_list("pk", flat=True))
        self._ours(list(still_ours)).update(stream_lease_until=now + LEASE)
        for pk, held in self._held.items():
            held.is_wanted = pk in still_ours

    def _open_free(self, now: datetime) -> None:
        channels = _listened_to(now)
        new = channels.filter(line=None).values_list("pk", flat=True)
        Line.objects.bulk_create([Line(channel_id=pk) for pk in new], ignore_conflicts=True)
        rows = Line.objects.filter(
            Q(stream_lease_until=None) | Q(stream_lease_until__lt=now),
            Q(stream_retry_at=None) | Q(stream_retry_at__lte=now),
            channel__in=channels,
        )
        room = max(MOST - len(self._held), 0)
        for pk in list(rows.exclude(pk__in=list(self._held)).values_list("pk", flat=True)[:room]):
            mine = {
                "stream_worker": self._worker,
                "stream_lease_until": now + LEASE,
                "stream_opened_at": None,
            }
            if rows.filter(pk=pk).update(**mine):
                self._open(pk)

    def _open(self, pk: int) -> None:
        held = self._held[pk] = Held()
        try:
            channel = Channel.objects.get(line=pk)
            network = network_of(channel)
            make = network.stream or network.glances
            stream = make(open_connection(channel)) if make else None
        except Exception:
            log.exception("stream %s cannot be opened", pk)
            stream = None
        if stream is None:
            self._told.put((pk, End(Unavailable("The stream could not be opened."))))
            return
        arguments = (pk, stream, held)
        threading.Thread(target=self._listen, args=arguments, name=f"stream {pk}", daemon=True).start()

    def _listen(self, pk: int, stream: NewsStream, held: Held) -> None:
        """Run in a thread of its own until the stream ends."""
        end = End()
        try:
            for _ in stream.listen(lambda: held.is_wanted):
                self._told.put((pk, None))
        except NetworkError as error:
            end = End(error)
        except Exception as error:
            log.exception("stream %s failed", pk)
            end = End(Unavailable("The answer could not be understood.", detail=type(error).__name__))
        self._told.put((pk, end))

    def _what_is_told(self, patience: float) -> list[tuple[int, End | None]]:
        told: list[tuple[int, End | None]] = []
        try:
            told.append(self._told.get(timeout=patience) if patience else self._told.get_nowait())
            while True:
                told.append(self._told.get_nowait())
        except Empty:
            return told

    def _take_in(self, told: list[tuple[int, End | None]], now: datetime) -> None:
        opened = {pk for pk, end in told if end is None and self._held[pk].opened_at is None}
        heard = [pk for pk, end in told if end is None]
        for pk in opened:
            heard.remove(pk)  # the first word only says that the line stands
            self._held[pk].opened_at = now
            self._ours([pk]).update(stream_opened_at=now, has_no_stream=False, woken_at=now)
        operations.note_heard(heard, now=now)
        for pk, end in told:
            if end is not None:
                self._note_end(pk, self._held.pop(pk), end.error, now)
        self._tell_pages(opened | {pk for pk, end in told if end is not None})
        wake(now)

    def _note_end(self, pk: int, held: Held, error: NetworkError | None, now: datetime) -> None:
        failed_before = self._ours([pk]).values_list("stream_failures", flat=True).first()
        if failed_before is None:
            return
        is_steady = held.opened_at is not None and now - held.opened_at >= STEADY
        failures = 0 if is_steady or not held.is_wanted else failed_before + 1
        pause = min(FIRST_PAUSE * 2 ** min(failures, 12), LONGEST_PAUSE) * (0.5 + self._chance() / 2)
        retry_at = now + (ASKED_AGAIN if isinstance(error, Unsupported) else pause)
        if isinstance(error, RateLimited):
            retry_at = max(retry_at, error.retry_at)
        changes: dict[str, object] = {
            "stream_worker": "",
            "stream_lease_until": None,
            "stream_opened_at": None,
            "stream_failures": failures,
            "stream_retry_at": retry_at if held.is_wanted else None,
            "has_no_stream": isinstance(error, Unsupported),
        }
        if isinstance(error, Unauthorized):
            changes["woken_at"] = now  # whether our access has ended, the next reading finds out
        self._ours([pk]).update(**changes)

    def _tell_pages(self, pks: set[int]) -> None:
        workspaces = Channel.objects.filter(line__in=pks).values_list("workspace_id", flat=True)
        for workspace_id in set(workspaces):
            stir(workspace_id, "channels")
