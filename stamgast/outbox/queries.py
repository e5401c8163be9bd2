"""Reading about what goes out."""

from datetime import datetime

from django.db.models import Min, Q
from django.db.models.functions import Coalesce, Greatest

from stamgast.channels.models import Channel
from stamgast.media.models import Picture
from stamgast.outbox.models import Delivery
from stamgast.outbox.states import State
from stamgast.vocabulary.objects import Actor, Attachment, Draft, Note


def next_due() -> datetime | None:
    """Return when the next delivery wants a worker: to be sent, or to be looked for."""
    waiting = Q(state=State.SCHEDULED, channel__state=Channel.State.ACTIVE)
    doubtful = Q(state=State.UNKNOWN, lease_until=None)
    # A channel may have to wait longer than its deliveries: else we would wake up over and over for nothing.
    ready_at = Greatest("next_try_at", Coalesce("channel__not_before", "next_try_at"))
    found = Delivery.objects.filter(waiting | doubtful).aggregate(due=Min(ready_at))
    due: datetime | None = found["due"]
    return due


def draft_of(delivery: Delivery) -> Draft:
    """Return what is sent, exactly as it was decided."""
    places = delivery.places.select_related("picture")
    return Draft(
        content=delivery.content,
        name=delivery.name,
        language=delivery.language,
        visibility=delivery.visibility,  # type: ignore[arg-type]  # a Visibility by construction
        attachment=tuple(_attachment(place.picture) for place in places),
        in_reply_to=_note(delivery.in_reply_to) if delivery.in_reply_to else None,
    )


def _attachment(picture: Picture) -> Attachment:
    with picture.file.open("rb") as file:
        content = file.read()
    return Attachment(
        media_type=picture.media_type,
        name=picture.alternative_text,
        content=content,
        width=picture.width,
        height=picture.height,
    )


def _note(stored: dict[str, str]) -> Note:
    return Note(
        id=stored["id"],
        attributed_to=Actor(stored["actor_id"], stored["actor_name"], stored["actor_handle"]),
        content="",
        published=datetime.fromisoformat(stored["published"]),
        context=stored["context"],
        visibility=stored["visibility"],  # type: ignore[arg-type]
    )


def published_words(channel: Channel, count: int = 50) -> list[str]:
    """Return the latest texts that went out on a channel by themselves, not as answers; the newest first."""
    rows = Delivery.objects.filter(channel=channel, state=State.PUBLISHED, in_reply_to__isnull=True)
    return list(rows.order_by("-pk").values_list("content", flat=True)[:count])
