"""The team's own labels and saved views: made, changed, removed and brought back, put on and taken off."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q

from stamgast.conversations.models import BulkAct, Conversation, Label, SavedView
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir

UNDO_WITHIN = timedelta(hours=1)
"""How long what was removed, or done to many, can be brought back."""


class NameTaken(Exception):
    """Another label of the team is called so already."""


def keep_label(label: Label, member: Member) -> Label:
    """Store a new label or a changed one.

    Raises:
        NameTaken: another one is called so; nothing was stored.
    """
    try:
        with transaction.atomic():
            label.save()
            record(label.workspace, member.user, "label.kept", f"label {label.pk}")
            stir(label.workspace_id, "conversations")
    except IntegrityError as error:
        raise NameTaken from error
    return label


def remove_label(label: Label, member: Member, *, now: datetime) -> None:
    """Hide a label everywhere; for an hour it can come back with all it was on."""
    Label.objects.filter(pk=label.pk, removed_at=None).update(removed_at=now)
    record(label.workspace, member.user, "label.removed", f"label {label.pk}")
    stir(label.workspace_id, "conversations")


def bring_label_back(label: Label, member: Member) -> None:
    """Undo removing a label.

    Raises:
        NameTaken: another one is called so by now.
    """
    label.removed_at = None
    keep_label(label, member)


def put_on(conversation: Conversation, label: Label, member: Member) -> None:
    """Put a label on a conversation.

    Raises:
        ValueError: the label is another team's.
    """
    if label.workspace_id != conversation.workspace_id:
        raise ValueError("only the team's own labels are put on")
    conversation.own_labels.add(label)
    _labelled(conversation, member)


def take_off(conversation: Conversation, label: Label, member: Member) -> None:
    """Take a label off a conversation."""
    conversation.own_labels.remove(label)
    _labelled(conversation, member)


def _labelled(conversation: Conversation, member: Member) -> None:
    record(conversation.workspace, member.user, "conversation.labelled", f"conversation {conversation.pk}")
    stir(conversation.workspace_id, "conversations")


def keep_view(view: SavedView) -> SavedView:
    """Store a new saved view or a changed one."""
    view.save()
    return view


def remove_view(view: SavedView, *, now: datetime) -> None:
    """Take a view out of the tabs; for an hour it can come back."""
    SavedView.objects.filter(pk=view.pk, removed_at=None).update(removed_at=now)


def bring_view_back(view: SavedView) -> None:
    """Undo removing a view."""
    SavedView.objects.filter(pk=view.pk).update(removed_at=None)


def forget_removed(now: datetime) -> None:
    """Let go of what was removed, and of how things were before, when it cannot be undone any more.

    The views that somebody kept for themselves go with them.
    """
    past = now - UNDO_WITHIN
    Label.objects.filter(removed_at__lt=past).delete()
    SavedView.objects.filter(Q(removed_at__lt=past) | Q(member=None, is_shared=False)).delete()
    BulkAct.objects.filter(done_at__lt=past).delete()
