"""Shapes pictures are cut to, by what a network takes."""

from stamgast.media.fitting import CONVERTIBLE, sides
from stamgast.media.models import Picture
from stamgast.networks.limits import Limits

SHAPES = ("1:1", "4:5", "3:4", "3:2", "16:9", "1.91:1")


def shapes(limits: Limits) -> list[str]:
    """Return the shapes a network takes."""
    return [shape for shape in SHAPES if limits.look.allows(*sides(shape))]


def first_shape(picture: Picture, limits: Limits) -> str:
    """Return the shape a picture gets at first: its own where the network takes it, else the nearest."""
    if picture.media_type not in CONVERTIBLE or limits.look.allows(picture.width, picture.height):
        return ""
    own = picture.width / picture.height
    offered = {shape: sides(shape) for shape in shapes(limits)}
    return min(offered, key=lambda shape: abs(offered[shape][0] / offered[shape][1] - own), default="")
