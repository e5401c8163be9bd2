"""Films: which files are taken for one, and what each says of itself; nothing is decoded."""

from dataclasses import replace
from typing import Final

from django.utils.translation import gettext as _

from stamgast.media import matroska, mp4
from stamgast.media.cleaning import BadPicture, Film

LARGEST_FILM: Final = 40 * 1024 * 1024
"""Bytes: what goes through a slow line within the minute that one request may take."""

LONGEST_TOLD: Final = 24 * 3600 * 1000
"""Milliseconds. What tells more does not know: some write the largest number there is."""

_STILLS: Final = frozenset(
    (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis", b"")
)


def is_film(head: bytes) -> bool:
    """Tell from its first bytes whether a file may be a film that is read here."""
    from_phones = head[4:8] == b"ftyp" and head[8:12] not in _STILLS
    return from_phones or head[4:8] in (b"moov", b"mdat", b"wide") or head[:4] == matroska.MAGIC


def too_large() -> BadPicture:
    """Return what is said of a film with more than ``LARGEST_FILM`` bytes."""
    return BadPicture(
        _("This film is larger than 40 MB. Make it shorter, or save it in a smaller size such as 720p.")
    )


def clean_film(content: bytearray) -> Film:
    """Read a film, and overwrite in it what tells names and places; ``content`` is changed.

    Raises:
        BadPicture: of another kind, in pieces, without pictures, or damaged.
    """
    read = matroska.cleaned if content[:4] == matroska.MAGIC else mp4.cleaned
    try:
        film = read(content)
    except (IndexError, ValueError, ArithmeticError) as error:
        raise BadPicture(_("This film is damaged and cannot be read. Save it as MP4 once more.")) from error
    return film if film.milliseconds <= LONGEST_TOLD else replace(film, milliseconds=0)
