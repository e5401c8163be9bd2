"""Where the files of a Facebook export lie, in all its eras; nothing else is ever opened."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from stamgast.networks.meta_exports import messages
from stamgast.networks.meta_exports.layout import below

POSTS: Final = ("posts/your_posts*.json", "posts/profile_posts_*.json")
ELSEWHERE: Final = ("posts/posts_on_other_pages_and_profiles.json",)
TRASH: Final = ("posts/trash.json",)
FILMS: Final = ("posts/videos.json", "posts/your_videos.json", "videos/your_videos.json")
REELS: Final = ("reels/your_reels.json",)
STORIES: Final = ("stories/archived_stories.json",)
GROUP_POSTS: Final = ("groups/group_posts_and_comments.json",)
COMMENTS: Final = ("comments_and_reactions/comments.json", "comments/comments.json")
GROUP_COMMENTS: Final = ("groups/your_comments_in_groups.json",)
REACTIONS: Final = ("comments_and_reactions/likes_and_reactions*.json", "likes_and_reactions/*.json")
STORY_REACTIONS: Final = ("stories/story_reactions.json",)
FRIENDS: Final = ("friends/your_friends.json", "friends/friends.json")
FOLLOWING: Final = ("followers/who_you*ve_followed.json", "following_and_followers/following.json")
FOLLOWERS: Final = ("followers/people_who_followed_you.json", "following_and_followers/followers.json")
PAGES_FOLLOWED: Final = ("pages/pages_and_profiles_you_follow.json", "pages/pages_you_follow.json")
PAGES_LIKED: Final = ("pages/pages_you*ve_liked.json",)
PAGES_LEFT: Final = ("pages/pages_and_profiles_you*ve_unfollowed.json",)
PROFILE: Final = ("profile_information/profile_information.json",)
TIMEZONE: Final = ("location/timezone.json",)
DASHBOARD: Final = ("professional_dashboard/your_professional_dashboard_activity.json",)

ACTIVITY: Final = (
    *POSTS, *ELSEWHERE, *TRASH, *FILMS, *REELS, *STORIES, *GROUP_POSTS, *COMMENTS, *GROUP_COMMENTS,
    *REACTIONS, *STORY_REACTIONS, *PAGES_FOLLOWED, *PAGES_LIKED, *PAGES_LEFT, *messages.PATTERNS,
)  # fmt: skip


@dataclass(frozen=True)
class Layout:
    """The folders one kind of export has its activity in."""

    activity: tuple[str, ...]

    @cached_property
    def allowed(self) -> tuple[str, ...]:
        """All patterns that may be opened."""
        return (
            *below(self.activity, *ACTIVITY),
            *below(("", "connections/"), *FRIENDS, *FOLLOWING, *FOLLOWERS),
            *below(("", "personal_information/"), *PROFILE),
            *below(("", "logged_information/"), *TIMEZONE, *DASHBOARD),
            *self.pages,
        )

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """Patterns of the same activity in HTML."""
        return below(
            self.activity, "posts/your_posts*.html", "comments*/comments.html", "messages/*/message_*.html"
        )


PERSONAL: Final = Layout(("", "your_facebook_activity/", "your_activity_across_facebook/"))
PAGE: Final = Layout(("this_profile*s_activity_across_facebook/",))


def era(names: Iterable[str]) -> str:
    """Return the year from which on exports lie this way.

    >>> era(["your_activity_across_facebook/posts/your_posts_1.json"])
    '2023'
    """
    found = list(names)
    if any(name.startswith("your_facebook_activity/") for name in found):
        return "2024"
    return "2023" if any("_activity_across_facebook/" in name for name in found) else "2018"
