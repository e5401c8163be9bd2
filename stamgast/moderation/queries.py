"""Reading about measures: what a network offers, the log, what stands in a conversation."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Min, Q, QuerySet
from django.db.models.functions import Coalesce, Greatest

from stamgast.channels.connections import network_of
from stamgast.channels.models import Channel
from stamgast.conversations.models import Conversation, Message
from stamgast.moderation.models import Act
from stamgast.networks.capabilities import Effect
from stamgast.ui.paging import cursor, place
from stamgast.workspaces.models import Workspace

PAGE = 50
ABOUT_PEOPLE = (Act.Measure.MUTE, Act.Measure.BLOCK)
UNSEEN = (Act.Measure.HIDE, Act.Measure.SPAM, Act.Measure.DELETE)
"""Measures after which others no longer see what somebody wrote."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which measures are asked for; what is empty does not narrow them."""

    channel: int | None = None
    measure: str = ""
    reason: str = ""
    state: str = ""


def offered(message: Message) -> dict[Act.Measure, Effect]:
    """Return what can be done about a message, with what it does on its network."""
    about = network_of(message.channel).measures
    known = {Act.Measure(name): effect for name, effect in about.items()}
    if message.direction != Message.Direction.INBOUND or not message.remote_id:
        return {}
    if message.identity is None or message.identity.contact.erased_at is not None:
        return {name: effect for name, effect in known.items() if name in UNSEEN}
    return known


def effect_of(act: Act) -> Effect | None:
    """Return what a measure does on its network; None when the network has lost it meanwhile."""
    return dict(network_of(act.channel).measures).get(act.measure)  # type: ignore[call-overload, no-any-return]


def can_be_taken_back(act: Act) -> bool:
    """Tell whether a person may undo it now."""
    if act.undoes_id is not None or not act.is_standing:
        return False
    if act.state == Act.State.DECIDED:
        return True
    effect = effect_of(act)
    return act.state == Act.State.DONE and effect is not None and effect.returns and not is_being_undone(act)


def is_being_undone(act: Act) -> bool:
    """Tell whether somebody has decided to take it back, however that fares."""
    return hasattr(act, "undone_by")


def log(workspace: Workspace, wanted: Wanted, after: str = "") -> tuple[list[Act], str]:
    """Return a page of measures, the latest first, and where the next page begins (empty: nowhere)."""
    rows = everything(workspace, wanted)
    if at := place(after):
        instant, pk = at
        rows = rows.filter(Q(decided_at__lt=instant) | Q(decided_at=instant, pk__lt=pk))
    acts = list(rows[: PAGE + 1])
    if len(acts) <= PAGE:
        return acts, ""
    return acts[:PAGE], cursor(acts[PAGE - 1].decided_at, acts[PAGE - 1].pk)


def everything(workspace: Workspace, wanted: Wanted) -> QuerySet[Act]:
    """Return all measures that are asked for, the latest first; an undoing comes with what it undoes."""
    rows = _with_all_that_is_shown(Act.objects.filter(workspace=workspace, undoes=None))
    given: Mapping[str, object] = {
        "channel": wanted.channel, "measure": wanted.measure, "reason": wanted.reason, "state": wanted.state,
    }  # fmt: skip
    narrowed = rows.filter(**{name: value for name, value in given.items() if value})
    return narrowed.order_by("-decided_at", "-pk")


def acts_in(conversation: Conversation) -> dict[int, list[Act]]:
    """Return the measures taken in a conversation, by message, in the order of time."""
    rows = Act.objects.filter(
        workspace=conversation.workspace_id, message__conversation=conversation, undoes=None
    )
    found: dict[int, list[Act]] = {}
    for act in _with_all_that_is_shown(rows).order_by("pk"):
        found.setdefault(act.message_id or 0, []).append(act)
    return found


def acts_about(message: Message) -> list[Act]:
    """Return the measures taken about one message, in the order of time."""
    rows = Act.objects.filter(workspace=message.channel.workspace_id, message=message, undoes=None)
    return list(_with_all_that_is_shown(rows).order_by("pk"))


def standing(message: Message, measures: Iterable[str]) -> QuerySet[Act]:
    """Return measures that stand already about a message, or about its author where they are about people."""
    about_people = Q(identity=message.identity_id, measure__in=ABOUT_PEOPLE)
    rows = Act.objects.filter(channel=message.channel_id, undoes=None, is_standing=True)
    return rows.filter(Q(message=message) | about_people, measure__in=list(measures))


def next_due() -> datetime | None:
    """Return when the next measure wants a worker."""
    waiting = Act.objects.filter(state=Act.State.DECIDED, channel__state=Channel.State.ACTIVE)
    ready_at = Greatest("next_try_at", Coalesce("channel__not_before", "next_try_at"))
    due: datetime | None = waiting.aggregate(due=Min(ready_at))["due"]
    return due


def _with_all_that_is_shown(rows: QuerySet[Act]) -> QuerySet[Act]:
    return rows.select_related(
        "channel", "identity__contact", "message", "decided_by__user", "undone_by__decided_by__user"
    )
