"""Finds out whose export of Instagram or Threads it is: by its profile, else by who is in every thread."""

from collections.abc import Sequence
from dataclasses import dataclass

from stamgast.networks.meta_exports.entries import entries
from stamgast.networks.meta_exports.export import Export
from stamgast.networks.meta_exports.labels import means
from stamgast.networks.meta_exports.messages import Thread, owner_among
from stamgast.networks.meta_exports.shapes import Record


@dataclass(frozen=True, slots=True)
class Owner:
    """What a profile tells of its account; ``is_protected`` is None where it does not say."""

    handle: str
    name: str = ""
    bio: str = ""
    website: str = ""
    is_protected: bool | None = None


def owner_of(export: Export, patterns: Sequence[str]) -> Owner | None:
    """Read the profile; None where there is none, or it names nobody."""
    names = export.parts.matching(*patterns)
    records = [entry.value for name in names for entry in entries(export.parts, name, export.into, Record)]
    found = next((record for record in records if record.said("username")), None)
    if found is None:
        return None
    private = found.said("private")
    return Owner(
        found.said("username"),
        found.said("name"),
        found.said("bio"),
        found.said("website"),
        means(private, "yes") if private else None,
    )


def introduce(export: Export, owner: Owner | None, talks: Sequence[Thread] = ()) -> None:
    """Take the account, and note the names it speaks under; an unknown owner is listed."""
    if owner is not None:
        export.own_names = {name.casefold() for name in (owner.handle, owner.name) if name}
        links = [owner.website] if owner.website else None
        known = {"bio": owner.bio or None, "links": links, "is_protected": owner.is_protected}
        export.into.account(
            owner.handle, id_kind="handle", handle=owner.handle, display_name=owner.name, **known
        )
        if owner.is_protected is not None:
            export.visibility = "followers" if owner.is_protected else "public"
        return
    name = owner_among(talks)
    export.own_names = {name.casefold()} if name else set()
    export.into.account(name or "unknown", id_kind="display_name", display_name=name)
    export.into.problem("missing_part", detail="no profile: the owner is taken from the messages")
