"""Icons, avatars, times, fields and texts of strangers, for every template."""

import json
import zlib
from datetime import datetime, timedelta
from functools import cache
from html import escape
from typing import Any

from django.forms import BoundField, CheckboxInput
from django.template import Context, Library
from django.template.loader_tags import BLOCK_CONTEXT_KEY, BlockContext
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import now
from django.utils.translation import get_language

from stamgast.ui import navigation, times
from stamgast.ui.strangers import initials, tamed
from stamgast.vocabulary.languages import ENDONYMS

register = Library()
AVATAR_COLOURS = 8


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """Draw an icon of ui/icons.svg; without a label it is decoration and silent."""
    return _drawn(name, format_html('role="img" aria-label="{}"', label)) if label else _decoration(name)


def _drawn(name: str, said: SafeString) -> SafeString:
    return format_html('<svg class="icon" {}><use href="{}#{}"/></svg>', said, static("ui/icons.svg"), name)


@cache
def _decoration(name: str) -> SafeString:
    return _drawn(name, SafeString('aria-hidden="true"'))


@register.simple_tag
def avatar(name: object, size: str = "") -> SafeString:
    """Draw a name's initials on a colour that stays the same; size: "", "small" or "large"."""
    text = str(name or "")
    colour = zlib.crc32(text.encode("utf-8", "replace")) % AVATAR_COLOURS
    shown = escape(initials(text))
    return SafeString(
        f'<span class="avatar avatar-{colour} {escape(size)}" aria-hidden="true">{shown}</span>'
    )


@register.filter
def ago(instant: datetime | None) -> SafeString:
    """Say how long ago an instant was, or how far ahead it is."""
    if instant is None:
        return SafeString("")
    return _time(instant, _full(instant), times.distance(instant, now(), _language()))


@register.filter
def in_zone(instant: datetime | None, zone: object = "") -> SafeString:
    """Write an instant as the clock on the wall in a zone; the title says the whole of it."""
    if instant is None:
        return SafeString("")
    return _time(instant, _full(instant, zone), times.short(instant, times.zone(zone), now(), _language()))


def _time(instant: datetime, title: str, words: str) -> SafeString:
    """Write an instant; lists have hundreds, and ``format_html`` would take five times as long."""
    return SafeString(
        f'<time datetime="{instant.isoformat()}" title="{escape(title)}">{escape(words)}</time>'
    )


@register.filter
def duration(length: timedelta | float | None) -> str:
    """Write a length of time (a timedelta, or seconds) in its two largest units."""
    if length is None:
        return ""
    return times.length(length if isinstance(length, timedelta) else timedelta(seconds=length), _language())


@register.filter
def from_stranger(text: object) -> SafeString:
    """Show what somebody else wrote as plain text: escaped, isolated, without tricks; links stay text."""
    return SafeString(f"<bdi>{escape(tamed(str(text or '')))}</bdi>")


@register.filter
def to_json(value: object) -> str:
    """Write a value as JSON, to be escaped into an attribute."""
    return json.dumps(value, separators=(",", ":"))


@register.inclusion_tag("ui/field.html")
def field(bound: BoundField, hint: object = None) -> dict[str, Any]:
    """Show a form's field: label, control, hint and error, tied together for those who listen."""
    words = bound.help_text if hint is None else hint
    described = [f"{bound.auto_id}_hint"] * bool(words) + [f"{bound.auto_id}_error"] * bool(bound.errors)
    attributes: dict[str, Any] = {"aria-describedby": " ".join(described)} if described else {}
    if bound.errors:  # the first has the focus: who listens would not know of it otherwise
        attributes |= {"aria-invalid": "true", "autofocus": True}
    return {
        "field": bound,
        "hint": words,
        "control": bound.as_widget(attrs=attributes),
        "is_check": isinstance(bound.field.widget, CheckboxInput),
        "is_group": bound.use_fieldset,
    }


@register.simple_tag(takes_context=True)
def again(context: Context, block: str) -> SafeString:
    """Show a page's block once more: Django lets no template name one twice."""
    blocks: BlockContext = context.render_context[BLOCK_CONTEXT_KEY]
    return blocks.get_block(block).render(context)


@register.simple_tag(takes_context=True)
def sections(context: dict[str, Any]) -> list[navigation.Entry]:
    """Return the navigation of the page's workspace."""
    return navigation.entries(context["workspace"].slug, context["request"].path)


@register.simple_tag
def front_door(slug: str) -> str:
    """Return the address of a workspace's first page."""
    return navigation.front_door(slug)


@register.simple_tag
def languages() -> list[dict[str, Any]]:
    """Return the languages of the interface, named in their own words."""
    return [
        {"code": code, "name": name, "is_current": code == _language()} for code, name in ENDONYMS.items()
    ]


def _language() -> str:
    return (get_language() or "en").partition("-")[0]


def _full(instant: datetime, zone: object = "") -> str:
    return times.full(instant, times.zone(zone), _language())


@register.filter
def may(member: Any, permission: str) -> bool:
    """Tell whether a member's role includes a permission; nobody may nothing."""
    return bool(member) and bool(member.may(permission))
