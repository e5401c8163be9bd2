"""Acts on many conversations at once: assign, label, put aside, resolve; each can be undone for an hour."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import F

from stamgast.conversations.labelling import UNDO_WITHIN
from stamgast.conversations.models import BulkAct, Conversation, Label
from stamgast.conversations.standing import restand
from stamgast.jobs.rows import rewrite
from stamgast.strategy.models import Goal
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir

MOST = 500
State = Conversation.State
Kind = BulkAct.Kind
_Labelling = Conversation.own_labels.through

DECIDED = {
    Kind.ASSIGN: ("assignee",),
    Kind.SNOOZE: ("state", "snoozed_until"),
    Kind.RESOLVE: ("state", "snoozed_until", "outcome", "goal", "dealt_until"),
}
"""What an act decides; where one of these is not as the act left it, somebody changed it since."""

FOLLOWS = {
    Kind.ASSIGN: (),
    Kind.SNOOZE: ("quiet_at",),
    Kind.RESOLVE: ("waiting_since", "due_at", "quiet_at"),
}
"""What changes along with it."""

_OF_ONE = {Kind.SNOOZE: "conversation.snoozed", Kind.RESOLVE: "conversation.resolved"}
"""What the log says where an act was meant for one conversation alone."""

_INSTANTS = {"snoozed_until", "dealt_until", "waiting_since", "due_at", "quiet_at"}


class TooMany(Exception):
    """More conversations at once than anybody can have looked at."""


class TooLate(Exception):
    """It was undone already, or too much time has passed."""


class Undone(NamedTuple):
    """How many are as before, and how many were left as somebody changed them since."""

    restored: int
    left: int


def assign(member: Member, pks: Iterable[int], assignee: Member | None, *, now: datetime) -> BulkAct:
    """Put conversations into somebody's hands, or into nobody's.

    Raises:
        TooMany: more than 500.
        ValueError: the assignee is not on this team.
    """
    if assignee is not None and assignee.workspace_id != member.workspace_id:
        raise ValueError("only a member of the team can be assigned")
    return _change(member, pks, Kind.ASSIGN, {"assignee": assignee.pk if assignee else None}, now)


def snooze(member: Member, pks: Iterable[int], until: datetime, *, now: datetime) -> BulkAct:
    """Put conversations aside until an instant. Raises ``TooMany``."""
    changes = {"state": State.SNOOZED, "snoozed_until": until, "quiet_at": None}
    return _change(member, pks, Kind.SNOOZE, changes, now)


def resolve(
    member: Member, pks: Iterable[int], outcome: str, goal: Goal | None = None, *, now: datetime
) -> BulkAct:
    """Close conversations with what came of them; what is closed stays as it is. Raises ``TooMany``."""
    changes = {
        "state": State.RESOLVED, "outcome": outcome, "goal": goal.pk if goal else None, "snoozed_until": None,
        "waiting_since": None, "due_at": None, "quiet_at": None,
    }  # fmt: skip
    return _change(member, pks, Kind.RESOLVE, changes, now)


def label(member: Member, pks: Iterable[int], label: Label, *, is_on: bool, now: datetime) -> BulkAct:
    """Put a label on conversations, or take it off.

    Raises:
        TooMany: more than 500.
        ValueError: the label is another team's.
    """
    if label.workspace_id != member.workspace_id:
        raise ValueError("only the team's own labels are put on")
    with transaction.atomic():
        rows = {row.pk for row in _locked(member, pks)}
        there = _Labelling.objects.filter(label=label, conversation__in=rows)
        have = set(there.values_list("conversation", flat=True))
        changed = sorted(rows - have if is_on else have)
        _set_label(label.pk, changed, is_on=is_on)
        kind = Kind.LABEL if is_on else Kind.UNLABEL
        return _note(BulkAct(kind=kind, label=label, rows=[{"pk": pk} for pk in changed]), member, now)


def undo(act: BulkAct, member: Member, *, now: datetime) -> Undone:
    """Put everything back exactly as it was, but for what somebody changed since.

    Raises:
        TooLate: it was undone already, or more than an hour has passed.
    """
    with transaction.atomic():
        rows = BulkAct.objects.filter(pk=act.pk, undone_at=None, done_at__gt=now - UNDO_WITHIN)
        if not rows.update(undone_at=now):
            raise TooLate
        saved = {row["pk"]: row for row in act.rows}
        there = _locked(member, saved)
        if act.kind in {Kind.LABEL, Kind.UNLABEL}:
            restored = _undo_labels(act, [row.pk for row in there])
        else:
            restored = _undo_changes(Kind(act.kind), there, saved)
        record(act.workspace, member.user, "conversations.undone", f"act {act.pk}")
        stir(act.workspace_id, "conversations")
    return Undone(restored, len(act.rows) - restored)


def _undo_labels(act: BulkAct, pks: list[int]) -> int:
    there = _Labelling.objects.filter(label=act.label_id, conversation__in=pks)
    have = set(there.values_list("conversation", flat=True))
    was_put_on = act.kind == Kind.LABEL
    restored = sorted(have) if was_put_on else sorted(set(pks) - have)
    if act.label_id is not None:
        _set_label(act.label_id, restored, is_on=not was_put_on)
    return len(restored)


def _undo_changes(kind: Kind, there: list[Conversation], saved: Mapping[int, Any]) -> int:
    untouched = [row for row in there if _told(row, saved[row.pk]["after"]) == saved[row.pk]["after"]]
    for row in untouched:
        for name, value in saved[row.pk]["before"].items():
            _put(row, name, datetime.fromisoformat(value) if value and name in _INSTANTS else value)
    rewrite(untouched, (*DECIDED[kind], *FOLLOWS[kind]))
    if kind != Kind.ASSIGN:
        restand([row.pk for row in untouched])  # what was said in between counts
    return len(untouched)


def _change(
    member: Member, pks: Iterable[int], kind: Kind, changes: Mapping[str, Any], now: datetime
) -> BulkAct:
    names = (*DECIDED[kind], *FOLLOWS[kind])
    with transaction.atomic():
        rows = [row for row in _locked(member, pks) if not _is_so(row, kind, changes)]
        saved = []
        for row in rows:
            before = _told(row, names)
            for name, value in changes.items():
                _put(row, name, value)
            if kind == Kind.RESOLVE:
                row.dealt_until = row.last_inbound_at
            saved.append({"pk": row.pk, "before": before, "after": _told(row, DECIDED[kind])})
        rewrite(rows, names)
        return _note(BulkAct(kind=kind, rows=saved), member, now)


def _is_so(row: Conversation, kind: Kind, changes: Mapping[str, Any]) -> bool:
    if kind == Kind.ASSIGN:
        return bool(row.assignee_id == changes["assignee"])
    return kind == Kind.RESOLVE and bool(row.state == State.RESOLVED)


def _locked(member: Member, pks: Iterable[int]) -> list[Conversation]:
    """Return the conversations of the member's workspace, locked: what is said at this moment waits."""
    wanted = set(pks)
    if len(wanted) > MOST:
        raise TooMany
    rows = Conversation.objects.filter(workspace=member.workspace_id, pk__in=wanted)
    rows.update(message_count=F("message_count"))
    return list(rows.order_by("pk"))


