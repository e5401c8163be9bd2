"""Copying a post: each channel keeps a text of its own as a draft, and none goes out as it was."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from stamgast.coach.similarity import NEAR_DUPLICATE, similarity
from stamgast.planner.models import Post, Variant
from stamgast.publishing.models import Copy
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record


def copy(post: Post, member: Member, *, now: datetime) -> Post:
    """Make a draft from a post: its idea and, for each channel, that channel's own text and pictures.

    The value check is not copied, nor a reason for a same text: both are asked anew of the new post.
    """
    with transaction.atomic():
        made = Post.objects.get(pk=post.pk)
        made.pk, made.written_by, made.same_text_reason = None, member, ""
        made.builds_relationship = made.helps_somebody = made.shows_who_we_are = None
        made.save()
        for variant in post.variants.prefetch_related("places"):
            _copy_text(variant, made)
        Copy.objects.create(post=made, source=post, copied_by=member, copied_at=now)
        record(member.workspace, member.user, "post.copied", f"post {post.pk}")
    return made


def of_post(post: Post) -> Copy | None:
    """Return what a post was copied from, None when it was not."""
    rows = Copy.objects.filter(post=post, source__isnull=False)
    return rows.select_related("source", "copied_by__user").first()


def obstacles(variant: Variant) -> list[str]:
    """Return why a text that was copied may not go out yet: it is still the earlier one."""
    found = of_post(variant.post)
    if found is None or found.source is None or variant.post.same_text_reason.strip():
        return []
    earlier = found.source.variants.exclude(content="").values_list("content", flat=True)
    if any(similarity(variant.content, one) >= NEAR_DUPLICATE for one in earlier):
        return [
            _("This is still the text it was copied from. Say it anew, or write down why it stays the same.")
        ]
    return []


def _copy_text(variant: Variant, made: Post) -> None:
    places = list(variant.places.all())
    # A row without a key is a new one: what a text consists of is copied, also what is added to it one day.
    variant.pk, variant.post, variant.handed_over_at = None, made, None
    variant.revision, variant.editor = 1, ""
    variant.save()
    for place in places:
        place.pk, place.variant = None, variant
        place.save()
