"""Reading about follow lists: what is to be decided, what was, and what is due."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from stamgast.channels.connections import network_of
from stamgast.channels.models import Channel
from stamgast.following.models import Baseline, Change, Followed, FollowList
from stamgast.workspaces.models import Workspace

PAGE = 60
MOST_AT_ONCE = 500
"""People on one page of confirmation: more than that nobody reads."""

MOST_REFUSALS = 50
"""Changes that were not made, shown with their reasons."""

Decision = Followed.Decision


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the review of a list has come; ``counts`` by decision, those who left not among them."""

    counts: dict[str, int]

    @property
    def total(self) -> int:
        """Everybody in the list."""
        return sum(self.counts.values())

    @property
    def undecided(self) -> int:
        """Those still to be decided about."""
        return self.counts.get("", 0)

    @property
    def decided(self) -> int:
        """Those who are decided about."""
        return self.total - self.undecided

    @property
    def to_unfollow(self) -> int:
        """Those chosen to be unfollowed, and not unfollowed yet."""
        return self.counts.get(Decision.UNFOLLOW, 0)

    @property
    def kept(self) -> int:
        """Those who stay."""
        return self.decided - self.to_unfollow


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list with how far it has come."""

    follow_list: FollowList
    progress: Progress
    to_confirm: int
    planned: int
    done: int
    refused: int
    unfollowed: int
    refusals: list[Change]
    can_read: bool
    is_held_up: bool

    @property
    def confirmed(self) -> int:
        """Changes of the latest run, whatever came of them."""
        return self.planned + self.done + self.refused


@dataclass(frozen=True, slots=True)
class Due:
    """What a workspace is to be reminded of on a day."""

    reviews: list[FollowList]
    reconnections: int

    def __bool__(self) -> bool:
        return bool(self.reviews or self.reconnections)


def baseline(workspace: Workspace) -> Baseline:
    """Return what a workspace asks of those it follows."""
    return Baseline.objects.filter(workspace=workspace).first() or Baseline(workspace=workspace)


def lists(workspace: Workspace) -> QuerySet[FollowList]:
    """Return a workspace's lists."""
    return FollowList.objects.filter(workspace=workspace).select_related("channel", "workspace")


def channels_without_list(workspace: Workspace) -> list[Channel]:
    """Return connected channels whose follow list can be read and was not yet."""
    rows = Channel.objects.filter(workspace=workspace, follow_list=None).exclude(
        state=Channel.State.DISCONNECTED
    )
    return [channel for channel in rows if network_of(channel).follows is not None]


def sheet(follow_list: FollowList) -> Sheet:
    """Return a list with how far its review and the latest run of its changes have come."""
    states = dict(_latest_run(follow_list).order_by().values_list("state").annotate(n=Count("pk")))
    channel = follow_list.channel
    works = channel is not None and channel.state == Channel.State.ACTIVE
    return Sheet(
        follow_list,
        progress(follow_list),
        to_confirm=to_confirm(follow_list).count(),
        planned=states.get(Change.State.PLANNED, 0),
        done=states.get(Change.State.DONE, 0),
        refused=states.get(Change.State.REFUSED, 0),
        unfollowed=unfollowed(follow_list).count(),
        refusals=list(refused(follow_list)[:MOST_REFUSALS]) if Change.State.REFUSED in states else [],
        can_read=works,
        is_held_up=channel is not None and not works and follow_list.due_at is not None,
    )


def sheets(workspace: Workspace) -> list[Sheet]:
    """Return a workspace's lists with how far they have come."""
    return [sheet(one) for one in lists(workspace)]


def progress(follow_list: FollowList) -> Progress:
    """Count a list's people by what was decided."""
    rows = follow_list.people.filter(left_at=None).values_list("decision").annotate(n=Count("pk"))
    return Progress(dict(rows))


def next_up(follow_list: FollowList) -> Followed | None:
    """Return whom to decide about next; those put off come last, in the order they were put off."""
    rows = follow_list.people.filter(left_at=None, decision="")
    fresh = rows.filter(later_at=None).order_by("pk").first()
    return fresh or rows.order_by("later_at", "pk").first()


def people(follow_list: FollowList, decision: str, after: int) -> tuple[list[Followed], int]:
    """Return a page of those decided about in one way (empty: not yet), and where the next begins, or 0."""
    rows = follow_list.people.filter(left_at=None, decision=decision, pk__gt=after).order_by("pk")
    found = list(rows.select_related("decided_by__user")[: PAGE + 1])
    return found[:PAGE], found[PAGE - 1].pk if len(found) > PAGE else 0


def to_confirm(follow_list: FollowList) -> QuerySet[Followed]:
    """Return those chosen to be unfollowed whom nobody has confirmed, or whose unfollowing was stopped."""
    under_way = Change.objects.filter(followed=OuterRef("pk"), state=Change.State.PLANNED)
    rows = follow_list.people.filter(left_at=None, decision=Decision.UNFOLLOW)
    return rows.filter(~Exists(under_way)).order_by("pk")


def under_way(follow_list: FollowList) -> QuerySet[Change]:
    """Return the changes that wait, in their order."""
    rows = Change.objects.filter(followed__follow_list=follow_list, state=Change.State.PLANNED)
    return rows.select_related("followed").order_by("pk")


def unfollowed(follow_list: FollowList) -> QuerySet[Followed]:
    """Return those who were unfollowed from here and can be followed again, the latest first."""
    under_way = Change.objects.filter(followed=OuterRef("pk"), state=Change.State.PLANNED)
    rows = follow_list.people.filter(decision=Decision.UNFOLLOW).exclude(left_at=None)
    return rows.filter(~Exists(under_way)).order_by("-left_at", "-pk")


def refused(follow_list: FollowList) -> QuerySet[Change]:
    """Return the changes of the latest run that the network did not make."""
    return _latest_run(follow_list).filter(state=Change.State.REFUSED)


def checklist(follow_list: FollowList) -> QuerySet[Change]:
    """Return what is to be done by hand in the network's own app, and what of it is ticked off."""
    return _latest_run(follow_list).filter(state__in=(Change.State.PLANNED, Change.State.DONE))


def _latest_run(follow_list: FollowList) -> QuerySet[Change]:
    """Return the changes that were confirmed last, and those that still wait."""
    changes = Change.objects.filter(followed__follow_list=follow_list)
    latest = changes.order_by("-confirmed_at").values_list("confirmed_at", flat=True).first()
    run = changes.filter(Q(confirmed_at=latest) | Q(state=Change.State.PLANNED))
    return run.select_related("followed").order_by("pk")


def reconnections(workspace: Workspace, *, is_done: bool) -> QuerySet[Followed]:
    """Return those to be met again in person, the next one first; or those who were, the latest first."""
    rows = Followed.objects.filter(
        follow_list__workspace=workspace, decision=Decision.RECONNECT, left_at=None
    ).select_related("follow_list")
    if is_done:
        return rows.exclude(met_at=None).order_by("-met_at")
    return rows.filter(met_at=None).order_by("remind_on", "pk")


def due(workspace: Workspace, *, today: date) -> Due:
    """Return what is due: lists to look through again, and people to call or meet."""
    reviews = list(lists(workspace).filter(review_on__lte=today))
    waiting = reconnections(workspace, is_done=False).filter(remind_on__lte=today)
    return Due(reviews, waiting.count())
