"""The member export of LinkedIn (2026): our posts and comments, connections, both sides' messages."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Final

from stamgast.world.archives.account import Account, account
from stamgast.world.archives.instants import clock_id, to_the_second
from stamgast.world.archives.writing import Member, zipped
from stamgast.world.said import Exchange, Said
from stamgast.world.town import Town

MEMBER: Final = 17000042

_LATER: Final = timedelta(milliseconds=700)
"""So much younger is the activity of a post than the share."""

_UPDATE: Final = "https://www.linkedin.com/feed/update/urn%3Ali%3A"
_NOTES: Final = 'Notes:\n"Some e-mail addresses are missing: only those are here that may be seen."\n\n'
_MESSAGES: Final = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,"
    "DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS"
)


def _members(town: Town) -> Iterator[Member]:
    ours = account(town)
    shares = (_share(said, town) for said in town.ours() if not said.answers)
    header = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility"
    yield f"Shares_{MEMBER}.csv", _table(header, shares)
    comments = (_comment(said) for said in town.ours() if said.answers)
    yield f"Comments_{MEMBER}.csv", _table("Date,Link,Message", comments)
    messages = (line for exchange in town.correspondence() for line in _thread(exchange, town, ours))
    yield "messages.csv", _table(_MESSAGES, messages)
    header = f"{_NOTES}First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    yield "Connections.csv", _table(header, _connections(town))
    profile = f"{_csv(ours.name)},,{_csv(ours.bio)},{ours.site}"
    yield "Profile.csv", _table("First Name,Last Name,Summary,Websites", [profile])


def urn_id(said: Said, *, is_activity: bool = False) -> int:
    """Return the number in the URN of a post, or of the activity that belongs to it."""
    at = said.at + _LATER if is_activity else said.at
    return clock_id(at, said.number)


def _table(header: str, lines: Iterable[str]) -> Iterator[str]:
    yield f"{header}\n"
    for line in lines:
        yield f"{line}\n"


def _share(said: Said, town: Town) -> str:
    url, kind = said.link, "share"
    if said.reshares:
        who = said.reshares.by or 0
        url = f"https://www.linkedin.com/in/{town.resident(who).handle}"
        kind = "ugcPost"
    link = f"{_UPDATE}{kind}%3A{urn_id(said)}"
    return f"{to_the_second(said.at)},{link},{_csv(said.text)},{url},,MEMBER_NETWORK"


def _comment(said: Said) -> str:
    # Shares double their quotes, comments escape them.
    text = said.text.replace("\\", "\\\\").replace('"', '\\"')
    return f'{to_the_second(said.at)},{_UPDATE}activity%3A{urn_id(said.root, is_activity=True)},"{text}"'


def _thread(exchange: Exchange, town: Town, ours: Account) -> Iterator[str]:
    who = town.resident(exchange.by)
    us, them = (ours.name, _profile(ours.handle)), (who.name, _profile(who.handle))
    for said in reversed(exchange.said):
        (sender, from_url), (receiver, to_url) = (us, them) if said.by is None else (them, us)
        parties = f"{_csv(sender)},{from_url},{_csv(receiver)},{to_url}"
        yield f"2-{exchange.by:012d}=,,{parties},{to_the_second(said.at)} UTC,,{_csv(said.text)},INBOX,"


def _connections(town: Town) -> Iterator[str]:
    for who, since in town.followers():
        first, _, last = who.name.rpartition(" ")
        yield f"{_csv(first)},{_csv(last)},{_profile(who.handle)},,,,{since:%d %b %Y}"


def _profile(handle: str) -> str:
    return f"https://www.linkedin.com/in/{handle}"


def _csv(text: str) -> str:
    if not any(sign in text for sign in ',"\n'):
        return text
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


write = zipped(_members)
