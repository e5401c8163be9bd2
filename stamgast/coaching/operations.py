"""Noting that the coach spoke, putting findings away, switching rules off and on again."""

from collections.abc import Iterable
from typing import Any, Final

from django.db import transaction

from stamgast.coach import registry
from stamgast.coach.rule import Severity
from stamgast.coaching.models import OwnModel, RuleStanding, Showing
from stamgast.coaching.queries import Remark
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.operations import record

LOOKED_AT: Final = 50
"""Showings after which a rule is judged by how often it was put away."""

BORNE: Final = 0.2
"""The share of them that may be put away before the rule steps down."""


class Unknown(ValueError):
    """There is no such rule, or it cannot be silenced."""


def note_shown(workspace: Workspace, remarks: Iterable[Remark]) -> None:
    """Note that remarks were shown about a text, once per text and rule."""
    Showing.objects.bulk_create(
        (
            Showing(
                workspace=workspace,
                rule=remark.finding.rule,
                version=remark.finding.version,
                subject=remark.subject,
            )
            for remark in remarks
        ),
        ignore_conflicts=True,
    )


def put_away(member: Member, rule: str, subject: str) -> None:
    """Do not show what a rule says about one text any more; a rule put away too often steps down.

    Raises:
        Unknown: there is no such rule, or what it says cannot be put away.
    """
    version = _silenceable(rule)
    with transaction.atomic():
        Showing.objects.update_or_create(
            workspace=member.workspace,
            rule=rule,
            subject=subject[:60],
            defaults={"version": version, "is_put_away": True},
        )
        if _is_borne_no_more(member.workspace, rule, version):
            RuleStanding.objects.get_or_create(
                workspace=member.workspace, rule=rule, defaults={"reason": RuleStanding.Reason.PUT_AWAY}
            )


def bring_back(member: Member, rule: str, subject: str) -> None:
    """Show again what was put away; a rule that stepped down for being put away too often may get up."""
    rows = Showing.objects.filter(workspace=member.workspace, rule=rule, subject=subject[:60])
    shown = rows.filter(is_put_away=True).first()
    if shown is None:
        return
    stepped_down = RuleStanding.objects.filter(
        workspace=member.workspace, rule=rule, reason=RuleStanding.Reason.PUT_AWAY
    )
    with transaction.atomic():
        rows.update(is_put_away=False)
        if not _is_borne_no_more(member.workspace, rule, shown.version):
            stepped_down.delete()


def switch_off(member: Member, rule: str, words: str) -> None:
    """Silence a rule in the whole workspace, for a reason.

    Raises:
        Unknown: there is no such rule, or it cannot be silenced.
    """
    _silenceable(rule)
    RuleStanding.objects.update_or_create(
        workspace=member.workspace,
        rule=rule,
        defaults={"reason": RuleStanding.Reason.TEAM, "words": words, "decided_by": member},
    )
    record(member.workspace, member.user, "coach.rule_switched_off", rule)


def switch_on(member: Member, rule: str) -> None:
    """Let a rule speak again; what was put away before is forgotten, so that it gets a fair trial."""
    with transaction.atomic():
        RuleStanding.objects.filter(workspace=member.workspace, rule=rule).delete()
        Showing.objects.filter(workspace=member.workspace, rule=rule).delete()
        record(member.workspace, member.user, "coach.rule_switched_on", rule)


def set_own_model(member: Member, *, address: str, name: str, key: str) -> None:
    """Say which language model is the workspace's own; without an address there is none any more.

    An empty key keeps the one there is as long as the address stays the same.
    """
    before = OwnModel.objects.filter(workspace=member.workspace).first()
    if not address:
        OwnModel.objects.filter(workspace=member.workspace).delete()
    else:
        stays = before is not None and before.address == address
        credentials: Any = {"key": key} if key else (before.credentials if before and stays else {})
        OwnModel.objects.update_or_create(
            workspace=member.workspace,
            defaults={"address": address, "name": name, "credentials": credentials},
        )
    record(member.workspace, member.user, "coach.own_model_set", address)


def _silenceable(rule: str) -> int:
    found = registry.rules().get(rule)
    if found is None or found.kind == "incoming" or found.severity >= Severity.BLOCK:
        raise Unknown(rule)
    return found.version


def _is_borne_no_more(workspace: Workspace, rule: str, version: int) -> bool:
    rows = Showing.objects.filter(workspace=workspace, rule=rule, version=version).order_by("-pk")
    latest = list(rows.values_list("is_put_away", flat=True)[:LOOKED_AT])
    return len(latest) == LOOKED_AT and sum(latest) > BORNE * LOOKED_AT
