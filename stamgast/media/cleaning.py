"""Turns an uploaded file into a picture that is safe to show and to send, or says why it cannot."""

import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps, ImageSequence, UnidentifiedImageError

LARGEST_UPLOAD: Final = 16 * 1024 * 1024
"""Bytes."""

MOST_PIXELS: Final = 60_000_000
"""Width times height times frames; a phone takes 50 million."""

LONGEST_SIDE: Final = 2560
"""No network shows more; a picture is made smaller on its way in."""

MOST_FRAMES: Final = 200

AIM: Final = 1_900_000
"""Bytes that every network we know accepts; photographs are compressed until they fit."""

_QUALITIES: Final = (88, 80, 70)
_EXTENSIONS: Final = {"JPEG": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp"}
_KEPT: Final = ("transparency", "duration", "loop", "disposal", "background")


class BadPicture(Exception):
    """The file is not taken; the message is for the person who chose it."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A picture without anything but its pixels."""

    content: bytes
    media_type: str
    extension: str
    width: int
    height: int
    had_place: bool = False
    """Whether the camera had written into it where it was taken; that is gone now."""


@dataclass(frozen=True, slots=True)
class Film:
    """What a film's file says of itself.

    ``codec`` is the four letters MP4 has for how its pictures are written. How long it lasts and how many
    pictures a second has are 0 where it does not say.
    """

    media_type: str
    extension: str
    width: int
    height: int
    milliseconds: int
    codec: str
    frames_per_second: float
    had_place: bool


def another_kind_of_film() -> str:
    """Return what is said of a film in a container that is not read here."""
    return _("Films are taken as MP4, MOV or WebM. Save it as MP4 first.")


def clean(content: bytes) -> Cleaned:
    """Decode a file by its content, turn it upright, and write it anew without EXIF, comments and names.

    Raises:
        BadPicture: too large, no picture, a kind that networks do not show, or broken.
    """
    if len(content) > LARGEST_UPLOAD:
        raise BadPicture(_("This file is larger than 16 MB. Please choose a smaller picture."))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(BytesIO(content), formats=tuple(_EXTENSIONS))
        return _written_anew(image)
    except UnidentifiedImageError as error:
        raise BadPicture(_why_not(content)) from error
    except Image.DecompressionBombError as error:
        raise _too_many_pixels() from error
    except (OSError, SyntaxError, ValueError, EOFError, KeyError, IndexError, MemoryError) as error:
        # What Pillow's decoders raise on damaged files.
        raise BadPicture(_("This picture is damaged and cannot be read.")) from error


_HEIC: Final = frozenset((b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"))
_STILL: Final = frozenset((b"", b"avif", b"avis"))
_GPS: Final = 0x8825
"""The block of EXIF that says where (source: EXIF 2.32, table 4)."""


def _why_not(content: bytes) -> str:
    """Say of a file that is no picture we take what can be done with it."""
    brand = content[8:12] if content[4:8] == b"ftyp" else b""
    if brand in _HEIC:
        return _(
            "This picture is in the HEIC format of newer phones. Save it as JPEG first: on an iPhone choose "
            "Settings, Camera, Formats, Most Compatible, or send it to yourself by mail."
        )
    is_film = brand not in _STILL or content[:4] == b"OggS" or content[8:12] == b"AVI "
    if is_film:
        return another_kind_of_film()
    return _("Only pictures can be added: JPEG, PNG, GIF or WebP.")


def _has_place(image: Image.Image) -> bool:
    try:
        return bool(image.getexif().get_ifd(_GPS))
    except (OSError, SyntaxError, ValueError, KeyError, TypeError):
        return False


def _too_many_pixels() -> BadPicture:
    return BadPicture(_("This picture has too many pixels. Please make it smaller first."))


def _written_anew(image: Image.Image) -> Cleaned:
    frames, had_place = getattr(image, "n_frames", 1), _has_place(image)
    kind = "JPEG" if image.format == "MPO" else str(image.format)  # MPO: what some phones call a JPEG
    if kind == "JPEG":
        frames = 1
        image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    if image.width * image.height * frames > MOST_PIXELS or frames > MOST_FRAMES:
        raise _too_many_pixels()
    shown = ImageSequence.Iterator(image) if frames > 1 else [image]
    pictures = [_upright(frame) for frame in shown]
    content = _encoded(pictures, kind)
    width, height = pictures[0].size
    return Cleaned(content, f"image/{kind.lower()}", _EXTENSIONS[kind], width, height, had_place)


def _upright(frame: Image.Image) -> Image.Image:
    picture = ImageOps.exif_transpose(frame).copy()
    picture = _in_common_colours(picture)
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    picture.info = {name: value for name, value in picture.info.items() if name in _KEPT}
    return picture


def _in_common_colours(picture: Image.Image) -> Image.Image:
    """Turn a camera's own colours into sRGB, since the profile is dropped with the rest."""
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in ("RGB", "RGBA", "CMYK"):
        return picture
    mode = "RGBA" if picture.mode == "RGBA" else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        turned = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError):
        return picture
    return turned or picture


def _encoded(pictures: list[Image.Image], kind: str) -> bytes:
    if len(pictures) > 1:
        return _saved(pictures[0], kind, save_all=True, append_images=pictures[1:])
    picture = pictures[0]
    if kind == "JPEG":
        picture = picture if picture.mode in ("RGB", "L") else picture.convert("RGB")
        return _small_enough(picture, kind, optimize=True, progressive=True)
    if kind == "WEBP":
        return _small_enough(picture, kind)
    return _saved(picture, kind, optimize=True)


def _small_enough(picture: Image.Image, kind: str, **options: Any) -> bytes:
    content = b""
    for quality in _QUALITIES:
        content = _saved(picture, kind, quality=quality, **options)
        if len(content) <= AIM:
            break
    return content


def _saved(picture: Image.Image, kind: str, **options: Any) -> bytes:
    out = BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()
