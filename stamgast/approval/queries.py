"""Reading about approval: a channel's steps, how a text stands, whose turn it is, what was said of a text."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from stamgast.approval.difference import Change, difference
from stamgast.approval.links import LINKS
from stamgast.approval.models import Comment, Review, Step, Turn, Who
from stamgast.approval.places import locate
from stamgast.approval.planned import is_out
from stamgast.approval.wording import Wording, wording
from stamgast.channels.models import Channel
from stamgast.planner.models import Variant
from stamgast.planner.queries import with_others
from stamgast.workspaces.models import Member
from stamgast.workspaces.queries import team

State = Review.State
SHOWN = 50
LATELY = timedelta(days=14)
STILL_COUNTS = (State.OPEN, State.APPROVED)
"""What was asked needs not be asked again, unless the text or the steps are others by now."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a text stands: what was asked last, and whether the text is still the one that was asked about."""

    review: Review | None
    steps: list[Step]
    has_changed: bool = False

    @property
    def turn(self) -> Turn | None:
        """Whose turn it is."""
        turns = self.review.turns.all() if self.review and self.review.state == State.OPEN else ()
        return next((one for one in turns if one.state == Turn.State.ASKED), None)

    @property
    def unasked(self) -> list[Step]:
        """The steps there are now that came after the text was asked about; none once it is out."""
        if self.review is None or self.review.state not in STILL_COUNTS:
            return []
        asked = {one.step_id for one in self.review.turns.all()}
        found = [one for one in self.steps if one.pk not in asked]
        return [] if found and is_out(self.review.variant_id) else found

    @property
    def is_approved(self) -> bool:
        """Whether this very text was approved, in every step there is now."""
        is_whole = not self.has_changed and not self.unasked
        return bool(self.review and self.review.state == State.APPROVED and is_whole)

    @property
    def is_lapsed(self) -> bool:
        """Whether another text than this one was approved."""
        return bool(self.review and self.review.state == State.APPROVED and self.has_changed)

    @property
    def can_ask(self) -> bool:
        """Whether asking would bring anything."""
        if not self.steps or self.is_approved:
            return False
        waits = self.review is not None and self.review.state == State.OPEN
        return not waits or self.has_changed or bool(self.unasked)


@dataclass(frozen=True, slots=True)
class Thread:
    """Something that was said with its replies, and where in the text it stands now (None: nowhere)."""

    comment: Comment
    start: int | None
    replies: list[Comment]

    @property
    def is_gone(self) -> bool:
        """Whether the words it is about are in the text no more."""
        return bool(self.comment.quote) and self.start is None

    @property
    def mark(self) -> tuple[int, int, int] | None:
        """The stretch it covers in the whole text: key, start, end."""
        if self.start is None:
            return None
        return self.comment.pk, self.start, self.start + len(self.comment.quote)


def steps(channel_id: int) -> list[Step]:
    """Return the steps of a channel, in order."""
    rows = Step.objects.filter(channel=channel_id, removed_at=None)
    return list(rows.select_related("member__user", "channel"))


def channels(workspace_id: int) -> list[Channel]:
    """Return a workspace's channels with the steps of each."""
    active = Step.objects.filter(removed_at=None).select_related("member__user")
    rows = Channel.objects.filter(workspace=workspace_id)
    return list(rows.prefetch_related(Prefetch("approval_steps", active)))


def standing(variant: Variant) -> Standing:
    """Tell how a text stands, as it is stored now."""
    wanted = steps(variant.channel_id)
    review = current(variant.pk)
    if review is None:
        return Standing(None, wanted)
    return Standing(review, wanted, review.fingerprint != _now(variant.pk).fingerprint)


def obstacles(variant: Variant) -> list[str]:
    """Return why a text may not go out yet for want of approval; nothing where its channel asks for none."""
    if not Step.objects.filter(channel=variant.channel_id, removed_at=None).exists():
        return []
    stands = standing(variant)
    return [] if stands.is_approved else [_obstacle(stands)]


def _obstacle(stands: Standing) -> str:
    if stands.is_lapsed:
        return _("The text has changed since it was approved. Ask for approval again.")
    if stands.review and stands.review.state == State.CHANGES:
        return _("Changes are wanted. Change the text and ask for approval again.")
    if stands.unasked:
        words = _("Added since you asked for approval: %(steps)s. Ask again.")
        return words % {"steps": ", ".join(one.name for one in stands.unasked)}
    if stands.turn is None:
        return _("Somebody has to approve this text first. Ask for approval.")
    if stands.has_changed:
        return _("The text has changed since you asked for approval. Ask again.")
    return _("It waits for approval: %(step)s, %(who)s.") % {"step": stands.turn.name, "who": stands.turn.to}


def current(variant_id: int) -> Review | None:
    """Return what was asked last about a text."""
    return reviews().filter(variant=variant_id, superseded_at=None).first()


def reviews() -> QuerySet[Review]:
    """Return reviews with what pages show of them."""
    turns = Turn.objects.select_related("member__user", "decided_by__user")
    rows = Review.objects.select_related(
        "workspace", "variant__post", "variant__channel__workspace", "asked_by__user"
    )
    return rows.prefetch_related(Prefetch("turns", turns))


def changes_since(review: Review) -> list[Change]:
    """Return what became of the text since it was asked about."""
    now = _now(review.variant_id)
    return difference(_in_one(review), _in_one(now))


