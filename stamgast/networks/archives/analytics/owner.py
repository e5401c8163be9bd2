"""Whose posts a row is about, by the best name that it has."""

import re
from dataclasses import dataclass
from typing import Literal

from stamgast.networks.archives.analytics.addresses import address
from stamgast.networks.archives.analytics.conventions import Row

_PAGE = re.compile(r"\d{5,20}")


@dataclass(frozen=True, slots=True)
class Owner:
    """An account as a row names it; without a name where it does not."""

    native_id: str = ""
    id_kind: Literal["native_id", "handle", "display_name"] = "display_name"
    handle: str = ""
    name: str = ""


def owner_of(row: Row) -> Owner:
    """Return whom a row is about.

    >>> owner_of({"profile": "@bokkafeen"})
    Owner(native_id='bokkafeen', id_kind='handle', handle='bokkafeen', name='')
    """
    page, profile = row.get("page", "").strip(), row.get("profile", "").strip()
    name = row.get("name", "").strip() or ("" if profile.startswith("@") else profile)
    handle = (row.get("handle", "").strip() or (profile if profile.startswith("@") else "")).removeprefix("@")
    if _PAGE.fullmatch(page):
        return Owner(page, "native_id", handle, name)
    if not handle and not name:
        handle = address(row.get("link", "")).handle
    if handle:
        return Owner(handle, "handle", handle, name)
    return Owner(name, "display_name", "", name)
