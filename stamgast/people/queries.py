"""Reading about people: who they are to us, and how often they come."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from django.db.models import Q

from stamgast.people.models import Contact, Identity, Visit
from stamgast.ui.paging import cursor, place

PAGE = 40
Standing = Literal["regular", "newcomer", "quiet", "guest"]
WEEKS = timedelta(weeks=12)
REGULAR_VISITS = 3
"""Weeks out of the last twelve in which a regular has said something."""

QUIET_AFTER = timedelta(weeks=6)
NEW = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class Card:
    """A contact with their accounts and what they are to us."""

    contact: Contact
    identities: list[Identity]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Page:
    """A stretch of the list of people, and where the next one begins; empty when there is none."""

    cards: list[Card]
    cursor: str


def card(contact: Contact, *, now: datetime) -> Card:
    """Return what is shown of a contact beside a conversation."""
    return cards([contact], now=now)[0]


def cards(contacts: list[Contact], *, now: datetime) -> list[Card]:
    """Return the cards of contacts, in their order."""
    accounts: dict[int, list[Identity]] = defaultdict(list)
    for identity in Identity.objects.filter(contact__in=contacts).order_by("network", "pk"):
        accounts[identity.contact_id].append(identity)
    weeks: dict[int, list[date]] = defaultdict(list)
    for contact, week in Visit.objects.filter(contact__in=contacts).values_list("contact", "week_on"):
        weeks[contact].append(week)
    return [Card(c, accounts[c.pk], standing(c.first_seen_at, weeks[c.pk], now=now)) for c in contacts]


def standing(first_seen_at: datetime, weeks: Iterable[date], *, now: datetime) -> Standing:
    """Tell what somebody is to us.

    A *regular* spoke in three different weeks of the last twelve; one who came in three weeks and has not
    been here for six is *quiet*; a *newcomer* came first within four weeks; anybody else is a *guest*.
    """
    came = sorted(weeks)
    if len(came) >= REGULAR_VISITS and came[-1] < (now - QUIET_AFTER).date():
        return "quiet"
    if sum(week > (now - WEEKS).date() for week in came) >= REGULAR_VISITS:
        return "regular"
    return "newcomer" if first_seen_at > now - NEW else "guest"


def people(workspace_id: int, search: str = "", after: str = "", *, now: datetime) -> Page:
    """Return a page of those we talk with, the latest first; a search looks at names and handles."""
    found = Contact.objects.filter(workspace=workspace_id).order_by("-last_seen_at", "-pk")
    if search:
        handles = Identity.objects.filter(workspace=workspace_id, handle__icontains=search)
        found = found.filter(Q(name__icontains=search) | Q(pk__in=handles.values("contact")))
    if at := place(after):
        found = found.filter(last_seen_at__lte=at[0]).filter(Q(last_seen_at__lt=at[0]) | Q(pk__lt=at[1]))
    listed = list(found[: PAGE + 1])
    more = listed[PAGE - 1] if len(listed) > PAGE else None
    return Page(cards(listed[:PAGE], now=now), cursor(more.last_seen_at, more.pk) if more else "")
