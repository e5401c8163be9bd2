"""What LinkedIn's addresses say: which post, and whose profile."""

import re
from urllib.parse import unquote

_URN = re.compile(r"urn:li:(?:activity|share|ugcPost):\d{1,20}(?!\d)")
_PROFILE = re.compile(r"linkedin\.com/in/([^/?#\s,]+)", re.IGNORECASE)


def urn(link: str) -> str:
    """Return the URN of the post that an address leads to; empty where there is none.

    >>> urn("https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7435323781758844930")
    'urn:li:share:7435323781758844930'
    """
    found = _URN.search(unquote(link))
    return found.group() if found else ""


def profiles(text: str) -> list[str]:
    """Return the profiles in a list of addresses, each as the small-letter path that names it.

    >>> profiles("https://www.linkedin.com/in/Liv-Oosterling,https://www.linkedin.com/in/ren%C3%A9-vos/")
    ['/in/liv-oosterling', '/in/rené-vos']
    """
    return [f"/in/{unquote(slug).lower()}" for slug in _PROFILE.findall(text)]
