"""Changing plans, themes, experiments and needs; every change of a plan is a new version."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction

from stamgast.channels.models import Channel
from stamgast.channels.operations import change
from stamgast.plans.models import AudienceNeed, ChannelPlan, Experiment, Theme
from stamgast.plans.queries import A_WEEK, plan_of, posts_a_week
from stamgast.strategy.models import Audience
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record

LISTS = ("audiences", "goals", "themes")
COLUMNS = (
    "state", "content_kind", "sight", "emoji", "exclamations", "sentence_words", "posts_per_week",
    "minutes_per_post", "conversations_per_week", "minutes_per_conversation", "review_on",
)  # fmt: skip


class Superseded(Exception):
    """Somebody else wrote a newer version meanwhile."""


class AlreadyDecided(Exception):
    """The experiment has a verdict already."""


def write_plan(
    member: Member, channel: Channel, given: Mapping[str, Any], *, seen: int, sets_rhythm: bool = True
) -> ChannelPlan:
    """Write the version after the one that was ``seen`` (0 for none yet), from the plan's columns and lists.

    Purpose and form of address are the channel's own and kept there too, as is how often it posts, where
    the plan ``sets_rhythm``.

    Raises:
        Superseded: that version is there already; it stays, and nothing is written.
    """
    columns = {name: given[name] for name in COLUMNS if name in given}
    try:
        with transaction.atomic():
            plan = ChannelPlan.objects.create(
                channel=channel,
                version=seen + 1,
                purpose=given["purpose"],
                address=given["address"],
                written_by=member,
                **columns,
            )
            for name in LISTS:
                getattr(plan, name).set(given.get(name, ()))
            _keep_with_channel(member, channel, plan, sets_rhythm=sets_rhythm)
            record(member.workspace, member.user, "plan.written", f"{channel.name}, version {plan.version}")
    except IntegrityError as error:
        raise Superseded from error
    return plan


def adapt_plan(member: Member, channel: Channel, today: date, **changes: Any) -> ChannelPlan:
    """Write a version that differs from the present one in some columns only; none where nothing differs.

    Raises:
        Superseded: somebody wrote a version at the same moment.
    """
    current = plan_of(channel, today)
    if current.pk and all(getattr(current, name) == value for name, value in changes.items()):
        return current
    lists = {name: list(getattr(current, name).all()) for name in LISTS} if current.pk else {}
    columns = {name: getattr(current, name) for name in COLUMNS}
    given = {**columns, **lists, "purpose": channel.purpose, "address": channel.address, **changes}
    return write_plan(member, channel, given, seen=current.version, sets_rhythm="posts_per_week" in changes)


def _keep_with_channel(member: Member, channel: Channel, plan: ChannelPlan, *, sets_rhythm: bool) -> None:
    wanted: dict[str, object] = {"purpose": plan.purpose, "address": plan.address}
    if sets_rhythm and plan.posts_per_week != posts_a_week(channel):  # to one place, 30 days would become 35
        days = max(1, min(60, round(A_WEEK / float(plan.posts_per_week)))) if plan.posts_per_week else 60
        wanted["rhythm_days"] = days
    changed = [name for name, value in wanted.items() if getattr(channel, name) != value]
    for name in changed:
        setattr(channel, name, wanted[name])
    if changed:
        change(channel, member, changed)


def keep_theme(member: Member, theme: Theme) -> None:
    """Add a theme, or keep what was changed of one."""
    theme.workspace = member.workspace
    with transaction.atomic():
        theme.save()
        record(member.workspace, member.user, "theme.kept", theme.name)


def keep_experiment(member: Member, experiment: Experiment) -> None:
    """Begin an experiment, or keep what was changed of one."""
    experiment.workspace = member.workspace
    if experiment.pk is None:
        experiment.written_by = member
    with transaction.atomic():
        experiment.save()
        record(member.workspace, member.user, "experiment.kept", experiment.hypothesis)


def decide(experiment: Experiment, member: Member, verdict: str, words: str, *, now: datetime) -> None:
    """Say what became of an experiment.

    Raises:
        AlreadyDecided: somebody said so before; what they said stays.
    """
    rows = Experiment.objects.filter(pk=experiment.pk, verdict="")
    with transaction.atomic():
        if not rows.update(verdict=verdict, verdict_words=words, decided_by=member, decided_at=now):
            raise AlreadyDecided
        record(member.workspace, member.user, "experiment.decided", f"{experiment.hypothesis}: {verdict}")


def reopen(experiment: Experiment, member: Member) -> None:
    """Take a verdict back."""
    rows = Experiment.objects.filter(pk=experiment.pk).exclude(verdict="")
    with transaction.atomic():
        if rows.update(verdict="", verdict_words="", decided_by=None, decided_at=None):
            record(member.workspace, member.user, "experiment.reopened", experiment.hypothesis)


def put_away(found: Theme | Experiment, member: Member, *, now: datetime) -> None:
    """Offer a theme or an experiment no more; posts keep it."""
    _set_archived(found, member, now)


def bring_back(found: Theme | Experiment, member: Member) -> None:
    """Undo putting it away."""
    _set_archived(found, member, None)


def _set_archived(found: Theme | Experiment, member: Member, at: datetime | None) -> None:
    kind = "theme" if isinstance(found, Theme) else "experiment"
    with transaction.atomic():
        found.archived_at = at
        found.save(update_fields=["archived_at"])
        verb = "put_away" if at else "brought_back"
        record(member.workspace, member.user, f"{kind}.{verb}", str(found))


def set_needs(audience: Audience, member: Member, needs: Iterable[str]) -> None:
    """Say which needs an audience brings along."""
    wanted = set(needs)
    with transaction.atomic():
        AudienceNeed.objects.filter(audience=audience).exclude(need__in=wanted).delete()
        AudienceNeed.objects.bulk_create(
            [AudienceNeed(audience=audience, need=need) for need in sorted(wanted)], ignore_conflicts=True
        )
        record(member.workspace, member.user, "needs.set", audience.name)