def _note(act: BulkAct, member: Member, now: datetime) -> BulkAct:
    act.workspace, act.member, act.done_at = member.workspace, member, now
    act.save()
    pks = " ".join(str(row["pk"]) for row in act.rows)
    verb, subject = f"conversations.{act.kind}", f"act {act.pk}: {pks}"
    if len(act.rows) == 1 and act.kind in _OF_ONE:
        verb, subject = _OF_ONE[Kind(act.kind)], f"conversation {pks}"
    record(member.workspace, member.user, verb, subject)
    stir(member.workspace_id, "conversations")
    return act


def _set_label(label: int, pks: Iterable[int], *, is_on: bool) -> None:
    if is_on:
        rows = [_Labelling(label_id=label, conversation_id=pk) for pk in pks]
        _Labelling.objects.bulk_create(rows, ignore_conflicts=True)
    else:
        _Labelling.objects.filter(label=label, conversation__in=pks).delete()


def _told(row: Conversation, names: Iterable[str]) -> dict[str, Any]:
    """Return fields as JSON can hold them, to the microsecond."""
    values = {name: getattr(row, _column(name)) for name in names}
    return {n: v.astimezone(UTC).isoformat() if isinstance(v, datetime) else v for n, v in values.items()}


def _put(row: Conversation, name: str, value: object) -> None:
    setattr(row, _column(name), value)


def _column(name: str) -> str:
    return f"{name}_id" if name in {"assignee", "goal"} else name
