"""Furnishes the demo: the made-up bookshop-café with its team, strategy, channels and past."""

from datetime import datetime, time, timedelta
from typing import cast

from django.conf import settings
from django.utils import timezone

from stamgast.channels.connections import client
from stamgast.channels.models import Channel
from stamgast.channels.operations import connect
from stamgast.conversations.reading import read_news
from stamgast.hours.operations import set_opening_hours, set_week
from stamgast.networks.registry import networks
from stamgast.planner.models import Post
from stamgast.strategy.models import Audience, Evidence, Goal, Purpose, Statement
from stamgast.vocabulary.languages import Language
from stamgast.workspaces.models import Member, User
from stamgast.workspaces.operations import add_member, found_workspace
from stamgast.workspaces.roles import Role
from stamgast.world.bookshop import Bookshop, ChannelPlan, bookshop
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
    spoken = cast("Language", language)
    shop, now = bookshop(spoken), timezone.now()
    members = _team(shop, spoken)
    alice = members["Alice"]
    _strategy(shop, alice, now)
    _hours(shop, members)
    settle(settings.LOOPBACK_PATH, spoken, until=now)
    for channel in [_channel(alice, plan, now) for plan in shop.channels]:
        read_news(channel.pk)
    return alice.user


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


def _strategy(shop: Bookshop, alice: Member, now: datetime) -> None:
    workspace, today = alice.workspace, now.date()
    Purpose.objects.create(
        workspace=workspace, version=1, content=shop.purpose, language=workspace.language,
        review_on=today + timedelta(days=150), written_by=alice,
    )  # fmt: skip
    for goal in shop.goals:
        Goal.objects.create(
            workspace=workspace, title=goal.text, sign=goal.sign,
            review_on=today + timedelta(days=goal.review_in_days),
        )  # fmt: skip
    audience = Audience.objects.create(workspace=workspace, name=shop.audience.name, about=shop.audience.need)
    for statement in shop.audience.statements:
        row = Statement.objects.create(audience=audience, content=statement.text)
        Evidence.objects.bulk_create(
            Evidence(
                statement=row,
                kind=each.kind,
                content=each.text,
                dated_on=today - timedelta(days=each.days_ago),
            )
            for each in statement.evidence
        )
    for idea in shop.saved_ideas:
        Post.objects.create(workspace=workspace, idea=idea, audience=audience, written_by=alice)


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
