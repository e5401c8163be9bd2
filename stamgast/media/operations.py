"""Adding pictures and films, and giving them words."""

import hashlib
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

from stamgast.media.cleaning import LARGEST_UPLOAD, BadPicture, clean
from stamgast.media.films import LARGEST_FILM, clean_film, is_film, too_large
from stamgast.media.models import Picture
from stamgast.media.queries import KEPT_REMOVED, unused
from stamgast.workspaces.models import Member


def add_picture(member: Member, upload: Any, *, alternative_text: str = "") -> Picture:
    """Store an uploaded picture, cleaned, under a name of our own.

    Raises:
        BadPicture: nothing was chosen, or the file is not taken; the message says why.
    """
    if upload is None or not upload.size:
        raise BadPicture(_("Please choose a picture first."))
    head = upload.read(16)
    upload.seek(0)
    if is_film(head):
        return _add_film(member, upload, alternative_text)
    if upload.size > LARGEST_UPLOAD:
        raise BadPicture(_("This file is larger than 16 MB. Please choose a smaller picture."))
    cleaned = clean(upload.read())
    file = ContentFile(cleaned.content, name=f"{uuid4().hex}.{cleaned.extension}")
    return Picture.objects.create(
        workspace=member.workspace,
        file=file,
        media_type=cleaned.media_type,
        width=cleaned.width,
        height=cleaned.height,
        size=len(cleaned.content),
        sha256=hashlib.sha256(cleaned.content).hexdigest(),
        alternative_text=alternative_text.strip(),
        had_place=cleaned.had_place,
        added_by=member,
    )


def _add_film(member: Member, upload: Any, alternative_text: str) -> Picture:
    if upload.size > LARGEST_FILM:
        raise too_large()
    content = bytearray(upload.read())
    film = clean_film(content)
    return Picture.objects.create(
        workspace=member.workspace,
        file=ContentFile(bytes(content), name=f"{uuid4().hex}.{film.extension}"),
        media_type=film.media_type,
        width=film.width,
        height=film.height,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        milliseconds=film.milliseconds,
        codec=film.codec[:8],
        frames_per_second=film.frames_per_second,
        alternative_text=alternative_text.strip(),
        had_place=film.had_place,
        added_by=member,
    )


def describe(picture: Picture, alternative_text: str) -> None:
    """Write the words for those who do not see the picture."""
    picture.alternative_text = alternative_text.strip()[:5000]
    picture.save(update_fields=["alternative_text"])


def call_decorative(picture: Picture, reason: str) -> None:
    """Say why a picture needs no words; an empty reason takes it back."""
    picture.decorative_reason = " ".join(reason.replace("\x00", "").split())[:200]
    picture.save(update_fields=["decorative_reason"])


def focus(picture: Picture, across: int, down: int) -> None:
    """Say what must stay in view when it is cut, in per cent from the left and from the top."""
    picture.focus_x, picture.focus_y = min(max(across, 0), 100), min(max(down, 0), 100)
    picture.save(update_fields=["focus_x", "focus_y"])


def remove(picture: Picture, *, now: datetime) -> bool:
    """Take an unused picture out of the library; tell whether it took effect."""
    return bool(unused(Picture.objects.filter(pk=picture.pk, removed_at=None)).update(removed_at=now))


def bring_back(picture: Picture) -> None:
    """Undo removing it."""
    Picture.objects.filter(pk=picture.pk).update(removed_at=None)


def clear_out(now: datetime) -> None:
    """Delete what was removed long ago and is still used nowhere, with its file."""
    gone = unused(Picture.objects.filter(removed_at__lt=now - KEPT_REMOVED))
    for picture in gone[:200]:
        picture.delete()
        picture.file.delete(save=False)
