"""Sorts stored messages anew when the coach has learned: in the background, step by step, nothing twice."""

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from typing import Final

import xxhash
from django.db import transaction
from django.db.models import F, Max, Q
from django.db.models.functions import Left

from stamgast.coach import registry
from stamgast.conversations.models import Message, TriagePass
from stamgast.conversations.notes import READ_UP_TO, sort
from stamgast.conversations.standing import restand
from stamgast.jobs.rows import rewrite
from stamgast.workspaces.operations import stir

STEP: Final = 50
"""Ids in one transaction, a tenth of a second for whoever waits to write to SQLite; 500 are most of one."""

FIELDS: Final = ("labels", "needs_reply", "urgency", "language")


@lru_cache(maxsize=1)
def knowledge() -> str:
    """Name what triage knows: it changes with the version of any of its rules."""
    versions = (f"{rule.id}:{rule.version}" for rule in registry.rules().values() if rule.kind == "incoming")
    return xxhash.xxh64_hexdigest(" ".join(versions).encode())


def sort_anew(now: datetime) -> None:
    """Take a step through the messages stored before triage knew what it knows now, the newest first."""
    if TriagePass.objects.filter(knowledge=knowledge(), ended_at__isnull=False).exists():
        return
    with transaction.atomic():
        going, is_new = TriagePass.objects.get_or_create(knowledge=knowledge())
        if is_new and not TriagePass.objects.exclude(pk=going.pk).exists():
            TriagePass.objects.filter(pk=going.pk).update(ended_at=now)  # a fresh start: all is sorted by it
            return
        if going.ended_at is not None:
            return
        reached = going.reached or (Message.objects.aggregate(last=Max("pk"))["last"] or 0) + 1
        changed = _step(reached)
        left = reached - STEP
        TriagePass.objects.filter(pk=going.pk).update(
            reached=max(left, 1), changed=F("changed") + changed, ended_at=None if left > 1 else now
        )


def _step(below: int) -> int:
    rows = Message.objects.filter(
        pk__lt=below,
        pk__gte=below - STEP,
        direction=Message.Direction.INBOUND,
        sorted_at=None,
        deleted_at=None,
    ).exclude(Q(conversation__state="resolved") | Q(content=""))  # what had to be emptied keeps its labels
    messages = rows.select_related("channel").defer("content").annotate(beginning=Left("content", READ_UP_TO))
    changed = [message for message in messages if _is_sorted_otherwise(message)]
    rewrite(changed, FIELDS)
    restand({message.conversation_id for message in changed})
    for workspace in _workspaces(changed):
        stir(workspace, "conversations")
    return len(changed)


def _is_sorted_otherwise(message: Message) -> bool:
    """Put what triage says now into the message; tell whether that differs."""
    before = [getattr(message, name) for name in FIELDS]
    sort(message, message.beginning)  # type: ignore[attr-defined]  # annotated
    return before != [getattr(message, name) for name in FIELDS]


def _workspaces(messages: Iterable[Message]) -> set[int]:
    return {message.channel.workspace_id for message in messages}
