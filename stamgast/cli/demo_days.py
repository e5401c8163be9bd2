"""The demo's days: what is known and said often, what goes out next, what is on, and the time it takes."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from django.core.files.base import ContentFile
from django.db.models import QuerySet
from django.urls import reverse

from stamgast.approval import steps
from stamgast.approval.models import Step, Who
from stamgast.approval.operations import Asking, ask
from stamgast.channels.models import Channel
from stamgast.cli.demo_picture import shelf
from stamgast.conversations import labelling
from stamgast.conversations.models import Conversation, Label
from stamgast.experts import operations as experts
from stamgast.experts.queries import offered
from stamgast.hours.operations import add_absence, close_on
from stamgast.ideas.models import Idea
from stamgast.ideas.operations import take_up
from stamgast.knowledge import operations as knowledge
from stamgast.knowledge.models import Fact
from stamgast.media.operations import add_picture
from stamgast.people import operations as people
from stamgast.people.models import Promise
from stamgast.planner import operations as planner
from stamgast.planner.models import Post, Variant
from stamgast.plans.models import Need, Theme
from stamgast.publishing import occasions
from stamgast.publishing.models import Occasion
from stamgast.publishing.operations import schedule
from stamgast.publishing.timing import Plan
from stamgast.routing import operations as routing
from stamgast.routing.models import Rule
from stamgast.saved_replies import operations as saved_replies
from stamgast.saved_replies.models import SavedReply
from stamgast.strategy.models import Audience, Goal
from stamgast.timelog import operations as timelog
from stamgast.timelog.models import Activity
from stamgast.timelog.operations import Doing
from stamgast.workspaces.models import Member
from stamgast.world import everyday as made_up
from stamgast.world.bookshop import Bookshop
from stamgast.world.everyday import Everyday

HALF_PAST_FIVE: Final = time(17, 30)
TWO: Final = time(14)
TEN: Final = time(10)
WEDNESDAY, THURSDAY, SATURDAY = 2, 3, 5
WEEKS_LOGGED: Final = 5
LOGGED: Final = {
    "Alice": ((0, Activity.PLANNING, 0, 40), (1, Activity.WRITING, 0, 55), (3, Activity.ANSWERING, 0, 25)),
    "Bob": ((2, Activity.ANSWERING, 0, 35), (2, Activity.LISTENING, 2, 20), (4, Activity.HOSTING, 0, 60)),
    "Nora": ((3, Activity.HOSTING, 1, 75), (3, Activity.ANSWERING, 1, 30)),
}
"""Weekday, activity, the channel's place, minutes; a few more or less from week to week."""

MEANT: Final = {
    "Alice": {Activity.PLANNING: 45, Activity.WRITING: 90, Activity.ANSWERING: 60},
    "Bob": {Activity.ANSWERING: 90, Activity.HOSTING: 60},
    "Nora": {Activity.HOSTING: 75, Activity.ANSWERING: 45},
}


def stock(shop: Bookshop, life: Everyday, members: Mapping[str, Member], now: datetime) -> None:
    """Write down what people keep asking and what is said again and again, and who takes what."""
    alice, bob = members["Alice"], members["Bob"]
    workspace, today = alice.workspace, now.date()
    for place, (asked, answer) in enumerate(shop.facts.items()):
        fact = Fact(question=asked, answer=answer, language=workspace.language)
        fact.owner = (alice, bob, None)[min(place, 2)]
        fact.valid_until = today + timedelta(days=35) if place == 0 else None
        knowledge.keep(fact, alice)
    for each in life.saved_replies:
        saved_replies.keep(SavedReply(title=each.title), alice, {workspace.language: each.content})
    rule = Rule(workspace=workspace, name=life.rule_name, words="\n".join(life.rule_words), is_urgent=True)
    rule.assignee = bob
    routing.note_trial(routing.keep(rule, alice), now=now)
    routing.switch_on(rule, alice)


def fill_calendar(life: Everyday, members: Mapping[str, Member], now: datetime) -> None:
    """Write what was on and what is to come, who is away and when nobody is there."""
    alice, nora = members["Alice"], members["Nora"]
    today = now.date()
    event, note = Occasion.Kind.EVENT, Occasion.Kind.NOTE
    for kind, name, begins, ends in (
        (event, life.days.past, -45, -45),
        (event, life.days.sale, -24, -23),
        (event, life.days.coming, 16, 16),
        (note, life.days.note, 20, 27),
    ):
        occasions.keep(
            Occasion(
                kind=kind,
                name=name,
                from_on=today + timedelta(days=begins),
                to_on=today + timedelta(days=ends),
                is_self_serving=name == life.days.sale,
            ),
            alice,
        )
    close_on(alice.workspace, today + timedelta(days=33), life.days.closed)
    leaves = datetime.combine(today + timedelta(days=13), time(8), ZoneInfo(alice.workspace.zone))
    add_absence(nora, from_at=leaves, to_at=leaves + timedelta(days=3), reason=life.away)


