"""Reading about what goes out."""

from datetime import datetime

from django.db.models import Case, Max, Min, Q, When
from django.db.models.functions import Coalesce, Greatest

from stamgast.channels.models import Channel
from stamgast.channels.queries import limits_of
from stamgast.media.fitting import Wanted, fit
from stamgast.networks.errors import OutcomeUnknown, Rejected
from stamgast.networks.limits import Limits
from stamgast.outbox.models import Attempt, Delivery, DeliveryPicture
from stamgast.outbox.states import State
from stamgast.vocabulary.objects import Actor, Attachment, Draft, Note


def next_due() -> datetime | None:
    """Return when the next delivery wants a worker: to be sent, or to be looked for."""
    waiting = Q(state=State.SCHEDULED, channel__state=Channel.State.ACTIVE)
    doubtful = Q(state=State.UNKNOWN, lease_until=None)
    following = Q(state=State.WAITING, after__state=State.PUBLISHED)
    # A channel may have to wait longer than its deliveries: else we would wake up over and over for nothing.
    # Looking does not wait: what it finds lets the channel go on.
    ready_at = Greatest("next_try_at", Coalesce("channel__not_before", "next_try_at"))
    wanted_at = Case(When(state=State.SCHEDULED, then=ready_at), default="next_try_at")
    found = Delivery.objects.filter(waiting | doubtful | following).aggregate(due=Min(wanted_at))
    due: datetime | None = found["due"]
    return due


def lost_in_a_row(channel: Channel) -> int:
    """Return how many answers got lost on a channel since something was last seen to be out."""
    tried = Attempt.objects.filter(delivery__channel=channel)
    out = tried.filter(outcome="published").aggregate(last=Max("pk"))["last"] or 0
    return tried.filter(pk__gt=out, outcome=OutcomeUnknown.__name__).count()


def draft_of(delivery: Delivery) -> Draft:
    """Return what is sent, exactly as it was decided.

    Raises:
        Rejected: the file of a picture is gone; nothing goes out without it.
    """
    limits = limits_of(delivery.channel)
    return Draft(
        content=delivery.content,
        name=delivery.name,
        language=delivery.language,
        visibility=delivery.visibility,  # type: ignore[arg-type]  # a Visibility by construction
        attachment=tuple(attachment(place, limits) for place in delivery.places.all()),
        in_reply_to=_note(delivery.in_reply_to) if delivery.in_reply_to else None,
    )


def attachment(place: DeliveryPicture, limits: Limits) -> Attachment:
    """Return a picture as its network takes it: cut as decided, in a kind and size that it shows.

    Raises:
        Rejected: its file is gone.
    """
    picture = place.picture
    wanted = Wanted(place.ratio, (place.focus_x, place.focus_y), limits.media_types, limits.image_bytes.value)
    try:
        with picture.file.open("rb") as file:
            content = file.read()
    except FileNotFoundError as error:
        raise Rejected("The file of a picture is gone. Please choose the picture again.") from error
    fitted = fit(content, picture.media_type, wanted)
    return Attachment(
        media_type=fitted.media_type,
        name=picture.alternative_text,
        content=fitted.content,
        width=fitted.width or picture.width,
        height=fitted.height or picture.height,
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
