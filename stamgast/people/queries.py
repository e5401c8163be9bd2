"""Reading about people: who they are to us, and how often they come."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal, get_args

from django.db.models import Count, Exists, F, Max, OuterRef, Prefetch, Q, QuerySet
from django.db.models.functions import Coalesce

from stamgast.jobs.folding import holding
from stamgast.people.models import Contact, Identity, Promise, Visit
from stamgast.ui.paging import cursor, place
from stamgast.workspaces.models import Member

PAGE = 40
FEW = 2_000
Standing = Literal["regular", "newcomer", "quiet", "guest"]
STANDINGS: tuple[Standing, ...] = get_args(Standing)
WEEKS = timedelta(weeks=12)
REGULAR_VISITS = 3
"""Weeks out of the last twelve in which a regular has said something."""

QUIET_AFTER = timedelta(weeks=6)
NEW = timedelta(days=28)
_HEAD = Coalesce("person", "pk")
CONTACTS_HEAD = Coalesce("contact__person", "contact")
"""The contact that stands for a person, of rows that belong to any of their contacts."""


@dataclass(frozen=True, slots=True)
class Card:
    """A person with their accounts and what they are to us.

    ``contact`` stands for the person; ``contacts`` has it first, then those merged into it. ``promised`` is
    what they are still owed.
    """

    contact: Contact
    contacts: list[Contact]
    identities: list[Identity]
    standing: Standing
    promised: list[Promise]

    @property
    def inbound_count(self) -> int:
        return sum(contact.inbound_count for contact in self.contacts)

    @property
    def first_seen_at(self) -> datetime:
        return min(contact.first_seen_at for contact in self.contacts)

    @property
    def last_seen_at(self) -> datetime:
        return max(contact.last_seen_at for contact in self.contacts)


@dataclass(frozen=True, slots=True)
class Page:
    """A stretch of the list of people, and where the next one begins; empty when there is none."""

    cards: list[Card]
    cursor: str


def whole(heads: Collection[Contact]) -> dict[int, list[Contact]]:
    """Return all contacts of persons by the id of the one that stands for them, which comes first."""
    parts: dict[int, list[Contact]] = {head.pk: [head] for head in heads}
    for contact in Contact.objects.filter(person__in=list(parts)).order_by("pk"):
        parts[contact.head_id].append(contact)
    return parts


def parts_of(head: int | OuterRef) -> Q:
    """Match the contacts that are one person, by the id of the one that stands for them."""
    return Q(pk=head) | Q(person=head)


def head(contact: Contact) -> Contact:
    """Return the contact that stands for the person a contact is a part of."""
    return contact.person or contact


def card(contact: Contact, *, now: datetime) -> Card:
    """Return what is shown of a person beside a conversation with any of their contacts."""
    return cards([head(contact)], now=now)[0]


def cards(heads: Collection[Contact], *, now: datetime) -> list[Card]:
    """Return the cards of persons, in the order of the contacts that stand for them."""
    parts = whole(heads)
    stands_for = {part.pk: pk for pk, contacts in parts.items() for part in contacts}
    accounts: dict[int, list[Identity]] = defaultdict(list)
    for identity in Identity.objects.filter(contact__in=list(stands_for)).order_by("network", "pk"):
        accounts[stands_for[identity.contact_id]].append(identity)
    weeks: dict[int, set[date]] = defaultdict(set)
    visits = Visit.objects.filter(contact__in=list(stands_for))
    for contact, week in visits.values_list("contact", "week_on"):
        weeks[stands_for[contact]].add(week)
    owed: dict[int, list[Promise]] = defaultdict(list)
    for promise in promises(stands_for, is_open=True):
        owed[stands_for[promise.contact_id]].append(promise)
    return [
        Card(c, parts[c.pk], accounts[c.pk], standing(_first(parts[c.pk]), weeks[c.pk], now=now), owed[c.pk])
        for c in heads
    ]


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


def people(workspace_id: int, search: str = "", after: str = "", who: str = "", *, now: datetime) -> Page:
    """Return a page of those we talk with, the latest first.

    Args:
        workspace_id: whose.
        search: a part of a name or handle, empty for everybody.
        after: the cursor of the page before.
        who: a ``Standing`` to which the list is narrowed; anything else shows everybody.
        now: when it is asked.
    """
    found = Contact.objects.filter(workspace=workspace_id, person=None).order_by("-person_seen_at", "-pk")
    if search:
        found = _narrowed(found, workspace_id, search)
    if who in STANDINGS:
        found = _standing_as(found, workspace_id, who, now)
    if at := place(after):
        found = found.filter(person_seen_at__lte=at[0]).filter(Q(person_seen_at__lt=at[0]) | Q(pk__lt=at[1]))
    listed = list(found[: PAGE + 1])
    more = listed[PAGE - 1] if len(listed) > PAGE else None
    return Page(cards(listed[:PAGE], now=now), cursor(more.person_seen_at, more.pk) if more else "")


def _narrowed(heads: QuerySet[Contact], workspace_id: int, search: str) -> QuerySet[Contact]:
    """Narrow to persons with a part of a name or handle: few are looked up, of many each is looked at.

    Left to choose, databases look up a million to show thirty, or look at a million to find none.
    """
    names, handles = _named(workspace_id, search), _known_as(workspace_id, search)
    found = _heads(names, handles, FEW + 1)
    if len(found) <= FEW:
        return heads.filter(pk__in=found)
    return heads.filter(
        holding("name", search)
        | Exists(names.filter(person=OuterRef("pk")))
        | Exists(handles.filter(contact=OuterRef("pk")))
        | Exists(handles.filter(contact__person=OuterRef("pk")))
    )


def called(workspace_id: int, words: str, *, most: int) -> set[int]:
    """Return the contacts of persons with a part of a name, or of a handle where the words look like one.

    A person is found by what any of their contacts is called. Most words are no handle: all handles are then
    not looked at.
    """
    is_handle = words.strip("@") and not words.isalpha() and not any(map(str.isspace, words))
    handles = _known_as(workspace_id, words) if is_handle else Identity.objects.none()
    heads = _heads(_named(workspace_id, words), handles, most)
    return heads.union(Contact.objects.filter(person__in=heads).values_list("pk", flat=True))


def _named(workspace_id: int, words: str) -> QuerySet[Contact]:
    return Contact.objects.filter(holding("name", words), workspace=workspace_id)


def _known_as(workspace_id: int, words: str) -> QuerySet[Identity]:
    return Identity.objects.filter(holding("handle", words.lstrip("@") or words), workspace=workspace_id)


def _heads(names: QuerySet[Contact], handles: QuerySet[Identity], most: int) -> set[int]:
    """Return the persons of so many names; where there are not so many, those of so many handles, too."""
    found = set(names.values_list(_HEAD, flat=True)[:most])
    if len(found) < most:
        found.update(handles.values_list(CONTACTS_HEAD, flat=True)[:most])
    return found


def promises(contacts: Iterable[int], *, is_open: bool) -> QuerySet[Promise]:
    """Return what contacts were promised: what they are still owed by when it is due, or what was kept."""
    order = F("due_on").asc(nulls_last=True) if is_open else F("kept_at").desc()
    rows = Promise.objects.filter(contact__in=list(contacts), kept_at__isnull=is_open)
    makers = Prefetch("made_by", Member.objects.select_related("user"))
    return rows.prefetch_related(makers).order_by(order, "pk")  # mostly none, and then nothing more is asked


def promises_due(workspace_id: int, *, by: date) -> QuerySet[Promise]:
    """Return what people are still owed that falls due by a day, what is longest overdue first."""
    rows = Promise.objects.filter(contact__workspace=workspace_id, kept_at=None, due_on__lte=by)
    return rows.select_related("contact__person", "made_by__user").order_by("due_on", "pk")


def coming(workspace_id: int, wanted: Q, *, now: datetime) -> QuerySet[Visit, Any]:
    """Return the ids (``head``) of persons by how they come.

    ``wanted`` speaks of ``weeks`` (in how many they came), ``lately`` (in how many of the last twelve) and
    ``last`` (the last of them).
    """
    is_late = Q(week_on__gt=(now - WEEKS).date())
    rows = Visit.objects.filter(contact__workspace=workspace_id).values(head=CONTACTS_HEAD)
    return (
        rows.annotate(
            weeks=Count("week_on", distinct=True),
            lately=Count("week_on", distinct=True, filter=is_late),
            last=Max("week_on"),
        )
        .filter(wanted)
        .values("head")
    )


def _standing_as(found: QuerySet[Contact], workspace_id: int, who: str, now: datetime) -> QuerySet[Contact]:
    """Narrow a list as ``standing`` would, in the database."""
    gone = (now - QUIET_AFTER).date()
    quiet = coming(workspace_id, Q(weeks__gte=REGULAR_VISITS, last__lt=gone), now=now)
    regular = coming(workspace_id, Q(lately__gte=REGULAR_VISITS, last__gte=gone), now=now)
    if who in {"quiet", "regular"}:
        return found.filter(pk__in=quiet if who == "quiet" else regular)
    others = found.exclude(pk__in=quiet).exclude(pk__in=regular)
    known = Q(first_seen_at__lte=now - NEW)
    early = Contact.objects.filter(known, workspace=workspace_id, person__isnull=False).values("person")
    is_known = known | Q(pk__in=early)
    return others.exclude(is_known) if who == "newcomer" else others.filter(is_known)


def _first(contacts: Iterable[Contact]) -> datetime:
    return min(contact.first_seen_at for contact in contacts)
