"""Reads whose Facebook export it is."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from stamgast.networks.adapters.facebook.archive import files
from stamgast.networks.archives.json_stream import document
from stamgast.networks.archives.times import epoch
from stamgast.networks.meta_exports.export import Export
from stamgast.networks.meta_exports.json_text import decoding
from stamgast.networks.meta_exports.layout import below
from stamgast.networks.meta_exports.messages import Thread, owner_among


class FullName(Struct):
    """A name in its parts, of which the whole is read."""

    full_name: str = ""


class Website(Struct):
    """An address of the owner's own."""

    address: str = ""


class Profile(Struct):
    """What is read of a profile, and nothing else."""

    name: FullName | str = ""
    username: str = ""
    profile_uri: str = ""
    registration_timestamp: int = 0
    websites: list[Website | str] = []

    @property
    def shown(self) -> str:
        """The name others see."""
        return self.name if isinstance(self.name, str) else self.name.full_name


class ProfileFile(Struct):
    """The file of a profile."""

    profile_v2: Profile | None = None


class PageActivity(Struct):
    """One use of the professional dashboard; the first names the Page."""

    page_name: str = ""


class DashboardFile(Struct):
    """What was done on the professional dashboard."""

    prodash_activity: list[PageActivity] = []


def introduce(export: Export, talks: Sequence[Thread]) -> None:
    """Take the account from its profile, else from the dashboard, else from who is in every thread."""
    profile = _profile(export)
    name = profile.shown or _page_name(export) or owner_among(talks)
    is_page = export.into.format_id == "facebook_page"
    native = profile.username or profile.profile_uri.rstrip("/").rpartition("/")[2]
    export.own_names = {known.casefold() for known in (name, profile.username) if known}
    links = [site.address if isinstance(site, Website) else site for site in profile.websites]
    export.into.account(
        native or name or "unknown",
        id_kind="handle" if native else "display_name",
        handle=profile.username,
        display_name=name,
        url=profile.profile_uri,
        actor_type="page" if is_page else "person",
        kind="page" if is_page else "profile",
        links=[link for link in links if link] or None,
        created_at=epoch(profile.registration_timestamp or "").ts,
        **_timezone(export),
    )
    if not native:
        export.into.problem("missing_part", detail="no profile: the owner is known by name only, if at all")


def _profile(export: Export) -> Profile:
    for name in export.parts.matching(*below(("", "personal_information/"), *files.PROFILE)):
        found: ProfileFile | None = document(export.parts, name, export.into, decoding(ProfileFile))
        if found is not None and found.profile_v2 is not None:
            return found.profile_v2
    return Profile()


def _page_name(export: Export) -> str:
    for name in export.parts.matching(*below(("", "logged_information/"), *files.DASHBOARD)):
        found = document(export.parts, name, export.into, decoding(DashboardFile))
        for activity in found.prodash_activity if found else ():
            if activity.page_name:
                return str(activity.page_name)
    return ""


def _timezone(export: Export) -> dict[str, Any]:
    """Return the zone the account was set to, as Facebook writes it: a hint, wherever it stands."""
    for name in export.parts.matching(*below(("", "logged_information/"), *files.TIMEZONE)):
        found = document(export.parts, name, export.into)
        zone = next((text for text in _texts(found) if _is_zone(text)), None)
        if zone:
            return {"declared_tz": zone, "tz_source": "timezone.json"}
    return {}


def _texts(value: object, deeper: int = 8) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for one in inner for text in _texts(one, deeper - 1)] if deeper else []


def _is_zone(text: str) -> bool:
    area, slash, place = text.partition("/")
    return bool(slash) and area.isalpha() and place.replace("_", "").replace("/", "").isalpha()
