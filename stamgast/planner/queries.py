"""Reading about posts: drafts, a post's texts, the purpose they serve."""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from django.db.models import Q

from stamgast.channels.models import Channel
from stamgast.media.models import Picture
from stamgast.planner.differences import differences
from stamgast.planner.history import whole, words_of
from stamgast.planner.models import Post, Revision, Variant
from stamgast.plans.queries import resting
from stamgast.strategy.models import Purpose
from stamgast.ui.differences import Stretch


@dataclass(frozen=True, slots=True)
class Past:
    """A revision of a text, and what it changed of the one before."""

    revision: Revision
    changes: list[Stretch]
    is_now: bool


def drafts(workspace_id: int, limit: int = 50, before: tuple[datetime, int] | None = None) -> list[Post]:
    """Return posts that have no text yet, or one that is not on its way out; the latest change first.

    Args:
        workspace_id: the workspace.
        limit: how many at most.
        before: the ``changed_at`` and id of the last one already seen.
    """
    unfinished = Q(variants__isnull=True) | Q(variants__handed_over_at__isnull=True)
    rows = Post.objects.filter(unfinished, workspace_id=workspace_id)
    if before is not None:
        rows = rows.filter(Q(changed_at__lt=before[0]) | Q(changed_at=before[0], pk__lt=before[1]))
    rows = rows.select_related("written_by__user").prefetch_related("variants__channel")
    return list(rows.order_by("-changed_at", "-pk").distinct()[:limit])


def variants(post: Post) -> list[Variant]:
    """Return a post's texts in the order they were begun, with channel and pictures."""
    rows = post.variants.select_related("channel__workspace", "post__workspace")
    return list(rows.prefetch_related("places__picture"))


def with_others(pk: int) -> tuple[Variant, list[Variant]]:
    """Return a text as it is stored now, and the other texts of its post."""
    post = Post.objects.get(variants=pk)
    found = {variant.pk: variant for variant in variants(post)}
    return found.pop(pk), list(found.values())


def channels_left(post: Post) -> list[Channel]:
    """Return the channels that have no text of this post yet and do not rest; some are posted to by hand."""
    rows = Channel.objects.filter(workspace_id=post.workspace_id).exclude(pk__in=resting(post.workspace_id))
    return list(rows.exclude(variants__post=post))


def purpose(workspace_id: int) -> str:
    """Return why we are here in its newest words, empty when nobody has written it yet."""
    newest = Purpose.objects.filter(workspace_id=workspace_id).order_by("-version").first()
    return newest.content if newest else ""


def past(variant: Variant, limit: int = 30, before: int | None = None) -> list[Past]:
    """Return a text's revisions with what each changed, the newest first.

    Args:
        variant: the text.
        limit: how many at most.
        before: the id of the last one already seen.
    """
    rows = variant.revisions.select_related("written_by__user")
    if before is not None:
        rows = rows.filter(pk__lt=before)
    found = list(rows[: limit + 1])
    texts = [whole(words_of(revision)) for revision in found]
    if len(found) <= limit:
        texts.append("")
    is_newest = before is None
    return [
        Past(revision, differences(earlier, later), is_now=is_newest and number == 0)
        for number, (revision, (later, earlier)) in enumerate(zip(found, pairwise(texts), strict=False))
    ]


def uses(picture: Picture) -> list[Variant]:
    """Return the texts a picture stands in, the latest first."""
    rows = Variant.objects.filter(places__picture=picture).select_related("post", "channel").distinct()
    return list(rows.order_by("-changed_at")[:50])
