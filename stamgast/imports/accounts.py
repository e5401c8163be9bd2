"""Whose archive it is: the channel's own account, another one, or one that cannot be told from here."""

from collections.abc import Iterable
from typing import Literal
from urllib.parse import urlsplit

from stamgast.channels.models import Channel
from stamgast.vocabulary.objects import Actor

Verdict = Literal["same", "other", "unknown"]
NAMELESS = {"", "unknown"}


def whose(channel: Channel, account: Actor) -> Verdict:
    """Compare an archive's account with a channel's.

    A connected account is known by its id or its address there, so that anything else is another one. One
    that is posted to by hand is known only by what people typed: where the archive names a handle and the
    channel has an address, these decide; else a person has to.
    """
    theirs = set(_names(account.id, account.handle, account.url))
    ours = set(_names(channel.remote_id, channel.url))
    if channel.server:
        host = urlsplit(channel.server).hostname or channel.server
        at_home = "" if "@" in channel.handle.lstrip("@") else f"@{host}"
        ours |= set(_names(channel.server, channel.handle + at_home if channel.handle else ""))
    else:
        ours |= set(_names(channel.handle)) | _ends(ours)
        theirs |= _ends(theirs)
    if ours & theirs:
        return "same"
    is_named = bool(channel.server) or bool(account.handle and _ends(_names(channel.url)))
    return "other" if is_named and theirs else "unknown"


def _names(*given: str) -> list[str]:
    """Fold ids, handles and addresses, so that equal ones are equal."""
    folded = (one.strip().casefold().partition("?")[0].rstrip("/") for one in given)
    bare = (one.removeprefix("https://").removeprefix("http://").removeprefix("www.") for one in folded)
    return [one for one in (name.lstrip("@") for name in bare) if one not in NAMELESS]


def _ends(names: Iterable[str]) -> set[str]:
    """Return the names with which addresses end: most networks show a handle there."""
    ends = (name.rpartition("/")[2].lstrip("@") for name in names if "/" in name)
    return {end for end in ends if end and "." not in end}
