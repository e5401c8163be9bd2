"""Finds what is easily forgotten: the answer of somebody who was asked, and a promise that falls due."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from stamgast.conversations.models import Conversation
from stamgast.experts.models import Question
from stamgast.notices.events import Event
from stamgast.notices.models import Kind
from stamgast.people.models import Contact, Promise
from stamgast.people.queries import parts_of
from stamgast.workspaces.models import Workspace

LATELY = timedelta(days=2)
"""What was answered longer ago than this is told by the pages alone."""

AHEAD = timedelta(days=1)
"""A promise is told of the day before its own: by then there is still time to keep it."""

OVERDUE = timedelta(days=7)
"""What fell due longer ago than this is no news: the pages show it anyway."""

A_ZONE = timedelta(days=1)
"""By how much the day somewhere may differ from that in Greenwich."""


def answered(workspace: Workspace, now: datetime) -> Iterator[Event]:
    """Find answers nobody has used yet: who asked is told, of a corrected one again."""
    rows = Question.objects.filter(
        workspace=workspace, answered_at__gt=now - LATELY, used_at=None, revoked_at=None
    )
    for question in rows.select_related("conversation"):
        asker = question.asked_by_id or question.conversation.assignee_id
        name = f"answered:{question.pk}:{question.answer_count}"
        members = (asker,) if asker else ()
        yield Event(
            Kind.ANSWERED,
            name,
            members,
            cause_at=question.answered_at,
            conversation=question.conversation_id,
        )


def promised(now: datetime) -> Iterator[Event]:
    """Find promises that fall due tomorrow or did lately: who made one is told, but not on the day of it."""
    day = now.astimezone(UTC).date()
    about = (day - OVERDUE - A_ZONE, day + AHEAD + A_ZONE)
    rows = Promise.objects.filter(kept_at=None, due_on__range=about)
    for promise in rows.select_related("contact__workspace"):
        workspace = promise.contact.workspace
        today, due_on = workspace.day_at(now), promise.due_on
        is_near = due_on is not None and today - OVERDUE <= due_on <= today + AHEAD
        if is_near and workspace.day_at(promise.made_at) < today:
            keeper = promise.made_by_id or _in_touch_with(promise.contact)
            members = (keeper,) if keeper else ()
            yield Event(Kind.PROMISED, f"promised:{promise.pk}", members, promise=promise.pk)


def _in_touch_with(contact: Contact) -> int | None:
    """Return who has, or had, the latest conversation with a person in hand."""
    contacts = list(Contact.objects.filter(parts_of(contact.head_id)).values_list("pk", flat=True))
    theirs = Conversation.objects.filter(contact__in=contacts, assignee__isnull=False)
    return theirs.order_by("-last_message_at", "-pk").values_list("assignee", flat=True).first()
