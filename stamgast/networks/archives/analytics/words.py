"""What analytics files head their columns with, in English, Swedish, Norwegian and Dutch.

Dutch ``Reacties`` stands for comments with some and for reactions with others: it is left out.
"""

from collections.abc import Mapping
from typing import Final

ID: Final = ("Post ID", "Inläggs-ID", "Innleggs-ID", "Bericht-ID")
LINK: Final = ("Permalink", "Permanent länk", "Permanent lenke", "Permanente link")
PUBLISHED: Final = (
    "Publish time", "Publiceringstid", "Publiseringstidspunkt", "Publicatietijd", "Publicatietijdstip"
)  # fmt: skip
PAGE_ID: Final = ("Page ID", "Sid-ID", "Side-ID", "Pagina-ID")
PAGE_NAME: Final = ("Page name", "Sidans namn", "Sidenavn", "Paginanaam")
USERNAME: Final = (
    "Account username", "Kontots användarnamn", "Kontoens brukernavn", "Gebruikersnaam van account"
)  # fmt: skip
ACCOUNT_NAME: Final = ("Account name", "Kontonamn", "Kontonavn", "Accountnaam")
TITLE: Final = ("Title", "Titel", "Tittel")
DESCRIPTION: Final = ("Description", "Beskrivning", "Beskrivelse", "Beschrijving")
TYPE: Final = ("Post type", "Inläggstyp", "Innleggstype", "Berichttype")
DATE: Final = ("Date", "Datum", "Dato")

COUNTS: Final[Mapping[str, tuple[str, ...]]] = {
    "views": ("Views", "Total views", "Video views", "Visningar", "Visninger", "Weergaven"),
    "impressions": ("Impressions", "Exponeringar", "Eksponeringer", "Vertoningen"),
    "reach": ("Reach", "Räckvidd", "Rekkevidde", "Bereik"),
    "interactions": (
        "Reactions, Comments and Shares", "Reaktioner, kommentarer och delningar",
        "Reaksjoner, kommentarer og delinger", "Reacties, opmerkingen en deelacties",
    ),
    "reactions": ("Reactions", "Reaktioner", "Reaksjoner"),
    "comments": ("Comments", "Total comments", "Comments added", "Kommentarer", "Opmerkingen"),
    "shares": ("Shares", "Total shares", "Delningar", "Delinger", "Deelacties"),
    "likes": ("Likes", "Total likes", "Gilla-markeringar", "Likerklikk", "Vind-ik-leuks"),
    "saves": ("Saves", "Sparade", "Lagret", "Opgeslagen"),
    "follows": ("Follows", "Nya följare", "Nye følgere", "Nieuwe volgers"),
    "clicks": ("Total clicks", "Clicks", "Totalt antal klick", "Totalt antall klikk", "Totaal klikken"),
    "engagements": ("Engagements",),
    "subscribers": ("Subscribers", "Prenumeranter", "Abonnenter", "Abonnees"),
}  # fmt: skip
"""Metric to the columns that count it: whole numbers of one post."""

RATES: Final[Mapping[str, tuple[str, ...]]] = {
    "engagement_rate": ("Engagement Rate", "Engagement rate (per impression)"),
    "average_watch_time_s": ("Average watch time",),
    "watch_time_h": ("Watch time (hours)",),
}
"""Metric to the columns that hold it: numbers of one post that need not be whole."""

OF_A_DAY: Final[Mapping[str, tuple[str, ...]]] = {
    "followers": ("Followers", "Audience", "Följare", "Følgere", "Volgers", "Seguidores"),
    "followers_gained": ("Gained followers", "Audience Gained"),
    "followers_lost": ("Lost followers", "Audience Lost"),
    "followers_net": ("Net Audience Growth",),
    "posts": ("Posts", "Published Posts"),
}
"""Metric to the columns that count it for an account on one day."""

TOTALS: Final = frozenset({"total", "totals", "summary", "totalt", "totaal", "summa", "sum"})
"""What rows begin with that sum up the others."""

NETWORKS: Final[Mapping[str, str]] = {
    "facebook": "facebook", "instagram": "instagram", "threads": "threads", "linkedin": "linkedin",
    "twitter": "x", "x": "x", "tiktok": "tiktok", "youtube": "youtube", "mastodon": "mastodon",
    "bluesky": "bluesky",
}  # fmt: skip
"""First word of what planning tools call a network, in small letters, to its id."""

KINDS: Final[Mapping[str, str]] = {
    "reel": "short_video", "reels": "short_video", "short": "short_video", "shorts": "short_video",
    "story": "story", "stories": "story", "live": "live", "video": "video", "videos": "video",
    "reply": "reply", "comment": "reply", "repost": "reshare", "retweet": "reshare", "quote": "quote",
}  # fmt: skip
"""Words of a post's type to its kind; the first that is there counts, and posts have none of them."""

PRIVATE: Final = frozenset({"dm", "message", "messages"})
"""Words of the type of what is said to one person alone."""
