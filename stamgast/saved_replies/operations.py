"""Keeping saved replies: write, put away, bring back, count."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import F

from stamgast.saved_replies.models import SavedReply, Wording
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record


def keep(saved: SavedReply, member: Member, wordings: Mapping[str, str]) -> SavedReply:
    """Keep a saved reply, new or changed, with its words by language; an empty text is none."""
    with transaction.atomic():
        saved.workspace = member.workspace
        if saved.pk is None:
            saved.written_by = member
        saved.save()
        saved.wordings.exclude(language__in=[code for code, text in wordings.items() if text]).delete()
        for language, content in wordings.items():
            if content:
                Wording.objects.update_or_create(
                    saved_reply=saved, language=language, defaults={"content": content}
                )
        record(member.workspace, member.user, "saved_reply.kept", f"saved reply {saved.pk}")
    return saved


def archive(saved: SavedReply, member: Member, *, now: datetime) -> None:
    """Put a saved reply away; it is offered no more."""
    _set_archived(saved, member, "saved_reply.archived", now)


def bring_back(saved: SavedReply, member: Member) -> None:
    """Undo putting it away."""
    _set_archived(saved, member, "saved_reply.brought_back", None)


def count_use(saved: SavedReply, *, now: datetime) -> None:
    """Note that a saved reply was taken into a reply."""
    SavedReply.objects.filter(pk=saved.pk).update(used_count=F("used_count") + 1, last_used_at=now)


def _set_archived(saved: SavedReply, member: Member, verb: str, at: datetime | None) -> None:
    with transaction.atomic():
        SavedReply.objects.filter(pk=saved.pk).update(archived_at=at)
        record(member.workspace, member.user, verb, f"saved reply {saved.pk}")
