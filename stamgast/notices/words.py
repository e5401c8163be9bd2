"""Words for notices: what happened, in our own words, and where to look."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import Truncator
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
    Kind.ANSWERED: ("idea", "info"),
    Kind.HOSTING: ("cup", "info"),
    Kind.HOST: ("cup", "info"),
    Kind.PROMISED: ("flag", "watch"),
    Kind.ASSIGNED: ("person", "info"),
    Kind.APPROVAL: ("eye", "watch"),
    Kind.RETURNED: ("undo", "watch"),
    Kind.TAKEN: ("person", "info"),
    Kind.REVIEW: ("check", "watch"),
    Kind.STRATEGY: ("compass", "info"),
}
"""The icon of each kind, and the tone of its badge."""

ASKED = 60
"""Characters of a question by which it is told from others."""


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
    if notice.turn:
        return reverse("approval:review", kwargs={"workspace": slug, "pk": notice.turn.review_id})
    if notice.promise:
        return reverse("people:contact", kwargs={"workspace": slug, "pk": notice.promise.contact_id})
    if notice.kind == Kind.STRATEGY:
        return reverse("strategy:reviews", kwargs={"workspace": slug})
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
        case Kind.HOSTING | Kind.HOST:
            return _of_hosting(notice, where, now)
        case Kind.REVIEW:
            return _of_review(notice, where, now)
        case Kind.PROMISED | Kind.STRATEGY:
            return _of_a_day(notice, now)
        case Kind.ANSWERED | Kind.ASSIGNED | Kind.APPROVAL | Kind.RETURNED | Kind.TAKEN:
            return _between_us(notice)


def _between_us(notice: Notice) -> tuple[str, str]:
    """Say what members of the team did with each other's conversations and replies."""
    if notice.conversation_id is None:
        return _("Several conversations are in your hands now"), ""
    if question := _question(notice):
        title = _("Your question has an answer: “%(question)s”")
        return title % {"question": Truncator(question).chars(ASKED)}, _about(notice)
    titles = {
        Kind.ANSWERED: _("Your question in the conversation with %(name)s has an answer"),
        Kind.ASSIGNED: _("A conversation with %(name)s is in your hands now"),
        Kind.APPROVAL: _("A reply to %(name)s waits for your look"),
        Kind.RETURNED: _("Your reply to %(name)s was given back"),
        Kind.TAKEN: _("Your conversation with %(name)s was taken over"),
    }
    return titles[Kind(notice.kind)] % {"name": _who(notice)}, _about(notice)


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
    if publication is None:
        return str(Kind(notice.kind).label), ""
    begins_at = publication.due_at
    if notice.kind == Kind.HOSTING:
        title, begins_at = _("You host from %(time)s"), notice.cause_at or begins_at
    elif publication.host_id == notice.member_id:
        title = _("You stay with a post now: %(time)s")
    else:
        title = _("%(name)s stays with a post instead of you: %(time)s")
    words = pgettext("a text, and where it goes out", "“%(idea)s” on %(channel)s")
    about = words % {"idea": publication.variant.post.idea, "channel": publication.variant.channel.name}
    name = publication.host or _("Nobody")
    return title % {"name": name, "time": _clock(begins_at, where, now)}, about


def _of_review(notice: Notice, where: tzinfo, now: datetime) -> tuple[str, str]:
    turn = notice.turn
    if turn is None:
        return str(Kind.REVIEW.label), ""
    variant = turn.review.variant
    words = pgettext("a text, and where it goes out", "“%(idea)s” on %(channel)s")
    about = words % {"idea": variant.post.idea, "channel": variant.channel.name}
    if turn.state == turn.State.APPROVED:
        return _("%(name)s has approved your text") % {"name": turn.by}, about
    if turn.state == turn.State.CHANGES:
        return _("%(name)s wants changes in your text") % {"name": turn.by}, about
    due = _("%(about)s · due %(time)s") % {"about": about, "time": _clock(turn.review.due_at, where, now)}
    if turn.is_outside:
        return _("%(name)s has no link yet: make one and hand it over") % {"name": turn.to}, about
    return _("A text waits for your approval: %(step)s") % {"step": turn.name}, due


def _of_a_day(notice: Notice, now: datetime) -> tuple[str, str]:
    """Say what falls due on a day and not at an instant."""
    if notice.kind == Kind.STRATEGY:
        return _("Time to look at the strategy again: does it still hold?"), ""
    promise = notice.promise
    if promise is None:
        return str(Kind.PROMISED.label), ""
    who = promise.contact.person or promise.contact
    day = date_format(promise.due_on, "DATE_FORMAT") if promise.due_on else ""
    if promise.due_on and promise.due_on < notice.member.workspace.day_at(now):
        title = _("Overdue since %(day)s: %(name)s was promised something")
    else:
        title = _("%(name)s was promised something by %(day)s")
    return title % {"name": who.name, "day": day}, promise.content


def _about(notice: Notice) -> str:
    talk = notice.conversation
    if talk is None:
        return ""
    if notice.kind != Kind.MENTIONED and not _question(notice):  # the title has the name already
        return talk.channel.name
    return _("%(name)s, on %(channel)s") % {"name": _who(notice), "channel": talk.channel.name}


def _question(notice: Notice) -> str:
    """Return the question an answer belongs to, if it was read with what the notice is about."""
    return getattr(notice, "question", None) or "" if notice.kind == Kind.ANSWERED else ""


def _who(notice: Notice) -> str:
    talk = notice.conversation
    return talk.contact.name if talk and talk.contact else _("Somebody")


def _clock(at: datetime, where: tzinfo, now: datetime) -> str:
    return times.short(at, where, now, (get_language() or "en").partition("-")[0])
