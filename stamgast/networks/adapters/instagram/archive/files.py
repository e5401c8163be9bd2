"""Where the files of an Instagram export lie, in all its eras; nothing else is ever opened."""

from collections.abc import Iterable
from typing import Final

from stamgast.networks.meta_exports import messages
from stamgast.networks.meta_exports.layout import below
from stamgast.networks.meta_exports.relations import LISTS as RELATIONS

ACTIVITY: Final = ("", "your_instagram_activity/")
_CONTENT = below(ACTIVITY, "media/", "content/")
_STORIES = below(ACTIVITY, "story_interactions/", "story_sticker_interactions/")
_INSIGHTS = below(("", "logged_information/"), "past_instagram_insights/")
_PERSONAL = ("", "personal_information/")

LISTS: Final = below(("", "connections/"), "followers_and_following/")
POSTS: Final = below(_CONTENT, "posts_*.json")
REELS: Final = below(_CONTENT, "reels.json")
FILMS: Final = below(_CONTENT, "igtv_videos.json")
OTHERS: Final = below(_CONTENT, "other_content.json")
ARCHIVED: Final = below(_CONTENT, "archived_posts.json")
DELETED: Final = below(_CONTENT, "recently_deleted_content.json")
STORIES: Final = below(_CONTENT, "stories.json")
REPOSTS: Final = below(_PERSONAL, "personal_information/reposts.json")
COMMENTS: Final = below(
    ACTIVITY, "comments/post_comments*.json", "comments/reels_comments.json", "comments/hype.json"
)
LIKES: Final = below(ACTIVITY, "likes/liked_posts.json", "likes/liked_comments.json")
STICKERS: Final = below(_STORIES, *(f"{name}.json" for name in (
    "story_likes", "polls", "questions", "quizzes", "countdowns", "emoji_sliders", "emoji_story_reactions",
)))  # fmt: skip
PROFILE: Final = below(
    ("", "account_information/", *below(_PERSONAL, "personal_information/")), "personal_information.json"
)
POST_INSIGHTS: Final = below(_INSIGHTS, "posts.json")
PERIOD_INSIGHTS: Final = below(
    _INSIGHTS, "content_interactions.json", "audience_insights.json", "profiles_reached.json"
)
DATA: Final = (
    *POSTS, *REELS, *FILMS, *OTHERS, *ARCHIVED, *DELETED, *STORIES, *REPOSTS, *COMMENTS, *LIKES, *STICKERS,
    *PROFILE, *POST_INSIGHTS, *PERIOD_INSIGHTS, *below(LISTS, *RELATIONS),
    *below(ACTIVITY, *messages.PATTERNS),
)  # fmt: skip
FOLLOWING: Final = (*PROFILE, *below(LISTS, "following.json", "following_[0-9]*.json", "*.html"))
PAGES: Final = ("your_instagram_activity/*.html", *below(LISTS, "*.html"), "content/posts_*.html")
ALLOWED: Final = (*DATA, *PAGES)
SIGNS: Final = ("your_instagram_activity/", *LISTS)


def era(names: Iterable[str]) -> str:
    """Return the year from which on exports lie this way.

    >>> era(["your_instagram_activity/content/posts_1.json"])
    '2023'
    """
    found = list(names)
    if any(name.startswith(("your_instagram_activity/media/", "personal_information/")) for name in found):
        return "2024"
    return "2023" if any(name.startswith("your_instagram_activity/") for name in found) else "2021"
