"""What each format can tell at best: capability levels before anything is found missing."""

from collections.abc import Mapping
from typing import Final, Literal

Level = Literal["full", "partial", "count_only", "none"]

ORDER: Final[tuple[Level, ...]] = ("none", "count_only", "partial", "full")

CAPABILITIES: Final = (
    "own_posts", "own_replies", "reply_parent_id", "reply_parent_time", "reply_on_own_container",
    "inbound_comments", "inbound_counts", "dm_two_way", "followers", "following", "reshare_words",
)  # fmt: skip

_LEVELS: Final[Mapping[str, Level]] = {
    "f": "full",
    "p": "partial",
    "c": "count_only",
    "-": "none",
    "n": "none",
}

_TABLE: Final = {  # in the order of CAPABILITIES; n: the network has no such thing
    "x":                 "f f f p - - c f p p f",
    "x_grailbird":       "f f f p - - - - - - f",
    "mastodon":          "f f f p p - p - - p n",
    "bluesky":           "f f f f f - - - - f f",
    "wxr":               "f f f f f f f n n n n",
    "facebook":          "f f - - p - - f p f f",
    "facebook_page":     "f f - - p - - f p p f",
    "instagram":         "f f - - f - p f f f f",
    "threads":           "f f - - - - - n f f -",
    "linkedin":          "f f p p f - - f f f -",
    "linkedin_page_xls": "p - - - - - c n - - -",
    "tiktok":            "f f - - - - p f f f -",
    "youtube":           "f f p - f - - - - p n",
    "snapchat":          "- - - - - - - p f f n",
    "analytics_csv":     "p - - - - - c - - - -",
}  # fmt: skip

REASONS: Final[Mapping[tuple[str, str], str]] = {
    ("x", "inbound_counts"): "likes and reshares only",
    ("x", "followers"): "ids, undated",
    ("x", "following"): "ids, undated",
    ("mastodon", "following"): "undated",
    ("facebook", "dm_two_way"): "end-to-end encrypted chats lie in an archive of their own",
    ("instagram", "dm_two_way"): "end-to-end encrypted chats lie in an archive of their own",
    ("instagram", "inbound_counts"): "insights",
    ("linkedin", "reply_parent_id"): "the post, not the comment",
    ("linkedin", "followers"): "connections",
    ("linkedin_page_xls", "own_posts"): "what was posted in the time that was chosen",
    ("linkedin_page_xls", "inbound_counts"): "reactions, comments and reposts of each post",
    ("tiktok", "inbound_counts"): "likes only",
    ("youtube", "following"): "undated",
    ("linkedin", "reshare_words"): "with words they look like posts",
    ("threads", "reshare_words"): "what is passed on is not marked",
    ("tiktok", "reshare_words"): "films sent by link, not passed on in public",
    ("analytics_csv", "reshare_words"): "whose words they are is not told",
    ("linkedin_page_xls", "reshare_words"): "whose words they are is not told",
    ("analytics_csv", "own_posts"): "what the table lists",
    ("snapchat", "followers"): "friends",
    ("snapchat", "following"): "friends",
}


def defaults(format_id: str) -> dict[str, tuple[Level, str]]:
    """Return level and reason by capability; a format that is not in the table can tell nothing."""
    marks = _TABLE[format_id].split() if format_id in _TABLE else ["-"] * len(CAPABILITIES)
    return {
        name: (_LEVELS[mark], "not_offered" if mark == "n" else REASONS.get((format_id, name), ""))
        for name, mark in zip(CAPABILITIES, marks, strict=True)
    }
