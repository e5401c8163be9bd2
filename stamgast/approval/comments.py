"""Saying something about a text: at a place of it or about all of it, in reply, and when it is settled."""

from dataclasses import dataclass
from datetime import datetime

from stamgast.approval.models import Comment, Review
from stamgast.approval.places import locate
from stamgast.ui.strangers import tamed
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import stir

MOST = 200
"""Comments on one review: each can be written by whoever has a link."""


class NotInText(Exception):
    """The quoted words do not stand in the text."""


class TooMany(Exception):
    """More was said about a text than anybody reads."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: a member, or somebody without an account by the address they were asked at."""

    member: Member | None = None
    email: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """The quoted words a comment is about, and where they begin in the whole text."""

    quote: str = ""
    start: int = 0


def say(  # noqa: PLR0913  one word for each thing a comment is
    review: Review,
    by: Speaker,
    words: str,
    *,
    now: datetime,
    place: Place | None = None,
    is_request: bool = False,
) -> Comment:
    """Keep what somebody says about a text; a second click keeps it once.

    Raises:
        NotInText: the words it is about do not stand in the text.
        TooMany: enough was said.
    """
    place = place or Place()
    start = locate(review.whole, place.quote, place.start)
    if place.quote and start is None:
        raise NotInText
    return _keep(
        Comment(
            review=review,
            written_by=by.member,
            email=by.email,
            content=tamed(words).strip(),
            quote=place.quote,
            start=start or 0,
            is_request=is_request,
            written_at=now,
        )
    )


def reply(comment: Comment, by: Speaker, words: str, *, now: datetime) -> Comment:
    """Answer a comment.

    Raises:
        TooMany: enough was said.
    """
    said = tamed(words).strip()
    first = comment.reply_to or comment
    return _keep(
        Comment(
            review=first.review, reply_to=first, written_by=by.member, email=by.email, content=said,
            written_at=now,
        )
    )  # fmt: skip


def resolve(comment: Comment, member: Member, *, now: datetime) -> None:
    """Note that a comment is settled."""
    Comment.objects.filter(pk=comment.pk, resolved_at=None).update(resolved_at=now, resolved_by=member)
    stir(member.workspace_id, "approval")


def reopen(comment: Comment, member: Member) -> None:
    """Take back that it is settled."""
    Comment.objects.filter(pk=comment.pk).update(resolved_at=None, resolved_by=None)
    stir(member.workspace_id, "approval")


def _keep(comment: Comment) -> Comment:
    said = Comment.objects.filter(review=comment.review)
    same = said.filter(
        reply_to=comment.reply_to,
        written_by=comment.written_by,
        email=comment.email,
        content=comment.content,
        quote=comment.quote,
        start=comment.start,
    )
    if found := same.first():
        return found
    if said.count() >= MOST:
        raise TooMany
    comment.save()
    stir(comment.review.workspace_id, "approval")
    return comment
