"""Keeps how a text stood: what one person types within two minutes is one revision."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from stamgast.planner.models import Revision, Variant
from stamgast.workspaces.models import Member

THINNED_WITHIN = timedelta(minutes=2)
KEPT_SHARE = 0.5
"""Whoever throws away more than this share of the words at once gets a new revision: the old ones stay."""

FIELDS = ("name", "content", "parts", "first_comment")


def keep_earlier(variant: Variant) -> None:
    """Keep what stands there before the first change that is kept, when nothing was kept so far."""
    if Revision.objects.filter(variant=variant).exists():
        return
    stored = Variant.objects.get(pk=variant.pk)
    if stored.content or stored.name:
        at = stored.changed_at
        Revision.objects.create(variant=stored, begun_at=at, written_at=at, **words_of(stored))


def keep(
    variant: Variant,
    member: Member | None,
    *,
    now: datetime,
    is_restored: bool = False,
    is_apart: bool = False,
) -> None:
    """Keep the text as it is now; autosaves of one person in quick succession replace each other.

    One that stands ``is_apart`` (it was decided to be sent) replaces none.
    """
    latest = variant.revisions.select_related("written_by").first()
    given = words_of(variant)
    if latest is not None and words_of(latest) == given and not is_restored:
        return
    if member is None and latest is not None and variant.editor and latest.editor == variant.editor:
        member = latest.written_by  # the same open page, hence the same person
    if latest is not None and not is_restored and not is_apart and _is_one_go(latest, variant, member, now):
        Revision.objects.filter(pk=latest.pk).update(**given, editor=variant.editor, written_at=now)
        return
    Revision.objects.create(
        variant=variant,
        editor=variant.editor,
        written_by=member,
        begun_at=now,
        written_at=now,
        is_restored=is_restored,
        **given,
    )


def words_of(text: Variant | Revision) -> dict[str, Any]:
    """Return what a person can have written, of a text or of one of its revisions."""
    return {name: getattr(text, name) for name in FIELDS}


def whole(words: Mapping[str, Any]) -> str:
    """Return everything that was written as one text, as differences are shown in it."""
    rest = [words["first_comment"]] if words["first_comment"] else []
    return "\n\n".join(part for part in (words["name"], words["content"], *words["parts"], *rest) if part)


def _is_one_go(latest: Revision, variant: Variant, member: Member | None, now: datetime) -> bool:
    same_person = member is not None and latest.written_by_id == member.pk
    lost_much = len(whole(words_of(variant))) < KEPT_SHARE * len(whole(words_of(latest)))
    return same_person and not latest.is_restored and now - latest.begun_at < THINNED_WITHIN and not lost_much
