"""What the address of a post says: which network, whose, and which post."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from stamgast.networks.archives.trust import CLOCKS, by_clock

_POST: Final = {
    "x": r"//(?:www\.|mobile\.)?(?:x|twitter)\.com/(?P<handle>\w{1,30})/status/(?P<id>\d{1,20})",
    "tiktok": r"//(?:www\.)?tiktok\.com/@(?P<handle>[\w.]{1,60})/(?:video|photo)/(?P<id>\d{1,20})",
    "instagram": r"//(?:www\.)?instagram\.com/(?:(?P<handle>[\w.]{1,60})/)?(?:p|reel|tv)/(?P<id>[\w-]{1,60})",
    "threads": r"//(?:www\.)?threads\.(?:net|com)/@(?P<handle>[\w.]{1,60})/post/(?P<id>[\w-]{1,60})",
    "linkedin": r"//(?:www\.)?linkedin\.com/.*?(?P<id>urn:li:(?:activity|share|ugcPost):\d{1,20})",
    "youtube": r"//(?:www\.)?(?:youtube\.com/(?:watch\?v=|shorts/)|youtu\.be/)(?P<id>[\w-]{11})",
    "bluesky": r"//bsky\.app/profile/(?P<handle>[\w.:-]{1,255})/post/(?P<id>[a-z2-7]{13})",
    "facebook": r"//(?:www\.)?facebook\.com/[\w.]{1,80}/(?:posts|videos|photos)/(?P<id>\w{1,160})",
    "mastodon": r"//[^/]{1,255}/@(?P<handle>\w{1,60})/(?P<id>\d{15,19})",
}
_PATTERNS = {network: re.compile(pattern) for network, pattern in _POST.items()}


@dataclass(frozen=True, slots=True)
class Address:
    """A post's network, id and author's handle; empty where the address does not say for sure."""

    platform: str = ""
    native_id: str = ""
    handle: str = ""

    @property
    def made(self) -> int | None:
        """The microsecond that the id tells."""
        return by_clock(self.platform, self.native_id) if self.platform in CLOCKS else None


def address(link: str) -> Address:
    """Read the address of a post.

    >>> address("https://www.tiktok.com/@bokkafeen/video/7613771551632122432").made
    1772719331000000
    """
    for platform, pattern in _PATTERNS.items():
        if found := pattern.search(unquote(link[:2_000])):
            said = found.groupdict()
            return Address(platform, said["id"], said.get("handle") or "")
    return Address()
