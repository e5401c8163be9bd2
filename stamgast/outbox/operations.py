"""What people decide about deliveries: plan, change, move, hold, release, cancel, settle a doubt.

Every change is one conditional UPDATE that also raises the version, so that a worker which claimed the
row before lets go of it. Each returns whether it took effect.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Case, F, Value, When

from stamgast.channels.models import Channel
from stamgast.media.models import Picture
from stamgast.outbox import chains
from stamgast.outbox.models import Attempt, Delivery, DeliveryPicture
from stamgast.outbox.states import CHANGEABLE, IN_DOUBT, NOT_POSTED_YET, State
from stamgast.vocabulary.objects import Note
from stamgast.workspaces.models import Member


@dataclass(frozen=True, slots=True)
class Text:
    """What is to be sent: the pictures with the shape each is cut to, and what follows when it is out."""

    content: str
    name: str = ""
    language: str = ""
    visibility: str = "public"
    pictures: Sequence[Picture] = ()
    in_reply_to: Note | None = None
    ratios: Sequence[str] = ()
    parts: Sequence[str] = ()
    first_comment: str = ""


def plan(
    channel: Channel, text: Text, *, due_at: datetime, late_after: datetime, decided_by: Member | None
) -> Delivery:
    """Write down that a text goes out at an instant, and not later than another."""
    with transaction.atomic():
        delivery = Delivery.objects.create(
            channel=channel,
            decided_by=decided_by,
            content=text.content,
            name=text.name,
            language=text.language,
            visibility=text.visibility,
            in_reply_to=_stored(text.in_reply_to),
            due_at=due_at,
            late_after=late_after,
            next_try_at=due_at,
        )
        _place(delivery, text)
        chains.hang_below(delivery, text.parts, text.first_comment)
    return delivery


def revise(delivery: Delivery, text: Text) -> bool:
    """Put another text in its place, while nothing has left."""
    with transaction.atomic():
        took = _change(
            delivery, content=text.content, name=text.name, language=text.language, visibility=text.visibility
        )
        if took:
            delivery.places.all().delete()
            _place(delivery, text)
            chains.hang_below(delivery, text.parts, text.first_comment)
    return took


def move(delivery: Delivery, *, due_at: datetime, late_after: datetime) -> bool:
    """Plan it for another instant; what was missed or held is scheduled again."""
    with transaction.atomic():
        took = _change(
            delivery,
            state=State.SCHEDULED,
            held_reason="",
            due_at=due_at,
            late_after=late_after,
            next_try_at=due_at,
            problem="",
            problem_detail="",
        )
        if took:
            chains.carry(delivery, due_at=due_at, late_after=late_after, next_try_at=due_at)
    return took


def hold(delivery: Delivery, reason: str) -> bool:
    """Keep it from going out until somebody releases it."""
    return _change(delivery, state=State.HELD, held_reason=reason[:300])


def release(delivery: Delivery) -> bool:
    """Let a held delivery go out at its time; past its lateness limit it becomes *missed* instead."""
    return _change(delivery, states=(State.HELD,), state=State.SCHEDULED, held_reason="")


def cancel(delivery: Delivery) -> bool:
    """Take it back, and all that was to follow it, before it leaves or after the network refused it."""
    with transaction.atomic():
        took = _change(delivery, states=(*CHANGEABLE, State.REJECTED), state=State.CANCELLED)
        if took:
            chains.stop(delivery)
    return took


def try_again(delivery: Delivery, *, now: datetime, late_after: datetime) -> bool:
    """Send a refused delivery once more, as a person decided after mending the cause."""
    with transaction.atomic():
        took = _change(
            delivery,
            states=(State.REJECTED,),
            state=State.SCHEDULED,
            next_try_at=now,
            late_after=late_after,
            key="",
            problem="",
            problem_detail="",
        )
        if took:
            chains.carry(delivery, late_after=late_after)
    return took


def it_is_there(delivery: Delivery, member: Member, *, url: str, now: datetime) -> bool:
    """Settle a doubt: a person looked and it went out."""
    return _settle(delivery, member, now, "it is there", state=State.PUBLISHED, url=url, published_at=now)


def posted_by_hand(delivery: Delivery, member: Member, *, url: str, now: datetime) -> bool:
    """Note that a person has posted it on a network that nothing is sent to from here."""
    return _settle(
        delivery,
        member,
        now,
        "posted by hand",
        states=NOT_POSTED_YET,
        state=State.PUBLISHED,
        url=url,
        remote_id=url[:500],
        published_at=now,
    )


def link(delivery: Delivery, url: str) -> bool:
    """Keep another link to what was posted by hand."""
    return _change(delivery, states=(State.PUBLISHED,), url=url, remote_id=url[:500])


def it_came_back(delivery: Delivery, *, remote_id: str, url: str, published: datetime) -> bool:
    """Settle a doubt without asking: what was sent appeared in the network's own news."""
    return _change(
        delivery,
        states=IN_DOUBT,
        state=State.PUBLISHED,
        remote_id=remote_id,
        url=url,
        published_at=published,
        worker="",
        lease_until=None,
        problem="",
        problem_detail="",
    )


def send_again(delivery: Delivery, member: Member, *, now: datetime, late_after: datetime) -> bool:
    """Settle a doubt: a person looked and it did not go out. The same key is used again."""
    with transaction.atomic():
        took = _settle(
            delivery,
            member,
            now,
            "send again",
            state=State.SCHEDULED,
            next_try_at=now,
            late_after=late_after,
            looks=0,
        )
        if took:
            chains.carry(delivery, late_after=late_after)
    return took


def _settle(
    delivery: Delivery,
    member: Member,
    now: datetime,
    outcome: str,
    *,
    states: Sequence[str] = IN_DOUBT,
    **changes: object,
) -> bool:
    with transaction.atomic():
        took = _change(delivery, states=states, lease_until=None, worker="", **changes)
        if took:
            Attempt.objects.create(
                delivery=delivery,
                kind=Attempt.Kind.PERSON,
                number=delivery.tries,
                started_at=now,
                ended_at=now,
                outcome=outcome,
                worker=f"member {member.pk}",
            )
    return took


def _change(delivery: Delivery, *, states: Sequence[str] = CHANGEABLE, **changes: object) -> bool:
    """Apply a person's change; a row that a worker had claimed goes back, so that the worker lets go."""
    claimed_goes_back = Case(When(state=State.CLAIMED, then=Value(State.SCHEDULED)), default=F("state"))
    changes.setdefault("state", claimed_goes_back)
    rows = Delivery.objects.filter(pk=delivery.pk, state__in=states)
    took = rows.update(version=F("version") + 1, **changes) == 1
    if took:
        delivery.refresh_from_db()
    return took


def _place(delivery: Delivery, text: Text) -> None:
    shapes = [*text.ratios, *[""] * len(text.pictures)]
    DeliveryPicture.objects.bulk_create(
        DeliveryPicture(
            delivery=delivery,
            picture=picture,
            position=position,
            ratio=shapes[position],
            focus_x=picture.focus_x,
            focus_y=picture.focus_y,
        )
        for position, picture in enumerate(text.pictures)
    )


def _stored(note: Note | None) -> dict[str, str] | None:
    if note is None:
        return None
    return {
        "id": note.id,
        "actor_id": note.attributed_to.id,
        "actor_name": note.attributed_to.name,
        "actor_handle": note.attributed_to.handle,
        "published": note.published.isoformat(),
        "context": note.context,
        "visibility": note.visibility,
    }
