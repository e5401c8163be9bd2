"""Finds posts that somebody else stays with now: who does, and who did, are told."""

import re
from collections.abc import Iterator
from datetime import datetime

from stamgast.notices.calls import LATELY, latest
from stamgast.notices.events import Event
from stamgast.notices.models import Kind
from stamgast.publishing.models import Publication
from stamgast.workspaces.models import AuditEntry, Member

_SUBJECT = re.compile(r"publication (\d+): member (\d+) after member (\d+)")


def changed(now: datetime) -> Iterator[Event]:
    """Find posts whose host has changed: the new one and the old one are told, but not who did it."""
    entries = latest(AuditEntry.objects.filter(verb="publication.host_changed", at__gt=now - LATELY))
    for entry in entries:
        found = _SUBJECT.fullmatch(entry.subject)
        if found is None:
            continue
        pk, host, before = (int(number) for number in found.groups())
        if not Publication.objects.filter(pk=pk, workspace=entry.workspace_id).exists():
            continue
        team = Member.objects.filter(workspace=entry.workspace_id).exclude(user=entry.user_id)
        for whose, member in (("new", host), ("old", before)):
            members = tuple(team.filter(pk=member).values_list("pk", flat=True))
            yield Event(Kind.HOST, f"host:{whose}:{pk}:{entry.pk}", members, publication=pk)
