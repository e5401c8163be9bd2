"""Finds persons who may be one: the same handle or the same name on two networks. Nobody is merged by it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from typing import Literal

from django.db.models import Count
from django.db.models.functions import Coalesce

from stamgast.people.models import Apart, Contact, Identity
from stamgast.people.queries import CONTACTS_HEAD, Card, cards

Reason = Literal["handle", "name"]
REASONS: dict[Reason, str] = {"handle": "handle_key", "name": "name_key"}
MOST = 20
"""Suggestions shown at once; after a decision the next ones follow."""

CROWD = 8
"""A name that more accounts bear says nothing."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two persons who may be one, and which of their accounts make it look so."""

    card: Card
    other: Card
    reason: Reason
    identity: Identity
    other_identity: Identity


def alike(workspace_id: int, card: Card | None = None, *, now: datetime) -> list[Suggestion]:
    """Return who may be one person, the same handle before the same name; with a card, only with that one."""
    pairs: dict[tuple[int, int], tuple[Reason, Identity, Identity]] = {}
    for reason in REASONS:
        for one, two in _pairs(workspace_id, reason, card):
            key = (one.contact.head_id, two.contact.head_id)
            pairs.setdefault(key, (reason, one, two))
    apart = _apart(pairs)
    wanted = [pair for pair in pairs if pair not in apart][:MOST]
    heads = Contact.objects.in_bulk({pk for pair in wanted for pk in pair})
    shown = {one.contact.pk: one for one in cards(list(heads.values()), now=now)}
    return [Suggestion(shown[a], shown[b], *pairs[a, b]) for a, b in wanted]


def _pairs(workspace_id: int, reason: Reason, card: Card | None) -> Iterable[tuple[Identity, Identity]]:
    """Yield accounts that share a key on two networks and are not one person yet; the card's come first."""
    name, mine = REASONS[reason], {contact.pk for contact in card.contacts} if card else set()
    rows = Identity.objects.filter(workspace=workspace_id).exclude(**{name: ""})
    if card is not None:
        keys = {getattr(identity, name) for identity in card.identities}
    else:
        people = Count(CONTACTS_HEAD, distinct=True)
        shared = rows.values(name).annotate(people=people).filter(people__range=(2, CROWD))
        keys = set(shared.values_list(name, flat=True))
    by_key: dict[str, list[Identity]] = defaultdict(list)
    for identity in rows.filter(**{f"{name}__in": keys}).select_related("contact").order_by("contact", "pk"):
        by_key[getattr(identity, name)].append(identity)
    for accounts in by_key.values():
        if len(accounts) > CROWD:
            continue
        for one, two in combinations(sorted(accounts, key=lambda it: it.contact_id not in mine), 2):
            if _is_possible(one, two) and (card is None or one.contact_id in mine):
                yield one, two


def _is_possible(one: Identity, two: Identity) -> bool:
    return one.network != two.network and one.contact.head_id != two.contact.head_id


def _apart(pairs: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    """Return the pairs, either way round, that somebody said are two persons."""
    people = {pk for pair in pairs for pk in pair}
    heads = Apart.objects.annotate(
        one=Coalesce("first__person", "first"), two=Coalesce("second__person", "second")
    )
    rows = heads.filter(one__in=people, two__in=people).values_list("one", "two")
    return {pair for first, second in rows for pair in ((first, second), (second, first))}
