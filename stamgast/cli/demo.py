"""Furnishes the demo: the made-up bookshop-café with its team, channels, strategy and past."""

from datetime import datetime, time
from typing import cast

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from stamgast.channels.connections import client
from stamgast.channels.models import Channel
from stamgast.channels.operations import connect
from stamgast.cli import demo_asking, demo_days, demo_strategy
from stamgast.conversations.reading import read_news
from stamgast.first_hour.operations import say_work
from stamgast.first_hour.operations import settle as settle_step
from stamgast.first_hour.steps import STEPS
from stamgast.hours.operations import set_opening_hours, set_week
from stamgast.networks.registry import networks
from stamgast.planner.models import Post
from stamgast.strategy.models import Audience
from stamgast.vocabulary.languages import Language
from stamgast.workspaces.models import Member, User
from stamgast.workspaces.operations import add_member, found_workspace
from stamgast.workspaces.roles import Role
from stamgast.world.bookshop import Bookshop, ChannelPlan, bookshop
from stamgast.world.everyday import Everyday, everyday
from stamgast.world.loopback import settle

SLUG = "bookshop"
ROLES = {"Alice": Role.OWNER, "Bob": Role.AUTHOR, "Nora": Role.RESPONDER}
COUNTRIES = {"sv": "SE", "nb": "NO", "nl": "NL", "en": "GB"}
ALL_DAY = (time(0), time(23, 59))
PROMISE_MINUTES = 180


def furnish(language: str) -> User:
    """Fill an empty installation with the bookshop, and return its owner; a furnished one stays as it is."""
    owner = User.objects.filter(email="alice@bookshop.example").first()
    if owner is not None:
        return owner
    with transaction.atomic():  # whole or not at all, and once to the disk instead of a thousand times
        return _furnished(cast("Language", language), timezone.now())


def _furnished(language: Language, now: datetime) -> User:
    shop = bookshop(language)
    members = _team(shop, language)
    alice = members["Alice"]
    _hours(shop, members)
    settle(settings.LOOPBACK_PATH, language, until=now)
    channels = [_channel(alice, plan, now) for plan in shop.channels]
    for channel in channels:
        read_news(channel.pk)
    _live_in(shop, everyday(language), members, channels, now)
    return alice.user


def _live_in(
    shop: Bookshop, life: Everyday, members: dict[str, Member], channels: list[Channel], now: datetime
) -> None:
    """Leave behind what a team leaves behind that has worked here for a few months."""
    alice = members["Alice"]
    beliefs = demo_strategy.write_down(shop, life, members, now.date())
    survey_page = demo_asking.ask_people(life, alice, beliefs, now)
    demo_strategy.back(shop, beliefs, survey_page, now.date())
    demo_strategy.plan(shop, life, alice, channels, now)
    taken = demo_asking.fill_board(life, members, survey_page, now)
    say_work(alice.workspace, life.work)
    for step in STEPS:
        settle_step(alice.workspace, step.key, now=now)
    demo_days.stock(shop, life, members, now)
    demo_days.fill_calendar(life, members, now)
    demo_days.plan_posts(life, members, channels, taken, now)
    demo_days.ask_alice(life, members, now)
    demo_days.remember_a_guest(life, members, now)
    demo_days.log_time(members, channels, now)
    audience = Audience.objects.filter(workspace=alice.workspace).first()
    for idea in shop.saved_ideas:
        Post.objects.create(workspace=alice.workspace, idea=idea, audience=audience, written_by=alice)


def _team(shop: Bookshop, language: Language) -> dict[str, Member]:
    members: dict[str, Member] = {}
    for person in shop.members:
        user = User.objects.create_user(
            person.email, None, first_name=person.name, language=language, zone=shop.time_zone
        )
        if not members:
            member = found_workspace(
                name=shop.name, slug=SLUG, owner=user, language=language, zone=shop.time_zone,
                country=COUNTRIES[language],
            )  # fmt: skip
        else:
            member = add_member(members["Alice"].workspace, user, ROLES[person.name])
        Member.objects.filter(pk=member.pk).update(knows_about=", ".join(person.competences)[:300])
        members[person.name] = member
    return members


def _hours(shop: Bookshop, members: dict[str, Member]) -> None:
    """Alice is there whenever the demo is tried out; the others keep the hours of the shop."""
    set_week(members["Alice"], [(weekday, *ALL_DAY) for weekday in range(7)])
    for name in ("Bob", "Nora"):
        spans = [
            (slot.weekday, time.fromisoformat(slot.begins), time.fromisoformat(slot.ends))
            for slot in shop.hosting
            if slot.member == name.lower()
        ]
        set_week(members[name], spans)
    set_opening_hours(members["Alice"].workspace, [(weekday, time(9), time(21)) for weekday in range(6)])


def _channel(alice: Member, plan: ChannelPlan, now: datetime) -> Channel:
    network = networks()["loopback"]
    answers = {"name": plan.name, "path": str(settings.LOOPBACK_PATH)}
    connected = network.authorising().connect(client(), answers)
    channel = connect(alice, network, connected, now=now)
    Channel.objects.filter(pk=channel.pk).update(
        language=plan.language,
        address=plan.address,
        purpose=plan.purpose,
        rhythm_days=max(1, round(7 / plan.posts_per_week)),
        promise_minutes=PROMISE_MINUTES,
    )
    return channel
