"""What one post of X says and is: its words without shortened addresses, and what it answers or shares."""

from functools import lru_cache
from re import compile as pattern
from typing import Final

from stamgast.networks.adapters.x.archive.records import Tweet, Url
from stamgast.networks.archives import marks

_STATUS: Final = pattern(
    r"https?://(?:www\.|mobile\.)?(?:twitter|x)\.com/[^/?#]+(?:/web)?/status(?:es)?/([0-9]{1,19})"
)
_RESHARED: Final = pattern(r"RT @(\w{1,50}): ")
_TAG: Final = pattern(r"<[^<>]*>")


def plain(escaped: str) -> str:
    """Return a text as it was typed; three signs are escaped.

    >>> plain("nog 6 stoelen &amp; taart &lt;3 &amp;lt;")
    'nog 6 stoelen & taart <3 &lt;'
    """
    if "&" not in escaped:
        return escaped
    return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def with_addresses(text: str, tweet: Tweet) -> str:
    """Put where they lead in place of shortened addresses; those of pictures and of the post itself go."""
    entities = tweet.entities
    if not entities.urls and not entities.media:
        return text
    for url in entities.urls:
        if url.url and url.expanded_url:
            text = text.replace(url.url, "" if status(url) == tweet.id_str else url.expanded_url)
    for medium in entities.media:
        if medium.url:
            text = text.replace(medium.url, "")
    return text.rstrip()


def address(id_: str) -> str:
    """Return where a post is."""
    return f"https://x.com/i/status/{id_}"


def status(url: Url) -> str | None:
    """Return the id of the post an address leads to."""
    where = url.expanded_url
    found = _STATUS.match(where) if where and "/status" in where else None
    return found[1] if found else None


def leads_to_itself(tweet: Tweet) -> bool:
    """Say whether a post names its own address, as long ones do behind their first lines."""
    return any(status(url) == tweet.id_str for url in tweet.entities.urls)


def reshared_from(tweet: Tweet) -> str:
    """Return whose post is reshared; empty where none is."""
    text = tweet.full_text or tweet.text
    found = _RESHARED.match(text) if text.startswith("RT @") else None
    return found[1] if found else ""


def tags(tweet: Tweet) -> list[str]:
    """Return the tags of a post, without their sign."""
    return [tag.text for tag in tweet.entities.hashtags]


def links(tweet: Tweet) -> list[dict[str, str | None]] | None:
    """Return the addresses a post names; that of itself is none."""
    found = [
        {"url": url.url, "final": url.expanded_url, "host": host(url.expanded_url or url.url)}
        for url in tweet.entities.urls
        if status(url) != tweet.id_str
    ]
    return found or None


@lru_cache(maxsize=4096)
def host(address: str) -> str | None:
    """Return the host of an address."""
    return marks.link(address)["host"]


@lru_cache(maxsize=4096)
def app(source: str) -> str | None:
    """Return the name of the program that posted.

    >>> app('<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>')
    'Twitter Web App'
    """
    return _TAG.sub("", source).strip() or None


def versions(tweet: Tweet) -> tuple[str, ...]:
    """Return the ids of all versions of a post; empty where it was never edited."""
    info = tweet.edit_info
    if info is None:
        return ()
    found = info.initial
    if info.edit is not None:
        first = info.edit.initial_tweet_id
        found = info.edit.edit_control_initial or found
        if found is None and first:
            return first, tweet.id_str
    return found.edit_tweet_ids if found is not None and len(found.edit_tweet_ids) > 1 else ()


def age(id_: str) -> tuple[int, str]:
    """Order ids by time: they count up."""
    return len(id_), id_
