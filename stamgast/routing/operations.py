"""Writing rules, switching them on and off, and applying them to what came in."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from stamgast.conversations.kinds import Kind, kind_of
from stamgast.conversations.models import RAISED, Conversation, Message
from stamgast.conversations.standing import HISTORY, restand
from stamgast.routing.models import Progress, Routed, Rule
from stamgast.routing.queries import pattern_of
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir

AT_ONCE = 500


class NotTried(Exception):
    """Nobody has seen yet what this rule would have done."""


def keep(rule: Rule, member: Member) -> Rule:
    """Store a new rule or a changed one; it is off until it has been tried."""
    rule.is_on, rule.tried_at = False, None
    rule.written_by = rule.written_by or member
    rule.save()
    record(rule.workspace, member.user, "rule.kept", f"rule {rule.pk}")
    return rule


def note_trial(rule: Rule, *, now: datetime) -> None:
    """Note that somebody saw what the rule would have done."""
    Rule.objects.filter(pk=rule.pk).update(tried_at=now)


def switch_on(rule: Rule, member: Member) -> None:
    """Let a rule apply to everything that comes in from now on.

    Raises:
        NotTried: nobody has seen what it would have done since it was last changed.
    """
    with transaction.atomic():
        newest = Message.objects.filter(channel__workspace=rule.workspace_id).aggregate(pk=Max("pk"))["pk"]
        if not Rule.objects.filter(workspace=rule.workspace_id, is_on=True).exists():
            begin = {"reached": newest or 0, "seen": newest or 0}
            Progress.objects.update_or_create(workspace=rule.workspace, defaults=begin)
        if not Rule.objects.filter(pk=rule.pk, tried_at__isnull=False).update(is_on=True):
            raise NotTried
        record(rule.workspace, member.user, "rule.on", f"rule {rule.pk}")


def switch_off(rule: Rule, member: Member) -> None:
    """Let a rule rest; what it did stays."""
    Rule.objects.filter(pk=rule.pk).update(is_on=False)
    record(rule.workspace, member.user, "rule.off", f"rule {rule.pk}")


def remove(rule: Rule, member: Member) -> None:
    """Remove a rule; what it did stays."""
    record(rule.workspace, member.user, "rule.removed", f"rule {rule.pk}")
    rule.delete()


def route(now: datetime) -> None:
    """Apply every workspace's rules to what came in since the last time; safe to run twice and at once."""
    for progress in Progress.objects.filter(workspace__rules__is_on=True).distinct():
        with transaction.atomic():
            _route(progress, now)


def _route(progress: Progress, now: datetime) -> None:
    rows = Message.objects.filter(channel__workspace=progress.workspace_id, pk__gt=progress.reached)
    fresh = list(rows.order_by("pk").select_related("channel", "conversation")[:AT_ONCE])
    if not fresh:
        return
    # Whoever moves the marks applies the rules; both happen, or neither.
    before = Progress.objects.filter(pk=progress.pk, reached=progress.reached, seen=progress.seen)
    if not before.update(reached=max(progress.reached, progress.seen), seen=fresh[-1].pk):
        return
    on = Rule.objects.filter(workspace=progress.workspace_id, is_on=True).select_related("label")
    rules = [(rule, pattern_of(rule)) for rule in on]
    for message in filter(_asks_something_of_us, fresh):
        for rule, conditions in rules:
            if conditions.fits(
                message.content, channel=message.channel_id, kind=_kind(message), labels=message.labels
            ):
                _apply(rule, message, now)
    stir(progress.workspace_id, "conversations")


def _asks_something_of_us(message: Message) -> bool:
    """Tell whether rules look at a message: it was said to us, and is not taken in from the past."""
    is_heard = message.direction == Message.Direction.INBOUND and message.deleted_at is None
    return is_heard and message.published >= message.channel.connected_at - HISTORY


def _kind(message: Message) -> Kind:
    talk = message.conversation
    return kind_of(
        message.visibility,
        message.channel.network,
        is_first=message.remote_id == talk.branch,
        is_below_ours=talk.published_note_id is not None,
    )


def _apply(rule: Rule, message: Message, now: datetime) -> None:
    _, is_new = Routed.objects.get_or_create(rule=rule, message=message, defaults={"at": now})
    if not is_new:
        return
    conversation = Conversation.objects.get(pk=message.conversation_id)
    if rule.label is not None and rule.label.removed_at is None:
        conversation.own_labels.add(rule.label)
    if rule.assignee_id is not None:  # whoever has it in hand keeps it
        Conversation.objects.filter(pk=conversation.pk, assignee=None).update(assignee=rule.assignee_id)
    if rule.is_urgent:
        Message.objects.filter(pk=message.pk).update(urgency=RAISED)
        restand([conversation.pk])
    record(rule.workspace, None, "conversation.routed", f"rule {rule.pk}, conversation {conversation.pk}")
