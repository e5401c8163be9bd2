"""Adding pictures and giving them words."""

import hashlib
from typing import Any
from uuid import uuid4

from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

from stamgast.media.cleaning import LARGEST_UPLOAD, BadPicture, clean
from stamgast.media.models import Picture
from stamgast.workspaces.models import Member


def add_picture(member: Member, upload: Any, *, alternative_text: str = "") -> Picture:
    """Store an uploaded picture, cleaned, under a name of our own.

    Raises:
        BadPicture: nothing was chosen, or the file is not taken; the message says why.
    """
    if upload is None or not upload.size:
        raise BadPicture(_("Please choose a picture first."))
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
        added_by=member,
    )


def describe(picture: Picture, alternative_text: str) -> None:
    """Write the words for those who do not see the picture."""
    picture.alternative_text = alternative_text.strip()[:5000]
    picture.save(update_fields=["alternative_text"])