def plan_posts(
    life: Everyday, members: Mapping[str, Member], channels: list[Channel], taken: Idea, now: datetime
) -> None:
    """Plan a post for each of two channels, and let one for the third wait until somebody approves it."""
    alice, bob, nora = members["Alice"], members["Bob"], members["Nora"]
    counter, evenings, corner = channels
    spoken, chosen, asked = life.posts
    first = _text(spoken, counter, alice, 0)
    drawn = add_picture(alice, ContentFile(shelf(), name="shelf.png"), alternative_text=life.picture)
    planner.place(first, drawn)
    schedule(first, Plan(_next(WEDNESDAY, TWO, now), bob), alice, now=now)
    where = {"workspace": alice.workspace.slug, "pk": first.post_id}
    take_up(alice.workspace_id, str(taken.pk), reverse("planner:compose", kwargs=where), now=now)
    second = _text(chosen, evenings, alice, 1)
    schedule(second, Plan(_next(THURSDAY, HALF_PAST_FIVE, now), nora), alice, now=now)
    steps.keep(Step(name=life.step, who=Who.MEMBER, member=alice), corner, alice)
    third = _text(asked, corner, bob, 1)
    planned_at = _next(SATURDAY, TEN, now).replace(tzinfo=ZoneInfo(corner.zone))
    ask(third, bob, Asking(now + timedelta(hours=26), planned_at, life.review_note), now=now)


def ask_alice(life: Everyday, members: Mapping[str, Member], now: datetime) -> None:
    """Let Bob ask Alice about the one who has the longest time left of those who wait."""
    conversation = _waiting(members["Bob"]).last()
    if conversation is None:
        return
    asking = experts.Asking(
        members["Alice"], "", life.expert_question, now + timedelta(hours=20), offered(conversation)[-3:]
    )
    experts.ask(conversation, members["Bob"], asking, now=now)


def remember_a_guest(life: Everyday, members: Mapping[str, Member], now: datetime) -> None:
    """Note what Alice knows of the one whose promise falls due first, and what she promised for tomorrow."""
    alice, conversation = members["Alice"], _waiting(members["Alice"]).select_related("contact").first()
    if conversation is None or conversation.contact is None:
        return
    people.write_notes(conversation.contact, alice, life.guest.note)
    tomorrow = alice.workspace.day_at(now) + timedelta(days=1)
    people.promise(Promise(content=life.guest.promise, due_on=tomorrow), conversation.contact, alice)
    label = Label(workspace=alice.workspace, name=life.guest.label, colour=Label.Colour.SEA)
    labelling.put_on(conversation, labelling.keep_label(label, alice), alice)


def _waiting(member: Member) -> QuerySet[Conversation]:
    """Return those who wait, by when they were promised an answer."""
    rows = Conversation.objects.filter(
        workspace=member.workspace, state=Conversation.State.OPEN, waiting_since__isnull=False
    )
    return rows.order_by("due_at", "pk")


def log_time(members: Mapping[str, Member], channels: list[Channel], now: datetime) -> None:
    """Log the hours of the last weeks, and what each means to give."""
    today = members["Alice"].workspace.day_at(now)
    monday = today - timedelta(days=today.weekday())
    for name, member in members.items():
        timelog.budget(member, {str(activity): minutes for activity, minutes in MEANT[name].items()})
        for week in range(WEEKS_LOGGED):
            for weekday, activity, place, minutes in LOGGED[name]:
                day = monday + timedelta(days=weekday - 7 * week)
                more = (week * 7 + weekday * 3) % 4 * 5 - 5
                if day <= today:
                    timelog.log(member, Doing(activity, channels[place]), minutes + more, day, now=now)


def _text(words: made_up.Post, channel: Channel, author: Member, goal: int) -> Variant:
    workspace = author.workspace
    post = Post(
        idea=words.idea,
        hoped_answer=words.hoped,
        need=Need.BELONGING,
        audience=Audience.objects.filter(workspace=workspace).first(),
        goal=Goal.objects.filter(workspace=workspace, is_internal=False).order_by("pk")[goal],
        theme=Theme.objects.filter(plans__channel=channel).order_by("pk").first(),
    )
    planner.begin(author, post)
    planner.set_feeling(post, words.feeling)
    planner.answer(post, "builds_relationship", says_yes=True)
    variant = planner.add_text(post, channel)
    return planner.write(variant, planner.Written(words.text, revision=variant.revision), author)


def _next(weekday: int, at: time, now: datetime) -> datetime:
    """Return the next such time on the wall that is more than a day away."""
    ahead = now.date() + timedelta(days=2)
    return datetime.combine(ahead + timedelta(days=(weekday - ahead.weekday()) % 7), at)
