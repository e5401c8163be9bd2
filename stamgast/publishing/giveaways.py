"""Give-aways: told from their words or by a person; each needs a reason and what happens afterwards."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.db.models import Q
from django.utils.translation import gettext as _

from stamgast.outbox.models import Delivery
from stamgast.planner.advice import findings_by_section
from stamgast.planner.models import Post, Variant
from stamgast.planner.queries import variants
from stamgast.publishing.models import GiveAway, Publication
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir

RULE = "post.giveaway_wording"
REACH = timedelta(days=31)
"""How long after a give-away something may be meant to happen."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person said about a give-away."""

    is_one: bool
    reason: str = ""
    afterwards: str = ""
    days_after: int = 1


@dataclass(frozen=True, slots=True)
class After:
    """What is to happen after a give-away, on a day."""

    on: date
    publication: Publication
    words: str


def of_post(post: Post) -> GiveAway | None:
    """Return what was decided about a post, None when nobody said anything yet."""
    return GiveAway.objects.filter(post=post).first()


def decide(post: Post, member: Member, decided: Decided) -> GiveAway:
    """Keep what a person says about it; they know better than the words do."""
    given = {
        "is_one": decided.is_one,
        "reason": decided.reason.strip()[:300],
        "afterwards": decided.afterwards.strip()[:500],
        "days_after": decided.days_after,
        "decided_by": member,
    }
    found, _made = GiveAway.objects.update_or_create(post=post, defaults=given)
    record(member.workspace, member.user, "publication.give_away_decided", f"post {post.pk}")
    stir(member.workspace_id, "publishing")
    return found


def reads_as_one(variant: Variant) -> bool:
    """Tell whether the coach takes a text, or a part of it, for a give-away."""
    found = findings_by_section(variant, ())
    return any(finding.rule == RULE for _, some in found for finding in some)


def is_recognised(post: Post) -> bool:
    """Tell whether one of a post's texts reads as a give-away."""
    return any(reads_as_one(variant) for variant in variants(post))


def obstacles(variant: Variant) -> list[str]:
    """Return what a give-away still needs before it may be scheduled."""
    said = of_post(variant.post)
    if said is None and reads_as_one(variant):
        return [_("This reads like a give-away: say why, and what happens after, or that it is none.")]
    if said is not None and said.is_one and not said.has_plan:
        return [_("A give-away needs a reason, and what happens after it.")]
    return []


def afters(workspace_id: int, first: date, last: date) -> list[After]:
    """Return what is to happen after give-aways between two days, both included."""
    rows = Publication.objects.filter(
        workspace=workspace_id,
        variant__post__give_away__is_one=True,
        planned_wall__gte=datetime.combine(first - REACH, time(0), UTC),
        planned_wall__lt=datetime.combine(last + timedelta(days=1), time(0), UTC),
    ).exclude(delivery__state=Delivery.State.CANCELLED)
    found = [
        After(on, one, one.variant.post.give_away.afterwards)
        for one in rows.prefetch_related("variant__post__give_away", "variant__channel", "host__user")
        for on in [one.planned_wall.date() + timedelta(days=one.variant.post.give_away.days_after)]
    ]
    return [one for one in found if first <= one.on <= last]


def to_remind(now: datetime) -> list[Publication]:
    """Return give-aways that are out, whose afterwards has come and whose host was not told, everywhere."""
    rows = Publication.objects.filter(
        Q(delivery__state=Delivery.State.PUBLISHED),
        variant__post__give_away__is_one=True,
        after_reminded_at=None,
        delivery__published_at__gt=now - timedelta(days=40),
        delivery__published_at__lt=now - timedelta(hours=12),
        host__isnull=False,
    ).select_related("workspace", "variant__post__give_away", "variant__channel", "host__user", "delivery")
    return [one for one in rows[:200] if _has_come(one, now)]


def mark_reminded(publication: Publication, now: datetime) -> bool:
    """Note that the host was told what happens now; tell whether this call was the first to do so.

    Whoever hosts it on several channels is told once.
    """
    theirs = Publication.objects.filter(
        variant__post=publication.variant.post_id, host=publication.host_id, after_reminded_at=None
    )
    return bool(theirs.update(after_reminded_at=now))


def _has_come(publication: Publication, now: datetime) -> bool:
    went = publication.delivery.published_at
    days = publication.variant.post.give_away.days_after
    return went is not None and now >= went + timedelta(days=days) - timedelta(hours=6)
