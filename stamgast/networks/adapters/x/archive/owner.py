"""Whose archive of X it is, and what the archive says of itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from msgspec import Struct
from msgspec import field as named

from stamgast.networks.adapters.x.archive.records import WrappedAccount, decoding
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.json_stream import decoded, document
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.times import parse

T = TypeVar("T", bound=Struct)


def members(parts: Parts, name: str) -> list[str]:
    """Return the files of one kind: below ``data/`` or not, in one part or several."""
    return parts.matching(*patterns(name))


def patterns(name: str) -> tuple[str, ...]:
    """Return where the files of one kind may lie."""
    return f"data/{name}.js", f"data/{name}-part*.js", f"{name}.js", f"{name}-part*.js"


class UserInfo(Struct, rename="camel"):
    """Whose archive it is, said by the list of contents."""

    account_id: str = ""
    user_name: str = ""
    display_name: str = ""


class ArchiveInfo(Struct, rename="camel"):
    """When it was made, and whether it is whole."""

    generation_date: str = ""
    is_partial_archive: bool | None = None


class ListedFile(Struct, rename="camel"):
    """A file, and how many records it has."""

    file_name: str = ""
    count: int | None = None


class DataType(Struct):
    """The files of one kind."""

    files: list[ListedFile] = named(default_factory=list)


class Manifest(Struct, rename="camel"):
    """The list of contents."""

    user_info: UserInfo = named(default_factory=UserInfo)
    archive_info: ArchiveInfo = named(default_factory=ArchiveInfo)
    data_types: dict[str, DataType] = named(default_factory=dict)

    def counts(self) -> dict[str, int]:
        """Return the number of records by file."""
        files = [file for kind in self.data_types.values() for file in kind.files]
        return {file.file_name: file.count for file in files if file.count is not None}


class Described(Struct):
    """How an account describes itself."""

    bio: str = ""
    website: str = ""


class Profile(Struct):
    """The description of an account."""

    description: Described = named(default_factory=Described)


class WrappedProfile(Struct):
    """A profile, as it is written."""

    profile: Profile


class TimeZone(Struct, rename="camel"):
    """The place an account chose, in X's own words."""

    time_zone: str | None = None


class WrappedTimeZone(Struct, rename="camel"):
    """A time zone, as it is written."""

    account_timezone: TimeZone


class Renaming(Struct, rename="camel"):
    """One change of name."""

    changed_at: str
    changed_from: str


class Renamed(Struct, rename="camel"):
    """A change of name, wrapped twice."""

    screen_name_change: Renaming


class WrappedRenamed(Struct, rename="camel"):
    """A change of name, as it is written."""

    screen_name_change: Renamed


class Protection(Struct, rename="camel"):
    """That an account was closed or opened within the last six months."""

    protected_at: str = ""


MEMBERS: Final = ("account", "account-timezone", "profile", "screen-name-change", "protected-history")


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose archive it is, what it should hold, and who may have seen the posts."""

    id: str
    visibility: str
    counts: Mapping[str, int] = field(default_factory=dict)


def read_owner(parts: Parts, into: Import) -> Owner:
    """Read who made the posts; also without a list of contents."""
    manifest = _manifest(parts, into)
    accounts = _records(parts, "account", WrappedAccount, into)
    told, about = manifest.user_info, accounts[0].account if accounts else None
    id_ = (about and about.account_id) or told.account_id
    into.about["generated_at"] = parse(manifest.archive_info.generation_date).ts
    into.about["is_partial"] = manifest.archive_info.is_partial_archive
    into.account(
        id_ or "unknown",
        handle=(about and about.username) or told.user_name,
        display_name=(about and about.account_display_name) or told.display_name,
        created_at=parse(about.created_at).ts if about else None,
        **_described(parts, into),
    )
    was_closed = bool(_records(parts, "protected-history", Protection, into))
    return Owner(id_, "unknown" if was_closed else "public", manifest.counts())


def _manifest(parts: Parts, into: Import) -> Manifest:
    for name in parts.matching("data/manifest.js", "manifest.js"):
        found = document(parts, name, into, decoding(Manifest))
        if found is not None:
            return Manifest() if not isinstance(found, Manifest) else found
    return Manifest()


def _described(parts: Parts, into: Import) -> dict[str, Any]:
    about: dict[str, Any] = {}
    for profile in _records(parts, "profile", WrappedProfile, into)[:1]:
        described = profile.profile.description
        about |= {"bio": described.bio or None, "links": [described.website] if described.website else None}
    for zone in _records(parts, "account-timezone", WrappedTimeZone, into)[:1]:
        if zone.account_timezone.time_zone:
            about |= {"declared_tz": zone.account_timezone.time_zone, "tz_source": "account-timezone"}
    names = [one.screen_name_change.screen_name_change for one in _renamed(parts, into)]
    if names:
        about["handle_history"] = [
            {"handle": one.changed_from, "until": parse(one.changed_at).ts} for one in names
        ]
    return about


def _renamed(parts: Parts, into: Import) -> list[WrappedRenamed]:
    return _records(parts, "screen-name-change", WrappedRenamed, into)


def _records(parts: Parts, name: str, kind: type[T], into: Import) -> list[T]:
    decode: Callable[[bytes], T] = decoding(kind)
    return [value for member in members(parts, name) for _, value in decoded(parts, member, decode, into)]
