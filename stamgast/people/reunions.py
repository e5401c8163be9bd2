"""Whom to say hello to again: regulars who have been silent for longer than is usual for them."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import median

from django.db.models import Exists, OuterRef, Q

from stamgast.people.models import Contact, Greeting, Visit
from stamgast.people.queries import CONTACTS_HEAD, REGULAR_VISITS, WEEKS, Card, cards, coming

USUAL = 2
"""Silent for so many times the usual gap is quiet."""

LONGEST = timedelta(weeks=52)
"""Who was last here longer ago has left; a sudden hello would be odd."""

NOT_NOW = timedelta(weeks=4)
MOST = 40


@dataclass(frozen=True, slots=True)
class Missed:
    """A person who is missed: how often they used to come."""

    card: Card
    usual: timedelta


def usual_gap(weeks: Collection[date]) -> timedelta | None:
    """Return the median time between the weeks somebody came in, over the twelve that end with the last.

    ``None`` when there were fewer than three: no habit to speak of.
    """
    came = sorted(week for week in weeks if week > max(weeks) - WEEKS)
    if len(came) < REGULAR_VISITS:
        return None
    return timedelta(days=median((after - before).days for before, after in pairwise(came)))


def missed(workspace_id: int, *, now: datetime) -> list[Missed]:
    """Return regulars gone quiet, the most recent silence first; greeted ones only after they spoke again.

    Somebody is quiet after twice their usual gap. One put off is shown again after four weeks.
    """
    often = coming(workspace_id, Q(weeks__gte=REGULAR_VISITS), now=now)
    decided = Greeting.objects.filter(
        Q(contact=OuterRef("pk")) | Q(contact__person=OuterRef("pk")),
        Q(kind=Greeting.Kind.SAID) | Q(decided_at__gt=now - NOT_NOW),
        decided_at__gt=OuterRef("person_seen_at"),
    )
    found = Contact.objects.filter(
        ~Exists(decided),
        workspace=workspace_id,
        person=None,
        erased_at=None,
        person_seen_at__gt=now - LONGEST,
        pk__in=often,
    ).order_by("-person_seen_at", "-pk")
    people = {contact.pk: contact for contact in found}
    weeks = _weeks(people)
    usual = {pk: gap for pk in people if (gap := usual_gap(weeks[pk])) is not None}
    quiet = [people[pk] for pk, gap in usual.items() if now - people[pk].person_seen_at > USUAL * gap]
    return [Missed(card, usual[card.contact.pk]) for card in cards(quiet[:MOST], now=now)]


def _weeks(heads: Collection[int]) -> dict[int, set[date]]:
    weeks: dict[int, set[date]] = defaultdict(set)
    visits = Visit.objects.filter(Q(contact__in=heads) | Q(contact__person__in=heads))
    for head, week in visits.values_list(CONTACTS_HEAD, "week_on"):
        weeks[head].add(week)
    return weeks
