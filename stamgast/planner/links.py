"""What stands behind the first link of a text, asked for when somebody wants it and kept on a row."""

import re
from datetime import datetime
from functools import cache

from django.conf import settings
from django.utils.translation import gettext as _

from stamgast.media.cleaning import BadPicture, clean
from stamgast.media.fitting import Wanted, fit
from stamgast.networks.errors import NetworkError, Rejected
from stamgast.networks.link_cards import Card, read_card
from stamgast.networks.safety import Client, Policy
from stamgast.planner.models import LinkCard, Variant

LONGEST_URL = 2000
_LINK = re.compile(r"https?://[^\s<>\"]+")
_CLOSING = ".,;:!?)]}'’”»…"
_SMALL = Wanted(media_types=("image/jpeg",), most_bytes=80_000)


def first_link(text: str) -> str:
    """Return the first address in a text, empty when there is none."""
    found = _LINK.search(text)
    return found.group().rstrip(_CLOSING)[:LONGEST_URL] if found else ""


def card_of(variant: Variant) -> LinkCard | None:
    """Return what is known of the first link of a text, None when it was not asked for yet."""
    card, url = variant.link_card, first_link(variant.content)
    return card if card and url and card.url == url else None


def look_up(variant: Variant, *, now: datetime) -> LinkCard | None:
    """Ask the page behind the first link what it says of itself; what went wrong is kept in words."""
    url = first_link(variant.content)
    if not url:
        return None
    card, _is_new = LinkCard.objects.update_or_create(
        workspace=variant.post.workspace, url=url, defaults={**_asked(url), "fetched_at": now}
    )
    Variant.objects.filter(pk=variant.pk).update(link_card=card)
    return card


@cache
def client() -> Client:
    """Return the client for pages of strangers: less patient than the one for networks."""
    return Client(
        Policy(
            allowed=settings.ALLOWED_PRIVATE_HOSTS,
            connect_timeout=4.0,
            read_timeout=6.0,
            total_timeout=10.0,
            max_bytes=4_000_000,
        )
    )


def _asked(url: str) -> dict[str, object]:
    empty: dict[str, object] = {
        "title": "",
        "description": "",
        "picture": b"",
        "picture_type": "",
        "problem": "",
    }
    try:
        card = read_card(client(), url)
    except Rejected as error:
        return {
            **empty,
            "problem": _REASONS().get(error.message, _("This link cannot be looked at from here.")),
        }
    except NetworkError:
        return {**empty, "problem": _("The page could not be reached just now. Try again in a while.")}
    picture, kind = _picture(card)
    return {
        **empty,
        "title": card.title,
        "description": card.description,
        "picture": picture,
        "picture_type": kind,
    }


def _REASONS() -> dict[str, str]:  # noqa: N802
    return {
        "There is no such page.": _("There is no page behind this link. Check its address."),
        "Behind this link is a file, not a page.": _("Behind this link is a file, not a page."),
        "This page says nothing about itself.": _(
            "This page says nothing about itself, so there is no card."
        ),
    }


def _picture(card: Card) -> tuple[bytes, str]:
    """Return the picture written anew and small, or nothing where it is none."""
    if not card.picture:
        return b"", ""
    try:
        cleaned = clean(card.picture)
    except BadPicture:
        return b"", ""
    fitted = fit(cleaned.content, cleaned.media_type, _SMALL)
    return (fitted.content, fitted.media_type) if fitted.media_type == "image/jpeg" else (b"", "")
