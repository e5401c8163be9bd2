"""Calendar feeds: an address whose secret is shown once, and what a calendar program finds there."""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone

from stamgast.outbox.models import Delivery
from stamgast.publishing import occasions
from stamgast.publishing.models import Occasion, Publication
from stamgast.publishing.queries import publications
from stamgast.timelog.models import Feed
from stamgast.workspaces.models import Member, Workspace

PURPOSE: Final = "stamgast.timelog.feed"
BEHIND: Final = timedelta(days=30)
AHEAD: Final = timedelta(days=180)
MOST: Final = 500
State = Delivery.State
OVER: Final = (State.CANCELLED, State.REJECTED, State.MISSED)


def renew(member: Member, *, has_team: bool, now: datetime) -> str:
    """Give a member a new address and return its token; the one before works no more."""
    secret = secrets.token_urlsafe(32)
    Feed.objects.update_or_create(
        member=member, defaults={"secret_hash": _hashed(secret), "has_team": has_team, "made_at": now}
    )
    return _signer().sign(secret)


def revoke(member: Member) -> bool:
    """Take the address back; tell whether there was one."""
    return bool(Feed.objects.filter(member=member).delete()[0])


def of(member: Member) -> Feed | None:
    """Return a member's feed."""
    return Feed.objects.filter(member=member).first()


def behind(token: str) -> Feed | None:
    """Return the feed a token leads to; None for every token that does not work, whatever the reason."""
    try:
        secret = _signer().unsign(token)
    except BadSignature:
        return None
    rows = Feed.objects.select_related("member__workspace", "member__user")
    return rows.filter(secret_hash=_hashed(secret)).first()


def address(token: str) -> str:
    """Return the whole address of a feed."""
    return settings.PUBLIC_URL + reverse("calendar_feed:feed", kwargs={"token": token})


def written(feed: Feed, *, now: datetime) -> bytes:
    """Write a feed as iCalendar (RFC 5545): hosting and our own events, nothing of people outside.

    Times are in UTC, so that no calendar has to know when whose clocks change. What was removed is not in it
    any more, and its UID never comes back for something else: programs that read it again drop it.
    """
    member = feed.member
    with translation.override(member.user.language):
        calendar = Calendar()
        calendar.add("prodid", "-//Stamgast//Hosting//EN")
        calendar.add("version", "2.0")
        calendar.add("method", "PUBLISH")
        calendar.add("x-wr-calname", _("Hosting · %(team)s") % {"team": member.workspace.name})
        calendar.add("x-published-ttl", "PT1H")
        for publication in _hosted(feed, now):
            calendar.add_component(_hosting(publication, member, now))
        for occasion in _own_events(member.workspace, now):
            calendar.add_component(_whole_days(occasion, member.workspace, now))
        if not calendar.subcomponents:  # a calendar without any component is none
            calendar.add_component(_zone(member, now))
        return bytes(calendar.to_ical())


def _hosted(feed: Feed, now: datetime) -> list[Publication]:
    rows = publications(feed.member.workspace_id).filter(
        due_at__gt=now - BEHIND, due_at__lt=now + AHEAD, host__isnull=False
    )
    rows = rows.exclude(delivery__state__in=OVER)
    return list((rows if feed.has_team else rows.filter(host=feed.member)).order_by("due_at")[:MOST])


def _own_events(workspace: Workspace, now: datetime) -> list[Occasion]:
    days = (workspace.day_at(instant) for instant in (now - BEHIND, now + AHEAD))
    found = occasions.between(workspace, *days)
    return [one for one in found if one.kind == Occasion.Kind.EVENT][:MOST]


def _whole_days(occasion: Occasion, workspace: Workspace, now: datetime) -> Event:
    event = Event()
    event.add("uid", _uid("occasion", occasion.pk))
    event.add("dtstamp", now)
    event.add("dtstart", occasion.from_on)
    event.add("dtend", occasion.to_on + timedelta(days=1))  # the first day after it
    event.add("summary", occasion.name)
    where = reverse("publishing:occasions", kwargs={"workspace": workspace.slug})
    event.add("url", settings.PUBLIC_URL + where)
    event.add("status", "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    return event


def _hosting(publication: Publication, member: Member, now: datetime) -> Event:
    channel = publication.variant.channel.name
    begins = publication.delivery.published_at or publication.due_at
    names = {"name": publication.host, "idea": publication.variant.post.idea}
    is_mine = publication.host_id == member.pk
    words = _("You host: %(idea)s") if is_mine else _("%(name)s hosts: %(idea)s")
    event = Event()
    event.add("uid", _uid("publication", publication.pk))
    event.add("dtstamp", now)
    event.add("dtstart", begins)
    event.add("dtend", begins + timedelta(minutes=publication.hosting_minutes))
    event.add("summary", words % names)
    event.add("location", channel)
    event.add("url", settings.PUBLIC_URL + _where(publication))
    event.add("status", "TENTATIVE" if publication.delivery.state == State.HELD else "CONFIRMED")
    event.add("transp", "OPAQUE" if is_mine else "TRANSPARENT")
    return event


def _uid(what: str, pk: int) -> str:
    return f"{what}-{pk}@{urlsplit(settings.PUBLIC_URL).hostname}"


def _zone(member: Member, now: datetime) -> Timezone:
    days = (now - BEHIND).date(), (now + AHEAD).date()
    return Timezone.from_tzid(member.workspace.zone, first_date=days[0], last_date=days[1])


def _where(publication: Publication) -> str:
    slug = publication.workspace.slug
    return reverse("publishing:publication", kwargs={"workspace": slug, "pk": publication.pk})


def _signer() -> Signer:
    return Signer(salt=PURPOSE, sep="~")


def _hashed(secret: str) -> str:
    return sha256(f"{PURPOSE}:{secret}".encode()).hexdigest()
