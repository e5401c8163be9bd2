"""What counts this morning: who waits, what I host, what goes out next, what needs a look."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from stamgast.approval.models import Review
from stamgast.approval.queries import for_member
from stamgast.channels.models import Channel
from stamgast.conversations.models import Conversation
from stamgast.experts.models import Question
from stamgast.experts.queries import to_member
from stamgast.first_hour.queries import Progress, invitation
from stamgast.following.queries import Due
from stamgast.following.queries import due as due_to_follow
from stamgast.people.models import Promise
from stamgast.people.queries import promises_due
from stamgast.plans import board
from stamgast.plans.models import ChannelPlan, Experiment
from stamgast.publishing.models import Pause, Publication
from stamgast.publishing.pausing import current
from stamgast.publishing.queries import hosting_now, needs_a_person, next_up
from stamgast.strategy import queries as strategy
from stamgast.workspaces.models import Member

SHOWN = 8
AHEAD = timedelta(days=1)
"""A promise is shown the day before its own: by then there is still time to keep it."""

STOPPED = (Channel.State.RECONNECT, Channel.State.BLOCKED)


@dataclass(frozen=True, slots=True)
class Hosting:
    """A publication somebody stays with right now, and how many wait below it."""

    publication: Publication
    waiting: int


@dataclass(frozen=True, slots=True)
class Today:
    """Everything the page shows. ``waiting`` and ``going_out`` are the first few, most urgent first.

    ``pause`` holds all posts, if there is one.
    """

    pause: Pause | None
    waiting: list[Conversation]
    hosting: list[Hosting]
    going_out: list[Publication]
    needs_a_look: list[Publication]
    channels: list[Channel]


@dataclass(frozen=True, slots=True)
class InMind:
    """What is easily forgotten about people, though somebody wanted to think of it.

    ``promises`` fall due by tomorrow; ``following`` says whom to look through and whom to meet again;
    ``asked`` are questions this member is to answer, ``answered`` their own to which an answer has come.
    """

    promises: list[Promise]
    following: Due
    asked: list[Question]
    answered: list[Question]

    def __bool__(self) -> bool:
        return bool(self.promises or self.following or self.asked or self.answered)


@dataclass(frozen=True, slots=True)
class Around:
    """What the first page says around the day: decided or written seldom, so it does not follow live.

    ``progress`` is that of the first hour where it is to be offered; ``for_me`` waits for this member's
    approval.
    """

    progress: Progress | None
    experiments: list[Experiment]
    plans: list[ChannelPlan]
    reviews: list[strategy.Review]
    for_me: list[Review]
    in_mind: InMind


def around(member: Member, *, now: datetime) -> Around:
    """Gather what else a member is told when they come in."""
    workspace = member.workspace
    here = workspace.day_at(now)
    return Around(
        progress=invitation(member),
        experiments=list(board.to_decide(workspace, here)),
        plans=board.plans_to_review(workspace, here),
        reviews=strategy.due(workspace, here),
        for_me=for_member(member),
        in_mind=in_mind(member, now=now),
    )


def in_mind(member: Member, *, now: datetime) -> InMind:
    """Gather what a member is reminded of: promises, people to meet, questions to them, answers to theirs."""
    workspace = member.workspace
    here = workspace.day_at(now)
    answered = Question.objects.filter(
        asked_by=member, answered_at__isnull=False, used_at=None, revoked_at=None
    ).exclude(conversation__state=Conversation.State.RESOLVED)
    return InMind(
        promises=list(promises_due(workspace.pk, by=here + AHEAD)[:SHOWN]),
        following=due_to_follow(workspace, today=here),
        asked=to_member(member, now)[:SHOWN],
        answered=list(answered.select_related("expert__user").order_by("answered_at", "pk")[:SHOWN]),
    )


def today(member: Member, *, now: datetime) -> Today:
    """Gather the day of one member."""
    workspace = member.workspace_id
    waiting = Conversation.objects.filter(
        workspace=workspace, state=Conversation.State.OPEN, waiting_since__isnull=False
    )
    return Today(
        pause=current(workspace),
        waiting=list(
            waiting.select_related("contact", "channel", "assignee__user").order_by("due_at", "id")[:SHOWN]
        ),
        hosting=[Hosting(found, _waiting_below(found)) for found in hosting_now(member, now)],
        going_out=next_up(workspace, SHOWN),
        needs_a_look=needs_a_person(workspace, now)[:SHOWN],
        channels=list(Channel.objects.filter(workspace=workspace, state__in=STOPPED)),
    )


def _waiting_below(publication: Publication) -> int:
    below = Conversation.objects.filter(
        channel=publication.variant.channel,
        context=publication.delivery.remote_id,
        waiting_since__isnull=False,
    )
    return below.count()
