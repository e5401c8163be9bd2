"""Asking for approval, taking a turn, taking it back: every decision is one conditional update."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, QuerySet

from stamgast.approval import queries
from stamgast.approval.comments import Speaker, say
from stamgast.approval.links import LINKS
from stamgast.approval.models import Review, Step, Turn
from stamgast.approval.wording import wording
from stamgast.planner.models import Variant
from stamgast.planner.queries import with_others
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir

SHORTEST = timedelta(hours=2)
"""Asked again, somebody gets at least this long."""

TAKEN_OVER = ("name", "position", "who", "member", "role", "email", "is_for_others", "link_days")


class NothingToAsk(Exception):
    """The channel asks for no approval, or there is no text yet."""


class NotYours(Exception):
    """It is not for this person to decide."""


class TooLate(Exception):
    """It was decided, withdrawn or asked anew meanwhile; nothing was changed."""


class TextChanged(Exception):
    """The text is another by now than the one that was looked at; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Until when, for when it is planned, and what to look at."""

    due_at: datetime
    planned_at: datetime | None = None
    note: str = ""


def ask(variant: Variant, member: Member, asking: Asking, *, now: datetime) -> Review:
    """Ask for approval of a text as it stands; a second click finds what the first one asked.

    Where a step came since, it is asked anew, and everybody again.

    Raises:
        NothingToAsk: the channel asks for no approval, or there is no text.
    """
    with transaction.atomic():
        # The update that changes nothing locks the row: two who ask at once ask once.
        Variant.objects.filter(pk=variant.pk).update(revision=F("revision"))
        text = wording(with_others(variant.pk)[0])
        steps = queries.steps(variant.channel_id)
        if not steps or text.is_empty:
            raise NothingToAsk
        latest = queries.current(variant.pk)
        if latest:
            stands = queries.Standing(latest, steps, latest.fingerprint != text.fingerprint)
            if not stands.can_ask:
                return latest
            _end(latest, superseded_at=now)
        review = Review.objects.create(
            workspace=member.workspace,
            variant=variant,
            name=text.name,
            content=text.content,
            parts=list(text.parts),
            first_comment=text.first_comment,
            pictures=[list(one) for one in text.pictures],
            fingerprint=text.fingerprint,
            note=asking.note,
            asked_by=member,
            asked_at=now,
            due_at=asking.due_at,
            planned_at=asking.planned_at,
        )
        Turn.objects.bulk_create([_turn(review, step, index) for index, step in enumerate(steps, 1)])
        _begin_next(review, now)
        _note(review, member, "approval.asked")
    return review


def ask_again(review: Review, member: Member, *, now: datetime) -> Review:
    """Ask about the text as it stands now, for as long and with the same words as before.

    Raises:
        NothingToAsk: the channel asks for no approval any more, or there is no text.
    """
    lasts = max(review.due_at - review.asked_at, SHORTEST)
    planned_at = review.planned_at if review.planned_at and review.planned_at > now else None
    return ask(review.variant, member, Asking(now + lasts, planned_at, review.note), now=now)


def withdraw(review: Review, member: Member, *, now: datetime) -> None:
    """Take back what was asked; links to it work no more.

    Raises:
        TooLate: it was decided meanwhile.
    """
    with transaction.atomic():
        if not _end(review, state=Review.State.WITHDRAWN, ended_at=now):
            raise TooLate
        _note(review, member, "approval.withdrawn")


def approve(turn: Turn, by: Speaker, *, now: datetime) -> None:
    """Approve the text that was looked at; the next one is asked, or it is approved.

    Raises:
        NotYours: this member may not decide it.
        TooLate: the turn is over.
        TextChanged: the text is another by now.
    """
    with transaction.atomic():
        _take(turn, by, Turn.State.APPROVED, now)
        if not _begin_next(turn.review, now):
            approved = {"state": Review.State.APPROVED, "ended_at": now}
            Review.objects.filter(pk=turn.review_id, state=Review.State.OPEN).update(**approved)
        _note(turn.review, by.member, "approval.approved", turn)


def want_changes(turn: Turn, by: Speaker, words: str, *, now: datetime) -> None:
    """Ask for changes, in words; the author changes the text and asks again.

    Raises:
        NotYours: this member may not decide it.
        TooLate: the turn is over.
        TextChanged: the text is another by now.
    """
    with transaction.atomic():
        _take(turn, by, Turn.State.CHANGES, now)
        say(turn.review, by, words, now=now, is_request=True)
        _end(turn.review, state=Review.State.CHANGES, ended_at=now)
        _note(turn.review, by.member, "approval.changes_wanted", turn)


def make_link(turn: Turn, *, now: datetime) -> str:
    """Return the token of a new link for who has no account; the one before works no more.

    Raises:
        TooLate: the turn is over.
    """
    token, secret_hash = LINKS.fresh()
    expires_at = now + timedelta(days=turn.link_days)
    if not _asked(turn).update(secret_hash=secret_hash, expires_at=expires_at):
        raise TooLate
    return token


def renew(turn: Turn, member: Member, *, now: datetime) -> str | None:
    """Make a new link: it goes out by mail, or its token is returned where no mail is sent.

    Raises:
        TooLate: the turn is over.
    """
    with transaction.atomic():
        token = make_link(turn, now=now)
        _note(turn.review, member, "approval.link_renewed", turn)
        if settings.HAS_MAIL:
            _asked(turn).update(letter=Turn.Letter.DUE, letter_at=now, letter_tries=0)
            return None
    return token


def _take(turn: Turn, by: Speaker, state: Turn.State, now: datetime) -> None:
    """Decide a turn, once, over the text that was shown and no other."""
    if by.member and not queries.may_decide(turn, by.member):
        raise NotYours
    Variant.objects.filter(pk=turn.review.variant_id).update(revision=F("revision"))
    rows = _asked(turn)
    if by.member is None:
        rows = rows.filter(secret_hash=turn.secret_hash, expires_at__gt=now)
    if not rows.update(state=state, decided_at=now, decided_by=by.member, letter=Turn.Letter.NONE):
        raise TooLate
    if not queries.is_current(turn.review):
        raise TextChanged


def _begin_next(review: Review, now: datetime) -> bool:
    """Ask whose turn is next; tell whether there was anybody left."""
    turn = Turn.objects.filter(review=review, state=Turn.State.WAITING).first()
    if turn is None:
        return False
    letter = Turn.Letter.DUE if turn.is_outside and settings.HAS_MAIL else Turn.Letter.NONE
    changes = {"state": Turn.State.ASKED, "asked_at": now, "letter": letter, "letter_at": now}
    return bool(Turn.objects.filter(pk=turn.pk, state=Turn.State.WAITING).update(**changes))


def _end(review: Review, **changes: object) -> bool:
    """End a review, unless it was ended; turns that were not taken are over, and so are their links."""
    rows = Review.objects.filter(pk=review.pk, superseded_at=None)
    if "state" in changes:
        rows = rows.filter(state=Review.State.OPEN)
    took = bool(rows.update(**changes))
    if took:
        left = Turn.objects.filter(review=review, state__in=(Turn.State.ASKED, Turn.State.WAITING))
        left.update(state=Turn.State.OVER, secret_hash=None, letter=Turn.Letter.NONE)
    return took


def _asked(turn: Turn) -> "QuerySet[Turn]":
    return Turn.objects.filter(pk=turn.pk, state=Turn.State.ASKED, review__state=Review.State.OPEN)


def _turn(review: Review, step: Step, position: int) -> Turn:
    taken = {name: getattr(step, name) for name in TAKEN_OVER}
    return Turn(review=review, step=step, **{**taken, "position": position})


def _note(review: Review, member: Member | None, verb: str, turn: Turn | None = None) -> None:
    what = f"review {review.pk}" + (f", {turn.name}" if turn else "")
    record(review.workspace, member.user if member else None, verb, what)
    stir(review.workspace_id, "approval")
