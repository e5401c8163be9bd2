"""Makes a picture fit a network: cut around its focus, in a kind the network shows, small enough."""

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image

CONVERTIBLE: Final = frozenset({"image/jpeg", "image/png", "image/webp"})
"""Kinds that can be cut and written anew; a moving GIF would stand still."""

_QUALITIES: Final = (88, 78, 68)
_SMALLER: Final = 0.8
_SMALLEST_SIDE: Final = 200
_NAMES: Final = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}
_CENTRE: Final = (50, 50)

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a network wants of a picture: a ratio like ``4:5`` (empty: as it is), kinds, and bytes at most.

    ``focus`` is what must stay in view, in per cent from the left and from the top.
    """

    ratio: str = ""
    focus: tuple[int, int] = _CENTRE
    media_types: tuple[str, ...] = ("image/jpeg", "image/png", "image/webp", "image/gif")
    most_bytes: int | None = None
    longest_side: int | None = None
    """For pages: no larger than this."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A picture as it is sent; without width and height it is the very file that was kept."""

    content: bytes
    media_type: str
    width: int = 0
    height: int = 0


def fit(content: bytes, media_type: str, wanted: Wanted) -> Fitted:
    """Return the picture as the network wants it, untouched where it fits already.

    What cannot be made to fit (a moving picture) is returned as it is; the network then says no.
    """
    is_right = media_type in wanted.media_types
    is_small = wanted.most_bytes is None or len(content) <= wanted.most_bytes
    if media_type not in CONVERTIBLE or (is_right and is_small and not (wanted.ratio or wanted.longest_side)):
        return Fitted(content, media_type)
    with Image.open(BytesIO(content)) as opened:
        picture = opened.convert("RGBA" if opened.mode in ("P", "LA", "RGBA", "PA") else "RGB")
    if wanted.ratio:
        picture = picture.crop(box(picture.size, wanted.ratio, wanted.focus))
    if wanted.longest_side:
        picture.thumbnail((wanted.longest_side, wanted.longest_side), Image.Resampling.LANCZOS)
    kind = media_type if is_right and (is_small or media_type != "image/png") else _kind_for(wanted)
    return _small_enough(picture, kind, wanted.most_bytes)


def box(size: tuple[int, int], ratio: str, focus: tuple[int, int] = _CENTRE) -> Box:
    """Return the largest part of a picture in a ratio that holds the focus, as near its middle as can be.

    >>> box((1000, 500), "1:1", (100, 50))
    (500, 0, 1000, 500)
    """
    width, height = size
    across, down = sides(ratio)
    if width * down > height * across:
        wide, high = max(1, round(height * across / down)), height
    else:
        wide, high = width, max(1, round(width * down / across))
    left = min(max(round(width * focus[0] / 100 - wide / 2), 0), width - wide)
    top = min(max(round(height * focus[1] / 100 - high / 2), 0), height - high)
    return left, top, left + wide, top + high


def sides(ratio: str) -> tuple[float, float]:
    """Return the two sides of a ratio like ``1.91:1``. Raises ``ValueError`` where it is none."""
    across, _, down = ratio.partition(":")
    pair = float(across), float(down)
    if not all(0 < side < 100 for side in pair):
        raise ValueError(ratio)
    return pair


def _kind_for(wanted: Wanted) -> str:
    return next(
        (one for one in ("image/jpeg", "image/webp", "image/png") if one in wanted.media_types), "image/jpeg"
    )


def _small_enough(picture: Image.Image, kind: str, most_bytes: int | None) -> Fitted:
    if kind == "image/jpeg" and picture.mode == "RGBA":
        paper = Image.new("RGB", picture.size, "white")
        paper.paste(picture, mask=picture.getchannel("A"))
        picture = paper
    while True:
        for quality in _QUALITIES:
            content = _written(picture, kind, quality)
            if most_bytes is None or len(content) <= most_bytes:
                return Fitted(content, kind, *picture.size)
        if min(picture.size) * _SMALLER < _SMALLEST_SIDE:
            return Fitted(content, kind, *picture.size)
        smaller = (round(picture.width * _SMALLER), round(picture.height * _SMALLER))
        picture = picture.resize(smaller, Image.Resampling.LANCZOS)


def _written(picture: Image.Image, kind: str, quality: int) -> bytes:
    out = BytesIO()
    picture.save(out, _NAMES[kind], **({"optimize": True} if kind == "image/png" else {"quality": quality}))
    return out.getvalue()