def has_other_pictures(review: Review) -> bool:
    """Tell whether pictures, or their words, are others than those that were asked about."""
    return [tuple(one) for one in review.pictures] != list(_now(review.variant_id).pictures)


def deciders(turn: Turn) -> list[Member]:
    """Return who on the team may take a turn."""
    return [one for one in team(turn.review.workspace_id) if may_decide(turn, one)]


def may_decide(turn: Turn, member: Member) -> bool:
    """Tell whether it is for a member to take a turn; authors do not where it is for somebody else."""
    review = turn.review
    if turn.is_outside or not member.may("note") or member.workspace_id != review.workspace_id:
        return False
    if turn.is_for_others and member.pk in (review.asked_by_id, review.variant.post.written_by_id):
        return False
    if turn.who == Who.MEMBER and turn.member_id:
        return member.pk == turn.member_id
    return member.role == turn.role if turn.who == Who.ROLE else member.may("approve")


def for_member(member: Member) -> list[Review]:
    """Return what waits for a member, the most urgent first."""
    return [one for one in waiting(member.workspace_id) if _waits_for(one, member)]


def waiting(workspace_id: int) -> list[Review]:
    """Return what waits for somebody, the most urgent first."""
    rows = reviews().filter(workspace=workspace_id, state=State.OPEN, superseded_at=None)
    return list(rows.order_by("due_at", "pk")[: 4 * SHOWN])


def asked_by(member: Member, now: datetime) -> list[tuple[Review, Standing]]:
    """Return what a member asked for, the newest first, without what was approved and used long ago."""
    rows = reviews().filter(asked_by=member, superseded_at=None).exclude(state=State.WITHDRAWN)
    is_over = Q(state=State.APPROVED, ended_at__lt=now - LATELY, variant__handed_over_at__isnull=False)
    rows = rows.exclude(is_over)
    return _with_standing(rows.order_by("-asked_at", "-pk")[:SHOWN])


def for_others(member: Member) -> list[tuple[Review, Standing]]:
    """Return what others asked for and waits for somebody else, the most urgent first."""
    rows = waiting(member.workspace_id)
    found = [one for one in rows if one.asked_by_id != member.pk and not _waits_for(one, member)]
    return _with_standing(found[:SHOWN])


def rounds(review: Review) -> list[Review]:
    """Return what was asked about the same text before and after, the newest first."""
    rows = reviews().filter(variant=review.variant_id).exclude(pk=review.pk)
    return list(rows.order_by("-asked_at", "-pk")[:SHOWN])


def threads(variant_id: int, text: str, *, email: str = "") -> list[Thread]:
    """Return what was said about a text in all rounds, where it stands in ``text``; open ones first.

    Args:
        variant_id: the text.
        text: the whole of what is shown.
        email: whoever has no account sees only what they began, and the replies to it.
    """
    rows = Comment.objects.filter(review__variant=variant_id, reply_to=None)
    if email:
        rows = rows.filter(email=email)
    replies = Prefetch("replies", Comment.objects.select_related("written_by__user"))
    found = rows.select_related("written_by__user", "review__workspace").prefetch_related(replies)
    placed = [Thread(one, locate(text, one.quote, one.start), list(one.replies.all())) for one in found]
    return sorted(placed, key=_order)


def marks(found: Iterable[Thread]) -> list[tuple[int, int, int]]:
    """Return the stretches that open comments cover."""
    return [one.mark for one in found if one.mark and one.comment.resolved_at is None]


def behind(token: str, *, now: datetime) -> Turn | None:
    """Return the turn a link leads to, asked or already taken; None for every other token."""
    secret_hash = LINKS.hash_of(token)
    if secret_hash is None:
        return None
    rows = Turn.objects.filter(secret_hash=secret_hash, expires_at__gt=now)
    seen = rows.filter(Q(state=Turn.State.ASKED) | Q(decided_at__isnull=False))
    return seen.select_related(
        "review__workspace", "review__variant__post", "review__variant__channel", "review__asked_by__user"
    ).first()


def is_current(review: Review) -> bool:
    """Tell whether the text is still the one that was asked about."""
    return review.fingerprint == _now(review.variant_id).fingerprint


def _now(variant_id: int) -> Wording:
    return wording(with_others(variant_id)[0])


def _in_one(text: Review | Wording) -> str:
    return "\n\n".join([text.name] * bool(text.name) + [section.text for section in text.sections])


def _waits_for(review: Review, member: Member) -> bool:
    return any(one.state == Turn.State.ASKED and may_decide(one, member) for one in review.turns.all())


def _with_standing(rows: Iterable[Review]) -> list[tuple[Review, Standing]]:
    found = list(rows)
    texts = Variant.objects.filter(pk__in=[one.variant_id for one in found])
    now = {one.pk: wording(one).fingerprint for one in texts.prefetch_related("places__picture")}
    wanted = defaultdict[int, list[Step]](list)
    for step in Step.objects.filter(channel__in={one.variant.channel_id for one in found}, removed_at=None):
        wanted[step.channel_id].append(step)

    def stands(one: Review) -> Standing:
        has_changed = one.fingerprint != now.get(one.variant_id)
        return Standing(one, wanted[one.variant.channel_id], has_changed)

    return [(one, stands(one)) for one in found]


def _order(thread: Thread) -> tuple[bool, int, int]:
    is_over = thread.comment.resolved_at is not None
    return is_over, thread.start if thread.start is not None else 10**9, thread.comment.pk
