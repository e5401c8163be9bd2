"""Saves a step with the operations of the feature it belongs to; two clicks on one button save once."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from stamgast.first_hour import operations, queries
from stamgast.first_hour.asking import Asker, Part
from stamgast.hours.operations import set_opening_hours, set_week
from stamgast.planner import operations as planner
from stamgast.planner.models import Post
from stamgast.plans.models import ChannelPlan
from stamgast.plans.operations import adapt_plan
from stamgast.plans.queries import resting
from stamgast.strategy import operations as strategy
from stamgast.strategy import queries as written
from stamgast.strategy.models import Audience, Evidence, Goal

State = ChannelPlan.State


def save(key: str, asker: Asker, parts: list[Part], *, now: datetime) -> None:
    """Save a step whose forms are valid, and note that it is done.

    Raises:
        strategy.operations.Superseded: somebody wrote a newer version meanwhile; nothing is saved.
        plans.operations.Superseded: the same of a channel's plan.
    """
    with transaction.atomic():
        operations.alone(asker.workspace)
        _SAVES[key](asker, [part.form for part in parts])
        operations.settle(asker.workspace, key, now=now)


def _work(asker: Asker, forms: list[Any]) -> None:
    operations.say_work(asker.workspace, forms[0].cleaned_data["work"])


def _purpose(asker: Asker, forms: list[Any]) -> None:
    current = written.purpose(asker.workspace.pk)
    if current is None or current.content != forms[0].cleaned_data["content"]:
        strategy.write_purpose(asker.member, **forms[0].cleaned_data)


def _audience(asker: Asker, forms: list[Any]) -> None:
    who, *beliefs = forms
    known_one = queries.audience(asker.workspace)
    audience = known_one or Audience()
    audience.name = who.cleaned_data["name"]
    if known_one is None or "name" in who.changed_data:
        strategy.keep_audience(asker.member, audience)
    known = set(audience.statements.values_list("content", flat=True))
    for form in beliefs:
        said = form.cleaned_data.get("content")
        if not said or said in known:
            continue
        known.add(said)
        statement = strategy.add_statement(audience, said)
        if backing := form.cleaned_data["known_from"]:
            strategy.add_evidence(statement, Evidence.Kind.QUESTION, backing, asker.today)


def _goal(asker: Asker, forms: list[Any]) -> None:
    goal = forms[0].instance
    is_there = Goal.objects.filter(workspace=asker.workspace, title=goal.title).exists()
    if goal.pk is not None or not is_there:
        strategy.keep_goal(asker.member, goal)


def _channels(asker: Asker, forms: list[Any]) -> None:
    chosen = {channel.pk for form in forms for channel in form.cleaned_data["resting"]}
    at_rest = resting(asker.workspace.pk)
    for channel in queries.channels_in_use(asker.workspace):
        if (channel.pk in chosen) != (channel.pk in at_rest):
            state = State.RESTING if channel.pk in chosen else State.ACTIVE
            adapt_plan(asker.member, channel, asker.today, state=state)


def _voice(asker: Asker, forms: list[Any]) -> None:
    for form in forms:
        for channel in queries.channels_in_use(asker.workspace):
            adapt_plan(asker.member, channel, asker.today, **form.cleaned_data)


def _hours(asker: Asker, forms: list[Any]) -> None:
    week, opening = forms
    set_week(asker.member, week.week())
    if opening.cleaned_data["also_opening"]:
        set_opening_hours(asker.workspace, week.week())


def _rules(asker: Asker, forms: list[Any]) -> None:
    current = written.policy(asker.workspace.pk)
    if current is None or current.content != forms[0].cleaned_data["content"]:
        strategy.write_policy(asker.member, **forms[0].cleaned_data)


def _idea(asker: Asker, forms: list[Any]) -> None:
    post = forms[0].save(commit=False)
    if not Post.objects.filter(workspace=asker.workspace, idea=post.idea).exists():
        planner.begin(asker.member, post)


_SAVES: Mapping[str, Callable[[Asker, list[Any]], None]] = {
    "work": _work,
    "purpose": _purpose,
    "audience": _audience,
    "goal": _goal,
    "channels": _channels,
    "voice": _voice,
    "hours": _hours,
    "rules": _rules,
    "idea": _idea,
}
