"""The same text on another channel, in a post of its own: cut in two posts, a cross-post stays one."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from stamgast.coach.similarity import NEAR_DUPLICATE
from stamgast.outbox.models import Delivery
from stamgast.planner.advice import percent_alike
from stamgast.planner.models import Post, Variant
from stamgast.publishing.models import Publication

WITHIN: Final = timedelta(hours=72)
"""Posts so near each other count as one text in two places, as in the metric ``crossposting.share``."""

_GOES_NOWHERE: Final = (Delivery.State.CANCELLED, Delivery.State.REJECTED, Delivery.State.MISSED)


def obstacles(variant: Variant, at: datetime) -> list[str]:
    """Return why a text may not go out at an instant: people on another channel read the same around then.

    A reason written down with either post is enough.
    """
    if variant.post.same_text_reason.strip():
        return []
    words = _(
        "The same text stands on %(channel)s, planned for %(day)s. Rewrite it, leave more than three days "
        "between them, or write down why it has to be the same."
    )
    return [
        words % {"channel": one.variant.channel.name, "day": date_format(one.wall, "MONTH_DAY_TIME_FORMAT")}
        for one in twins(variant, of_others(variant.post, at - WITHIN, at + WITHIN))[:1]
    ]


def of_others(post: Post, first: datetime, last: datetime) -> list[Publication]:
    """Return the texts of other posts that go out between two instants, both included, the earliest first.

    Texts with a reason may be the same.
    """
    rows = Publication.objects.filter(
        workspace=post.workspace_id, due_at__range=(first, last), variant__post__same_text_reason=""
    )
    rows = rows.exclude(variant__post=post).exclude(delivery__state__in=_GOES_NOWHERE)
    return list(rows.select_related("variant__channel"))


def twins(variant: Variant, others: Iterable[Publication]) -> list[Publication]:
    """Return what says the same on other channels; texts of one post are weighed where they are written."""
    elsewhere = (one for one in others if one.variant.channel_id != variant.channel_id)
    return [one for one in elsewhere if percent_alike(variant, one.variant) >= NEAR_DUPLICATE]
