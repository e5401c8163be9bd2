"""Archives as the networks hand them out, written from a town: each holds what that network's export does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import BinaryIO, Final

from stamgast.world.archives import (
    bluesky,
    facebook,
    instagram,
    linkedin,
    mastodon,
    snapchat,
    threads,
    tiktok,
    wordpress,
    x,
    youtube,
)
from stamgast.world.phrasebook import GROUPS
from stamgast.world.town import Town


@dataclass(frozen=True, slots=True)
class Format:
    """How a network's archive is named and written; ``passes`` is how often that tells all occasions."""

    suffix: str
    passes: int
    write: Callable[[Town, BinaryIO], None]


FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        "x": Format(".zip", 1, x.write),
        "mastodon": Format(".zip", 1, mastodon.write),
        "wxr": Format(".xml", 1, wordpress.write),
        "instagram": Format(".zip", 4, instagram.write),
        "facebook": Format(".zip", 2, facebook.write),
        "facebook_page": Format(".zip", 2, facebook.write_page),
        "linkedin": Format(".zip", 2, linkedin.write),
        "tiktok": Format(".zip", 3, tiktok.write),
        "youtube": Format(".zip", 2, youtube.write),
        "bluesky": Format(".car", 2, bluesky.write),
        "threads": Format(".zip", 1, threads.write),
        "snapchat": Format(".zip", 0, snapchat.write),
    }
)
"""All formats by the id their readers use."""


def write_archive(town: Town, name: str, file: BinaryIO) -> None:
    """Write a town's archive of a format into a file opened for writing and reading, at its beginning.

    The posts have words of this channel's own, except those that are the same on all.

    Raises:
        KeyError: there is no such format.
    """
    group = list(FORMATS).index(name) % GROUPS
    FORMATS[name].write(replace(town, group=group), file)
