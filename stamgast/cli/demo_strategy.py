"""The demo's strategy: purpose, rules, goals, whom it is for, and what each channel is there for."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final

from stamgast.channels.models import Channel
from stamgast.plans import operations as plans
from stamgast.plans.models import ChannelPlan, Experiment, Need, Theme
from stamgast.strategy import operations as strategy
from stamgast.strategy.models import Audience, Goal, Statement
from stamgast.workspaces.models import Member
from stamgast.world.bookshop import Bookshop
from stamgast.world.everyday import Everyday

ALSO_NEEDED: Final = (Need.ESTEEM, Need.SAFETY)
SERVES: Final = {"counter": (0, 2), "evenings": (1,), "corner": (1,), "visitors": (0,)}
"""The goals each channel serves, by their places."""

DRAWS_ON: Final = {"counter": (0, 1, 3), "evenings": (0, 2), "corner": (0, 2), "visitors": (1, 3)}
"""The themes each channel draws on, by their places."""

VOICES: Final = {"counter": (1, 1, 14), "evenings": (0, 0, 18), "corner": (2, 2, 10), "visitors": (0, 1, 12)}
"""Emoji, exclamation marks, words in a sentence."""

TRIED_OUT: Final = ("corner", "visitors")
"""The third channel is another one in every language."""

MINUTES: Final = {"counter": 40, "evenings": 60, "corner": 45, "visitors": 30}


def write_down(shop: Bookshop, life: Everyday, members: Mapping[str, Member], today: date) -> list[Statement]:
    """Write why the bookshop is there, what goes there and for whom; return the beliefs, unbacked yet."""
    alice = members["Alice"]
    language = alice.workspace.language
    strategy.write_purpose(
        alice, shop.purpose, language=language, review_on=today + timedelta(days=150), seen=0
    )
    rules = strategy.write_policy(alice, shop.policy, language=language, seen=0)
    strategy.acknowledge(rules, members["Bob"])
    for goal, target in zip(shop.goals, life.targets, strict=True):
        review_on = today + timedelta(days=goal.review_in_days)
        strategy.keep_goal(alice, Goal(title=goal.text, sign=goal.sign, target=target, review_on=review_on))
    strategy.keep_goal(
        alice,
        Goal(
            title=shop.internal_goal,
            sign=life.internal_sign,
            review_on=today + timedelta(days=90),
            is_internal=True,
        ),
    )
    audience = Audience(name=shop.audience.name)
    strategy.keep_audience(alice, audience)
    plans.set_needs(audience, alice, (shop.audience.need, *ALSO_NEEDED))
    for name, about in zip(shop.themes, life.themes, strict=True):
        plans.keep_theme(alice, Theme(name=name, about=about))
    return [strategy.add_statement(audience, each.text) for each in shop.audience.statements]


def back(shop: Bookshop, beliefs: list[Statement], survey_page: str, today: date) -> None:
    """Back the beliefs with what is known; what a survey showed leads to its answers."""
    for belief, statement in zip(beliefs, shop.audience.statements, strict=True):
        for each in statement.evidence:
            source = survey_page if each.kind == "survey" else ""
            dated_on = today - timedelta(days=each.days_ago)
            strategy.add_evidence(belief, each.kind, each.text, dated_on, source)


def plan(shop: Bookshop, life: Everyday, alice: Member, channels: list[Channel], now: datetime) -> None:
    """Write what each channel is for, and what is being tried out."""
    today, workspace = now.date(), alice.workspace
    goals = list(Goal.objects.filter(workspace=workspace, is_internal=False).order_by("pk"))
    named = {theme.name: theme for theme in Theme.objects.filter(workspace=workspace)}
    themes = [named[name] for name in shop.themes]
    audiences = list(Audience.objects.filter(workspace=workspace))
    for channel, meant in zip(channels, shop.channels, strict=True):
        emoji, exclamations, sentence_words = VOICES[meant.key]
        is_tried_out = meant.key in TRIED_OUT
        given = {
            "purpose": meant.purpose,
            "address": meant.address,
            "state": ChannelPlan.State.EXPERIMENT if is_tried_out else ChannelPlan.State.ACTIVE,
            "audiences": audiences,
            "goals": [goals[place] for place in SERVES[meant.key]],
            "themes": [themes[place] for place in DRAWS_ON[meant.key]],
            "content_kind": life.content[meant.key],
            "emoji": emoji,
            "exclamations": exclamations,
            "sentence_words": sentence_words,
            "posts_per_week": Decimal(str(meant.posts_per_week)),
            "minutes_per_post": MINUTES[meant.key],
            "review_on": today + timedelta(days=45 if is_tried_out else 120),
        }
        plans.write_plan(alice, channel, given, seen=0)
    _try_out(life, alice, channels, themes, now)


def _try_out(
    life: Everyday, alice: Member, channels: list[Channel], themes: list[Theme], now: datetime
) -> None:
    """Begin three experiments: one runs, one is over and waits for a verdict, one has it."""
    today = now.date()
    counter, evenings = channels[:2]
    asking, mornings, choosing = life.experiments
    spans = ((asking, counter, -10, 32), (mornings, evenings, -49, -3), (choosing, evenings, -120, -60))
    for each, channel, begins, ends in spans:
        experiment = Experiment(
            hypothesis=each.hypothesis,
            sign="" if each.sign_words else Experiment.Sign.RATE,
            sign_words=each.sign_words,
            channel=channel,
            theme=themes[0] if each is asking else None,
            starts_on=today + timedelta(days=begins),
            ends_on=today + timedelta(days=ends),
        )
        plans.keep_experiment(alice, experiment)
        if each.verdict:
            plans.decide(experiment, alice, Experiment.Verdict.ADAPTED, each.verdict, now=now)
