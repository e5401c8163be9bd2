"""The tables that networks and planning tools offer: how each is recognised, and what its columns mean."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from stamgast.networks.archives import csv_table
from stamgast.networks.archives.analytics import words
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.times import Zone

ANY: Final = ("*.csv",)
MOST_TABLES: Final = 12
"""A part with more tables than this is another export, whose tables are not looked into."""


@dataclass(frozen=True, slots=True)
class Tool:
    """One kind of table: one row for each post, or for each day of an account."""

    name: str
    columns: csv_table.Aliases
    needed: tuple[str, ...]
    platform: str = ""
    """The network it is always about; elsewhere each row tells."""

    zone: Zone = "unknown"
    month_first: bool | None = None
    """How it writes 5/3, where nothing in the table decides."""

    is_daily: bool = False


def _posts(**columns: tuple[str, ...]) -> csv_table.Aliases:
    return {**columns, **words.COUNTS, **words.RATES}


TOOLS: Final = (
    Tool(
        "meta_facebook",
        _posts(
            id=words.ID, page=words.PAGE_ID, name=words.PAGE_NAME, title=words.TITLE, text=words.DESCRIPTION,
            time=words.PUBLISHED, link=words.LINK, type=words.TYPE, day=words.DATE, is_share=("Is share",),
            is_crosspost=("Is crosspost",), funded=("Funded content status",),
        ),
        ("id", "time", "link", "page"),
        platform="facebook",
        month_first=True,
    ),
    Tool(
        "meta_instagram",
        _posts(
            id=words.ID, handle=words.USERNAME, name=words.ACCOUNT_NAME, text=words.DESCRIPTION,
            time=words.PUBLISHED, link=words.LINK, type=words.TYPE, day=words.DATE,
        ),
        ("id", "time", "link", "handle"),
        platform="instagram",
        month_first=True,
    ),
    Tool(
        "tiktok_studio",
        _posts(text=("Video title",), link=("Video link",), time=("Post time",)),
        ("link", "time"),
        platform="tiktok",
    ),
    Tool(
        "youtube_studio",
        _posts(
            id=("Content", "Innehåll", "Innhold", "Inhoud"),
            text=("Video title", "Videotitel", "Videotittel", "Titel van video"),
            time=(
                "Video publish time", "Publiceringstid för videon", "Publiseringstidspunkt for videoen",
                "Publicatietijd van video",
            ),
        ),
        ("id", "time"),
        platform="youtube",
    ),
    Tool(
        "sprout_profiles",
        {"time": ("Date",), "profile": ("Profile",), "network": ("Network",), **words.OF_A_DAY},
        ("time", "network", "followers_net"),
        month_first=True,
        is_daily=True,
    ),
    Tool(
        "sprout_posts",
        _posts(
            id=("Post ID",), time=("Date",), network=("Network",), type=("Post Type",), profile=("Profile",),
            link=("Link",), text=("Post",),
        ),
        ("id", "time", "network", "profile"),
        month_first=True,
    ),
    Tool(
        "hootsuite",
        _posts(
            id=("Post ID",), time=("Date (GMT)",), text=("Post Message",), link=("Post Permalink",),
            type=("Post Type",), network=("Social Network",),
        ),
        ("time", "link", "network"),
        zone="utc_documented",
    ),
    Tool(
        "buffer",
        _posts(
            time=("Date",), text=("Update",), network=("Service",), link=("Service Link",), type=("Type",)
        ),
        ("time", "text", "network", "link"),
    ),
    Tool(
        "later",
        _posts(time=("Posted At",), text=("Caption",), type=("Media Type",), link=("Post URL",)),
        ("time", "text", "link"),
    ),
    Tool(
        "agorapulse",
        _posts(time=("Publishing date",), clock=("Publishing time",), text=("Message",), link=("Link",)),
        ("time", "clock", "link"),
        month_first=False,
    ),
    Tool(
        "metricool",
        {"time": ("Date",), **words.OF_A_DAY},
        ("time", "followers", "followers_gained"),
        month_first=False,
        is_daily=True,
    ),
)  # fmt: skip


def tables(parts: Parts) -> Iterator[tuple[str, Tool]]:
    """Yield the tables of analytics, each with what it is; other exports' tables are not looked into."""
    offered = {
        name.rpartition("/")[2]
        for source in parts.sources
        if len(source.members) <= MOST_TABLES and all(n.lower().endswith(".csv") for n in source.members)
        for name in source.members
    }
    for name in parts.matching(*ANY):
        tool = _tool(parts.head(name)) if name in offered else None
        if tool is not None:
            yield name, tool


def _tool(head: bytes) -> Tool | None:
    return next((tool for tool in TOOLS if csv_table.header(head, tool.columns, tool.needed)), None)
