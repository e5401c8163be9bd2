"""Writing posts: an idea, a text for each channel, its pictures, and the value check."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F, Max, Q, RestrictedError
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.channels.queries import limits_of
from stamgast.media.models import Picture
from stamgast.planner import history
from stamgast.planner.models import Post, Revision, Variant, VariantPicture
from stamgast.planner.shapes import first_shape
from stamgast.workspaces.models import Member

QUESTIONS = ("builds_relationship", "helps_somebody", "shows_who_we_are")


class InUse(Exception):
    """It goes out, or went out: it cannot be taken away."""


class Conflict(Exception):
    """Somebody else wrote meanwhile; ``theirs`` is the text as it stands now. Nothing was changed."""

    def __init__(self, theirs: Variant) -> None:
        super().__init__("written by somebody else meanwhile")
        self.theirs = theirs


class HandedOver(Exception):
    """The text is on its way out and no longer changed here."""


@dataclass(frozen=True, slots=True)
class Written:
    """A text as a page has it: which revision it started from, and which page it is.

    What is None is not on the page and stays as it is.
    """

    content: str
    name: str = ""
    revision: int = 0
    editor: str = ""
    parts: tuple[str, ...] | None = None
    first_comment: str | None = None
    call: str | None = None

    def fields(self) -> dict[str, object]:
        """Return the columns this text fills."""
        parts = None if self.parts is None else list(self.parts)
        given = {"parts": parts, "first_comment": self.first_comment, "call": self.call}
        there = {name: value for name, value in given.items() if value is not None}
        return {"content": self.content, "name": self.name, **there}


def add_text(post: Post, channel: Channel) -> Variant:
    """Give the post an empty text for a channel; one that is there stays as it is. Nothing is copied."""
    Variant.objects.bulk_create([Variant(post=post, channel=channel)], ignore_conflicts=True)
    touch(post)
    return post.variants.select_related("channel__workspace", "post__workspace").get(channel=channel)


def remove_text(variant: Variant) -> None:
    """Take a channel's text off the post.

    Raises:
        InUse: it is or was on its way out.
    """
    try:
        variant.delete()
    except RestrictedError as error:
        raise InUse from error
    touch(variant.post)


def write(variant: Variant, written: Written, member: Member | None = None) -> Variant:
    """Keep a text as it was typed, and how it stood before.

    Raises:
        Conflict: another page wrote since the revision this page started from.
        HandedOver: the text is on its way out.
    """
    ours, now, fields = Q(revision=written.revision), timezone.now(), written.fields()
    if written.editor:
        ours |= Q(editor=written.editor)
    with transaction.atomic():
        history.keep_earlier(variant)
        took = Variant.objects.filter(ours, pk=variant.pk, handed_over_at=None).update(
            **fields, editor=written.editor, revision=F("revision") + 1, changed_at=now
        )
        variant.refresh_from_db()
        if took:
            history.keep(variant, member, now=now)
    if not took:
        if variant.handed_over_at is not None:
            raise HandedOver
        if any(getattr(variant, name) != value for name, value in fields.items()):
            raise Conflict(variant)
    touch(variant.post)
    return variant


def restore(revision: Revision, member: Member) -> None:
    """Put an earlier text back in place; what stands there now is kept as well.

    Raises:
        HandedOver: the text is on its way out.
    """
    variant, now = revision.variant, timezone.now()
    with transaction.atomic():
        history.keep_earlier(variant)
        took = Variant.objects.filter(pk=variant.pk, handed_over_at=None).update(
            **history.words_of(revision), editor="", revision=F("revision") + 1, changed_at=now
        )
        if not took:
            raise HandedOver
        variant.refresh_from_db()
        history.keep(variant, member, now=now, is_restored=True)
    touch(variant.post)


def rewrite(variant: Variant, written: Written, member: Member) -> None:
    """Change a text that is on its way out; the caller changes what is sent in the same transaction.

    Raises:
        Conflict: somebody else changed it since the revision that was shown, where one is given.
    """
    now, rows = timezone.now(), Variant.objects.filter(pk=variant.pk)
    if written.revision:
        rows = rows.filter(revision=written.revision)
    history.keep_earlier(variant)
    took = rows.update(**written.fields(), revision=F("revision") + 1, editor="", changed_at=now)
    variant.refresh_from_db()
    if not took:
        raise Conflict(variant)
    history.keep(variant, member, now=now, is_apart=True)


def hand_over(variant: Variant, now: datetime) -> bool:
    """Mark a text as being on its way out, no longer changed here; tell whether it took effect."""
    return bool(Variant.objects.filter(pk=variant.pk, handed_over_at=None).update(handed_over_at=now))


def take_back(variant: Variant) -> None:
    """Make a text a draft again, after it was taken back before it left."""
    Variant.objects.filter(pk=variant.pk).update(handed_over_at=None)


def answer(post: Post, question: str, *, says_yes: bool | None) -> None:
    """Answer one of the three questions of the value check; None takes an answer back."""
    if question not in QUESTIONS:
        raise ValueError(question)
    setattr(post, question, says_yes)
    post.save(update_fields=[question, "changed_at"])


def set_feeling(post: Post, feeling: str) -> None:
    """Say which feeling the post should raise."""
    post.feeling = feeling.strip()[:60]
    post.save(update_fields=["feeling", "changed_at"])


def explain_same_text(post: Post, reason: str) -> None:
    """Write down why two channels get the same text; an empty reason takes it back."""
    post.same_text_reason = reason.strip()[:300]
    post.save(update_fields=["same_text_reason", "changed_at"])


def place(variant: Variant, picture: Picture) -> None:
    """Put a picture behind the others of a text.

    Raises:
        HandedOver: the text is on its way out.
    """
    with transaction.atomic():
        _changes_pictures(variant)
        last = variant.places.aggregate(last=Max("position"))["last"]
        position = 0 if last is None else last + 1
        ratio = first_shape(picture, limits_of(variant.channel))
        VariantPicture.objects.create(variant=variant, picture=picture, position=position, ratio=ratio)


def cut(found: VariantPicture, ratio: str) -> None:
    """Choose the shape a picture is cut to; an empty one leaves it as it is.

    Raises:
        HandedOver: the text is on its way out.
    """
    with transaction.atomic():
        _changes_pictures(found.variant)
        VariantPicture.objects.filter(pk=found.pk).update(ratio=ratio)


def move(found: VariantPicture, step: int) -> None:
    """Let a picture change places with the one before (-1) or after (1) it.

    Raises:
        HandedOver: the text is on its way out.
    """
    with transaction.atomic():
        _changes_pictures(found.variant)
        places = list(found.variant.places.all())
        here = next((n for n, one in enumerate(places) if one.pk == found.pk), None)
        if here is None or not 0 <= here + step < len(places):
            return
        places[here], places[here + step] = places[here + step], places[here]
        for position, one in enumerate(places):
            one.position = position
        VariantPicture.objects.bulk_update(places, ["position"])


def take_off(found: VariantPicture) -> None:
    """Take a picture off a text; the picture itself stays in the library.

    Raises:
        HandedOver: the text is on its way out.
    """
    with transaction.atomic():
        _changes_pictures(found.variant)
        found.delete()


def delete(post: Post) -> None:
    """Delete a draft.

    Raises:
        InUse: one of its texts is or was on its way out.
    """
    try:
        post.delete()
    except RestrictedError as error:
        raise InUse from error


def begin(member: Member, post: Post) -> Post:
    """Keep a new idea."""
    post.workspace, post.written_by = member.workspace, member
    post.save()
    return post


def touch(post: Post) -> None:
    """Bring a post to the top of the drafts."""
    Post.objects.filter(pk=post.pk).update(changed_at=timezone.now())


def _changes_pictures(variant: Variant) -> None:
    """Check, in the transaction of the change, that the text is still a draft."""
    took = Variant.objects.filter(pk=variant.pk, handed_over_at=None).update(changed_at=timezone.now())
    if not took:
        raise HandedOver
