"""Words for notices: what happened, in our own words, and where to look."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from django.urls import reverse
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from stamgast.notices.models import Kind, Notice
from stamgast.ui import times

ICONS: dict[Kind, tuple[str, str]] = {
    Kind.ESCALATION: ("warning", "act"),
    Kind.ALARM: ("warning", "act"),
    Kind.WARNING: ("clock", "watch"),
    Kind.CHANNEL: ("plug", "act"),
    Kind.MENTIONED: ("note", "info"),
    Kind.HOSTING: ("cup", "info"),
    Kind.ASSIGNED: ("person", "info"),
}
"""The icon of each kind, and the tone of its badge."""


@dataclass(frozen=True, slots=True)
class Told:
    """A notice in the reader's language. Names in ``title`` and ``more`` are strangers' words."""

    notice: Notice
    title: str
    more: str
    address: str
    icon: str
    tone: str


def told(notice: Notice, where: tzinfo, now: datetime) -> Told:
    """Say a notice in words, with times on the clock of a zone."""
    title, more = _words(notice, where, now)
    icon, tone = ICONS[Kind(notice.kind)]
    return Told(notice, title, more, address(notice), icon, tone)


def address(notice: Notice) -> str:
    """Return where to look."""
    slug = notice.member.workspace.slug
    if notice.conversation_id:
        return reverse("conversations:detail", kwargs={"workspace": slug, "pk": notice.conversation_id})
    if notice.publication_id:
        return reverse("publishing:publication", kwargs={"workspace": slug, "pk": notice.publication_id})
    if notice.channel_id:
        return reverse("channels:channel", kwargs={"workspace": slug, "pk": notice.channel_id})
    return reverse("conversations:list", kwargs={"workspace": slug}) + "?view=mine"


def _words(notice: Notice, where: tzinfo, now: datetime) -> tuple[str, str]:
    match Kind(notice.kind):
        case Kind.ESCALATION | Kind.ALARM | Kind.WARNING:
            return _of_wait(notice, where, now)
        case Kind.CHANNEL:
            return _of_channel(notice)
        case Kind.MENTIONED:
            by = notice.note.written_by if notice.note else None
            title = _("%(name)s names you in a note") % {"name": by or _("Somebody")}
            return title, _about(notice)
        case Kind.HOSTING:
            return _of_hosting(notice, where, now)
        case Kind.ASSIGNED if notice.conversation_id is None:
            return _("Several conversations are in your hands now"), ""
        case Kind.ASSIGNED:
            return _("A conversation with %(name)s is in your hands now") % {"name": _who(notice)}, _about(
                notice
            )


def _of_wait(notice: Notice, where: tzinfo, now: datetime) -> tuple[str, str]:
    titles = {
        Kind.ESCALATION: _("%(name)s still has no answer"),
        Kind.ALARM: _("%(name)s has waited longer than promised"),
        Kind.WARNING: _("%(name)s waits, and the time you promised is almost up"),
    }
    title = titles[Kind(notice.kind)] % {"name": _who(notice)}
    talk = notice.conversation
    if talk is None or talk.due_at is None or talk.waiting_since is None:
        return title, ""
    words = _("%(channel)s · since %(since)s · promised by %(due)s")
    since, due = _clock(talk.waiting_since, where, now), _clock(talk.due_at, where, now)
    return title, words % {"channel": talk.channel.name, "since": since, "due": due}


def _of_channel(notice: Notice) -> tuple[str, str]:
    channel = notice.channel
    if channel is None:
        return str(Kind.CHANNEL.label), ""
    words = _("Nothing goes out and nothing is read until you look: %(state)s.")
    return _("%(channel)s needs you") % {"channel": channel.name}, words % {
        "state": channel.get_state_display()
    }


def _of_hosting(notice: Notice, where: tzinfo, now: datetime) -> tuple[str, str]:
    publication = notice.publication
    if publication is None or notice.cause_at is None:
        return str(Kind.HOSTING.label), ""
    title = _("You host from %(time)s") % {"time": _clock(notice.cause_at, where, now)}
    words = pgettext("a text, and where it goes out", "“%(idea)s” on %(channel)s")
    variant = publication.variant
    return title, words % {"idea": variant.post.idea, "channel": variant.channel.name}


def _about(notice: Notice) -> str:
    talk = notice.conversation
    if talk is None:
        return ""
    if notice.kind == Kind.ASSIGNED:
        return talk.channel.name
    return _("%(name)s, on %(channel)s") % {"name": _who(notice), "channel": talk.channel.name}


def _who(notice: Notice) -> str:
    talk = notice.conversation
    return talk.contact.name if talk and talk.contact else _("Somebody")


def _clock(at: datetime, where: tzinfo, now: datetime) -> str:
    return times.short(at, where, now, (get_language() or "en").partition("-")[0])
