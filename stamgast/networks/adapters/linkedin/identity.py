"""Finds out whose LinkedIn export it is; no file says it outright."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from stamgast.networks.adapters.linkedin.files import Row, first_rows
from stamgast.networks.adapters.linkedin.links import profiles
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts

_ADDRESS = re.compile(r"https?://[^\s,\]]+")
_NUMBER = re.compile(r"_(\d+)\.csv$", re.IGNORECASE)
PROFILE = "https://www.linkedin.com"


@dataclass(frozen=True, slots=True)
class Own:
    """Our profile as its path, and our name; each empty where it cannot be told."""

    profile: str
    name: str

    def is_called(self, name: str) -> bool:
        """Say whether somebody without an address is us."""
        return bool(self.name) and name.strip() == self.name


def account(parts: Parts, into: Import) -> Own:
    """Name the account: by profile address, else by the number in file names, else by name."""
    about = next(first_rows(parts, "profile"), {})
    name = person_name(about)
    found, called = _in_every_message(parts, name)
    own = Own(_invited(parts) or found, name or called)
    more: dict[str, Any] = {
        "display_name": own.name,
        "bio": "\n\n".join(filter(None, (about.get("headline"), about.get("summary")))) or None,
        "links": _ADDRESS.findall(about.get("websites", "")),
    }
    if own.profile:
        into.account(own.profile, id_kind="url", url=PROFILE + own.profile, **more)
    elif number := next(filter(None, map(_NUMBER.search, parts.matching("*.csv"))), None):
        into.account(number.group(1), **more)
    else:
        into.account(own.name or "unknown", id_kind="display_name", **more)
    return own


def person_name(row: Row) -> str:
    """Return first and last name in one."""
    return " ".join(filter(None, (row.get("first", "").strip(), row.get("last", "").strip())))


def person(into: Import, profile: str, name: str) -> str:
    """Name somebody by their profile where it is known, else by what they are called."""
    if profile:
        return into.actor(profile, id_kind="url", url=PROFILE + profile, display_name=name)
    return into.actor(name, id_kind="display_name", display_name=name, identity_confidence=0.5)


def _invited(parts: Parts) -> str:
    """Return our profile as invitations show it: who sends the outgoing ones and gets the others."""
    for row in first_rows(parts, "invitations"):
        side = "inviter" if row.get("direction", "").upper() == "OUTGOING" else "invitee"
        for profile in profiles(row.get(side, "")):
            return profile
    return ""


def _in_every_message(parts: Parts, name: str) -> tuple[str, str]:
    """Return profile and name of who is there in most messages; where two are, of the one with our name."""
    there: Counter[str] = Counter()
    called: dict[str, str] = {}
    for row in first_rows(parts, "messages"):
        sender = profiles(row.get("from_url", ""))
        there.update({*sender, *profiles(row.get("to_urls", ""))})
        called.update({profile: row["from"].strip() for profile in sender})
    most = max(there.values(), default=0)
    found = [profile for profile, count in there.items() if count == most]
    if len(found) > 1:
        found = [profile for profile in found if name and called.get(profile) == name]
    return (found[0], called.get(found[0], "")) if found else ("", "")
