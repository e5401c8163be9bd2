"""The sections of a workspace, in the order people meet them during a day."""

from dataclasses import dataclass

from django.urls import get_script_prefix
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


@dataclass(frozen=True)
class Section:
    """One entry of the navigation. ``paths`` are the addresses below ``w/<workspace>/`` that belong to it."""

    label: str | Promise
    icon: str
    letter: str
    paths: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """A section as one page shows it."""

    section: Section
    address: str
    is_current: bool


SECTIONS = (
    Section(_("Today"), "home", "t", ("",)),
    Section(
        pgettext_lazy("section", "Plan"),
        "calendar",
        "p",
        ("plan/", "posts/", "pictures/", "ideas/", "approval/"),
    ),
    Section(
        _("Conversations"),
        "chat",
        "c",
        ("conversations/", "knowledge/", "saved-replies/", "experts/", "moderation/", "rules/"),
    ),
    Section(_("People"), "people", "e", ("people/", "following/")),
    Section(pgettext_lazy("section", "Learn"), "chart", "l", ("learn/",)),
    Section(
        _("Strategy"), "compass", "s", ("strategy/", "coach/", "channel-plans/", "surveys/", "first-hour/")
    ),
    Section(_("Hours"), "clock", "h", ("hours/", "time/")),
    Section(_("Channels"), "plug", "k", ("channels/", "imports/")),
    Section(_("Team"), "team", "m", ("team/",)),
)
"""Labels with a context are words that mean several things; the letters follow ``g`` on the keyboard."""

ON_A_PHONE = 4
"""How many sections fit beside "More" at the bottom of a phone."""


def front_door(slug: str) -> str:
    """Return the address of a workspace's first page."""
    return f"{get_script_prefix()}w/{slug}/"


def entries(slug: str, here: str) -> list[Entry]:
    """Return the navigation of the workspace ``slug`` for the page at the path ``here``."""
    root = front_door(slug)
    below = here.removeprefix(root) if here.startswith(root) else None
    return [Entry(section, root + section.paths[0], _holds(section, below)) for section in SECTIONS]


def _holds(section: Section, below: str | None) -> bool:
    if below is None:
        return False
    return any(below.startswith(path) if path else not below for path in section.paths)
